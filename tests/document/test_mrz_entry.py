"""Typed entry, key by key."""

from __future__ import annotations

import pytest

from fieldid.document.mrz_entry import CellState, FieldState, check_entry
from fieldid.document.mrz_layout import MrzFormat
from tests.document.test_mrz_parse import SPECIMENS, TD1, TD3, TODAY


@pytest.mark.parametrize("mrz_format", SPECIMENS)
def test_a_specimen_typed_key_by_key_is_never_wrong(mrz_format: MrzFormat) -> None:
    text = SPECIMENS[mrz_format]
    for length in range(1, len(text) + 1):
        entry = check_entry(text[:length], TODAY, mrz_format)
        assert all(field.state is not FieldState.WRONG for field in entry.fields)
        assert all(cell is CellState.OK for line in entry.cells for cell in line)
        assert entry.complete == (length == len(text))
    assert check_entry(text, TODAY).format is mrz_format


def test_a_wrong_digit_is_told_once_the_check_digit_is_typed() -> None:
    line = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37"
    states = {field.name: field.state for field in check_entry(line, TODAY).fields}
    assert states["document_number"] is FieldState.WRONG
    assert states["birth_date"] is FieldState.EMPTY
    states = {field.name: field.state for field in check_entry(line[:-1], TODAY).fields}
    assert states["document_number"] is FieldState.INCOMPLETE


def test_a_long_number_is_not_wrong_before_its_rest_is_typed() -> None:
    whole = "I<UTOD23145890<7349<<<<<<<<<<<"
    for length in range(15, len(whole)):
        entry = check_entry(whole[:length], TODAY)
        number = next(field for field in entry.fields if field.name == "document_number")
        assert number.state is (FieldState.OK if length > 18 else FieldState.INCOMPLETE)
    number = next(f for f in check_entry(whole, TODAY).fields if f.name == "document_number")
    assert number.state is FieldState.OK


def test_characters_are_marked_where_they_stand() -> None:
    entry = check_entry(TD3.replace("7408122", "74O8122") + "99", TODAY)
    assert entry.cells[1][15] is CellState.NOT_ALLOWED
    assert entry.cells[1][-2:] == (CellState.EXTRA,) * 2
    assert not entry.complete


def test_an_officer_may_choose_the_format() -> None:
    assert check_entry("I<UTO", TODAY).format is MrzFormat.TD1
    assert check_entry("I<UTO", TODAY, MrzFormat.TD2).format is MrzFormat.TD2
    assert check_entry("", TODAY).format is None
    assert check_entry("1", TODAY).cells == ((CellState.NOT_ALLOWED,),)


def test_remaining_counts_down() -> None:
    assert check_entry("I", TODAY).remaining == 89
    assert check_entry(TD1, TODAY).remaining == 0
