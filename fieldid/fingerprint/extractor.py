"""Two extractors behind one contract: mindtct, always there, and LEADER, where it is installed.

Guarantees a result for any pixels: blank glass, noise or a photograph of something else is a
failure to acquire, told through ``Quality``. Both judge a sample alike, by NFIQ 2 and ridges;
they differ in where the minutiae come from, and their templates carry different tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.fingerprint.acquisition import Acquisition
from fieldid.fingerprint.leader import Leader
from fieldid.fingerprint.leader_weights import LEADER
from fieldid.fingerprint.mindtct import Mindtct
from fieldid.fingerprint.quality import failure, judge, shows_finger
from fieldid.fingerprint.raw_minutiae import RawMinutiae
from fieldid.fingerprint.resample import at_500_dpi
from fieldid.fingerprint.ridges import most_ridged, ridge_area
from fieldid.model.biometric import FingerImage, FingerTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from fieldid.fingerprint.ridges import RidgeArea
    from fieldid.weights import ModelFile

    Detector = Callable[[NDArray[np.uint8], RidgeArea], tuple[RawMinutiae, int | None]]

_LONGEST = parameters.ONE_FINGER_MAX_SIDE


class MindtctExtractor:
    """Extracts templates with NBIS mindtct. May be shared by threads."""

    tag = ModelTag("mindtct", parameters.MINDTCT_VERSION)

    def __init__(self) -> None:
        """Cost nothing; NBIS and NFIQ 2 load with the first impression (0.5 s)."""
        self._mindtct = Mindtct()

    def load(self) -> None:
        """Do nothing: NBIS is always there."""

    def acquire(self, image: FingerImage) -> Acquisition:
        """Extract one template, about 0.1 s. Never raises for what the pixels show.

        A template without minutiae comes with ``quality.usable`` False; one with minutiae may
        be compared even where the gate is closed.
        """
        return _acquire(image, self.tag, lambda pixels, _: self._mindtct.detect(pixels))


class LeaderExtractor:
    """Extracts templates with LEADER. May be shared by threads."""

    def __init__(self, file: ModelFile = LEADER) -> None:
        """Cost nothing; the networks load with the first impression."""
        self._leader = Leader(file)
        self._mindtct = Mindtct()
        self.tag = ModelTag("leader", parameters.LEADER_VERSION, file.sha256)

    def load(self) -> None:
        """Load now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        self._leader.load()

    def acquire(self, image: FingerImage) -> Acquisition:
        """Extract one template, about 0.25 s, of which NFIQ 2 takes 0.1 s.

        As ``MindtctExtractor.acquire``; raises in addition what ``load`` raises.
        """
        return _acquire(image, self.tag, self._detect)

    def _detect(self, pixels: NDArray[np.uint8], area: RidgeArea) -> tuple[RawMinutiae, int | None]:
        return self._leader.detect(pixels, area), self._mindtct.detect(pixels)[1]


def _acquire(image: FingerImage, tag: ModelTag, detect: Detector) -> Acquisition:
    height, width = _size_at_500_dpi(image)
    if not parameters.NBIS_MIN_SIDE <= min(height, width) <= max(height, width) <= _LONGEST:
        return Acquisition(_template(tag, RawMinutiae.none(), width, height), failure(None))
    pixels, corner = _one_finger(at_500_dpi(image))
    area = ridge_area(pixels)
    if not shows_finger(area):
        return Acquisition(_template(tag, RawMinutiae.none(), width, height), failure(area))
    minutiae, nfiq2 = detect(pixels, area)
    minutiae = minutiae.moved(corner)
    return Acquisition(
        _template(tag, minutiae, width, height), judge(area, len(minutiae.xy), nfiq2)
    )


def _one_finger(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], tuple[int, int]]:
    """Cut a large image to the square with most ridges; return it with its corner (x, y)."""
    side = parameters.ONE_FINGER_SIDE
    if max(pixels.shape) <= side:
        return pixels, (0, 0)
    left, top = most_ridged(pixels, side)
    return np.ascontiguousarray(pixels[top : top + side, left : left + side]), (left, top)


def _template(tag: ModelTag, minutiae: RawMinutiae, width: int, height: int) -> FingerTemplate:
    return FingerTemplate(
        extractor=tag,
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
