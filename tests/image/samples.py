"""Test images made in code: a ridge-like pattern in every container that the readers open."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import _wsq
import numpy as np
from PIL import Image


def ridges(width: int = 96, height: int = 120) -> np.ndarray:
    """Slanted sinusoidal ridges, period 9 pixels; not symmetric under flips and turns."""
    y, x = np.mgrid[:height, :width]
    wave = 127.5 + 120 * np.sin((0.8 * x + 0.6 * y) * 2 * np.pi / 9)
    wave[: height // 4, : width // 4] = 255
    return wave.astype(np.uint8)


def saved(image: Image.Image, container: str, **options: Any) -> bytes:
    target = BytesIO()
    image.save(target, container, **options)
    return target.getvalue()


def wsq(pixels: np.ndarray) -> bytes:
    height, width = pixels.shape
    return bytes(_wsq.compress(pixels.tobytes(), height, width, 0.75))


def finger_file(container: str, **options: Any) -> bytes:
    if container == "WSQ":
        return wsq(ridges())
    if container == "JPEG2000":
        return with_jp2_resolution(saved(Image.fromarray(ridges()), "JPEG2000"), 500)
    return saved(Image.fromarray(ridges()), container, **{"dpi": (500, 500)} | options)


def with_jp2_resolution(jp2: bytes, dpi: int) -> bytes:
    """Insert a capture resolution box (ISO/IEC 15444-1, I.5.3.7) into the JP2 header box."""
    per_metre = round(dpi / 0.0254)
    values = struct.pack(">HHHHbb", per_metre // 10, 1, per_metre // 10, 1, 1, 1)
    resc = struct.pack(">I4s", 8 + len(values), b"resc") + values
    resolution = struct.pack(">I4s", 8 + len(resc), b"res ") + resc
    start = jp2.index(b"jp2h") - 4
    (length,) = struct.unpack_from(">I", jp2, start)
    header = jp2[start + 8 : start + length] + resolution
    box = struct.pack(">I4s", 8 + len(header), b"jp2h") + header
    return jp2[:start] + box + jp2[start + length :]


def png_claiming(width: int, height: int) -> bytes:
    """A well-formed PNG header of any size with hardly any data behind it."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


def bmp_claiming(width: int, height: int) -> bytes:
    palette = b"".join(bytes((level, level, level, 0)) for level in range(256))
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 0, 0, 19685, 19685, 256, 0)
    return struct.pack("<2sIHHI", b"BM", 14 + 40 + 1024, 0, 0, 14 + 40 + 1024) + header + palette
