"""From measures to a quality with reasons that an officer can act on.

The score is fieldid's own: each property is placed between a bad, a just sufficient and a good
value (0, 50 and 100), and the worst property is the score. The properties are those of ISO/IEC
29794-5:2025 as far as a detector with five landmarks can tell them; closed eyes, an open mouth,
expression and background are left out. It is no unified quality score of that standard and no
prediction of a comparison score; it orders the attempts of one capture and says what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.model.biometric import Quality
from fieldid.parameters import QUALITY_GATE

if TYPE_CHECKING:
    from fieldid.face.measures import FaceMeasures


class FaceReason(StrEnum):
    """Every reason code that this room puts into a quality."""

    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    TOO_SMALL = "too_small"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    UNEVEN_LIGHT = "uneven_light"
    LOW_CONTRAST = "low_contrast"
    BLURRED = "blurred"
    MOVED = "moved"
    COVERED = "covered"
    HEAD_TURNED = "head_turned"
    HEAD_NODDED = "head_nodded"
    HEAD_TILTED = "head_tilted"
    OFF_CENTRE = "off_centre"


@dataclass(frozen=True)
class QualityPart:
    """One property of a face. ``gate``: the value that just suffices; ``score``: 0 to 100.

    ``sufficient``: whether the value is on the good side of the gate. The sources of the gates
    stand beside them in ``fieldid.parameters``.
    """

    reason: FaceReason
    value: float
    gate: float
    score: float

    @property
    def sufficient(self) -> bool:
        """Whether there is nothing to say against it."""
        return self.score >= QUALITY_GATE


NO_FACE = Quality(score=None, usable=False, reasons=(FaceReason.NO_FACE.value,))


def face_quality(measures: FaceMeasures, *, several: bool) -> Quality:
    """Judge one face. ``several``: whether it might be the wrong person's.

    ``score``: 0 to 100, that of the worst property; ``usable``: no reason against it.
    """
    parts = quality_parts(measures)
    reasons = list(dict.fromkeys(part.reason for part in parts if not part.sufficient))
    if several:
        reasons.insert(0, FaceReason.SEVERAL_FACES)
    return Quality(
        score=round(min(part.score for part in parts)),
        usable=not reasons,
        reasons=tuple(reason.value for reason in reasons),
    )


def quality_parts(measures: FaceMeasures) -> tuple[QualityPart, ...]:
    """Return every property with its number, its gate and its score, in the order of telling."""
    return (
        _part(FaceReason.TOO_SMALL, measures.eye_distance, parameters.EYE_DISTANCE_PX),
        _part(FaceReason.OFF_CENTRE, measures.inside, parameters.SHARE_INSIDE),
        _part(FaceReason.TOO_DARK, measures.brightest, parameters.BRIGHTEST_GREY),
        _part(FaceReason.TOO_BRIGHT, measures.saturated, parameters.SATURATED_SHARE),
        _part(FaceReason.TOO_BRIGHT, measures.darkest, parameters.DARKEST_GREY),
        _part(FaceReason.UNEVEN_LIGHT, measures.evenness, parameters.EVENNESS_SHARE),
        _part(FaceReason.LOW_CONTRAST, measures.contrast, parameters.CONTRAST_BITS),
        _sharpness(measures.sharpness),
        _part(FaceReason.MOVED, measures.motion, parameters.MOTION_DOUBLINGS),
        _part(FaceReason.COVERED, measures.covered, parameters.COVERED_SHARE),
        _part(FaceReason.HEAD_TURNED, abs(measures.turn), parameters.TURN_EYE_DISTANCES),
        _part(FaceReason.HEAD_NODDED, abs(measures.nod), parameters.NOD_SHARE),
        _part(FaceReason.HEAD_TILTED, abs(measures.tilt), parameters.TILT_DEGREES),
    )


def _part(
    reason: FaceReason, value: float, bad_gate_good: tuple[float, float, float]
) -> QualityPart:
    return QualityPart(reason, value, bad_gate_good[1], _placed(value, bad_gate_good))


def _sharpness(value: float) -> QualityPart:
    """Place sharpness by its logarithm: what is seen goes by ratios."""
    bad, gate, good = np.log(parameters.SHARPNESS)
    score = _placed(float(np.log(max(value, 1e-9))), (bad, gate, good))
    return QualityPart(FaceReason.BLURRED, value, parameters.SHARPNESS[1], score)


def _placed(value: float, bad_gate_good: tuple[float, float, float]) -> float:
    """Place ``value`` between bad (0), the gate (50) and good (100), whichever way they run."""
    bad, gate, good = bad_gate_good
    sign = 1 if good > bad else -1
    steps = (sign * bad, sign * gate, sign * good)
    return float(np.interp(sign * value, steps, (0, QUALITY_GATE, 100)))
