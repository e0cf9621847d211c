"""One open camera, in its worker process: by way of OpenCV, or a video file in its place.

Guarantees that a capture shows live pictures while the exposure settles and then returns the
sharpest of a short burst; black and torn pictures are never returned, huge ones are made
smaller. Leaves out finding cameras (``camera``).
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from drivers.camera_picture import fitted, is_black, is_torn, sharpness, turned
from fieldid.errors.reader import (
    CameraPermissionError,
    CaptureCancelledError,
    ReaderBusyError,
    ReaderDarkError,
    ReaderError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    ReaderTornError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage
from fieldid.ports import CameraSetup, Light

if TYPE_CHECKING:
    import cv2
    from numpy.typing import NDArray

    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

SETTLE_S = 1.5  # exposure and white balance of a webcam, and a moment to look up
BURST = 8  # pictures, a quarter of a second
BLACK_S = 3.0  # black for so long is a closed shutter, not a camera waking up
TORN_S = 3.0  # torn for so long is a bad cable or hub, not a picture lost
STALE_PICTURES = 4  # buffers of a V4L2 device: these may show the person before
LOST_PICTURES = 3  # a device may miss one; several in a row mean that it is gone
RATE = 30  # pictures a second that a device is asked for
# OpenCV's own variables. Silence is told from a slow picture after one second, not ten.
VARIABLES = {
    "OPENCV_LOG_LEVEL": "OFF",
    "OPENCV_FFMPEG_LOGLEVEL": "-8",
    "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT": "1",
}
AS_DELIVERED = CameraSetup()


@dataclass(frozen=True)
class Timing:
    """How long a capture shows pictures before the burst, and how many the burst has."""

    settle_s: float = SETTLE_S
    burst: int = BURST


USUAL = Timing()


class CameraDevice:
    """One open camera, in its worker."""

    def __init__(
        self, source: Path | int, timing: Timing, setup: CameraSetup = AS_DELIVERED
    ) -> None:
        """Open it. Raises a ``ReaderError``."""
        for name, value in VARIABLES.items():
            os.environ.setdefault(name, value)
        import cv2  # noqa: PLC0415 - slow to load, and needed in the worker only

        self._cv2 = cv2
        self._timing = timing
        self._setup = setup
        self._source = source
        self._backlight: float | None = None
        self._is_file = isinstance(source, Path) and source.is_file()
        self._video = self._opened(source)
        rate = self._video.get(cv2.CAP_PROP_FPS) if self._is_file else 0.0
        self._period = 1 / rate if rate >= 1 else 0.0  # a device keeps its own pace
        self._due = 0.0

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FaceImage:
        """Return the sharpest of a burst.

        Pictures without light end in ``ReaderDarkError``, broken ones in ``ReaderTornError``.
        """
        start = time.monotonic()
        patience = _Patience(start, request.timeout_s)
        best, sharpest, taken = np.empty((0, 0, 3), np.uint8), -1.0, 0
        self._skip_stale()
        while taken < self._timing.burst:
            picture = self._next(cancel)
            preview(FaceImage(picture))
            if patience.usable(picture) and time.monotonic() - start >= self._timing.settle_s:
                taken += 1
                sharp = sharpness(picture)
                best, sharpest = (picture, sharp) if sharp > sharpest else (best, sharpest)
        return FaceImage(best)

    def close(self) -> None:
        """Release it, the light as it was: a device keeps what it was told."""
        if self._backlight is not None:
            self._video.set(self._cv2.CAP_PROP_BACKLIGHT, self._backlight)
        self._video.release()

    def _opened(self, source: Path | int) -> cv2.VideoCapture:
        if isinstance(source, Path) and not self._is_file:
            _require_access(source)
        video = self._video_of(source)
        if not video.isOpened():
            raise ReaderError(reason="its file is no video") if self._is_file else ReaderBusyError
        if not self._is_file:
            self._ask(video)
        return video

    def _video_of(self, source: Path | int) -> cv2.VideoCapture:
        if isinstance(source, int):
            return self._cv2.VideoCapture(source)
        backend = self._cv2.CAP_FFMPEG if self._is_file else self._cv2.CAP_V4L2
        return self._cv2.VideoCapture(str(source.resolve()), backend)

    def _ask(self, video: cv2.VideoCapture) -> None:
        """Ask for size, pace and light; what the device cannot do it leaves as it is.

        Compressed pictures come first: raw ones of this size fill the bus at 10 a second.
        """
        video.set(self._cv2.CAP_PROP_FOURCC, self._cv2.VideoWriter.fourcc(*"MJPG"))
        video.set(self._cv2.CAP_PROP_FRAME_WIDTH, self._setup.width)
        video.set(self._cv2.CAP_PROP_FRAME_HEIGHT, self._setup.height)
        video.set(self._cv2.CAP_PROP_FPS, RATE)
        if self._setup.light is Light.FROM_BEHIND:
            self._backlight = video.get(self._cv2.CAP_PROP_BACKLIGHT)
            video.set(self._cv2.CAP_PROP_BACKLIGHT, 1)

    def _skip_stale(self) -> None:
        for _ in range(0 if self._is_file else STALE_PICTURES):
            self._video.grab()

    def _next(self, cancel: CancelToken) -> NDArray[np.uint8]:
        """Return the next picture, upright, RGB. Raises ``ReaderUnpluggedError``."""
        time.sleep(max(0.0, self._due - time.monotonic()))
        self._due = time.monotonic() + self._period
        for _ in range(1 if self._is_file else LOST_PICTURES):
            if cancel.is_set():
                raise CaptureCancelledError
            found, picture = self._video.read()
            if found:
                upright = turned(fitted(np.asarray(picture, np.uint8)), self._setup)
                return np.asarray(self._cv2.cvtColor(upright, self._cv2.COLOR_BGR2RGB), np.uint8)
            if isinstance(self._source, Path) and not self._source.exists():
                break
        raise ReaderUnpluggedError


class _Patience:
    """How long pictures of no use are waited out, and what is said then."""

    def __init__(self, start: float, timeout_s: float) -> None:
        self._light = self._whole = start
        self._until = start + timeout_s

    def usable(self, picture: NDArray[np.uint8]) -> bool:
        """Tell whether a picture counts. Raises a ``ReaderError`` when none has for too long."""
        now = time.monotonic()
        black, torn = is_black(picture), is_torn(picture)
        self._light = self._light if black else now
        self._whole = self._whole if torn else now
        if now - self._light > BLACK_S:
            raise ReaderDarkError
        if now - self._whole > TORN_S:
            raise ReaderTornError
        if now > self._until:
            raise ReaderTimeoutError
        return not (black or torn)


def _require_access(node: Path) -> None:
    if not node.exists():
        raise ReaderNotFoundError
    if not os.access(node, os.R_OK | os.W_OK):
        raise CameraPermissionError
