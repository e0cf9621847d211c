"""Zones read off drawn and photographed pages of people who do not exist."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fieldid.document.mrz_layout import MrzFormat
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.document.ocr.model_file import read_arrays
from fieldid.document.ocr.read_zone import read_mrz_picture, read_zone
from fieldid.errors.document import ModelDataError
from fieldid.errors.image import ImageError
from fieldid.evaluate.mrz_camera import CLEAN, HEAVY, MODERATE, Photograph, Severity, photograph
from fieldid.evaluate.mrz_other_camera import CONDITIONS, Conditions
from fieldid.evaluate.mrz_page import FONT_FOLDER, chance_style, draw_page
from fieldid.evaluate.mrz_people import chance_zone
from fieldid.evaluate.mrz_trial import run_mrz_trial, with_wrong_digit
from fieldid.parameters import MRZ_MODEL_SHA256

TODAY = date(2026, 11, 1)
PAGE = Path(__file__).with_name("page.jpg")
PAGE_LINES = Path(__file__).with_name("page.txt").read_text().split()
SEED = 4_000
needs_font = pytest.mark.skipif(
    not (FONT_FOLDER / "OCRB.otf").is_file(), reason="the font OCR-B (fonts-ocr-b) is not installed"
)


def shot(
    seed: int, severity: Severity, mrz_format: MrzFormat, *, spoilt: bool = False
) -> tuple[tuple[str, ...], Photograph]:
    rng = np.random.default_rng([SEED, seed])
    lines = chance_zone(rng, TODAY, mrz_format)
    lines = with_wrong_digit(rng, lines) if spoilt else lines
    page = draw_page(rng, lines, 12, chance_style(rng, len(lines)))
    return lines, photograph(rng, page, severity)


def test_a_photograph_is_read_without_any_font() -> None:
    result = read_mrz_picture(PAGE.read_bytes(), TODAY)
    assert result.reading.verdict is MrzVerdict.VALID
    assert list(result.reading.lines) == PAGE_LINES
    assert result.place is not None
    assert len(result.certainty) == len(PAGE_LINES)


@needs_font
@pytest.mark.parametrize("mrz_format", [MrzFormat.TD1, MrzFormat.TD2, MrzFormat.TD3])
@pytest.mark.parametrize("severity", [CLEAN, MODERATE], ids=lambda item: item.name)
def test_every_format_is_read(mrz_format: MrzFormat, severity: Severity) -> None:
    lines, picture = shot(1, severity, mrz_format)
    result = read_zone(picture.pixels, TODAY)
    assert result.reading.lines == lines
    assert result.reading.format is mrz_format
    assert result.place is not None
    assert np.abs(result.place - picture.lines).max() < 1.5 * picture.pitch


@needs_font
@pytest.mark.parametrize("degrees", [-10, 10])
def test_a_turned_page_is_read(degrees: int) -> None:
    lines, picture = shot(2, CLEAN, MrzFormat.TD3)
    height, width = picture.pixels.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 0.9)
    turned = cv2.warpAffine(picture.pixels, turn, (width, height), borderValue=90)
    assert read_zone(turned, TODAY).reading.lines == lines


@needs_font
@pytest.mark.parametrize("mrz_format", [MrzFormat.TD1, MrzFormat.TD3])
def test_a_wrong_digit_on_a_clear_page_is_told_as_it_stands(mrz_format: MrzFormat) -> None:
    lines, picture = shot(3, CLEAN, mrz_format, spoilt=True)
    reading = read_zone(picture.pixels, TODAY).reading
    assert reading.lines == lines
    assert reading.verdict is MrzVerdict.INVALID
    assert "birth_date" in reading.problems


@needs_font
def test_a_picture_that_is_not_clear_is_never_called_valid() -> None:
    blind = replace(HEAVY, defocus=(0.45, 0.5), noise=(15, 20))
    for seed in range(2):
        _, picture = shot(seed, blind, MrzFormat.TD3)
        assert read_zone(picture.pixels, TODAY).reading.verdict is MrzVerdict.UNREADABLE


@needs_font
@pytest.mark.parametrize(
    ("severity", "least"), [(MODERATE, 0.9), (HEAVY, 0.6)], ids=["moderate", "heavy"]
)
def test_pages_drawn_for_the_test_alone_are_read(severity: Severity, least: float) -> None:
    trial = run_mrz_trial(severity, 10, SEED, TODAY)
    assert trial.exact.count >= least * trial.exact.of
    assert trial.wrong_but_valid.count == 0
    assert trial.exact.of == 10
    assert trial.called_invalid.of == 1


def test_a_picture_of_a_large_camera_is_read_at_its_own_scale() -> None:
    pixels = np.asarray(Image.open(PAGE).convert("L"))
    small = read_zone(pixels, TODAY)
    factor = 4000 / max(pixels.shape)
    large = read_zone(cv2.resize(pixels, None, fx=factor, fy=factor), TODAY)
    assert list(large.reading.lines) == PAGE_LINES
    assert small.place is not None
    assert large.place is not None
    assert np.abs(large.place / factor - small.place).max() < 4


@needs_font
@pytest.mark.parametrize("conditions", CONDITIONS.values(), ids=lambda item: item.name)
def test_pages_of_another_hand_and_camera_are_read(conditions: Conditions) -> None:
    trial = run_mrz_trial(replace(conditions, pitch=(12, 18)), 6, SEED, TODAY)
    assert trial.exact.count >= 4
    assert trial.wrong_but_valid.count == 0


def test_a_pattern_below_the_zone_is_no_third_line() -> None:
    """The page of the test without its foot, on stripes that look like lines of print."""
    pixels = np.asarray(Image.open(PAGE).convert("L")).copy()
    result = read_zone(pixels, TODAY)
    assert result.place is not None
    below = int(result.place[..., 1].max() + 0.03 * pixels.shape[1])
    stripes = np.arange(pixels.shape[1]) // 9 % 2 * 130
    for top in range(below, pixels.shape[0] - 12, 34):
        pixels[top : top + 12] = stripes
    assert list(read_zone(pixels, TODAY).reading.lines) == PAGE_LINES


@pytest.mark.parametrize(
    "shape", [(1, 1), (3, 5), (40, 4000), (4000, 8), (32, 32), (700, 1000)], ids=str
)
@pytest.mark.parametrize("kind", ["black", "noise", "stripes"])
def test_pictures_of_nothing_are_unreadable(shape: tuple[int, int], kind: str) -> None:
    rng = np.random.default_rng(1)
    pixels = np.zeros(shape, np.uint8)
    if kind == "noise":
        pixels = rng.integers(0, 256, shape).astype(np.uint8)
    elif kind == "stripes":
        pixels[:, ::2] = 255
    reading = read_zone(pixels, TODAY).reading
    assert reading.verdict is MrzVerdict.UNREADABLE
    assert reading.problems


@pytest.mark.parametrize("data", [b"", b"no picture", PAGE.read_bytes()[:2000]])
def test_a_file_that_is_no_picture_is_one_error(data: bytes) -> None:
    with pytest.raises(ImageError):
        read_mrz_picture(data, TODAY)


def test_the_trained_numbers_are_few_and_are_those_of_this_release() -> None:
    data = files("fieldid.document.ocr").joinpath("mrz_model.npz").read_bytes()
    assert len(data) < 300_000
    assert hashlib.sha256(data).hexdigest() == MRZ_MODEL_SHA256
    with pytest.raises(ModelDataError):
        read_arrays(data[:-1] + b"\x01", MRZ_MODEL_SHA256)
