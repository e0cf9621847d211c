"""What spoils a photograph in the field, done to a good one.

Each is one number, so that a figure can be repeated: ``roll=30`` (degrees, the corners left
black), ``brightness=0.1`` (times every value), ``blur=2`` (pixels, Gaussian), ``motion=9``
(pixels, sideways), ``scale=0.5`` (times the size), ``noise=20`` (grey values), ``covered=0.5``
(share of the picture from below, grey).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid.errors.evaluation import EvaluationError
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]


def degradation(text: str) -> Callable[[FaceImage], FaceImage]:
    """Read ``kind=amount``. Raises ``EvaluationError`` for what is not listed above."""
    kind, _, amount = text.partition("=")
    try:
        change, value = _KINDS[kind], float(amount)
    except (KeyError, ValueError):
        known = ", ".join(_KINDS)
        reason = f"a degradation is one of {known}, with its amount: roll=30"
        raise EvaluationError(reason=reason) from None
    return lambda image: FaceImage(np.ascontiguousarray(change(image.pixels, value)))


def _roll(pixels: Pixels, degrees: float) -> Pixels:
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), degrees, 1.0)
    return cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_LINEAR).astype(np.uint8)


def _brightness(pixels: Pixels, factor: float) -> Pixels:
    return np.clip(np.round(pixels * factor), 0, 255).astype(np.uint8)


def _blur(pixels: Pixels, sigma: float) -> Pixels:
    return cv2.GaussianBlur(pixels, (0, 0), sigma).astype(np.uint8)


def _motion(pixels: Pixels, length: float) -> Pixels:
    return cv2.blur(pixels, (max(1, round(length)), 1)).astype(np.uint8)


def _scale(pixels: Pixels, factor: float) -> Pixels:
    size = [max(1, round(side * factor)) for side in pixels.shape[1::-1]]
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.uint8)


def _noise(pixels: Pixels, deviation: float) -> Pixels:
    noise = np.random.default_rng(0).normal(0, deviation, pixels.shape)
    return np.clip(np.round(pixels + noise), 0, 255).astype(np.uint8)


def _covered(pixels: Pixels, share: float) -> Pixels:
    covered = pixels.copy()
    covered[round(len(pixels) * (1 - share)) :] = 128
    return covered


_KINDS: dict[str, Callable[[Pixels, float], Pixels]] = {
    "roll": _roll,
    "brightness": _brightness,
    "blur": _blur,
    "motion": _motion,
    "scale": _scale,
    "noise": _noise,
    "covered": _covered,
}
