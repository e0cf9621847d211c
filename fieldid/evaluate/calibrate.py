"""Makes a calibration from labelled scores.

Guarantees that what is claimed is what the counts carry (``fieldid.evaluate.error_curve``), and
the mark *demonstration* on whatever seems to come from the public sets LFW or FVC. Leaves out
whether the people in the data are like those in the field: that is for the maker to describe.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fieldid.errors.evaluation import CalibrationError
from fieldid.evaluate.error_curve import measured_errors
from fieldid.evaluate.fusion_trial import FusionTrial, aligned
from fieldid.evaluate.joint_face import joint_face
from fieldid.evaluate.rates import at_fmr
from fieldid.evaluate.score_to_llr import llr_map
from fieldid.identify.calibration import (
    ALONE,
    FORMAT,
    Calibration,
    ClaimableSize,
    Counts,
    ScoreBlend,
    SourceCalibration,
)
from fieldid.model.biometric import Modality, ModelTag
from fieldid.parameters import CALIBRATION_VALID_DAYS, CLAIMED_FPIRS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.evaluate.labelled_scores import LabelledScores

_PUBLIC_SETS = re.compile(r"lfw|labell?ed faces in the wild|fvc", re.IGNORECASE)


@dataclass(frozen=True)
class Making:
    """What the maker says about the scores.

    ``extractors``: one a table of scores; empty, with no modality and no matcher, where the
    maker does not say. ``names``: other texts that may name a public set, such as file names.
    """

    description: str
    made_at: datetime
    modality: Modality | None = None
    extractors: tuple[ModelTag, ...] = ()
    matcher: ModelTag | None = None
    demonstration: bool = False
    valid_days: int = CALIBRATION_VALID_DAYS
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class MadeCalibration:
    """``fusion``: how the encoders together did on held-out people, None for a single one."""

    calibration: Calibration
    fusion: FusionTrial | None = None


def calibrate(tables: Sequence[LabelledScores], making: Making) -> MadeCalibration:
    """Make a calibration of one or several tables of scores, one an extractor or encoder.

    Several tables must compare the same images. Several face encoders also get a joint
    calibration. Raises ``CalibrationError`` and ``ScoresError``.
    """
    _check(tables, making)
    given = making.extractors or (None,)
    alone = [
        _source(table, making, () if extractor is None else (extractor,), ALONE)
        for table, extractor in zip(tables, given, strict=True)
    ]
    joint, fusion = _joint(tables, making)
    ranked = sorted(zip(tables, alone, strict=True), key=lambda pair: _misses(pair[0]))
    calibration = Calibration(
        format=FORMAT,
        description=making.description,
        demonstration=making.demonstration or is_public_set(making.description, *making.names),
        made_at=making.made_at,
        expires_at=making.made_at + timedelta(days=making.valid_days),
        sources=(*(source for _, source in ranked), *joint),
    )
    return MadeCalibration(calibration, fusion)


def is_public_set(*texts: str) -> bool:
    """Tell whether a text names LFW or FVC."""
    return any(_PUBLIC_SETS.search(text) for text in texts)


def _check(tables: Sequence[LabelledScores], making: Making) -> None:
    named = (making.modality is not None, bool(making.extractors), making.matcher is not None)
    if len(set(named)) > 1:
        reason = "modality, extractors and matcher are named together or not at all"
        raise CalibrationError(reason=reason)
    if len(tables) != max(1, len(making.extractors)):
        raise CalibrationError(reason="there is not one score file for each extractor")
    if making.valid_days < 1:
        raise CalibrationError(reason="it would expire before it was made")


def _joint(
    tables: Sequence[LabelledScores], making: Making
) -> tuple[list[SourceCalibration], FusionTrial | None]:
    if len(tables) == 1 or making.modality is not Modality.FACE:
        return [], None
    values = aligned(tables)
    found = joint_face(values, tables[0])
    together = replace(tables[0], score=found.blend(values))
    return [_source(together, making, making.extractors, found.blend)], found.trial


def _misses(table: LabelledScores) -> float:
    """Return FNMR at the lowest FMR that ten errors tell, to find the preferred encoder."""
    impostors = int((~table.genuine).sum())
    return at_fmr(table.trial(), min(1.0, 10 / impostors)).fnmr


def _source(
    table: LabelledScores, making: Making, extractors: tuple[ModelTag, ...], blend: ScoreBlend
) -> SourceCalibration:
    trial = table.trial()
    errors = measured_errors(trial)
    counts = Counts(
        people=table.people,
        images=len(table.images),
        genuine=len(trial.genuine),
        impostor=len(trial.impostor),
        effective_genuine=errors.effective_genuine,
        effective_impostor=errors.effective_impostor,
    )
    lowest_fmr = errors.curve.fmr_high[-1]
    return SourceCalibration(
        modality=making.modality,
        extractors=extractors,
        matcher=making.matcher,
        blend=blend,
        counts=counts,
        llr=llr_map(trial, counts.effective_genuine, counts.effective_impostor),
        errors=errors.curve,
        claimable=tuple(ClaimableSize(fpir, int(fpir / lowest_fmr)) for fpir in CLAIMED_FPIRS),
    )
