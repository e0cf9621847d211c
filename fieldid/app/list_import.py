"""Taking over a list: pinned authority, whole or not at all, logged.

A laptop trusts one list authority. The first list pins it, by the public key file given with
it or by the fingerprint entered at set-up; after that only an administrator's re-pinning,
which is logged, changes it. Versions count within one authority: the first list of a newly
pinned one takes the place of whatever is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.list_work import ListWork, Phase
from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import (
    AuthorityNotPinnedError,
    AuthorityPinnedError,
    NotAdministratorError,
    WatchlistStrangerError,
)
from fieldid.watchlist.authority import read_public_file
from fieldid.watchlist.snapshot import open_snapshot
from fieldid.wire.signing import key_fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.app.list_work import OnStep
    from fieldid.ports import CancelToken
    from fieldid.vault.vault import Vault

AUTHORITY = "list_authority"
AUTHORITY_FINGERPRINT = "list_authority_fingerprint"
ADMINISTRATOR = "administrator"


def import_list(
    desk: Desk,
    path: Path,
    trust: bytes | None,
    on_step: OnStep | None = None,
    cancel: CancelToken | None = None,
) -> None:
    """Verify and take over the list in ``path``. Raises a WatchlistError; nothing changed then."""
    from fieldid.app.list_take_over import take_over  # noqa: PLC0415 - loads the matchers

    vault, work = desk.vault, ListWork(on_step, cancel)
    work.begin(Phase.CHECKING)
    authority = _authority_to_use(vault, trust)
    held = vault.records.meta()
    snapshot = open_snapshot(
        path,
        authority,
        vault.device_unseal,
        held.version if held and held.authority == authority else None,
        vault.device.recipient,
    )
    take_over(desk, snapshot, "list imported", work)


def repin_authority(desk: Desk, public_key_file: bytes) -> str:
    """Trust another list authority from now on; return its fingerprint. Administrators only."""
    if desk.officer.role != ADMINISTRATOR:
        raise NotAdministratorError
    public = read_public_file(public_key_file)
    before, _ = trusted_authority(desk.vault)
    with desk.vault.transaction():
        desk.vault.settings.set(AUTHORITY, public)
        detail = {"authority": key_fingerprint(public), "before": before or "none"}
        desk.log(AuditEvent.KEY, what="list authority pinned", **detail)
    return key_fingerprint(public)


def offered_authority(public_key_file: bytes) -> str:
    """Return the fingerprint of the key in the file, to be compared. Raises WatchlistError."""
    return key_fingerprint(read_public_file(public_key_file))


def trusted_authority(vault: Vault) -> tuple[str, bool]:
    """Return the fingerprint of the authority trusted, and whether its key is held.

    Before the first list only the fingerprint given at set-up may be known, or nothing.
    """
    pinned = vault.settings.get(AUTHORITY, bytes)
    if pinned is not None:
        return key_fingerprint(pinned), True
    return vault.settings.get(AUTHORITY_FINGERPRINT, str) or "", False


def pin_fingerprint(vault: Vault, fingerprint: str) -> None:
    """Remember the fingerprint entered at set-up; the first list must come from that key."""
    vault.settings.set(AUTHORITY_FINGERPRINT, fingerprint.strip().upper())


def _authority_to_use(vault: Vault, trust: bytes | None) -> bytes:
    offered = read_public_file(trust) if trust is not None else None
    if offered is not None:
        return check_authority(vault, offered)
    pinned = vault.settings.get(AUTHORITY, bytes)
    if pinned is None:
        raise AuthorityNotPinnedError
    return pinned


def check_authority(vault: Vault, offered: bytes) -> bytes:
    """Return ``offered`` if it is the authority pinned, or none is and nothing speaks against it.

    Raises ``AuthorityPinnedError``; ``WatchlistStrangerError`` where another fingerprint was
    entered at set-up.
    """
    pinned = vault.settings.get(AUTHORITY, bytes)
    if pinned is not None:
        if offered != pinned:
            raise AuthorityPinnedError
        return pinned
    expected = vault.settings.get(AUTHORITY_FINGERPRINT, str)
    if expected and key_fingerprint(offered).upper() != expected:
        raise WatchlistStrangerError
    return offered
