"""Raw comparison scores of one probe against every record of a gallery."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.case import SearchCancelledError

if TYPE_CHECKING:
    from fieldid.identify.gallery import Gallery
    from fieldid.identify.probe import Probe
    from fieldid.model.biometric import FingerPosition, FingerTemplate
    from fieldid.ports import CancelToken

Rows = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, eq=False)
class ScoreTable:
    """``values``: float32, shape (len(sources), records); NaN where nothing was compared.

    ``not_compared``: sources of the probe for which the gallery holds no reference at all.
    ``times``: int64 (records,), for how many records a column stands; None for one each.
    """

    sources: tuple[str, ...]
    values: NDArray[np.float32]
    not_compared: tuple[str, ...]
    times: NDArray[np.int64] | None = None

    @property
    def records(self) -> int:
        """How many records the table is about."""
        return self.values.shape[1] if self.times is None else int(self.times.sum())


def score_table(gallery: Gallery, probe: Probe, cancel: CancelToken | None = None) -> ScoreTable:
    """Compare every template of the probe with every record. Raises SearchCancelledError."""
    rows = all_rows(gallery, probe, cancel)
    compared = {source: row for source, row in rows.items() if not np.isnan(row).all()}
    return ScoreTable(
        sources=tuple(compared),
        values=np.array(list(compared.values()), np.float32).reshape(-1, gallery.rows),
        not_compared=(
            *(source for source in wanted_sources(probe) if source not in compared),
            *probe.left_out,
        ),
    )


def wanted_sources(probe: Probe) -> list[str]:
    """Return the sources that a probe has samples of."""
    faces = [f"face:{face.encoder.name}" for face in probe.faces]
    return faces + [f"finger:{position.label}" for position, _ in probe.fingers]


def all_rows(gallery: Gallery, probe: Probe, cancel: CancelToken | None) -> Rows:
    """Return the scores of each source, of records that came later too, without those gone."""
    rows = _rows(gallery, probe, cancel)
    if gallery.later is not None:
        later, whole = all_rows(gallery.later, probe, cancel), len(gallery.record_ids)
        parts = ((whole, rows), (gallery.later.rows, later))
        rows = {
            source: np.concatenate([part.get(source, _nothing(count)) for count, part in parts])
            for source in rows | later
        }
    for scores in rows.values():
        scores[gallery.gone] = np.nan
    return rows


def _rows(gallery: Gallery, probe: Probe, cancel: CancelToken | None) -> Rows:
    rows: Rows = {}
    for face in probe.faces:
        _stop_if_cancelled(cancel)
        if face.encoder in gallery.faces:
            source = f"face:{face.encoder.name}"
            scores = gallery.faces[face.encoder].scores(face)
            rows[source] = keep_best(rows.get(source), scores)
    return rows | finger_scores(gallery, probe, cancel)


def finger_scores(gallery: Gallery, probe: Probe, cancel: CancelToken | None) -> Rows:
    """Return the scores of each finger, without those of records that came later."""
    rows: Rows = {}
    for (position, _), scores in _finger_rows(gallery, probe, cancel):
        source = f"finger:{position.label}"
        rows[source] = keep_best(rows.get(source), scores)
    return rows


def keep_best(
    before: NDArray[np.float32] | None, scores: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the better scores where the probe holds several samples of one source."""
    return scores if before is None else np.fmax(before, scores)


def _finger_rows(
    gallery: Gallery, probe: Probe, cancel: CancelToken | None
) -> list[tuple[tuple[FingerPosition, FingerTemplate], NDArray[np.float32]]]:
    """Search with the fingers of one extractor: scores of two have no common scale.

    Of several, the one that made most of the references.
    """
    tags = {finger.extractor for _, finger in probe.fingers} & set(gallery.fingers)
    if not tags:
        return []
    tag = max(sorted(tags, key=str), key=lambda one: len(gallery.fingers[one]))
    fingers = [one for one in probe.fingers if one[1].extractor == tag]
    found = gallery.fingers[tag].scores_of_all(fingers, cancel)
    return list(zip(fingers, found, strict=True))


def _nothing(count: int) -> NDArray[np.float32]:
    return np.full(count, np.nan, np.float32)


def _stop_if_cancelled(cancel: CancelToken | None) -> None:
    if cancel is not None and cancel.is_set():
        raise SearchCancelledError
