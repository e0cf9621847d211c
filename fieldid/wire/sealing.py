"""Sealing: bytes that only the holder of a recipient's key can read (age v1, X25519).

Guarantees confidentiality and integrity of the sealed bytes (age-encryption.org/v1:
X25519, HKDF-SHA-256, ChaCha20-Poly1305). Does not say who sealed them: sign what you seal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyrage
from pyrage import x25519

from fieldid.errors.hub import WireError

if TYPE_CHECKING:
    from collections.abc import Sequence


class SealingKey:
    """An age X25519 identity. Its repr shows only the recipient."""

    def __init__(self, identity: x25519.Identity) -> None:
        self._identity = identity

    @classmethod
    def generate(cls) -> SealingKey:
        """Make a new random identity."""
        return cls(x25519.Identity.generate())

    @classmethod
    def from_text(cls, text: str) -> SealingKey:
        """Read ``AGE-SECRET-KEY-1...``; raise ``WireError`` for anything else."""
        try:
            return cls(x25519.Identity.from_str(text))
        except (pyrage.IdentityError, TypeError, ValueError):
            raise WireError(reason="this is not an age identity") from None

    def to_text(self) -> str:
        """Return the secret text ``AGE-SECRET-KEY-1...``."""
        return str(self._identity)

    @property
    def recipient(self) -> str:
        """The public text ``age1...`` to which others seal."""
        return str(self._identity.to_public())

    def unseal(self, sealed: bytes) -> bytes:
        """Return the plain bytes; raise ``WireError`` if damaged or not sealed to this key."""
        try:
            return bytes(pyrage.decrypt(sealed, [self._identity]))
        except (pyrage.DecryptError, TypeError, ValueError):
            raise WireError(reason="the sealed part cannot be opened with this key") from None

    def __repr__(self) -> str:
        return f"SealingKey({self.recipient})"


def check_recipient(text: str) -> None:
    """Return if ``text`` is an age X25519 recipient; raise ``WireError`` otherwise."""
    _recipient(text)


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """Seal ``data`` to each of ``recipients`` (``age1...``), at least one.

    Raises ``WireError`` for an empty sequence or a text that is no recipient.
    """
    if not recipients:
        raise WireError(reason="there is no recipient to seal to")
    return bytes(pyrage.encrypt(data, [_recipient(text) for text in recipients]))


def _recipient(text: str) -> x25519.Recipient:
    try:
        return x25519.Recipient.from_str(text)
    except (pyrage.RecipientError, TypeError, ValueError):
        raise WireError(reason="this is not an age recipient") from None
