"""The convention of positions and directions, on drawn ridges and on turned impressions."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest

from fieldid.fingerprint.mindtct import Mindtct
from fieldid.model.biometric import FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people


@pytest.fixture(scope="module")
def mindtct() -> Mindtct:
    return Mindtct()


def dislocation(more_ridges_right: int) -> np.ndarray:
    """Level ridges, period 9 pixels, with one ridge more on one side of the centre."""
    y, x = np.mgrid[:300, :300].astype(float)
    turn = more_ridges_right * np.arctan2(y - 150, x - 150)
    return (127 + 120 * np.cos(2 * np.pi * y / 9 + turn)).astype(np.uint8)


@pytest.mark.parametrize(
    ("more_ridges_right", "quarter_turns", "expected"),
    [(1, 0, 0), (-1, 0, 180), (1, 1, 90), (1, 2, 180), (1, 3, 270), (-1, 1, 270)],
)
def test_directions_are_those_of_iso_19794_2(
    mindtct: Mindtct, more_ridges_right: int, quarter_turns: int, expected: float
) -> None:
    """An ending points along its ridge; a bifurcation into the valley between its branches."""
    image = np.ascontiguousarray(np.rot90(dislocation(more_ridges_right), quarter_turns))
    found, _ = mindtct.detect(image)
    central = np.hypot(*(found.xy - 150).T) < 12
    assert central.sum() == 1
    turn = (math.degrees(found.direction[central][0]) - expected + 180) % 360 - 180
    assert abs(turn) < 12


def test_an_ending_and_a_bifurcation_are_told_apart(mindtct: Mindtct) -> None:
    kinds = []
    for ridges in (1, -1):
        found, _ = mindtct.detect(dislocation(ridges))
        kinds.append(bool(found.bifurcation[np.hypot(*(found.xy - 150).T) < 12][0]))
    assert kinds == [False, True]


@pytest.mark.parametrize("degrees", [17, 90, 180, 215])
def test_minutiae_of_a_turned_impression_are_the_turned_minutiae(
    mindtct: Mindtct, degrees: float
) -> None:
    person = fictional_people()[1]
    pixels = finger_sample(person, FingerPosition.RIGHT_INDEX, FingerManner.ENROLLED, 0).pixels
    height, width = pixels.shape
    side = int(np.hypot(height, width)) + 20
    centre = np.array([side / 2, side / 2])
    square = np.full((side, side), 255, np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    square[top : top + height, left : left + width] = pixels
    matrix = cv2.getRotationMatrix2D((side / 2, side / 2), degrees, 1)
    turned = cv2.warpAffine(square, matrix, (side, side), borderValue=255)

    before, _ = mindtct.detect(square)
    after, _ = mindtct.detect(np.asarray(turned, np.uint8))

    angle = math.radians(degrees)
    inverse = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    expected = (before.xy - centre) @ inverse + centre
    apart = np.hypot(*(expected[:, None] - after.xy[None]).transpose(2, 0, 1))
    turn = before.direction[:, None] + angle - after.direction[None]
    turn = np.abs((turn + np.pi) % (2 * np.pi) - np.pi)
    again = ((apart < 6) & (turn < 0.35)).any(axis=1)
    assert again.mean() > 0.7


def test_minutiae_come_best_first_and_within_their_ranges(mindtct: Mindtct) -> None:
    person = fictional_people()[0]
    image = finger_sample(person, FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, 1)
    found, nfiq2 = mindtct.detect(image.pixels)
    assert np.all(np.diff(found.quality) <= 0)
    assert found.quality.min() >= 0
    assert found.quality.max() <= 1
    assert found.direction.min() >= 0
    assert found.direction.max() < 2 * math.pi
    assert nfiq2 is not None
    assert 40 <= nfiq2 <= 100


@pytest.mark.parametrize("shape", [(1, 1), (8, 8), (10, 300), (300, 10), (63, 400)])
def test_images_that_would_crash_nbis_have_no_minutiae(
    mindtct: Mindtct, shape: tuple[int, int]
) -> None:
    found, nfiq2 = mindtct.detect(np.full(shape, 128, np.uint8))
    assert len(found.xy) == 0
    assert nfiq2 is None
