"""Keeping the list up to date from a repository: the hub's, or the same on a stick.

A laptop trusts one repository by its first root, which is given with the first update and must
lead to the list authority that is pinned or expected. Guarantees that what was seen of the
repository rests in the vault, where it cannot be put back unnoticed; that nothing is accepted
by a clock behind the audit log's last entry; and that a list or a change is taken over whole or
not at all, in one transaction, while the officer goes on working.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fieldid.app import list_pending
from fieldid.app.document_trust import import_trust_set
from fieldid.app.list_import import (
    ADMINISTRATOR,
    check_authority,
    take_over,
)
from fieldid.app.photos import EARLIER_LIST_KEYS, LIST_KEY
from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import (
    AuthorityPinnedError,
    NotAdministratorError,
    RepositoryNotTrustedError,
    UpdateSilentError,
    WatchlistOlderError,
)
from fieldid.parameters import TRUST_SET_LIMIT
from fieldid.watchlist.repository_layout import TRUST_SET
from fieldid.watchlist.snapshot import open_snapshot
from fieldid.watchlist.update_client import Memory, UpdateClient, clear_downloads
from fieldid.watchlist.update_list import CurrentList
from fieldid.watchlist.update_source import FolderSource, Source, Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.ports import CancelToken
    from fieldid.vault.vault import Vault

_ROOT, _MEMORY = "repository_root", "repository_memory"
_DOWNLOADS = "downloads"


@dataclass(frozen=True)
class UpdateReport:
    """What an update did. ``kind``: ``current``, ``change`` or ``whole``.

    ``trust_version``: of the CSCA certificates that came with it, None where none came.
    """

    kind: str
    version: int
    changed: int = 0
    removed: int = 0
    trust_version: int | None = None


def update_list(
    desk: Desk,
    source: Source,
    trust: bytes | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> UpdateReport:
    """Take over what a repository offers beyond the list held; the list held stays otherwise.

    ``trust``: the repository's first root, for the first update. ``on_progress``: told the bytes
    that came, and of how many (0: not known yet). Raises a ``WatchlistError``, and a
    ``TrustSourceError`` for the CSCA certificates, which come after the list.
    """
    progress = _Progress(on_progress)
    root, memory = _root_to_use(desk.vault, trust)
    now = reference_time(desk.vault, desk.now())
    watch = Watch(cancel, progress.add)
    with UpdateClient(source, root, memory, now, _downloads(desk.vault), watch) as client:
        client.refresh()
        offered = CurrentList(client, desk.vault.device.recipient)
        check_authority(desk.vault, offered.index.authority)
        _remember(desk, root, client.memory())
        report = _take(desk, offered, progress)
        report = replace(report, trust_version=_take_trust_set(desk, client))
    clear_downloads(_downloads(desk.vault))
    return report


def update_from_folder(
    desk: Desk,
    folder: Path,
    trust: bytes | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> UpdateReport:
    """Update from a stick; see :func:`update_list`."""
    return update_list(desk, FolderSource(folder), trust, on_progress, cancel)


def update_from_hub(
    desk: Desk,
    url: str = "",
    trust: bytes | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> UpdateReport:
    """Update from the hub at ``url``, without one from the hub this laptop is enrolled with.

    Raises also ``HubAddressError``, and ``UpdateSilentError`` without any hub.
    """
    from fieldid.sync.address import hub_url  # noqa: PLC0415 - loads the network
    from fieldid.watchlist.update_http import HttpSource  # noqa: PLC0415 - the same

    hub = desk.vault.outbox.hub()
    if not url and hub is None:
        raise UpdateSilentError(reason="this laptop is enrolled with no hub")
    source = HttpSource(hub_url(url or (hub.url if hub else "")))
    try:
        return update_list(desk, source, trust, on_progress, cancel)
    finally:
        source.close()


def trusts_repository(vault: Vault) -> bool:
    """Whether a repository's root is pinned already."""
    return vault.settings.get(_ROOT, bytes) is not None


