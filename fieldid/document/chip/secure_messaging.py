"""Secure messaging: commands and answers encrypted and authenticated (9303-11, 9.8).

Guarantees that an answer is handed on only after its MAC was right for this very exchange, so
that replayed, reordered, truncated and altered answers are refused. The protected status word
counts, not the bare one. Leaves out setting the session up and again.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from fieldid.document.chip.apdu import SHORT_ANSWER, SHORT_DATA, Answer, Command
from fieldid.document.chip.cipher_suite import MAC_BYTES, CipherSuite, pad, unpad
from fieldid.document.chip.data_object import encode_object, read_objects
from fieldid.errors.chip import ChipProtocolError, ChipSessionLostError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.document.tlv import Tlv

SECURED_CLASS = 0x0C
_PADDED = b"\x01"  # padding indicator of DO 87
_ENCRYPTED, _ENCRYPTED_PLAIN_TAG, _EXPECTED, _STATUS, _MAC = 0x87, 0x85, 0x97, 0x99, 0x8E
# In this order, each at most once.
_ANSWER_TAGS = ([_STATUS], [_ENCRYPTED, _STATUS], [_ENCRYPTED_PLAIN_TAG, _STATUS])


class SecureMessaging:
    """One protected session. Not reusable after an error: the counters no longer agree."""

    def __init__(
        self, suite: CipherSuite, encryption_key: bytes, mac_key: bytes, counter: int = 0
    ) -> None:
        self._suite = suite
        self._encryption_key = encryption_key
        self._mac_key = mac_key
        self._counter = counter

    def protect(self, command: Command) -> bytes:
        """Return the bytes to send for ``command``."""
        self._count()
        header = bytes([command.header[0] | SECURED_CLASS]) + command.header[1:]
        body = self._command_objects(command)
        mac = self._mac(pad(header, self._suite.block_bytes) + body)
        data = body + encode_object(_MAC, mac)
        extended = len(data) > SHORT_DATA or command.is_extended
        return header + _lengths(data, extended=extended)

    def open(self, answer: Answer) -> Answer:
        """Return the plain answer. Raises ChipSessionLostError unless it is authentic."""
        if not answer.data:
            raise ChipSessionLostError(reason=f"it answered {answer.status:04X} unprotected")
        self._count()
        objects = _read(answer.data)
        body = answer.data[: -(2 + MAC_BYTES)]
        if not hmac.compare_digest(self._mac(body), objects[-1].value):
            raise ChipSessionLostError(reason="an answer is not authentic")
        return self._opened(objects)

    def __repr__(self) -> str:
        return f"SecureMessaging({self._suite.label})"

    def _opened(self, objects: Sequence[Tlv]) -> Answer:
        status = int.from_bytes(objects[-2].value, "big")
        if len(objects) == 2:  # noqa: PLR2004 - status and MAC only
            return Answer(b"", status)
        encrypted = objects[0].value
        if objects[0].tag == _ENCRYPTED:
            if encrypted[:1] != _PADDED:
                raise ChipSessionLostError(reason="an answer is not padded as it must be")
            encrypted = encrypted[1:]
        return Answer(unpad(self._decrypt(encrypted)), status)

    def _command_objects(self, command: Command) -> bytes:
        objects = b""
        if command.data:
            encrypted = self._encrypt(pad(command.data, self._suite.block_bytes))
            odd = command.instruction % 2 == 1
            objects += (
                encode_object(_ENCRYPTED_PLAIN_TAG, encrypted)
                if odd
                else encode_object(_ENCRYPTED, _PADDED, encrypted)
            )
        if command.expected:
            objects += encode_object(_EXPECTED, _expected(command))
        return objects

    def _count(self) -> None:
        self._counter = (self._counter + 1) % (1 << (8 * self._suite.block_bytes))

    def _counter_bytes(self) -> bytes:
        return self._counter.to_bytes(self._suite.block_bytes, "big")

    def _iv(self) -> bytes:
        if self._suite is CipherSuite.TDES:
            return b""
        return self._suite.encrypt(self._encryption_key, self._counter_bytes())

    def _encrypt(self, data: bytes) -> bytes:
        return self._suite.encrypt(self._encryption_key, data, self._iv())

    def _decrypt(self, data: bytes) -> bytes:
        return self._suite.decrypt(self._encryption_key, data, self._iv())

    def _mac(self, data: bytes) -> bytes:
        message = self._counter_bytes() + data
        if self._suite is not CipherSuite.TDES:
            message = pad(message, self._suite.block_bytes)
        return self._suite.mac(self._mac_key, message)


def _expected(command: Command) -> bytes:
    if command.expected > SHORT_ANSWER:
        return (command.expected % (1 << 16)).to_bytes(2, "big")
    return bytes([command.expected % SHORT_ANSWER])


def _lengths(data: bytes, *, extended: bool) -> bytes:
    if extended:
        return b"\x00" + len(data).to_bytes(2, "big") + data + b"\x00\x00"
    return bytes([len(data)]) + data + b"\x00"


def _read(data: bytes) -> list[Tlv]:
    try:
        objects = read_objects(data)
    except ChipProtocolError as error:
        raise ChipSessionLostError(reason="an answer is cut short") from error
    tags = [item.tag for item in objects]
    fits = tags[-1:] == [_MAC] and tags[:-1] in _ANSWER_TAGS
    # The MAC's object must be written in its shortest form, since it is cut off by length.
    if not fits or data[-(2 + MAC_BYTES) :][:2] != bytes([_MAC, MAC_BYTES]):
        raise ChipSessionLostError(reason="an answer lacks its protection")
    if len(objects[-1].value) != MAC_BYTES or len(objects[-2].value) != 2:  # noqa: PLR2004 - SW
        raise ChipSessionLostError(reason="an answer lacks its protection")
    return objects
