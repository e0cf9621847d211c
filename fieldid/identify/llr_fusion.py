"""Scores of one probe against every record as LLRs, and their sum.

Fingers, and fingers and face, count as independent given whether it is the same person, so their
LLRs add; the sum ranks at least as well as any part at every error rate (Neyman and Pearson 1933)
as far as that and the calibrations hold. Encoders of one face image do not count as independent:
they are one modality, by their joint calibration where both were compared, and otherwise by the
calibration of the one that was, the preferred first. A source that was not compared adds nothing.

What is measured of this, and not only argued: ``fieldid evaluate fusion`` compares the sum with
each part on held-out people. On simulated and joined real scores it was nowhere worse than the
best part, but for single comparisons where a part told next to nothing; no figure can promise
it for data not yet seen, so an agency runs that command on its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.evaluation import CalibrationError
from fieldid.identify.calibration import SourceCalibration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.identify.calibration_cover import Cover

Blend = tuple[SourceCalibration, ...]
_BITS = 4  # of the number of times that one calibration is added: at most eleven fingers


@dataclass(frozen=True, eq=False, repr=False)
class FusedLlrs:
    """One probe against every record.

    ``total``: float64 (records,), NaN where nothing was compared. ``parts``: LLR by source,
    float64 (records,), NaN likewise; of encoders each by its own calibration, for display.
    ``blend``: int32 (records,), index into ``blends``: which calibrations were added, -1 for none.
    """

    total: NDArray[np.float64]
    parts: dict[str, NDArray[np.float64]]
    blend: NDArray[np.int32]
    blends: tuple[Blend, ...]

    def mixture(self, times: NDArray[np.int64] | None = None) -> dict[Blend, int]:
        """Count the records that were compared by each blend; ``times``: those a column is."""
        compared = self.blend >= 0
        weights = None if times is None else times[compared]
        counts = np.bincount(self.blend[compared], weights, minlength=len(self.blends))
        return dict(zip(self.blends, map(int, counts.tolist()), strict=True))


def fuse_llrs(sources: Sequence[str], values: NDArray[np.floating], covered: Cover) -> FusedLlrs:
    """Turn a score table into LLRs and their sum.

    ``values``: (len(sources), records), NaN where nothing was compared. Raises
    ``CalibrationError`` for a source that is not covered.
    """
    if any(source not in covered.alone for source in sources):
        raise CalibrationError(reason="it does not cover every source")
    rows = dict(zip(sources, np.asarray(values, np.float64), strict=True))
    parts = {source: covered.alone[source].llr(row) for source, row in rows.items()}
    faces = [source for source in covered.alone if source in rows and source.startswith("face:")]
    used = _Used(np.shape(values)[1])
    used.take_first(_face_choices(rows, parts, faces, covered))
    for source in sources:
        if source not in faces:
            used.add(covered.alone[source], parts[source])
    return used.fused(parts)


def _face_choices(
    rows: dict[str, NDArray[np.float64]],
    parts: dict[str, NDArray[np.float64]],
    faces: Sequence[str],
    covered: Cover,
) -> list[tuple[SourceCalibration, NDArray[np.float64]]]:
    """Return calibrations of the face with their LLRs, the preferred first."""
    choices = [(covered.alone[source], parts[source]) for source in faces]
    if covered.joint is not None and all(source in rows for source in covered.joint[0]):
        members, joint = covered.joint
        blended = joint.blend([rows[source] for source in members])
        choices.insert(0, (joint, joint.llr(blended)))
    return choices


class _Used:
    """Sums LLRs, and keeps for each record which calibrations were added."""

    def __init__(self, records: int) -> None:
        self._total = np.zeros(records)
        self._known: list[SourceCalibration] = []
        self._times: list[NDArray[np.int8]] = []

    def take_first(self, choices: list[tuple[SourceCalibration, NDArray[np.float64]]]) -> None:
        """Add, for each record, the first of the choices that was compared."""
        open_ = np.ones(len(self._total), np.bool_)
        for calibration, llr in choices:
            self.add(calibration, np.where(open_, llr, np.nan))
            open_ &= np.isnan(llr)

    def add(self, calibration: SourceCalibration, llr: NDArray[np.float64]) -> None:
        compared = ~np.isnan(llr)
        self._total[compared] += llr[compared]
        if calibration not in self._known:
            self._known.append(calibration)
            self._times.append(np.zeros(len(self._total), np.int8))
        self._times[self._known.index(calibration)] += compared

    def fused(self, parts: dict[str, NDArray[np.float64]]) -> FusedLlrs:
        code = np.zeros(len(self._total), np.int64)
        for place, times in enumerate(self._times):
            code += times.astype(np.int64) << (_BITS * place)
        codes, blend = np.unique(code, return_inverse=True)
        nothing = code == 0
        return FusedLlrs(
            total=np.where(nothing, np.nan, self._total),
            parts=parts,
            blend=(blend - bool(nothing.any())).astype(np.int32),
            blends=tuple(self._blend(int(number)) for number in codes if number),
        )

    def _blend(self, code: int) -> Blend:
        times = [code >> (_BITS * place) & (2**_BITS - 1) for place in range(len(self._known))]
        pairs = zip(self._known, times, strict=True)
        return tuple(calibration for calibration, count in pairs for _ in range(count))
