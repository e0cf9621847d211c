"""Draws the data page of a document with its machine-readable zone in OCR-B.

Guarantees where each line of the zone lies. Everything else on the page is there to be in the
way: a ground of fine lines, a portrait without a face, labels, stamps. Needs an OCR-B font;
Debian's ``fonts-ocr-b`` has one. Sizes: ICAO Doc 9303-4 to -6 (TD3 125 by 88 mm, TD2 105 by
74, TD1 85.6 by 54; ten characters to the inch).
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from fieldid.document.ocr.arrays import Grey
from fieldid.errors.document import FontMissingError

FONT_FOLDER = Path("/usr/share/fonts/opentype/ocr-b")
_FONTS = ("OCRB.otf", "OCRB.otf", "OCRBS.otf")  # as drawn, and with sharp ends
_SIZES_MM = {30: (85.6, 54.0), 36: (105.0, 74.0), 44: (125.0, 88.0)}
_PITCH_MM = 2.54
_PITCH_EM = 0.723  # of Debian's OCR-B: advance by the size of the em
_MIDDLE_EM = 0.36  # half the height of a capital
_WORDS = "SPECIMEN TYPE CODE NAME DATE OF BIRTH AUTHORITY UTOPIA SEX PLACE SIGNATURE"


@dataclass(frozen=True, eq=False, repr=False)
class LinePlace:
    """A line of the zone on a page, pixels: from ``left`` to ``right`` around ``middle``.

    From half a pitch before the middle of the first character to half a pitch behind the last.
    """

    left: float
    right: float
    middle: float
    pitch: float


@dataclass(frozen=True, eq=False, repr=False)
class Page:
    """A page as printed: grey pixels, the text of its zone, where its lines lie."""

    pixels: Grey
    lines: tuple[str, ...]
    places: tuple[LinePlace, ...]


@dataclass(frozen=True)
class PrintStyle:
    """How the zone was printed. ``weight``: of the strokes, in parts of a pitch; ``ink``: grey."""

    font: str
    weight: float
    ink: float
    width: float
    jitter: float
    line_pitch_mm: float


def chance_style(rng: np.random.Generator, lines: int) -> PrintStyle:
    """Return a printer's habits."""
    return PrintStyle(
        font=_FONTS[rng.integers(len(_FONTS))],
        weight=float(rng.integers(-4, 8)) / 200,
        ink=float(rng.uniform(5, 75)),
        width=float(rng.uniform(0.94, 1.06)),
        jitter=float(rng.uniform(0, 0.012)),
        line_pitch_mm=float(rng.uniform(3.9, 4.6) if lines > 2 else rng.uniform(4.0, 6.5)),  # noqa: PLR2004
    )


def draw_page(
    rng: np.random.Generator, lines: tuple[str, ...], pixels_per_mm: float, style: PrintStyle
) -> Page:
    """Draw one page. Raises ``FontMissingError`` without an OCR-B font."""
    width_mm, height_mm = _SIZES_MM[len(lines[0])]
    shape = (round(height_mm * pixels_per_mm), round(width_mm * pixels_per_mm))
    paper = _paper(rng, shape, pixels_per_mm)
    _clutter(rng, paper, pixels_per_mm)
    pitch = _PITCH_MM * pixels_per_mm
    left = (shape[1] - len(lines[0]) * pitch) / 2 + rng.uniform(-1, 1) * pitch / 2
    bottom = shape[0] - rng.uniform(4.5, 9.5) * pixels_per_mm
    step = style.line_pitch_mm * pixels_per_mm
    places = []
    for row, text in enumerate(lines):
        middle = bottom - (len(lines) - 1 - row) * step
        _print(rng, paper, text, (left, middle), pitch, style)
        places.append(LinePlace(left, left + len(text) * pitch, middle, pitch))
    return Page(paper, lines, tuple(places))


def _paper(rng: np.random.Generator, shape: tuple[int, int], scale: float) -> Grey:
    """Return paper with a tint in patches and a ground of fine waves."""
    ground = rng.uniform(175, 250)
    patches = cv2.resize(
        rng.normal(0, rng.uniform(1, 9), (5, 7)).astype(np.float32), shape[::-1], interpolation=2
    )
    paper: Grey = np.clip(ground + patches, 0, 255).astype(np.uint8)
    if rng.random() < 0.75:  # noqa: PLR2004
        _waves(rng, paper, scale, float(ground - rng.uniform(5, 50)))
    return paper


def _waves(rng: np.random.Generator, paper: Grey, scale: float, tone: float) -> None:
    height, width = paper.shape
    x = np.arange(0, width + 8, 8)
    step, swing = rng.uniform(1, 4) * scale, rng.uniform(0.3, 4) * scale
    length, slope = rng.uniform(4, 40) * scale, rng.uniform(-0.5, 0.5)
    curves = []
    for start in np.arange(-width * abs(slope), height + width * abs(slope), max(step, 3)):
        y = start + slope * x + swing * np.sin(x / length + start / (9 * scale))
        curves.append(np.stack([x, y], axis=1).astype(np.int32))
    thickness = max(1, round(rng.uniform(0.08, 0.25) * scale))
    cv2.polylines(paper, curves, isClosed=False, color=tone, thickness=thickness)


