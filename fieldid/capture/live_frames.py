"""Keeps some of the frames that a camera shows before it takes the photograph.

Guarantees a bound: every ``LIVE_STEP``-th frame, the last ``LIVE_FRAMES`` of these. They are varied
as the person moves, which a burst within a quarter of a second is not.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from fieldid.model.biometric import FaceImage, FingerImage
from fieldid.parameters import LIVE_FRAMES, LIVE_STEP

if TYPE_CHECKING:
    from fieldid.ports import PreviewSink


class LiveFrames:
    """A preview sink that hands on what it is shown."""

    def __init__(self, on_preview: PreviewSink) -> None:
        self._on_preview = on_preview
        self._shown = 0
        self._kept: deque[FaceImage] = deque(maxlen=LIVE_FRAMES)

    @property
    def kept(self) -> tuple[FaceImage, ...]:
        """The frames kept, oldest first."""
        return tuple(self._kept)

    def __call__(self, image: FingerImage | FaceImage) -> None:
        """Take one frame."""
        if isinstance(image, FaceImage) and self._shown % LIVE_STEP == 0:
            self._kept.append(image)
        self._shown += 1
        self._on_preview(image)
