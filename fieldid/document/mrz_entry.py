"""Typed entry of an MRZ, checked as it is typed.

Guarantees a state for every character typed and every field of the format, from text alone: a
pure function, called again after each key. Corrects nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import FILLER
from fieldid.document.mrz_field import characters
from fieldid.document.mrz_layout import LAYOUTS, FieldKind, MrzFormat
from fieldid.document.mrz_parse import parse_mrz
from fieldid.parameters import MAX_MRZ_CHARACTERS

if TYPE_CHECKING:
    from datetime import date

    from fieldid.document.mrz_layout import Field, Layout, Span
    from fieldid.document.mrz_reading import MrzReading


class CellState(StrEnum):
    """One typed character. ``EXTRA``: behind the end of a line, or of the zone."""

    OK = "ok"
    NOT_ALLOWED = "not_allowed"
    EXTRA = "extra"


class FieldState(StrEnum):
    """One field. ``WRONG``: complete (with its check digit), and a rule or the digit fails."""

    EMPTY = "empty"
    INCOMPLETE = "incomplete"
    OK = "ok"
    WRONG = "wrong"


@dataclass(frozen=True, repr=False)
class FieldEntry:
    """A field as typed so far; ``problem`` is a sentence when the state is WRONG."""

    name: str
    state: FieldState
    problem: str = ""


@dataclass(frozen=True, repr=False)
class MrzEntry:
    """The whole entry. ``cells``: one tuple of states per typed line.

    ``format`` is None until the first letter tells it; ``remaining`` counts the characters that
    are still to be typed.
    """

    format: MrzFormat | None
    cells: tuple[tuple[CellState, ...], ...]
    fields: tuple[FieldEntry, ...]
    remaining: int
    complete: bool


def check_entry(text: str, today: date, mrz_format: MrzFormat | None = None) -> MrzEntry:
    """Look at what was typed so far; ``mrz_format`` when the officer chose one."""
    lines = tuple(line.strip().upper() for line in text[:MAX_MRZ_CHARACTERS].split("\n"))
    mrz_format = mrz_format or _likely_format(lines)
    if mrz_format is None:
        cells = tuple((CellState.NOT_ALLOWED,) * len(line) for line in lines)
        return MrzEntry(None, cells, (), 0, complete=False)
    layout = LAYOUTS[mrz_format]
    return _entry(lines, layout, today)


def _entry(lines: tuple[str, ...], layout: Layout, today: date) -> MrzEntry:
    cells = tuple(_cells(line, number, layout) for number, line in enumerate(lines))
    padded = _padded(lines, layout)
    reading = parse_mrz("\n".join(padded), today)
    fields = tuple(_field_entry(field, lines, reading) for field in layout.fields)
    if layout.composite_digit is not None:
        whole = (*layout.composite, layout.composite_digit)
        fields = (*fields, _state("composite", whole, lines, reading))
    missing = (layout.width - len(line) for line in (*lines, *("",) * layout.lines)[: layout.lines])
    remaining = sum(max(0, count) for count in missing)
    return MrzEntry(layout.format, cells, fields, remaining, _complete(cells, fields, remaining))


def _complete(
    cells: tuple[tuple[CellState, ...], ...], fields: tuple[FieldEntry, ...], remaining: int
) -> bool:
    right = all(field.state is FieldState.OK for field in fields)
    return not remaining and right and all(cell is CellState.OK for line in cells for cell in line)


def _likely_format(lines: tuple[str, ...]) -> MrzFormat | None:
    first, begun = lines[0], len(lines) > 1
    longest = max(len(line) for line in lines)
    if first.startswith("P"):
        return MrzFormat.TD3
    if first.startswith("V"):
        short = begun and longest <= LAYOUTS[MrzFormat.MRV_B].width
        return MrzFormat.MRV_B if short else MrzFormat.MRV_A
    if first.startswith(("A", "C", "I")):
        return MrzFormat.TD1 if longest <= LAYOUTS[MrzFormat.TD1].width else MrzFormat.TD2
    return None


def _padded(lines: tuple[str, ...], layout: Layout) -> tuple[str, ...]:
    """Lines of full length, so that fields already complete can be read."""
    typed = (*lines, *("",) * layout.lines)[: layout.lines]
    return tuple(line[: layout.width].ljust(layout.width, FILLER) for line in typed)


def _cells(line: str, number: int, layout: Layout) -> tuple[CellState, ...]:
    return tuple(_cell(character, number, place, layout) for place, character in enumerate(line))


def _cell(character: str, line: int, place: int, layout: Layout) -> CellState:
    if line >= layout.lines or place >= layout.width:
        return CellState.EXTRA
    allowed = characters(_kind_at(line, place, layout))
    return CellState.OK if character in allowed else CellState.NOT_ALLOWED


def _kind_at(line: int, place: int, layout: Layout) -> FieldKind:
    for field in layout.fields:
        if field.span.line == line and field.span.start <= place < field.span.end:
            return field.kind
    return FieldKind.DIGIT


def _field_entry(field: Field, lines: tuple[str, ...], reading: MrzReading) -> FieldEntry:
    spans = (field.span,) if field.digit is None else (field.span, field.digit)
    entry = _state(field.name, spans, lines, reading)
    goes_on = field.kind is FieldKind.NUMBER and field.digit and field.digit.of(lines) == FILLER
    if entry.state is FieldState.WRONG and goes_on:
        rest = reading.format is not None and LAYOUTS[reading.format].field("optional_data").span
        return _state(field.name, (*spans, rest), lines, reading) if rest else entry
    return entry


def _state(
    name: str, spans: tuple[Span, ...], lines: tuple[str, ...], reading: MrzReading
) -> FieldEntry:
    typed = sum(len(span.of(lines)) for span in spans)
    if not typed:
        return FieldEntry(name, FieldState.EMPTY)
    if typed < sum(span.end - span.start for span in spans):
        return FieldEntry(name, FieldState.INCOMPLETE)
    problem = reading.problems.get(name, "")
    return FieldEntry(name, FieldState.WRONG if problem else FieldState.OK, problem)
