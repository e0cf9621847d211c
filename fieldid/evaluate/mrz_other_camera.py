"""A camera unlike that of training: a pose in space, linear light, a sensor, a maker's sharpening.

Shares no code with ``mrz_camera``. Order: pose (homography of a pinhole camera) over a ground,
light (slope, shadow bands, vignette, lamps), lens (disc of confusion, shake), sensor (moire, noise
by brightness, colour noise), then gamma, sharpening and JPEG in colour. Guarantees that the zone is
whole in the picture. No net was trained on its pictures, and none may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid.evaluate.mrz_other_page import PIXELS_PER_MM
from fieldid.evaluate.mrz_textures import ground

if TYPE_CHECKING:
    from fieldid.document.ocr.arrays import Floats
    from fieldid.evaluate.mrz_other_page import OtherPage

Range = tuple[float, float]
_PITCH_MM = 2.54
_GAMMA = 2.2
_MOST_PIXELS = 2600  # longest side


@dataclass(frozen=True)
class Conditions:
    """What a picture is taken under; lengths in parts of a character's pitch, angles in degrees.

    ``pitch``: pixels; ``light``: darkest part against brightest; ``lamps``: how many at most, and
    what they add to a light from 0 to 1; ``noise``: deviation of the sensor at half light.
    """

    name: str
    pitch: Range
    roll: float
    lean: float
    defocus: Range
    shake: Range
    light: Range
    shadows: int
    lamps: int
    lamp: Range
    noise: Range
    exposure: Range
    quality: Range


MODERATE = Conditions(
    "other-moderate",
    (14, 44),
    6,
    10,
    (0.0, 0.09),
    (0.0, 0.15),
    (0.6, 1.0),
    1,
    1,
    (0.1, 0.5),
    (0.004, 0.02),
    (0.6, 1.1),
    (55, 95),
)
HEAVY = Conditions(
    "other-heavy",
    (11, 28),
    10,
    20,
    (0.03, 0.15),
    (0.0, 0.3),
    (0.3, 0.9),
    3,
    2,
    (0.2, 0.9),
    (0.01, 0.045),
    (0.35, 1.2),
    (25, 70),
)
CONDITIONS = {conditions.name: conditions for conditions in (MODERATE, HEAVY)}


def take_picture(rng: np.random.Generator, page: OtherPage, conditions: Conditions) -> bytes:
    """Return a JPEG in colour."""
    pitch = float(rng.uniform(*conditions.pitch))
    matrix, size = _pose(rng, page, conditions, pitch)
    scene = ground(rng, size[::-1])
    _lay(page.pixels, matrix, scene)
    light = scene**_GAMMA * _illumination(rng, scene.shape, conditions)[..., None]
    for _ in range(int(rng.integers(0, conditions.lamps + 1))):
        light += _lamp(rng, scene.shape)[..., None] * rng.uniform(*conditions.lamp)
    light = _lens(rng, light * rng.uniform(*conditions.exposure), conditions, pitch)
    return _encoded(rng, _sensed(rng, light, conditions), conditions)


def _pose(
    rng: np.random.Generator, page: OtherPage, conditions: Conditions, pitch: float
) -> tuple[Floats, tuple[int, int]]:
    """Return the homography from page to picture of a camera that leans, and the picture's size."""
    height, width = page.pixels.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    flat = (corners - (width / 2, height / 2)) / width
    pan, tip = np.deg2rad(rng.uniform(-1, 1, 2) * conditions.lean)
    roll = np.deg2rad(rng.uniform(-1, 1) * conditions.roll)
    distance = rng.uniform(1.5, 3)
    depth = distance + flat[:, 0] * np.sin(pan) + flat[:, 1] * np.sin(tip)
    seen = flat * (np.cos(pan), np.cos(tip)) * distance / depth[:, None]
    turn = np.array([[np.cos(roll), -np.sin(roll)], [np.sin(roll), np.cos(roll)]])
    scale = width * pitch / (_PITCH_MM * PIXELS_PER_MM)
    scale = min(scale, _MOST_PIXELS / 1.3)
    seen = seen @ turn.T * scale
    low, high = seen.min(axis=0), seen.max(axis=0)
    around = rng.uniform(0.0, 0.22, (2, 2)) * scale
    moved = (seen - low + around[0]).astype(np.float32)
    size = np.ceil(high - low + around.sum(axis=0)).astype(int)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), moved)
    return np.asarray(matrix), (int(size[0]), int(size[1]))


