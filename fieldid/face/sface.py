"""SFace embedding (Zhong et al. 2021, doi 10.1109/TIP.2020.3048632), 128 numbers, by OpenCV.

The face and its mirror image are encoded, the mean of both vectors is taken, and what all faces
have in common is taken off: strangers then score 0 on average (docs/adr/0035).
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from fieldid.face.align import ENCODER_MIDDLE, aligned_face
from fieldid.face.encoder import unit_template
from fieldid.face.exposure import lifted
from fieldid.face.model_file import SFACE
from fieldid.face.opencv import opencv
from fieldid.face.sface_mean import SFACE_MEAN
from fieldid.model.biometric import ModelTag

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage, FaceTemplate
    from fieldid.weights import ModelFile


class SFaceEncoder:
    """The encoder, loaded on first use from ``weights``."""

    def __init__(self, weights: ModelFile = SFACE) -> None:
        self._weights = weights
        self._lock = Lock()
        self._net: Any = None

    @property
    def tag(self) -> ModelTag:
        """Which weights, after which detector, and which preparation (the last number)."""
        return ModelTag("sface", "2021dec-int8bq/yunet-2023mar/2", self._weights.sha256)

    def load(self) -> None:
        """Load the weights now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        with self._lock:
            self._loaded()

    def encode(self, image: FaceImage, detection: Detection) -> FaceTemplate:
        """Return the template of one face, 128 numbers."""
        frame = lifted(aligned_face(image, detection), ENCODER_MIDDLE).pixels
        vectors = [self._unit(view) for view in (frame, np.ascontiguousarray(frame[:, ::-1]))]
        both = unit_template(self.tag, np.sum(vectors, axis=0)).vector
        return unit_template(self.tag, both - SFACE_MEAN)

    def _unit(self, frame: NDArray[np.uint8]) -> NDArray[np.float32]:
        with self._lock, opencv() as cv2:
            vector = self._loaded().feature(cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
            return unit_template(self.tag, vector).vector

    def _loaded(self) -> Any:
        if self._net is None:
            weights = np.frombuffer(self._weights.verified_bytes(), np.uint8)
            with opencv() as cv2:
                empty = np.empty(0, np.uint8)
                self._net = cv2.FaceRecognizerSF.create("onnx", weights, empty)
        return self._net
