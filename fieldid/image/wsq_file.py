"""Reads WSQ (IAFIS-IC-0110, the FBI's wavelet scalar quantisation) without trusting the decoder.

The size is read from the header before decoding, and the decoder runs in a short-lived process,
so that a damaged file ends as an ``ImageError`` and not as the end of the program.
"""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from fieldid import parameters
from fieldid.errors.image import ImageError
from fieldid.image.container import DAMAGED, check_bytes, check_size

_START_OF_IMAGE = b"\xff\xa0"
_START_OF_FRAME = 0xFFA2
_START_OF_BLOCK = 0xFFA3
_DECODER = Path(__file__).with_name("wsq_process.py")
_RESULT = struct.Struct("<3i")


def is_wsq(data: bytes) -> bool:
    """Say whether ``data`` begins like a WSQ file."""
    return data.startswith(_START_OF_IMAGE)


def open_wsq(data: bytes, max_pixels: int) -> Image.Image:
    """Decode to a grey Pillow image; its ``info["dpi"]`` is set where the file states it."""
    check_bytes(data)
    width, height = _frame_size(data)
    check_size(width, height, max_pixels)
    decoded = _decode_apart(data)
    if len(decoded) != _RESULT.size + width * height:
        raise ImageError(reason=DAMAGED)
    pixels = np.frombuffer(decoded, np.uint8, offset=_RESULT.size).reshape(height, width)
    image = Image.fromarray(pixels)
    dpi = _RESULT.unpack_from(decoded)[2]
    if dpi > 0:
        image.info["dpi"] = (dpi, dpi)
    return image


def _frame_size(data: bytes) -> tuple[int, int]:
    """Walk the marker segments to the frame header; return width and height."""
    position = len(_START_OF_IMAGE)
    while position + 12 <= len(data):
        marker, length = struct.unpack_from(">HH", data, position)
        if marker == _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", data, position + 6)
            return width, height
        if marker == _START_OF_BLOCK:
            break
        position += 2 + length
    raise ImageError(reason=DAMAGED)


def _decode_apart(data: bytes) -> bytes:
    try:
        finished = subprocess.run(  # noqa: S603 - our own interpreter and our own script
            [sys.executable, "-I", str(_DECODER)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=parameters.WSQ_TIMEOUT_S,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise ImageError(reason=DAMAGED) from error
    return finished.stdout
