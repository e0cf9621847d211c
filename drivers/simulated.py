"""Simulated readers: a finger scanner and a camera that fictional people present themselves to.

Guarantees the behaviour of real readers, faults included, on images that are handed in. Nothing
is attached until somebody is handed in, so that a live laptop never offers these readers.
Leaves out: who the people are (see ``fieldid.training``).
"""

from __future__ import annotations

import os
import threading
import time
from collections import Counter, deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, cast

import numpy as np

from drivers.messages import MAX_IMAGE_BYTES
from drivers.worker import WorkerReader
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import RawSample, ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

PREVIEWS = 6
PREVIEW_INTERVAL_S = 0.04
SLOW_FACTOR = 10
_POLL_S = 0.02
_WHITE = 255
_CRASHED = 70  # exit status of the crashing worker (EX_SOFTWARE)

_READERS = (
    ReaderInfo("simulated:finger", "simulated", "Simulated finger scanner", (Modality.FINGER,)),
    ReaderInfo("simulated:face", "simulated", "Simulated camera", (Modality.FACE,)),
)

Characteristic = tuple[Modality, FingerPosition | None]


class Fault(StrEnum):
    """What goes wrong in one attempt."""

    TIME_OUT = "time_out"  # nothing is presented
    UNPLUG = "unplug"  # the device reports, after the previews, that it is gone
    CRASH = "crash"  # the worker process dies after the previews
    SLOW = "slow"  # the sample comes, late
    MUTE = "mute"  # never answers, and does not hear a cancellation
    OVERSIZE = "oversize"  # an image beyond every limit


@dataclass(frozen=True, repr=False)
class Presentation:
    """What happens in one attempt."""

    image: FingerImage | FaceImage | None
    fault: Fault | None


class SimulatedDriver:
    """Finds the simulated readers once ``hand_in`` was called."""

    name = "simulated"

    def __init__(self) -> None:
        """Start with nothing attached."""
        self._lock = threading.Lock()
        self._attached = False
        self._samples: dict[Characteristic, deque[RawSample]] = {}
        self._faults: deque[Fault] = deque()
        self._planned: dict[tuple[Modality, int], Fault] = {}
        self._attempts: Counter[Modality] = Counter()

    def hand_in(self, samples: Mapping[Characteristic, Sequence[RawSample]]) -> None:
        """Let a person step up; the person before leaves.

        Each capture takes the next sample of what it asks for; the last one is presented again
        and again. What is not in ``samples`` is not presented, and times out. An empty mapping
        attaches the readers with nobody in front of them.
        """
        with self._lock:
            self._attached = True
            self._samples = {key: deque(values) for key, values in samples.items() if values}
            self._planned, self._attempts = {}, Counter()

    def script(self, *faults: Fault) -> None:
        """Let the next attempts go wrong, one fault each; somebody must be handed in for that."""
        with self._lock:
            self._faults = deque(faults)

    def plan(self, faults: Mapping[tuple[Modality, int], Fault]) -> None:
        """Let attempts of the person who is there go wrong: by kind, and number from 1."""
        with self._lock:
            self._planned, self._attempts = dict(faults), Counter()

    def discover(self) -> list[ReaderInfo]:
        """Return both readers, or none before the first ``hand_in``."""
        return list(_READERS) if self._attached else []

    def open(self, reader_id: str) -> SimulatedReader:
        """Start the worker of one reader."""
        for info in self.discover():
            if info.reader_id == reader_id:
                return SimulatedReader(info, self)
        raise ReaderNotFoundError(reader=reader_id)

    def next_presentation(self, request: CaptureRequest) -> Presentation:
        """Return what happens in the attempt that starts now."""
        with self._lock:
            self._attempts[request.modality] += 1
            planned = self._planned.get((request.modality, self._attempts[request.modality]))
            fault = self._faults.popleft() if self._faults else planned
            waiting = self._samples.get((request.modality, request.position))
            return Presentation(waiting[0].image if waiting else None, fault)

    def sample_taken(self, request: CaptureRequest) -> None:
        """Move on to the next sample, where there is one."""
        with self._lock:
            waiting = self._samples.get((request.modality, request.position), ())
            if len(waiting) > 1:
                cast("deque[RawSample]", waiting).popleft()


class SimulatedReader(WorkerReader):
    """A reader in front of which the driver's people step."""

    def __init__(self, info: ReaderInfo, driver: SimulatedDriver) -> None:
        """Start the worker."""
        self._driver = driver
        super().__init__(info, SimulatedDevice)

    def prepare(self, request: CaptureRequest, stop: CancelToken) -> Presentation:
        """Ask the driver what happens."""
        del stop
        return self._driver.next_presentation(request)

    def delivered(self, request: CaptureRequest) -> None:
        """Move on."""
        self._driver.sample_taken(request)


class SimulatedDevice:
    """The device inside the worker."""

    def __init__(self) -> None:
        """Wait for a person."""
        self._presentation = Presentation(None, None)

    def hand_in(self, given: object) -> None:
        """Take what happens in the next attempt."""
        self._presentation = cast("Presentation", given)

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        """Show the image appearing, then deliver it, or fail as scripted."""
        image, fault = self._presentation.image, self._presentation.fault
        deadline = time.monotonic() + request.timeout_s
        if image is None or fault is Fault.TIME_OUT:
            _wait(request.timeout_s, cancel)
            raise ReaderTimeoutError
        interval = PREVIEW_INTERVAL_S * (SLOW_FACTOR if fault is Fault.SLOW else 1)
        for number in range(1, PREVIEWS + 1):
            preview(_appearing(image, number / PREVIEWS))
            _wait(interval, cancel)
            if time.monotonic() > deadline:
                raise ReaderTimeoutError
        return _spoilt(image, fault)

    def close(self) -> None:
        """Nothing to release."""


def _wait(seconds: float, cancel: CancelToken) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if cancel.is_set():
            raise CaptureCancelledError
        time.sleep(min(_POLL_S, left))


def _spoilt(image: FingerImage | FaceImage, fault: Fault | None) -> FingerImage | FaceImage:
    match fault:
        case Fault.UNPLUG:
            raise ReaderUnpluggedError
        case Fault.CRASH:
            os._exit(_CRASHED)
        case Fault.MUTE:
            while True:
                time.sleep(1)
        case Fault.OVERSIZE:
            return FingerImage(np.zeros((1, MAX_IMAGE_BYTES + 1), np.uint8), dpi=500)
        case _:
            return image


def _appearing(image: FingerImage | FaceImage, part: float) -> FingerImage | FaceImage:
    """Return the image as far as it has come: a finger darkens, a face comes out of the dark."""
    if isinstance(image, FingerImage):
        faded = _WHITE - (_WHITE - image.pixels.astype(np.float32)) * part
        return FingerImage(faded.astype(np.uint8), image.dpi)
    return FaceImage((image.pixels.astype(np.float32) * part).astype(np.uint8))
