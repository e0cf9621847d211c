"""Numbers of one to eight bits, packed without gaps, the highest bit first.

Used by zonal quality (ISO/IEC 19794-2:2005, 7.5.4) and bit-packed pixels (ISO/IEC 19794-4).
The last octet is filled with zeros.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.image import FingerRecordError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_OCTET = 8


def packed_size(count: int, bits: int) -> int:
    """Return how many octets ``count`` numbers of ``bits`` bits take."""
    return -(-count * bits // _OCTET)


def unpack(data: bytes, count: int, bits: int) -> NDArray[np.uint8]:
    """Return ``count`` numbers, uint8. Raises ``FingerRecordError`` where the size is another."""
    if not 1 <= bits <= _OCTET or len(data) != packed_size(count, bits):
        raise FingerRecordError(reason="packed numbers in it are more or fewer than announced")
    octets = np.frombuffer(data, np.uint8)
    if bits == _OCTET:
        return octets
    single = np.unpackbits(octets, count=count * bits)
    wide = np.zeros((count, _OCTET), np.uint8)
    wide[:, _OCTET - bits :] = single.reshape(count, bits)
    return np.packbits(wide, axis=1)[:, 0]


def pack(values: NDArray[np.uint8], bits: int) -> bytes:
    """Return the octets of ``values``, one dimension, each below 2 to the power of ``bits``."""
    single = np.unpackbits(values[:, None], axis=1)[:, _OCTET - bits :]
    return np.packbits(single).tobytes()