def repin_repository(desk: Desk, root: bytes) -> None:
    """Trust another repository from the next update on (administrators; logged)."""
    if desk.officer.role != ADMINISTRATOR:
        raise NotAdministratorError
    with desk.vault.transaction():
        desk.vault.settings.set(_ROOT, root)
        desk.vault.settings.remove(_MEMORY)
        desk.log(AuditEvent.KEY, what="list repository pinned")


def reference_time(vault: Vault, now: datetime) -> datetime:
    """Return the time by which expiry is judged: never before the audit log's last entry."""
    last = vault.audit.entries(after=max(0, vault.audit.head().sequence - 1))
    return max([now, *(entry.at for entry in last)])


def _root_to_use(vault: Vault, trust: bytes | None) -> tuple[bytes, Memory]:
    pinned = vault.settings.get(_ROOT, bytes)
    if pinned is None:
        if trust is None:
            raise RepositoryNotTrustedError
        return trust, {}
    if trust is not None and trust != pinned:
        raise AuthorityPinnedError
    return pinned, vault.settings.get(_MEMORY, Memory) or {}


def _remember(desk: Desk, root: bytes, memory: Memory) -> None:
    settings = desk.vault.settings
    with desk.vault.transaction():
        if settings.get(_ROOT, bytes) is None:
            settings.set(_ROOT, root)
            desk.log(AuditEvent.KEY, what="list repository pinned")
        settings.set(_MEMORY, memory)


def _take(desk: Desk, offered: CurrentList, progress: _Progress) -> UpdateReport:
    vault, index = desk.vault, offered.index
    meta = vault.records.meta()
    held = meta.version if meta and meta.authority == index.authority else None
    if held == index.version:
        return UpdateReport("current", index.version)
    if held is not None and index.version < held:
        raise WatchlistOlderError(offered=index.version, held=held)
    content = list_pending.content_held(vault)
    size = offered.change_size(held) if held is not None and content is not None else None
    whole = offered.size()
    if held is None or content is None or size is None or size >= whole:
        progress.expect(whole)
        return _take_whole(desk, offered, held)
    progress.expect(size)
    change = offered.change(held, content, vault.device_unseal)
    pending = list_pending.pack_content(vault, change.content)
    try:
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
    except BaseException:
        vault.blocks.drop(pending)
        raise
    desk.list_search.forget()
    return UpdateReport("change", index.version, len(change.changed), len(change.removed))


def _take_whole(desk: Desk, offered: CurrentList, held: int | None) -> UpdateReport:
    vault, index = desk.vault, offered.index
    path = _downloads(vault) / "list.fidw"
    offered.whole(path)
    snapshot = open_snapshot(
        path, index.authority, vault.device_unseal, held, vault.device.recipient
    )
    take_over(desk, snapshot, what="list updated")
    desk.list_search.forget()
    return UpdateReport("whole", index.version, snapshot.meta.records)


def _take_trust_set(desk: Desk, client: UpdateClient) -> int | None:
    """Take over the CSCA certificates offered, unless they are those held."""
    offered, held = client.find(TRUST_SET, TRUST_SET_LIMIT), desk.trust.held()
    if offered is None or (held and held.sha256 == offered.hashes.get("sha256")):
        return None
    return import_trust_set(desk, client.read(TRUST_SET, TRUST_SET_LIMIT)).version


def _turn_key(vault: Vault, key: bytes) -> None:
    """Keep the key of the list before: photographs that did not change are sealed under it."""
    settings = vault.settings
    before = settings.get(LIST_KEY, bytes)
    earlier = settings.get(EARLIER_LIST_KEYS, list[bytes]) or []
    settings.set(EARLIER_LIST_KEYS, [*earlier, *([before] if before else [])])
    settings.set(LIST_KEY, key)


def _downloads(vault: Vault) -> Path:
    return vault.spool.folder.parent / _DOWNLOADS


class _Progress:
    """Adds up what comes."""

    def __init__(self, say: Callable[[int, int], None] | None) -> None:
        self._say = say
        self._done = self._whole = 0

    def expect(self, whole: int) -> None:
        """From here on ``whole`` bytes come, some of which may be here already."""
        self._done, self._whole = 0, whole

    def add(self, count: int) -> None:
        self._done += count
        if count and self._whole and self._say is not None:
            self._say(min(self._done, self._whole), self._whole)
