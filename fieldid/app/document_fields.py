"""What the zone, the chip and the record say, field by field, with differences shown.

Guarantees that only what both sides state is compared, and names by the letters of the zone: a name
cut short there agrees with the whole one. Leaves out what a difference means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.transliteration import to_mrz

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fieldid.document.mrz_reading import MrzReading
    from fieldid.model.nationality import NationalityRecord

FIELDS = (
    "surname",
    "given_names",
    "birth_date",
    "sex",
    "nationality",
    "document_number",
    "expiry_date",
    "issuing_state",
)
_SHORTEST = 3  # letters by which a name that was cut short can still be known


@dataclass(frozen=True, repr=False)
class FieldRow:
    """One field. '' where a side does not state it. ``differs``: between any two sides."""

    name: str
    zone: str
    chip: str
    record: str
    differs: bool


def field_rows(
    zone: MrzReading | None, chip: MrzReading | None, record: NationalityRecord | None
) -> tuple[FieldRow, ...]:
    """Return the fields that at least one side states."""
    on_record = {} if record is None else _record_fields(record)
    rows = (_row(name, _of(zone), _of(chip), on_record) for name in FIELDS)
    return tuple(row for row in rows if row.zone or row.chip or row.record)


def _of(reading: MrzReading | None) -> Mapping[str, str]:
    return {} if reading is None else reading.fields


def _row(
    name: str, zone: Mapping[str, str], chip: Mapping[str, str], record: Mapping[str, str]
) -> FieldRow:
    one, other, held = (side.get(name, "") for side in (zone, chip, record))
    pairs = ((one, other, _equal), (one, held, _fits(name)), (other, held, _fits(name)))
    differs = any(left and right and not same(left, right) for left, right, same in pairs)
    return FieldRow(name, one, other, held, differs)


def _record_fields(record: NationalityRecord) -> dict[str, str]:
    return {
        "surname": " / ".join(name.latin for name in record.names),
        "birth_date": str(record.birth_date or ""),
        "sex": record.sex.value[:1].upper() if record.sex else "",
        "nationality": ", ".join(one.code for one in record.nationalities),
        "document_number": ", ".join(number.number for number in record.document_numbers),
    }


def _fits(name: str) -> Callable[[str, str], bool]:
    if name == "surname":
        return _name_fits
    return _one_fits if name in {"nationality", "document_number"} else _equal


def _equal(one: str, other: str) -> bool:
    return one == other


def _one_fits(one: str, held: str) -> bool:
    return one in {_bare(part) for part in held.split(",")} or _bare(one) in _bare(held).split(",")


def _bare(text: str) -> str:
    return text.replace(" ", "").replace("-", "").replace("<", "").upper()


def _name_fits(surname: str, held: str) -> bool:
    """Whether any name on record holds the surname's first part, as the zone writes it."""
    wanted = _letters(surname).split("<")
    for name in held.split(" / "):
        parts = _letters(name).split("<")
        if all(any(_begins(part, known) for known in parts) for part in wanted if part):
            return True
    return False


def _letters(name: str) -> str:
    return to_mrz(name).replace(" ", "<")


def _begins(part: str, known: str) -> bool:
    return part == known or (len(part) >= _SHORTEST and known.startswith(part))
