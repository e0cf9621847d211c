"""Plastic distortion of the skin under the finger's pressure, with rotation and displacement.

Model of Cappelli, Maio and Maltoni (2001): an ellipse around the core sticks to the glass, the
skin far outside it is dragged and twisted with the finger, and a cosine blends the two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fieldid import parameters
from fieldid.training.field import Field, Places, pixel_grid


@dataclass(frozen=True)
class Placement:
    """How the finger lies on the glass, and how it was dragged while being pressed.

    ``turn``, ``twist``: degrees. ``shift``, ``drag``: pixels, x to the right, y downwards.
    """

    turn: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    twist: float = 0.0
    drag: tuple[float, float] = (0.0, 0.0)


def master_places(
    placement: Placement, shape: tuple[int, int], master_shape: tuple[int, int]
) -> Places:
    """For every pixel of an impression of ``shape``: the place (x, y) on the master it shows."""
    columns, rows = pixel_grid(*shape)
    x = columns - np.float32(shape[1] / 2 + placement.shift[0])
    y = rows - np.float32(shape[0] / 2 + placement.shift[1])
    x, y = _rotate(x, y, placement.turn)
    x, y = _distort(x, y, placement)
    return x + np.float32(master_shape[1] / 2), y + np.float32(master_shape[0] / 2)


def _distort(x: Field, y: Field, placement: Placement) -> Places:
    blend = _blend(x, y)
    twisted_x, twisted_y = _rotate(x, y, placement.twist)
    moved_x = x + blend * (twisted_x - x + np.float32(placement.drag[0]))
    moved_y = y + blend * (twisted_y - y + np.float32(placement.drag[1]))
    return moved_x, moved_y


def _blend(x: Field, y: Field) -> Field:
    """0 inside the sticking ellipse, 1 far outside."""
    across, along = parameters.TRAINING_STICKING_ELLIPSE_PX
    distance = np.sqrt((x / across) ** 2 + (y / along) ** 2) - 1
    share = np.clip(distance / parameters.TRAINING_SKIN_PLASTICITY, 0, 1)
    return np.asarray((1 - np.cos(np.pi * share)) / 2, np.float32)


def _rotate(x: Field, y: Field, degrees: float) -> Places:
    cosine, sine = np.float32(np.cos(np.radians(degrees))), np.float32(np.sin(np.radians(degrees)))
    return cosine * x + sine * y, cosine * y - sine * x
