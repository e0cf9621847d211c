"""DG7, DG11 and DG12: signature image, details of the person, details of the document.

ICAO Doc 9303-10, 4.7.7, 4.7.11 and 4.7.12. Everything in them is optional; images stay encoded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.lds.text import by_tag, date_at, name_at, text_at, texts_at
from fieldid.model.nationality import PartialDate

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_OTHER_NAMES, _OTHER_NAME, _OTHER_PERSON, _IMAGE = 0xA0, 0x5F0F, 0x5F1A, 0x5F43


@dataclass(frozen=True, repr=False)
class DisplayedImages:
    """Data group 7: signature or usual mark, encoded images."""

    images: tuple[bytes, ...]


@dataclass(frozen=True, repr=False)
class PersonDetails:
    """Data group 11. '' , () or None for what is not there."""

    name: str
    other_names: tuple[str, ...]
    personal_number: str
    birth_date: PartialDate | None
    birth_place: tuple[str, ...]
    address: tuple[str, ...]
    telephone: str
    profession: str
    title: str
    summary: str
    citizenship_image: bytes
    other_documents: tuple[str, ...]
    custody: str


@dataclass(frozen=True, repr=False)
class DocumentDetails:
    """Data group 12. '' , () or None for what is not there."""

    issuing_authority: str
    issue_date: PartialDate | None
    other_persons: tuple[str, ...]
    endorsements: str
    tax_or_exit: str
    front_image: bytes
    rear_image: bytes
    personalised_at: str
    personalisation_system: str


def read_displayed_images(group: Tlv) -> DisplayedImages:
    """Read the value of DG7. Raises ``DocumentError``."""
    return DisplayedImages(tuple(e.value for e in group.children() if e.tag == _IMAGE))


def read_person_details(group: Tlv) -> PersonDetails:
    """Read the value of DG11. Raises ``DocumentError``."""
    found = by_tag(group.children())
    return PersonDetails(
        name_at(found, 0x5F0E),
        _names(found, _OTHER_NAME),
        text_at(found, 0x5F10),
        date_at(found, 0x5F2B),
        texts_at(found, 0x5F11),
        texts_at(found, 0x5F42),
        text_at(found, 0x5F12),
        text_at(found, 0x5F13),
        text_at(found, 0x5F14),
        text_at(found, 0x5F15),
        _bytes_at(found, 0x5F16),
        texts_at(found, 0x5F17),
        text_at(found, 0x5F18),
    )


def read_document_details(group: Tlv) -> DocumentDetails:
    """Read the value of DG12. Raises ``DocumentError``."""
    found = by_tag(group.children())
    return DocumentDetails(
        text_at(found, 0x5F19),
        date_at(found, 0x5F26),
        _names(found, _OTHER_PERSON),
        text_at(found, 0x5F1B),
        text_at(found, 0x5F1C),
        _bytes_at(found, 0x5F1D),
        _bytes_at(found, 0x5F1E),
        _written_time(found),
        text_at(found, 0x5F56),
    )


def _names(found: dict[int, Tlv], tag: int) -> tuple[str, ...]:
    """Names one by one in a template, or directly in the group, as some chips have them."""
    inner = found[_OTHER_NAMES].children() if _OTHER_NAMES in found else tuple(found.values())
    return tuple(name_at({tag: element}, tag) for element in inner if element.tag == tag)


def _bytes_at(found: dict[int, Tlv], tag: int) -> bytes:
    return found[tag].value if tag in found else b""


def _written_time(found: dict[int, Tlv]) -> str:
    """Return CCYYMMDDhhmmss, which chips hold packed (BCD) or written."""
    value = _bytes_at(found, 0x5F55)
    packed = 7
    return value.hex() if len(value) == packed else text_at(found, 0x5F55)
