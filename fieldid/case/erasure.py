"""Which captured images must be erased: dropped by a change, or kept as long as allowed.

Guarantees only the list of sample identifiers; the vault erases and logs.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fieldid.case.safeguards import chosen_power
from fieldid.model.encounter import Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy


def samples_to_erase(before: Encounter, after: Encounter) -> tuple[str, ...]:
    """Return the identifiers of samples that ``before`` had and ``after`` no longer has."""
    kept = {sample.sample_id for sample in after.samples}
    return tuple(one.sample_id for one in before.samples if one.sample_id not in kept)


def samples_due(encounter: Encounter, policy: Policy, now: datetime) -> tuple[str, ...]:
    """Return the samples of a decided encounter whose retention is over.

    A power that the policy no longer has gives no reason to keep anything.
    """
    until = kept_until(encounter, policy)
    due = until is not None and now >= until
    return tuple(sample.sample_id for sample in encounter.samples) if due else ()


def kept_until(encounter: Encounter, policy: Policy) -> datetime | None:
    """Return until when the samples of a decided encounter rest on the laptop; None before.

    Those of somebody who was not recognised go with the decision, unless the power says
    otherwise.
    """
    if encounter.decision is None:
        return None
    power = chosen_power(encounter, policy)
    not_recognised = encounter.decision.outcome is Outcome.NOT_CONFIRMED
    if power is None or (not_recognised and not power.keeps_no_match):
        return encounter.decision.decided_at
    return encounter.decision.decided_at + timedelta(days=power.retain_samples_days)
