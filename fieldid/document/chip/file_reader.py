"""Reads one file of the chip in pieces (9303-10, 3.6.4: SELECT, READ BINARY).

Guarantees bounded files, bounded pieces and progress with each; a file begun stays begun, so
that it is finished after a reset. Leaves out resetting and what the file says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.chip.apdu import SHORT_ANSWER, SW_OK, Answer, Command
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.data_object import encode_object, read_length, read_only
from fieldid.document.chip.read_size import ReadSize
from fieldid.errors.chip import ChipError, ChipProtocolError
from fieldid.parameters import CHIP_FILE_BYTES

if TYPE_CHECKING:
    from fieldid.document.chip.channel import CardChannel

_HEADER = 4  # what tells the length of most files; 8 tells that of every one
_WHOLE_HEADER = 8
_END_REACHED = 0x6282
_NOT_FOUND = frozenset({0x6A82, 0x6A83, 0x6A88})
_REFUSED = frozenset({0x6982, 0x6985, 0x6986, 0x6300})
_LAST_SHORT_OFFSET = 0x7FFF
_ODD_OVERHEAD = 8  # tag and length around the data of READ BINARY with odd instruction

# File, bytes read so far, bytes in all.
ProgressSink = Callable[[ChipFile, int, int], None]


class FileAbsentError(ChipError):
    """The chip has no such file."""

    message = "The chip has no {file}."


class FileRefusedError(ChipError):
    """The chip does not let this file be read."""

    message = "The chip does not let {file} be read ({status})."


@dataclass(repr=False)
class PartialFile:
    """A file as far as it was read. ``size`` is 0 until its header is known."""

    file: ChipFile
    size: int = 0
    data: bytes = b""


class FileReader:
    """Reads files over ``channel``; remembers which read sizes the chip bears."""

    def __init__(self, channel: CardChannel, progress: ProgressSink | None = None) -> None:
        self._channel = channel
        self._progress = progress
        self._size = ReadSize()

    def read(self, part: PartialFile) -> bytes:
        """Return the whole file, from where ``part`` stands.

        Raises FileAbsentError, FileRefusedError, ChipProtocolError, and what ``send`` raises.
        """
        self.select(part.file)
        if not part.size:
            self._measure(part)
        elif not part.data.startswith(self._read_at(part.file, 0, _HEADER)):
            raise ChipProtocolError(reason=f"{part.file.label} changed while it was read")
        while len(part.data) < part.size:
            self._read_piece(part)
            if self._progress is not None:
                self._progress(part.file, len(part.data), part.size)
        return part.data

    def select(self, file: ChipFile) -> None:
        """Select ``file``. Raises FileAbsentError, FileRefusedError or ChipProtocolError."""
        answer = self._channel.send(Command(0xA4, 0x020C, file.to_bytes(2, "big")))
        if answer.status in _NOT_FOUND:
            raise FileAbsentError(file=file.label)
        if answer.status in _REFUSED:
            raise FileRefusedError(file=file.label, status=f"{answer.status:04X}")
        if not answer.is_ok:
            raise ChipProtocolError(reason=f"it answered {answer.status:04X} to {file.label}")

    def connection_broke(self) -> None:
        """Note that a connection broke: a size being tried out is suspected and given up."""
        if self.tries_size:
            self._size.failed(self._size.current)

    @property
    def carries_long_answers(self) -> bool:
        """Return whether a read of more than a short answer has come back whole."""
        return self._size.proved > SHORT_ANSWER

    @property
    def tries_size(self) -> bool:
        """Return whether the next read is of a length that not every reader carries."""
        return self._size.is_trial

    def _measure(self, part: PartialFile) -> None:
        start = self._read_at(part.file, 0, _HEADER)
        if len(start) == _HEADER and start[1] & 0x7F > _HEADER - 2 and start[1] & 0x80:
            start = self._read_at(part.file, 0, _WHOLE_HEADER)
        size = read_length(start)
        if size > CHIP_FILE_BYTES:
            raise ChipProtocolError(reason=f"{part.file.label} says it has {size} bytes")
        part.size, part.data = size, start[:size]

    def _read_at(self, file: ChipFile, offset: int, size: int) -> bytes:
        answer = self._channel.send(_read_command(offset, size))
        data = self._data(file, answer, size)
        if not data:
            raise ChipProtocolError(reason=f"{file.label} is empty")
        return data

    def _read_piece(self, part: PartialFile) -> None:
        offset = len(part.data)
        size = min(self._size.current, part.size - offset)
        answer = self._channel.send(_read_command(offset, size))
        data = self._piece(answer, offset, size)
        if data:
            part.data += data
            if len(data) == size:
                self._size.succeeded(size)
            return
        if not self._size.failed(size):
            raise ChipProtocolError(
                reason=f"it answered {answer.status:04X} in the middle of {part.file.label}"
            )

    def _piece(self, answer: Answer, offset: int, size: int) -> bytes:
        if answer.status not in {SW_OK, _END_REACHED} or not answer.data:
            return b""
        data = read_only(answer.data, 0x53) if offset > _LAST_SHORT_OFFSET else answer.data
        if len(data) > size:
            raise ChipProtocolError(reason="it sent more than was asked for")
        return data

    def _data(self, file: ChipFile, answer: Answer, size: int) -> bytes:
        if answer.status in _REFUSED:
            raise FileRefusedError(file=file.label, status=f"{answer.status:04X}")
        return self._piece(answer, 0, size)


def _read_command(offset: int, size: int) -> Command:
    """READ BINARY; beyond 32 KiB with the offset in a data object (ISO/IEC 7816-4, 7.2.3)."""
    if offset <= _LAST_SHORT_OFFSET:
        return Command(0xB0, offset, expected=size)
    position = encode_object(0x54, offset.to_bytes(3, "big").lstrip(b"\x00"))
    return Command(0xB1, 0x0000, position, expected=size + _ODD_OVERHEAD)
