"""Extended data of one view: blocks of a type and octets (ISO/IEC 19794-2:2005, 7.5).

Blocks are kept as they came, so that whatever a maker put there is written again exactly;
``ridge_count``, ``core_delta`` and ``zonal_quality`` read those that the standards define.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors import FingerRecordError
from fieldid.fingerprint.records.octets import uint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.fingerprint.records.octets import Octets

RIDGE_COUNT = 1
CORE_DELTA = 2
ZONAL_QUALITY = 3
_HEADER = 4


@dataclass(frozen=True, repr=False)
class Extension:
    """One block. ``code``: 1 to 3 by the standard, from 0x0100 the maker's own."""

    code: int
    data: bytes


def read_extensions(octets: Octets) -> tuple[Extension, ...]:
    """Read the length of all blocks, then the blocks. Raises ``FingerRecordError``."""
    blocks = octets.part(octets.uint(2))
    found = []
    while blocks.left:
        code, length = blocks.uint(2), blocks.uint(2)
        if length < _HEADER:
            raise FingerRecordError(reason="a block of extended data has no length")
        found.append(Extension(code, blocks.take(length - _HEADER)))
    return tuple(found)


def write_extensions(extensions: Iterable[Extension]) -> bytes:
    """Write the length of all blocks, then the blocks. Raises ``FingerRecordError``."""
    blocks = b"".join(
        uint(block.code, 2) + uint(len(block.data) + _HEADER, 2) + block.data
        for block in extensions
    )
    return uint(len(blocks), 2) + blocks
