"""Which list is held, how old it is, and whether it may still be searched."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fieldid.app.list_import import trusted_authority
from fieldid.app.views import Freshness, ListStatus
from fieldid.case.refusal import Refusal
from fieldid.watchlist.staleness import list_age
from fieldid.wire.signing import key_fingerprint

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.policy.policy import Policy
    from fieldid.vault.vault import Vault


def list_status(
    vault: Vault, policy: Policy, now: datetime, *, prepared: bool = True
) -> ListStatus:
    """Return the state of the list held. ``prepared``: whether it can be searched at once."""
    meta, trusted, pinned = vault.records.meta(), *trusted_authority(vault)
    if meta is None:
        return ListStatus(Freshness.NONE, trusted=trusted, key_needed=not pinned)
    age = list_age(meta.as_of, now, policy.list_ages_days)
    return ListStatus(
        freshness=Freshness(age.state.value),
        records=meta.records,
        version=meta.version,
        as_of=meta.as_of,
        age_days=age.days,
        authority=key_fingerprint(meta.authority),
        trusted=trusted,
        key_needed=not pinned,
        expires_at=meta.as_of + timedelta(days=policy.list_ages_days.expired),
        prepared=prepared,
    )


def hours_old(status: ListStatus) -> int | None:
    """Return how old the list is where every result must say so, None where it need not."""
    old = (Freshness.STALE, Freshness.EXPIRED)
    return round(24 * status.age_days) if status.freshness in old else None


def list_in_use_refusal(status: ListStatus) -> Refusal | None:
    """Return why the list may not be searched, None while it may."""
    if status.freshness is Freshness.EXPIRED:
        return Refusal(
            reason=f"the list is {status.age_days:.0f} days old",
            rule="age of the list",
            remedy="Import a newer list; comparing with one claimed record still works.",
        )
    if status.freshness is Freshness.CLOCK_WRONG:
        return Refusal(
            reason="the list is dated after today, so the clock of this laptop was set back",
            rule="age of the list",
            remedy="Set the clock right; comparing with one claimed record still works.",
        )
    return None
