"""Photographs a drawn page: perspective, light, lens, motion, noise, JPEG.

Guarantees where the lines of the zone lie in the picture. ``MODERATE`` is a phone or a scanner
used with care, ``HEAVY`` one used in haste, in bad light; in both the zone is whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from fieldid.document.ocr.arrays import Floats, Grey
from fieldid.evaluate.mrz_surfaces import surface

if TYPE_CHECKING:
    from fieldid.evaluate.mrz_page import Page

Range = tuple[float, float]


@dataclass(frozen=True)
class Severity:
    """Ranges that a photograph's faults are drawn from; lengths in parts of a character's pitch.

    ``pitch`` is in pixels, ``rotation`` in degrees, ``tilt`` the shift of the page's corners in
    parts of its width, ``light`` the darkest part of the page against the brightest, ``glare``
    the number of spots and what they add, ``quality`` JPEG's.
    """

    name: str
    pitch: Range
    rotation: float
    tilt: float
    defocus: Range
    motion: Range
    contrast: Range
    light: Range
    spots: int
    glare: Range
    noise: Range
    quality: Range
    margin: Range = (0.02, 0.35)


CLEAN = Severity(
    "clean", (18, 26), 0.5, 0.0, (0, 0.03), (0, 0), (0.9, 1), (0.95, 1), 0, (0, 0), (0, 2), (90, 97)
)
MODERATE = Severity(
    "moderate",
    (14, 32),
    6,
    0.03,
    (0, 0.09),
    (0, 0.15),
    (0.65, 1),
    (0.6, 1),
    1,
    (10, 90),
    (1, 5),
    (55, 95),
)
HEAVY = Severity(
    "heavy",
    (11, 26),
    10,
    0.06,
    (0.04, 0.15),
    (0, 0.3),
    (0.4, 0.85),
    (0.35, 0.9),
    2,
    (30, 150),
    (3, 11),
    (25, 70),
)
SEVERITIES = {severity.name: severity for severity in (CLEAN, MODERATE, HEAVY)}


@dataclass(frozen=True, eq=False, repr=False)
class Photograph:
    """Grey pixels; for each line of the zone its middle from left to right, pitches along it.

    ``lines``: (lines, 2, 2) float32, begin and end as x, y. ``to_picture``: (3, 3) from the
    page's pixels to the picture's.
    """

    pixels: Grey
    lines: Floats
    to_picture: NDArray[np.float64]
    pitch: float


def photograph(
    rng: np.random.Generator, page: Page, severity: Severity, *, zone_only: bool = False
) -> Photograph:
    """Take one picture; ``zone_only`` of the zone and its surroundings, which is faster."""
    pitch = float(rng.uniform(*severity.pitch))
    matrix, size = _view(rng, page, severity, pitch)
    lines = _places(page, matrix)
    if zone_only:
        matrix, size = _window(rng, matrix, size, lines, pitch)
        lines = _places(page, matrix)
    picture = surface(rng, size)
    flags = cv2.INTER_AREA if page.places[0].pitch > pitch else cv2.INTER_LINEAR
    shrunk, inner = _shrunk(page, pitch, matrix)
    cv2.warpPerspective(shrunk, inner, size, picture, flags, cv2.BORDER_TRANSPARENT)
    pixels = _developed(rng, picture.astype(np.float32), severity, pitch)
    return Photograph(pixels, lines, matrix, pitch)


def _shrunk(
    page: Page, pitch: float, matrix: NDArray[np.float64]
) -> tuple[Grey, NDArray[np.float64]]:
    """Shrink the page to about the picture's scale first, so that the warp does not alias."""
    factor = pitch / page.places[0].pitch
    if factor > 0.85:  # noqa: PLR2004
        return page.pixels, matrix
    small = cv2.resize(page.pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    height, width = page.pixels.shape
    back = np.diag([width / small.shape[1], height / small.shape[0], 1.0])
    return small, matrix @ back


def _view(
    rng: np.random.Generator, page: Page, severity: Severity, pitch: float
) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """Return the matrix from page to picture, and the picture's size."""
    height, width = page.pixels.shape
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    moved = corners + rng.uniform(-1, 1, (4, 2)) * severity.tilt * width
    angle = np.deg2rad(rng.uniform(-1, 1) * severity.rotation)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = moved @ turn.T * (pitch / page.places[0].pitch)
    low, high = moved.min(axis=0), moved.max(axis=0)
    margins = rng.uniform(*severity.margin, (2, 2)) * (high - low).max() / 2
    moved = moved - low + margins[0]
    size = np.ceil(high - low + margins.sum(axis=0)).astype(int)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), moved.astype(np.float32))
    return np.asarray(matrix, np.float64), (int(size[0]), int(size[1]))


