"""Bytes of a finger template: our own lossless format, for storage and lists.

Layout, little-endian: magic ``FIDF``, version 1, three texts of the extractor's tag (one length
byte each), width, height and count (uint16), then per field all minutiae: x, y, direction,
quality (float32) and type (1 = bifurcation). Guarantees that ``decode`` allocates no more than
its input and accepts only what ``encode`` can write. Records of other makers (ISO/IEC 19794-2)
have codecs of their own.
"""

from __future__ import annotations

import struct
from dataclasses import astuple

import numpy as np

from fieldid import parameters
from fieldid.errors.image import TemplateError
from fieldid.model.biometric import FingerTemplate, ModelTag

_MAGIC = b"FIDF\x01"
_SIZES = struct.Struct("<HHH")
_BYTES_PER_MINUTIA = 4 * 4 + 1
_TAG_TEXTS = 3
_FULL_TURN = np.float32(2 * np.pi)


def encode(template: FingerTemplate) -> bytes:
    """Encode. Raises ``TemplateError`` for a template outside the format's bounds."""
    count = len(template.xy)
    texts = [text.encode() for text in astuple(template.extractor)]
    if count > parameters.MINUTIAE_MAX or max(map(len, texts)) > 255:  # noqa: PLR2004 - one byte
        raise TemplateError(reason="it is larger than the format allows")
    fields = np.column_stack([template.xy, template.direction, template.quality]).T
    return b"".join(
        (
            _MAGIC,
            *(bytes([len(text)]) + text for text in texts),
            _SIZES.pack(template.width, template.height, count),
            np.ascontiguousarray(fields, "<f4").tobytes(),
            template.bifurcation.astype(np.uint8).tobytes(),
        )
    )


def decode(data: bytes) -> FingerTemplate:
    """Decode. Raises ``TemplateError`` for anything that ``encode`` did not write."""
    if not data.startswith(_MAGIC):
        raise TemplateError(reason="it is not a finger template of this version")
    try:
        tag, position = _decode_tag(data, len(_MAGIC))
        width, height, count = _SIZES.unpack_from(data, position)
    except (IndexError, UnicodeDecodeError, struct.error) as error:
        raise TemplateError(reason="it is damaged") from error
    body = data[position + _SIZES.size :]
    if count > parameters.MINUTIAE_MAX or len(body) != count * _BYTES_PER_MINUTIA:
        raise TemplateError(reason="it is damaged")
    fields = np.frombuffer(body, "<f4", 4 * count).reshape(4, count).astype(np.float32)
    kinds = np.frombuffer(body, np.uint8, count, 16 * count)
    _check(fields, kinds, width, height)
    return FingerTemplate(
        tag, fields[:2].T.copy(), fields[2], fields[3], kinds.astype(np.bool_), width, height
    )


def _decode_tag(data: bytes, position: int) -> tuple[ModelTag, int]:
    texts = []
    for _ in range(_TAG_TEXTS):
        end = position + 1 + data[position]
        texts.append(data[position + 1 : end].decode())
        position = end
    return ModelTag(*texts), position


def _check(fields: np.ndarray, kinds: np.ndarray, width: int, height: int) -> None:
    highest = np.array([width, height, _FULL_TURN, 1], np.float32)[:, None]
    inside = (fields >= 0) & (fields <= highest)  # False for NaN too
    if not inside.all() or (fields[2] >= _FULL_TURN).any() or (kinds > 1).any():
        raise TemplateError(reason="it is damaged")
