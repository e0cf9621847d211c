"""Minutiae records to templates of this program, and back.

Records count pixels at the scanner's resolution and directions in 1/256 or 1/180 of a turn;
templates have 500 dpi and radians. Both standards measure directions as templates do
(``standard``), so that only units change. What a record does not tell is not made up: a minutia
of unknown quality gets the middle of the scale, one of unknown type counts as an ending.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import (
    ansi_378_2004,
    ansi_378_2009,
    iso_19794_2_2005,
    iso_19794_2_2011,
)
from fieldid.fingerprint.records.impression import Geometry, Impression, finger_position
from fieldid.fingerprint.records.minutia import Minutia, MinutiaKind, check_angles
from fieldid.fingerprint.records.resolution import dpi_of, per_cm_of
from fieldid.fingerprint.records.standard import ANSI_ANGLES, ISO_ANGLES, Standard
from fieldid.model.biometric import FingerPosition, FingerTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from fieldid.fingerprint.records.minutiae_record import MinutiaeRecord

_FULL_TURN = 2 * math.pi
_FULL_QUALITY = 100
_PER_CM = per_cm_of(parameters.TEMPLATE_DPI)


def to_templates(record: MinutiaeRecord, tag: ModelTag | None = None) -> tuple[FingerTemplate, ...]:
    """Return one template a view, in the record's order (``positions`` says of which finger).

    Templates of one tag are compared with each other. Unless ``tag`` is given, it names the
    format and, where the format tells, the maker. Raises ``FingerRecordError`` for a size or a
    resolution that no scanner has, and for angles in another unit than the standard's.
    """
    made_by = tag or record.extractor
    return tuple(_template(each, record.angles, made_by) for each in record.impressions())


def positions(record: MinutiaeRecord) -> tuple[FingerPosition, ...]:
    """Return the finger of each view, ``UNKNOWN`` where it shows several."""
    return tuple(finger_position(each.position) for each in record.impressions())


def from_template(
    template: FingerTemplate,
    standard: Standard,
    position: FingerPosition = FingerPosition.UNKNOWN,
) -> MinutiaeRecord:
    """Return a record of one view. Raises as ``from_templates`` does."""
    return from_templates([(position, template)], standard)


def from_templates(
    items: Sequence[tuple[FingerPosition, FingerTemplate]], standard: Standard
) -> MinutiaeRecord:
    """Return a record at 197 pixels per centimetre (500 dpi), views in this order.

    Places are rounded to whole pixels, directions to the standard's unit, qualities to 1/100;
    the extractor's tag is lost. Raises ``FingerRecordError`` where there is no template and,
    in the formats of 2004 and 2005, where images differ in size; encoding raises it where
    something does not fit.
    """
    if not items:
        raise FingerRecordError(reason="a record holds at least one impression")
    angles = ISO_ANGLES if standard in {Standard.ISO_2005, Standard.ISO_2011} else ANSI_ANGLES
    impressions = [_impression(position, template, angles) for position, template in items]
    match standard:
        case Standard.ISO_2005:
            return iso_19794_2_2005.of_impressions(impressions)
        case Standard.ISO_2011:
            return iso_19794_2_2011.of_impressions(impressions)
        case Standard.ANSI_2004:
            return ansi_378_2004.of_impressions(impressions)
        case Standard.ANSI_2009:
            return ansi_378_2009.of_impressions(impressions)
        case Standard.ANSI_2009_AM1:
            return ansi_378_2009.of_impressions(impressions, ansi_378_2009.VERSION_AM1)


def _template(impression: Impression, angles: int, tag: ModelTag) -> FingerTemplate:
    check_angles(impression.minutiae, angles)
    scale_x, scale_y, width, height = _at_500_dpi(impression.geometry)
    rows = np.array(
        [(m.x, m.y, m.angle, _quality(m.quality)) for m in impression.minutiae], np.float32
    ).reshape(-1, 4)
    return FingerTemplate(
        extractor=tag,
        xy=rows[:, :2] * np.array([scale_x, scale_y], np.float32),
        direction=rows[:, 2] * np.float32(_FULL_TURN / angles),
        quality=rows[:, 3].copy(),
        bifurcation=_forks(impression),
        width=width,
        height=height,
    )


def _forks(impression: Impression) -> NDArray[np.bool_]:
    kinds = [minutia.kind is MinutiaKind.BIFURCATION for minutia in impression.minutiae]
    return np.array(kinds, np.bool_)


def _at_500_dpi(geometry: Geometry) -> tuple[float, float, int, int]:
    scale_x = parameters.TEMPLATE_DPI / dpi_of(geometry.resolution_x)
    scale_y = parameters.TEMPLATE_DPI / dpi_of(geometry.resolution_y)
    width, height = math.ceil(geometry.width * scale_x), math.ceil(geometry.height * scale_y)
    if max(width, height) > parameters.IMAGE_MAX_SIDE:
        raise FingerRecordError(reason="it is of an image larger than any scanner makes")
    return scale_x, scale_y, width, height


def _quality(recorded: int | None) -> float:
    if recorded is None or not 1 <= recorded <= _FULL_QUALITY:
        return parameters.MINUTIA_QUALITY_NOT_TOLD
    return recorded / _FULL_QUALITY


def _impression(position: FingerPosition, template: FingerTemplate, angles: int) -> Impression:
    geometry = Geometry(template.width, template.height, _PER_CM, _PER_CM)
    limits = np.array([template.width - 1, template.height - 1])
    places = np.clip(np.rint(template.xy), 0, limits).astype(int).tolist()
    turns = (np.rint(template.direction / _FULL_TURN * angles).astype(int) % angles).tolist()
    qualities = np.clip(np.rint(template.quality * _FULL_QUALITY), 1, None).astype(int).tolist()
    minutiae = tuple(
        Minutia(MinutiaKind.BIFURCATION if fork else MinutiaKind.ENDING, x, y, turn, quality)
        for (x, y), turn, quality, fork in zip(
            places, turns, qualities, template.bifurcation.tolist(), strict=True
        )
    )
    return Impression(position, geometry, None, minutiae)