def _places(page: Page, matrix: NDArray[np.float64]) -> Floats:
    ends = [[[p.left, p.middle], [p.right, p.middle]] for p in page.places]
    flat = np.array(ends, np.float64).reshape(-1, 1, 2)
    return cv2.perspectiveTransform(flat, matrix).reshape(-1, 2, 2).astype(np.float32)


def _window(
    rng: np.random.Generator,
    matrix: NDArray[np.float64],
    size: tuple[int, int],
    lines: Floats,
    pitch: float,
) -> tuple[NDArray[np.float64], tuple[int, int]]:
    low = np.maximum(lines.min(axis=(0, 1)) - rng.uniform(1.5, 4, 2) * pitch, 0)
    high = np.minimum(lines.max(axis=(0, 1)) + rng.uniform(1.5, 4, 2) * pitch, size)
    shift = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1]])
    extent = np.ceil(high - low).astype(int)
    return shift @ matrix, (int(extent[0]), int(extent[1]))


def _developed(rng: np.random.Generator, picture: Floats, severity: Severity, pitch: float) -> Grey:
    contrast = rng.uniform(*severity.contrast)
    picture = (picture - 128) * contrast + 128 + rng.uniform(-1, 1) * (1 - contrast) * 90
    picture *= _light(rng, picture.shape, severity)
    for _ in range(int(rng.integers(0, severity.spots + 1))):
        picture += _spot(rng, picture.shape) * rng.uniform(*severity.glare)
    picture = np.clip(picture, 0, 255)
    picture = _blurred(picture, _disc(rng.uniform(*severity.defocus) * pitch))
    length, angle = rng.uniform(*severity.motion) * pitch, rng.uniform(0, np.pi)
    picture = _blurred(picture, _trace(length, angle))
    picture += _noise(rng, picture.shape) * rng.uniform(*severity.noise)
    pixels = np.clip(picture, 0, 255).astype(np.uint8)
    return _compressed(pixels, int(rng.uniform(*severity.quality)))


def _light(rng: np.random.Generator, shape: tuple[int, ...], severity: Severity) -> Floats:
    """Return a slope of light, or the edge of a shadow."""
    angle, darkest = rng.uniform(0, 2 * np.pi), rng.uniform(*severity.light)
    y, x = np.meshgrid(np.linspace(-1, 1, shape[0]), np.linspace(-1, 1, shape[1]), indexing="ij")
    slope = (x * np.cos(angle) + y * np.sin(angle)).astype(np.float32)
    if rng.random() < 0.3:  # noqa: PLR2004
        slope = np.tanh((slope - rng.uniform(-0.5, 0.5)) * rng.uniform(3, 30))
    return np.asarray(darkest + (1 - darkest) * (slope + 1) / 2, np.float32)


def _spot(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Return the reflection of a lamp, 1 in its middle."""
    height, width = shape[:2]
    x = (np.arange(width, dtype=np.float32) - rng.uniform(0, width)) / (
        rng.uniform(0.03, 0.25) * width
    )
    y = (np.arange(height, dtype=np.float32) - rng.uniform(0, height)) / (
        rng.uniform(0.03, 0.25) * width
    )
    return np.exp(-(x**2)[None, :] - (y**2)[:, None])


def _disc(radius: float) -> Floats:
    """Return the kernel of a lens out of focus, with a soft edge."""
    reach = int(np.ceil(radius * 1.5)) + 1
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    kernel = np.clip(radius * 1.2 - np.hypot(x, y) + 0.7, 0, 1).astype(np.float32)
    return np.asarray(kernel / kernel.sum())


def _trace(length: float, angle: float) -> Floats:
    """Return the kernel of a straight motion."""
    reach = int(np.ceil(length / 2)) + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    for step in np.linspace(-length / 2, length / 2, 4 * reach + 1):
        x, y = reach + step * np.cos(angle), reach + step * np.sin(angle)
        left, top = int(x), int(y)
        for column, row in ((left, top), (left + 1, top), (left, top + 1), (left + 1, top + 1)):
            kernel[row, column] += max(0, 1 - abs(x - column)) * max(0, 1 - abs(y - row))
    return np.asarray(kernel / kernel.sum())


def _blurred(picture: Floats, kernel: Floats) -> Floats:
    return cv2.filter2D(picture, -1, kernel, borderType=cv2.BORDER_REPLICATE)


def _noise(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Return noise of the sensor, a little smoothed in some cameras."""
    noise = rng.standard_normal(shape, np.float32)
    return cv2.GaussianBlur(noise, (3, 3), 0.6) * 1.6 if rng.random() < 0.4 else noise  # noqa: PLR2004


def _compressed(pixels: Grey, quality: int) -> Grey:
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE))
