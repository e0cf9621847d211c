"""One scanner that libfprint drives, inside its worker process.

Guarantees: a capture ends by its time limit and soon after a cancellation; what libfprint
reports becomes advice for the officer. Leaves out: live pictures, which libfprint does not have:
the finger taken is shown once.
"""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

from drivers.libfprint_library import GLibError, Library
from fieldid.errors.reader import (
    CaptureCancelledError,
    FingerTooEarlyError,
    PresentAgainError,
    ReaderBusyError,
    ReaderError,
    ReaderNotFoundError,
    ReaderPermissionError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FingerImage

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

MM_PER_INCH = 25.4
UNSTATED_DPI = 500  # what libfprint's own comparison assumes where a driver states nothing
POLL_S = 0.05
_RETRY = "fp - device - retry - quark"
_DEVICE = "fp - device - error - quark"
_USB = "g-usb-device-error-quark"
_REMOVE_FINGER = 3
# FpDeviceRetry, FpDeviceError, GUsbDeviceError: the codes that an officer can do something about
_RETRY_REASONS = {
    0: "no ridges were seen",
    1: "the swipe was too short",
    2: "the finger was not centred",
    4: "the swipe was too fast",
}
_ERRORS: dict[tuple[str, int], type[ReaderError]] = {
    (_DEVICE, 4): ReaderBusyError,
    (_DEVICE, 0x100): ReaderUnpluggedError,
    (_USB, 4): ReaderUnpluggedError,
    (_USB, 9): ReaderPermissionError,
    (_USB, 10): ReaderBusyError,
}
_REASONS = {
    (_DEVICE, 1): "it compares fingers itself and gives no image",
    (_DEVICE, 0x101): "it is too hot; let it cool down",
}


class LibfprintDevice:
    """An open scanner."""

    def __init__(self, driver: str, place: int, virtual_socket: Path | None) -> None:
        """Open the scanner. Raises OSError without the library, else a ``ReaderError``."""
        if virtual_socket:
            os.environ["FP_VIRTUAL_IMAGE"] = str(virtual_socket)
        self._library = Library()
        of_this_kind = [handle for name, handle in self._library.devices() if name == driver]
        if place >= len(of_this_kind):
            raise ReaderNotFoundError
        self._device = of_this_kind[place]
        try:
            self._library.open(self._device)
        except GLibError as error:
            raise _for_people(error) from error

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage:
        """Return the finger as the scanner sees it."""
        limit = _Limit(self._library, request.timeout_s, cancel)
        try:
            taken = self._library.capture(self._device, limit.cancellable)
        except GLibError as error:
            raise limit.why() or _for_people(error) from error
        finally:
            limit.end()
        stated = round(taken.pixels_per_mm * MM_PER_INCH)
        image = FingerImage(taken.pixels, stated or request.dpi or UNSTATED_DPI)
        preview(image)
        return image

    def close(self) -> None:
        """Release the scanner."""
        self._library.close(self._device)


class _Limit:
    """Ends a capture that the officer cancels or that takes too long."""

    def __init__(self, library: Library, timeout_s: float, cancel: CancelToken) -> None:
        self.cancellable = library.cancellable()
        self._library = library
        self._cancel = cancel
        self._deadline = time.monotonic() + timeout_s
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def why(self) -> ReaderError | None:
        """Say why the capture was ended from here, if it was."""
        if self._cancel.is_set():
            return CaptureCancelledError()
        return ReaderTimeoutError() if time.monotonic() >= self._deadline else None

    def end(self) -> None:
        """Stop watching."""
        self._over.set()
        self._watcher.join()
        self._library.release(self.cancellable)

    def _watch(self) -> None:
        while not self._over.wait(POLL_S):
            if self.why():
                self._library.cancel(self.cancellable)
                return


def _for_people(error: GLibError) -> ReaderError:
    kind = (error.domain, error.code)
    if error.domain == _RETRY and error.code == _REMOVE_FINGER:
        return FingerTooEarlyError()
    if error.domain == _RETRY:
        return PresentAgainError(reason=_RETRY_REASONS.get(error.code, "the finger was not read"))
    if kind in _ERRORS:
        return _ERRORS[kind]()
    return ReaderError(reason=_REASONS.get(kind, f"libfprint says {error.domain} {error.code}"))
