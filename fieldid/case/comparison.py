"""When probes may be compared with one record (1:1) or with the whole list (1:N).

Guarantees that a search is possible only where the power allows it, the list is not larger
than the power allows, and a claimed record was compared first without settling the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.gates import capture_gate, closed, unfinished_gate
from fieldid.case.refusal import Refusal, first
from fieldid.case.safeguards import chosen_power

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy

NO_VERIFICATION = Refusal(
    reason="this power does not allow a comparison with one record",
    rule="comparing with one record",
    remedy="Go to the next step.",
)
NO_SEARCH = Refusal(
    reason="this power does not allow a search of the whole list",
    rule="searching the list",
    remedy="Compare with one claimed record, or decide without a search.",
)
SETTLED = Refusal(
    reason="the comparison with the claimed record has settled the question",
    rule="no search beyond what is needed",
    remedy="Go to the decision.",
)
SEARCHED = Refusal(
    reason="these samples were already compared with the whole list",
    rule="one record first, then the list",
    remedy="Go to the candidates, or capture again to start over.",
)
LIST_TOO_LARGE = Refusal(
    reason="the list held is larger than this power allows to be searched",
    rule="largest list that may be searched",
    remedy="Compare with one claimed record, or ask the list authority for a smaller list.",
)
NO_RECORD_CLAIMED = Refusal(reason="no record is claimed, so there is none to compare with")
NOTHING_CAPTURED = Refusal(reason="nothing was captured that could be compared")
NOT_VERIFIED = Refusal(reason="the comparison with the claimed record is not made")


def settled(encounter: Encounter) -> bool:
    """Whether the comparison with the claimed record supports the claim at a calibrated rate."""
    return encounter.verification is not None and encounter.verification.supports_claim is True


def record_claimed(encounter: Encounter) -> bool:
    """Whether a record of the list is claimed."""
    return encounter.claim is not None and bool(encounter.claim.record_id)


def verification_excluded(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why there will be no comparison with one record, None when there may be."""
    power = chosen_power(encounter, policy)
    if power is None:
        return None
    if not power.verification:
        return NO_VERIFICATION
    if encounter.claim is not None and not record_claimed(encounter):
        return NO_RECORD_CLAIMED
    return _no_probe(encounter, policy)


def identification_excluded(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why there will be no search, None when there may be."""
    power = chosen_power(encounter, policy)
    if power is None:
        return None
    if not power.identification:
        return NO_SEARCH
    return SETTLED if settled(encounter) else _no_probe(encounter, policy)


def verification_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why the probes may not be compared with the claimed record now."""
    return first(
        closed(encounter),
        verification_excluded(encounter, policy),
        capture_gate(encounter, policy),
        unfinished_gate(encounter, policy),
        SEARCHED if encounter.identification is not None else None,
    )


def identification_gate(
    encounter: Encounter, policy: Policy, list_records: int = 0
) -> Refusal | None:
    """Return why the list, of ``list_records`` records, may not be searched now."""
    return first(
        closed(encounter),
        identification_excluded(encounter, policy),
        capture_gate(encounter, policy),
        unfinished_gate(encounter, policy),
        NOT_VERIFIED if verification_due(encounter, policy) else None,
        _list_too_large(encounter, policy, list_records),
    )


def verification_due(encounter: Encounter, policy: Policy) -> bool:
    """Whether the claimed record is still to be compared before a search or a decision."""
    return encounter.verification is None and verification_gate(encounter, policy) is None


def _no_probe(encounter: Encounter, policy: Policy) -> Refusal | None:
    finished = unfinished_gate(encounter, policy) is None
    return NOTHING_CAPTURED if finished and not encounter.samples else None


def _list_too_large(encounter: Encounter, policy: Policy, list_records: int) -> Refusal | None:
    power = chosen_power(encounter, policy)
    return LIST_TOO_LARGE if power and list_records > power.max_list_records else None
