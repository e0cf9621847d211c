"""The four symmetric suites of 9303-11 and what each does: derive, encrypt, authenticate.

Guarantees library cryptography throughout (9303-11, 9.7 and 9.8). 3DES lives in the standard
and so in passports; it is used for nothing else here. Leaves out counters and message formats.
"""

from __future__ import annotations

import hashlib
from enum import Enum

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.cmac import CMAC

from fieldid.errors.chip import ChipSessionLostError

MAC_BYTES = 8
_SINGLE_DES_BYTES = 8
_SHA1_KEY_BYTES = 16  # longer keys are derived with SHA-256 (9303-11, 9.7.1)


class CipherSuite(Enum):
    """A block cipher and its key length. The value is the last arc of the protocols' OIDs."""

    TDES = 1
    AES_128 = 2
    AES_192 = 3
    AES_256 = 4

    @property
    def key_bytes(self) -> int:
        """Return the key length."""
        return {1: 16, 2: 16, 3: 24, 4: 32}[self.value]

    @property
    def block_bytes(self) -> int:
        """Return the block length."""
        return 8 if self is CipherSuite.TDES else 16

    @property
    def label(self) -> str:
        """Return the name people use."""
        return {1: "3DES", 2: "AES-128", 3: "AES-192", 4: "AES-256"}[self.value]

    def derive(self, secret: bytes, counter: int) -> bytes:
        """Derive a key: counter 1 encrypts, 2 authenticates, 3 is a password's (9.7.1)."""
        material = secret + counter.to_bytes(4, "big")
        if self.key_bytes > _SHA1_KEY_BYTES:
            return hashlib.sha256(material).digest()[: self.key_bytes]
        key = hashlib.sha1(material).digest()[: self.key_bytes]  # noqa: S324 - the standard's
        return _odd_parity(key) if self is CipherSuite.TDES else key

    def encrypt(self, key: bytes, data: bytes, iv: bytes = b"") -> bytes:
        """Encrypt whole blocks in CBC mode; the IV is zero unless given."""
        encryptor = self._cbc(key, iv).encryptor()
        return encryptor.update(data) + encryptor.finalize()

    def decrypt(self, key: bytes, data: bytes, iv: bytes = b"") -> bytes:
        """Decrypt whole blocks in CBC mode; the IV is zero unless given."""
        if not data or len(data) % self.block_bytes:
            raise ChipSessionLostError(reason="encrypted data are not of whole blocks")
        decryptor = self._cbc(key, iv).decryptor()
        return decryptor.update(data) + decryptor.finalize()

    def mac(self, key: bytes, data: bytes) -> bytes:
        """Return 8 bytes: CMAC of ``data``, or for 3DES the retail MAC of padded ``data``."""
        if self is CipherSuite.TDES:
            return _retail_mac(key, pad(data, self.block_bytes))
        mac = CMAC(algorithms.AES(key))
        mac.update(data)
        return mac.finalize()[:MAC_BYTES]

    def _cbc(self, key: bytes, iv: bytes) -> Cipher[modes.CBC]:
        mode = modes.CBC(iv or bytes(self.block_bytes))
        if self is CipherSuite.TDES:
            return Cipher(TripleDES(key + key[:8]), mode)
        return Cipher(algorithms.AES(key), mode)


def pad(data: bytes, block: int) -> bytes:
    """Pad by ISO/IEC 9797-1, method 2: 80, then zeros up to whole blocks."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def unpad(data: bytes) -> bytes:
    """Remove what ``pad`` added. Raises ChipSessionLostError if there is none."""
    stripped = data.rstrip(b"\x00")
    if not stripped.endswith(b"\x80"):
        raise ChipSessionLostError(reason="decrypted data are not padded")
    return stripped[:-1]


def _retail_mac(key: bytes, padded: bytes) -> bytes:
    """ISO/IEC 9797-1, MAC algorithm 3 with DES: single DES in CBC mode, the last block 3DES."""
    single = key[:_SINGLE_DES_BYTES] * 3
    chain = Cipher(TripleDES(single), modes.CBC(bytes(_SINGLE_DES_BYTES))).encryptor()
    state = (bytes(_SINGLE_DES_BYTES) + chain.update(padded[:-8]))[-8:]
    return CipherSuite.TDES.encrypt(key, padded[-8:], iv=state)


def _odd_parity(key: bytes) -> bytes:
    """Set each byte's lowest bit so that its number of ones is odd, as DES keys have it."""
    return bytes(byte & 0xFE | (byte >> 1).bit_count() & 1 ^ 1 for byte in key)
