"""One SBI scanner, inside its worker process.

Guarantees: a sample is delivered only when the scanner signed it for exactly this capture and
its maker is trusted; live pictures come meanwhile; cancelling is heard at once, whatever the
service does.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from drivers import sbi_line
from drivers.sbi_messages import Captured, DeviceInfo, Found, Information, Problem, as_type
from drivers.sbi_messages import capture_body as body_of
from drivers.sbi_sample import checked_sample, face_of, finger_of
from drivers.sbi_trust import Anchors, verified_payload
from fieldid.errors.base import FieldidError
from fieldid.errors.image import ImageError
from fieldid.errors.reader import (
    CaptureCancelledError,
    PresentAgainError,
    ReaderBusyError,
    ReaderError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, Modality

if TYPE_CHECKING:
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

OPEN_S = 5.0
POLL_S = 0.05
MARGIN_S = 0.8  # between the scanner's own time limit and ours, for signing and sending
_PREVIEW_DPI = 500  # of no meaning: a live picture is for looking at
# Error codes of the interface, "Error Codes"
_PROBLEMS = {
    "101": PresentAgainError(reason="nothing that it could use was presented"),
    "102": PresentAgainError(reason="the sample could not be extracted"),
    "105": PresentAgainError(reason="it was presented the wrong way round"),
    "106": ReaderUnpluggedError(),
    "111": ReaderBusyError(),
}
_STATES = {
    "Busy": ReaderBusyError(),
    "Not Ready": ReaderError(reason="it is not ready; check its maker's program"),
    "Not Registered": ReaderError(reason="it is not registered with its maker"),
}


@dataclass
class _Job:
    """A call that runs beside; ``done`` once it has a ``result`` or an ``error``."""

    work: Callable[[], Any]
    done: threading.Event = field(default_factory=threading.Event)
    result: Any = None
    error: FieldidError | None = None

    def run(self) -> None:
        try:
            self.result = self.work()
        except FieldidError as error:
            self.error = error
        finally:
            self.done.set()


class SbiDevice:
    """An opened scanner."""

    def __init__(self, found: Found, anchors: Anchors) -> None:
        """Ask who it is, signed. Raises a ``ReaderError``."""
        self._found = found
        self._anchors = anchors
        answer = sbi_line.ask("MOSIPDINFO", found.port, "info", {"type": found.kind}, OPEN_S)
        signed = as_type(answer, list[Information])
        self._info = self._own(signed)
        if self._info.device_status in _STATES:
            raise _STATES[self._info.device_status]

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        """Let the scanner take one sample."""
        transaction = uuid.uuid4().hex
        body = body_of(self._found, self._info, request, transaction)
        limit = request.timeout_s + MARGIN_S
        job = _Job(lambda: sbi_line.ask("RCAPTURE", self._found.port, "capture", body, limit))
        threading.Thread(target=job.run, daemon=True).start()
        stream = threading.Thread(target=self._show, args=(request, preview, job), daemon=True)
        stream.start()
        self._await(job, time.monotonic() + request.timeout_s + MARGIN_S, cancel)
        image = self._image(as_type(job.result, Captured), request, transaction)
        preview(image)
        return image

    def close(self) -> None:
        """Release nothing: the service keeps the scanner."""

    def _own(self, signed: list[Information]) -> DeviceInfo:
        """Return the information that is this scanner's. Raises a ``ReaderError``."""
        now = datetime.now(UTC)
        for each in signed:
            _raise_problem(each.error)
            info = as_type(verified_payload(each.device_info, self._anchors, now), DeviceInfo)
            identity = verified_payload(info.digital_id, self._anchors, now)
            if identity.get("serialNo") == self._found.serial:
                return info
        raise ReaderUnpluggedError

    def _await(self, job: _Job, deadline: float, cancel: CancelToken) -> None:
        while not job.done.wait(POLL_S):
            if cancel.is_set():
                raise CaptureCancelledError
            if time.monotonic() > deadline:
                raise ReaderTimeoutError
        if job.error:
            raise job.error

    def _image(
        self, captured: Captured, request: CaptureRequest, transaction: str
    ) -> FingerImage | FaceImage:
        if not captured.biometrics:
            raise PresentAgainError(reason="it delivered nothing")
        _raise_problem(captured.biometrics[0].error)
        token = captured.biometrics[0].data
        now = datetime.now(UTC)
        sample = checked_sample(token, self._found, transaction, self._anchors, now)
        if request.modality is Modality.FINGER:
            return finger_of(sample, request)
        return face_of(sample)

    def _show(self, request: CaptureRequest, preview: PreviewSink, job: _Job) -> None:
        """Show live pictures until the capture is over; without a stream there are none."""
        body = {
            "deviceId": self._found.device_id,
            "serialNo": self._found.serial,
            "deviceSubId": str(self._info.device_sub_id[0]) if self._info.device_sub_id else "0",
            "timeout": str(round(request.timeout_s * 1000)),
        }
        try:
            for frame in sbi_line.frames(self._found.port, body, request.timeout_s):
                if job.done.is_set():
                    return
                preview(_preview(frame, request.modality))
        except (ReaderError, ImageError):
            return


def _preview(frame: bytes, modality: Modality) -> FingerImage | FaceImage:
    from fieldid.image.face import read_face_image  # noqa: PLC0415 - loads the codecs of images

    picture = read_face_image(frame)
    if modality is Modality.FACE:
        return picture
    return FingerImage(picture.pixels.mean(axis=2).astype(np.uint8), _PREVIEW_DPI)


def _raise_problem(problem: Problem | None) -> None:
    code = str(problem.error_code) if problem else "0"
    if code in ("0", ""):
        return
    if code in _PROBLEMS:
        raise _PROBLEMS[code]
    raise ReaderError(reason=f"its service reports error {code}")
