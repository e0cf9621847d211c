"""Plays a recording as if its reader were attached: for bug reports, training and tests.

Guarantees: pictures and outcomes come when they came; a capture takes the next take of the same
finger, else of the same kind, and begins again after the last. Nothing is attached before
``play``. Leaves out: making a recording (``recorder``).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from drivers.messages import Failed, Preview, Sample, unpack_error, unpack_image
from drivers.recording_file import Recording, decode_recording, unseal_recording
from drivers.worker import WorkerReader
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    RecordingError,
)
from fieldid.ports import ReaderInfo

if TYPE_CHECKING:
    from pathlib import Path

    from drivers.messages import Pixels
    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

_POLL_S = 0.05


@dataclass(frozen=True, repr=False)
class Playing:
    """A recording that was unsealed; ``encoded`` may be hostile until it is decoded."""

    file: str
    encoded: bytes

    def recording(self) -> Recording:
        """Decode it. Raises RecordingError."""
        return decode_recording(self.encoded, self.file)


def _info(file: str, recording: Recording) -> ReaderInfo:
    return ReaderInfo(
        f"{RecordingDriver.name}:{file}",
        RecordingDriver.name,
        f"Recording of {recording.name}",
        recording.modalities,
    )


class RecordingDriver:
    """One recording at a time."""

    name = "recording"

    def __init__(self) -> None:
        """Start with none."""
        self._playing: Playing | None = None
        self._infos: list[ReaderInfo] = []

    def play(self, path: Path, passphrase: str) -> None:
        """Attach the recording in that file. Raises FileProblemError, RecordingError."""
        self.attach(Playing(path.name, unseal_recording(path, passphrase)))

    def attach(self, playing: Playing) -> None:
        """Attach a recording that is in memory. Raises RecordingError."""
        self._infos = [_info(playing.file, playing.recording())]
        self._playing = playing

    def detach(self) -> None:
        """Attach none."""
        self._playing, self._infos = None, []

    def discover(self) -> list[ReaderInfo]:
        """Return the recording that plays, if one does."""
        return self._infos

    def open(self, reader_id: str) -> WorkerReader:
        """Start the worker that plays. Raises a ``ReaderError``."""
        for info in self._infos:
            if self._playing and info.reader_id == reader_id:
                return RecordedReader(info, self._playing)
        raise ReaderNotFoundError(reader=reader_id)


class RecordedReader(WorkerReader):
    """Knows which take comes next, also after its worker died of a recorded fault."""

    def __init__(self, info: ReaderInfo, playing: Playing) -> None:
        """Start the worker."""
        self._takes = playing.recording().takes
        self._next = 0
        super().__init__(info, partial(RecordingDevice, playing))

    def prepare(self, request: CaptureRequest, stop: CancelToken) -> int:
        """Choose the take."""
        del stop
        order = [(self._next + step) % len(self._takes) for step in range(len(self._takes))]
        alike = [at for at in order if self._takes[at].modality is request.modality]
        same = [at for at in alike if self._takes[at].position is request.position]
        chosen = (same or alike)[0]
        self._next = chosen + 1
        return chosen


class RecordingDevice:
    """Plays one recording, in its worker."""

    def __init__(self, playing: Playing) -> None:
        """Decode it. Raises RecordingError."""
        self._file = playing.file
        self._recording = playing.recording()
        self._chosen = 0

    def hand_in(self, given: int) -> None:
        """Keep which take is to be played."""
        self._chosen = given

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        """Do what the reader did in that take."""
        start = time.monotonic()
        for event in self._recording.takes[self._chosen].events:
            _wait(start, start + event.at_ms / 1000, request.timeout_s, cancel)
            match event.report:
                case Preview(pixels):
                    preview(self._image(pixels))
                case Sample(pixels):
                    return self._image(pixels)
                case Failed() as failed:
                    raise unpack_error(failed, self._recording.name)
        raise ReaderTimeoutError

    def close(self) -> None:
        """Release nothing: the file was read whole."""

    def _image(self, pixels: Pixels) -> FingerImage | FaceImage:
        try:
            return unpack_image(pixels)
        except ValueError:
            raise RecordingError(file=self._file) from None


def _wait(start: float, until: float, timeout_s: float, cancel: CancelToken) -> None:
    while (now := time.monotonic()) < until:
        if cancel.is_set():
            raise CaptureCancelledError
        if now - start > timeout_s:
            raise ReaderTimeoutError
        time.sleep(min(_POLL_S, until - now))
