"""What crosses the pipe between the program and a worker process.

Orders go to the worker by pickle: the program is trusted. Reports come back as bounded
MessagePack without code, because a worker runs vendor libraries on hostile input; their images
and errors are checked and rebuilt here. Leaves out: who sends when (see ``worker``).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from fieldid.errors.base import FieldidError
from fieldid.errors.catalogue import KINDS
from fieldid.errors.image import ImageError
from fieldid.errors.reader import ReaderDriverMissingError, ReaderError
from fieldid.model.biometric import FaceImage, FingerImage
from fieldid.ports import CaptureRequest

# The largest image that fieldid.image opens, 50 megapixels RGB, with room.
MAX_IMAGE_BYTES = 160 * 2**20
MAX_REPORT_BYTES = MAX_IMAGE_BYTES + 2**16
MAX_DPI = 10_000
PREVIEW_SIDE = 800  # pixels; a preview is for looking at
_GREY, _RGB = 1, 3
NO_IMAGE = "it delivered something that is not an image"


@dataclass(frozen=True, repr=False)
class Capture:
    """Order: take a sample. ``given``: what this attempt needs beside the request."""

    request: CaptureRequest
    given: object = None


@dataclass(frozen=True)
class Cancel:
    """Order: end the capture that is running."""


@dataclass(frozen=True)
class PreviewTaken:
    """Order: the last preview was shown, the next may come."""


@dataclass(frozen=True)
class Close:
    """Order: release the device and end."""


Order = Capture | Cancel | PreviewTaken | Close


class Pixels(msgspec.Struct, frozen=True, array_like=True):
    """One image. ``data``: uint8, row by row; ``dpi``: 0 for a face."""

    height: int
    width: int
    channels: int
    dpi: int
    data: memoryview


class Opened(msgspec.Struct, frozen=True, tag=True):
    """Report: the device is ready."""


class Preview(msgspec.Struct, frozen=True, tag=True):
    """Report: a live image."""

    pixels: Pixels


class Sample(msgspec.Struct, frozen=True, tag=True):
    """Report: the capture succeeded."""

    pixels: Pixels


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Report: opening or capturing failed. ``error``: a name of ``fieldid.errors.catalogue``."""

    error: str
    details: dict[str, str | int | float | bool]


Report = Opened | Preview | Sample | Failed
_decoder: msgspec.msgpack.Decoder[Report] = msgspec.msgpack.Decoder(Report)


def encode_report(report: Report) -> bytes:
    """Return the bytes to send, at most ``MAX_REPORT_BYTES``."""
    return msgspec.msgpack.encode(report)


def decode_report(data: bytes) -> Report:
    """Raise ``ValueError`` for anything that is not a report."""
    try:
        return _decoder.decode(data)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error


def pack_image(image: FingerImage | FaceImage) -> Pixels:
    """Refuse with ``ReaderError`` what is no image, or more than a reader may deliver."""
    array = getattr(image, "pixels", None)
    if not isinstance(array, np.ndarray) or array.dtype != np.uint8 or array.ndim not in (2, 3):
        raise ReaderError(reason=NO_IMAGE)
    if array.nbytes > MAX_IMAGE_BYTES:
        raise ReaderError(reason="it delivered an image that is too large")
    height, width, channels = (*array.shape, _GREY)[:3]
    dpi = image.dpi if isinstance(image, FingerImage) else 0
    data = np.ascontiguousarray(array).reshape(-1).data
    pixels = Pixels(height, width, channels, dpi, data)
    if not _is_image(pixels):
        raise ReaderError(reason=NO_IMAGE)
    return pixels


def unpack_image(pixels: Pixels) -> FingerImage | FaceImage:
    """Rebuild the image; raise ``ValueError`` where size and bytes do not agree."""
    if not _is_image(pixels):
        raise ValueError("not an image")
    flat = np.frombuffer(pixels.data, np.uint8).copy()
    if pixels.channels == _GREY:
        return FingerImage(flat.reshape(pixels.height, pixels.width), pixels.dpi)
    return FaceImage(flat.reshape(pixels.height, pixels.width, _RGB))


def _is_image(pixels: Pixels) -> bool:
    finger = pixels.channels == _GREY and 0 < pixels.dpi <= MAX_DPI
    face = pixels.channels == _RGB and pixels.dpi == 0
    sized = min(pixels.height, pixels.width) > 0
    return (
        (finger or face)
        and sized
        and pixels.height * pixels.width * pixels.channels == len(pixels.data)
    )


def thin(image: FingerImage | FaceImage) -> FingerImage | FaceImage:
    """Return every n-th pixel, so that no side is longer than ``PREVIEW_SIDE``."""
    step = -(-max(image.pixels.shape[:2]) // PREVIEW_SIDE)
    if step <= 1:
        return image
    if isinstance(image, FingerImage):
        return FingerImage(image.pixels[::step, ::step], max(1, image.dpi // step))
    return FaceImage(image.pixels[::step, ::step])


def pack_error(error: Exception) -> Failed:
    """Name the error for the other side; a fault of the driver keeps its place, not its text."""
    if isinstance(error, FieldidError):
        known = next(kind for kind in type(error).__mro__ if kind.__name__ in KINDS)
        details = {key: _plain(value) for key, value in error.details.items()}
        return Failed(known.__name__, details)
    if isinstance(error, ImportError):
        missing = error.name or "a library of its driver"
        return Failed(ReaderDriverMissingError.__name__, {"missing": missing})
    return Failed(ReaderError.__name__, {"reason": f"its driver failed ({_place(error)})"})


def unpack_error(failed: Failed, reader: str) -> FieldidError:
    """Rebuild a reader's or an image's error; ``reader`` is filled in where it is not named."""
    kind = KINDS.get(failed.error, ReaderError)
    if not issubclass(kind, ReaderError | ImageError):
        kind = ReaderError
    try:
        error = kind(**({"reader": reader} | failed.details))
        str(error)
    except (KeyError, IndexError, TypeError, ValueError):
        return ReaderError(reader=reader, reason="its driver reported an error without its details")
    return error


def _plain(value: object) -> str | int | float | bool:
    return value if isinstance(value, str | int | float | bool) else str(value)


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return type(error).__name__ + where
