"""Lines to an MRZ reading: every field, rule and check digit (ICAO Doc 9303-3 to -7).

Guarantees a reading for any text: never an exception, never a correction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import FILLER, agrees
from fieldid.document.mrz_date import birth_date, expiry_date
from fieldid.document.mrz_field import date_problem, field_problem
from fieldid.document.mrz_layout import FieldKind, layout_of
from fieldid.document.mrz_lines import mrz_lines
from fieldid.document.mrz_name import read_name
from fieldid.document.mrz_number import MrzNumber, read_number
from fieldid.document.mrz_reading import MrzCheck, MrzReading, MrzVerdict

if TYPE_CHECKING:
    from datetime import date

    from fieldid.document.mrz_layout import Field, Layout
    from fieldid.model.nationality import PartialDate

_DIGIT_WRONG = "its check digit is not the one it must have"


def parse_mrz(text: str, today: date) -> MrzReading:
    """Read a whole zone. ``today`` tells the century of dates."""
    lines = mrz_lines(text)
    layout = layout_of(lines)
    if layout is None:
        problem = "the lines are not those of any format (3 of 30, 2 of 36 or 2 of 44 characters)"
        return MrzReading(MrzVerdict.UNREADABLE, lines, problems={"lines": problem})
    return _reading(lines, layout, today)


def _reading(lines: tuple[str, ...], layout: Layout, today: date) -> MrzReading:
    number = read_number(lines, layout)
    problems = _problems(lines, layout, number, today)
    checks = {field.name: _outcome(field, lines, problems) for field in layout.fields}
    if layout.composite_digit is not None:
        checks["composite"] = MrzCheck.BAD if "composite" in problems else MrzCheck.OK
    return MrzReading(
        MrzVerdict.INVALID if problems else MrzVerdict.VALID,
        lines,
        layout.format,
        _values(lines, layout, number, today),
        checks,
        problems,
        _date(lines, layout, "birth_date", today),
        _date(lines, layout, "expiry_date", today),
    )


def _problems(
    lines: tuple[str, ...], layout: Layout, number: MrzNumber, today: date
) -> dict[str, str]:
    found = {field.name: _problem(field, lines, layout, today) for field in layout.fields}
    if not number.agrees and not found["document_number"]:
        found["document_number"] = _DIGIT_WRONG
    if layout.composite_digit is not None:
        covered = "".join(span.of(lines) for span in layout.composite)
        right = agrees(covered, layout.composite_digit.of(lines))
        found["composite"] = "" if right else "the composite check digit is not the right one"
    return {name: problem for name, problem in found.items() if problem}


def _problem(field: Field, lines: tuple[str, ...], layout: Layout, today: date) -> str:
    text = field.span.of(lines)
    problem = field_problem(field.kind, text, layout.format)
    if not problem and field.kind is FieldKind.DATE:
        problem = date_problem(field.name, text, today)
    if problem or field.digit is None or field.kind is FieldKind.NUMBER:
        return problem
    return "" if _guarded(field, text, field.digit.of(lines)) else _DIGIT_WRONG


def _guarded(field: Field, text: str, digit: str) -> bool:
    """Allow filler for the digit of an empty optional field (Doc 9303-4, 4.2.2)."""
    empty = field.kind is FieldKind.OPTIONAL and not text.strip(FILLER)
    return agrees(text, digit) or (empty and digit == FILLER)


def _outcome(field: Field, lines: tuple[str, ...], problems: dict[str, str]) -> MrzCheck:
    if field.name in problems:
        return MrzCheck.BAD
    empty = field.kind is FieldKind.OPTIONAL and not field.span.of(lines).strip(FILLER)
    return MrzCheck.NOT_PRESENT if empty else MrzCheck.OK


def _values(
    lines: tuple[str, ...], layout: Layout, number: MrzNumber, today: date
) -> dict[str, str]:
    values = {field.name: field.span.of(lines).rstrip(FILLER) for field in layout.fields}
    name = read_name(layout.field("name").span.of(lines))
    values |= {"surname": name.primary, "given_names": name.secondary}
    values |= {"document_number": number.text.rstrip(FILLER)}
    values |= {"optional_data": number.optional.strip(FILLER)}
    for date_field in ("birth_date", "expiry_date"):
        values[date_field] = _written(_date(lines, layout, date_field, today))
    del values["name"]
    return values


def _date(lines: tuple[str, ...], layout: Layout, name: str, today: date) -> PartialDate | None:
    text = layout.field(name).span.of(lines)
    try:
        return (birth_date if name == "birth_date" else expiry_date)(text, today)
    except ValueError:
        return None


def _written(value: PartialDate | None) -> str:
    return "" if value is None else str(value)
