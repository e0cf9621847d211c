"""Units and conventions between records and templates."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint import template_codec
from fieldid.fingerprint.matcher import compare
from fieldid.fingerprint.records import minutiae_record
from fieldid.fingerprint.records.impression import Geometry
from fieldid.fingerprint.records.minutia import Minutia, MinutiaKind
from fieldid.fingerprint.records.resolution import dpi_of
from fieldid.fingerprint.records.standard import Standard
from fieldid.fingerprint.records.template_of import (
    from_template,
    from_templates,
    positions,
    to_templates,
)
from fieldid.model.biometric import FingerPosition, FingerTemplate, ModelTag
from tests.fingerprint.minutiae import another_impression, scattered
from tests.fingerprint.records.made import ansi_2004, ansi_2009, iso_2005, iso_2011

if TYPE_CHECKING:
    from fieldid.fingerprint.records.iso_19794_2_2005 import Iso2005Record

UNITS = {
    Standard.ISO_2005: 256,
    Standard.ISO_2011: 256,
    Standard.ANSI_2004: 180,
    Standard.ANSI_2009: 180,
    Standard.ANSI_2009_AM1: 180,
}


def one(minutia: Minutia, size: Geometry) -> Iso2005Record:
    record = iso_2005()
    view = replace(record.views[0], minutiae=(minutia,), extended=b"")
    return replace(record, geometry=size, views=(view,))


def test_a_record_at_1000_dpi_is_halved() -> None:
    minutia = Minutia(MinutiaKind.BIFURCATION, 100, 50, 64, 80)
    (template,) = to_templates(one(minutia, Geometry(300, 401, 394, 394)))
    assert template.xy.tolist() == [[50, 25]]
    assert template.direction.tolist() == [pytest.approx(math.pi / 2)]  # upwards
    assert template.quality.tolist() == [pytest.approx(0.8)]
    assert template.bifurcation.tolist() == [True]
    assert (template.width, template.height) == (150, 201)


def test_ansi_counts_two_degrees() -> None:
    record = ansi_2004()
    minutia = Minutia(MinutiaKind.ENDING, 1, 2, 45, 0)
    views = (replace(record.views[0], minutiae=(minutia,)),)
    (template,) = to_templates(replace(record, views=views))
    assert template.direction.tolist() == [pytest.approx(math.pi / 2)]
    assert template.bifurcation.tolist() == [False]


@pytest.mark.parametrize(
    ("per_cm", "dpi"),
    [(197, 500), (98, 250), (295, 750), (394, 1000), (224, 568.96), (196, 497.84)],
)
def test_rounded_resolutions_mean_the_usual_ones(per_cm: int, dpi: float) -> None:
    assert dpi_of(per_cm) == pytest.approx(dpi)


@pytest.mark.parametrize("quality", [0, 101, 254, 255, None])
def test_a_quality_that_is_not_told_is_the_middle(quality: int | None) -> None:
    (template,) = to_templates(
        one(Minutia(MinutiaKind.OTHER, 0, 0, 0, quality), Geometry(300, 400, 197, 197))
    )
    assert template.quality.tolist() == [0.5]


@pytest.mark.parametrize("size", [Geometry(9, 9, 20, 197), Geometry(9, 9, 197, 900)])
def test_a_resolution_that_no_scanner_has_is_refused(size: Geometry) -> None:
    with pytest.raises(FingerRecordError, match="no scanner"):
        to_templates(one(Minutia(MinutiaKind.ENDING, 0, 0, 0), size))


def test_an_image_larger_than_any_scanner_makes_is_refused() -> None:
    with pytest.raises(FingerRecordError, match="larger than any"):
        to_templates(one(Minutia(MinutiaKind.ENDING, 0, 0, 0), Geometry(60_000, 9, 197, 197)))


def test_angles_in_the_other_unit_are_refused() -> None:
    record = ansi_2009()
    wrong = replace(record.views[0], minutiae=(Minutia(MinutiaKind.ENDING, 0, 0, 180),))
    with pytest.raises(FingerRecordError, match="unit of this standard"):
        to_templates(replace(record, views=(wrong,)))


def test_the_tag_says_format_and_maker_and_may_be_given() -> None:
    (first, *_) = to_templates(ansi_2004())
    assert first.extractor == ModelTag("ansi-378-2004", "maker 0042-0011")
    assert to_templates(iso_2011())[0].extractor == ModelTag("iso-19794-2-2011", "maker not told")
    own = ModelTag("mindtct", "5")
    assert {template.extractor for template in to_templates(iso_2005(), own)} == {own}


def test_each_view_has_its_finger() -> None:
    left, right = FingerPosition.LEFT_INDEX, FingerPosition.RIGHT_INDEX
    assert positions(iso_2005()) == (right, left, left)
    slap = replace(iso_2011(), views=(replace(iso_2011().views[0], position=14),))
    assert positions(slap) == (FingerPosition.UNKNOWN,)


@pytest.mark.parametrize("record", [iso_2005(), iso_2011(), ansi_2004(), ansi_2009()])
def test_templates_are_valid_and_can_be_stored(record: minutiae_record.MinutiaeRecord) -> None:
    for template in to_templates(record):
        again = template_codec.decode(template_codec.encode(template))
        assert (again.xy == template.xy).all()


@st.composite
def templates(draw: st.DrawFn) -> FingerTemplate:
    count, seed = draw(st.integers(0, 255)), draw(st.integers(0, 2**32 - 1))
    width, height = draw(st.integers(1, 16_383)), draw(st.integers(1, 12_000))
    rng = np.random.default_rng(seed)
    return FingerTemplate(
        extractor=ModelTag("test", "1"),
        xy=(rng.random((count, 2)) * [min(width, 12_000), height]).astype(np.float32),
        direction=(rng.random(count) * 2 * np.pi).astype(np.float32) % np.float32(2 * np.pi),
        quality=rng.random(count).astype(np.float32),
        bifurcation=rng.random(count) < 0.5,
        width=min(width, 12_000),
        height=height,
    )


@settings(max_examples=60, deadline=None)
@given(templates(), st.sampled_from(Standard), st.sampled_from(FingerPosition))
def test_a_template_comes_back_within_the_rounding_of_the_format(
    template: FingerTemplate, standard: Standard, position: FingerPosition
) -> None:
    record = minutiae_record.decode(
        minutiae_record.encode(from_template(template, standard, position))
    )
    (again,) = to_templates(record)
    assert positions(record) == (position,)
    assert again.extractor.name == standard
    assert (again.width, again.height) == (template.width, template.height)
    assert np.abs(again.xy - template.xy).max(initial=0) <= 1
    turn = np.abs(again.direction - template.direction)
    assert np.minimum(turn, 2 * np.pi - turn).max(initial=0) < 1.01 * np.pi / UNITS[standard]
    assert np.abs(again.quality - template.quality).max(initial=0) <= 0.0101
    assert (again.bifurcation == template.bifurcation).all()


def test_a_record_of_ten_fingers_numbers_the_views_of_each() -> None:
    items = [(position, scattered(int(position))) for position in FingerPosition if position]
    record = from_templates([*items, items[0]], Standard.ANSI_2009)
    assert [view.number for view in record.views] == [0] * 10 + [1]


def test_a_record_of_nothing_is_refused() -> None:
    with pytest.raises(FingerRecordError, match="at least one"):
        from_templates([], Standard.ISO_2005)


@pytest.mark.parametrize(
    ("standard", "quality"),
    [
        (Standard.ISO_2005, 50),  # the mean of the minutiae
        (Standard.ANSI_2004, 50),
        (Standard.ISO_2011, None),
        (Standard.ANSI_2009, None),
    ],
)
def test_a_quality_of_the_view_that_is_not_told_is_told_so(
    standard: Standard, quality: int | None
) -> None:
    data = minutiae_record.encode(from_template(scattered(1), standard))
    assert minutiae_record.decode(data).impressions()[0].quality == quality


@pytest.mark.parametrize("standard", Standard)
def test_what_the_format_cannot_say_is_refused_and_not_bent(standard: Standard) -> None:
    wide = replace(scattered(1), width=20_000, xy=scattered(1).xy + np.float32([17_000, 0]))
    with pytest.raises(FingerRecordError, match="further out"):
        minutiae_record.encode(from_template(wide, standard))
    many = from_templates([(FingerPosition.LEFT_THUMB, scattered(1, 5))] * 700, standard)
    with pytest.raises(FingerRecordError, match=r"does not fit|more than any"):
        minutiae_record.encode(many)


def test_images_of_two_sizes_do_not_fit_into_the_formats_of_old() -> None:
    small = replace(scattered(1), width=399)
    items = [(FingerPosition.LEFT_THUMB, scattered(2)), (FingerPosition.LEFT_INDEX, small)]
    with pytest.raises(FingerRecordError, match="one size"):
        from_templates(items, Standard.ISO_2005)
    assert len(from_templates(items, Standard.ISO_2011).views) == 2


@pytest.mark.parametrize("standard", Standard)
def test_impressions_still_match_after_a_journey_through_a_record(standard: Standard) -> None:
    finger = scattered(3)
    record = from_templates(
        [(FingerPosition.LEFT_THUMB, each) for each in (finger, another_impression(finger, 4))],
        standard,
    )
    reference, probe = to_templates(minutiae_record.decode(minutiae_record.encode(record)))
    (other,) = to_templates(from_template(scattered(9), standard))
    assert compare(probe, reference) > 2 * compare(probe, other)