def _clutter(rng: np.random.Generator, paper: Grey, scale: float) -> None:
    """Draw what else stands on a data page, above the zone."""
    height, width = paper.shape
    room = height - round(24 * scale)
    portrait = (
        slice(round(0.12 * room), round(0.8 * room)),
        slice(round(0.04 * width), round(0.3 * width)),
    )
    shade = cv2.resize(
        rng.uniform(40, 220, (7, 5)).astype(np.uint8),
        (portrait[1].stop - portrait[1].start, portrait[0].stop - portrait[0].start),
        interpolation=cv2.INTER_CUBIC,
    )
    paper[portrait] = shade
    for row in range(int(rng.integers(4, 9))):
        words = " ".join(rng.choice(_WORDS.split(), 3))
        at = (round(rng.uniform(0.33, 0.5) * width), round((0.12 + 0.1 * row) * room))
        size = rng.uniform(0.045, 0.09) * scale
        cv2.putText(
            paper,
            words,
            at,
            int(rng.integers(0, 5)),
            size,
            rng.uniform(10, 120),
            max(1, round(0.2 * scale)),
            cv2.LINE_AA,
        )
    if rng.random() < 0.4:  # noqa: PLR2004
        centre = (round(rng.uniform(0.3, 0.9) * width), round(rng.uniform(0.2, 0.9) * height))
        cv2.circle(
            paper,
            centre,
            round(rng.uniform(6, 14) * scale),
            rng.uniform(90, 200),
            max(1, round(0.4 * scale)),
            cv2.LINE_AA,
        )


def _print(
    rng: np.random.Generator,
    paper: Grey,
    text: str,
    at: tuple[float, float],
    pitch: float,
    style: PrintStyle,
) -> None:
    """Print one line with its first cell beginning at ``at`` (left, middle)."""
    glyphs = _glyphs(style.font, round(pitch / _PITCH_EM * 2), style.weight * pitch * 2)
    for place, character in enumerate(text):
        x = at[0] + (place + 0.5) * pitch + rng.normal(0, style.jitter) * pitch
        y = at[1] + rng.normal(0, style.jitter) * pitch
        _stamp(paper, glyphs[character], (x, y), style)


def _stamp(paper: Grey, glyph: Grey, middle: tuple[float, float], style: PrintStyle) -> None:
    """Print a glyph drawn at twice the size, at a place between pixels."""
    height, width = glyph.shape
    out = (width // 2 + 2, height // 2 + 2)
    corner = (int(np.floor(middle[0] - out[0] / 2)), int(np.floor(middle[1] - out[1] / 2)))
    shift = (middle[0] - corner[0], middle[1] - corner[1])
    scale = np.array([[style.width / 2, 0, 0], [0, 0.5, 0]], np.float32)
    scale[:, 2] = shift[0] - style.width * width / 4, shift[1] - height / 4
    cover = cv2.warpAffine(glyph, scale, out, flags=cv2.INTER_AREA)
    rows = slice(max(0, corner[1]), corner[1] + out[1])
    columns = slice(max(0, corner[0]), corner[0] + out[0])
    part = paper[rows, columns]
    cover = cover[rows.start - corner[1] :, columns.start - corner[0] :][
        : part.shape[0], : part.shape[1]
    ]
    share = cover.astype(np.float32) / 255
    part[:] = (part * (1 - share) + np.minimum(style.ink, part) * share).astype(np.uint8)


@lru_cache(maxsize=400)
def _glyphs(font: str, size: int, weight: float) -> dict[str, Grey]:
    """Return each character white on black in a cell, its capitals' middle in the cell's."""
    path = FONT_FOLDER / font
    if not path.is_file():
        raise FontMissingError(font="OCR-B", package="fonts-ocr-b")
    face = ImageFont.truetype(str(path), size)
    cell = (round(size * _PITCH_EM * 1.2), round(size * 1.4))
    return {
        character: _weighted(_glyph(face, character, cell, size), weight)
        for character in string.digits + string.ascii_uppercase + "<"
    }


def _glyph(face: ImageFont.FreeTypeFont, character: str, cell: tuple[int, int], size: int) -> Grey:
    image = Image.new("L", cell)
    baseline = cell[1] / 2 + _MIDDLE_EM * size
    left = cell[0] / 2 - _PITCH_EM * size / 2
    ImageDraw.Draw(image).text((left, baseline), character, fill=255, font=face, anchor="ls")
    return np.asarray(image, np.uint8)


def _weighted(glyph: Grey, weight: float) -> Grey:
    """Make the strokes wider or thinner by ``weight`` pixels, which need not be whole."""
    whole = int(np.ceil(abs(weight)))
    if not whole:
        return glyph
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * whole + 1, 2 * whole + 1))
    changed = cv2.dilate(glyph, kernel) if weight > 0 else cv2.erode(glyph, kernel)
    share = abs(weight) / whole
    return cv2.addWeighted(changed, share, glyph, 1 - share, 0)
