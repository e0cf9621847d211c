"""Publishing lists: the encrypted parts once, and a small key file for each enrolled laptop.

Guarantees that enrolling a laptop adds one key file and changes no part, and that a laptop which
was revoked has a key file neither for the list that is current nor for later ones. What it had
before, it has: that is ended by an erase order of the hub and by the age of its list. Which list
is current is what the repository says and is written nowhere else, so that a program which ended
in between leaves no two answers. A few earlier lists are kept, and from each of them a change
leads to the current one.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import AuthorityKeyError, WatchlistSourceError
from fieldid.parameters import (
    LIST_KEYS_LIMIT,
    LIST_MANIFEST_LIMIT,
    LIST_PART_LIMIT,
    REPOSITORY_BODY_BYTES,
    REPOSITORY_CHANGE_SHARE,
    REPOSITORY_KEPT_LISTS,
)
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.change_build import ChangeReport, build_change
from fieldid.watchlist.frames import frame
from fieldid.watchlist.list_file import (
    KEYS,
    KEYS_SIGNATURE,
    MANIFEST,
    MANIFEST_SIGNATURE,
    chunk_name,
    pack_name,
)
from fieldid.watchlist.manifest import KEYS_FORMAT, KeyFile
from fieldid.watchlist.reissue import reissue
from fieldid.watchlist.repository_keys import write_secret
from fieldid.watchlist.repository_layout import (
    LIST_INDEX,
    WATCHLIST,
    ListIndex,
    body_path,
    change_path,
    key_path,
    manifest_path,
    read_index,
)
from fieldid.watchlist.repository_metadata import write_file
from fieldid.watchlist.snapshot import OpenedSnapshot, open_snapshot
from fieldid.watchlist.stored_zip import StoredZipReader
from fieldid.wire.canonical import canonical_json
from fieldid.wire.sealing import SealingKey, seal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime
    from pathlib import Path

    from tuf.api.metadata import TargetFile

    from fieldid.watchlist.manifest import Manifest
    from fieldid.watchlist.repository import Workshop

_AUTHORITY, _SEALING, _STATE = "list-authority.key", "list-recipient.key", "lists.json"
_REISSUED = "reissued.fidw"
_SIGNATURE_BYTES = 64


@dataclass(frozen=True)
class Device:
    """An enrolled laptop: its age recipient, and what people call it."""

    recipient: str
    label: str = ""


@dataclass(frozen=True)
class _State:
    """Who is enrolled. All else stands in the repository."""

    devices: tuple[Device, ...] = ()


class Lists:
    """The lists of one workshop."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        private = workshop.private
        self.authority = ListAuthority.from_bytes((private / _AUTHORITY).read_bytes())
        self._sealing = SealingKey.from_text((private / _SEALING).read_text())
        self._state = msgspec.json.decode((private / _STATE).read_bytes(), type=_State)

    @classmethod
    def create(cls, workshop: Workshop) -> Lists:
        """Make the list authority's key and the key by which the workshop opens its own lists."""
        write_secret(workshop.private / _AUTHORITY, ListAuthority.create().to_bytes())
        write_secret(workshop.private / _SEALING, SealingKey.generate().to_text().encode())
        write_secret(workshop.private / _STATE, msgspec.json.encode(_State()))
        return cls(workshop)

    @property
    def recipient(self) -> str:
        """Whom a list must be issued to, so that the workshop can publish it."""
        return self._sealing.recipient

    @property
    def version(self) -> int:
        """The version of the current list, 0 for none."""
        index = self._index()
        return index.version if index else 0

    @property
    def devices(self) -> tuple[Device, ...]:
        """The laptops that lists are issued to."""
        return self._state.devices

    def publish(self, path: Path, now: datetime) -> tuple[ChangeReport, ...]:
        """Publish the list in ``path``, which this authority built, with changes that lead to it.

        Returns those changes, from the newest earlier list on. Raises ``WatchlistError``.
        """
        after = open_snapshot(path, self.authority.public, self._sealing.unseal, self.version)
        version = after.meta.version
        self._keep(path, version)
        document, signature = _signed_manifest(path)
        targets = dict([self._target(manifest_path(version), frame(document) + frame(signature))])
        bodies = 0
        for data in _bodies(path, after.manifest):
            targets |= dict([self._target(body_path(version, bodies), data)])
            bodies += 1
        for device in self.devices:
            targets |= dict([self._key_target(after, device)])
        changes = self._changes(after, path.stat().st_size, targets)
        versions = tuple(sorted(change.from_version for change in changes))
        index = ListIndex(version, self.authority.public, bodies, versions)
        self._publish(index, targets, now)
        self._drop_kept(version)
        return changes

    def change(self, from_version: int, now: datetime) -> ChangeReport:
        """Publish the change from an earlier list to the current one. Raises ``WatchlistError``."""
        index = self._current()
        targets = self._workshop.targets_of(WATCHLIST)
        report = self._change(self._open(from_version), self._open(index.version), targets)
        changes = tuple(sorted({*index.changes_from, from_version}))
        self._publish(replace(index, changes_from=changes), targets, now)
        return report

    def without(self, record_ids: Collection[str], now: datetime) -> tuple[ChangeReport, ...]:
        """Publish the current list without some records. Raises ``WatchlistError``."""
        current, out = self._open(self._current().version), self._workshop.private / _REISSUED
        recipients, version = [self.recipient], self.version + 1
        try:
            reissue(current, self.authority, recipients, out, now, version, set(record_ids))
            return self.publish(out, now)
        finally:
            out.unlink(missing_ok=True)

    def enrol(self, device: Device, now: datetime) -> None:
        """Issue lists to a laptop from now on, the current one included."""
        try:
            seal(b"", [device.recipient])
        except WireError:
            raise AuthorityKeyError(reason="this is no device key (age1...)") from None
        self._remember(device.recipient, device)
        index = self._index()
        if index is not None:
            targets = self._workshop.targets_of(WATCHLIST)
            targets |= dict([self._key_target(self._open(index.version), device)])
            self._publish(index, targets, now)

    def revoke(self, recipient: str, now: datetime) -> None:
        """Issue no list to a laptop from now on, nor the current one."""
        index, known = self._index(), {device.recipient for device in self.devices}
        targets = self._workshop.targets_of(WATCHLIST) if index else {}
        issued = targets.pop(key_path(self.version, recipient), None)
        if recipient not in known and issued is None:
            raise AuthorityKeyError(reason="no laptop of this key is enrolled")
        self._remember(recipient)
        if index is not None:
            self._publish(index, targets, now)

    def _remember(self, recipient: str, device: Device | None = None) -> None:
        """Keep who is enrolled; before anything is published, so that it can be done again."""
        others = (one for one in self.devices if one.recipient != recipient)
        self._state = _State((*others, *([device] if device else [])))
        write_file(self._workshop.private / _STATE, msgspec.json.encode(self._state))

    def _index(self) -> ListIndex | None:
        data = self._workshop.published_bytes(WATCHLIST, LIST_INDEX)
        return None if data is None else read_index(data, ListIndex)

    def _current(self) -> ListIndex:
        index = self._index()
        if index is None:
            raise AuthorityKeyError(reason="no list is published yet")
        return index

    def _publish(self, index: ListIndex, targets: dict[str, TargetFile], now: datetime) -> None:
        targets |= dict([self._target(LIST_INDEX, canonical_json(index))])
        self._workshop.publish(WATCHLIST, targets, now)

    def _changes(
        self, after: OpenedSnapshot, whole: int, targets: dict[str, TargetFile]
    ) -> tuple[ChangeReport, ...]:
        """Add a change from each list kept, where it is worth taking."""
        made = []
        for version in sorted(self._kept_versions(), reverse=True):
            if version >= after.meta.version:
                continue
            name = change_path(after.meta.version, version)
            try:
                report = self._change(self._open(version), after, targets)
            except WatchlistSourceError:  # too much changed since: the whole list is taken
                continue
            if targets[name].length > whole * REPOSITORY_CHANGE_SHARE:
                del targets[name]
            else:
                made.append(report)
        return tuple(made)

    def _change(
        self, before: OpenedSnapshot, after: OpenedSnapshot, targets: dict[str, TargetFile]
    ) -> ChangeReport:
        report: list[ChangeReport] = []

        def write(path: Path) -> None:
            report.append(build_change(before, after, self.authority, path))

        name = change_path(after.meta.version, before.meta.version)
        targets[name] = self._workshop.target_file(name, write)
        return report[0]

    def _target(self, path: str, data: bytes) -> tuple[str, TargetFile]:
        return path, self._workshop.target_bytes(path, data)

    def _key_target(self, snapshot: OpenedSnapshot, device: Device) -> tuple[str, TargetFile]:
        manifest = snapshot.manifest
        digest = hashlib.sha256(_signed_manifest(snapshot.path)[0]).hexdigest()
        sealed = seal(snapshot.key, [device.recipient])
        keys = KeyFile(KEYS_FORMAT, manifest.list_id, manifest.version, digest, sealed)
        document = canonical_json(keys)
        data = frame(document) + frame(self.authority.sign(document))
        return self._target(key_path(manifest.version, device.recipient), data)

    def _open(self, version: int) -> OpenedSnapshot:
        path = self._kept(version)
        if not path.exists():
            raise AuthorityKeyError(reason=f"there is no list of version {version} here")
        return open_snapshot(path, self.authority.public, self._sealing.unseal, None)

    def _kept(self, version: int) -> Path:
        return self._workshop.private / "lists" / f"{version}.fidw"

    def _kept_versions(self) -> list[int]:
        return [
            int(path.stem) for path in self._kept(0).parent.glob("*.fidw") if path.stem.isdigit()
        ]

    def _keep(self, path: Path, version: int) -> None:
        """Keep a list whole, for the changes that will lead away from it."""
        kept = self._kept(version)
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        beside = kept.with_name(f".{kept.name}")
        shutil.copyfile(path, beside)
        beside.replace(kept)

    def _drop_kept(self, version: int) -> None:
        for old in sorted(one for one in self._kept_versions() if one <= version)[
            :-REPOSITORY_KEPT_LISTS
        ]:
            self._kept(old).unlink(missing_ok=True)


