"""A reader whose device lives in a worker process that can be killed (ADR 0011).

Guarantees: fulfils ``fieldid.ports.Reader``; a device that hangs, crashes or sends nonsense
costs one attempt and never the program; no call outlives its time limit by more than a few
seconds; the process starts again by itself at the next capture. Leaves out: what devices there
are (see ``registry``) and how good a sample is.
"""

from __future__ import annotations

import threading
import weakref
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drivers.exchange import Exchange
from drivers.messages import Capture
from drivers.worker_process import WorkerProcess
from fieldid.errors.image import ImageError
from fieldid.errors.reader import (
    CaptureCancelledError,
    FingerTooEarlyError,
    PresentAgainError,
    ReaderBusyError,
    ReaderError,
    ReaderScaleError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.image.ridge_period import doubtful_resolution
from fieldid.model.biometric import FingerImage, Modality
from fieldid.ports import CancelToken, RawSample, ReaderInfo, ReaderState

if TYPE_CHECKING:
    from collections.abc import Callable

    from drivers.worker_main import Device
    from fieldid.model.biometric import FaceImage
    from fieldid.ports import CaptureRequest, PreviewSink

CLOSE_S = 2.0  # for a capture in another thread to notice
_DEVICE_IS_WELL = (
    ReaderTimeoutError,
    CaptureCancelledError,
    FingerTooEarlyError,
    PresentAgainError,
    ReaderScaleError,
    ImageError,
)


class WorkerReader:
    """One open reader.

    ``make_device`` is called inside the worker and must be picklable: a class or function of an
    importable module, or ``functools.partial`` of one. Subclasses may override ``prepare`` and
    ``delivered`` to hand the device something before each capture.
    """

    def __init__(self, info: ReaderInfo, make_device: Callable[[], Device]) -> None:
        """Start the worker and open the device. Raises a ``ReaderError``."""
        self._info = info
        self._make_device = make_device
        self._worker: WorkerProcess | None = None
        self._capturing = threading.Lock()
        self._closing = threading.Event()
        self._running_worker(self._closing)

    @property
    def info(self) -> ReaderInfo:
        """Who this reader is, and its state now."""
        if self._capturing.locked():
            return replace(self._info, state=ReaderState.BUSY)
        return self._info

    @property
    def worker_pid(self) -> int | None:
        """Process number of the worker, or None while there is none."""
        worker = self._worker
        return worker.pid if worker and worker.alive else None

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> RawSample:
        """Block until a sample was taken; ``preview`` is called on this thread.

        Raises a ``ReaderError``, or an ``ImageError`` where the device reads files.
        """
        if not self._capturing.acquire(blocking=False):
            raise ReaderBusyError(reader=self._info.name)
        try:
            self._check(request)
            return self._attempt(request, preview, _EitherSet(cancel, self._closing))
        finally:
            self._capturing.release()

    def close(self) -> None:
        """Release the device and end its process, in bounded time. Never raises; idempotent."""
        self._closing.set()
        if self._capturing.acquire(timeout=CLOSE_S):
            self._drop_worker()
            self._capturing.release()
        elif self._worker:
            self._worker.kill()

    def prepare(self, request: CaptureRequest, stop: CancelToken) -> object:
        """Return what the device is handed for this capture: nothing, unless overridden.

        May wait for ``request.timeout_s``; must raise ``CaptureCancelledError`` soon after
        ``stop`` is set.
        """
        del request, stop
        return None

    def delivered(self, request: CaptureRequest) -> None:
        """Take note that the sample asked for arrived whole."""

    def _check(self, request: CaptureRequest) -> None:
        if self._closing.is_set():
            raise ReaderError(reader=self._info.name, reason="it was closed")
        if request.modality not in self._info.modalities:
            reason = f"it does not capture a {request.modality.value}"
            raise ReaderError(reader=self._info.name, reason=reason)

    def _attempt(
        self, request: CaptureRequest, preview: PreviewSink, stop: CancelToken
    ) -> RawSample:
        try:
            given = self.prepare(request, stop)
            exchange = Exchange(self._running_worker(stop), self._info.name, stop)
            image = exchange.take(Capture(request, given), preview)
            self._check_kind(request, image)
            self._check_scale(image)
        except _DEVICE_IS_WELL:
            raise
        except BaseException as error:
            self._drop_worker()
            self._note(error)
            raise
        self._info = replace(self._info, state=ReaderState.READY, advice="")
        self.delivered(request)
        return RawSample(image, self._info.reader_id)

    def _check_kind(self, request: CaptureRequest, image: FingerImage | FaceImage) -> None:
        if isinstance(image, FingerImage) != (request.modality is Modality.FINGER):
            raise ReaderError(reader=self._info.name, reason="it delivered the wrong kind of image")

    def _check_scale(self, image: FingerImage | FaceImage) -> None:
        """Refuse a print that would be compared at the wrong scale, and match nobody."""
        if isinstance(image, FingerImage) and doubtful_resolution(image):
            raise ReaderScaleError(reader=self._info.name, dpi=image.dpi)

    def _running_worker(self, stop: CancelToken) -> WorkerProcess:
        """Return the worker, after starting one where none is alive."""
        if self._worker is None or not self._worker.alive:
            self._drop_worker()
            self._worker = WorkerProcess(self._make_device, f"reader {self._info.reader_id}")
            self._forgotten = weakref.finalize(self, self._worker.kill)
            try:
                Exchange(self._worker, self._info.name, stop).await_opened()
            except BaseException:
                self._drop_worker()
                raise
        return self._worker

    def _drop_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker:
            self._forgotten.detach()
            worker.stop()

    def _note(self, error: BaseException) -> None:
        """Keep the state that the foot bar shows until a capture succeeds."""
        if isinstance(error, ReaderUnpluggedError):
            self._info = replace(
                self._info, state=ReaderState.NOT_FOUND, advice=ReaderUnpluggedError.next_step
            )
        elif isinstance(error, ReaderError):
            self._info = replace(self._info, state=ReaderState.FAULT, advice=str(error))


@dataclass(frozen=True)
class _EitherSet:
    """The officer cancels, or the reader is being closed."""

    cancel: CancelToken
    closing: threading.Event

    def is_set(self) -> bool:
        return self.closing.is_set() or self.cancel.is_set()
