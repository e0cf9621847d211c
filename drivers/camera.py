"""Cameras by way of OpenCV, and video files in their place.

Guarantees: finding cameras opens none; every picture is RGB as the sensor gives it; a capture
shows live pictures while the exposure settles and then returns the sharpest of a short burst.
There is no trigger: a capture that shows nobody is one attempt, and the capture room asks for
the next. Leaves out: whether there is a face, and the advice how to stand.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from drivers.worker import WorkerReader
from fieldid.errors.reader import (
    CameraPermissionError,
    CaptureCancelledError,
    ReaderBusyError,
    ReaderDarkError,
    ReaderError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, Modality
from fieldid.ports import CaptureRequest, ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

    import cv2
    from numpy.typing import NDArray

    from fieldid.ports import CancelToken, PreviewSink

SETTLE_S = 1.5  # exposure and white balance of a webcam, and a moment to look up
BURST = 8  # pictures, a quarter of a second
BLACK_LEVEL = 24  # black of 8-bit video is 16 (ITU-R BT.601); the rest is noise of a dark sensor
BRIGHTEST_PART = 99  # per cent: the brightest hundredth of a black picture is black too
SAMPLED = 8  # every 8th pixel tells
BLACK_S = 3.0  # black for so long is a closed shutter, not a camera waking up
STALE_PICTURES = 4  # buffers of a V4L2 device: these may show the person before
LOST_PICTURES = 3  # a device may miss one; several in a row mean that it is gone
WANTED_WIDTH, WANTED_HEIGHT = 1280, 720


@dataclass(frozen=True)
class Timing:
    """How long a capture shows pictures before the burst, and how many the burst has."""

    settle_s: float = SETTLE_S
    burst: int = BURST


class CameraDriver:
    """Finds the cameras that the system lists, and the video files it was given."""

    name = "camera"

    def __init__(
        self,
        video_files: Sequence[Path] = (),
        timing: Timing = Timing(),
        system: Path = Path("/"),
    ) -> None:
        """Keep what stands in for cameras; ``system`` is where ``sys`` and ``dev`` are found."""
        self._video_files = tuple(video_files)
        self._timing = timing
        self._system = system

    def discover(self) -> list[ReaderInfo]:
        """Return what is attached, without opening it."""
        return [info for info, _ in self._sources()]

    def open(self, reader_id: str) -> WorkerReader:
        """Open one camera in its worker. Raises a ``ReaderError``."""
        for info, source in self._sources():
            if info.reader_id == reader_id:
                return WorkerReader(info, partial(CameraDevice, source, self._timing))
        raise ReaderNotFoundError(reader=reader_id)

    def _sources(self) -> list[tuple[ReaderInfo, Path | int]]:
        files = [(_info(f"file:{path.name}", path.name), path) for path in self._video_files]
        if sys.platform == "linux":
            return [*files, *_linux_cameras(self._system)]
        return [*files, (_info("0", "Camera"), 0)]


def _info(place: str, name: str) -> ReaderInfo:
    return ReaderInfo(f"camera:{place}", CameraDriver.name, name, (Modality.FACE,))


def _linux_cameras(system: Path) -> list[tuple[ReaderInfo, Path]]:
    """Read sysfs; a camera's second and further nodes carry no pictures."""
    links = (system / "dev/v4l/by-id").glob("*")
    stable = {link.resolve().name: link.name for link in links}
    found = []
    for entry in sorted((system / "sys/class/video4linux").glob("video*")):
        node = system / "dev" / entry.name
        if _text(entry / "index") == "0" and node.exists():
            name = _text(entry / "name") or entry.name
            found.append((_info(stable.get(entry.name, entry.name), name), node))
    return found


def _text(file: Path) -> str:
    try:
        return file.read_text(errors="replace").strip()
    except OSError:
        return ""


class CameraDevice:
    """One open camera, in its worker."""

    def __init__(self, source: Path | int, timing: Timing) -> None:
        """Open it. Raises a ``ReaderError``."""
        os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")
        os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
        import cv2  # noqa: PLC0415 - slow to load, and needed in the worker only

        self._cv2 = cv2
        self._timing = timing
        self._is_file = isinstance(source, Path) and source.is_file()
        self._video = self._opened(source)
        rate = self._video.get(cv2.CAP_PROP_FPS) if self._is_file else 0.0
        self._period = 1 / rate if rate >= 1 else 0.0  # a device keeps its own pace
        self._due = 0.0

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FaceImage:
        """Return the sharpest of a burst. Black pictures end in ``ReaderDarkError``."""
        start = bright = time.monotonic()
        burst: list[NDArray[np.uint8]] = []
        self._skip_stale()
        while len(burst) < self._timing.burst:
            picture = self._next(cancel)
            preview(FaceImage(picture))
            now = time.monotonic()
            if not _is_black(picture):
                bright = now
                burst += [picture] if now - start >= self._timing.settle_s else []
            if now - bright > BLACK_S:
                raise ReaderDarkError
            if now - start > request.timeout_s:
                raise ReaderTimeoutError
        return FaceImage(max(burst, key=self._sharpness))

    def close(self) -> None:
        """Release it."""
        self._video.release()

    def _opened(self, source: Path | int) -> cv2.VideoCapture:
        if isinstance(source, Path) and not self._is_file:
            _require_access(source)
        video = self._video_of(source)
        if not video.isOpened():
            raise ReaderError(reason="its file is no video") if self._is_file else ReaderBusyError
        if not self._is_file:
            video.set(self._cv2.CAP_PROP_FRAME_WIDTH, WANTED_WIDTH)
            video.set(self._cv2.CAP_PROP_FRAME_HEIGHT, WANTED_HEIGHT)
        return video

    def _video_of(self, source: Path | int) -> cv2.VideoCapture:
        if isinstance(source, int):
            return self._cv2.VideoCapture(source)
        backend = self._cv2.CAP_FFMPEG if self._is_file else self._cv2.CAP_V4L2
        return self._cv2.VideoCapture(str(source), backend)

    def _skip_stale(self) -> None:
        for _ in range(0 if self._is_file else STALE_PICTURES):
            self._video.grab()

    def _next(self, cancel: CancelToken) -> NDArray[np.uint8]:
        """Return the next picture, RGB. Raises ``ReaderUnpluggedError`` when none comes."""
        time.sleep(max(0.0, self._due - time.monotonic()))
        self._due = time.monotonic() + self._period
        for _ in range(1 if self._is_file else LOST_PICTURES):
            if cancel.is_set():
                raise CaptureCancelledError
            found, picture = self._video.read()
            if found:
                return np.asarray(self._cv2.cvtColor(picture, self._cv2.COLOR_BGR2RGB), np.uint8)
        raise ReaderUnpluggedError

    def _sharpness(self, picture: NDArray[np.uint8]) -> float:
        """Variance of the Laplacian (Pech-Pacheco et al., ICPR 2000)."""
        grey = self._cv2.cvtColor(picture, self._cv2.COLOR_RGB2GRAY)
        return float(self._cv2.Laplacian(grey, self._cv2.CV_16S).var())


def _is_black(picture: NDArray[np.uint8]) -> bool:
    return float(np.percentile(picture[::SAMPLED, ::SAMPLED], BRIGHTEST_PART)) < BLACK_LEVEL


def _require_access(node: Path) -> None:
    if not node.exists():
        raise ReaderNotFoundError
    if not os.access(node, os.R_OK | os.W_OK):
        raise CameraPermissionError
