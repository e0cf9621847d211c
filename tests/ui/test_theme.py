"""Contrast of every pair of colours that meets on screen (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

from dataclasses import fields

import pytest

from ui.stylesheet import stylesheet
from ui.theme import DARK, LIGHT, SHAPE_PAIRS, TARGET, TEXT_PAIRS, Tokens, contrast


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_is_readable(colours: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-on-".join)
def test_shapes_stand_out(colours: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_ring_shows_on_any_background(colours: Tokens) -> None:
    for ground in ("canvas", "paper", "accent", "danger", "accent_soft"):
        tones = (colours.focus, colours.focus_edge)
        assert max(contrast(tone, getattr(colours, ground)) for tone in tones) >= 3


def test_known_contrasts() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_targets_are_large_enough_for_gloves() -> None:
    assert TARGET >= 44


def test_the_sheet_knows_no_left_and_right() -> None:
    sheet = stylesheet(LIGHT)
    assert "$" not in sheet
    assert "left" not in sheet
    assert "right" not in sheet


def test_both_themes_name_every_colour() -> None:
    for token in fields(Tokens):
        for colours in (LIGHT, DARK):
            assert len(getattr(colours, token.name)) == len("#rrggbb")
