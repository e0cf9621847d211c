"""Draws pages unlike those that training saw: the witness of how well the readers generalise.

Shares with ``mrz_page`` only the shapes of the documents and the font that the standard asks for.
Pages in colour: guilloche rosettes and lines under the zone, a printed background of clouds, a
portrait of noise, labels, engraved or sprayed print. Guarantees the text of the zone.
No net was trained on these pages, and none may be. Sizes: ICAO Doc 9303-4 to -6.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from fieldid.document.ocr.arrays import Floats
from fieldid.errors.document import FontMissingError
from fieldid.evaluate.mrz_textures import clouds

PIXELS_PER_MM = 14.0
_FONTS = tuple(
    Path("/usr/share/fonts/opentype/ocr-b") / name
    for name in ("OCRB.otf", "OCRBL.otf", "OCRBS.otf")
)
_SIZES_MM = {30: (85.6, 54.0), 36: (105.0, 74.0), 44: (125.0, 88.0)}
_PITCH_MM = 2.54
_ADVANCE = 0.723  # of the em
_LABELS = (
    "Passport / Passeport|Surname / Nom|Given names (2)|Nationality|03 JAN / JAN 88|Sex / Sexe"
)
_LABELS += "|AUTHORITY|Registo civil 4471-B|Ort der Ausstellung|Titular|UTOPIA REPUBLIC|PERSONALNO"
_OVERSAMPLED = 4


@dataclass(frozen=True, eq=False, repr=False)
class OtherPage:
    """A page in colour, (rows, columns, 3) float32 from 0 to 1; the text of its zone."""

    pixels: Floats
    lines: tuple[str, ...]


def draw_other_page(rng: np.random.Generator, lines: tuple[str, ...]) -> OtherPage:
    """Draw one page. Raises ``FontMissingError`` without an OCR-B font."""
    width_mm, height_mm = _SIZES_MM[len(lines[0])]
    shape = (round(height_mm * PIXELS_PER_MM), round(width_mm * PIXELS_PER_MM))
    paper = _paper(rng, shape)
    _guilloche(rng, paper)
    _visual_zone(rng, paper, len(lines))
    return OtherPage(_with_zone(rng, paper, lines), lines)


def _paper(rng: np.random.Generator, shape: tuple[int, int]) -> Floats:
    """Return paper in two pastel colours that run into each other."""
    share = clouds(rng, shape, rng.uniform(1.2, 2.4))[..., None]
    first, second = rng.uniform(0.72, 1.0, (2, 3))
    return np.asarray(first * share + second * (1 - share), np.float32)


def _guilloche(rng: np.random.Generator, paper: Floats) -> None:
    """Draw rosettes and bundles of waves in thin coloured lines, over the zone too."""
    height, width = paper.shape[:2]
    for _ in range(int(rng.integers(1, 4))):
        tone = tuple(float(part) for part in rng.uniform(0.45, 0.9, 3))
        centre = rng.uniform(0, 1, 2) * (width, height)
        _curve(paper, _rosette(rng, centre, rng.uniform(0.15, 0.6) * width), tone)
    tone = tuple(float(part) for part in rng.uniform(0.55, 0.9, 3))
    x = np.linspace(0, width, 500)
    swing, waves = rng.uniform(10, 60), rng.uniform(2, 9)
    for phase in np.linspace(0, 2 * np.pi, int(rng.integers(8, 30))):
        for base in np.linspace(0, height, int(rng.integers(2, 5))):
            y = base + swing * np.sin(x / width * waves * 6.28 + phase) * np.cos(phase)
            _curve(paper, np.stack([x, y], 1), tone)


def _rosette(rng: np.random.Generator, centre: Floats, radius: float) -> Floats:
    turn = np.linspace(0, 2 * np.pi * int(rng.integers(5, 14)), 5000)
    ratio, depth = rng.uniform(2.1, 9.7), rng.uniform(0.15, 0.7)
    reach = radius * (1 - depth / 2 + depth / 2 * np.cos(turn * ratio))
    return centre + np.stack([reach * np.cos(turn), reach * np.sin(turn)], 1)


def _curve(paper: Floats, points: Floats, tone: tuple[float, ...]) -> None:
    fixed = np.rint(points * 16).astype(np.int32)
    cv2.polylines(paper, [fixed], isClosed=False, color=tone, thickness=1, lineType=16, shift=4)


def _visual_zone(rng: np.random.Generator, paper: Floats, lines: int) -> None:
    """Draw what people read: a bar, labels, a portrait of noise, fine print close to the zone."""
    height, width = paper.shape[:2]
    top = height - round((9 + 6 * lines) * PIXELS_PER_MM)
    face = clouds(rng, (round(0.62 * top), round(0.24 * width)), 1.8)[..., None]
    left = round(rng.uniform(0.03, 0.7) * width)
    room = paper[round(0.2 * top) :, left:][: face.shape[0], : face.shape[1]]
    room[:] = (face * rng.uniform(0.5, 1, 3))[: room.shape[0], : room.shape[1]]
    image = Image.fromarray(np.rint(paper * 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for row in range(int(rng.integers(5, 11))):
        ink = tuple(int(part) for part in rng.integers(0, 120, 3))
        face_font = ImageFont.load_default(float(rng.uniform(18, 52)))
        label = str(rng.choice(_LABELS.split("|")))
        place = (rng.uniform(0.02, 0.7) * width, (0.05 + 0.09 * row) * top)
        draw.text(place, label, fill=ink, font=face_font)
    paper[:] = np.asarray(image, np.float32) / 255


def _with_zone(rng: np.random.Generator, paper: Floats, lines: tuple[str, ...]) -> Floats:
    """Print the lines with one ink: a little spread or thin, with specks and missing dots."""
    height, width = paper.shape[:2]
    path = _FONTS[int(rng.integers(len(_FONTS)))]
    if not path.is_file():
        raise FontMissingError(font="OCR-B", package="fonts-ocr-b")
    size = _PITCH_MM * PIXELS_PER_MM / _ADVANCE * rng.uniform(0.93, 1.05)
    step = rng.uniform(3.95, 4.4) if len(lines) > 2 else rng.uniform(4.2, 6.3)  # noqa: PLR2004
    margin = max((width - len(lines[0]) * _PITCH_MM * PIXELS_PER_MM) / 2, 0)
    left = margin + rng.uniform(-0.6, 0.6) * PIXELS_PER_MM
    base = height - rng.uniform(4.5, 8) * PIXELS_PER_MM
    mask = np.zeros((height, width), np.float32)
    for row, text in enumerate(lines):
        baseline = base - (len(lines) - 1 - row) * step * PIXELS_PER_MM
        _type(mask, text, (left, baseline), path, size)
    ink = _inked(rng, mask)[..., None] * rng.uniform(0.78, 1.0)
    if rng.random() < 0.3:  # noqa: PLR2004 - a white ground under the zone
        paper[round(base - len(lines) * step * PIXELS_PER_MM) :] = rng.uniform(0.88, 1.0)
    return np.asarray(paper * (1 - ink) + rng.uniform(0.0, 0.2, 3) * ink, np.float32)


def _type(mask: Floats, text: str, at: tuple[float, float], path: Path, size: float) -> None:
    """Set a line of characters at the exact pitch, drawn large and made small."""
    font = ImageFont.truetype(str(path), size * _OVERSAMPLED)
    pitch = _PITCH_MM * PIXELS_PER_MM * _OVERSAMPLED
    strip = Image.new("L", (mask.shape[1] * _OVERSAMPLED, round(size * 1.6) * _OVERSAMPLED))
    draw = ImageDraw.Draw(strip)
    down = round(size * 1.2)
    for place, character in enumerate(text):
        middle = at[0] * _OVERSAMPLED + (place + 0.5) * pitch
        draw.text((middle, down * _OVERSAMPLED), character, fill=255, font=font, anchor="ms")
    small = strip.resize((mask.shape[1], round(size * 1.6)), Image.Resampling.LANCZOS)
    top = round(at[1]) - down
    part = mask[max(top, 0) : top + small.height]
    part[:] = np.maximum(part, np.asarray(small, np.float32)[: part.shape[0]] / 255)


def _inked(rng: np.random.Generator, mask: Floats) -> Floats:
    """Let the ink run or thin, then leave out specks."""
    soft = cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.6, 1.8))
    cut = rng.uniform(0.32, 0.6)
    sharp = np.clip((soft - cut) * rng.uniform(3, 10) + 0.5, 0, 1)
    if rng.random() < 0.4:  # noqa: PLR2004 - engraved in dots
        sharp = sharp * (1 - rng.uniform(0, 0.5) * (clouds(rng, mask.shape, 0.3) > 0.62))  # noqa: PLR2004
    return np.asarray(sharp, np.float32)
