"""What key agreement needs of a group, elliptic-curve or multiplicative (9303-11, 9.5 and 9.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from fieldid.document.chip.libcrypto import Number
from fieldid.errors.chip import ChipUnsupportedError

Randomness = Callable[[int], bytes]

# A draw lies beyond the order with a probability below one half; 128 in a row do not happen
# with a random source.
_DRAWS = 128


@dataclass(frozen=True, eq=False, repr=False)
class KeyPair:
    """An ephemeral key: secret number and public element."""

    secret: Number
    public: bytes


class KeyGroup(Protocol):
    """A group of prime order. Elements are bytes of one length; on the wire they may be shorter."""

    name: str
    public_tag: int  # of the public key within the data object 7F49 (9303-11, 9.4)

    def check(self, element: bytes) -> None:
        """Raise ChipProtocolError unless ``element`` is in the group and not its neutral one."""
        ...

    def to_wire(self, element: bytes) -> bytes:
        """Return a public key as it is sent (9303-11, 9.4.1 and 9.4.5)."""
        ...

    def from_wire(self, data: bytes) -> bytes:
        """Return the element of a public key that was received, checked to be in the group."""
        ...

    def power(self, secret: Number, element: bytes | None = None) -> bytes:
        """Return ``secret`` times ``element`` (the generator when None)."""
        ...

    def combine(self, left: bytes, right: bytes) -> bytes:
        """Return the group operation of two elements."""
        ...

    def shared_secret(self, element: bytes) -> bytes:
        """Return what the key derivation takes of an agreed element."""
        ...

    def random_secret(self, randomness: Randomness) -> Number:
        """Draw a private key."""
        ...

    def encode(self, data: bytes) -> bytes:
        """Map a pseudo-random string to an element (the last step of integrated mapping)."""
        ...

    @property
    def mapping_bits(self) -> int:
        """Return the length of the field's prime in bits."""
        ...


def make_key_pair(
    group: KeyGroup, randomness: Randomness, generator: bytes | None = None
) -> KeyPair:
    """Return a fresh key on ``generator`` (the group's own when None)."""
    secret = group.random_secret(randomness)
    return KeyPair(secret, group.power(secret, generator))


def is_ambiguous(group: KeyGroup, agreed: bytes) -> bool:
    """Whether chips disagree about the bytes of an agreed secret.

    It should be as long as the prime (PKCS #3), but some implementations drop leading zeros, as
    for public keys (OpenPACE does). Such a secret, one in 256 of DH, is better not used.
    """
    return group.to_wire(agreed) != agreed


def draw_below(order: int, randomness: Randomness) -> Number:
    """Return a uniform number from 1 to ``order`` - 1 by rejection."""
    bits = order.bit_length()
    size = (bits + 7) // 8
    for _ in range(_DRAWS):
        data = bytearray(randomness(size))
        data[0] &= 0xFF >> (8 * size - bits)
        if 0 < int.from_bytes(data, "big") < order:
            return Number(bytes(data))
    raise ChipUnsupportedError(reason="the random source of this laptop does not work")
