"""The authority's workshop: a repository of The Update Framework, and who signs what in it.

``root`` and ``targets`` (who may sign what) are signed by keys that lie elsewhere, two of three
by default: every change of theirs waits in ``private/staged`` until enough have signed. The
three delegated roles, ``snapshot`` and ``timestamp`` have keys in ``private/keys``. Guarantees
that nothing is published before it is signed as the root says, and that files are published
before what names them. Leaves out what is published; see ``repository_lists``.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    Role,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import (
    REPOSITORY_ROLE_DAYS,
    REPOSITORY_ROOT_DAYS,
    REPOSITORY_ROOT_THRESHOLD,
    REPOSITORY_TIMESTAMP_DAYS,
)
from fieldid.watchlist.repository_keys import load_signer, new_signer
from fieldid.watchlist.repository_layout import DELEGATED, ROOT, SNAPSHOT, TARGETS, TIMESTAMP
from fieldid.watchlist.repository_metadata import MetadataFolder, renewed, write_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from securesystemslib.signer import CryptoSigner, SSlibKey

_OWN_KEYS = (*DELEGATED, SNAPSHOT, TIMESTAMP)
_BY_PEOPLE = (ROOT, TARGETS)


class Workshop:
    """The folder of one authority: ``private`` and ``repository``."""

    def __init__(self, folder: Path) -> None:
        self.private = folder / "private"
        self.repository = folder / "repository"
        self.metadata = MetadataFolder(self.repository / "metadata")
        self._staged = MetadataFolder(self.private / "staged")
        if not (self.private / "keys").is_dir():
            raise AuthorityKeyError(reason=f"{folder} is not an authority's folder")

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
        for role in _OWN_KEYS:
            new_signer(workshop.key_file(role))
        workshop._stage_first(now, threshold)
        return workshop

    def key_file(self, role: str) -> Path:
        """Return where the key of a daily role lies."""
        return self.private / "keys" / f"{role}.pem"

    def root_key(self) -> bytes | None:
        """Return the first root: what laptops are given to trust. None until it is signed."""
        path = self.metadata.folder / "1.root.json"
        return path.read_bytes() if path.exists() else None

    # --- root and targets: signed by people ---

    def add_key(self, role: str, key: SSlibKey, now: datetime) -> None:
        """Let ``key`` sign for ``role``, once enough people have signed that."""
        root, targets = self._stage(now)
        if role in DELEGATED:
            targets.signed.add_key(key, role)
        else:
            for one in _BY_PEOPLE if role == ROOT else (role,):
                root.signed.add_key(key, one)
        self._keep_staged(root, targets)

    def revoke_key(self, key_id: str, now: datetime) -> None:
        """Let a key sign for nothing any more, once enough people have signed that."""
        root, targets = self._stage(now)
        roles = [name for name, one in root.signed.roles.items() if key_id in one.keyids]
        delegated = targets.signed.delegations.roles
        theirs = [name for name, one in delegated.items() if key_id in one.keyids]
        if not roles and not theirs:
            raise AuthorityKeyError(reason="no role has a key of this identifier")
        for name in roles:
            root.signed.revoke_key(key_id, name)
        for name in theirs:
            targets.signed.revoke_key(key_id, name)
        self._keep_staged(root, targets)

    def sign(self, signer: CryptoSigner, now: datetime) -> tuple[int, int]:
        """Sign what waits; publish it once enough have. Return how many signed, of how many.

        Raises ``AuthorityKeyError`` where nothing waits or the key is none of the root's.
        """
        root, targets = self._staged.newest(ROOT), self._staged.newest(TARGETS)
        if root is None or targets is None:
            raise AuthorityKeyError(reason="nothing waits to be signed")
        held, key_id = self.metadata.newest(ROOT), signer.public_key.keyid
        known = [one.signed.roles[ROOT] for one in (root, held) if one]
        if not any(key_id in role.keyids for role in known):
            raise AuthorityKeyError(reason="this key is not one of the root's")
        for metadata in (root, targets):
            metadata.sign(signer, append=True)
        self._keep_staged(root, targets)
        if self._complete(root, targets, held):
            self._release(root, targets, now)
        need = root.signed.roles[ROOT].threshold
        return len(set(root.signatures) & set(root.signed.roles[ROOT].keyids)), need

    def waiting(self) -> bool:
        """Whether a root waits for signatures."""
        return self._staged.newest(ROOT) is not None

    # --- what the daily keys sign ---

    def targets_of(self, role: str) -> dict[str, TargetFile]:
        """Return what a delegated role publishes now."""
        return dict(self._published(role).signed.targets)

    def publish(self, role: str, targets: dict[str, TargetFile], now: datetime) -> None:
        """Let a delegated role publish exactly ``targets``, whose files are there already."""
        metadata = renewed(self._published(role), now, REPOSITORY_ROLE_DAYS)
        metadata.signed.targets = targets
        self._publish({role: self._signed(metadata, role)}, now, REPOSITORY_TIMESTAMP_DAYS)

    def renew(self, now: datetime, days: float) -> None:
        """Sign the timestamp for ``days`` more, and each daily role that would end before."""
        until = now + timedelta(days=days)
        ending = {
            role: self._signed(renewed(metadata, now, max(days, REPOSITORY_ROLE_DAYS)), role)
            for role in DELEGATED
            if (metadata := self._published(role)).signed.expires <= until
        }
        self._publish(ending, now, days)

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
            beside.replace(place / f"{described.hashes['sha256']}.{name}")
        finally:
            beside.unlink(missing_ok=True)
        return described

    def target_bytes(self, path: str, data: bytes) -> TargetFile:
        """Put a small file where the repository serves it."""
        return self.target_file(path, lambda place: write_file(place, data))

    # --- within ---

    def _stage_first(self, now: datetime, threshold: int) -> None:
        expires = _later(now, REPOSITORY_ROOT_DAYS)
        people = {name: Role([], threshold) for name in _BY_PEOPLE}
        root = Root(roles={**people, SNAPSHOT: Role([], 1), TIMESTAMP: Role([], 1)})
        roles = {
            name: DelegatedRole(name, [], 1, terminating=True, paths=list(paths))
            for name, paths in DELEGATED.items()
        }
        targets = Targets(delegations=Delegations({}, roles))
        root.expires = targets.expires = expires
        for name in _OWN_KEYS:
            key = load_signer(self.key_file(name)).public_key
            (targets if name in DELEGATED else root).add_key(key, name)
        self._keep_staged(Metadata(root), Metadata(targets))

    def _stage(self, now: datetime) -> tuple[Metadata[Any], Metadata[Any]]:
        """Return what waits without its signatures, or the next root and targets."""
        found = []
        for role in _BY_PEOPLE:
            staged = self._staged.newest(role)
            if staged is None:
                staged = renewed(self._published(role), now, REPOSITORY_ROOT_DAYS)
            staged.signatures.clear()
            found.append(staged)
        return found[0], found[1]

    def _keep_staged(self, root: Metadata[Any], targets: Metadata[Any]) -> None:
        self._staged.write(ROOT, root)
        self._staged.write(TARGETS, targets)

    def _complete(
        self, root: Metadata[Any], targets: Metadata[Any], held: Metadata[Any] | None
    ) -> bool:
        role = root.signed.roles[ROOT]
        if len(role.keyids) < role.threshold:
            return False
        before = held.signed if held else None
        of_root = root.signed.get_root_verification_result(
            before, root.signed_bytes, root.signatures
        )
        of_targets = root.signed.get_verification_result(
            TARGETS, targets.signed_bytes, targets.signatures
        )
        return bool(of_root) and bool(of_targets)

    def _release(self, root: Metadata[Any], targets: Metadata[Any], now: datetime) -> None:
        self.metadata.write(ROOT, root)
        changed = {TARGETS: targets}
        for role in DELEGATED:
            held = self.metadata.newest(role)
            fresh = Metadata(Targets()) if held is None else held
            renewed(fresh, now, REPOSITORY_ROLE_DAYS)
            if held is None:
                fresh.signed.version = 1
            changed[role] = self._signed(fresh, role)
        self._publish(changed, now, REPOSITORY_TIMESTAMP_DAYS)
        for path in self._staged.folder.iterdir():
            path.unlink()

    def _publish(self, changed: dict[str, Metadata[Any]], now: datetime, days: float) -> None:
        snapshot = self.metadata.newest(SNAPSHOT) or Metadata(Snapshot(version=1))
        timestamp = self.metadata.newest(TIMESTAMP) or Metadata(Timestamp(version=1))
        for role, metadata in changed.items():
            snapshot.signed.meta[f"{role}.json"] = self.metadata.write(role, metadata)
        renewed(snapshot, now, max(days, REPOSITORY_ROLE_DAYS))
        named = self.metadata.write(SNAPSHOT, self._signed(snapshot, SNAPSHOT))
        renewed(timestamp, now, days).signed.snapshot_meta = named
        self.metadata.write(TIMESTAMP, self._signed(timestamp, TIMESTAMP))

    def _signed(self, metadata: Metadata[Any], role: str) -> Metadata[Any]:
        metadata.sign(load_signer(self.key_file(role)))
        return metadata

    def _published(self, role: str) -> Metadata[Any]:
        found = self.metadata.newest(role)
        if found is None:
            raise AuthorityKeyError(reason="the root is not signed by enough people yet")
        return found


def _later(now: datetime, days: float) -> datetime:
    return (now + timedelta(days=days)).replace(microsecond=0)
