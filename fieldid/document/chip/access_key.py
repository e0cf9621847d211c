"""What opens a chip: the key from the MRZ or the card access number (9303-11, 4.3.2 and 9.7.3).

Guarantees that neither shows in a repr. Leaves out whether the MRZ's check digits were right:
they are computed here from what is given.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import check_digit
from fieldid.document.mrz_layout import LAYOUTS
from fieldid.errors.chip import ChipPasswordError

if TYPE_CHECKING:
    from fieldid.document.chip.cipher_suite import CipherSuite
    from fieldid.document.mrz_reading import MrzReading

_SHORTEST_NUMBER = 9
_LONGEST_NUMBER = 22  # a TD1 number that runs over into the optional data
_DATE_DIGITS = 6
_CAN_DIGITS = 6
_SEED_BYTES = 16


class PasswordKind(IntEnum):
    """The references of 9303-11, 4.4.4.1."""

    MRZ = 1
    CAN = 2

    @property
    def label(self) -> str:
        """Return what to tell a person."""
        if self is PasswordKind.CAN:
            return "card access number"
        return "document number, date of birth and date of expiry"


@dataclass(frozen=True, repr=False)
class AccessKey:
    """A password as the protocols take it. ``secret``: K of 9303-11, 9.7.3."""

    kind: PasswordKind
    secret: bytes

    def pace_key(self, suite: CipherSuite) -> bytes:
        """Return the key that encrypts the nonce of PACE."""
        return suite.derive(self.secret, 3)

    def bac_seed(self) -> bytes:
        """Return the seed of the document basic access keys (9303-11, 4.3.2)."""
        return self.secret[:_SEED_BYTES]


def mrz_key(document_number: str, date_of_birth: str, date_of_expiry: str) -> AccessKey:
    """Return the key of an MRZ; dates are YYMMDD, an unknown part of a birth date ``<``.

    Raises ChipPasswordError if a field cannot be of an MRZ.
    """
    number = document_number.upper().strip().ljust(_SHORTEST_NUMBER, "<")
    dates = (date_of_birth.strip(), date_of_expiry.strip())
    fits = len(number) <= _LONGEST_NUMBER and all(len(date) == _DATE_DIGITS for date in dates)
    if not fits:
        raise ChipPasswordError(password=PasswordKind.MRZ.label)
    try:
        text = "".join(field + check_digit(field) for field in (number, *dates))
    except KeyError:
        raise ChipPasswordError(password=PasswordKind.MRZ.label) from None
    digest = hashlib.sha1(text.encode("ascii")).digest()  # noqa: S324 - the standard's
    return AccessKey(PasswordKind.MRZ, digest)


def zone_key(zone: MrzReading) -> AccessKey:
    """Return the key in a whole zone. Raises ChipPasswordError if it is not one."""
    if zone.format is None:
        raise ChipPasswordError(password=PasswordKind.MRZ.label)
    layout = LAYOUTS[zone.format]
    birth, expiry = (
        layout.field(name).span.of(zone.lines) for name in ("birth_date", "expiry_date")
    )
    return mrz_key(zone.fields["document_number"], birth, expiry)


def can_key(number: str) -> AccessKey:
    """Return the key of a card access number of six digits. Raises ChipPasswordError."""
    digits = number.strip()
    if len(digits) != _CAN_DIGITS or not (digits.isascii() and digits.isdigit()):
        raise ChipPasswordError(password=PasswordKind.CAN.label)
    return AccessKey(PasswordKind.CAN, digits.encode("ascii"))
