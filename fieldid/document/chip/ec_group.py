"""Prime curves by name: all point arithmetic is libcrypto's (9303-11, 9.5.1; RFC 5639, FIPS 186).

Guarantees that every point handed in is checked to lie on the curve. All curves offered have
cofactor 1, so that a point on the curve is a point of the group. Leaves out compressed points,
which 9303-11 forbids.
"""

from __future__ import annotations

import ctypes
from ctypes import c_void_p
from dataclasses import dataclass
from functools import cached_property

from fieldid.document.chip.key_group import Randomness, draw_below
from fieldid.document.chip.libcrypto import Number, Scratch, check, libcrypto
from fieldid.document.chip.point_encoding import encode_point
from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError

_UNCOMPRESSED = 4


@dataclass(frozen=True)
class CurveNumbers:
    """The public parameters of a curve y² = x³ + ax + b over GF(p) with generator and order."""

    p: int
    a: int
    b: int
    generator: bytes
    order: int


class EcGroup:
    """One named curve. Elements are uncompressed points, 04 || x || y. See ``KeyGroup``."""

    public_tag = 0x86

    def __init__(self, name: str) -> None:
        self.name = name
        library = libcrypto()
        group = library.EC_GROUP_new_by_curve_name(library.OBJ_sn2nid(name.encode()))
        if not group:
            library.ERR_clear_error()
            raise ChipUnsupportedError(reason=f"this laptop's OpenSSL lacks the curve {name}")
        self._group = c_void_p(group)
        self.size = (library.EC_GROUP_get_degree(self._group) + 7) // 8

    def __del__(self) -> None:
        if group := getattr(self, "_group", None):
            libcrypto().EC_GROUP_free(group)

    @cached_property
    def numbers(self) -> CurveNumbers:
        """Return the parameters as integers."""
        p, a, b, order = Number(), Number(), Number(), Number()
        with Scratch() as scratch:
            check(
                libcrypto().EC_GROUP_get_curve(
                    self._group, p.pointer, a.pointer, b.pointer, scratch
                )
            )
            check(libcrypto().EC_GROUP_get_order(self._group, order.pointer, scratch))
        return CurveNumbers(
            p=self._integer(p),
            a=self._integer(a),
            b=self._integer(b),
            generator=self.power(Number(b"\x01")),
            order=self._integer(order),
        )

    def _integer(self, number: Number) -> int:
        return int.from_bytes(number.to_bytes(self.size + 1), "big")

    @property
    def mapping_bits(self) -> int:
        """Return the length of the prime in bits."""
        return self.numbers.p.bit_length()

    def check(self, element: bytes) -> None:
        """Raise ChipProtocolError unless ``element`` is a finite point of the curve."""
        _Point(self._group, element, self.size)

    def to_wire(self, element: bytes) -> bytes:
        """Return the point itself."""
        return element

    def from_wire(self, data: bytes) -> bytes:
        """Return the point itself, checked."""
        self.check(data)
        return data

    def power(self, secret: Number, element: bytes | None = None) -> bytes:
        """Return ``secret`` times the point, by libcrypto's constant-time ladder."""
        result = _Point(self._group)
        point = _Point(self._group, element, self.size) if element is not None else None
        factors: tuple[c_void_p | None, ...] = (
            (secret.pointer, None, None) if point is None else (None, point.pointer, secret.pointer)
        )
        with Scratch() as scratch:
            check(libcrypto().EC_POINT_mul(self._group, result.pointer, *factors, scratch))
        return result.encoded(self.size)

    def combine(self, left: bytes, right: bytes) -> bytes:
        """Return the sum of two points."""
        result = _Point(self._group)
        one, two = (_Point(self._group, data, self.size) for data in (left, right))
        with Scratch() as scratch:
            check(
                libcrypto().EC_POINT_add(
                    self._group, result.pointer, one.pointer, two.pointer, scratch
                )
            )
        return result.encoded(self.size)

    def shared_secret(self, element: bytes) -> bytes:
        """Return the x-coordinate (9303-11, 9.6)."""
        return element[1 : 1 + self.size]

    def random_secret(self, randomness: Randomness) -> Number:
        """Draw a private key."""
        return draw_below(self.numbers.order, randomness)

    def encode(self, data: bytes) -> bytes:
        """Map a pseudo-random string to a point (9303-11, appendix B)."""
        numbers = self.numbers
        point = encode_point(data, numbers.p, numbers.a, numbers.b)
        self.check(point)
        return point


class _Point:
    """A point held by libcrypto: infinity, or decoded and checked from ``data``."""

    def __init__(self, group: c_void_p, data: bytes | None = None, size: int = 0) -> None:
        self._group = group
        if data is not None and (len(data) != 1 + 2 * size or data[0] != _UNCOMPRESSED):
            raise ChipProtocolError(reason="a point of the chip is not of its curve's length")
        self.pointer = c_void_p(check(libcrypto().EC_POINT_new(group)))
        if data is not None:
            with Scratch() as scratch:
                check(libcrypto().EC_POINT_oct2point(group, self.pointer, data, len(data), scratch))

    def encoded(self, size: int) -> bytes:
        """Return 04 || x || y; infinity is refused."""
        if libcrypto().EC_POINT_is_at_infinity(self._group, self.pointer):
            raise ChipProtocolError(reason="a key agreement gave the neutral element")
        buffer = ctypes.create_string_buffer(1 + 2 * size)
        with Scratch() as scratch:
            check(
                libcrypto().EC_POINT_point2oct(
                    self._group, self.pointer, _UNCOMPRESSED, buffer, len(buffer), scratch
                )
            )
        return buffer.raw

    def __del__(self) -> None:
        if pointer := getattr(self, "pointer", None):
            libcrypto().EC_POINT_clear_free(pointer)
