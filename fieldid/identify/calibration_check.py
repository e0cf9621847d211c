"""Whether a decoded calibration agrees with itself. A signature alone does not make it sound."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from fieldid.errors.evaluation import CalibrationDamagedError
from fieldid.identify.calibration import FORMAT
from fieldid.parameters import CALIBRATION_MAX_POINTS, CALIBRATION_MAX_SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.identify.calibration import (
        Calibration,
        Counts,
        ErrorCurve,
        ScoreBlend,
        SourceCalibration,
    )
    from fieldid.identify.llr import LlrMap


def check_calibration(calibration: Calibration) -> None:
    """Raise ``CalibrationDamagedError`` with the first contradiction."""
    _require(calibration.format == FORMAT, "it is of a format that this version does not know")
    dates = (calibration.made_at, calibration.expires_at)
    _require(all(date.tzinfo is not None for date in dates), "a date has no time zone")
    _require(calibration.made_at < calibration.expires_at, "it expires before it was made")
    _require(0 < len(calibration.sources) <= CALIBRATION_MAX_SOURCES, "it has no source")
    for source in calibration.sources:
        _check_source(source)


def _check_source(source: SourceCalibration) -> None:
    named = source.modality is not None
    _require(named == bool(source.extractors), "modality and extractors disagree")
    _require(named == (source.matcher is not None), "modality and matcher disagree")
    _require(len(set(source.extractors)) == len(source.extractors), "an extractor comes twice")
    _check_counts(source.counts)
    _check_blend(source.blend, max(1, len(source.extractors)))
    _check_map(source.llr)
    _check_curve(source.errors)
    _require(
        all(0 < size.fpir <= 1 and size.list_records >= 0 for size in source.claimable),
        "a list size is impossible",
    )


def _check_counts(counts: Counts) -> None:
    _require(1 <= counts.people <= counts.images, "it counts more people than images")
    for effective, given in (
        (counts.effective_genuine, counts.genuine),
        (counts.effective_impostor, counts.impostor),
    ):
        _require(0 < effective <= given, "it is worth more comparisons than were made")


def _check_blend(blend: ScoreBlend, members: int) -> None:
    columns = (blend.centre, blend.scale, blend.weight)
    _require(all(len(column) == members for column in columns), "a blend has holes")
    _require(all(math.isfinite(value) for value in blend.centre), "a blend is not finite")
    _require(all(0 < value < math.inf for value in blend.scale), "a blend has no scale")
    _require(all(0 <= value <= 1 for value in blend.weight), "a blend has a negative weight")
    _require(any(blend.weight), "a blend weighs nothing")


def _check_map(llr: LlrMap) -> None:
    _require(1 < len(llr.score) <= CALIBRATION_MAX_POINTS, "a map is too short or too long")
    _require(len(llr.score) == len(llr.llr), "a map has holes")
    for column in (llr.score, llr.llr):
        _require(_finite(column) and _rises(column, strictly=True), "a map does not increase")


def _check_curve(curve: ErrorCurve) -> None:
    rates = (curve.fmr_low, curve.fmr, curve.fmr_high, curve.fnmr_low, curve.fnmr, curve.fnmr_high)
    points = len(curve.threshold)
    _require(1 < points <= CALIBRATION_MAX_POINTS, "a curve is too short or too long")
    _require(all(len(column) == points for column in rates), "a curve has holes")
    _require(_finite(curve.threshold), "a threshold is not finite")
    _require(_rises(curve.threshold, strictly=True), "thresholds do not increase")
    _require(all(0 <= rate <= 1 for column in rates for rate in column), "a rate is impossible")
    for low, rate, high in (rates[:3], rates[3:]):
        ordered = all(a <= b <= c for a, b, c in zip(low, rate, high, strict=True))
        _require(ordered, "a rate is outside its bounds")
    _require(all(_rises(column[::-1]) for column in (curve.fmr, curve.fmr_high)), "an FMR rises")
    _require(all(_rises(column) for column in (curve.fnmr, curve.fnmr_high)), "an FNMR falls")
    _require(curve.fmr[0] == 1, "not everything matches at the lowest threshold")


def _finite(column: Sequence[float]) -> bool:
    return all(math.isfinite(value) for value in column)


def _rises(column: Sequence[float], *, strictly: bool = False) -> bool:
    pairs = itertools.pairwise(column)
    return all(a < b or (a == b and not strictly) for a, b in pairs)


def _require(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - a condition
    if not holds:
        raise CalibrationDamagedError(reason=otherwise)
