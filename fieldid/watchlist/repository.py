"""The authority's workshop: a repository of The Update Framework, and who signs what in it.

``root`` and ``targets`` (who may sign what) are signed by keys that lie elsewhere, two of three
by default: every change of theirs waits in ``private/staged`` until enough have signed. The
three delegated roles, ``snapshot`` and ``timestamp`` have keys in ``private/keys``, which can be
changed for new ones. Guarantees that nothing is published before it is signed as the root says,
that files are published before what names them, and that whenever the program ends in between
the repository is whole, as it was or as it is to be. Leaves out what is published; see
``repository_lists``, ``repository_policy`` and ``repository_models``.
"""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from tuf.api.metadata import Metadata, Snapshot, TargetFile, Targets, Timestamp

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import (
    REPOSITORY_ROLE_DAYS,
    REPOSITORY_ROOT_THRESHOLD,
    REPOSITORY_TIMESTAMP_DAYS,
)
from fieldid.watchlist.repository_cleaning import clear_targets
from fieldid.watchlist.repository_keys import DailyKeys
from fieldid.watchlist.repository_layout import DELEGATED, ROOT, SNAPSHOT, TARGETS, TIMESTAMP
from fieldid.watchlist.repository_metadata import MetadataFolder, renewed, write_file
from fieldid.watchlist.repository_root import OWN_KEYS, Staged, key_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from securesystemslib.signer import CryptoSigner, SSlibKey

    _First = type[Snapshot | Timestamp | Targets]

_DAYS = "timestamp-days"


