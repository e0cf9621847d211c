"""What the keepers of the root sign: ``root`` and ``targets``, which wait until enough have.

Guarantees that signatures are taken away with every change, that a root which was published
already waits no more, and that it counts as signed only where the root before and the root
itself both say so (TUF 1.0, 5.3.4).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tuf.api.metadata import DelegatedRole, Delegations, Metadata, Role, Root, Targets

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import REPOSITORY_ROOT_DAYS
from fieldid.watchlist.repository_layout import DELEGATED, ROOT, SNAPSHOT, TARGETS, TIMESTAMP
from fieldid.watchlist.repository_metadata import MetadataFolder, renewed

if TYPE_CHECKING:
    from datetime import datetime

    from securesystemslib.signer import CryptoSigner, SSlibKey
    from tuf.api.metadata import TargetFile

OWN_KEYS = (*DELEGATED, SNAPSHOT, TIMESTAMP)
_BY_PEOPLE = (ROOT, TARGETS)


def key_ids(metadata: Metadata[Any]) -> dict[str, set[str]]:
    """Return the keys of each role that a root, or targets, speak of."""
    signed = metadata.signed
    roles = signed.roles if isinstance(signed, Root) else signed.delegations.roles
    return {name: set(role.keyids) for name, role in roles.items()}


class Staged:
    """The root and the targets that wait."""

    def __init__(self, folder: MetadataFolder, published: MetadataFolder) -> None:
        self._folder = folder
        self._published = published

    def root(self) -> Metadata[Any] | None:
        """Return the root that waits, None where none does."""
        return self._waiting(ROOT)

    def targets(self) -> Metadata[Any] | None:
        """Return the targets that wait with it."""
        return self._waiting(TARGETS) or self._folder.newest(TARGETS)

    def first(self, keys: dict[str, SSlibKey], now: datetime, threshold: int) -> None:
        """Lay down the first root, with the daily keys and none of its own."""
        people = {name: Role([], threshold) for name in _BY_PEOPLE}
        root = Root(roles={**people, SNAPSHOT: Role([], 1), TIMESTAMP: Role([], 1)})
        roles = {
            name: DelegatedRole(name, [], 1, terminating=True, paths=list(paths))
            for name, paths in DELEGATED.items()
        }
        targets = Targets(delegations=Delegations({}, roles))
        expires = now + timedelta(days=REPOSITORY_ROOT_DAYS)
        root.expires = targets.expires = expires.replace(microsecond=0)
        for name, key in keys.items():
            (targets if name in DELEGATED else root).add_key(key, name)
        self._keep(Metadata(root), Metadata(targets))

    def add_key(self, key: SSlibKey, now: datetime) -> None:
        """Let a key sign for the root."""
        root, targets = self._open(now)
        for one in _BY_PEOPLE:
            root.signed.add_key(key, one)
        self._keep(root, targets)

    def revoke_key(self, key_id: str, now: datetime) -> None:
        """Let a key of the root sign no more. Raises ``AuthorityKeyError``."""
        root, targets = self._open(now)
        role = root.signed.roles[ROOT]
        if key_id not in role.keyids:
            raise AuthorityKeyError(reason="the root has no key of this identifier")
        if len(role.keyids) <= role.threshold:
            raise AuthorityKeyError(reason="too few root keys would be left; add one first")
        for name in _BY_PEOPLE:
            root.signed.revoke_key(key_id, name)
        self._keep(root, targets)

    def change_key(self, role: str, key: SSlibKey, now: datetime) -> None:
        """Let a key sign for a daily role, and no other."""
        root, targets = self._open(now)
        holder = (targets if role in DELEGATED else root).signed
        for earlier in key_ids(targets if role in DELEGATED else root)[role]:
            holder.revoke_key(earlier, role)
        holder.add_key(key, role)
        self._keep(root, targets)

    def again(self, now: datetime, names: dict[str, TargetFile] | None) -> None:
        """Let root and targets be signed anew; the targets name ``names`` if given."""
        root, targets = self._open(now)
        if names is not None:
            targets.signed.targets = names
        self._keep(root, targets)

    def sign(self, signer: CryptoSigner) -> tuple[Metadata[Any], Metadata[Any]]:
        """Sign both. Raises ``AuthorityKeyError``."""
        root, targets = self._waiting(ROOT), self._waiting(TARGETS)
        if root is None or targets is None:
            raise AuthorityKeyError(reason="nothing waits to be signed")
        held, key_id = self._published.published(ROOT), signer.public_key.keyid
        if not any(key_id in key_ids(one)[ROOT] for one in (root, held) if one):
            raise AuthorityKeyError(reason="this key is not one of the root's")
        for metadata in (root, targets):
            metadata.sign(signer, append=True)
        self._keep(root, targets)
        return root, targets

    def complete(self, root: Metadata[Any], targets: Metadata[Any]) -> bool:
        """Whether enough have signed: of those who may now, and of those who may from then on."""
        held, signed = self._published.published(ROOT), root.signed
        role = signed.roles[ROOT]
        if len(role.keyids) < role.threshold:
            return False
        before = held.signed if held else signed
        return all(
            (
                before.get_root_verification_result(None, root.signed_bytes, root.signatures),
                signed.get_root_verification_result(None, root.signed_bytes, root.signatures),
                before.get_verification_result(TARGETS, targets.signed_bytes, targets.signatures),
                signed.get_verification_result(TARGETS, targets.signed_bytes, targets.signatures),
            )
        )

    def clear_published(self) -> None:
        """Forget what waits no more."""
        if self._waiting(ROOT) is None and self._folder.folder.is_dir():
            for path in self._folder.folder.iterdir():
                path.unlink()

    def _open(self, now: datetime) -> tuple[Metadata[Any], Metadata[Any]]:
        """Return what waits without its signatures, or the next root and targets."""
        found = []
        for role in _BY_PEOPLE:
            staged = self._waiting(role)
            if staged is None:
                held = self._published.published(role)
                if held is None:
                    raise AuthorityKeyError(reason="the root is not signed by enough people yet")
                staged = renewed(held, now, REPOSITORY_ROOT_DAYS)
            staged.signatures.clear()
            found.append(staged)
        return found[0], found[1]

    def _waiting(self, role: str) -> Metadata[Any] | None:
        staged, held = self._folder.newest(role), self._published.published(role)
        if staged is None or (held and held.signed.version >= staged.signed.version):
            return None
        return staged

    def _keep(self, root: Metadata[Any], targets: Metadata[Any]) -> None:
        self._folder.write(TARGETS, targets)
        self._folder.write(ROOT, root)