def _signed_manifest(path: Path) -> tuple[bytes, bytes]:
    with path.open("rb") as file:
        reader = StoredZipReader(file)
        document = reader.next(MANIFEST, LIST_MANIFEST_LIMIT)
        return document, reader.next(MANIFEST_SIGNATURE, _SIGNATURE_BYTES)


def _bodies(path: Path, manifest: Manifest) -> Iterator[bytes]:
    """Yield the encrypted parts one after the other, in pieces of one length."""
    waiting = bytearray()
    for part in _parts(path, manifest):
        waiting += part
        while len(waiting) >= REPOSITORY_BODY_BYTES:
            yield bytes(waiting[:REPOSITORY_BODY_BYTES])
            del waiting[:REPOSITORY_BODY_BYTES]
    if waiting:
        yield bytes(waiting)


def _parts(path: Path, manifest: Manifest) -> Iterator[bytes]:
    names = [chunk_name(index) for index in range(len(manifest.record_chunks))]
    names += [pack_name(index) for index in range(len(manifest.photo_packs))]
    with path.open("rb") as file:
        reader = StoredZipReader(file)
        for name, limit in (
            (MANIFEST, LIST_MANIFEST_LIMIT),
            (MANIFEST_SIGNATURE, _SIGNATURE_BYTES),
            (KEYS, LIST_KEYS_LIMIT),
            (KEYS_SIGNATURE, _SIGNATURE_BYTES),
        ):
            reader.next(name, limit)
        for name in names:
            yield reader.next(name, LIST_PART_LIMIT)
