"""The extractor that is always there: mindtct minutiae at 500 dpi, judged by NFIQ 2 and ridges.

Guarantees a result for any pixels: blank glass, noise or a photograph of something else is a
failure to acquire, told through ``Quality``. Leaves out enhancement of the image.
"""

from __future__ import annotations

import numpy as np

from fieldid import parameters
from fieldid.fingerprint.acquisition import Acquisition
from fieldid.fingerprint.mindtct import Mindtct, RawMinutiae
from fieldid.fingerprint.quality import failure, judge, shows_finger
from fieldid.fingerprint.resample import at_500_dpi
from fieldid.fingerprint.ridges import ridge_area
from fieldid.model.biometric import FingerImage, FingerTemplate, ModelTag

_LONGEST = parameters.ONE_FINGER_MAX_SIDE
_NOTHING = RawMinutiae(
    np.empty((0, 2), np.float32),
    np.empty(0, np.float32),
    np.empty(0, np.float32),
    np.empty(0, bool),
)


class MindtctExtractor:
    """Extracts templates with NBIS mindtct. May be shared by threads."""

    tag = ModelTag("mindtct", parameters.MINDTCT_VERSION)

    def __init__(self) -> None:
        """Cost nothing; NBIS and NFIQ 2 load with the first impression (0.5 s)."""
        self._mindtct = Mindtct()

    def acquire(self, image: FingerImage) -> Acquisition:
        """Extract one template, about 0.1 s. Never raises for what the pixels show.

        A template without minutiae comes with ``quality.usable`` False; one with minutiae may
        be compared even where the gate is closed.
        """
        height, width = _size_at_500_dpi(image)
        if not parameters.NBIS_MIN_SIDE <= min(height, width) <= max(height, width) <= _LONGEST:
            return Acquisition(self._template(_NOTHING, width, height), failure(None))
        pixels = at_500_dpi(image)
        area = ridge_area(pixels)
        if not shows_finger(area):
            return Acquisition(self._template(_NOTHING, width, height), failure(area))
        minutiae, nfiq2 = self._mindtct.detect(pixels)
        template = self._template(minutiae, width, height)
        return Acquisition(template, judge(area, len(minutiae.xy), nfiq2))

    def _template(self, minutiae: RawMinutiae, width: int, height: int) -> FingerTemplate:
        return FingerTemplate(
            extractor=self.tag,
            xy=minutiae.xy,
            direction=minutiae.direction,
            quality=minutiae.quality,
            bifurcation=minutiae.bifurcation,
            width=width,
            height=height,
        )


def _size_at_500_dpi(image: FingerImage) -> tuple[int, int]:
    height, width = image.pixels.shape
    scale = parameters.TEMPLATE_DPI / image.dpi
    return max(1, round(height * scale)), max(1, round(width * scale))
