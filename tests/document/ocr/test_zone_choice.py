"""Check digits choose between readings that the picture left open, and correct nothing else."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from fieldid.document.mrz_check_digit import ALPHABET
from fieldid.document.mrz_layout import LAYOUTS, MrzFormat
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.document.ocr.zone_choice import Choice, choose
from tests.document.test_mrz_parse import TD3

LINES = tuple(TD3.split("\n"))
TODAY = date(2026, 1, 1)
LAYOUT = LAYOUTS[MrzFormat.TD3]


def scores(lines: tuple[str, ...], **seen: dict[str, float]) -> tuple[np.ndarray, ...]:
    """Return what the reader says: certain of ``lines`` but for ``seen``, place to odds."""
    rows = []
    for number, line in enumerate(lines):
        odds = np.full((len(line), len(ALPHABET)), 1e-6)
        for place, character in enumerate(line):
            open_here = seen.get(f"at_{number}_{place}", {character: 1.0})
            for one, share in open_here.items():
                odds[place, ALPHABET.index(one)] = share
        rows.append(np.log(odds / odds.sum(axis=1, keepdims=True)))
    return tuple(rows)


def chosen(lines: tuple[str, ...], **seen: dict[str, float]) -> Choice:
    return choose(scores(lines, **seen), LAYOUT)


def verdict(choice: Choice) -> MrzVerdict:
    return parse_mrz("\n".join(choice.lines), TODAY).verdict


def with_character(line: int, place: int, character: str) -> tuple[str, ...]:
    rows = [list(text) for text in LINES]
    rows[line][place] = character
    return tuple("".join(row) for row in rows)


def test_what_is_certain_stands() -> None:
    choice = chosen(LINES)
    assert choice.lines == LINES
    assert choice.decided_by_digit == ()
    assert min(row.min() for row in choice.certainty) > 0.99


def test_the_digit_decides_between_two_readings_of_one_character() -> None:
    place = next(i for i, char in enumerate(LINES[1][:9]) if char.isdigit())
    right = LINES[1][place]
    other = "O" if right == "0" else "0"
    choice = chosen(LINES, **{f"at_1_{place}": {other: 0.6, right: 0.4}})
    assert choice.lines == LINES
    assert choice.decided_by_digit == ("document_number",)


@pytest.mark.parametrize("place", [9, 19, 27, 42])
def test_a_clear_wrong_digit_stays_as_it_was_read(place: int) -> None:
    digit = LINES[1][place]
    other = "1" if digit in "<0" else str((int(digit) + 1) % 10)
    wrong = with_character(1, place, other)
    choice = chosen(wrong)
    assert choice.lines == wrong
    assert verdict(choice) is MrzVerdict.INVALID


def test_a_clear_wrong_character_is_not_repaired_by_the_digits() -> None:
    wrong = with_character(1, 0, "X" if LINES[1][0] != "X" else "Y")
    choice = chosen(wrong)
    assert choice.lines == wrong
    assert verdict(choice) is MrzVerdict.INVALID


def test_two_readings_that_agree_equally_are_left_undecided() -> None:
    # L898902C3: places 1 and 4 weigh the same, so that lowering either repairs the sum
    assert LINES[1][:9] == "L898902C3"
    seen = {"at_1_1": {"9": 0.55, "8": 0.45}, "at_1_4": {"9": 0.55, "8": 0.45}}
    choice = chosen(LINES, **seen)
    assert choice.lines[1][:9] == "L998902C3"
    assert choice.decided_by_digit == ()
    assert verdict(choice) is MrzVerdict.INVALID


def test_the_format_decides_between_a_letter_and_a_digit() -> None:
    place = next(i for i in range(13, 19) if LINES[1][i] == "0" or LINES[1][i].isdigit())
    right = LINES[1][place]
    choice = chosen(LINES, **{f"at_1_{place}": {"O": 0.7, right: 0.3}})
    assert choice.lines == LINES
    assert choice.certainty[1][place] > 0.9
    clear = chosen(LINES, **{f"at_1_{place}": {"O": 0.999, right: 0.001}})
    assert clear.certainty[1][place] < 0.5


def test_a_letter_that_is_certain_stands_where_only_a_digit_may() -> None:
    place = 13
    choice = chosen(LINES, **{f"at_1_{place}": {"Q": 1.0}})
    assert choice.lines[1][place] == "Q"
    assert verdict(choice) is MrzVerdict.INVALID
