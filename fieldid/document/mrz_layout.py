"""Where each field stands in the five formats of a machine-readable zone.

Positions count from 0. TD1: ICAO Doc 9303-5, 4.2; TD2: 9303-6, 4.2; TD3: 9303-4, 4.2; MRV-A and
MRV-B: 9303-7, 4.2 and 5.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MrzFormat(StrEnum):
    """The five formats."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRV_A = "MRV-A"
    MRV_B = "MRV-B"


class FieldKind(StrEnum):
    """Which characters a field may hold, and how it is filled."""

    DOCUMENT_CODE = "document_code"
    STATE = "state"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    SEX = "sex"
    OPTIONAL = "optional"
    DIGIT = "digit"


@dataclass(frozen=True)
class Span:
    """Characters ``start`` to ``end`` (not included) of line ``line``."""

    line: int
    start: int
    end: int

    def of(self, lines: tuple[str, ...]) -> str:
        """Return these characters; fewer when the lines are shorter."""
        return lines[self.line][self.start : self.end] if self.line < len(lines) else ""


@dataclass(frozen=True)
class Field:
    """One field, and the check digit that guards it, if one does."""

    name: str
    kind: FieldKind
    span: Span
    digit: Span | None = None


@dataclass(frozen=True)
class Layout:
    """One format: lines, fields, and what the composite check digit covers (in order)."""

    format: MrzFormat
    lines: int
    width: int
    fields: tuple[Field, ...]
    composite: tuple[Span, ...] = ()
    composite_digit: Span | None = None

    def field(self, name: str) -> Field:
        """Return the field of this name; raise ``StopIteration`` if the format has none."""
        return next(field for field in self.fields if field.name == name)


def _field(name: str, kind: FieldKind, line: int, start: int, end: int) -> Field:
    return Field(name, kind, Span(line, start, end))


def _guarded(name: str, kind: FieldKind, line: int, start: int, end: int) -> Field:
    return Field(name, kind, Span(line, start, end), Span(line, end, end + 1))


def _head(name_end: int) -> tuple[Field, ...]:
    return (
        _field("document_code", FieldKind.DOCUMENT_CODE, 0, 0, 2),
        _field("issuing_state", FieldKind.STATE, 0, 2, 5),
        _field("name", FieldKind.NAME, 0, 5, name_end),
    )


def _second_line() -> tuple[Field, ...]:
    return (
        _guarded("document_number", FieldKind.NUMBER, 1, 0, 9),
        _field("nationality", FieldKind.STATE, 1, 10, 13),
        _guarded("birth_date", FieldKind.DATE, 1, 13, 19),
        _field("sex", FieldKind.SEX, 1, 20, 21),
        _guarded("expiry_date", FieldKind.DATE, 1, 21, 27),
    )


_TD1 = Layout(
    MrzFormat.TD1,
    3,
    30,
    (
        _field("document_code", FieldKind.DOCUMENT_CODE, 0, 0, 2),
        _field("issuing_state", FieldKind.STATE, 0, 2, 5),
        _guarded("document_number", FieldKind.NUMBER, 0, 5, 14),
        _field("optional_data", FieldKind.OPTIONAL, 0, 15, 30),
        _guarded("birth_date", FieldKind.DATE, 1, 0, 6),
        _field("sex", FieldKind.SEX, 1, 7, 8),
        _guarded("expiry_date", FieldKind.DATE, 1, 8, 14),
        _field("nationality", FieldKind.STATE, 1, 15, 18),
        _field("optional_data_2", FieldKind.OPTIONAL, 1, 18, 29),
        _field("name", FieldKind.NAME, 2, 0, 30),
    ),
    (Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
    Span(1, 29, 30),
)
_TD2 = Layout(
    MrzFormat.TD2,
    2,
    36,
    (*_head(36), *_second_line(), _field("optional_data", FieldKind.OPTIONAL, 1, 28, 35)),
    (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 35)),
    Span(1, 35, 36),
)
_TD3 = Layout(
    MrzFormat.TD3,
    2,
    44,
    (*_head(44), *_second_line(), _guarded("optional_data", FieldKind.OPTIONAL, 1, 28, 42)),
    (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 43)),
    Span(1, 43, 44),
)
_MRV_A = Layout(
    MrzFormat.MRV_A,
    2,
    44,
    (*_head(44), *_second_line(), _field("optional_data", FieldKind.OPTIONAL, 1, 28, 44)),
)
_MRV_B = Layout(
    MrzFormat.MRV_B,
    2,
    36,
    (*_head(36), *_second_line(), _field("optional_data", FieldKind.OPTIONAL, 1, 28, 36)),
)

LAYOUTS = {layout.format: layout for layout in (_TD1, _TD2, _TD3, _MRV_A, _MRV_B)}


def layout_of(lines: tuple[str, ...]) -> Layout | None:
    """Return the layout that these whole lines are in, else None."""
    shape = (len(lines), {len(line) for line in lines})
    visa = bool(lines) and lines[0].startswith("V")
    for layout in LAYOUTS.values():
        if shape == (layout.lines, {layout.width}) and visa == layout.format.startswith("MRV"):
            return layout
    return None
