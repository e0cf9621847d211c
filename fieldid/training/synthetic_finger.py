"""The master finger: the whole ridge pattern of one fictional finger tip, from a seed.

Guarantees the same pixels for the same seed and library versions, and that no real finger
was used: the pattern comes from a random generator alone. What a scanner makes of the
finger is the business of ``impression``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from fieldid import parameters
from fieldid.training.field import Field, smooth_noise
from fieldid.training.finger_pattern import FingerPattern, PatternClass, draw_pattern
from fieldid.training.orientation_field import orientation_field
from fieldid.training.ridge_growth import grow_ridges
from fieldid.training.skin import creases, pores


@dataclass(frozen=True, eq=False, repr=False)
class MasterFinger:
    """``ridges``: float32 (height, width) at 500 dpi, -1 on a ridge, 1 in a valley.

    ``hollows``: float32 of the same shape, 1 where skin never touches (pores, creases), else 0.
    """

    seed: int
    pattern: FingerPattern
    ridges: Field
    hollows: Field


@lru_cache(maxsize=8)
def master_finger(seed: int, kind: PatternClass | None = None) -> MasterFinger:
    """Grow the finger of this seed; about 0.15 s of one core. ``kind`` fixes the class."""
    rng = np.random.default_rng((parameters.TRAINING_GENERATOR_VERSION, seed))
    height, width = parameters.TRAINING_MASTER_SHAPE
    pattern = draw_pattern(rng, kind)
    orientation = orientation_field(pattern, height, width)
    orientation += parameters.TRAINING_WAVINESS_RAD * smooth_noise(rng, height, width, 70)
    ridges = grow_ridges(orientation, _ridge_period(rng, height, width), rng)
    hollows = np.maximum(pores(rng, height, width), creases(rng, height, width))
    return MasterFinger(seed, pattern, ridges, hollows)


def _ridge_period(rng: np.random.Generator, height: int, width: int) -> Field:
    """Ridge distance in pixels: wider towards the joint, and uneven (SFinGe, Cappelli 2009)."""
    mean = rng.uniform(*parameters.TRAINING_PERIOD_PX)
    towards_joint = np.linspace(-0.06, 0.08, height, dtype=np.float32)[:, np.newaxis]
    uneven = 0.05 * smooth_noise(rng, height, width, 90)
    return np.asarray(mean * (1 + towards_joint + uneven), np.float32)
