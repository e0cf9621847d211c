"""A reader in this process that does what a script says, one line a capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.reader import CaptureCancelledError, ReaderError
from fieldid.model.biometric import FingerImage, Modality
from fieldid.ports import RawSample, ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from threading import Event

    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink


class ScriptedReader:
    """Delivers a grey image of each number in ``script``; raises each error in it.

    The number is the grey value, by which a test recognises the sample. Once the script is
    over, the last line is repeated. ``cancel_after``: the officer's stop comes after so many
    captures began.
    """

    def __init__(
        self,
        script: Sequence[int | ReaderError],
        *,
        cancel: Event | None = None,
        cancel_after: int | None = None,
    ) -> None:
        self._script = script
        self._cancel = cancel
        self._cancel_after = cancel_after
        self.captures = 0

    @property
    def info(self) -> ReaderInfo:
        return ReaderInfo("scripted:1", "scripted", "Scripted reader", (Modality.FINGER,))

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> RawSample:
        del request
        line = self._script[min(self.captures, len(self._script) - 1)]
        self.captures += 1
        if self._cancel is not None and self.captures == self._cancel_after:
            self._cancel.set()
        if cancel.is_set():
            raise CaptureCancelledError(reader=self.info.name)
        if isinstance(line, ReaderError):
            raise line
        image = FingerImage(np.full((4, 4), line, np.uint8), 500)
        preview(image)
        return RawSample(image, self.info.reader_id)

    def close(self) -> None:
        self.captures = 0
