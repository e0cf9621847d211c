"""The FVC2002 protocol on one folder of ``<finger>_<impression>.<ext>``.

Maio, Maltoni, Cappelli, Wayman, Jain, "FVC2002: Second Fingerprint Verification Competition",
ICPR 2002, with all impressions of different fingers compared instead of the first ones: every
pair of images once. An impression that failed to acquire scores lowest, so that no comparison
drops out.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors import EvaluationError, ImageError
from fieldid.fingerprint.block import pack_templates
from fieldid.fingerprint.matcher import compare_block, prepare
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerImage, FingerTemplate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from fieldid.fingerprint.acquisition import FingerExtractor

    # Image number against later image numbers, in order.
    Comparer = Callable[[int, Sequence[int]], Sequence[float]]

FAILED = -1.0  # below every comparison score
Row = tuple[str, str, int, float]


@dataclass(frozen=True)
class FvcTrial:
    """``rows``: probe, reference, label, score. ``failures``: impressions not acquired."""

    rows: tuple[Row, ...]
    failures: tuple[str, ...]
    extract_ms: tuple[float, ...]
    compare_ms: float

    @property
    def extract_ms_median(self) -> float:
        """Median time to make a template of one impression."""
        return median(self.extract_ms)


@dataclass(frozen=True, repr=False)
class Impression:
    """One image of the set and its template, None where it failed to acquire."""

    name: str
    image: FingerImage | None
    template: FingerTemplate | None

    @property
    def finger(self) -> str:
        """The finger's name."""
        return self.name.rsplit("_", 1)[0]


def fvc_trial(folder: Path, extractor: FingerExtractor, dpi: int) -> FvcTrial:
    """Compare every pair of impressions. ``dpi``: of images that do not state theirs."""
    impressions, extract_ms = _acquired(folder, extractor, dpi)
    templates = [one.template for one in impressions if one.template is not None]
    if not templates:
        raise EvaluationError(reason="no impression could be acquired")
    # A failed impression holds its place with another's template; its scores are not used.
    block = pack_templates([one.template or templates[0] for one in impressions])

    def against(probe: int, others: Sequence[int]) -> Sequence[float]:
        template = impressions[probe].template
        if template is None:
            return [FAILED] * len(others)
        scores = compare_block(prepare(template), block, np.array(others, np.int64))
        return [float(score) for score in scores]

    started = time.perf_counter()
    rows = compared(impressions, against)
    compare_ms = 1000 * (time.perf_counter() - started) / len(rows)
    failures = tuple(one.name for one in impressions if one.template is None)
    return FvcTrial(rows, failures, extract_ms, compare_ms)


def compared(impressions: Sequence[Impression], against: Comparer) -> tuple[Row, ...]:
    """Return one row for every pair, the failed ones lowest."""
    rows: list[Row] = []
    for probe in range(len(impressions) - 1):
        others = range(probe + 1, len(impressions))
        for other, score in zip(others, against(probe, others), strict=True):
            one, two = impressions[probe], impressions[other]
            failed = one.template is None or two.template is None
            label = int(one.finger == two.finger)
            rows.append((one.name, two.name, label, FAILED if failed else score))
    return tuple(rows)


def _acquired(
    folder: Path, extractor: FingerExtractor, dpi: int
) -> tuple[list[Impression], tuple[float, ...]]:
    paths = sorted(path for path in folder.iterdir() if "_" in path.stem and path.is_file())
    if len({path.stem.rsplit("_", 1)[0] for path in paths}) <= 1:
        raise EvaluationError(reason="the folder holds no two fingers named <finger>_<impression>")
    impressions, times = [], []
    for path in paths:
        started = time.perf_counter()
        impressions.append(_impression(path, extractor, dpi))
        times.append(1000 * (time.perf_counter() - started))
    return impressions, tuple(times)


def _impression(path: Path, extractor: FingerExtractor, dpi: int) -> Impression:
    try:
        image = read_finger_image(path.read_bytes(), dpi=dpi)
    except ImageError:
        return Impression(path.stem, None, None)
    template = extractor.acquire(image).template
    return Impression(path.stem, image, template if len(template.xy) else None)
