"""From measures to a quality with reasons that an officer can act on.

The score is fieldid's own: each property is placed between a bad, a just sufficient and a good
value (0, 50 and 100), and the worst property is the score. It is no ISO/IEC 29794-5 quality and
no prediction of a comparison score; it orders the attempts of one capture and says what to do.
"""

from __future__ import annotations

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
    BLURRED = "blurred"
    HEAD_TURNED = "head_turned"
    HEAD_TILTED = "head_tilted"
    OFF_CENTRE = "off_centre"


NO_FACE = Quality(score=None, usable=False, reasons=(FaceReason.NO_FACE.value,))


def face_quality(measures: FaceMeasures, *, several: bool) -> Quality:
    """Judge one face. ``several``: whether it might be the wrong person's.

    ``score``: 0 to 100, that of the worst property; ``usable``: no reason against it.
    """
    scores = _property_scores(measures)
    reasons = [reason for reason, score in scores.items() if score < QUALITY_GATE]
    if several:
        reasons.insert(0, FaceReason.SEVERAL_FACES)
    return Quality(
        score=round(min(scores.values())),
        usable=not reasons,
        reasons=tuple(reason.value for reason in reasons),
    )


def _property_scores(measures: FaceMeasures) -> dict[FaceReason, float]:
    """Score each property from 0 to 100, in the order in which reasons are told."""
    return {
        FaceReason.TOO_SMALL: _placed(measures.eye_distance, parameters.EYE_DISTANCE_PX),
        FaceReason.OFF_CENTRE: _placed(measures.inside, parameters.SHARE_INSIDE),
        FaceReason.TOO_DARK: _placed(measures.brightest, parameters.BRIGHTEST_GREY),
        FaceReason.TOO_BRIGHT: min(
            _placed(measures.saturated, parameters.SATURATED_SHARE),
            _placed(measures.darkest, parameters.DARKEST_GREY),
        ),
        FaceReason.BLURRED: _placed(
            np.log(max(measures.sharpness, 1e-9)), tuple(np.log(parameters.SHARPNESS))
        ),
        FaceReason.HEAD_TURNED: _placed(abs(measures.turn), parameters.TURN_EYE_DISTANCES),
        FaceReason.HEAD_TILTED: _placed(abs(measures.tilt), parameters.TILT_DEGREES),
    }


def _placed(value: float, bad_gate_good: tuple[float, float, float]) -> float:
    """Place ``value`` between bad (0), the gate (50) and good (100), whichever way they run."""
    bad, gate, good = bad_gate_good
    sign = 1 if good > bad else -1
    steps = (sign * bad, sign * gate, sign * good)
    return float(np.interp(sign * value, steps, (0, QUALITY_GATE, 100)))
