"""The few functions of OpenSSL's libcrypto that ``cryptography`` does not expose.

PACE adds elliptic-curve points and uses generators of its own; ``cryptography`` can do neither.
This file binds the group and number functions of the libcrypto that Python itself runs on, so
that no arithmetic on secrets is done in Python (ADR 0016). Guarantees declared argument types,
checked results and cleared memory; leaves out every protocol.
"""

from __future__ import annotations

import _hashlib
import ctypes
import ctypes.util
from ctypes import c_char_p, c_int, c_size_t, c_ulong, c_void_p
from functools import cache
from typing import Any

from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError

_OLDEST = 0x30000000
_CONSTANT_TIME = 0x04  # BN_FLG_CONSTTIME
_NUMBERS = c_void_p

_SIGNATURES: dict[str, tuple[Any, list[Any]]] = {
    "OpenSSL_version_num": (c_ulong, []),
    "ERR_clear_error": (None, []),
    "BN_CTX_secure_new": (c_void_p, []),
    "BN_CTX_free": (None, [c_void_p]),
    "BN_secure_new": (c_void_p, []),
    "BN_clear_free": (None, [c_void_p]),
    "BN_set_flags": (None, [c_void_p, c_int]),
    "BN_bin2bn": (c_void_p, [c_char_p, c_int, c_void_p]),
    "BN_bn2binpad": (c_int, [c_void_p, c_char_p, c_int]),
    "BN_mod_mul": (c_int, [_NUMBERS] * 5),
    "BN_mod_add": (c_int, [_NUMBERS] * 5),
    "BN_mod_sub": (c_int, [_NUMBERS] * 5),
    "BN_nnmod": (c_int, [_NUMBERS] * 4),
    "BN_mod_exp_mont_consttime": (c_int, [_NUMBERS] * 6),
    "EC_GROUP_new_by_curve_name": (c_void_p, [c_int]),
    "EC_GROUP_free": (None, [c_void_p]),
    "EC_GROUP_get_curve": (c_int, [c_void_p] * 5),
    "EC_GROUP_get_order": (c_int, [c_void_p] * 3),
    "EC_GROUP_get_degree": (c_int, [c_void_p]),
    "EC_GROUP_order_bits": (c_int, [c_void_p]),
    "EC_POINT_new": (c_void_p, [c_void_p]),
    "EC_POINT_clear_free": (None, [c_void_p]),
    "EC_POINT_mul": (c_int, [c_void_p] * 6),
    "EC_POINT_add": (c_int, [c_void_p] * 5),
    "EC_POINT_is_at_infinity": (c_int, [c_void_p, c_void_p]),
    "EC_POINT_oct2point": (c_int, [c_void_p, c_void_p, c_char_p, c_size_t, c_void_p]),
    "EC_POINT_point2oct": (c_size_t, [c_void_p, c_void_p, c_int, c_char_p, c_size_t, c_void_p]),
    "OBJ_sn2nid": (c_int, [c_char_p]),
}


@cache
def libcrypto() -> Any:
    """Return the bound library. Raises ChipUnsupportedError where there is none to be used."""
    # Without a file of its own, hashlib's OpenSSL may be within the program itself (None).
    for name in (getattr(_hashlib, "__file__", None), ctypes.util.find_library("crypto")):
        try:
            return _bound(ctypes.CDLL(name))
        except (OSError, AttributeError, TypeError):
            continue
    raise ChipUnsupportedError(reason="OpenSSL 3 (libcrypto) is not on this laptop")


def _bound(library: ctypes.CDLL) -> ctypes.CDLL:
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    if library.OpenSSL_version_num() < _OLDEST:
        raise OSError
    return library


def check(result: int | None) -> int:
    """Return ``result``; 0 or NULL means that libcrypto refused what the chip sent."""
    if not result:
        libcrypto().ERR_clear_error()
        raise ChipProtocolError(reason="a key of the chip is not in its group")
    return result


class Scratch:
    """libcrypto's temporary numbers for one operation, cleared at the end."""

    def __enter__(self) -> c_void_p:
        self._context = c_void_p(check(libcrypto().BN_CTX_secure_new()))
        return self._context

    def __exit__(self, *_: object) -> None:
        libcrypto().BN_CTX_free(self._context)


class Number:
    """A number that may be secret: computed with in constant time where libcrypto can."""

    def __init__(self, data: bytes = b"") -> None:
        self.pointer = c_void_p(check(libcrypto().BN_secure_new()))
        if data:
            check(libcrypto().BN_bin2bn(data, len(data), self.pointer))
        libcrypto().BN_set_flags(self.pointer, _CONSTANT_TIME)

    def to_bytes(self, length: int) -> bytes:
        """Return exactly ``length`` bytes, big-endian."""
        buffer = ctypes.create_string_buffer(length)
        if libcrypto().BN_bn2binpad(self.pointer, buffer, length) != length:
            raise ChipProtocolError(reason="a number of the chip is too large")
        return buffer.raw

    def __repr__(self) -> str:
        return "Number(secret)"

    def __del__(self) -> None:
        pointer = getattr(self, "pointer", None)
        if pointer:
            libcrypto().BN_clear_free(pointer)
