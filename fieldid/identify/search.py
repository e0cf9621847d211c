"""Verification (1:1) and identification (1:N)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from fieldid.identify.judgement import Judgement, judge_search, judge_verification
from fieldid.identify.scores import ScoreTable, score_table
from fieldid.identify.shortlist import Shortlister, ShortTable, is_long
from fieldid.model.comparison import (
    NOT_CALIBRATED,
    Candidate,
    CandidateList,
    ScorePart,
    VerificationResult,
)
from fieldid.parameters import SHORTLIST_DEPTHS

if TYPE_CHECKING:
    from collections.abc import Callable
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

    def judged(short: ShortTable) -> _Searched:
        found = judge_search(short.table, probe, target_fpir, measured)
        return _Searched(short, found, _listed(short, found)[:most])

    searched = _searched_long(gallery, probe, judged, cancel)
    if searched is None:
        table = score_table(gallery, probe, cancel)
        searched = judged(ShortTable(table, np.arange(gallery.rows)))
    short, found, listed = searched
    return CandidateList(
        candidates=tuple(
            Candidate(
                record_id=gallery.record_id(int(short.rows[column])),
                rank=rank,
                score=float(found.scores[column]),
                parts=_parts(short.table, column),
                error_rate=found.claim(float(found.scores[column])),
            )
            for rank, column in enumerate(listed, start=1)
        ),
        list_records=len(gallery),
        list_as_of=as_of,
        elapsed_ms={"search": 1000 * (time.perf_counter() - started)},
        not_searched=short.table.not_compared,
    )


class _Searched(NamedTuple):
    """A judged table and its columns that are listed, best first."""

    short: ShortTable
    found: Judgement
    listed: list[int]


def _searched_long(
    gallery: Gallery,
    probe: Probe,
    judged: Callable[[ShortTable], _Searched],
    cancel: CancelToken | None,
) -> _Searched | None:
    """Search a long list by shortlists, until no stand-in for others could be a candidate."""
    if not is_long(gallery, probe):
        return None
    shortlister = Shortlister(gallery, probe, cancel)
    for depth in SHORTLIST_DEPTHS:
        short = shortlister.shortlist(depth)
        if short is None:
            break
        searched = judged(short)
        if short.alone[searched.listed].all():
            return searched
    return None


def _listed(short: ShortTable, found: Judgement) -> list[int]:
    """Return the columns that are listed, best first; of equals, stand-ins and then first rows."""
    order = np.lexsort((short.alone, -np.nan_to_num(found.scores, nan=-np.inf)))
    listed: list[int] = order[found.listed[order]].tolist()
    return listed


def _parts(table: ScoreTable, column: int) -> tuple[ScorePart, ...]:
    pairs = zip(table.sources, table.values[:, column].tolist(), strict=True)
    return tuple(ScorePart(source, score) for source, score in pairs if score == score)  # noqa: PLR0124 - NaN
