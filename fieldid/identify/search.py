"""Verification (1:1) and identification (1:N)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from fieldid.identify.judgement import judge_search, judge_verification
from fieldid.identify.scores import ScoreTable, score_table
from fieldid.model.comparison import (
    NOT_CALIBRATED,
    Candidate,
    CandidateList,
    ScorePart,
    VerificationResult,
)

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.identify.gallery import Gallery
    from fieldid.identify.judgement import Measured
    from fieldid.identify.probe import Probe
    from fieldid.ports import CancelToken


def verify(
    gallery: Gallery, probe: Probe, record_id: str, *, target_fmr: float, measured: Measured
) -> VerificationResult:
    """Compare the probe with the references of one record (``gallery`` holds just that one).

    ``supports_claim`` is None where no calibration provides the operating point.
    """
    started = time.perf_counter()
    table = score_table(gallery, probe)
    found = judge_verification(table, probe, target_fmr, measured)
    score = None if np.isnan(found.scores[0]) else float(found.scores[0])
    return VerificationResult(
        record_id=record_id,
        score=score,
        parts=_parts(table, 0),
        error_rate=NOT_CALIBRATED if score is None else found.claim(score),
        supports_claim=None if score is None else found.supports_claim(score),
        not_compared=table.not_compared,
        elapsed_ms=1000 * (time.perf_counter() - started),
    )


def identify(
    gallery: Gallery,
    probe: Probe,
    *,
    target_fpir: float,
    most: int,
    as_of: datetime | None,
    measured: Measured,
    cancel: CancelToken | None = None,
) -> CandidateList:
    """Search the whole gallery; candidates at or above the threshold, best first.

    Raises SearchCancelledError when ``cancel`` is set on the way.
    """
    started = time.perf_counter()
    table = score_table(gallery, probe, cancel)
    found = judge_search(table, probe, target_fpir, measured)
    order = np.argsort(-np.nan_to_num(found.scores, nan=-np.inf), kind="stable")
    listed = [row for row in order.tolist() if found.listed[row]][:most]
    return CandidateList(
        candidates=tuple(
            Candidate(
                record_id=gallery.record_id(row),
                rank=rank,
                score=float(found.scores[row]),
                parts=_parts(table, row),
                error_rate=found.claim(float(found.scores[row])),
            )
            for rank, row in enumerate(listed, start=1)
        ),
        list_records=len(gallery),
        list_as_of=as_of,
        elapsed_ms={"search": 1000 * (time.perf_counter() - started)},
        not_searched=table.not_compared,
    )


def _parts(table: ScoreTable, row: int) -> tuple[ScorePart, ...]:
    pairs = zip(table.sources, table.values[:, row].tolist(), strict=True)
    return tuple(ScorePart(source, score) for source, score in pairs if score == score)  # noqa: PLR0124 - NaN
