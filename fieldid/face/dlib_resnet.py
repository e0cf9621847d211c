"""dlib's ResNet embedding (King 2017, github.com/davisking/dlib-models), 128 numbers.

The face is brought upright first, then measured by dlib's own 5-point landmark model, whose
alignment the network expects. The 68-point model is never loaded (docs/adr/0004).
"""

from __future__ import annotations

import importlib
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from fieldid.errors.image import EngineUnavailableError, ImageError
from fieldid.face.align import WIDE_FRAME, WIDE_MIDDLE, framed_face
from fieldid.face.encoder import unit_template
from fieldid.face.exposure import lifted
from fieldid.face.model_file import DLIB_FIVE_POINTS, DLIB_RESNET
from fieldid.model.biometric import ModelTag
from fieldid.parameters import DLIB_BOX

if TYPE_CHECKING:
    from types import ModuleType

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage, FaceTemplate
    from fieldid.weights import ModelFile


class DlibResnetEncoder:
    """The encoder, loaded on first use from ``weights`` and ``landmarks``."""

    def __init__(
        self, weights: ModelFile = DLIB_RESNET, landmarks: ModelFile = DLIB_FIVE_POINTS
    ) -> None:
        self._weights = weights
        self._landmarks = landmarks
        self._lock = Lock()
        self._parts: tuple[ModuleType, Any, Any] | None = None

    @property
    def tag(self) -> ModelTag:
        """Which weights, after which detector, and which preparation (the last number)."""
        return ModelTag("dlib", "resnet-v1/5-point/yunet-2023mar/2", self._weights.sha256)

    def load(self) -> None:
        """Load the weights now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        with self._lock:
            self._loaded()

    def encode(self, image: FaceImage, detection: Detection) -> FaceTemplate:
        """Return the template of one face, 128 numbers."""
        frame = lifted(framed_face(image, detection, WIDE_FRAME).image, WIDE_MIDDLE)
        pixels = np.ascontiguousarray(frame.pixels)
        with self._lock:
            dlib, predictor, network = self._loaded()
            try:
                shape = predictor(pixels, dlib.rectangle(*DLIB_BOX))
                vector = network.compute_face_descriptor(pixels, shape)
            except RuntimeError as error:
                raise ImageError(reason="the face in it could not be encoded") from error
        return unit_template(self.tag, vector)

    def _loaded(self) -> tuple[ModuleType, Any, Any]:
        if self._parts is None:
            dlib = _dlib()
            predictor = dlib.shape_predictor(str(self._landmarks.verified_path()))
            network = dlib.face_recognition_model_v1(str(self._weights.verified_path()))
            self._parts = dlib, predictor, network
        return self._parts


def _dlib() -> ModuleType:
    try:
        return importlib.import_module("dlib")
    except (ImportError, OSError) as error:
        reason = "the library dlib-bin is missing or does not load"
        raise EngineUnavailableError(name="dlib", reason=reason) from error
