"""The FVC2002 protocol on one folder of ``<finger>_<impression>.<ext>``.

Maio, Maltoni, Cappelli, Wayman, Jain, "FVC2002: Second Fingerprint Verification Competition",
ICPR 2002, with all impressions of different fingers compared instead of the first ones: every
pair of images once. An impression that failed to acquire scores lowest, so that no comparison
drops out.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.evaluation import EvaluationError
from fieldid.errors.image import ImageError
from fieldid.fingerprint.block import pack_templates
from fieldid.fingerprint.matcher import compare_block, prepare
from fieldid.image.finger import read_finger_image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from fieldid.fingerprint.acquisition import FingerExtractor
    from fieldid.model.biometric import FingerImage, FingerTemplate

    # Image number against later image numbers, in order.
    Comparer = Callable[[int, Sequence[int]], Sequence[float]]

FAILED = -1.0  # below every comparison score
Row = tuple[str, str, int, float]


@dataclass(frozen=True)
class FvcTrial:
    """``rows``: probe, reference, label, score. ``failures``: impressions not acquired.

    ``extract_ms``: of each impression. ``compare_ms``: median of one comparison.
    """

    rows: tuple[Row, ...]
    failures: tuple[str, ...]
    extract_ms: tuple[float, ...]
    compare_ms: float

    @property
    def extract_ms_median(self) -> float:
        """Median time to make a template of one impression."""
        return median(self.extract_ms)


def fvc_trial(folder: Path, extractor: FingerExtractor, dpi: int) -> FvcTrial:
    """Compare every pair of impressions. ``dpi``: of images that do not state theirs."""
    extractor.load()
    names, templates, extract_ms = _acquired(folder, extractor, dpi)
    failed = {name for name, one in zip(names, templates, strict=True) if one is None}
    some = next((one for one in templates if one is not None), None)
    if some is None:
        raise EvaluationError(reason="no impression could be acquired")
    # A failed impression holds its place with another's template; its scores are not used.
    block = pack_templates([one or some for one in templates])
    compare_ms: list[float] = []

    def against(probe: int, others: Sequence[int]) -> Sequence[float]:
        template = templates[probe]
        if template is None:
            return [FAILED] * len(others)
        started = time.perf_counter()
        scores = compare_block(prepare(template), block, np.array(others, np.int64))
        compare_ms.append(1000 * (time.perf_counter() - started) / len(others))
        return [float(score) for score in scores]

    rows = compared(names, failed, against)
    return FvcTrial(rows, tuple(sorted(failed)), tuple(extract_ms), median(compare_ms))


def compared(names: Sequence[str], failed: AbstractSet[str], against: Comparer) -> tuple[Row, ...]:
    """Return one row for every pair, the failed ones lowest."""
    rows: list[Row] = []
    for probe in range(len(names) - 1):
        others = range(probe + 1, len(names))
        for other, score in zip(others, against(probe, others), strict=True):
            one, two = names[probe], names[other]
            label = int(finger_of(one) == finger_of(two))
            rows.append((one, two, label, FAILED if {one, two} & failed else score))
    return tuple(rows)


def finger_of(name: str) -> str:
    """Return the finger of ``<finger>_<impression>``."""
    return name.rsplit("_", 1)[0]


def finger_images(folder: Path, dpi: int) -> Iterator[tuple[str, Callable[[], FingerImage | None]]]:
    """Yield the name of each impression, and what reads it: None where it is no image."""
    paths = sorted(path for path in folder.iterdir() if "_" in path.stem and path.is_file())
    if len({finger_of(path.stem) for path in paths}) <= 1:
        raise EvaluationError(reason="the folder holds no two fingers named <finger>_<impression>")
    for path in paths:
        yield path.stem, partial(_read, path, dpi)


def _acquired(
    folder: Path, extractor: FingerExtractor, dpi: int
) -> tuple[list[str], list[FingerTemplate | None], list[float]]:
    names, templates, times = [], [], []
    for name, read in finger_images(folder, dpi):
        started = time.perf_counter()
        image = read()
        template = None if image is None else extractor.acquire(image).template
        times.append(1000 * (time.perf_counter() - started))
        names.append(name)
        templates.append(template if template is not None and len(template.xy) else None)
    return names, templates, times


def _read(path: Path, dpi: int) -> FingerImage | None:
    try:
        return read_finger_image(path.read_bytes(), dpi=dpi)
    except ImageError:
        return None
