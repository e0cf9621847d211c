"""A long list in a short score table: whoever may be a candidate, and stand-ins for all others.

Every source is searched: faces by their index for the best of each encoder, fingers as always.
Whoever is among the best of any source gets a column with the very scores of ``score_table``. All
others that have references of the same sources share one column, with scores that none of them
exceeds. Fused scores rise with every score, so what a stand-in does not reach no other does
(Fagin, Lotem, Naor 2003, doi 10.1016/S0022-0000(03)00026-6, the threshold algorithm). Guarantees
that but for the chance of a face search (docs/adr/0034). Leaves out how scores are fused.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.identify.face_work import SearchTerms
from fieldid.identify.scores import ScoreTable, all_rows, finger_scores, keep_best, wanted_sources
from fieldid.parameters import INDEX_SCORE_SLACK, SEARCH_THREADS_MAX, SHORTLIST_SHARE

if TYPE_CHECKING:
    from fieldid.identify.face_gallery import FaceGallery
    from fieldid.identify.gallery import Gallery
    from fieldid.identify.probe import Probe
    from fieldid.identify.scores import Rows
    from fieldid.model.biometric import FaceTemplate
    from fieldid.ports import CancelToken


@dataclass(frozen=True, eq=False)
class ShortTable:
    """``rows``: int64 (columns,), the record of each column of ``table``; -1 for a stand-in."""

    table: ScoreTable
    rows: NDArray[np.int64]

    @property
    def alone(self) -> NDArray[np.bool_]:
        """Which columns are one record's own, bool (columns,)."""
        return self.rows >= 0


def is_long(gallery: Gallery, probe: Probe) -> bool:
    """Whether a shortlist pays: the faces are indexed, and what came later is few."""
    faces = [gallery.faces[face.encoder] for face in probe.faces if face.encoder in gallery.faces]
    return bool(faces) and all(one.is_indexed for one in faces) and not _much_later(gallery)


class Shortlister:
    """One probe against a long gallery; what does not depend on the depth is found once."""

    def __init__(self, gallery: Gallery, probe: Probe, cancel: CancelToken | None) -> None:
        """Search fingers, and what came later, in full. Raises ``SearchCancelledError``."""
        self._main = len(gallery.record_ids)
        self._gallery = gallery
        self._probe = probe
        threads = min(os.cpu_count() or 1, SEARCH_THREADS_MAX)
        self._terms = SearchTerms(threads, cancel=cancel)
        self._fingers = finger_scores(gallery, probe, cancel)
        self._later: Rows = {}
        if gallery.later is not None:
            self._later = all_rows(gallery.later, probe, cancel)
        self._faces: dict[str, list[tuple[FaceGallery, FaceTemplate]]] = {}
        for face in probe.faces:
            if face.encoder in gallery.faces:
                pair = (gallery.faces[face.encoder], face)
                self._faces.setdefault(f"face:{face.encoder.name}", []).append(pair)
        self._gone = np.zeros(gallery.rows, np.bool_)
        self._gone[gallery.gone] = True

    def shortlist(self, depth: int) -> ShortTable | None:
        """Return the table of the ``depth`` best of each encoder; None where it is not short."""
        chosen = np.zeros(self._gallery.rows, np.bool_)
        chosen[self._main :] = True
        for scores in self._fingers.values():
            chosen[: self._main] |= scores > 0  # 0 is what a reference gets that was screened out
        highest = {source: self._best(source, depth, chosen) for source in self._faces}
        chosen &= ~self._gone
        rows = np.flatnonzero(chosen)
        if len(rows) > SHORTLIST_SHARE * self._gallery.rows:
            return None
        return self._table(rows, self._others(chosen), highest)

    def _best(self, source: str, depth: int, chosen: NDArray[np.bool_]) -> float:
        """Choose the best of one encoder; return the score that no other exceeds."""
        highest = -1.0
        for gallery, probe in self._faces[source]:
            found = gallery.top(probe, depth, self._terms)
            chosen[found.records] = True
            highest = max(highest, float(found.scores[-1]) if len(found.scores) else -1.0)
        return highest + INDEX_SCORE_SLACK

    def _others(self, chosen: NDArray[np.bool_]) -> list[tuple[int, int]]:
        """Return what sources records that were not chosen have, as bits, and how many do."""
        main = self._main
        held = np.zeros(self._gallery.rows, np.uint16)
        for bit, has in enumerate(self._has_reference()):
            held[:main] |= has.astype(np.uint16) << np.uint16(bit)
        held[self._gone] = 0
        counts = np.bincount(held[~chosen])
        return [(code, count) for code, count in enumerate(counts.tolist()) if count]

    def _has_reference(self) -> list[NDArray[np.bool_]]:
        faces = [pairs[0][0].has_reference for pairs in self._faces.values()]
        return [*faces, *(~np.isnan(scores) for scores in self._fingers.values())]

    def _table(
        self,
        rows: NDArray[np.int64],
        others: list[tuple[int, int]],
        highest: dict[str, float],
    ) -> ShortTable:
        known = [*self._faces, *self._fingers]
        sources = [*known, *(source for source in self._later if source not in known)]
        values = np.full((len(sources), len(rows) + len(others)), np.nan, np.float32)
        for place, source in enumerate(sources):
            values[place, : len(rows)] = self._own(source, rows)
            if source in known:
                bit = 1 << known.index(source)
                held = [bool(code & bit) for code, _ in others]
                values[place, len(rows) :] = np.where(held, highest.get(source, 0.0), np.nan)
        compared = [place for place in range(len(sources)) if not np.isnan(values[place]).all()]
        found = tuple(sources[place] for place in compared)
        times = np.array([*np.ones(len(rows), np.int64), *(count for _, count in others)], np.int64)
        lacking = [one for one in wanted_sources(self._probe) if one not in found]
        lacking += self._probe.left_out
        table = ScoreTable(found, values[compared], tuple(lacking), times)
        return ShortTable(table, np.concatenate([rows, np.full(len(others), -1, np.int64)]))

    def _own(self, source: str, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the scores of one source for the records ``rows``, float32; NaN for none."""
        main, scores = rows[rows < self._main], np.full(len(rows), np.nan, np.float32)
        for gallery, probe in self._faces.get(source, ()):
            own = gallery.scores_of(probe, main)
            scores[: len(main)] = keep_best(scores[: len(main)], own)
        if source in self._fingers:
            scores[: len(main)] = self._fingers[source][main]
        if source in self._later:
            scores[len(main) :] = self._later[source][rows[len(main) :] - self._main]
        return scores


def _much_later(gallery: Gallery) -> bool:
    return gallery.later is not None and gallery.later.rows > SHORTLIST_SHARE * gallery.rows
