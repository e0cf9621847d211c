"""ISO/IEC 9796-2, digital signature scheme 1, as active authentication uses it (9303-11, 6.1).

Guarantees bounded numbers. Only public values are computed with, so Python's integers will do.
"""

from __future__ import annotations

import hashlib
import hmac

from fieldid.document.chip.data_object import read_objects, read_only
from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError
from fieldid.parameters import CHIP_RSA_BITS, CHIP_RSA_EXPONENT_BITS

_INTEGER, _SEQUENCE = 0x02, 0x30
_PARTIAL_RECOVERY = 0x6A
_IMPLICIT_TRAILER, _EXPLICIT_TRAILER = 0xBC, 0xCC
# ISO/IEC 10118-3 numbers of hash functions, as they stand before CC.
_HASHES = {0x33: "sha1", 0x38: "sha224", 0x34: "sha256", 0x36: "sha384", 0x35: "sha512"}


def read_rsa_key(key: bytes) -> tuple[int, int]:
    """Return modulus and exponent of an RSAPublicKey. Raises a ChipError out of bounds."""
    numbers = read_objects(read_only(key, _SEQUENCE))
    if [item.tag for item in numbers] != [_INTEGER, _INTEGER]:
        raise ChipProtocolError(reason="a public key is malformed")
    modulus, exponent = (int.from_bytes(item.value, "big") for item in numbers)
    smallest, largest = CHIP_RSA_BITS
    usable = (
        smallest <= modulus.bit_length() <= largest
        and 1 < exponent.bit_length() <= CHIP_RSA_EXPONENT_BITS
        and modulus % 2 == exponent % 2 == 1
    )
    if not usable:
        raise ChipUnsupportedError(reason="its RSA key is out of bounds")
    return modulus, exponent


def is_signed(modulus: int, exponent: int, signature: bytes, challenge: bytes) -> str:
    """Return the hash's name if ``signature`` is of ``challenge``, else ''."""
    size = (modulus.bit_length() + 7) // 8
    number = int.from_bytes(signature, "big")
    if len(signature) != size or number >= modulus:
        return ""
    opened = pow(number, exponent, modulus)
    for candidate in (opened, modulus - opened):
        name = _verified(candidate.to_bytes(size, "big"), challenge)
        if name:
            return name
    return ""


def _verified(message: bytes, challenge: bytes) -> str:
    if message[0] != _PARTIAL_RECOVERY:
        return ""
    name, trailer = _hash_of(message)
    if not name:
        return ""
    length = hashlib.new(name).digest_size
    recovered, digest = message[1 : -length - trailer], message[-length - trailer : -trailer]
    expected = hashlib.new(name, recovered + challenge).digest()
    return name if hmac.compare_digest(digest, expected) else ""


def _hash_of(message: bytes) -> tuple[str, int]:
    if message[-1] == _IMPLICIT_TRAILER:
        return "sha1", 1
    if message[-1] == _EXPLICIT_TRAILER:
        return _HASHES.get(message[-2], ""), 2
    return "", 0
