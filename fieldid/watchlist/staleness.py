"""How old a list is, in the policy's terms.

Guarantees that a clock that cannot be right is said and not trusted: a list from the future
means that this laptop's clock was set back, or the authority's was wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.parameters import LIST_CLOCK_TOLERANCE_S

if TYPE_CHECKING:
    from fieldid.policy.policy import ListAges


class ListState(StrEnum):
    """What the officer is told about the list's age."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"
    EXPIRED = "expired"
    CLOCK_WRONG = "clock_wrong"


@dataclass(frozen=True)
class ListAge:
    """``days``: age in days, negative by how much the clock is behind the list."""

    state: ListState
    days: float


def list_age(as_of: datetime, now: datetime, ages: ListAges) -> ListAge:
    """Return how old a list of ``as_of`` is at ``now``; both aware.

    A lead of the authority's clock of up to ``LIST_CLOCK_TOLERANCE_S`` seconds is normal.
    """
    days = (now - as_of) / timedelta(days=1)
    if now < as_of - timedelta(seconds=LIST_CLOCK_TOLERANCE_S):
        return ListAge(ListState.CLOCK_WRONG, days)
    for limit, state in (
        (ages.ageing, ListState.FRESH),
        (ages.stale, ListState.AGEING),
        (ages.expired, ListState.STALE),
    ):
        if days < limit:
            return ListAge(state, max(0.0, days))
    return ListAge(ListState.EXPIRED, days)
