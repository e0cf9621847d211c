"""Face templates as bytes, for references on a list and in the vault.

Version 1: the magic ``FFT1``; lengths of name, version and vector as three little-endian
unsigned 16-bit numbers; the SHA-256 of the weights (32 bytes); name and version in UTF-8; the
vector as little-endian float32. Reading is bounded before anything is interpreted.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.image import TemplateError
from fieldid.model.biometric import FaceTemplate, ModelTag
from fieldid.parameters import (
    FACE_TEMPLATE_LENGTHS,
    FACE_TEMPLATE_MAX_TEXT,
    FACE_TEMPLATE_UNIT_TOLERANCE,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"FFT1"
_HEAD = struct.Struct("<4sHHH32s")


def encode(template: FaceTemplate) -> bytes:
    """Return the bytes of a template that an encoder of this room made."""
    tag = template.encoder
    name, version = tag.name.encode(), tag.version.encode()
    weights = bytes.fromhex(tag.weights_sha256).ljust(32, b"\0")
    head = _HEAD.pack(_MAGIC, len(name), len(version), len(template.vector), weights)
    return head + name + version + template.vector.astype("<f4").tobytes()


def decode(data: bytes) -> FaceTemplate:
    """Read one template. Raises ``TemplateError`` for anything but bytes ``encode`` returns."""
    if len(data) < _HEAD.size or not data.startswith(_MAGIC):
        raise TemplateError(reason="it is no face template of version 1")
    _, name_length, version_length, numbers, weights = _HEAD.unpack_from(data)
    if max(name_length, version_length) > FACE_TEMPLATE_MAX_TEXT:
        raise TemplateError(reason="the name of its encoder is too long")
    if numbers not in range(*FACE_TEMPLATE_LENGTHS):
        raise TemplateError(reason="its length is not that of a face template")
    if len(data) != _HEAD.size + name_length + version_length + 4 * numbers:
        raise TemplateError(reason="it is truncated or too long")
    text, vector = data[_HEAD.size : -4 * numbers], data[-4 * numbers :]
    sha256 = weights.hex() if any(weights) else ""
    tag = ModelTag(_text(text[:name_length]), _text(text[name_length:]), sha256)
    return FaceTemplate(tag, _unit_vector(vector))


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise TemplateError(reason="the name of its encoder is not readable") from error


def _unit_vector(data: bytes) -> NDArray[np.float32]:
    vector = np.frombuffer(data, "<f4").astype(np.float32)
    if not np.isfinite(vector).all() or not _is_unit(vector):
        raise TemplateError(reason="its numbers are not those of a face template")
    return vector


def _is_unit(vector: NDArray[np.float32]) -> bool:
    length = np.linalg.norm(vector.astype(np.float64))
    return bool(abs(length - 1) < FACE_TEMPLATE_UNIT_TOLERANCE)
