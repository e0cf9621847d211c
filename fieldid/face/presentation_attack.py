"""Presentation attack detection: the contract for a detector, and what is said without one.

Terms of ISO/IEC 30107-3:2023. No detector is shipped and none is claimed: a photograph held to
the camera is encoded like any other face. A detector that an agency trusts implements
``PresentationAttackDetector`` and is handed to ``FaceEngine``; its score is no quality, never
makes a sample usable or unusable by itself, and travels in a field of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from fieldid.model.biometric import AttackState, ModelTag

if TYPE_CHECKING:
    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage


@dataclass(frozen=True)
class AttackAssessment:
    """``score``: of the detector, higher is more likely an attack; None where it has none.

    ``detector``: which one judged, None where none did.
    """

    state: AttackState
    score: float | None = None
    detector: ModelTag | None = None


NOT_ASSESSED = AttackAssessment(AttackState.NOT_ASSESSED)


class PresentationAttackDetector(Protocol):
    """Judges whether a face is that of the person in front of the camera.

    Must be safe to call from several threads, must not keep images, and must answer for every
    face: ``AttackState.FAILED`` where it cannot judge. The threshold between bona fide and
    suspected is the detector's own and part of what its tag names; error rates (APCER by attack
    instrument species, BPCER) are its maker's to state.
    """

    @property
    def tag(self) -> ModelTag:
        """Name, version and weights."""
        ...

    def assess(self, image: FaceImage, detection: Detection) -> AttackAssessment:
        """Judge one face of one image."""
        ...
