"""How far the review of a case is known on this laptop: its own acts, and what the hub told.

Guarantees that both accounts go through the rules of ``fieldid.case``, and that the one which
knows more counts. Acts that the hub set aside count here as long as nobody says otherwise: they
were signed, and they are offered again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.case_review import CaseReview, after_act
from fieldid.case.second_officer import BlindEvidence, blind_evidence
from fieldid.case.standing import Standing, standing
from fieldid.case.told_review import knows_more, review_told
from fieldid.errors.base import FieldidError
from fieldid.vault.act_item import ActStatus
from fieldid.wire.act import read_body

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy
    from fieldid.vault.vault import Vault


def case_review(vault: Vault, case_id: str, evidence: BlindEvidence | None = None) -> CaseReview:
    """Return the review as known here.

    ``evidence``: as the hub told it, for a case whose encounter is on another laptop.
    """
    encounter = vault.encounters.get(case_id)
    shown = blind_evidence(encounter) if encounter else evidence
    shown = shown or BlindEvidence(case_id, (), ())
    officer = encounter.officer_id if encounter else ""
    own = _with_acts(vault, CaseReview(shown, officer))
    told = vault.case_reviews.get(case_id)
    if told is None:
        return own
    try:
        best = knows_more(own, review_told(told, shown, officer))
    except FieldidError:
        return own
    return own if best is own else _with_acts(vault, best, taken_in=False)


def needs_second(encounter: Encounter, policy: Policy) -> bool:
    """Whether the power of an encounter asks for a second officer before it is confirmed.

    A power that the policy no longer has asks for one.
    """
    chosen = encounter.purpose
    power = next((one for one in policy.powers if chosen and one.id == chosen.power_id), None)
    return power is None or power.second_officer_for_confirmed


def standing_of(vault: Vault, policy: Policy, encounter: Encounter) -> Standing:
    """Return how the decision of an encounter stands, as far as this laptop knows."""
    decision = encounter.decision
    if decision is None:
        return Standing.STANDS
    current = case_review(vault, encounter.encounter_id)
    second = needs_second(encounter, policy) and not decision.second_officer_id
    return standing(decision.outcome, decision.record_id, current, needs_second=second)


def _with_acts(vault: Vault, current: CaseReview, *, taken_in: bool = True) -> CaseReview:
    """Return the review after the acts signed here, those out of turn left out.

    ``taken_in``: also those that the hub has taken in, and so has told of.
    """
    for item in vault.acts.of_case(current.evidence.encounter_id):
        if item.status is ActStatus.ACCEPTED and not taken_in:
            continue
        try:
            current, _ = after_act(current, read_body(item.act), item.act.officer_id, item.act.at)
        except FieldidError:
            continue
    return current
