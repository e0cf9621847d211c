"""Putting a verified list, or a change to the one held, in force.

Guarantees that a list, the hashes of its records and the gallery that is searched come into
force in one transaction: until then the one before is searched, from then on the new one, at
once. Whenever the program ends in between, the list before is in force and nothing of the new
one is left behind but files that the vault clears.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING

from fieldid.app import list_pending
from fieldid.app.gallery_mark import mark_prepared
from fieldid.app.gallery_store import GalleryBeside, prepare_gallery
from fieldid.app.list_import import AUTHORITY
from fieldid.app.list_repack import repack_when_due
from fieldid.app.list_work import NO_WORK, ListWork, Phase
from fieldid.app.photos import EARLIER_LIST_KEYS, LIST_KEY
from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import DiskFullError
from fieldid.watchlist.snapshot import open_snapshot
from fieldid.wire.signing import key_fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.vault.vault import Vault
    from fieldid.watchlist.change import OpenedChange
    from fieldid.watchlist.snapshot import OpenedSnapshot
    from fieldid.watchlist.update_list import CurrentList

_COPIES = 3


def take_over(desk: Desk, snapshot: OpenedSnapshot, what: str, work: ListWork = NO_WORK) -> None:
    """Put a verified list in place of the one held, whole or not at all; logged.

    The list's authority is the one pinned from then on; whoever calls has checked that.
    """
    vault, authority = desk.vault, snapshot.meta.authority
    with ExitStack() as undo:
        beside = GalleryBeside()
        packed, content = list_pending.pack(vault, snapshot, beside, work)
        undo.callback(vault.records.drop, packed)
        undo.callback(vault.blocks.drop, content)
        gallery = prepare_gallery(vault, packed, beside, work)
        undo.callback(vault.blocks.drop, gallery)
        with vault.transaction():
            vault.settings.set(AUTHORITY, authority)
            vault.records.take_over(snapshot.meta, packed)
            vault.blocks.take_over(content)
            vault.blocks.take_over(gallery)
            mark_prepared(vault, packed.file)
            vault.settings.set(LIST_KEY, snapshot.key)
            vault.settings.remove(EARLIER_LIST_KEYS)
            desk.log(
                AuditEvent.LIST,
                what=what,
                version=str(snapshot.meta.version),
                records=str(snapshot.meta.records),
                authority=key_fingerprint(authority),
            )
        undo.pop_all()
    desk.list_search.renew()


def take_whole(
    desk: Desk, offered: CurrentList, held: int | None, path: Path, work: ListWork = NO_WORK
) -> int:
    """Fetch the whole list, check it and take it over; return how many records it has."""
    vault = desk.vault
    size = offered.size()
    _require_room(path, size)
    work.expect(size)
    offered.whole(path)
    work.begin(Phase.CHECKING)
    authority, device = offered.index.authority, vault.device.recipient
    snapshot = open_snapshot(path, authority, vault.device_unseal, held, device)
    take_over(desk, snapshot, "list updated", work)
    return snapshot.meta.records


def take_change(
    desk: Desk, offered: CurrentList, held: int | None, work: ListWork = NO_WORK
) -> OpenedChange | None:
    """Take over the change from the list held; None where there is none worth taking."""
    vault = desk.vault
    content = list_pending.content_held(vault) if held is not None else None
    size = offered.change_size(held) if held is not None and content is not None else None
    if held is None or content is None or size is None or size >= offered.size():
        return None
    work.expect(size)
    change = offered.change(held, content, vault.device_unseal)
    work.begin(Phase.KEEPING)
    with ExitStack() as undo:
        pending = list_pending.pack_content(vault, change.content)
        undo.callback(vault.blocks.drop, pending)
        with vault.transaction():
            vault.records.change_list(change.meta, change.changed, change.removed, change.photos)
            vault.blocks.take_over(pending)
            _turn_key(vault, change.key)
            desk.log(
                AuditEvent.LIST,
                what="list changed",
                version=str(change.meta.version),
                records=str(change.meta.records),
                changed=str(len(change.changed)),
                removed=str(len(change.removed)),
            )
        undo.pop_all()
    repack_when_due(desk, work)
    desk.list_search.renew()
    return change


def _turn_key(vault: Vault, key: bytes) -> None:
    """Keep the key of the list before: photographs that did not change are sealed under it."""
    settings = vault.settings
    before = settings.get(LIST_KEY, bytes)
    earlier = settings.get(EARLIER_LIST_KEYS, list[bytes]) or []
    settings.set(EARLIER_LIST_KEYS, [*earlier, *([before] if before else [])])
    settings.set(LIST_KEY, key)


def _require_room(path: Path, size: int) -> None:
    """Refuse a list that cannot fit: its parts, the file they make, and what is kept of it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if shutil.disk_usage(path.parent).free < _COPIES * size:
        raise DiskFullError
