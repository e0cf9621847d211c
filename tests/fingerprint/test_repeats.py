from __future__ import annotations

import cv2
import numpy as np
import pytest

from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.repeats import doubtful_position, repeated, shown_before
from fieldid.fingerprint.ridges import ridge_area
from fieldid.model.biometric import FingerPosition, FingerTemplate, ModelTag, Quality
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

INDEX, MIDDLE, RING = (FingerPosition(code) for code in (2, 3, 4))


def template(position: FingerPosition, attempt: int) -> FingerTemplate:
    image = finger_sample(fictional_people()[3], position, FingerManner.ORDINARY, attempt)
    return MindtctExtractor().acquire(image).template


@pytest.fixture(scope="module")
def captured() -> list[tuple[FingerPosition, FingerTemplate]]:
    return [(position, template(position, 1)) for position in (INDEX, MIDDLE)]


def test_a_finger_shown_twice_is_noticed(
    captured: list[tuple[FingerPosition, FingerTemplate]],
) -> None:
    assert shown_before(template(INDEX, 2), RING, captured) == INDEX
    assert shown_before(template(RING, 2), RING, captured) is None
    assert shown_before(template(INDEX, 2), INDEX, captured) is None  # another try of the same
    assert shown_before(template(INDEX, 2), RING, []) is None


def test_a_finger_under_the_wrong_name_is_doubted(
    captured: list[tuple[FingerPosition, FingerTemplate]],
) -> None:
    assert doubtful_position(template(MIDDLE, 2), INDEX, captured) == MIDDLE
    assert doubtful_position(template(INDEX, 2), INDEX, captured) is None
    assert doubtful_position(template(RING, 2), INDEX, captured) is None


def test_templates_of_another_extractor_are_not_compared(
    captured: list[tuple[FingerPosition, FingerTemplate]],
) -> None:
    own = template(INDEX, 2)
    other = FingerTemplate(ModelTag("other", "1"), *list(vars(own).values())[1:])
    assert shown_before(other, RING, captured) is None


def test_a_repeat_closes_the_gate_and_keeps_the_other_reasons() -> None:
    quality = repeated(Quality(70, usable=True, reasons=("too_dry",)))
    assert not quality.usable
    assert quality.reasons == ("same_finger_twice", "too_dry")


def test_a_finger_that_moved_is_smeared() -> None:
    found, moved = 0, 0
    for person in range(6):
        image = finger_sample(fictional_people()[person], INDEX, FingerManner.ORDINARY, 1)
        kernel = np.zeros((15, 15), np.float32)
        kernel[7] = 1 / 15
        blurred = np.asarray(cv2.filter2D(image.pixels, -1, kernel), np.uint8)
        found += ridge_area(image.pixels).smear > 0.8
        moved += ridge_area(blurred).smear > 0.8
    assert found == 0
    assert moved >= 4
