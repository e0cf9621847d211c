"""Taking what a repository offers, the hub's or the same on a stick: list, policy, models.

Guarantees that nothing is accepted by a clock behind the audit log's last entry; that each part
is taken over whole or not at all, in one transaction, while the officer goes on working; and
that a part which is refused hinders no other: what was taken over stays, and the report names
the rest. Revocations come first, being small and urgent. Leaves out whom to trust
(``repository_trust``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from fieldid.app.document_trust import import_trust_set
from fieldid.app.list_import import check_authority
from fieldid.app.list_take_over import take_change, take_whole
from fieldid.app.list_work import ListWork
from fieldid.app.models_held import take_models
from fieldid.app.policy_update import take_calibrations, take_policy
from fieldid.app.repository_trust import NO_TRUST, Trust, memory_of, remember, root_to_use
from fieldid.errors.base import FieldidError
from fieldid.errors.vault import DiskFullError
from fieldid.errors.watchlist import (
    UpdateCancelledError,
    UpdateSilentError,
    WatchlistOlderError,
)
from fieldid.parameters import REPOSITORY_INDEX_LIMIT, TRUST_SET_LIMIT
from fieldid.watchlist.repository_layout import LIST_INDEX, TRUST_SET
from fieldid.watchlist.update_client import UpdateClient, clear_downloads
from fieldid.watchlist.update_list import CurrentList
from fieldid.watchlist.update_source import FolderSource, Source, Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.app.list_work import OnStep
    from fieldid.policy.policy import Policy
    from fieldid.ports import CancelToken
    from fieldid.vault.vault import Vault
    from fieldid.watchlist.repository_layout import RevokedModel

T = TypeVar("T")
_DOWNLOADS = "downloads"
# What ends the whole visit: the officer's wish, a line that broke, a disk that is full.
_ENDING = (UpdateCancelledError, UpdateSilentError, DiskFullError)


@dataclass(frozen=True)
class Refused:
    """A part that was not taken over. ``part``: list, policy, calibrations, models, trust."""

    part: str
    error: FieldidError


@dataclass(frozen=True)
class UpdateReport:
    """What an update did. ``kind``, of the list: ``none``, ``current``, ``change``, ``whole``.

    ``trust_version``: of the CSCA certificates that came with it, None where none came.
    ``policy``: title and version of the policy that came, '' where none did. ``calibrations``:
    how many are new. ``revoked``: models that are not used from now on. ``refused``: parts that
    were not taken over.
    """

    kind: str
    version: int = 0
    changed: int = 0
    removed: int = 0
    trust_version: int | None = None
    policy: str = ""
    calibrations: int = 0
    revoked: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = field(default=())


def update_list(
    desk: Desk,
    source: Source,
    trust: Trust = NO_TRUST,
    on_step: OnStep | None = None,
    cancel: CancelToken | None = None,
) -> UpdateReport:
    """Take over what a repository offers beyond what is held; the list held stays otherwise.

    ``on_step``: told what is being done and how far it is. Raises a ``WatchlistError`` where
    nothing can be taken, and where the list is refused, after everything else was taken over.
    """
    work = ListWork(on_step, cancel)
    root, folder = root_to_use(desk.vault, source, trust), downloads(desk.vault)
    now = reference_time(desk.vault, desk.now())
    watch = Watch(cancel, work.bytes)
    with UpdateClient(source, root, memory_of(desk.vault), now, folder, watch) as client:
        client.refresh()
        visit = _Visit(desk, client, work)
        visit.check_authority()
        remember(desk, root, client.memory())
        try:
            report = visit.take()
        finally:
            remember(desk, root, client.memory())
            desk.take_up_rules()
    clear_downloads(folder)
    return report


def update_from_folder(
    desk: Desk,
    folder: Path,
    trust: Trust = NO_TRUST,
    on_step: OnStep | None = None,
    cancel: CancelToken | None = None,
) -> UpdateReport:
    """Update from a stick; see :func:`update_list`."""
    return update_list(desk, FolderSource(folder), trust, on_step, cancel)


def update_from_hub(
    desk: Desk,
    url: str = "",
    trust: Trust = NO_TRUST,
    on_step: OnStep | None = None,
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
        return update_list(desk, source, trust, on_step, cancel)
    finally:
        source.close()


def reference_time(vault: Vault, now: datetime) -> datetime:
    """Return the time by which expiry is judged: never before the audit log's last entry."""
    last = vault.audit.entries(after=max(0, vault.audit.head().sequence - 1))
    return max([now, *(entry.at for entry in last)])


def downloads(vault: Vault) -> Path:
    """Return where files are that are under way."""
    return vault.spool.folder.parent / _DOWNLOADS


class _Visit:
    """One visit to a repository that is verified."""

    def __init__(self, desk: Desk, client: UpdateClient, work: ListWork) -> None:
        self._desk = desk
        self._client = client
        self._work = work
        self._refused: list[Refused] = []
        there = client.find(LIST_INDEX, REPOSITORY_INDEX_LIMIT) is not None
        self._offered = CurrentList(client, desk.vault.device.recipient) if there else None

    def check_authority(self) -> None:
        """Raise ``AuthorityPinnedError`` where another list authority stands behind it."""
        if self._offered is not None:
            check_authority(self._desk.vault, self._offered.index.authority)

    def take(self) -> UpdateReport:
        """Take each part; raise what refused the list, after the others."""
        desk, client = self._desk, self._client
        revoked: tuple[RevokedModel, ...] = self._part(
            "models", lambda: take_models(desk, client), ()
        )
        policy = self._part("policy", lambda: take_policy(desk, client), None)
        calibrations = self._part("calibrations", lambda: take_calibrations(desk, client), 0)
        listed = self._part("list", self._list, UpdateReport("none"))
        trusted = self._part("trust", self._trust_set, None)
        for one in self._refused:
            if one.part == "list":
                raise one.error
        return UpdateReport(
            listed.kind,
            listed.version,
            listed.changed,
            listed.removed,
            trusted,
            _policy_words(policy),
            calibrations,
            tuple(f"{one.name} {one.version}".strip() for one in revoked),
            tuple(self._refused),
        )

    def _part(self, name: str, take: Callable[[], T], nothing: T) -> T:
        try:
            return take()
        except _ENDING:
            raise
        except FieldidError as error:
            self._refused.append(Refused(name, error))
            return nothing

    def _list(self) -> UpdateReport:
        if self._offered is None:
            return UpdateReport("none")
        vault, index = self._desk.vault, self._offered.index
        meta = vault.records.meta()
        held = meta.version if meta and meta.authority == index.authority else None
        if held == index.version:
            return UpdateReport("current", index.version)
        if held is not None and index.version < held:
            raise WatchlistOlderError(offered=index.version, held=held)
        change = take_change(self._desk, self._offered, held, self._work)
        if change is not None:
            changed, removed = len(change.changed), len(change.removed)
            return UpdateReport("change", index.version, changed, removed)
        folder = downloads(vault)
        records = take_whole(self._desk, self._offered, held, folder / "list.fidw", self._work)
        return UpdateReport("whole", index.version, records)

    def _trust_set(self) -> int | None:
        """Take over the CSCA certificates offered, unless they are those held."""
        client, held = self._client, self._desk.trust.held()
        offered = client.find(TRUST_SET, TRUST_SET_LIMIT)
        if offered is None or (held and held.sha256 == offered.hashes.get("sha256")):
            return None
        return import_trust_set(self._desk, client.read(TRUST_SET, TRUST_SET_LIMIT)).version


def _policy_words(policy: Policy | None) -> str:
    return "" if policy is None else f"{policy.title}, version {policy.version}"
