"""How a finger is given to the scanner: well or in one of the ways that spoil an impression.

Guarantees conditions drawn reproducibly from a random generator. What each manner looks like
was set by eye against FVC2002 and by NFIQ 2; see docs/adr/0010.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.training.impression import Conditions
from fieldid.training.skin_distortion import Placement

if TYPE_CHECKING:
    import numpy as np


class FingerManner(StrEnum):
    """``ENROLLED`` is the supervised capture of a reference; the others are of a probe."""

    ENROLLED = "enrolled"
    ORDINARY = "ordinary"
    DRY = "dry"
    WET = "wet"
    PARTIAL = "partial"
    WORN = "worn"
    CUT = "cut"


def draw_conditions(manner: FingerManner, rng: np.random.Generator) -> Conditions:
    """Draw how finger and scanner were, in one attempt."""
    usual = _usual(rng, spread=0.6 if manner is FingerManner.ENROLLED else 1.0)
    sign = float(rng.choice([-1.0, 1.0]))
    match manner:
        case FingerManner.DRY:
            return replace(usual, moisture=-2.5, contrast=0.6, noise=10.0)
        case FingerManner.WET:
            return replace(usual, moisture=2.25, contrast=0.95)
        case FingerManner.PARTIAL:
            return replace(usual, contact=0.42, contact_at=(35 * sign, 60.0))
        case FingerManner.WORN:
            return replace(usual, worn=0.82, cuts=3, moisture=-0.5)
        case FingerManner.CUT:
            return replace(usual, cuts=3)
        case _:
            return usual


def _usual(rng: np.random.Generator, spread: float) -> Conditions:
    """Return an impression without fault; ``spread`` is how much one differs from the next."""
    placement = Placement(
        turn=spread * float(rng.normal(0, 7)),
        shift=_pair(rng, 10 * spread),
        twist=spread * float(rng.normal(0, 4)),
        drag=_pair(rng, 6 * spread),
    )
    return Conditions(
        placement=placement,
        moisture=spread * float(rng.normal(0, 0.18)),
        contact=1.05 - spread * float(rng.uniform(0, 0.2)),
        contact_at=_pair(rng, 8 * spread),
        noise=float(rng.uniform(3, 7)),
    )


def _pair(rng: np.random.Generator, deviation: float) -> tuple[float, float]:
    return float(rng.normal(0, deviation)), float(rng.normal(0, deviation))
