"""The class of a finger's ridge pattern and the places of its singular points.

Guarantees a pattern drawn reproducibly from a random generator, in the natural mix of classes.
Leaves out accidental whorls and every rarer class.

Coordinates: pixels at 500 dpi from the middle of the finger, x to the right, y upwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fieldid import parameters


class PatternClass(StrEnum):
    """The five classes of Henry, as used by NIST."""

    ARCH = "arch"
    TENTED_ARCH = "tented_arch"
    LEFT_LOOP = "left_loop"
    RIGHT_LOOP = "right_loop"
    WHORL = "whorl"


@dataclass(frozen=True)
class FingerPattern:
    """Singular points as complex numbers x + iy, and the strength of the arching around them.

    ``arching``: slope of the ridges at the flank above the core (0 = flat).
    ``bump``: height of the hill in an arch, pixels; 0 for the other classes.
    ``bend``: (cores + deltas, 2) amplitudes, radians, of the correction of each singular point.
    """

    kind: PatternClass
    cores: tuple[complex, ...]
    deltas: tuple[complex, ...]
    arching: float
    bump: float
    bend: tuple[tuple[float, float], ...]


def draw_pattern(rng: np.random.Generator, kind: PatternClass | None = None) -> FingerPattern:
    """Draw one pattern; ``kind`` fixes the class, otherwise the natural mix decides."""
    chosen = kind or _draw_class(rng)
    cores, deltas = _singular_points(chosen, rng)
    bends = rng.normal(0.0, parameters.TRAINING_BEND_RAD, (len(cores) + len(deltas), 2))
    return FingerPattern(
        kind=chosen,
        cores=cores,
        deltas=deltas,
        arching=float(rng.uniform(0.7, 1.1)),
        bump=float(rng.uniform(60, 110)) if chosen is PatternClass.ARCH else 0.0,
        bend=tuple((float(first), float(second)) for first, second in bends),
    )


def _draw_class(rng: np.random.Generator) -> PatternClass:
    names = list(parameters.TRAINING_PATTERN_MIX)
    shares = np.array(list(parameters.TRAINING_PATTERN_MIX.values()))
    return PatternClass(names[int(rng.choice(len(names), p=shares / shares.sum()))])


def _singular_points(
    kind: PatternClass, rng: np.random.Generator
) -> tuple[tuple[complex, ...], tuple[complex, ...]]:
    core = complex(rng.uniform(-15, 15), rng.uniform(5, 45))
    if kind is PatternClass.ARCH:
        return (), ()
    if kind is PatternClass.TENTED_ARCH:
        return (core,), (core + complex(rng.uniform(-8, 8), -rng.uniform(55, 85)),)
    if kind is PatternClass.WHORL:
        lower = core + complex(rng.uniform(-25, 25), -rng.uniform(18, 70))
        return (core, lower), (lower + _delta(rng, -1), lower + _delta(rng, 1))
    side = 1 if kind is PatternClass.LEFT_LOOP else -1
    return (core,), (core + _delta(rng, side) - 20j,)


def _delta(rng: np.random.Generator, side: int) -> complex:
    return complex(side * rng.uniform(85, 130), -rng.uniform(60, 110))
