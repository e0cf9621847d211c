"""Devices that misbehave in every way that a vendor library might; they run inside workers."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import time
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.image import ResolutionUnknownError
from fieldid.errors.reader import ReaderError
from fieldid.model.biometric import FaceImage, FingerImage

if TYPE_CHECKING:
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink


class Well:
    """Delivers at once."""

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, preview, cancel
        return numbered(0)

    def close(self) -> None:
        pass


def numbered(number: int, side: int = 64) -> FingerImage:
    """An image that carries a number in its first four pixels."""
    pixels = np.zeros((side, side), np.uint8)
    pixels[0, :4] = np.frombuffer(number.to_bytes(4, "big"), np.uint8)
    return FingerImage(pixels, 500)


def number_of(image: FingerImage | FaceImage) -> int:
    return int.from_bytes(image.pixels[0, :4].tobytes(), "big")


class Flooding(Well):
    """Sends as many large previews as it can for a second."""

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, cancel
        number, end = 0, time.monotonic() + 1
        while time.monotonic() < end:
            number += 1
            preview(numbered(number, side=700))
            time.sleep(0.001)
        return numbered(number)


class Endless(Well):
    """Shows pictures for ever, deaf to time limits and cancellation."""

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, cancel
        while True:
            preview(numbered(1))
            time.sleep(0.02)


class Mute(Well):
    """Never answers."""

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, preview, cancel
        while True:
            time.sleep(1)


class OwnError(ReaderError):
    """An error that only its driver knows."""

    message = "Only the driver knows this."


class Failing(Well):
    """Raises what it was made with."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        match self._kind:
            case "text":
                raise ValueError("secret of Amina Example")
            case "own":
                raise OwnError(reason="lid open", reader="Glass")
            case "resolution":
                raise ResolutionUnknownError
            case "library":
                importlib.import_module("a_vendor_library")
            case "exit":
                sys.exit(3)
        return super().capture(request, preview, cancel)


class Wrong(Well):
    """Delivers what is not the image that was asked for."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, preview, cancel
        wrong: dict[str, object] = {
            "nothing": None,
            "empty": FingerImage(np.zeros((0, 5), np.uint8), 500),
            "float": FingerImage(np.zeros((5, 5), np.float32), 500),
            "dpi": FingerImage(np.zeros((5, 5), np.uint8), 0),
            "flat": FingerImage(np.zeros(5, np.uint8), 500),
            "alpha": FaceImage(np.zeros((5, 5, 4), np.uint8)),
            "face": FaceImage(np.zeros((5, 5, 3), np.uint8)),
        }
        return wrong[self._kind]  # type: ignore[return-value] # on purpose


class Hijacked(Well):
    """A worker in which hostile code has taken over the pipe."""

    def __init__(self, sends: bytes) -> None:
        self._sends = sends

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, preview, cancel
        for pipe in [each for each in gc.get_objects() if isinstance(each, Connection)]:
            os.write(pipe.fileno(), self._sends)
        while True:
            time.sleep(1)


class Telling(Well):
    """Tells what it sees of the program, by way of an error."""

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        del request, preview, cancel
        secrets = [name for name in os.environ if name.startswith("FIELDID_")]
        raise ReaderError(reason=f"variables {secrets} screens {'PySide6' in sys.modules}")


class Hanging(Well):
    """Hangs while it is opened."""

    def __init__(self) -> None:
        time.sleep(60)


class Crashing(Well):
    """Dies while it is opened."""

    def __init__(self) -> None:
        os._exit(1)


class Stubborn(Well):
    """Hangs while it is closed."""

    def close(self) -> None:
        time.sleep(60)
