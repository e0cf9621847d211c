"""Building a list on a pilot or demo laptop, which has a list authority of its own.

A live list is made by its authority, elsewhere; the format is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import NotListAuthorityError
from fieldid.watchlist.authority import ListAuthority, public_file
from fieldid.watchlist.build import build_snapshot
from fieldid.watchlist.source import read_directory

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.vault.vault import Vault
    from fieldid.watchlist.report import BuildReport

_AUTHORITY = "pilot_list_authority"
_LAST_BUILT = "last_list_version_built"


def make_pilot_authority(vault: Vault) -> None:
    """Make the laptop's own list authority."""
    vault.settings.set(_AUTHORITY, ListAuthority.create().to_bytes())


def build_list(
    desk: Desk, folder: Path, out: Path, recipients: tuple[str, ...] = ()
) -> BuildReport:
    """Build, sign and seal a list from ``folder``; also write ``out`` + ``.pub``.

    Without ``recipients`` it is issued to this laptop. Raises NotListAuthorityError on a
    laptop without an authority of its own.
    """
    held = desk.vault.settings.get(_AUTHORITY, bytes)
    if held is None:
        raise NotListAuthorityError
    authority = ListAuthority.from_bytes(held)
    meta = desk.vault.records.meta()
    last = desk.vault.settings.get(_LAST_BUILT, int) or 0
    version = 1 + max(last, meta.version if meta else 0)
    report = build_snapshot(
        read_directory(folder),
        desk.engines.encode_reference,
        authority,
        recipients or (desk.vault.device.recipient,),
        out,
        now=desk.now(),
        version=version,
    )
    out.with_name(out.name + ".pub").write_bytes(public_file(authority.public))
    with desk.vault.transaction():
        desk.vault.settings.set(_LAST_BUILT, version)
        desk.log(AuditEvent.LIST, what="list built", version=str(version))
    return report
