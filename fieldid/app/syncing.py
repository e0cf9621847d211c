"""This laptop's dealings with the hub: enrolling, sending, what the foot bar shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.app.views import SyncStatus

if TYPE_CHECKING:
    from fieldid.vault.vault import Vault

LAST_CONTACT = "last_contact"


def sync_status(vault: Vault) -> SyncStatus:
    """Return the state of the outbox."""
    hub, counts = vault.outbox.hub(), vault.outbox.counts()
    return SyncStatus(
        hub=hub.url if hub else "",
        queued=counts.unsealed + counts.queued,
        sent=counts.queued,
        confirmed=counts.accepted,
        set_aside=counts.set_aside,
        last_contact=vault.settings.get(LAST_CONTACT, datetime),
    )
