"""The CSCA certificates this laptop holds: the signed set in the vault, else a folder of pilots.

A set comes over the same signed channel as the lists, is signed by the pinned list authority, and
is taken over whole or not at all, never for an older one; it rests encrypted in the vault and is
read when first needed. Guarantees that a laptop without certificates is a state, not an error:
every document is then of an unknown issuer. The folder ``trust`` beside the vault is believed
because of who may write it; it counts only while no set is held, and never on a live laptop.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.app.list_import import AUTHORITY
from fieldid.audit.entry import AuditEvent
from fieldid.document.trust_building import build_trust_store, read_trust_folder
from fieldid.errors.document import TrustSetDamagedError, TrustSourceError
from fieldid.errors.vault import BlockDamagedError
from fieldid.errors.watchlist import AuthorityNotPinnedError
from fieldid.watchlist.trust_set import open_trust_set
from fieldid.wire.signing import key_fingerprint

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.document.trust_store import TrustStore
    from fieldid.vault.vault import Vault

FOLDER = "trust"
_BLOCK, _ARRAY, _HELD = "trust-set", "set", "trust_set"


@dataclass(frozen=True)
class HeldSet:
    """Which signed set rests in the vault. ``authority``: the 32-byte key that signed it.

    ``sha256``: of the set as it came, in hexadecimal.
    """

    version: int
    created_at: datetime
    authority: bytes
    sha256: str


@dataclass(frozen=True)
class TrustStatus:
    """What is held. ``newest``: when the youngest list was signed; ``problem``: why nothing is.

    ``signed``: the set, None where the certificates come from ``folder``.
    """

    folder: str
    states: Mapping[str, int]
    certificates: int
    not_used: int
    revocation_lists: int
    newest: datetime | None = None
    problem: str = ""
    signed: HeldSet | None = None

    @property
    def authority(self) -> str:
        """The fingerprint of who signed the set, '' for a folder."""
        return key_fingerprint(self.signed.authority) if self.signed else ""


class TrustHeld:
    """The trust store of one laptop; safe to call from several threads."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._folder = vault.spool.folder.parent / FOLDER
        self._lock = threading.Lock()
        self._store: TrustStore | None = None
        self._problem = ""

    def held(self) -> HeldSet | None:
        """Return which signed set is held, if any."""
        return self._vault.settings.get(_HELD, HeldSet)

    def store(self) -> TrustStore | None:
        """Return the store, None where there is none that can be used."""
        with self._lock:
            if self._store is None:
                try:
                    self._store, self._problem = self._read(), ""
                except (TrustSourceError, BlockDamagedError) as error:
                    self._problem = str(error)
            return self._store

    def forget(self) -> None:
        """Read it anew when it is needed next."""
        with self._lock:
            self._store = None

    def status(self) -> TrustStatus:
        """Return what is held, for the diagnosis page."""
        store, held = self.store(), self.held()
        if store is None:
            problem = self._problem or self._why_nothing()
            return TrustStatus(str(self._folder), {}, 0, 0, 0, problem=problem, signed=held)
        signed = [source.signed_at for source in store.sources if source.signed_at]
        return TrustStatus(
            str(self._folder),
            store.countries,
            len(store.anchors),
            len(store.rejected),
            len(store.revocation_lists),
            max(signed, default=None),
            signed=held,
        )

    def _read(self) -> TrustStore | None:
        held = self.held()
        if held is not None:
            return build_trust_store(open_trust_set(_stored(self._vault), held.authority).files)
        return read_trust_folder(self._folder) if self._folder_counts() else None

    def _folder_counts(self) -> bool:
        return self._vault.realm != "live" and self._folder.is_dir()

    def _why_nothing(self) -> str:
        if self._folder.is_dir():
            return "the folder of certificates is for pilots; a live laptop takes a signed set only"
        return "no certificates of states are held"


def import_trust_set(desk: Desk, data: bytes) -> HeldSet:
    """Take over a signed set, whole or not at all; logged.

    Raises a ``TrustSourceError``, ``AuthorityNotPinnedError`` before the first list; nothing is
    changed then. Versions count within one authority, as those of lists do.
    """
    vault = desk.vault
    authority = vault.settings.get(AUTHORITY, bytes)
    if authority is None:
        raise AuthorityNotPinnedError
    held = desk.trust.held()
    version = held.version if held and held.authority == authority else None
    found = open_trust_set(data, authority, version)
    if not build_trust_store(found.files).anchors:
        raise TrustSetDamagedError(reason="it holds no CSCA certificate that can be used")
    taken = HeldSet(found.version, found.created_at, authority, hashlib.sha256(data).hexdigest())
    with vault.blocks.prepare(_BLOCK) as pending:
        pending.writer.add_stream(_ARRAY, [data])
    try:
        with vault.transaction():
            vault.blocks.take_over(pending)
            vault.settings.set(_HELD, taken)
            desk.log(
                AuditEvent.LIST,
                what="CSCA certificates taken over",
                version=str(taken.version),
                authority=key_fingerprint(authority),
            )
    except BaseException:
        vault.blocks.drop(pending)
        raise
    desk.trust.forget()
    return taken


def _stored(vault: Vault) -> bytes:
    block = vault.blocks.open(_BLOCK)
    if block is None:
        raise BlockDamagedError
    return block.read(_ARRAY).tobytes()
