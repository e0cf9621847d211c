"""What protects a child, a person of disputed age, and a person asked for consent.

A disputed age is treated as a child. Guarantees that ``capture_barrier`` names a barrier as
long as the policy's safeguards are not all recorded. The barriers here are the policy's; that
an earlier step is missing is said by ``fieldid.case.gates``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.refusal import Refusal
from fieldid.model.encounter import AgeBand, AgeRecord, Encounter

if TYPE_CHECKING:
    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power

SAFEGUARDS_MISSING = Refusal(
    reason="the rule for children is not confirmed or no responsible adult is recorded",
    rule="safeguards for children",
    remedy="Record the adult and confirm the rule; otherwise capture nothing and refer.",
)
CONSENT_NOT_GIVEN = Refusal(
    reason="this power rests on consent and the person has not given it",
    rule="consent",
    remedy="Go on without biometrics; this changes nothing else for the person.",
)


def chosen_power(encounter: Encounter, policy: Policy) -> Power | None:
    """Return the power chosen, None when none is or the policy no longer has it."""
    chosen = encounter.purpose
    if chosen is None:
        return None
    powers = policy.powers_for(chosen.purpose_id)
    return next((power for power in powers if power.id == chosen.power_id), None)


def treated_as_child(age: AgeRecord | None) -> bool:
    """Whether the person is under the adult age or the age is disputed."""
    return age is not None and age.band is not AgeBand.ADULT


def safeguarded(age: AgeRecord) -> bool:
    """Whether an adult, or a child with the rule confirmed and the responsible adult named."""
    if not treated_as_child(age):
        return True
    return age.child_rule_confirmed and bool(age.responsible_adult.strip())


def excluded(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why nothing will be captured in this encounter at all, None when it may be."""
    power = chosen_power(encounter, policy)
    if power is None:
        return None
    if treated_as_child(encounter.age) and not power.children_allowed:
        return _no_children(power)
    declined = encounter.notice is not None and encounter.notice.consent is not True
    return CONSENT_NOT_GIVEN if power.consent_is_basis and declined else None


def capture_barrier(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return the rule that forbids capture now, None when no rule does."""
    age = encounter.age
    if age is not None and not safeguarded(age):
        return excluded(encounter, policy) or SAFEGUARDS_MISSING
    return excluded(encounter, policy)


def _no_children(power: Power) -> Refusal:
    return Refusal(
        reason="this power does not allow capturing a child or a person whose age is disputed",
        rule="children under this power",
        remedy=power.child_rule or "Go on without biometrics and refer the child.",
    )
