"""Extended data of one view: blocks of a type and octets (ISO/IEC 19794-2:2005, 7.5).

Records keep the whole area as it came, so that whatever a maker put there is written again
exactly and cannot get in the way of the minutiae. ``read_extensions`` splits it; then
``ridge_count``, ``core_delta`` and ``zonal_quality`` read the blocks that the standards define.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.fingerprint.records.octets import Octets, uint
from fieldid.fingerprint.records.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterable

RIDGE_COUNT = 1
CORE_DELTA = 2
ZONAL_QUALITY = 3
_HEADER = 4


@dataclass(frozen=True, repr=False)
class Extension:
    """One block. ``code``: 1 to 3 by the standard, from 0x0100 the maker's own."""

    code: int
    data: bytes


def read_area(octets: Octets) -> bytes:
    """Read the length of all blocks, then all blocks as they are. Raises ``FingerRecordError``."""
    return octets.take(octets.uint(2))


def write_area(area: bytes) -> bytes:
    """Write the length of all blocks, then all blocks as they are."""
    return uint(len(area), 2) + area


def read_extensions(area: bytes, standard: Standard) -> tuple[Extension, ...]:
    """Split the area into blocks. Raises ``FingerRecordError``."""
    octets, own = Octets(area), _own_octets(standard)
    found = []
    while octets.left:
        code, length = octets.uint(2), octets.uint(2)
        found.append(Extension(code, octets.take(length - own)))
    return tuple(found)


def write_extensions(extensions: Iterable[Extension], standard: Standard) -> bytes:
    """Return the area of these blocks. Raises ``FingerRecordError``."""
    own = _own_octets(standard)
    return b"".join(
        uint(block.code, 2) + uint(len(block.data) + own, 2) + block.data for block in extensions
    )


def _own_octets(standard: Standard) -> int:
    """Return what the length of a block counts beside the data: ISO counted that only later."""
    return 0 if standard is Standard.ISO_2005 else _HEADER
