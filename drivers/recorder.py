"""Listens in on a reader, so that what it did can be played again.

Guarantees: the reader behaves as if nobody listened; what would go beyond the size of a
recording is left out, oldest previews of a capture last. Leaves out: where the recording goes
(``recording_file``).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from drivers.messages import Failed, Preview, Sample, pack_error, pack_image, thin
from drivers.recording_file import MAX_RECORDING_BYTES, Event, Recording, Take
from fieldid.errors.base import FieldidError

if TYPE_CHECKING:
    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.ports import (
        CancelToken,
        CaptureRequest,
        PreviewSink,
        RawSample,
        Reader,
        ReaderInfo,
    )

_PREVIEW_SHARE = 0.5  # of the size that is allowed; the samples are what matters


class Recorder:
    """A reader (``fieldid.ports.Reader``) that passes everything on and keeps it."""

    def __init__(self, reader: Reader) -> None:
        """Listen to ``reader``."""
        self._reader = reader
        self._takes: list[Take] = []
        self._size = 0

    @property
    def info(self) -> ReaderInfo:
        """The reader's own."""
        return self._reader.info

    @property
    def recording(self) -> Recording:
        """Everything up to now."""
        return Recording(self._reader.info.name, tuple(self._takes))

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> RawSample:
        """Let the reader capture. Raises what it raises."""
        events: list[Event] = []
        start = time.monotonic()

        def note(report: Preview | Sample | Failed, size: int = 0) -> None:
            self._size += size
            events.append(Event(round((time.monotonic() - start) * 1000), report))

        def listen(image: FingerImage | FaceImage) -> None:
            small = thin(image)
            if self._size + small.pixels.nbytes < MAX_RECORDING_BYTES * _PREVIEW_SHARE:
                note(Preview(pack_image(small)), small.pixels.nbytes)
            preview(image)

        try:
            sample = self._reader.capture(request, listen, cancel)
            if self._size + sample.image.pixels.nbytes < MAX_RECORDING_BYTES:
                note(Sample(pack_image(sample.image)), sample.image.pixels.nbytes)
        except FieldidError as error:
            note(pack_error(error))
            raise
        finally:
            if events:
                self._takes.append(Take(request.modality, request.position, tuple(events)))
        return sample

    def close(self) -> None:
        """Release the reader."""
        self._reader.close()
