"""Codes of ICAO Doc 9303-3, section 5."""

from __future__ import annotations

import pytest

from fieldid.watchlist.nationality_codes import is_nationality_code, special_meaning


@pytest.mark.parametrize(
    "code",
    ["IRQ", "SYR", "SSD", "ALA", "DEU", "D", "EUE", "GBR", "GBD", "GBN", "GBO", "GBP", "GBS",
     "RKS", "UNA", "UNK", "UNO", "XOM", "XXA", "XXB", "XXC", "XXX", "XPO", "XCC", "XCE", "XEC",
     "XMP", "XDC", "XBA", "XIM", "XES", "XCO", "XCT"],
)  # fmt: skip
def test_known_codes(code: str) -> None:
    assert is_nationality_code(code)


@pytest.mark.parametrize("code", ["", "DE", "irq", "QQQ", "XXD", "IRQ ", "D<<", "ZZZ", "IAO"])
def test_other_codes(code: str) -> None:
    assert not is_nationality_code(code)


def test_special_codes_say_what_they_mean() -> None:
    assert special_meaning("XXA") == "Stateless person (1954 Convention)"
    assert special_meaning("IRQ") == ""
