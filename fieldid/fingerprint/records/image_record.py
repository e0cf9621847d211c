"""Any finger image record: read, written, and its images decoded one at a time.

Guarantees that an unknown version is refused and that reading a record decodes no image, so
that a record of many images never has more than one in memory unless the caller keeps them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.fingerprint.records import iso_19794_4_2005, iso_19794_4_2011
from fieldid.fingerprint.records.format_header import IMAGE, version_of
from fieldid.fingerprint.records.image_coding import decode_pixels
from fieldid.fingerprint.records.impression import finger_position
from fieldid.fingerprint.records.iso_19794_4_2005 import Image2005Record
from fieldid.fingerprint.records.iso_19794_4_2011 import Image2011Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fieldid.model.biometric import FingerImage, FingerPosition

ImageRecord = Image2005Record | Image2011Record

_DECODERS: dict[bytes, Callable[[bytes], ImageRecord]] = {
    iso_19794_4_2005.VERSION: iso_19794_4_2005.decode,
    iso_19794_4_2011.VERSION: iso_19794_4_2011.decode,
}


def decode(data: bytes) -> ImageRecord:
    """Read a record of 2005 or 2011. Raises ``FingerRecordError``."""
    return _DECODERS[version_of(data, IMAGE, _DECODERS)](data)


def encode(record: ImageRecord) -> bytes:
    """Write a record in its own format. Raises ``FingerRecordError``."""
    if isinstance(record, Image2005Record):
        return iso_19794_4_2005.encode(record)
    return iso_19794_4_2011.encode(record)


def positions(record: ImageRecord) -> tuple[FingerPosition, ...]:
    """Return the finger of each view, ``UNKNOWN`` where it shows several."""
    return tuple(finger_position(view.position) for view in record.views)


def images(record: ImageRecord) -> Iterator[FingerImage]:
    """Decode the views in their order, each when it is asked for.

    Raises ``FingerRecordError`` and ``ImageError``.
    """
    if isinstance(record, Image2005Record):
        for old in record.views:
            yield decode_pixels(old.data, record.coding, old.width, old.height, record.sampling)
        return
    for view in record.views:
        yield decode_pixels(view.data, view.coding, view.width, view.height, view.sampling)
