"""Biometric samples, templates and their provenance, in the terms of ISO/IEC 2382-37.

Guarantees plain, immutable data: no image decoding, no comparison, no storage.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray


class Modality(StrEnum):
    """The biometric characteristic a sample was taken of."""

    FINGER = "finger"
    FACE = "face"


class FingerPosition(IntEnum):
    """Finger position codes of ISO/IEC 19794-2:2005, table 2."""

    UNKNOWN = 0
    RIGHT_THUMB = 1
    RIGHT_INDEX = 2
    RIGHT_MIDDLE = 3
    RIGHT_RING = 4
    RIGHT_LITTLE = 5
    LEFT_THUMB = 6
    LEFT_INDEX = 7
    LEFT_MIDDLE = 8
    LEFT_RING = 9
    LEFT_LITTLE = 10

    @property
    def label(self) -> str:
        """Lower-case name used in file names and on the command line, e.g. ``right_index``."""
        return self.name.lower()

    @classmethod
    def from_label(cls, label: str) -> FingerPosition:
        """Accept ``right_index`` or the ISO number ``2``; raise ``ValueError`` otherwise."""
        if label.isdigit():
            return cls(int(label))
        try:
            return cls[label.upper()]
        except KeyError:
            raise ValueError(label) from None


class CaptureException(StrEnum):
    """Why a characteristic could not be captured. The cause is never asked."""

    MISSING = "missing"
    TEMPORARY = "temporary"
    DECLINED = "declined"
    UNABLE = "unable"


class AttackState(StrEnum):
    """What is known about a presentation attack (ISO/IEC 30107-3:2023) on a sample.

    ``FAILED``: the detector could not judge this capture.
    """

    NOT_ASSESSED = "not assessed"
    BONA_FIDE = "bona fide"
    SUSPECTED = "suspected"
    FAILED = "failed"


@dataclass(frozen=True, eq=False, repr=False)
class FingerImage:
    """One finger impression.

    ``pixels``: uint8, shape (height, width), 0 = darkest ridge, 255 = background.
    ``dpi``: pixels per inch, equal on both axes.
    """

    pixels: NDArray[np.uint8]
    dpi: int


@dataclass(frozen=True, eq=False, repr=False)
class FaceImage:
    """One photograph. ``pixels``: uint8 RGB, shape (height, width, 3), upright."""

    pixels: NDArray[np.uint8]


@dataclass(frozen=True)
class ModelTag:
    """Exactly which extractor or encoder made a template.

    Templates of different tags are never compared with each other.
    ``weights_sha256`` is empty for algorithms without trained weights.
    """

    name: str
    version: str
    weights_sha256: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class FingerTemplate:
    """Minutiae of one impression, at 500 dpi, origin top left, y downwards.

    ``xy``: float32, shape (n, 2), pixels. ``direction``: float32, shape (n,), radians in
    [0, 2 pi), counter-clockwise from the x axis as in ISO/IEC 19794-2:2005, 6.5.
    ``quality``: float32, shape (n,), 0 to 1. ``bifurcation``: bool, shape (n,).
    ``width``, ``height``: of the impression, pixels at 500 dpi.
    """

    extractor: ModelTag
    xy: NDArray[np.float32]
    direction: NDArray[np.float32]
    quality: NDArray[np.float32]
    bifurcation: NDArray[np.bool_]
    width: int
    height: int


@dataclass(frozen=True, eq=False, repr=False)
class FaceTemplate:
    """One face embedding. ``vector``: float32, shape (d,), unit Euclidean length."""

    encoder: ModelTag
    vector: NDArray[np.float32]


@dataclass(frozen=True)
class Quality:
    """Quality of one sample.

    ``score``: 0 to 100 (NFIQ 2 for fingers), or None when it could not be computed.
    ``usable``: whether the sample passes the gate. ``reasons``: short codes of what is wrong,
    such as ``too_dry`` or ``no_face``; the screens turn each into advice.
    """

    score: int | None
    usable: bool
    reasons: tuple[str, ...] = ()
