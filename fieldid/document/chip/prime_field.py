"""Arithmetic modulo a public prime on secret numbers, by libcrypto.

Guarantees exponentiation in constant time; multiplication and addition as libcrypto does them
(Montgomery-free, on cleared memory). Leaves out which formula is computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.chip.libcrypto import Number, Scratch, check, libcrypto

if TYPE_CHECKING:
    from collections.abc import Callable


class PrimeField:
    """The integers modulo ``prime`` (odd, public). Elements are ``Number``."""

    def __init__(self, prime: int) -> None:
        self.prime = prime
        self.size = (prime.bit_length() + 7) // 8
        self._modulus = self.number(prime)

    def number(self, value: int) -> Number:
        """Return a public ``value`` as an element."""
        return Number(value.to_bytes(max(self.size, (value.bit_length() + 7) // 8), "big"))

    def reduce(self, data: bytes) -> Number:
        """Return ``data``, big-endian and of any length, modulo the prime."""
        result, number = Number(), Number(data)
        with Scratch() as scratch:
            check(
                libcrypto().BN_nnmod(result.pointer, number.pointer, self._modulus.pointer, scratch)
            )
        return result

    def multiply(self, left: Number, right: Number) -> Number:
        """Return the product."""
        return self._of_two(libcrypto().BN_mod_mul, left, right)

    def add(self, left: Number, right: Number) -> Number:
        """Return the sum."""
        return self._of_two(libcrypto().BN_mod_add, left, right)

    def subtract(self, left: Number, right: Number) -> Number:
        """Return the difference."""
        return self._of_two(libcrypto().BN_mod_sub, left, right)

    def power(self, base: Number, exponent: Number) -> Number:
        """Return ``base ** exponent``, in constant time for both."""
        result = Number()
        with Scratch() as scratch:
            check(
                libcrypto().BN_mod_exp_mont_consttime(
                    result.pointer,
                    base.pointer,
                    exponent.pointer,
                    self._modulus.pointer,
                    scratch,
                    None,
                )
            )
        return result

    def inverse(self, number: Number) -> Number:
        """Return 1 / ``number`` by Fermat's theorem; 0 for 0."""
        return self.power(number, self.number(self.prime - 2))

    def to_bytes(self, number: Number) -> bytes:
        """Return the element at the prime's length, big-endian."""
        return number.to_bytes(self.size)

    def _of_two(self, function: Callable[..., int], left: Number, right: Number) -> Number:
        result = Number()
        with Scratch() as scratch:
            check(
                function(
                    result.pointer, left.pointer, right.pointer, self._modulus.pointer, scratch
                )
            )
        return result
