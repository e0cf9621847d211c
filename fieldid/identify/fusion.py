"""Score-level fusion of the face encoders and any number of fingers.

Each source's score is expressed in standard deviations above its impostor mean (z-norm,
ISO/IEC TR 24722:2015, 6.3). The face encoders see the same image, so they count as one
modality, by a weighted mean of those that were compared; modalities are then added and divided
by the square root of their number, which keeps the impostor spread at one or below. A fused
score is a ranking, not an error rate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.parameters import FACE_WEIGHTS, FUSION_CEILING, FUSION_FLOOR, IMPOSTOR_SCORE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.identify.scores import ScoreTable


def fuse(table: ScoreTable) -> NDArray[np.float32]:
    """Return one score per record, float32, shape (records,); NaN where nothing was compared."""
    modalities = [_face(table)] if _rows(table, "face:") else []
    modalities += list(_z_scores(table, "finger:"))
    if not modalities:
        return np.full(table.values.shape[1], np.nan, np.float32)
    stacked = np.stack(modalities)
    count = (~np.isnan(stacked)).sum(axis=0)
    with np.errstate(invalid="ignore"):
        fused: NDArray[np.float32] = np.nansum(stacked, axis=0) / np.sqrt(count)
    return fused


def _rows(table: ScoreTable, prefix: str) -> list[int]:
    return [row for row, source in enumerate(table.sources) if source.startswith(prefix)]


def _z_scores(table: ScoreTable, prefix: str) -> NDArray[np.float32]:
    rows = _rows(table, prefix)
    moments = [_moments(table.sources[row]) for row in rows]
    mean, deviation = np.array(moments, np.float32).reshape(-1, 2).T
    z = (table.values[rows] - mean[:, None]) / deviation[:, None]
    clipped: NDArray[np.float32] = np.clip(z, FUSION_FLOOR, FUSION_CEILING).astype(np.float32)
    return clipped


def _moments(source: str) -> tuple[float, float]:
    return IMPOSTOR_SCORE[source if source in IMPOSTOR_SCORE else source.split(":", maxsplit=1)[0]]


def _face(table: ScoreTable) -> NDArray[np.float32]:
    rows = _z_scores(table, "face:")
    sources = [source for source in table.sources if source.startswith("face:")]
    weights = np.array([FACE_WEIGHTS.get(source, 1.0) for source in sources], np.float32)
    present = np.where(np.isnan(rows), 0, weights[:, None])
    with np.errstate(invalid="ignore"):
        mean: NDArray[np.float32] = np.nansum(rows * present, axis=0) / present.sum(axis=0)
    return mean
