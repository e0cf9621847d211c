"""Which captured images must be erased: dropped by a change, or kept as long as allowed.

Guarantees only the list of sample identifiers; the vault erases and logs.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fieldid.case.safeguards import chosen_power

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
    if encounter.decision is None:
        return ()
    power = chosen_power(encounter, policy)
    kept_for = timedelta(days=power.retain_samples_days if power else 0)
    due = now >= encounter.decision.decided_at + kept_for
    return tuple(sample.sample_id for sample in encounter.samples) if due else ()
