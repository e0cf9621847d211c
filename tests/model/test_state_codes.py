"""Codes of ICAO Doc 9303-3, section 5."""

from __future__ import annotations

import pytest

from fieldid.model.state_codes import certificate_countries, is_state_code


@pytest.mark.parametrize(
    "code",
    ["IRQ", "SYR", "SSD", "ALA", "DEU", "D", "EUE", "GBR", "GBD", "GBN", "GBO", "GBP", "GBS",
     "RKS", "UNA", "UNK", "UNO", "XOM", "XXA", "XXB", "XXC", "XXX", "XPO", "XCC", "XCE", "XEC",
     "XMP", "XDC", "XBA", "XIM", "XES", "XCO", "XCT"],
)  # fmt: skip
def test_known_codes(code: str) -> None:
    assert is_state_code(code)


@pytest.mark.parametrize("code", ["", "DE", "irq", "QQQ", "XXD", "IRQ ", "D<<", "ZZZ", "IAO"])
def test_other_codes(code: str) -> None:
    assert not is_state_code(code)


@pytest.mark.parametrize(
    ("code", "countries"),
    [("DEU", ("DE",)), ("D", ("DE",)), ("RKS", ("KS", "XK")), ("UNO", ("UN",)), ("XCT", ())],
)
def test_two_letter_codes_a_state_signs_under(code: str, countries: tuple[str, ...]) -> None:
    assert certificate_countries(code) == countries
