"""Fields back to the lines of a zone, with every check digit (ICAO Doc 9303-3 to -7).

Guarantees lines that ``parse_mrz`` finds valid and reads the same values from, or an error; a
name that does not fit is shortened as Doc 9303-4, 4.2.3 says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import FILLER, check_digit
from fieldid.document.mrz_layout import LAYOUTS, FieldKind, MrzFormat
from fieldid.document.mrz_name_field import name_field
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.document.transliteration import to_mrz
from fieldid.errors.document import MrzContentError
from fieldid.model.nationality import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from fieldid.document.mrz_layout import Field, Layout

_CENTURY = 100
_LONG_NUMBER = (MrzFormat.TD1, MrzFormat.TD2)


@dataclass(frozen=True, repr=False)
class MrzContent:
    """What a zone states. Names may have national letters: they are transliterated."""

    document_code: str
    issuing_state: str
    surname: str
    given_names: str
    document_number: str
    nationality: str
    birth_date: PartialDate | None
    sex: str
    expiry_date: PartialDate | None
    optional_data: str = ""
    optional_data_2: str = ""


def build_mrz(content: MrzContent, mrz_format: MrzFormat, today: date) -> tuple[str, ...]:
    """Return the lines. Raises ``MrzContentError`` naming the field that does not fit a zone."""
    layout = LAYOUTS[mrz_format]
    rows = [list(FILLER * layout.width) for _ in range(layout.lines)]
    texts = _texts(content, layout)
    long_number = texts["document_number"] != content.document_number
    for field in layout.fields:
        _put(rows, field, texts[field.name])
        if field.digit is not None and not (field.kind is FieldKind.NUMBER and long_number):
            _put_digit(rows, field)
    if layout.composite_digit is not None:
        lines = tuple("".join(row) for row in rows)
        covered = "".join(span.of(lines) for span in layout.composite)
        rows[layout.composite_digit.line][layout.composite_digit.start] = check_digit(covered)
    return _checked(tuple("".join(row) for row in rows), today)


def _texts(content: MrzContent, layout: Layout) -> dict[str, str]:
    width = layout.field("name").span
    number, optional = _number(content, layout)
    return {
        "document_code": content.document_code,
        "issuing_state": content.issuing_state,
        "name": name_field(
            to_mrz(content.surname), to_mrz(content.given_names), width.end - width.start
        ),
        "document_number": number,
        "nationality": content.nationality,
        "birth_date": _date_text(content.birth_date),
        "sex": content.sex.replace("X", ""),
        "expiry_date": _date_text(content.expiry_date),
        "optional_data": optional,
        "optional_data_2": content.optional_data_2,
    }


def _number(content: MrzContent, layout: Layout) -> tuple[str, str]:
    """Return what stands in the number's field and in the optional data."""
    span = layout.field("document_number").span
    number, width = content.document_number, span.end - span.start
    if len(number) <= width or layout.format not in _LONG_NUMBER:
        return number, content.optional_data
    rest = number[width:] + _digit_of(number) + FILLER + content.optional_data
    return number[:width], rest


def _digit_of(text: str) -> str:
    try:
        return check_digit(text)
    except KeyError:
        raise MrzContentError(
            reason="document_number has a character that is not allowed"
        ) from None


def _put(rows: list[list[str]], field: Field, text: str) -> None:
    span, text = field.span, text.replace(" ", FILLER)
    width = span.end - span.start
    if len(text) > width:
        raise MrzContentError(reason=f"{field.name} is longer than {width} characters")
    rows[span.line][span.start : span.end] = text.ljust(width, FILLER)


def _put_digit(rows: list[list[str]], field: Field) -> None:
    text = "".join(rows[field.span.line][field.span.start : field.span.end])
    try:
        rows[field.span.line][field.span.end] = check_digit(text)
    except KeyError:
        reason = f"{field.name} has a character that is not allowed"
        raise MrzContentError(reason=reason) from None


def _date_text(value: PartialDate | None) -> str:
    if value is None:
        return ""
    year = None if value.year is None else value.year % _CENTURY
    parts = (year, value.month, value.day)
    return "".join(FILLER * 2 if part is None else f"{part:02d}" for part in parts)


def _checked(lines: tuple[str, ...], today: date) -> tuple[str, ...]:
    reading = parse_mrz("\n".join(lines), today)
    if reading.verdict is not MrzVerdict.VALID:
        name, problem = next(iter(reading.problems.items()))
        raise MrzContentError(reason=f"{name}: {problem}")
    return lines