def _lay(page: Floats, matrix: Floats, scene: Floats) -> None:
    """Lay the page on the ground, sampled at twice the size and averaged."""
    height, width = scene.shape[:2]
    double = np.diag([2.0, 2.0, 1.0]) @ matrix
    size = (2 * width, 2 * height)
    large = cv2.warpPerspective(page, double, size, flags=cv2.INTER_CUBIC)
    cover = cv2.warpPerspective(np.ones(page.shape[:2], np.float32), double, size)
    small = cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA)
    share = cv2.resize(cover, (width, height), interpolation=cv2.INTER_AREA)[..., None]
    scene[:] = np.clip(small + scene * (1 - share), 0, 1)


def _illumination(
    rng: np.random.Generator, shape: tuple[int, ...], conditions: Conditions
) -> Floats:
    """Return the light on the page: a slope, soft bands of shadow, the lens's darker corners."""
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j].astype(np.float32)
    darkest = rng.uniform(*conditions.light)
    turn = rng.uniform(0, 2 * np.pi)
    light = darkest + (1 - darkest) * (1 + x * np.cos(turn) + y * np.sin(turn)) / 2
    for _ in range(int(rng.integers(0, conditions.shadows + 1))):
        turn, middle = rng.uniform(0, np.pi), rng.uniform(-1, 1)
        along = np.abs(x * np.cos(turn) + y * np.sin(turn) - middle)
        edge = np.clip((along - rng.uniform(0.05, 0.4)) / rng.uniform(0.01, 0.2), 0, 1)
        light = light * (1 - (1 - edge) * (1 - rng.uniform(*conditions.light)))
    corner = (x * x + y * y) / 2
    return np.asarray(light * (1 - rng.uniform(0, 0.4) * corner), np.float32)


def _lamp(rng: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Return a reflection: a turned ellipse with a flat top."""
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    middle, turn = rng.uniform(0, 1, 2) * shape[:2], rng.uniform(0, np.pi)
    x, y = x - middle[1], y - middle[0]
    reach = rng.uniform(0.03, 0.22, 2) * shape[1]
    along, across = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    distance = (along / reach[0]) ** 2 + (across / reach[1]) ** 2
    return np.asarray(1 / (1 + distance**2), np.float32)


def _lens(rng: np.random.Generator, light: Floats, conditions: Conditions, pitch: float) -> Floats:
    """Blur by a lens out of focus, in linear light, and by a shaking hand."""
    radius = rng.uniform(*conditions.defocus) * pitch
    disc = np.zeros((96, 96), np.float32)
    cv2.circle(disc, (48 * 16, 48 * 16), round(max(radius, 0.2) * 8 * 16), 1.0, -1, 16, 4)
    kernel = cv2.resize(disc, (12, 12), interpolation=cv2.INTER_AREA)
    light = cv2.filter2D(light, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)
    path = np.cumsum(rng.normal(0, 0.3, (24, 2)) + rng.normal(0, 1, 2), axis=0)
    path = (
        path / max(float(np.ptp(path, axis=0).max()), 1e-6) * rng.uniform(*conditions.shake) * pitch
    )
    return _shaken(light, path - path.mean(axis=0))


def _shaken(light: Floats, path: Floats) -> Floats:
    reach = int(np.ceil(np.abs(path).max())) + 2
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    for x, y in path:
        dot = np.zeros_like(kernel)
        dot[reach, reach] = 1
        shift = np.array([[1, 0, x], [0, 1, y]], np.float32)
        kernel += cv2.warpAffine(dot, shift, kernel.shape)
    return cv2.filter2D(light, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)


def _sensed(rng: np.random.Generator, light: Floats, conditions: Conditions) -> Floats:
    """Return what the sensor saw: moire, noise that grows with light, noise of colours."""
    if rng.random() < 0.3:  # noqa: PLR2004
        y, x = np.mgrid[: light.shape[0], : light.shape[1]].astype(np.float32)
        wave = np.sin(x * rng.uniform(0.3, 2.5) + y * rng.uniform(0.3, 2.5))
        light = light * (1 + rng.uniform(0.02, 0.1) * wave[..., None])
    strength = rng.uniform(*conditions.noise)
    deviation = strength * np.sqrt(np.clip(light, 0, 1) * 1.4 + 0.1)
    grain = rng.standard_normal(light.shape, np.float32)
    grain = 0.6 * grain + 0.8 * grain.mean(axis=2, keepdims=True)
    return np.asarray(light + deviation * grain, np.float32)


def _encoded(rng: np.random.Generator, light: Floats, conditions: Conditions) -> bytes:
    """Develop: gamma, what a maker sharpens, JPEG."""
    picture = np.clip(light, 0, 1) ** (1 / _GAMMA)
    if rng.random() < 0.6:  # noqa: PLR2004
        soft = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.8, 2))
        picture = picture + (picture - soft) * rng.uniform(0.2, 1.2)
    pixels = np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8)
    quality = int(rng.uniform(*conditions.quality))
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return data.tobytes()
