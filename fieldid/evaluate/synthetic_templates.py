"""Minutiae of fingers that do not exist, for searches of lists longer than any set at hand.

Minutiae lie on a jittered grid within an ellipse; directions follow the orientation field of a
class of pattern (zero-pole model: Sherlock and Monro, "A model for interpreting fingerprint
topology", Pattern Recognition 26(7), 1993), either way along the ridge. A second impression
loses and gains minutiae, is turned, bent and cut off elsewhere. Guarantees the same templates for
the same seed. Leaves out images. How real the scores are is measured, not assumed: the bench
prints them beside real ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.model.biometric import FingerTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterator

SYNTHETIC_TAG = ModelTag("synthetic", "1")
# Natural shares of left loops, right loops, whorls and arches (Wilson, Candela and Watson 1993).
_CLASSES = (0.338, 0.317, 0.279, 0.066)
# Mean and deviation of the count of minutiae, as mindtct finds on FVC2002 B.
_COUNT = (45.0, 13.0)
_COUNT_RANGE = (12, 100)
# Half axes of the area of contact, pixels at 500 dpi, and its middle in the image.
_HALF_WIDTH = (95.0, 150.0)
_HALF_HEIGHT = (120.0, 190.0)
_MIDDLE = np.array([170.0, 210.0])
_SIZE = (340, 420)
# Directions of mindtct are multiples of this.
_DIRECTION_STEP = math.pi / 16
_DIRECTION_NOISE = 0.12
_VIEW = np.array([150.0, 190.0])


@dataclass(frozen=True, eq=False, repr=False)
class Impression:
    """One impression. ``xy``: float (n, 2), around the middle, y downwards. ``minutia``: which of
    the finger's minutiae each is, -1 for none.
    """  # noqa: D205 - one sentence

    xy: NDArray[np.float64]
    direction: NDArray[np.float64]
    minutia: NDArray[np.int64]


@dataclass(frozen=True)
class Wear:
    """How much an impression differs from its finger.

    ``kept``, ``gained``: shares of minutiae. ``noise``, ``turn``: deviations of directions and of
    the whole, radians. ``stretch``: relative. ``bend``, ``jitter``, ``shift``: pixels.
    """

    kept: float
    gained: float
    noise: float
    turn: float
    stretch: float
    bend: float
    jitter: float
    shift: float


# Mates then score about like those of FVC2002 B with mindtct; the bench prints both.
USUAL_WEAR = Wear(0.82, 0.14, 0.09, 0.2, 0.015, 2.0, 2.0, 28.0)
# For finding what survives wear, harder than what is met.
HARD_WEAR = Wear(0.75, 0.22, 0.12, 0.25, 0.025, 3.0, 2.5, 40.0)


def draw_templates(seed: int, count: int) -> Iterator[FingerTemplate]:
    """Yield templates of ``count`` different fingers, about 0.1 ms each."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        yield template_of(draw_finger(rng))


def draw_finger(rng: np.random.Generator) -> Impression:
    """Draw the minutiae of one finger."""
    count = int(np.clip(np.rint(rng.normal(*_COUNT)), *_COUNT_RANGE))
    axes = np.array([rng.uniform(*_HALF_WIDTH), rng.uniform(*_HALF_HEIGHT)])
    xy = _places(rng, count, axes)
    direction = _orientation(rng, xy) + np.pi * (rng.random(len(xy)) < 1 / 2)
    return Impression(xy, direction, np.arange(len(xy)))


def second_impression(
    rng: np.random.Generator, finger: Impression, wear: Wear = USUAL_WEAR
) -> Impression:
    """Draw another impression of ``finger``."""
    kept = np.nonzero(rng.random(len(finger.xy)) < wear.kept)[0]
    turn = rng.normal(0, wear.turn)
    xy = _bent(rng, finger.xy[kept], turn, wear)
    direction = finger.direction[kept] + turn + rng.normal(0, wear.noise, len(kept))
    gained, gained_direction = _spurious(rng, xy, direction, wear.gained * len(finger.xy))
    every = np.concatenate([xy, gained]) - rng.normal(0, wear.shift, 2)
    inside = ((every / _VIEW) ** 2).sum(axis=1) < 1
    minutia = np.concatenate([kept, np.full(len(gained), -1)])
    directions = np.concatenate([direction, gained_direction])
    return Impression(every[inside], directions[inside], minutia[inside])


