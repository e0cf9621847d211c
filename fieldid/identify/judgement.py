"""From raw scores to ranked, judged ones: by calibration where one covers, else by z-scores.

Guarantees that an error rate is given only where a calibration covers every engine in use; in
every other case the words say why there is none. Without an operating point the list is cut
where ``fieldid.identify.threshold`` says, and no rate is derived from that cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.identify.calibration import Calibration
from fieldid.identify.calibration_cover import MATCHERS, EngineInUse, cover
from fieldid.identify.claims import not_calibrated, search_claims, verification_claims
from fieldid.identify.fusion import fuse
from fieldid.identify.llr_fusion import fuse_llrs
from fieldid.identify.threshold import candidate_threshold
from fieldid.model.biometric import Modality
from fieldid.model.comparison import ErrorRate

if TYPE_CHECKING:
    from fieldid.identify.calibration_cover import Cover
    from fieldid.identify.probe import Probe
    from fieldid.identify.scores import ScoreTable


@dataclass(frozen=True)
class Measured:
    """The calibrations held, and the time that decides whether they are valid.

    ``references``: the most references that a record of the gallery has of one source.
    """

    calibrations: Sequence[Calibration]
    now: datetime
    references: int = 1


@dataclass(frozen=True, eq=False)
class Judgement:
    """``scores``: float (records,), NaN where nothing was compared. ``listed``: bool (records,).

    ``claim``: of one of the scores. ``supports_claim``: of a verification's score.
    """

    scores: NDArray[np.floating]
    listed: NDArray[np.bool_]
    claim: Callable[[float], ErrorRate]
    supports_claim: Callable[[float], bool | None] = lambda _score: None


def judge_search(
    table: ScoreTable, probe: Probe, target_fpir: float, measured: Measured
) -> Judgement:
    """Judge the scores of a search."""
    covered = _covered(table, probe, measured)
    if not covered.calibrated:
        return _uncalibrated(table, target_fpir, covered)
    fused = fuse_llrs(table.sources, table.values, covered)
    mixture = fused.mixture(table.times)
    claims = search_claims(mixture, target_fpir, covered, _chances(probe, measured))
    if claims.threshold is None:
        listed = _uncalibrated(table, target_fpir, covered).listed
    else:
        listed = np.nan_to_num(fused.total, nan=-np.inf) >= claims.threshold
    return Judgement(fused.total, listed, claims.error_rate)


def judge_verification(
    table: ScoreTable, probe: Probe, target_fmr: float, measured: Measured
) -> Judgement:
    """Judge the score of a verification (one record in the table)."""
    covered = _covered(table, probe, measured)
    if not covered.calibrated:
        return _uncalibrated(table, target_fmr, covered)
    fused = fuse_llrs(table.sources, table.values, covered)
    if not fused.blends:
        return _uncalibrated(table, target_fmr, covered)
    claims = verification_claims(fused.blends[0], target_fmr, covered, _chances(probe, measured))
    listed = np.ones(len(fused.total), np.bool_)
    return Judgement(fused.total, listed, claims.error_rate, claims.supports_claim)


def _chances(probe: Probe, measured: Measured) -> int:
    """Count the comparisons of which the best makes one score: each is a chance to be wrong."""
    samples = Counter(face.encoder for face in probe.faces)
    fingers = Counter(position for position, _ in probe.fingers)
    return measured.references * max((*samples.values(), *fingers.values()), default=1)


def _uncalibrated(table: ScoreTable, target: float, covered: Cover) -> Judgement:
    scores = fuse(table)
    cut = candidate_threshold(table.records, target)
    listed = np.nan_to_num(scores, nan=-np.inf) >= cut
    return Judgement(scores, listed, lambda _score: not_calibrated(covered))


def _covered(table: ScoreTable, probe: Probe, measured: Measured) -> Cover:
    made_by = {f"face:{face.encoder.name}": face.encoder for face in probe.faces}
    made_by |= {f"finger:{position.label}": finger.extractor for position, finger in probe.fingers}
    engines = []
    for source in table.sources:
        modality = Modality(source.split(":")[0])
        engines.append(EngineInUse(source, modality, made_by[source], MATCHERS[modality]))
    return cover(measured.calibrations, engines, measured.now)
