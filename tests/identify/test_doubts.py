"""A finger shown under another name is told from one that is not on the record."""

from __future__ import annotations

import pytest

from fieldid.fingerprint import template_codec
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.identify.doubts import doubtful_fingers
from fieldid.identify.probe import Probe
from fieldid.model.biometric import FingerPosition, FingerTemplate, Modality
from fieldid.model.nationality import Reference
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

INDEX, MIDDLE = FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE
RING = FingerPosition.RIGHT_RING
EXTRACTOR = MindtctExtractor()


def template(position: FingerPosition, attempt: int) -> FingerTemplate:
    person = fictional_people()[0]
    return EXTRACTOR.acquire(
        finger_sample(person, position, FingerManner.ORDINARY, attempt)
    ).template


@pytest.fixture(scope="module")
def references() -> list[Reference]:
    held = [
        Reference("", Modality.FINGER, position, (template_codec.encode(template(position, 1)),))
        for position in (INDEX, MIDDLE)
    ]
    return [*held, Reference("", Modality.FINGER, RING, (b"no template",))]


def test_fingers_that_were_taken_for_each_other_are_doubted(references: list[Reference]) -> None:
    swapped = Probe(fingers=((INDEX, template(MIDDLE, 2)), (MIDDLE, template(INDEX, 2))))
    assert doubtful_fingers(swapped, references) == ((INDEX, MIDDLE), (MIDDLE, INDEX))


def test_right_strange_and_unknown_fingers_are_not(references: list[Reference]) -> None:
    fingers = (
        (INDEX, template(INDEX, 2)),
        (RING, template(RING, 2)),
        (FingerPosition.UNKNOWN, template(MIDDLE, 2)),
    )
    assert doubtful_fingers(Probe(fingers=fingers), references) == ()
    assert doubtful_fingers(Probe(), references) == ()