class Workshop:
    """The folder of one authority: ``private`` and ``repository``."""

    def __init__(self, folder: Path) -> None:
        self.private = folder / "private"
        self.repository = folder / "repository"
        self.metadata = MetadataFolder(self.repository / "metadata")
        self._keys = DailyKeys(self.private / "keys")
        self._staged = Staged(MetadataFolder(self.private / "staged"), self.metadata)
        if not self._keys.folder.is_dir():
            raise AuthorityKeyError(reason=f"{folder} is not an authority's folder")
        self._end_release()

    @classmethod
    def create(
        cls, folder: Path, now: datetime, threshold: int = REPOSITORY_ROOT_THRESHOLD
    ) -> Workshop:
        """Make the keys of the daily roles, and a root that waits for its keys."""
        try:
            (folder / "private" / "keys").mkdir(parents=True, mode=0o700)
        except OSError:
            raise AuthorityKeyError(reason=f"{folder} is there already") from None
        workshop = cls(folder)
        made = {role: workshop._keys.make(role).public_key for role in OWN_KEYS}
        workshop._staged.first(made, now, threshold)
        return workshop

    def root_key(self) -> bytes | None:
        """Return the first root: what laptops are given to trust. None until it is signed."""
        path = self.metadata.folder / "1.root.json"
        return path.read_bytes() if path.exists() else None

    # --- root and targets: signed by people ---

    def add_key(self, key: SSlibKey, now: datetime) -> None:
        """Let ``key`` sign for the root, once enough people have signed that."""
        self._staged.add_key(key, now)

    def revoke_key(self, key_id: str, now: datetime) -> None:
        """Let a key of the root sign for nothing any more, once enough people have signed that."""
        self._staged.revoke_key(key_id, now)

    def change_key(self, role: str, now: datetime) -> str:
        """Make a new key for a daily role in place of its own, once enough have signed that.

        Until then the earlier one signs. Returns the new key's identifier.
        """
        if role not in OWN_KEYS:
            raise AuthorityKeyError(reason="no daily role has this name")
        self._published(role)
        key = self._keys.make(role).public_key
        self._staged.change_key(role, key, now)
        return key.keyid

    def stage(self, now: datetime, targets: dict[str, TargetFile] | None = None) -> None:
        """Let root and targets be signed again, by themselves or with other ``targets``."""
        self._staged.again(now, targets)

    def staged_bytes(self, path: str) -> bytes | None:
        """Return a small file that the targets name which wait, or else those published."""
        targets = self._staged.targets() if self.waiting() else self.metadata.published(TARGETS)
        found = targets.signed.targets.get(path) if targets else None
        return None if found is None else self.place_of(found).read_bytes()

    def sign(self, signer: CryptoSigner, now: datetime) -> tuple[int, int]:
        """Sign what waits; publish it once enough have. Return how many signed, of how many.

        Raises ``AuthorityKeyError`` where nothing waits or the key is none of the root's.
        """
        root, targets = self._staged.sign(signer)
        if self._staged.complete(root, targets):
            self._release(root, targets, now)
        need = root.signed.roles[ROOT].threshold
        return len(set(root.signatures) & set(root.signed.roles[ROOT].keyids)), need

    def waiting(self) -> bool:
        """Whether a root waits for signatures."""
        return self._staged.root() is not None

    # --- what the daily keys sign ---

    def targets_of(self, role: str) -> dict[str, TargetFile]:
        """Return what a role publishes now."""
        return dict(self._published(role).signed.targets)

    def published_bytes(self, role: str, path: str) -> bytes | None:
        """Return a small file that a role publishes now, None where it does not.

        None too before anything is published at all.
        """
        metadata = self.metadata.published(role)
        found = metadata.signed.targets.get(path) if metadata else None
        return None if found is None else self.place_of(found).read_bytes()

    def publish(self, role: str, targets: dict[str, TargetFile], now: datetime) -> None:
        """Let a delegated role publish exactly ``targets``, whose files are there already."""
        self._published(role)
        metadata = self._next(role, Targets, now, REPOSITORY_ROLE_DAYS)
        metadata.signed.targets = targets
        self._publish({role: self._signed(metadata, role)}, now, self.days())
        self.clean()

    def renew(self, now: datetime, days: float) -> None:
        """Sign the timestamp for ``days`` from now on, and each daily role that would end before.

        Later publishing keeps to ``days``.
        """
        self._published(SNAPSHOT)
        write_file(self.private / _DAYS, msgspec.json.encode(days))
        until = now + timedelta(days=days)
        ending = {
            role: self._signed(renewed(metadata, now, max(days, REPOSITORY_ROLE_DAYS)), role)
            for role in DELEGATED
            if (metadata := self._published(role)).signed.expires <= until
        }
        self._publish(ending, now, days)
        self.clean()

    def days(self) -> float:
        """How long a timestamp is accepted."""
        try:
            return msgspec.json.decode((self.private / _DAYS).read_bytes(), type=float)
        except FileNotFoundError:
            return REPOSITORY_TIMESTAMP_DAYS
        except (OSError, msgspec.DecodeError):
            raise AuthorityKeyError(reason=f"{_DAYS} cannot be read") from None

    def target_file(self, path: str, write: Callable[[Path], None]) -> TargetFile:
        """Let ``write`` make a file, and put it where the repository serves it."""
        folder, _, name = path.rpartition("/")
        place = self.repository / "targets" / folder
        place.mkdir(parents=True, exist_ok=True)
        beside = place / f".{name}.new"
        beside.unlink(missing_ok=True)
        try:
            write(beside)
            described = TargetFile.from_file(path, str(beside), ["sha256"])
            with beside.open("rb") as file:
                os.fsync(file.fileno())
            beside.replace(self.place_of(described))
        except OSError as error:
            reason = f"{name} cannot be written ({error.strerror})"
            raise AuthorityKeyError(reason=reason) from None
        finally:
            beside.unlink(missing_ok=True)
        return described

    def target_bytes(self, path: str, data: bytes) -> TargetFile:
        """Put a small file where the repository serves it."""
        return self.target_file(path, lambda place: write_file(place, data))

    def place_of(self, target: TargetFile) -> Path:
        """Return where the repository serves a file."""
        folder, _, name = target.path.rpartition("/")
        return self.repository / "targets" / folder / f"{target.hashes['sha256']}.{name}"

    def clean(self) -> None:
        """Remove what no metadata names any more; what laptops may be taking now stays."""
        self.metadata.clear_old()
        naming = (self.metadata.folder, self.private / "staged")
        clear_targets(self.repository / "targets", naming)

    # --- within ---

    def _release(self, root: Metadata[Any], targets: Metadata[Any], now: datetime) -> None:
        """Publish a root and its targets. The root comes last.

        Until then laptops are led by the root before, whose keys signed everything as well.
        """
        before = self.metadata.published(ROOT)
        changed = {TARGETS: targets}
        for role, allowed in key_ids(targets).items():
            fresh = self._next(role, Targets, now, REPOSITORY_ROLE_DAYS)
            changed[role] = self._keys.signed(fresh, role, allowed)
        self._publish(changed, now, self.days(), [one for one in (before, root) if one])
        self.metadata.write(ROOT, root)
        self._end_release()

    def _end_release(self) -> None:
        """Finish what a crash left: a root whose targets are published already."""
        root, targets = self._staged.root(), self._staged.targets()
        published = self.metadata.published(TARGETS)
        begun = targets and published and published.signed.version >= targets.signed.version
        if root and targets and begun and self._staged.complete(root, targets):
            self.metadata.write(ROOT, root)
        self._staged.clear_published()
        root, targets = self.metadata.published(ROOT), self.metadata.published(TARGETS)
        if root and targets and not self.waiting():
            known = key_ids(root) | key_ids(targets)
            self._keys.keep_only(known)

    def _publish(
        self,
        changed: dict[str, Metadata[Any]],
        now: datetime,
        days: float,
        roots: Sequence[Metadata[Any]] = (),
    ) -> None:
        """Write ``changed``, then what names it; signed as each of ``roots`` asks."""
        snapshot = self._next(SNAPSHOT, Snapshot, now, max(days, REPOSITORY_ROLE_DAYS))
        timestamp = self._next(TIMESTAMP, Timestamp, now, days)
        for role, metadata in changed.items():
            snapshot.signed.meta[f"{role}.json"] = self.metadata.write(role, metadata)
        named = self.metadata.write(SNAPSHOT, self._signed(snapshot, SNAPSHOT, roots))
        timestamp.signed.snapshot_meta = named
        self.metadata.write(TIMESTAMP, self._signed(timestamp, TIMESTAMP, roots))

    def _next(self, role: str, first: _First, now: datetime, days: float) -> Metadata[Any]:
        """Return the version after the one that is published, unsigned."""
        held = self.metadata.published(role)
        made: Metadata[Any] = held or Metadata(first())
        return renewed(made, now, days, version=held.signed.version + 1 if held else 1)

    def _signed(
        self, metadata: Metadata[Any], role: str, roots: Sequence[Metadata[Any]] = ()
    ) -> Metadata[Any]:
        by = roots or [self._published(TARGETS if role in DELEGATED else ROOT)]
        allowed = {key_id for one in by for key_id in key_ids(one)[role]}
        return self._keys.signed(metadata, role, allowed)

    def _published(self, role: str) -> Metadata[Any]:
        found = self.metadata.published(role)
        if found is None:
            raise AuthorityKeyError(reason="the root is not signed by enough people yet")
        return found
