"""What a score means, as measured: the content of a calibration file, as plain data.

Guarantees nothing about where it came from or whether it is sound: that is
``fieldid.identify.calibration_file``. A calibration holds for exactly the versions that it
names, until it expires.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from fieldid.identify.llr import LlrMap
from fieldid.model.biometric import Modality, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike, NDArray

FORMAT = 1


@dataclass(frozen=True)
class Counts:
    """What was compared. The effective trials are the independent ones that it is worth.

    They hold where no error was seen (``fieldid.evaluate.dyads``).
    """

    people: int
    images: int
    genuine: int
    impostor: int
    effective_genuine: float
    effective_impostor: float


@dataclass(frozen=True)
class ErrorCurve:
    """Error rates at ascending thresholds; a score matches from its threshold upwards.

    At the first threshold everything matched, at the last no impostor did. Bounds are 95 %
    bounds, one threshold at a time; where no error was seen, by the rule of 3.
    """

    threshold: tuple[float, ...]
    fmr: tuple[float, ...]
    fmr_low: tuple[float, ...]
    fmr_high: tuple[float, ...]
    fnmr: tuple[float, ...]
    fnmr_low: tuple[float, ...]
    fnmr_high: tuple[float, ...]


@dataclass(frozen=True)
class ScoreBlend:
    """How the scores of one or several encoders of the same image become one score.

    The weighted sum of ``(score - centre) / scale``, one entry an encoder; of a single one, the
    score itself.
    """

    centre: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]

    def __call__(self, scores: Iterable[ArrayLike]) -> NDArray[np.float64]:
        """Blend one array of scores an encoder, all of one shape; NaN where one is NaN."""
        parts = zip(scores, self.centre, self.scale, self.weight, strict=True)
        summands = [w * (np.asarray(s, np.float64) - c) / d for s, c, d, w in parts]
        blended: NDArray[np.float64] = np.sum(summands, axis=0)
        return blended


ALONE = ScoreBlend((0.0,), (1.0,), (1.0,))


@dataclass(frozen=True)
class ClaimableSize:
    """The largest list for which a false-positive identification rate can be claimed."""

    fpir: float
    list_records: int


@dataclass(frozen=True)
class SourceCalibration:
    """One source of scores: an extractor, or several encoders of the same image, and a matcher.

    ``modality`` is None, and ``extractors`` are empty, where the maker did not say whose scores
    they are: such a calibration covers no engine.
    """

    modality: Modality | None
    extractors: tuple[ModelTag, ...]
    matcher: ModelTag | None
    blend: ScoreBlend
    counts: Counts
    llr: LlrMap
    errors: ErrorCurve
    claimable: tuple[ClaimableSize, ...]


@dataclass(frozen=True)
class Calibration:
    """``demonstration``: made on public research sets, so no figure of it is to be relied on."""

    format: int
    description: str
    demonstration: bool
    made_at: datetime
    expires_at: datetime
    sources: tuple[SourceCalibration, ...]
