"""NBIS bozorth3 on mindtct minutiae, the open peer that is measured in the same run.

NIST Biometric Image Software, release 5, through ``nbis-py``. Images are brought to 500 dpi and
judged as ``MindtctExtractor`` does, so that both engines fail to acquire the same ones.
"""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, Any

import cv2

from fieldid import parameters
from fieldid.evaluate.fvc import FAILED, FvcTrial, compared, finger_images
from fieldid.fingerprint.mindtct import nbis_extractor
from fieldid.fingerprint.quality import shows_finger
from fieldid.fingerprint.resample import at_500_dpi
from fieldid.fingerprint.ridges import ridge_area

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.model.biometric import FingerImage


class Bozorth3:
    """Makes and compares minutiae that only bozorth3 can read."""

    def __init__(self) -> None:
        self._extractor = nbis_extractor(nfiq2=False)

    def minutiae(self, image: FingerImage) -> Any:
        """Return the minutiae of an impression; None where there is no finger to see."""
        pixels = at_500_dpi(image)
        sides = parameters.NBIS_MIN_SIDE, parameters.ONE_FINGER_MAX_SIDE
        if not sides[0] <= min(pixels.shape) <= max(pixels.shape) <= sides[1]:
            return None
        if not shows_finger(ridge_area(pixels)):
            return None
        return self._extractor.extract_minutiae(cv2.imencode(".bmp", pixels)[1].tobytes())


def bozorth3_trial(folder: Path, dpi: int) -> FvcTrial:
    """Compare every pair of impressions, as ``fvc_trial`` does."""
    peer, names = Bozorth3(), []
    minutiae: list[Any] = []
    extract_ms: list[float] = []
    compare_ms: list[float] = []
    for name, read in finger_images(folder, dpi):
        started = time.perf_counter()
        image = read()
        minutiae.append(None if image is None else peer.minutiae(image))
        extract_ms.append(1000 * (time.perf_counter() - started))
        names.append(name)

    def against(probe: int, others: Sequence[int]) -> Sequence[float]:
        if minutiae[probe] is None:
            return [FAILED] * len(others)
        scores, own = [], minutiae[probe]
        for other in others:
            started = time.perf_counter()
            held = minutiae[other]
            scores.append(FAILED if held is None else float(own.compare(held)))
            compare_ms.append(1000 * (time.perf_counter() - started))
        return scores

    failed = {name for name, one in zip(names, minutiae, strict=True) if one is None}
    rows = compared(names, failed, against)
    return FvcTrial(rows, tuple(sorted(failed)), tuple(extract_ms), median(compare_ms))
