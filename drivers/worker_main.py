"""The worker's side: owns one device in a process of its own and obeys the orders.

Guarantees: ends when the program ends, even while a driver hangs; never sends a preview before
the last one was shown, so that nothing queues up; every fault of a driver becomes a report.
Leaves out: time limits (the program's side kills a worker that does not answer).
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import threading
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from drivers.messages import (
    Cancel,
    Capture,
    Close,
    Failed,
    Opened,
    Order,
    Preview,
    PreviewTaken,
    Report,
    Sample,
    encode_report,
    pack_error,
    pack_image,
    thin,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

PARENT_CHECK_S = 1.0
PROGRAM_VARIABLES = "FIELDID_"  # may hold a passphrase; no driver's business


class Device(Protocol):
    """One opened device, inside its worker. Everything is called from one thread."""

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        """Block until a sample was taken; call ``preview`` with live images meanwhile.

        Raise ``ReaderTimeoutError`` after ``request.timeout_s``, ``CaptureCancelledError`` within
        half a second of ``cancel``, ``ReaderUnpluggedError`` when the device is gone. The
        reader's name is filled into these errors by the program's side.
        """
        ...

    def close(self) -> None:
        """Release the device."""
        ...


@runtime_checkable
class TakesGivenThings(Protocol):
    """A device that is handed something before each capture (see ``worker.WorkerReader``)."""

    def hand_in(self, given: object) -> None:
        """Keep ``given`` for the capture that follows."""
        ...


def serve(pipe: Connection, make_device: Callable[[], Device]) -> None:
    """Open the device, then carry out orders until told to close. The process's target."""
    leave_the_program_alone(pipe)
    station = _Station(pipe)
    with contextlib.suppress(OSError):  # the program is gone: nobody is left to tell
        device = _open(make_device, station)
        while device and (order := station.next_capture()):
            station.report(_attempt(device, order, station))
        if device:
            _release(device)


def _open(make_device: Callable[[], Device], station: _Station) -> Device | None:
    try:
        device = make_device()
    except Exception as error:  # noqa: BLE001 - a driver may raise anything
        station.report(pack_error(error))
        return None
    station.report(Opened())
    return device


def _release(device: Device) -> None:
    with contextlib.suppress(Exception):  # the process ends now, which releases what is left
        device.close()


def leave_the_program_alone(pipe: Connection) -> None:
    """Ctrl+C is the program's to handle, and its secrets are not for drivers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.name == "posix":  # programs that a vendor library starts must not hold the pipe open
        os.set_inheritable(pipe.fileno(), False)
    for name in [name for name in os.environ if name.startswith(PROGRAM_VARIABLES)]:
        del os.environ[name]


def _attempt(device: Device, order: Capture, station: _Station) -> Sample | Failed:
    try:
        if isinstance(device, TakesGivenThings):
            device.hand_in(order.given)
        return Sample(pack_image(device.capture(order.request, station.preview, station.cancel)))
    except Exception as error:  # noqa: BLE001 - a driver may raise anything
        return pack_error(error)


class _Station:
    """The worker's end of the pipe; a thread listens so that a busy device can be cancelled."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._captures: queue.SimpleQueue[Capture | None] = queue.SimpleQueue()
        self._preview_wanted = True
        self._sending = threading.Lock()
        self.cancel = threading.Event()
        threading.Thread(target=self._listen, args=(os.getppid(),), daemon=True).start()

    def next_capture(self) -> Capture | None:
        """Wait for the next order; None means close."""
        return self._captures.get()

    def report(self, report: Report) -> None:
        data = encode_report(report)
        with self._sending:  # a vendor library may show previews from a thread of its own
            self._pipe.send_bytes(data)

    def preview(self, image: FingerImage | FaceImage) -> None:
        """Send a live image, or drop it while the last one has not been shown yet."""
        if self._preview_wanted:
            self._preview_wanted = False
            self.report(Preview(pack_image(thin(image))))

    def _listen(self, parent: int) -> None:
        try:
            while os.getppid() == parent:
                if self._pipe.poll(PARENT_CHECK_S):
                    self._obey(self._pipe.recv())
        finally:  # the program is gone; the device may hang, so nothing is waited for
            os._exit(1)

    def _obey(self, order: Order) -> None:
        match order:
            case Capture():
                self.cancel.clear()
                self._preview_wanted = True
                self._captures.put(order)
            case Cancel():
                self.cancel.set()
            case PreviewTaken():
                self._preview_wanted = True
            case Close():
                self._captures.put(None)
