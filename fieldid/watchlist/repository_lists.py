"""Publishing lists: the encrypted parts once, and a small key file for each enrolled laptop.

Guarantees that enrolling a laptop adds one key file and changes no part, and that a laptop which
was revoked has a key file neither for the list that is current nor for later ones. What it had
before, it has: that is ended by an erase order of the hub and by the age of its list.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import (
    LIST_KEYS_LIMIT,
    LIST_MANIFEST_LIMIT,
    LIST_PART_LIMIT,
    REPOSITORY_BODY_BYTES,
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
from fieldid.watchlist.repository_keys import write_secret
from fieldid.watchlist.repository_layout import (
    LIST_INDEX,
    WATCHLIST,
    ListIndex,
    body_path,
    change_path,
    key_path,
    manifest_path,
)
from fieldid.watchlist.repository_metadata import write_file
from fieldid.watchlist.snapshot import OpenedSnapshot, open_snapshot
from fieldid.watchlist.stored_zip import StoredZipReader
from fieldid.wire.canonical import canonical_json
from fieldid.wire.sealing import SealingKey, seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from tuf.api.metadata import TargetFile

    from fieldid.watchlist.manifest import Manifest
    from fieldid.watchlist.repository import Workshop

_AUTHORITY, _SEALING, _STATE = "list-authority.key", "list-recipient.key", "lists.json"
_SIGNATURE_BYTES = 64


@dataclass(frozen=True)
class Device:
    """An enrolled laptop: its age recipient, and what people call it."""

    recipient: str
    label: str = ""


@dataclass(frozen=True)
class _State:
    """``version``: of the list that was published last, 0 for none."""

    version: int = 0
    bodies: int = 0
    changes_from: tuple[int, ...] = ()
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
        return self._state.version

    @property
    def devices(self) -> tuple[Device, ...]:
        """The laptops that lists are issued to."""
        return self._state.devices

    def publish(self, path: Path, now: datetime) -> None:
        """Publish the list in ``path``, which this authority built. Raises ``WatchlistError``."""
        snapshot = open_snapshot(path, self.authority.public, self._sealing.unseal, self.version)
        version = snapshot.meta.version
        kept = self._kept(version)
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        if path != kept:
            shutil.copyfile(path, kept)
        document, signature = _signed_manifest(path)
        targets = dict([self._target(manifest_path(version), frame(document) + frame(signature))])
        bodies = 0
        for data in _bodies(path, snapshot.manifest):
            targets |= dict([self._target(body_path(version, bodies), data)])
            bodies += 1
        state = replace(self._state, version=version, bodies=bodies, changes_from=())
        for device in state.devices:
            targets |= dict([self._key_target(snapshot, device)])
        self._publish(state, targets, now)
        self._prune(version)

    def change(self, from_version: int, now: datetime) -> ChangeReport:
        """Publish the change from an earlier list to the current one. Raises ``WatchlistError``."""
        after, before = self._open(self.version), self._open(from_version)
        report: list[ChangeReport] = []

        def write(path: Path) -> None:
            report.append(build_change(before, after, self.authority, path))

        name = change_path(self.version, from_version)
        targets = self._workshop.targets_of(WATCHLIST)
        targets[name] = self._workshop.target_file(name, write)
        changes = tuple(sorted({*self._state.changes_from, from_version}))
        self._publish(replace(self._state, changes_from=changes), targets, now)
        return report[0]

    def enrol(self, device: Device, now: datetime) -> None:
        """Issue lists to a laptop from now on, the current one included."""
        try:
            seal(b"", [device.recipient])
        except WireError:
            raise AuthorityKeyError(reason="this is no device key (age1...)") from None
        others = tuple(one for one in self.devices if one.recipient != device.recipient)
        targets = self._workshop.targets_of(WATCHLIST)
        if self.version:
            targets |= dict([self._key_target(self._open(self.version), device)])
        self._publish(replace(self._state, devices=(*others, device)), targets, now)

    def revoke(self, recipient: str, now: datetime) -> None:
        """Issue no list to a laptop from now on, nor the current one."""
        others = tuple(one for one in self.devices if one.recipient != recipient)
        if len(others) == len(self.devices):
            raise AuthorityKeyError(reason="no laptop of this key is enrolled")
        targets = self._workshop.targets_of(WATCHLIST)
        targets.pop(key_path(self.version, recipient), None)
        self._publish(replace(self._state, devices=others), targets, now)

    def _publish(self, state: _State, targets: dict[str, TargetFile], now: datetime) -> None:
        if state.version:
            index = ListIndex(
                state.version, self.authority.public, state.bodies, state.changes_from
            )
            targets |= dict([self._target(LIST_INDEX, canonical_json(index))])
        write_file(self._workshop.private / _STATE, msgspec.json.encode(state))
        self._state = state
        self._workshop.publish(WATCHLIST, targets, now)

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

    def _prune(self, version: int) -> None:
        """Remove the files of lists before the last one; who takes that one now may finish."""
        for folder in (self._workshop.repository / "targets" / WATCHLIST).iterdir():
            if folder.name.isdigit() and int(folder.name) < version - 1:
                for path in sorted(folder.rglob("*"), reverse=True):
                    path.rmdir() if path.is_dir() else path.unlink()
                folder.rmdir()


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
