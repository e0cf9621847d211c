"""Commands to a card and its answers (ISO/IEC 7816-4, 5.1): short and extended forms.

Guarantees one encoding for each command. Leaves out secure messaging and sending.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from fieldid.errors.chip import ChipSessionLostError

SHORT_DATA = 255
SHORT_ANSWER = 256
_EXTENDED_ANSWER = 65536
SW_OK = 0x9000
_STATUS_BYTES = 2


@dataclass(frozen=True, repr=False)
class Command:
    """A command. ``expected``: bytes of answer asked for; 0 means no answer data.

    ``extended`` forces the extended form; it is taken anyhow where the short one is too short.
    """

    instruction: int
    parameters: int
    data: bytes = b""
    expected: int = 0
    chained: bool = False
    extended: bool = False

    @property
    def command_class(self) -> int:
        """Return the class byte without secure messaging."""
        return 0x10 if self.chained else 0x00

    @property
    def is_extended(self) -> bool:
        """Return whether the extended form is needed."""
        too_long = len(self.data) > SHORT_DATA or self.expected > SHORT_ANSWER
        return self.extended or too_long

    @property
    def header(self) -> bytes:
        """Return the four header bytes without secure messaging."""
        return bytes([self.command_class, self.instruction]) + self.parameters.to_bytes(2, "big")

    def asking(self, expected: int) -> Command:
        """Return the same command with another length of answer."""
        return replace(self, expected=expected)

    def encode(self, class_bits: int = 0) -> bytes:
        """Return the bytes to send; ``class_bits`` are added to the class byte."""
        header = bytes([self.header[0] | class_bits]) + self.header[1:]
        return header + self.data_field() + self.answer_field()

    def data_field(self) -> bytes:
        """Return the length of the data and the data."""
        if not self.data:
            return b""
        if self.is_extended:
            return b"\x00" + len(self.data).to_bytes(2, "big") + self.data
        return bytes([len(self.data)]) + self.data

    def answer_field(self) -> bytes:
        """Return the length of the answer asked for, as it is written at the end."""
        if not self.expected:
            return b""
        if self.is_extended:
            lead = b"" if self.data else b"\x00"
            return lead + (self.expected % _EXTENDED_ANSWER).to_bytes(2, "big")
        return bytes([self.expected % SHORT_ANSWER])


@dataclass(frozen=True, repr=False)
class Answer:
    """An answer: data and status word."""

    data: bytes
    status: int

    @property
    def is_ok(self) -> bool:
        """Return whether the status is 9000."""
        return self.status == SW_OK


def read_answer(raw: bytes) -> Answer:
    """Split what a transport returned. Raises ChipSessionLostError without a status word."""
    if len(raw) < _STATUS_BYTES:
        raise ChipSessionLostError(reason="it answered nothing")
    return Answer(raw[:-_STATUS_BYTES], int.from_bytes(raw[-_STATUS_BYTES:], "big"))
