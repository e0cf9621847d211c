"""A reader whose device reports a trouble in its worker: when it is opened, or in a capture."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from drivers.worker import WorkerReader
from fieldid.model.biometric import FaceImage, FingerImage, Modality
from fieldid.ports import ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.errors.reader import ReaderError
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

    Trouble = Callable[[], ReaderError]

NAME = "Scanner 7"
_INFO = ReaderInfo("troubled:7", "troubled", NAME, (Modality.FINGER,))


class TroubledDriver:
    """One scanner, plugged in while ``attached``; ``look_s``: how long looking for it takes."""

    name = "troubled"

    def __init__(self, trouble: Trouble | None = None, *, opening: bool = False) -> None:
        self.trouble = trouble
        self.opening = opening
        self.attached = True
        self.look_s = 0.0

    def discover(self) -> list[ReaderInfo]:
        """Look, as long as it takes."""
        time.sleep(self.look_s)
        return [_INFO] if self.attached else []

    def open(self, reader_id: str) -> WorkerReader:
        """Start the worker."""
        del reader_id
        return WorkerReader(_INFO, partial(TroubledDevice, self.trouble, self.opening))


class TroubledDevice:
    """Raises where it is told to, otherwise delivers a blank finger."""

    def __init__(self, trouble: Trouble | None, opening: bool) -> None:  # noqa: FBT001 - pickled by partial
        self._trouble = trouble
        if trouble and opening:
            raise trouble()

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        """Deliver or raise."""
        del request, preview, cancel
        if self._trouble:
            raise self._trouble()
        return FingerImage(np.full((400, 300), 250, np.uint8), 500)

    def close(self) -> None:
        """Nothing to release."""
