"""The decision of a named officer, its bytes to be signed, and its withdrawal.

Guarantees that "confirmed" is made only when no condition of the policy is unmet, that a
referral records what was missing, and that a decided encounter accepts nothing but a
withdrawal that names the decision it supersedes. Leaves out signatures and storage: sign
``decision_payload`` with the officer's key in the domain ``decision``, and put the signature
into the decision before recording it.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from fieldid.case.conditions import Circumstances, decision_gate, unmet_conditions
from fieldid.case.gates import DECIDED
from fieldid.case.refusal import Refusal, require
from fieldid.model.encounter import Decision, Encounter, Outcome
from fieldid.wire.canonical import canonical_json

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.policy.policy import Policy

NO_REASON = Refusal(reason="no reason is written")


@dataclass(frozen=True, repr=False)
class Choice:
    """What the officer chose and why. ``record_id`` is empty where no record is named."""

    outcome: Outcome
    reason: str
    record_id: str = ""


def make_decision(
    encounter: Encounter,
    policy: Policy,
    circumstances: Circumstances,
    choice: Choice,
    officer_id: str,
    now: datetime,
) -> Decision:
    """Return the unsigned decision, with a random identifier, or refuse it."""
    unmet = unmet_conditions(encounter, policy, circumstances, choice.record_id)
    confirmed = choice.outcome is Outcome.CONFIRMED
    decision = Decision(
        decision_id=str(uuid.uuid4()),
        encounter_id=encounter.encounter_id,
        outcome=choice.outcome,
        record_id=choice.record_id,
        reason=choice.reason.strip(),
        officer_id=officer_id,
        decided_at=now,
        missing_conditions=unmet if choice.outcome is Outcome.REFER else (),
        second_officer_id=circumstances.second_officer if confirmed else "",
    )
    _check(encounter, policy, circumstances, decision)
    return decision


def record_decision(
    encounter: Encounter, policy: Policy, circumstances: Circumstances, decision: Decision
) -> Encounter:
    """Record the decision of an open encounter; every condition is checked again."""
    _check(encounter, policy, circumstances, decision)
    return replace(encounter, decision=decision)


def withdraw(decision: Decision, officer_id: str, reason: str, now: datetime) -> Decision:
    """Return the unsigned withdrawal of ``decision``; it supersedes and names it."""
    if decision.outcome is Outcome.WITHDRAWN:
        raise Refusal(
            reason="this decision is withdrawn already",
            rule="a withdrawal is final",
            remedy="Open a new encounter.",
        ).error()
    require(None if reason.strip() else NO_REASON)
    return Decision(
        decision_id=str(uuid.uuid4()),
        encounter_id=decision.encounter_id,
        outcome=Outcome.WITHDRAWN,
        record_id=decision.record_id,
        reason=reason.strip(),
        officer_id=officer_id,
        decided_at=now,
        supersedes=decision.decision_id,
    )


def record_withdrawal(encounter: Encounter, withdrawal: Decision) -> Encounter:
    """Put the withdrawal in the place of the decision it supersedes."""
    held = encounter.decision
    supersedes = held is not None and withdrawal.supersedes == held.decision_id
    same = withdrawal.encounter_id == encounter.encounter_id
    if not (supersedes and same and withdrawal.outcome is Outcome.WITHDRAWN):
        raise DECIDED.error() if held else Refusal(reason="there is nothing to withdraw").error()
    return replace(encounter, decision=withdrawal)


def decision_payload(decision: Decision) -> bytes:
    """Return the canonical JSON of all but the signature, the bytes that the officer signs."""
    content = msgspec.to_builtins(decision)
    del content["signature"]
    return canonical_json(content)


def _check(
    encounter: Encounter, policy: Policy, circumstances: Circumstances, decision: Decision
) -> None:
    require(decision_gate(encounter, policy))
    require(_flaw(encounter, decision))
    if decision.outcome is not Outcome.CONFIRMED:
        return
    require(None if decision.record_id else Refusal(reason="no record is chosen"))
    unmet = unmet_conditions(encounter, policy, circumstances, decision.record_id)
    if unmet:
        raise Refusal(
            reason="; ".join(words.removesuffix(".") for words in unmet),
            rule="conditions for identity confirmed",
            remedy="Refer the case; what is missing is recorded with it.",
        ).error()


def _flaw(encounter: Encounter, decision: Decision) -> Refusal | None:
    if decision.encounter_id != encounter.encounter_id:
        return Refusal(reason="this decision belongs to another encounter")
    if decision.outcome is Outcome.WITHDRAWN or decision.supersedes:
        return Refusal(reason="there is no decision to withdraw")
    if not decision.officer_id or decision.officer_id == decision.second_officer_id:
        return Refusal(reason="the deciding officer and another second officer are not both named")
    return None if decision.reason else NO_REASON
