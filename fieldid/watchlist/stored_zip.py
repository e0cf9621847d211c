"""A zip file with one possible layout: stored members, fixed dates, no extras, zip64 directory.

Guarantees that any zip program can list it, and that the reader accepts only the very bytes
the writer would have written for the same members: every byte is either a member's data
(checked by CRC-32 here and by SHA-256 by the caller) or follows from it. Nothing is
decompressed, nothing is read before its size was checked, and trailing bytes are refused. A
general zip reader would pass over altered dates, extras and gaps (PKWARE APPNOTE 6.3.3).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from fieldid.errors.watchlist import WatchlistDamagedError

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_EXTRA = struct.Struct("<HHQ")
_END64 = struct.Struct("<4sQHHIIQQQQ")
_LOCATOR = struct.Struct("<4sIQI")
_END = struct.Struct("<4sHHHHIIH")
_VERSION = 45  # zip64
_DATE = 0x21  # 1 January 1980, the earliest there is
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
_ZIP64_TAG = 1


@dataclass(frozen=True)
class Member:
    """One member. ``offset``: of its local header from the beginning of the file."""

    name: str
    size: int
    crc: int
    offset: int

    @property
    def end(self) -> int:
        """Offset of the first byte after the member."""
        return self.offset + _LOCAL.size + len(self.name) + self.size


class StoredZipWriter:
    """Writes members one after the other to a binary file that stands at its beginning."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._members: list[Member] = []

    def add(self, name: str, data: bytes) -> None:
        """Append one member."""
        member = Member(name, len(data), zlib.crc32(data), _end(self._members))
        self._file.write(_local_header(member))
        self._file.write(data)
        self._members.append(member)

    def finish(self) -> None:
        """Write the directory."""
        self._file.write(_directory(self._members))


class StoredZipReader:
    """Reads members in their order from a binary file that stands at its beginning."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._members: list[Member] = []

    def next(self, name: str, limit: int) -> bytes:
        """Return the data of the next member, which must be ``name`` and at most ``limit`` bytes.

        Raises ``WatchlistDamagedError``.
        """
        header = self._file.read(_LOCAL.size + len(name))
        if len(header) < _LOCAL.size:
            raise WatchlistDamagedError(reason="it ends too early")
        fields = _LOCAL.unpack_from(header)
        member = Member(name, fields[7], fields[6], _end(self._members))
        if header != _local_header(member):
            raise WatchlistDamagedError(reason="its parts are not those of a list")
        if member.size > limit:
            raise WatchlistDamagedError(reason="a part is larger than a list can have")
        self._members.append(member)
        return read_member(self._file, member)

    def finish(self) -> tuple[Member, ...]:
        """Return all members; raise ``WatchlistDamagedError`` unless only the directory is left."""
        directory = _directory(self._members)
        if self._file.read(len(directory) + 1) != directory:
            raise WatchlistDamagedError(reason="its directory does not fit its parts")
        return tuple(self._members)


def read_member(file: BinaryIO, member: Member) -> bytes:
    """Return the data of ``member``, checked; raise ``WatchlistDamagedError``."""
    file.seek(member.end - member.size)
    data = file.read(member.size)
    if len(data) < member.size:
        raise WatchlistDamagedError(reason="it ends too early")
    if zlib.crc32(data) != member.crc:
        raise WatchlistDamagedError(reason="a part was altered")
    return data


def _end(members: Sequence[Member]) -> int:
    return members[-1].end if members else 0


def _local_header(member: Member) -> bytes:
    size, name = member.size, member.name.encode("ascii")
    fields = (b"PK\3\4", _VERSION, 0, 0, 0, _DATE, member.crc, size, size, len(name), 0)
    return _LOCAL.pack(*fields) + name


def _central_header(member: Member) -> bytes:
    size, name = member.size, member.name.encode("ascii")
    extra = _EXTRA.pack(_ZIP64_TAG, _EXTRA.size - 4, member.offset)
    described = (b"PK\1\2", _VERSION, _VERSION, 0, 0, 0, _DATE, member.crc, size, size)
    header = _CENTRAL.pack(*described, len(name), len(extra), 0, 0, 0, 0, _FULL32)
    return header + name + extra


def _directory(members: Sequence[Member]) -> bytes:
    central = b"".join(map(_central_header, members))
    start, count = _end(members), len(members)
    end64 = _END64.pack(
        b"PK\6\6", _END64.size - 12, _VERSION, _VERSION, 0, 0, count, count, len(central), start
    )
    locator = _LOCATOR.pack(b"PK\6\7", 0, start + len(central), 1)
    end = _END.pack(b"PK\5\6", 0, 0, _FULL16, _FULL16, _FULL32, _FULL32, 0)
    return central + end64 + locator + end
