"""The whole way from a photograph to templates and quality, with whatever works here.

Guarantees: an encoder that cannot be loaded is a state with a reason and never in the way of
the others; templates are made of one face only, and the quality says when there were more.
Presentation attacks are not assessed unless a detector is handed in (``fieldid.face
.presentation_attack``): a photograph of a photograph is encoded like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from fieldid.errors.image import EngineUnavailableError, ModelFileError
from fieldid.face.detection import Detection
from fieldid.face.detector import YuNetDetector
from fieldid.face.dlib_resnet import DlibResnetEncoder
from fieldid.face.measures import measure_face
from fieldid.face.presentation_attack import NOT_ASSESSED, AttackAssessment
from fieldid.face.quality import NO_FACE, face_quality
from fieldid.face.sface import SFaceEncoder
from fieldid.model.biometric import FaceTemplate, Quality
from fieldid.parameters import BYSTANDER_AREA, CENTRE_WEIGHT, CLOSER_LOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.face.encoder import FaceEncoder
    from fieldid.face.presentation_attack import PresentationAttackDetector
    from fieldid.model.biometric import FaceImage


class EngineState(NamedTuple):
    """Whether one part works on this machine, and the reason where it does not."""

    name: str
    available: bool
    reason: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class FaceAssessment:
    """The face that is meant, and its quality. ``detection`` is None where there is none."""

    quality: Quality
    detection: Detection | None
    attack: AttackAssessment = NOT_ASSESSED


@dataclass(frozen=True, eq=False, repr=False)
class FaceAcquisition:
    """Templates of every encoder that works here, all of the same face, with its quality."""

    templates: tuple[FaceTemplate, ...]
    quality: Quality
    detection: Detection | None
    attack: AttackAssessment = NOT_ASSESSED


class FaceEngine:
    """Detector and encoders behind one object; nothing is loaded before it is used."""

    def __init__(
        self,
        encoders: Sequence[FaceEncoder] | None = None,
        detector: YuNetDetector | None = None,
        attack_detector: PresentationAttackDetector | None = None,
    ) -> None:
        """Take SFace and dlib ResNet where no ``encoders`` are given."""
        self._attack_detector = attack_detector
        self._encoders = (SFaceEncoder(), DlibResnetEncoder()) if encoders is None else encoders
        self._detector = detector or YuNetDetector()

    def states(self) -> tuple[EngineState, ...]:
        """Load every part and say what works. Takes about 0.3 s the first time."""
        encoders = [_state(encoder.tag.name, encoder) for encoder in self._encoders]
        return (_state("yunet", self._detector), *encoders)

    def available(self) -> list[FaceEncoder]:
        """Return the encoders that load on this machine."""
        return [encoder for encoder in self._encoders if _state("", encoder).available]

    def assess(self, image: FaceImage) -> FaceAssessment:
        """Find the face that is meant and judge it, without encoding it.

        Raises ``ModelFileError`` or ``EngineUnavailableError`` where the detector does not
        work, ``ImageError`` for an array that is no photograph.
        """
        return self._assessed(image, self._detector.detect(image), refined=True)

    def guide(self, image: FaceImage) -> FaceAssessment:
        """Judge a frame of a live picture: as ``assess``, but fast and by landmarks as first found.

        Far and dark faces and those on their side are left to ``assess``. Raises as it does.
        """
        return self._assessed(image, self._detector.detect(image, thorough=False), refined=False)

    def _assessed(
        self, image: FaceImage, faces: tuple[Detection, ...], *, refined: bool
    ) -> FaceAssessment:
        if not faces:
            return FaceAssessment(NO_FACE, None)
        meant = self._meant(image, faces, refined=refined)
        if meant is None:
            return FaceAssessment(NO_FACE, None)
        several = sum(face.area >= BYSTANDER_AREA * meant.area for face in faces) > 1
        quality = face_quality(measure_face(image, meant), several=several)
        attack = self._attack(image, meant) if refined else NOT_ASSESSED
        return FaceAssessment(quality, meant, attack)

    def _meant(
        self, image: FaceImage, faces: tuple[Detection, ...], *, refined: bool
    ) -> Detection | None:
        """Return the most prominent face, ``refined`` the first that is one on a closer look."""
        by_prominence = sorted(faces, key=lambda face: -_prominence(face, image))
        if not refined:
            return by_prominence[0]
        looks = (self._detector.refine(image, face) for face in by_prominence[:CLOSER_LOOKS])
        return next((found for found in looks if found is not None), None)

    def acquire(self, image: FaceImage) -> FaceAcquisition:
        """Make the templates of one photograph, whatever its quality. Raises as ``assess``.

        Without a face there are no templates and the only reason is ``no_face``.
        """
        assessment = self.assess(image)
        meant = assessment.detection
        templates = () if meant is None else self.encode(image, meant)
        return FaceAcquisition(templates, assessment.quality, meant, assessment.attack)

    def _attack(self, image: FaceImage, face: Detection) -> AttackAssessment:
        if self._attack_detector is None:
            return NOT_ASSESSED
        return self._attack_detector.assess(image, face)

    def encode(self, image: FaceImage, face: Detection) -> tuple[FaceTemplate, ...]:
        """Make the templates of one face that was found in ``image``, by every encoder here."""
        return tuple(encoder.encode(image, face) for encoder in self.available())


def _state(name: str, part: YuNetDetector | FaceEncoder) -> EngineState:
    try:
        part.load()
    except (EngineUnavailableError, ModelFileError) as error:
        return EngineState(name, available=False, reason=str(error))
    return EngineState(name, available=True)


def _prominence(face: Detection, image: FaceImage) -> float:
    """Weigh the size of a face by how central it is: full in the middle, less in a corner."""
    half = np.array(image.pixels.shape[1::-1]) / 2
    offset = float(np.hypot(*(np.array(face.centre) - half)) / np.hypot(*half))
    return face.area * (1 - CENTRE_WEIGHT * offset)
