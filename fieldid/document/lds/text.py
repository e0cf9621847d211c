"""Text, lists and dates as data groups hold them (ICAO Doc 9303-10, 4.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.nationality import PartialDate

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_PACKED_DATE_BYTES = 4
_WRITTEN_DATE_BYTES = 8


def text_of(value: bytes) -> str:
    """Decode UTF-8; what is not UTF-8 (chips before LDS 1.7) as Latin-1. Never raises."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def text_at(elements: dict[int, Tlv], tag: int) -> str:
    """Return the text under ``tag``, '' when it is absent."""
    return text_of(elements[tag].value) if tag in elements else ""


def texts_at(elements: dict[int, Tlv], tag: int) -> tuple[str, ...]:
    """Return the parts of a text that are apart by filler, without empty ones."""
    parts = text_at(elements, tag).split("<")
    return tuple(part.strip() for part in parts if part.strip())


def name_at(elements: dict[int, Tlv], tag: int) -> str:
    """Return a name field with its two identifiers apart by a comma, filler as blanks."""
    primary, separator, secondary = text_at(elements, tag).partition("<<")
    parts = (" ".join(part.replace("<", " ").split()) for part in (primary, secondary))
    return (", " if separator else "").join(parts).strip(", ")


def date_at(elements: dict[int, Tlv], tag: int) -> PartialDate | None:
    """Return a date CCYYMMDD, packed (BCD) or written; None when absent or no date."""
    value = elements[tag].value if tag in elements else b""
    text = value.hex() if len(value) == _PACKED_DATE_BYTES else text_of(value)
    if len(text) != _WRITTEN_DATE_BYTES or not (text.isascii() and text.isdigit()):
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return PartialDate(year or None, month or None, day or None)


def by_tag(elements: tuple[Tlv, ...]) -> dict[int, Tlv]:
    """Return elements by their tag; of several with one tag the first."""
    return {element.tag: element for element in reversed(elements)}