def template_of(impression: Impression, tag: ModelTag = SYNTHETIC_TAG) -> FingerTemplate:
    """Round as an extractor does."""
    steps = np.rint(impression.direction / _DIRECTION_STEP) % round(2 * math.pi / _DIRECTION_STEP)
    count = len(impression.xy)
    return FingerTemplate(
        extractor=tag,
        xy=np.clip(np.rint(impression.xy + _MIDDLE), 0, _SIZE).astype(np.float32),
        direction=(steps * _DIRECTION_STEP).astype(np.float32),
        quality=np.ones(count, np.float32),
        bifurcation=np.zeros(count, np.bool_),
        width=_SIZE[0],
        height=_SIZE[1],
    )


def _places(rng: np.random.Generator, count: int, axes: NDArray[np.float64]) -> NDArray[np.float64]:
    pitch = math.sqrt(math.pi * axes[0] * axes[1] / (1.9 * count))  # twice as many cells as needed
    sides = (np.arange(-half, half, pitch) for half in axes)
    cells = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2) + rng.uniform(0, pitch, 2)
    cells += rng.uniform(-0.45, 0.45, cells.shape) * pitch
    inside = cells[((cells / axes) ** 2).sum(axis=1) < 1]
    return rng.permutation(inside)[:count]


def _orientation(rng: np.random.Generator, xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the orientation of the ridges at these places, counter-clockwise."""
    kind = rng.choice(len(_CLASSES), p=_CLASSES)
    shift = rng.normal(0, 25, 2)
    place = (xy[:, 0] - shift[0]) - 1j * (xy[:, 1] - shift[1])
    if kind == len(_CLASSES) - 1:
        field = 0.35 * np.sin(place.real / 90) * np.exp(-((place.imag / 120) ** 2))
    else:
        cores, deltas = _singular_points(rng, kind)
        turns = sum(np.angle(place - core) for core in cores)
        field = (turns - sum(np.angle(place - delta) for delta in deltas)) / 2
    return np.asarray(field + rng.normal(0, 0.3) + rng.normal(0, _DIRECTION_NOISE, len(xy)))


def _singular_points(rng: np.random.Generator, kind: int) -> tuple[list[complex], list[complex]]:
    scatter = rng.normal(0, 25, 4)
    left, right = complex(-115, -130), complex(115, -130)
    left += complex(*scatter[:2])
    right += complex(*scatter[2:])
    if kind == 0:
        return [0j], [left]
    if kind == 1:
        return [0j], [right]
    apart = rng.uniform(10, 40, 2)
    return [apart[0] * 1j, -apart[1] * 1j], [left, right]


def _bent(
    rng: np.random.Generator, xy: NDArray[np.float64], turn: float, wear: Wear
) -> NDArray[np.float64]:
    """Turn (counter-clockwise as seen), stretch and bend; then every minutia errs by itself."""
    middle = xy.mean(axis=0) if len(xy) else np.zeros(2)
    offset = xy - middle
    unit = offset / 100
    squares = np.column_stack([unit[:, 0] ** 2, unit[:, 1] ** 2, unit.prod(axis=1)])
    bent = offset @ (np.eye(2) + rng.normal(0, wear.stretch, (2, 2)))
    bent += squares @ rng.normal(0, wear.bend, (3, 2)) + rng.normal(0, wear.jitter, offset.shape)
    cosine, sine = math.cos(turn), math.sin(turn)
    return np.asarray(bent @ np.array([[cosine, -sine], [sine, cosine]]))


def _spurious(
    rng: np.random.Generator,
    xy: NDArray[np.float64],
    direction: NDArray[np.float64],
    expected: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if not len(xy):
        return np.empty((0, 2)), np.empty(0)
    gained = rng.uniform(xy.min(axis=0), xy.max(axis=0), (rng.poisson(expected), 2))
    nearest = ((gained[:, None] - xy[None]) ** 2).sum(axis=2).argmin(axis=1)
    turned = np.pi * (rng.random(len(gained)) < 1 / 2) + rng.normal(0, 0.2, len(gained))
    return gained, direction[nearest] + turned
