"""The direction of the ridges at every pixel, from the singular points of the pattern.

Zero-pole model of Sherlock and Monro (1993): each core turns the doubled angle once, each delta
turns it back. Vizcaya and Gerhardt (1996) bend that turn as a function of the angle around
the point; here the bend is a two-term Fourier series, smooth where theirs is piecewise linear.
The arching that every finger tip has is added on top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters
from fieldid.training.field import Field, pixel_grid

if TYPE_CHECKING:
    from fieldid.training.finger_pattern import FingerPattern

Plane = NDArray[np.complex128]


def orientation_field(pattern: FingerPattern, height: int, width: int) -> Field:
    """Ridge direction in radians, float32 (height, width).

    The angle is that of the tangent in image axes (x right, y down), modulo pi.
    """
    columns, rows = pixel_grid(height, width)
    plane = (columns - width / 2) + 1j * (height / 2 - rows)
    doubled = 2.0 * _arching(pattern, plane)
    singular = [(core, 1.0) for core in pattern.cores] + [(delta, -1.0) for delta in pattern.deltas]
    for (point, sign), bend in zip(singular, pattern.bend, strict=True):
        axis = _axis(point, singular)
        doubled += sign * _turn(plane - point, axis, bend, narrow=sign > 0)
    return (-doubled / 2).astype(np.float32)


def _axis(point: complex, singular: list[tuple[complex, float]]) -> float:
    """Direction from ``point`` in which the ridge runs straight away from it."""
    others = [sign * np.angle(point - other) for other, sign in singular if other != point]
    return float(sum(others))


def _turn(offset: Plane, axis: float, bend: tuple[float, float], *, narrow: bool) -> Field:
    """Return the turn around one point; ``narrow`` keeps the legs of a loop side by side."""
    around = np.angle(offset)
    upright = around - axis - np.pi / 2
    first, second = parameters.TRAINING_CORE_BEND if narrow else (0.0, 0.0)
    turned = around - (first + bend[0]) * np.cos(upright) + (second + bend[1]) * np.sin(2 * upright)
    return np.asarray(turned, np.float32)


def _arching(pattern: FingerPattern, plane: Plane) -> Field:
    """Return the angle of the arches alone: steep at the flanks, flat near the joint."""
    across = plane.real / parameters.TRAINING_FLANK_PX
    top = 1 / (1 + np.exp(-(plane.imag + 40) / 55))
    slope = pattern.arching * across * top
    hill = np.exp(-((plane.real / 75) ** 2) / 2 - ((plane.imag + 20) / 110) ** 2 / 2)
    slope += pattern.bump / 75 * (plane.real / 75) * hill
    return np.asarray(-np.arctan(slope), np.float32)
