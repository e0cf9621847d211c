"""DG2: the portrait or portraits (ICAO Doc 9303-10, 4.7.2; ISO/IEC 7816-11 templates)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.lds.face_record import FaceRecord, read_19794_5, read_39794_5
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_FACES

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_GROUP_TEMPLATE, _TEMPLATE = 0x7F61, 0x7F60
_DATA_BLOCK, _DATA_BLOCK_CONSTRUCTED = 0x5F2E, 0x7F2E


@dataclass(frozen=True, repr=False)
class Portrait:
    """Data group 2. At least one face."""

    faces: tuple[FaceRecord, ...]


def read_portrait(group: Tlv) -> Portrait:
    """Read the value of DG2. Raises ``DocumentError``."""
    templates = [e for e in group.child(_GROUP_TEMPLATE).children() if e.tag == _TEMPLATE]
    if not 1 <= len(templates) <= MAX_FACES:
        raise DocumentError(reason=f"data group 2 has {len(templates)} biometric templates")
    return Portrait(tuple(face for template in templates for face in _faces(template)))


def _faces(template: Tlv) -> tuple[FaceRecord, ...]:
    for element in template.children():
        if element.tag == _DATA_BLOCK:
            return read_19794_5(element.value)
        if element.tag == _DATA_BLOCK_CONSTRUCTED:
            return read_39794_5(element)
    raise DocumentError(reason="a biometric template of data group 2 has no data")
