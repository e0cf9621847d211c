"""What can be measured honestly on one detected face, each with its unit.

Leaves out what five landmarks and one frame cannot tell: expression, closed eyes, glasses, and
whether a living person was in front of the camera. A nod is told by the nose alone, so a long or
short nose counts as one; its gate is wide for that reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.face.align import ENCODER_MIDDLE, aligned_face
from fieldid.face.exposure import lifted
from fieldid.parameters import (
    FLAT_CELL,
    FRONTAL_NOSE_HEIGHT,
    LUMA_WEIGHTS,
    SATURATED_GREY,
    USUAL_SMEAR,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage


@dataclass(frozen=True)
class FaceMeasures:
    """Measures of one face.

    ``eye_distance``: pixels. ``darkest``, ``brightest``: the 5th and 95th percentile of the
    grey values of the face, 0 to 255; they ask for some light on the face, not for light skin.
    ``saturated``: share of the face without any detail left. ``contrast``: entropy of the grey
    values of the face in bits (dynamic range). ``evenness``: overlap of the grey values of its
    left and right half, 0 to 1 (illumination uniformity). ``sharpness``: power of the Laplacian
    over that of the image, in the encoder's frame; noise raises it. ``motion``: how much more the
    picture is smeared in one direction than faces are, in doublings of power. ``covered``: share
    of the face without any structure, as under a mask, a cloth or a hand close to the lens.
    ``turn``: the tip of the nose beside the middle of eyes and mouth, in distances between the
    eyes; 0 is frontal. ``nod``: the tip of the nose between eyes (0) and mouth (1), less where it
    is in frontal faces. ``tilt``: degrees between the line of the eyes and the horizontal.
    ``inside``: share of the box of the face that lies in the picture.
    """

    eye_distance: float
    darkest: float
    brightest: float
    saturated: float
    contrast: float
    evenness: float
    sharpness: float
    motion: float
    covered: float
    turn: float
    nod: float
    tilt: float
    inside: float


def measure_face(image: FaceImage, detection: Detection) -> FaceMeasures:
    """Measure one face. Raises ``ImageError`` when it lies outside the image."""
    aligned = aligned_face(image, detection)
    seen = aligned.pixels[ENCODER_MIDDLE] @ np.array(LUMA_WEIGHTS)
    grey = lifted(aligned, ENCODER_MIDDLE).pixels @ np.array(LUMA_WEIGHTS)
    face = grey[ENCODER_MIDDLE]
    darkest, brightest = np.percentile(seen, (5, 95))
    turn, nod, tilt = _pose(detection.landmarks)
    return FaceMeasures(
        eye_distance=detection.eye_distance,
        darkest=float(darkest),
        brightest=float(brightest),
        saturated=float((seen >= SATURATED_GREY).mean()),
        contrast=_entropy(seen),
        evenness=_evenness(face),
        sharpness=float(_laplacian(grey)[ENCODER_MIDDLE].var() / max(face.var(), 1.0)),
        motion=_motion(grey),
        covered=_covered(face),
        turn=turn,
        nod=nod,
        tilt=tilt,
        inside=_share_inside(detection.box, image.pixels.shape),
    )


def _pose(landmarks: NDArray[np.float32]) -> tuple[float, float, float]:
    """Return turn, nod and tilt; the face is rotated level before the first two are read."""
    points = landmarks[:, 0].astype(np.float64) + 1j * landmarks[:, 1]
    eyes = points[1] - points[0]
    level = (points - points[0]) / eyes
    middle = level[[0, 1, 3, 4]].real.mean()
    mouth = level[[3, 4]].imag.mean()
    height = level[2].imag / mouth if mouth else 0.0
    return (
        float(level[2].real - middle),
        float(height - FRONTAL_NOSE_HEIGHT),
        float(np.degrees(np.angle(eyes))),
    )


def _entropy(grey: NDArray[np.float64]) -> float:
    counts = np.bincount(grey.astype(np.uint8).ravel(), minlength=256)
    share = counts[counts > 0] / grey.size
    return float(-(share * np.log2(share)).sum())


def _evenness(face: NDArray[np.float64]) -> float:
    """Return the overlap of the histograms of both halves, in classes of 8 grey values."""
    half = face.shape[1] // 2
    left, right = (
        np.bincount(part.astype(np.uint8).ravel() >> 3, minlength=32) / part.size
        for part in (face[:, :half], face[:, -half:])
    )
    return float(np.minimum(left, right).sum())


def _motion(grey: NDArray[np.float64]) -> float:
    """Compare second differences across and down; at an angle both are smeared."""
    across = grey[:, 2:] + grey[:, :-2] - 2 * grey[:, 1:-1]
    down = grey[2:] + grey[:-2] - 2 * grey[1:-1]
    powers = [float((part[ENCODER_MIDDLE] ** 2).mean()) + 1e-3 for part in (across, down)]
    return abs(float(np.log2(powers[0] / powers[1])) - USUAL_SMEAR)


def _covered(face: NDArray[np.float64]) -> float:
    """Return the share of cells of 8 x 8 pixels that are flat beside the whole face."""
    height, width = (side // 8 * 8 for side in face.shape)
    cells = face[:height, :width].reshape(height // 8, 8, width // 8, 8)
    return float((cells.std(axis=(1, 3)) < FLAT_CELL * max(float(face.std()), 1.0)).mean())


def _laplacian(grey: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum the four neighbours and take off the middle; the rim stays 0."""
    result = np.zeros_like(grey)
    result[1:-1, 1:-1] = (
        grey[2:, 1:-1] + grey[:-2, 1:-1] + grey[1:-1, 2:] + grey[1:-1, :-2] - 4 * grey[1:-1, 1:-1]
    )
    return result


def _share_inside(box: tuple[float, float, float, float], shape: tuple[int, ...]) -> float:
    left, top, width, height = box
    seen_width = min(left + width, shape[1]) - max(left, 0)
    seen_height = min(top + height, shape[0]) - max(top, 0)
    return float(max(0, seen_width) * max(0, seen_height) / (width * height))
