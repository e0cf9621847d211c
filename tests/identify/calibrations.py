"""A small calibration made by hand, with figures that can be checked in the head."""

from __future__ import annotations

from datetime import UTC, datetime

from fieldid.identify.calibration import (
    ALONE,
    Calibration,
    ClaimableSize,
    Counts,
    ErrorCurve,
    ScoreBlend,
    SourceCalibration,
)
from fieldid.identify.calibration_cover import MATCHERS, EngineInUse
from fieldid.identify.llr import LlrMap
from fieldid.model.biometric import Modality, ModelTag

MADE = datetime(2026, 1, 1, tzinfo=UTC)
EXPIRES = datetime(2027, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 6, 1, tzinfo=UTC)
SFACE, DLIB = ModelTag("sface", "1", "a" * 64), ModelTag("dlib", "1", "b" * 64)
MINDTCT = ModelTag("mindtct", "5")

COUNTS = Counts(
    people=100,
    images=300,
    genuine=300,
    impostor=30_000,
    effective_genuine=150.0,
    effective_impostor=3000.0,
)
# scores are LLRs here: at 0 everything matches, at 2 one impostor in 100, at 4 none was seen
CURVE = ErrorCurve(
    threshold=(0.0, 2.0, 4.0),
    fmr=(1.0, 0.01, 0.0),
    fmr_low=(0.999, 0.008, 0.0),
    fmr_high=(1.0, 0.0125, 0.001),
    fnmr=(0.0, 0.02, 0.05),
    fnmr_low=(0.0, 0.01, 0.03),
    fnmr_high=(0.02, 0.04, 0.08),
)


def source(
    modality: Modality | None = Modality.FACE,
    extractors: tuple[ModelTag, ...] = (SFACE,),
    blend: ScoreBlend = ALONE,
    llr: LlrMap | None = None,
) -> SourceCalibration:
    """One source on the curve above; its LLR is its score."""
    return SourceCalibration(
        modality=modality,
        extractors=extractors,
        matcher=None if modality is None else MATCHERS[modality],
        blend=blend,
        counts=COUNTS,
        llr=llr or LlrMap((0.0, 4.0), (0.0, 4.0)),
        errors=CURVE,
        claimable=(ClaimableSize(0.1, 100),),
    )


JOINT = source(extractors=(SFACE, DLIB), blend=ScoreBlend((0.0, 0.0), (1.0, 0.5), (0.5, 0.5)))
FINGER = source(Modality.FINGER, (MINDTCT,))


def calibration(*sources: SourceCalibration, demonstration: bool = False) -> Calibration:
    """A calibration of these sources, valid in 2026."""
    return Calibration(1, "made by hand", demonstration, MADE, EXPIRES, sources or (source(),))


def engine(name: str, tag: ModelTag) -> EngineInUse:
    """An engine in use, with this version's matcher."""
    modality = Modality.FACE if name.startswith("face:") else Modality.FINGER
    return EngineInUse(name, modality, tag, MATCHERS[modality])


FACE_ENGINES = (engine("face:sface", SFACE), engine("face:dlib", DLIB))
FINGER_ENGINES = (
    engine("finger:right_index", MINDTCT),
    engine("finger:left_index", MINDTCT),
)
