"""Judges one sample: whether it passes the gate, and what the person can do better.

Three reasons close the gate: ``no_finger``, ``too_few_minutiae`` and ``low_nfiq2``. The others
(``small_contact_area``, ``off_centre``, ``too_dry``, ``too_wet``, ``smeared``) say what to change
at the next attempt. Thresholds were set on the FVC2002 B sets and stand in ``parameters``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid import parameters
from fieldid.model.biometric import Quality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.fingerprint.ridges import RidgeArea

_NO_FINGER = Quality(score=None, usable=False, reasons=("no_finger",))
_ONLY_DOTS = Quality(score=None, usable=False, reasons=("too_few_minutiae", "too_dry"))


def shows_finger(area: RidgeArea) -> bool:
    """Say whether there are ridges at all, on an area that could hold a few minutiae."""
    return area.pixels >= parameters.RIDGE_AREA_MIN


def failure(area: RidgeArea | None) -> Quality:
    """Judge a sample that shows no finger, or one so dry that its ridges fell into dots.

    ``area`` is None where the image is too small or too large to be looked at.
    """
    if area is None or area.dark_part is None:
        return _NO_FINGER
    dots = area.pixels >= parameters.RIDGE_AREA_TRACES and area.dark_part < parameters.DRY_BELOW
    return _ONLY_DOTS if dots else _NO_FINGER


def judge(area: RidgeArea, minutiae: int, nfiq2: int | None) -> Quality:
    """Judge a sample that shows a finger."""
    closing = tuple(_closing(minutiae, nfiq2))
    return Quality(nfiq2, usable=not closing, reasons=closing + tuple(_advice(area)))


def _closing(minutiae: int, nfiq2: int | None) -> Iterator[str]:
    if minutiae < parameters.MINUTIAE_MIN:
        yield "too_few_minutiae"
    if nfiq2 is None or nfiq2 < parameters.NFIQ2_MIN:
        yield "low_nfiq2"


def _advice(area: RidgeArea) -> Iterator[str]:
    if area.pixels < parameters.RIDGE_AREA_SMALL:
        yield "small_contact_area"
    if area.centre_offset > parameters.RIDGE_OFF_CENTRE:
        yield "off_centre"
    if area.dark_part is not None and area.dark_part < parameters.DRY_BELOW:
        yield "too_dry"
    if area.dark_part is not None and area.dark_part > parameters.WET_ABOVE:
        yield "too_wet"
    if area.smear > parameters.SMEARED_ABOVE:
        yield "smeared"
