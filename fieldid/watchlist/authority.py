"""The list authority: who signs lists, and the small file by which a laptop learns to trust it.

Guarantees that the secret key is in no repr. A laptop pins one authority (``fieldid.vault``);
people compare its fingerprint by voice or on paper.
"""

from __future__ import annotations

import hmac
import re

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import WatchlistError
from fieldid.wire.signing import Domain, SigningKey, key_fingerprint

_PHOTO_IDS = b"fieldid/list/photo-ids/1"
_PUBLIC_FILE = re.compile(rb"fieldid-list-authority 1 ([0-9a-f]{64})\s*")


class ListAuthority:
    """An Ed25519 signing key of a list authority."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key

    @classmethod
    def create(cls) -> ListAuthority:
        """Make a new random authority."""
        return cls(SigningKey.generate())

    @classmethod
    def from_bytes(cls, raw: bytes) -> ListAuthority:
        """Read the 32 bytes of :meth:`to_bytes`; raise ``WatchlistError`` for anything else."""
        try:
            return cls(SigningKey.from_bytes(raw))
        except WireError:
            raise WatchlistError(reason="this is not a list authority's key") from None

    def to_bytes(self) -> bytes:
        """Return the 32-byte secret seed."""
        return self._key.to_bytes()

    @property
    def public(self) -> bytes:
        """The 32-byte public key."""
        return self._key.public

    @property
    def fingerprint(self) -> str:
        """The public key's fingerprint in readable groups."""
        return key_fingerprint(self.public)

    def sign(self, payload: bytes) -> bytes:
        """Return the 64-byte signature of ``payload`` in the domain of lists."""
        return self._key.sign(Domain.WATCHLIST, payload)

    def sign_trust_set(self, payload: bytes) -> bytes:
        """Return the 64-byte signature of ``payload`` in the domain of CSCA certificates."""
        return self._key.sign(Domain.TRUST_SET, payload)

    def photo_id(self, data: bytes, copy: int = 0) -> str:
        """Return the identifier of one image on this authority's lists: 32 hexadecimal digits.

        ``copy``: how often the same image came before on the list. The same on every list, so
        that a record that did not change is the same record; to others it looks random.
        """
        secret = HKDF(SHA256(), 32, salt=None, info=_PHOTO_IDS).derive(self._key.to_bytes())
        return hmac.digest(secret, copy.to_bytes(8, "big") + data, "sha256").hex()[:32]

    def __repr__(self) -> str:
        return f"ListAuthority({self.fingerprint})"


def public_file(public: bytes) -> bytes:
    """Return the text of a ``.fidw.pub`` file for a 32-byte public key."""
    return f"fieldid-list-authority 1 {public.hex()}\n".encode()


def read_public_file(data: bytes) -> bytes:
    """Return the public key in a ``.fidw.pub`` file; raise ``WatchlistError`` for anything else."""
    match = _PUBLIC_FILE.fullmatch(data[:200])
    if match is None or len(data) > len(match[0]):
        raise WatchlistError(reason="this is not the public key file of a list authority")
    return bytes.fromhex(match[1].decode())
