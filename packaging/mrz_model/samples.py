"""Training samples for the reader of machine-readable zones, drawn by ``fieldid.evaluate``.

The seeds of training lie in another range than those of ``fieldid evaluate mrz``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import cv2
import numpy as np

from fieldid.document.mrz_check_digit import ALPHABET, DIGITS, FILLER, LETTERS
from fieldid.document.ocr.line_strip import cut_strip, strip_matrix
from fieldid.evaluate.mrz_camera import HEAVY, MODERATE, Photograph, Severity, photograph
from fieldid.evaluate.mrz_page import Page, chance_style, draw_page
from fieldid.evaluate.mrz_people import chance_zone

TODAY = date(2026, 1, 1)
WIDER = Severity(
    "wider",
    (8.5, 40),
    12,
    0.08,
    (0, 0.19),
    (0, 0.4),
    (0.3, 1),
    (0.25, 1),
    3,
    (5, 170),
    (0, 14),
    (15, 97),
)
IGNORED = 255
GAP = len(ALPHABET)
FRAME = 4  # pixels of a strip
_SCALES = (4.5, 6.0, 8.0, 10.0, 12.0, 15.0)  # pixels to the millimetre, as drawn
_DOCUMENT_RATE = 0.4  # the others hold every character as often as any other
_SURE, _BETWEEN = 0.2, 0.38  # pitches from a character's middle
_SHAPES = ((3, 30), (2, 36), (2, 44))


def chance_lines(rng: np.random.Generator) -> tuple[str, ...]:
    """Return the lines of a document, or of nothing: every character as often as any other."""
    if rng.random() < _DOCUMENT_RATE:
        return chance_zone(rng, TODAY)
    count, width = _SHAPES[rng.integers(len(_SHAPES))]
    pools = (
        LETTERS + DIGITS + FILLER,
        LETTERS + FILLER,
        DIGITS,
        LETTERS + DIGITS,
        "O0Q8BDIL1Z2S56G" + FILLER,
    )
    lines = []
    for _ in range(count):
        text = ""
        while len(text) < width:
            pool = pools[rng.integers(len(pools))]
            text += "".join(rng.choice(list(pool), rng.integers(2, 14)))
            text += FILLER * int(rng.integers(0, 4))
        lines.append(text[:width])
    return tuple(lines)


def chance_photograph(rng: np.random.Generator, *, zone_only: bool) -> tuple[Page, Photograph]:
    """Draw a page and photograph it."""
    severity = (MODERATE, HEAVY, WIDER, WIDER)[rng.integers(4)]
    pitch = float(rng.uniform(*severity.pitch))
    severity = replace(severity, pitch=(pitch, pitch))
    lines = chance_lines(rng)
    style = chance_style(rng, len(lines))
    scale = min((s for s in _SCALES if s > pitch / 2.54), default=_SCALES[-1])
    page = draw_page(rng, lines, scale, style)
    return page, photograph(rng, page, severity, zone_only=zone_only)


def strips(rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the lines of one photograph: strip and a class for each frame."""
    page, picture = chance_photograph(rng, zone_only=True)
    found = []
    for place, text, ends in zip(page.places, page.lines, picture.lines, strict=True):
        pitch = float(np.hypot(*(ends[1] - ends[0]))) / len(text)
        begin, end = ends + rng.normal(0, [0.3 * pitch, 0.07 * pitch], (2, 2)).astype(np.float32)
        matrix, width = strip_matrix(begin, end, len(text) * rng.uniform(0.82, 1.2))
        strip = cut_strip(picture.pixels, matrix, width)
        places = np.arange(-1, len(text) + 1) + 0.5
        on_page = np.stack(
            [place.left + places * place.pitch, np.full(len(places), place.middle)], 1
        )
        in_picture = cv2.perspectiveTransform(on_page[None], picture.to_picture)[0]
        found.append(
            (strip, classes(text, (in_picture @ matrix[:, :2].T + matrix[:, 2])[:, 0], width))
        )
    return found


def classes(text: str, middles: np.ndarray, width: int) -> np.ndarray:
    """Return the class of each frame; ``middles`` has one place more at both ends."""
    frames = np.arange(width // FRAME) * FRAME + (FRAME - 1) / 2
    at = np.interp(frames, middles, np.arange(-1, len(text) + 1), left=-2, right=len(text) + 1)
    nearest = np.rint(at).astype(int)
    offset = np.abs(at - nearest)
    inside = (nearest >= 0) & (nearest < len(text))
    labels = np.full(len(frames), GAP, np.uint8)
    codes = np.array([ALPHABET.index(c) for c in text])
    labels[inside] = codes[nearest[inside]]
    labels[inside & (offset > _SURE)] = IGNORED
    labels[inside & (offset > _BETWEEN)] = GAP
    return labels
