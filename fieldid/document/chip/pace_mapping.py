"""The mappings of PACE: from a shared nonce to a fresh generator (9303-11, 4.4.3.3).

Guarantees that the chip's contribution is checked to be in the group. Leaves out the exchange.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.chip.libcrypto import Number
from fieldid.errors.chip import ChipProtocolError

if TYPE_CHECKING:
    from fieldid.document.chip.cipher_suite import CipherSuite
    from fieldid.document.chip.key_group import KeyGroup, KeyPair

# 9303-11, 4.4.3.3.2, for outputs of 128 and of 256 bits.
_CONSTANTS: dict[int, tuple[bytes, bytes]] = {
    16: (
        bytes.fromhex("A668892A7C41E3CA739F40B057D85904"),
        bytes.fromhex("A4E136AC725F738B01C1F60217C188AD"),
    ),
    32: (
        bytes.fromhex("D463D65234124EF7897054986DCA0A174E28DF758CBAA03F240616414D5A1676"),
        bytes.fromhex("54BD7255F0AAF831BEC3423FCF39D69B6CBF066677D0FAAE5AADD99DF8E53517"),
    ),
}
_SECURITY_BITS = 64


def map_generically(group: KeyGroup, nonce: bytes, own: KeyPair, received: bytes) -> bytes:
    """Return s·G + H, H agreed from the mapping keys; ``received`` is in the group (4.4.3.3.1)."""
    if received == own.public:
        raise ChipProtocolError(reason="it sent the reader's own key back")
    shared = group.power(own.secret, received)
    return group.combine(group.power(Number(nonce)), shared)


def map_integrated(group: KeyGroup, suite: CipherSuite, nonce: bytes, own_nonce: bytes) -> bytes:
    """Return the generator that the two nonces encode (4.4.3.3.2)."""
    return group.encode(pseudo_random(suite, nonce, own_nonce, group.mapping_bits))


def nonce_bytes(suite: CipherSuite) -> int:
    """Return the length of the chip's nonce in integrated mapping, and of each output block."""
    return 16 if suite.key_bytes == 16 else 32  # noqa: PLR2004 - 128 bits, else 256 (figure 2)


def pseudo_random(suite: CipherSuite, nonce: bytes, own_nonce: bytes, bits: int) -> bytes:
    """Return R(s, t), at least 64 bits longer than the prime (figure 2)."""
    length = nonce_bytes(suite)
    if len(nonce) != length:
        raise ChipProtocolError(reason="its nonce is of the wrong length")
    next_key, output = _CONSTANTS[length]
    key = suite.encrypt(own_nonce, nonce)[: suite.key_bytes]
    blocks = b""
    while 8 * len(blocks) < bits + _SECURITY_BITS:
        blocks += suite.encrypt(key, output)
        key = suite.encrypt(key, next_key)[: suite.key_bytes]
    return blocks
