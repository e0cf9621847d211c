"""When a decision is possible, and which conditions "identity confirmed" still lacks.

Guarantees that each unmet condition is one plain sentence without personal data, shown before
the officer decides and recorded with a referral.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.case.comparison import NOT_VERIFIED, verification_due
from fieldid.case.gates import exception_gate, unfinished_gate
from fieldid.case.refusal import first
from fieldid.case.safeguards import capture_barrier, chosen_power

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.case.refusal import Refusal
    from fieldid.model.comparison import Candidate
    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power


@dataclass(frozen=True)
class Circumstances:
    """What the decision depends on beside the encounter.

    ``list_records``: size of the list held. ``calibrated``: whether a calibration covers
    exactly these engines and this list size. ``second_officer``: identifier of the officer who
    agreed, empty for none. ``list_expired``: whether the list is out of use under the policy.
    ``review_follows``: the second officer judges after the decision is signed, and until they
    agree it does not stand (``fieldid.case.standing``).
    """

    list_records: int
    calibrated: bool
    second_officer: str = ""
    list_expired: bool = False
    review_follows: bool = False


def decision_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why no decision can be recorded yet.

    Where a rule forbids capture, a decision is possible without it: nobody is held up by a
    safeguard. A search is never a condition of deciding.
    """
    missing = exception_gate(encounter, policy)
    if missing is not None or capture_barrier(encounter, policy) is not None:
        return missing
    due = verification_due(encounter, policy)
    return first(unfinished_gate(encounter, policy), NOT_VERIFIED if due else None)


def compared_record(encounter: Encounter) -> str:
    """Return the record that a confirmation would name: rank 1, or the claimed one compared."""
    search, verified = encounter.identification, encounter.verification
    if search is not None and search.candidates:
        return search.candidates[0].record_id
    return verified.record_id if verified is not None else ""


def unmet_conditions(
    encounter: Encounter, policy: Policy, circumstances: Circumstances, record_id: str = ""
) -> tuple[str, ...]:
    """Return what "confirmed with ``record_id``" still lacks, in words; empty when nothing.

    Without ``record_id`` the conditions are those of ``compared_record``.
    """
    power = chosen_power(encounter, policy)
    if power is None:
        return ("No purpose and legal power of this policy are chosen.",)
    return (
        *_of_comparison(encounter, power, circumstances, record_id or compared_record(encounter)),
        *_of_list(encounter, power, circumstances),
        *_of_officers(encounter, power, circumstances),
    )


def _of_comparison(
    encounter: Encounter, power: Power, circumstances: Circumstances, record_id: str
) -> Iterator[str]:
    verified = encounter.verification
    if verified is not None and verified.record_id == record_id and verified.score is not None:
        yield from _of_rate(verified.error_rate.rate, power.target_fmr, power, circumstances)
        if verified.supports_claim is False:
            yield "The comparison with this record does not support the claim."
        return
    candidate = _candidate(encounter, record_id)
    if candidate is None:
        yield "This record was not compared with the person in this encounter."
    else:
        yield from _of_rate(candidate.error_rate.rate, power.target_fpir, power, circumstances)


def _of_rate(
    rate: float | None, target: float | None, power: Power, circumstances: Circumstances
) -> Iterator[str]:
    known = circumstances.calibrated and rate is not None
    if power.calibration_required_for_confirmed and not known:
        yield "No calibration covers these engines at this list size."
    if rate is not None and target is not None and rate > target:
        yield "The comparison does not reach the error rate that the policy asks for."


def _of_list(encounter: Encounter, power: Power, circumstances: Circumstances) -> Iterator[str]:
    if circumstances.list_expired:
        yield "The list held is older than the policy allows."
    if encounter.identification and circumstances.list_records > power.max_list_records:
        yield "The list held is larger than this power allows to be searched."


def _of_officers(encounter: Encounter, power: Power, circumstances: Circumstances) -> Iterator[str]:
    if not power.second_officer_for_confirmed:
        return
    if not circumstances.second_officer:
        if circumstances.review_follows:
            return
        yield "A second officer has not agreed."
    elif circumstances.second_officer == encounter.officer_id:
        yield "The second officer must be another person."


def _candidate(encounter: Encounter, record_id: str) -> Candidate | None:
    found = encounter.identification.candidates if encounter.identification else ()
    return next((candidate for candidate in found if candidate.record_id == record_id), None)
