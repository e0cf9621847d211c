"""Differences of directions on the circle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FULL_TURN = np.float32(2 * math.pi)


def turn_between(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the smaller turn between two directions, 0 to pi; the arguments broadcast."""
    turn = np.subtract(one, other)
    whole = turn / _FULL_TURN
    np.rint(whole, out=whole)
    whole *= _FULL_TURN
    turn -= whole
    smaller: NDArray[np.float32] = np.abs(turn, out=turn)
    return smaller
