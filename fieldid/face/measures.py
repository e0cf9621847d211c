"""What can be measured honestly on one detected face, each with its unit.

Leaves out what five landmarks and one frame cannot tell: a raised or lowered chin, expression,
glasses, and whether a living person was in front of the camera.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.face.align import aligned_face
from fieldid.parameters import FACE_REGION, LUMA_WEIGHTS, SATURATED_GREY

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage


@dataclass(frozen=True)
class FaceMeasures:
    """Measures of one face.

    ``eye_distance``: pixels. ``darkest``, ``brightest``: the 5th and 95th percentile of the
    grey values of the face, 0 to 255; they ask for some light on the face, not for light skin.
    ``saturated``: share of the face without any detail left. ``sharpness``: power of the
    Laplacian over that of the image, in the encoder's frame; noise raises it. ``turn``: the tip
    of the nose beside the middle of eyes and mouth, in distances between the eyes; 0 is frontal.
    ``tilt``: degrees between the line of the eyes and the horizontal. ``inside``: share of the
    box of the face that lies in the picture.
    """

    eye_distance: float
    darkest: float
    brightest: float
    saturated: float
    sharpness: float
    turn: float
    tilt: float
    inside: float


def measure_face(image: FaceImage, detection: Detection) -> FaceMeasures:
    """Measure one face. Raises ``ImageError`` when it lies outside the image."""
    rows, columns = slice(*FACE_REGION[0]), slice(*FACE_REGION[1])
    grey = aligned_face(image, detection).pixels @ np.array(LUMA_WEIGHTS)
    face = grey[rows, columns]
    darkest, brightest = np.percentile(face, (5, 95))
    turn, tilt = _pose(detection.landmarks)
    return FaceMeasures(
        eye_distance=detection.eye_distance,
        darkest=float(darkest),
        brightest=float(brightest),
        saturated=float((face >= SATURATED_GREY).mean()),
        sharpness=float(_laplacian(grey)[rows, columns].var() / max(face.var(), 1.0)),
        turn=turn,
        tilt=tilt,
        inside=_share_inside(detection.box, image.pixels.shape),
    )


def _pose(landmarks: NDArray[np.float32]) -> tuple[float, float]:
    """Return turn and tilt; the face is rotated level before the turn is read."""
    points = landmarks[:, 0].astype(np.float64) + 1j * landmarks[:, 1]
    eyes = points[1] - points[0]
    level = (points - points[0]) / eyes
    middle = level[[0, 1, 3, 4]].real.mean()
    return float(level[2].real - middle), float(np.degrees(np.angle(eyes)))


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
