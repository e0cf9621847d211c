"""One detected face and its geometry. Plain data: says where, not who and not how good."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, repr=False)
class Detection:
    """One face, in pixels of the image it was found in, origin top left, y downwards.

    ``box``: left, top, width, height; it may reach beyond the image. ``landmarks``: float32,
    shape (5, 2), as seen in the image: left eye, right eye, tip of the nose, left and right
    corner of the mouth. ``score``: 0 to 1, the detector's own, no probability.
    """

    box: tuple[float, float, float, float]
    landmarks: NDArray[np.float32]
    score: float

    @property
    def area(self) -> float:
        """Area of the box in square pixels."""
        return self.box[2] * self.box[3]

    @property
    def centre(self) -> tuple[float, float]:
        """Centre of the box."""
        left, top, width, height = self.box
        return left + width / 2, top + height / 2

    @property
    def eye_distance(self) -> float:
        """Distance between the centres of the eyes, in pixels."""
        return float(np.hypot(*(self.landmarks[1] - self.landmarks[0])))

    def mapped_back(self, transform: NDArray[np.float64]) -> Detection:
        """Return this detection as it lies in the image that ``transform`` (2, 3) was applied to.

        The box stays upright: its centre is mapped and its size scaled.
        """
        inverse = np.linalg.inv(transform[:, :2])
        centre = inverse @ (np.array(self.centre) - transform[:, 2])
        width, height = np.array(self.box[2:]) / np.hypot(*transform[:, 0])
        landmarks = ((self.landmarks - transform[:, 2]) @ inverse.T).astype(np.float32)
        left, top = centre - (width / 2, height / 2)
        return Detection(
            (float(left), float(top), float(width), float(height)), landmarks, self.score
        )
