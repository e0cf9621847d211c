"""One conversation with a worker: open the device, or take one sample.

Guarantees an answer in time: a sample or a ``FieldidError``. A worker that does not answer, or
not to a cancellation, is killed. Leaves out: starting a worker again (see ``worker``).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drivers.messages import (
    NO_IMAGE,
    Cancel,
    Capture,
    Failed,
    Opened,
    Preview,
    PreviewTaken,
    Report,
    Sample,
    unpack_error,
    unpack_image,
)
from drivers.worker_process import WorkerGoneError, WorkerProcess
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.ports import CancelToken

if TYPE_CHECKING:
    from drivers.messages import Pixels
    from fieldid.errors.base import FieldidError
    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.ports import PreviewSink

START_S = 20.0  # a cold disk and a slow vendor library
GRACE_S = 2.0  # beyond the request's own time limit
CANCEL_S = 0.6  # the officer waits for one second at most, killing included
POLL_S = 0.05


@dataclass
class Exchange:
    """One conversation. ``reader``: the name that errors show."""

    worker: WorkerProcess
    reader: str
    stop: CancelToken

    def await_opened(self) -> None:
        """Wait for the device to be opened. Raises a ``ReaderError``."""
        try:
            report = self._next(time.monotonic() + START_S)
        except WorkerGoneError:
            raise self._gone() from None
        if isinstance(report, Failed):
            raise unpack_error(report, self.reader)
        if not isinstance(report, Opened):
            raise self._gone()

    def take(self, order: Capture, preview: PreviewSink) -> FingerImage | FaceImage:
        """Return the sample. Raises a ``ReaderError`` or an ``ImageError``."""
        try:
            self.worker.send(order)
            return self._sample(time.monotonic() + order.request.timeout_s + GRACE_S, preview)
        except WorkerGoneError:
            raise self._gone() from None

    def _sample(self, deadline: float, preview: PreviewSink) -> FingerImage | FaceImage:
        heard = 0.0
        while True:
            match self._next(deadline, heard):
                case Preview(pixels):
                    heard = time.monotonic()
                    preview(self._image(pixels))
                    self.worker.send(PreviewTaken())
                case Sample(pixels):
                    return self._image(pixels)
                case Failed() as failed:
                    raise unpack_error(failed, self.reader)
                case _:
                    raise self._gone()

    def _image(self, pixels: Pixels) -> FingerImage | FaceImage:
        try:
            return unpack_image(pixels)
        except ValueError:
            self.worker.kill()
            raise ReaderError(reader=self.reader, reason=NO_IMAGE) from None

    def _next(self, deadline: float, heard: float = 0.0) -> Report:
        """Return the next report; ``heard``: when the worker last showed signs of life."""
        while not self.stop.is_set():
            now = time.monotonic()
            if now > deadline:
                raise self._overdue(shows_life=now - heard < GRACE_S)
            if (report := self.worker.receive(POLL_S)) is not None:
                return report
        raise self._cancelled()

    def _cancelled(self) -> FieldidError:
        """Tell the worker; whatever it answers, the capture was cancelled."""
        deadline = time.monotonic() + CANCEL_S
        try:
            self.worker.send(Cancel())
            while (left := deadline - time.monotonic()) > 0:
                if isinstance(self.worker.receive(left), Sample | Failed):
                    return CaptureCancelledError(reader=self.reader)
        except WorkerGoneError:
            pass
        self.worker.kill()
        return CaptureCancelledError(reader=self.reader)

    def _overdue(self, *, shows_life: bool) -> FieldidError:
        self.worker.kill()
        kind = ReaderTimeoutError if shows_life else ReaderUnpluggedError
        return kind(reader=self.reader)

    def _gone(self) -> FieldidError:
        self.worker.kill()
        return ReaderUnpluggedError(reader=self.reader)
