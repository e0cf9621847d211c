"""The high-water mark: how far this vault had come, kept outside its folder.

A folder that is copied away and put back later is whole in itself; only what lies elsewhere tells
that it is older than it was. The mark lies beside the folder and is signed by the laptop, so it
cannot be made lower without the vault. Guarantees that it never goes back by itself. Whoever
restores folder and mark together, or removes the mark, is not noticed by it; that is what the
TPM's counter (``tpm_counter``) and the hub (``hub_standing``) are for.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from fieldid.audit.entry import Digest
from fieldid.errors.hub import WireError
from fieldid.errors.vault import VaultError
from fieldid.parameters import MAX_MARK_BYTES
from fieldid.vault.disk import remove, write_whole
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Identifier, Signature
from fieldid.wire.packing import pack, unpack
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.wire.signing import SigningKey

_log = logging.getLogger(__name__)
_Count = Annotated[int, Meta(ge=0, lt=2**53)]


@dataclass(frozen=True)
class Mark:
    """``generation`` of the vault, its audit head, and the last number of its outbox."""

    vault_id: Identifier
    generation: _Count
    audit_sequence: _Count
    audit_digest: Digest
    outbox_sequence: _Count
    signature: Signature = bytes(64)
    format: Literal[1] = 1


class MarkFile:
    """The mark beside one vault's folder."""

    def __init__(self, home: Path) -> None:
        absolute = home.absolute()
        self.path = absolute.parent / f".{absolute.name}.mark"

    def read(self, vault_id: str, device_public: bytes) -> Mark | None:
        """Return the mark of this vault, or None where there is none that it signed."""
        try:
            if self.path.is_symlink():
                return None
            with self.path.open("rb") as file:
                mark = unpack(file.read(MAX_MARK_BYTES + 1), Mark, MAX_MARK_BYTES)
            verify(device_public, Domain.VAULT_MARK, _signed_part(mark), mark.signature)
        except (OSError, WireError):
            return None
        return mark if mark.vault_id == vault_id else None

    def write(self, mark: Mark, key: SigningKey) -> None:
        """Sign ``mark`` and put it in place of the earlier one; a full disk is only logged."""
        signed = replace(mark, signature=key.sign(Domain.VAULT_MARK, _signed_part(mark)))
        try:
            write_whole(self.path, pack(signed))
        except VaultError as error:
            _log.warning("the high-water mark could not be written: %s", error)

    def remove(self) -> None:
        """Remove the mark, with the vault that it was of. Raises ``VaultError``."""
        remove(self.path)


def _signed_part(mark: Mark) -> bytes:
    return canonical_json(replace(mark, signature=b""))
