"""The biometric probe of one encounter: every template made from its accepted samples."""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.model.biometric import FaceTemplate, FingerPosition, FingerTemplate


@dataclass(frozen=True, repr=False)
class Probe:
    """Templates to compare. ``faces``: one per encoder. ``fingers``: one per captured finger.

    ``left_out``: sources that are not compared although they were captured, and why.
    """

    faces: tuple[FaceTemplate, ...] = ()
    fingers: tuple[tuple[FingerPosition, FingerTemplate], ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare."""
        return not self.faces and not self.fingers
