"""Minutiae and NFIQ 2 of one impression, by NBIS through ``nbis-py``.

NIST IR 7392 (mindtct) and NIST IR 8382 (NFIQ 2). The binding already measures y downwards from
the top and directions counter-clockwise, pointing along the ridge of an ending and into the
valley of a bifurcation, which is ISO/IEC 19794-2:2005, 6.5 (proved in the tests on drawn
ridges). Guarantees that NBIS never sees an image small enough to crash it.
"""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from nbis.nbis import MinutiaKind, NbisError, NbisExtractorSettings, new_nbis_extractor

from fieldid import parameters
from fieldid.fingerprint.raw_minutiae import RawMinutiae

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Mindtct:
    """NBIS, loaded on first use. One call at a time: its C code keeps global state."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loaded: dict[bool, Any] = {}
        # Runs at exit too, while the binding's destructor still works.
        weakref.finalize(self, self._loaded.clear)

    def detect(self, pixels: NDArray[np.uint8]) -> tuple[RawMinutiae, int | None]:
        """Return the minutiae and the NFIQ 2 score (0 to 100) of pixels at 500 dpi.

        The score is None where NFIQ 2 declines the image. An image of less than 64 pixels on
        a side has no minutiae: NBIS writes outside its buffers on strips of 8 to 16 pixels.
        """
        if min(pixels.shape) < parameters.NBIS_MIN_SIDE:
            return _collect([]), None
        encoded = cv2.imencode(".bmp", pixels)[1].tobytes()
        with self._lock:
            try:
                found = self._extract(encoded, nfiq2=True)
                return _collect(found.get()), int(found.quality().score)
            except NbisError:
                return self._without_quality(encoded), None

    def _without_quality(self, encoded: bytes) -> RawMinutiae:
        try:
            return _collect(self._extract(encoded, nfiq2=False).get())
        except NbisError:
            return _collect([])

    def _extract(self, encoded: bytes, *, nfiq2: bool) -> Any:
        if nfiq2 not in self._loaded:
            self._loaded[nfiq2] = nbis_extractor(nfiq2=nfiq2)
        return self._loaded[nfiq2].extract_minutiae(encoded)


def nbis_extractor(*, nfiq2: bool) -> Any:
    """Load NBIS as it is used here: every minutia, at 500 dpi."""
    settings = NbisExtractorSettings(
        min_quality=0.0,
        get_center=False,
        check_fingerprint=False,
        compute_nfiq2=nfiq2,
        ppi=float(parameters.TEMPLATE_DPI),
    )
    return new_nbis_extractor(settings)


def _collect(minutiae: Sequence[Any]) -> RawMinutiae:
    rows = np.array(
        [(m.x(), m.y(), m.angle(), m.reliability()) for m in minutiae], np.float32
    ).reshape(-1, 4)
    forks = np.array([m.kind() == MinutiaKind.BIFURCATION for m in minutiae], np.bool_)
    turns = np.radians(rows[:, 2]).astype(np.float32) % np.float32(2 * np.pi)
    quality = np.clip(rows[:, 3], 0, 1)
    return RawMinutiae(rows[:, :2], turns, quality, forks).best(parameters.MINUTIAE_MAX)
