"""The card's half of secure messaging, written apart from the reader's."""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.document.chip.cipher_suite import CipherSuite, pad, unpad
from fieldid.document.chip.data_object import encode_object
from fieldid.document.tlv import read_all


class BrokenProtectionError(Exception):
    """A command is not authentic."""


@dataclass(repr=False)
class CardSession:
    """Keys and counter of one session."""

    suite: CipherSuite
    encryption_key: bytes
    mac_key: bytes
    counter: int = 0

    def open(self, header: bytes, data: bytes) -> tuple[bytes, int]:
        """Return plain data and length expected of a protected command."""
        self._count()
        objects = {item.tag: item for item in read_all(data)}
        body = b"".join(item.raw for tag, item in objects.items() if tag != 0x8E)
        if self._mac(pad(header, self.suite.block_bytes) + body) != objects[0x8E].value:
            raise BrokenProtectionError
        plain = b""
        if 0x87 in objects:
            plain = unpad(self._crypt(objects[0x87].value[1:], encrypt=False))
        elif 0x85 in objects:
            plain = unpad(self._crypt(objects[0x85].value, encrypt=False))
        length = objects[0x97].value if 0x97 in objects else b""
        expected = int.from_bytes(length, "big") or 256 ** len(length) if length else 0
        return plain, expected

    def protect(self, data: bytes, status: int, *, odd: bool = False) -> bytes:
        """Return the protected answer."""
        self._count()
        objects = b""
        if data:
            encrypted = self._crypt(pad(data, self.suite.block_bytes), encrypt=True)
            objects = (
                encode_object(0x85, encrypted) if odd else encode_object(0x87, b"\x01", encrypted)
            )
        objects += encode_object(0x99, status.to_bytes(2, "big"))
        objects += encode_object(0x8E, self._mac(objects))
        return objects + status.to_bytes(2, "big")

    def _count(self) -> None:
        self.counter += 1

    def _mac(self, data: bytes) -> bytes:
        block = self.suite.block_bytes
        message = self.counter.to_bytes(block, "big") + data
        return self.suite.mac(self.mac_key, message if block == 8 else pad(message, block))

    def _crypt(self, data: bytes, *, encrypt: bool) -> bytes:
        block = self.suite.block_bytes
        iv = bytes(block)
        if block == 16:
            iv = self.suite.encrypt(self.encryption_key, self.counter.to_bytes(block, "big"))
        method = self.suite.encrypt if encrypt else self.suite.decrypt
        return method(self.encryption_key, data, iv)
