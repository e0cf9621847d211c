"""What is wrong with a camera's picture, and how it is put right: black, torn, huge, askew.

Guarantees uint8 pictures in, uint8 pictures out. Leaves out whether there is a face.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.ports import CameraSetup, Turn

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLACK_LEVEL = 24  # black of 8-bit video is 16 (ITU-R BT.601); the rest is noise of a dark sensor
BRIGHTEST_PART = 99  # per cent: the brightest hundredth of a black picture is black too
FULL_LEVEL = 250
SAMPLED = 8  # every 8th pixel tells
PLAIN = 4  # grey levels: a picture of one colour has no part that is missing
LARGEST_SIDE = 2560  # a face that fills half of it has more pixels than any engine looks at
TORN_SHARE = 1 / 16  # of the height: so many equal rows at the foot came from no sensor
_TURNS = {Turn.RIGHT: "ROTATE_90_CLOCKWISE", Turn.OVER: "ROTATE_180"}
_TURNS[Turn.LEFT] = "ROTATE_90_COUNTERCLOCKWISE"


def is_black(picture: NDArray[np.uint8]) -> bool:
    """Tell whether a shutter is closed or no light is on."""
    return float(np.percentile(picture[::SAMPLED, ::SAMPLED], BRIGHTEST_PART)) < BLACK_LEVEL


def is_torn(picture: NDArray[np.uint8]) -> bool:
    """Tell whether the lower part never arrived: a decoder fills it with one colour.

    A wall or a shirt is no such thing: a sensor's noise makes every row of it another one. Nor
    is a black bar that a program put there, or a glare in which every pixel is full.
    """
    rows = max(2, round(len(picture) * TORN_SHARE))
    foot, fill = picture[-rows:], picture[-1, -1]
    if fill.max() < BLACK_LEVEL or fill.min() >= FULL_LEVEL or not (foot == fill).all():
        return False
    above = np.abs(picture[::SAMPLED, ::SAMPLED].astype(np.int16) - fill).mean()
    return bool(above > PLAIN)


def fitted(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the picture no larger than ``LARGEST_SIDE``, its pixels averaged."""
    import cv2  # noqa: PLC0415 - slow to load, and needed in the worker only

    height, width = picture.shape[:2]
    scale = LARGEST_SIDE / max(height, width)
    if scale >= 1:
        return picture
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def turned(picture: NDArray[np.uint8], setup: CameraSetup) -> NDArray[np.uint8]:
    """Return the picture upright, as the camera was set up."""
    import cv2  # noqa: PLC0415 - slow to load, and needed in the worker only

    if setup.turn in _TURNS:
        picture = np.asarray(cv2.rotate(picture, getattr(cv2, _TURNS[setup.turn])), np.uint8)
    return np.asarray(cv2.flip(picture, 1), np.uint8) if setup.mirrored else picture


def sharpness(picture: NDArray[np.uint8]) -> float:
    """Variance of the Laplacian (Pech-Pacheco et al., ICPR 2000)."""
    import cv2  # noqa: PLC0415 - slow to load, and needed in the worker only

    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return float(cv2.Laplacian(grey, cv2.CV_16S).var())
