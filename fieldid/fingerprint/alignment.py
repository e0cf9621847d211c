"""Lays one impression over the other: rigid motions proposed by the best pairs.

Each seed pair and the pairs compatible with it give one least-squares rigid motion (Umeyama,
"Least-squares estimation of transformation parameters", PAMI 13(4), 1991, without scale).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, repr=False)
class Motion:
    """K rigid motions x -> turn(x) + shift. ``angle``: float32 (K,); ``shift``: (K, 2)."""

    angle: NDArray[np.float32]
    shift: NDArray[np.float32]

    def apply(self, xy: NDArray[np.float32]) -> NDArray[np.float32]:
        """Move points: (m, 2) or (K, m, 2) to float32 (K, m, 2)."""
        return np.asarray(xy @ self._turns() + self.shift[:, None], np.float32)

    def undo(self, xy: NDArray[np.float32]) -> NDArray[np.float32]:
        """Move points back: (m, 2) or (K, m, 2) to float32 (K, m, 2)."""
        turns_back = np.swapaxes(self._turns(), 1, 2)
        return np.asarray((xy - self.shift[:, None]) @ turns_back, np.float32)

    def at(self, index: NDArray[np.int64]) -> Motion:
        """Return some of the motions."""
        return Motion(self.angle[index], self.shift[index])

    def _turns(self) -> NDArray[np.float32]:
        cosine, sine = np.cos(self.angle), np.sin(self.angle)
        rows = np.stack([cosine, sine], -1), np.stack([-sine, cosine], -1)
        return np.stack(rows, axis=-2)


def fit_motion(
    xy: NDArray[np.float32], target: NDArray[np.float32], weight: NDArray[np.float32]
) -> Motion:
    """Fit ``xy`` (m, 2) to ``target`` (K, m, 2) by weighted least squares.

    ``weight``: float32 (K, m), not negative; a row of zeros gives the motion that does nothing.
    """
    share = weight / np.maximum(weight.sum(axis=1, keepdims=True), np.float32(1e-12))
    mean = share @ xy
    target_mean = np.einsum("km,kmd->kd", share, target)
    from_mean = xy - mean[:, None]
    to_mean = target - target_mean[:, None]
    cross = from_mean[..., 0] * to_mean[..., 1] - from_mean[..., 1] * to_mean[..., 0]
    dot = (from_mean * to_mean).sum(axis=-1)
    angle = np.arctan2((share * cross).sum(axis=1), (share * dot).sum(axis=1))
    turned = Motion(angle, np.zeros_like(mean)).apply(mean[:, None])[:, 0]
    return Motion(angle, target_mean - turned)
