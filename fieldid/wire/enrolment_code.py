"""The one-time code that brings a laptop into a hub's fold.

Seven groups of four letters: 16 letters (80 random bits) that the hub knows only as a hash,
then 12 letters of the hub key's fingerprint. Whoever types the code thereby also checks that
the hub that answers is the hub that issued it. Leaves out expiry and single use: the hub
keeps those.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from dataclasses import dataclass

from fieldid.errors.hub import WireError
from fieldid.parameters import (
    CODE_CHECK_LETTERS,
    CODE_SECRET_BYTES,
    CODE_SECRET_LETTERS,
    FINGERPRINT_GROUP_LETTERS,
    MAX_CODE_CHARACTERS,
)
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.signing import key_fingerprint

_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


@dataclass(frozen=True, repr=False)
class EnrolmentCode:
    """A code as typed, without spaces and dashes, in capitals."""

    secret: str
    hub_check: str

    @classmethod
    def new(cls, hub_public: bytes) -> EnrolmentCode:
        """Draw a new code for the hub with this public key."""
        secret = base64.b32encode(secrets.token_bytes(CODE_SECRET_BYTES)).decode("ascii")
        return cls(secret, _check_letters(hub_public))

    @classmethod
    def parse(cls, text: str) -> EnrolmentCode:
        """Read what a person typed, in any case and grouping; raise ``WireError`` otherwise."""
        letters = text[:MAX_CODE_CHARACTERS].upper().replace("-", "").replace(" ", "")
        expected = CODE_SECRET_LETTERS + CODE_CHECK_LETTERS
        if len(letters) != expected or not _ALPHABET.issuperset(letters):
            raise WireError(reason="an enrolment code has seven groups of four letters or digits")
        return cls(letters[:CODE_SECRET_LETTERS], letters[CODE_SECRET_LETTERS:])

    @property
    def text(self) -> str:
        """The code for people: ``ABCD-EFGH-...``."""
        letters, step = self.secret + self.hub_check, FINGERPRINT_GROUP_LETTERS
        return "-".join(letters[start : start + step] for start in range(0, len(letters), step))

    @property
    def digest(self) -> str:
        """What the hub keeps instead of the code (a plain hash does: 80 random bits)."""
        return sha256_hex(self.secret.encode("ascii"))

    def is_from(self, hub_public: bytes) -> bool:
        """Tell whether the hub with this public key issued the code."""
        return hmac.compare_digest(self.hub_check, _check_letters(hub_public))


def _check_letters(hub_public: bytes) -> str:
    return key_fingerprint(hub_public).replace("-", "")[:CODE_CHECK_LETTERS]
