"""Multiplicative groups modulo a prime: exponentiation is libcrypto's, in constant time.

Guarantees that every public key is checked to be of the prime-order subgroup (RFC 2631, 2.1.5,
which 9303-11, 4.4.3.3.1, requires). The groups themselves are those of ``modp_numbers``.
"""

from __future__ import annotations

from fieldid.document.chip.key_group import Randomness, draw_below
from fieldid.document.chip.libcrypto import Number
from fieldid.document.chip.prime_field import PrimeField
from fieldid.errors.chip import ChipProtocolError


class DhGroup:
    """The subgroup of order ``q`` modulo ``p``. Elements are as long as ``p``."""

    public_tag = 0x84

    def __init__(self, name: str, p: int, q: int, g: int) -> None:
        self.name = name
        self.p, self.q, self.g = p, q, g
        self._field = PrimeField(p)
        self.size = self._field.size

    @property
    def mapping_bits(self) -> int:
        """Return the length of the prime in bits."""
        return self.p.bit_length()

    def check(self, element: bytes) -> None:
        """Raise ChipProtocolError unless ``element`` lies in the subgroup and is not 1."""
        value = int.from_bytes(element, "big")
        if len(element) != self.size or not 1 < value < self.p - 1:
            raise ChipProtocolError(reason="a public key of the chip is out of range")
        order = self._field.power(Number(element), self._field.number(self.q))
        if int.from_bytes(self._field.to_bytes(order), "big") != 1:
            raise ChipProtocolError(reason="a public key of the chip is not in its group")

    def to_wire(self, element: bytes) -> bytes:
        """Return the number in as few bytes as it needs (9303-11, 9.4.1)."""
        return element.lstrip(b"\x00")

    def from_wire(self, data: bytes) -> bytes:
        """Return the number at the prime's length, checked to be in the subgroup."""
        element = data.rjust(self.size, b"\x00")
        self.check(element)
        return element

    def power(self, secret: Number, element: bytes | None = None) -> bytes:
        """Return the element, or the generator, to the power of ``secret``."""
        base = self._field.number(self.g) if element is None else Number(element)
        return self._field.to_bytes(self._field.power(base, secret))

    def combine(self, left: bytes, right: bytes) -> bytes:
        """Return the product of two elements."""
        return self._field.to_bytes(self._field.multiply(Number(left), Number(right)))

    def shared_secret(self, element: bytes) -> bytes:
        """Return the whole element (9303-11, 9.6)."""
        return element

    def random_secret(self, randomness: Randomness) -> Number:
        """Draw a private key."""
        return draw_below(self.q, randomness)

    def encode(self, data: bytes) -> bytes:
        """Map a pseudo-random string into the subgroup: x ** ((p-1)/q) (9303-11, 4.4.3.3.2)."""
        cofactor = self._field.number((self.p - 1) // self.q)
        element = self._field.to_bytes(self._field.power(self._field.reduce(data), cofactor))
        self.check(element)
        return element
