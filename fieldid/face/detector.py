"""Finds faces with YuNet (Wu, Peng, Yu 2023, doi 10.1007/s11633-023-1423-y) through OpenCV.

Guarantees: any photograph is searched, whatever its size, on a reduced copy; the largest face
comes first; safe to call from several threads. Leaves out which face is meant and whether it
is good enough.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from fieldid.errors.image import ImageError
from fieldid.face.align import WIDE_FRAME, WIDE_MIDDLE, framed_face
from fieldid.face.detection import Detection
from fieldid.face.exposure import lifted
from fieldid.face.model_file import YUNET
from fieldid.face.opencv import opencv
from fieldid.parameters import (
    DETECTION_CANVAS,
    DETECTION_OVERLAP,
    DETECTION_SCORE,
    DETECTION_SIDES,
    DETECTION_SMALLEST,
    DETECTION_SURE,
    DETECTIONS_MAX,
    REFINEMENT_ROUNDS,
    REFINEMENT_SETTLED,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from fieldid.model.biometric import FaceImage
    from fieldid.weights import ModelFile


class YuNetDetector:
    """The detector, loaded on first use from ``weights``."""

    def __init__(self, weights: ModelFile = YUNET) -> None:
        self._weights = weights
        self._lock = Lock()
        self._net: Any = None

    def load(self) -> None:
        """Load the weights now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        with self._lock:
            self._loaded()

    def detect(self, image: FaceImage, *, thorough: bool = True) -> tuple[Detection, ...]:
        """Return every face, largest first; empty where there is none.

        ``thorough``: where none is found for sure, look for far ones, and again with more light
        and with the picture on its sides and on its head. Raises as ``load`` does, and
        ``ImageError`` for an array that is no colour photograph.
        """
        pixels = _colour_pixels(image)
        faces = self._detect_in(pixels, DETECTION_SIDES if thorough else DETECTION_SIDES[:2])
        if not thorough or _surest(faces) >= DETECTION_SURE:
            return faces
        brighter = lifted(image).pixels
        others = [(brighter, 0), *((brighter, quarters) for quarters in (1, 2, 3))]
        for copy, quarters in others[0 if brighter is not pixels else 1 :]:
            turned = np.ascontiguousarray(np.rot90(copy, quarters))
            found = self._detect_in(turned, DETECTION_SIDES[: 1 if quarters else None])
            if _surest(found) > max(_surest(faces), DETECTION_SURE if quarters else 0):
                back = _turned_back(pixels.shape, quarters)
                faces = tuple(face.mapped_back(back) for face in found)
        return faces

    def _detect_in(self, pixels: NDArray[np.uint8], sides: Sequence[int]) -> tuple[Detection, ...]:
        longest = max(DETECTION_SMALLEST, *pixels.shape)
        for side in dict.fromkeys(min(side, longest) for side in sides):
            faces = self._detect_at(pixels, side)
            if faces:
                return tuple(sorted(faces, key=lambda face: face.area, reverse=True))
        return ()

    def refine(self, image: FaceImage, detection: Detection) -> Detection | None:
        """Measure one face again, upright and at the size at which YuNet's landmarks hold.

        Below about 100 pixels of width YuNet draws the landmarks of a tilted face nearly level
        (measured, docs/adr/0004). Returns None where no face is found there at all: what looked
        like one among other things was none (docs/adr/0035).
        """
        for number in range(REFINEMENT_ROUNDS):
            framed = framed_face(image, detection, WIDE_FRAME)
            faces = self._detect(lifted(framed.image, WIDE_MIDDLE).pixels)
            if not faces:
                return detection if number else None
            nearest = min(faces, key=_distance_from_middle)
            detection = nearest.mapped_back(framed.transform)
            if _roll(nearest) < REFINEMENT_SETTLED:
                break
        return detection

    def _detect_at(self, pixels: NDArray[np.uint8], side: int) -> list[Detection]:
        """Detect on a copy whose longer side is ``side`` pixels."""
        scale = side / max(pixels.shape)
        size = [max(1, round(length * scale)) for length in pixels.shape[1::-1]]
        with opencv() as cv2:
            method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
            copy = cv2.resize(pixels, size, interpolation=method)
        to_copy = np.array([[scale, 0, 0], [0, scale, 0]])
        return [face.mapped_back(to_copy) for face in self._detect(copy)]

    def _detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        height, width = pixels.shape[:2]
        below, beside = max(0, DETECTION_CANVAS - height), max(0, DETECTION_CANVAS - width)
        with self._lock, opencv() as cv2:
            canvas = cv2.copyMakeBorder(pixels, 0, below, 0, beside, cv2.BORDER_CONSTANT)
            net = self._loaded()
            net.setInputSize(canvas.shape[1::-1])
            rows = net.detect(cv2.cvtColor(canvas, cv2.COLOR_RGB2BGR))[1]
        return [] if rows is None else [_detection(row) for row in rows]

    def _loaded(self) -> Any:
        if self._net is None:
            weights = np.frombuffer(self._weights.verified_bytes(), np.uint8)
            with opencv() as cv2:
                self._net = cv2.FaceDetectorYN.create(
                    "onnx",
                    weights,
                    np.empty(0, np.uint8),
                    (WIDE_FRAME.side, WIDE_FRAME.side),
                    DETECTION_SCORE,
                    DETECTION_OVERLAP,
                    DETECTIONS_MAX,
                )
        return self._net


def _surest(faces: Sequence[Detection]) -> float:
    return max((face.score for face in faces), default=0.0)


def _turned_back(shape: tuple[int, ...], quarters: int) -> NDArray[np.float64]:
    """Return the transform (2, 3) from a picture of this shape to its copy by ``np.rot90``."""
    height, width = shape[:2]
    return np.array(
        {
            0: ((1, 0, 0), (0, 1, 0)),
            1: ((0, 1, 0), (-1, 0, width - 1)),
            2: ((-1, 0, width - 1), (0, -1, height - 1)),
            3: ((0, -1, height - 1), (1, 0, 0)),
        }[quarters],
        np.float64,
    )


def _colour_pixels(image: FaceImage) -> NDArray[np.uint8]:
    pixels = image.pixels
    if pixels.dtype != np.uint8 or pixels.shape[2:] != (3,) or not pixels.size:
        raise ImageError(reason="it is not a colour photograph")
    return pixels


def _detection(row: NDArray[np.float32]) -> Detection:
    """Read one row of YuNet's output: box (4), landmarks (10), score."""
    left, top, width, height = (float(value) for value in row[:4])
    return Detection((left, top, width, height), row[4:14].reshape(5, 2).copy(), float(row[14]))


def _distance_from_middle(face: Detection) -> float:
    return float(np.hypot(*(face.landmarks - WIDE_FRAME.landmarks).mean(axis=0)))


def _roll(face: Detection) -> float:
    """Return how far the line of the eyes is from level, in degrees."""
    across, down = face.landmarks[1] - face.landmarks[0]
    return abs(float(np.degrees(np.arctan2(down, across))))
