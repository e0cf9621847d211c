"""Zone, chip and record side by side: only what two sides state can differ."""

from __future__ import annotations

from datetime import date

import pytest

from fieldid.app.document_fields import FieldRow, field_rows
from fieldid.document.mrz_parse import parse_mrz
from fieldid.model.nationality import DocumentNumber, Name, NationalityRecord, PartialDate
from tests.document.test_mrz_parse import TD3

TODAY = date(2026, 1, 1)
ZONE = parse_mrz(TD3, TODAY)


def rows(record: NationalityRecord | None = None, chip: str = TD3) -> dict[str, FieldRow]:
    return {row.name: row for row in field_rows(ZONE, parse_mrz(chip, TODAY), record)}


def record(name: str, **more: object) -> NationalityRecord:
    return NationalityRecord("R1", (Name(name),), (), **more)  # type: ignore[arg-type]  # as given


def test_the_same_zone_on_page_and_chip_differs_nowhere() -> None:
    assert not any(row.differs for row in rows().values())


def test_a_field_that_differs_is_named_and_the_others_are_not() -> None:
    found = rows(chip=TD3.replace("ANNA", "ANNE"))
    assert [name for name, row in found.items() if row.differs] == ["given_names"]


@pytest.mark.parametrize(
    ("name", "differs"),
    [
        ("Anna Maria Eriksson", False),
        ("Eriksson", False),
        ("Érîksson, Anna", False),
        ("Anna Svensson", True),
    ],
)
def test_a_surname_is_looked_for_in_the_names_on_record(name: str, *, differs: bool) -> None:
    assert rows(record(name))["surname"].differs is differs


def test_number_and_birth_on_record_are_compared() -> None:
    held = record(
        "Eriksson",
        birth_date=PartialDate(1974, 8, 13),
        document_numbers=(DocumentNumber("passport", "L 898902-C3"),),
    )
    found = rows(held)
    assert not found["document_number"].differs
    assert found["birth_date"].differs


def test_what_a_record_does_not_state_does_not_differ() -> None:
    assert not any(row.differs for row in rows(record("Eriksson")).values())
