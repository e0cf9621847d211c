"""The packed gallery gives the matcher's own scores."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from fieldid.errors import SearchCancelledError
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.model.biometric import FingerPosition, FingerTemplate
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

INDEX, THUMB = FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_THUMB


@pytest.fixture(scope="module")
def templates() -> list[FingerTemplate]:
    extractor = MindtctExtractor()
    return [
        extractor.acquire(finger_sample(person, INDEX, FingerManner.ORDINARY, attempt)).template
        for person in fictional_people()[:4]
        for attempt in (1, 2)
    ]


def test_scores_are_those_of_the_matcher_and_the_mate_is_first(
    templates: list[FingerTemplate],
) -> None:
    references, probes = templates[::2], templates[1::2]
    gallery = FingerGallery.build(
        [(row, INDEX, reference) for row, reference in enumerate(references)], len(references)
    )

    for row, probe in enumerate(probes):
        scores = gallery.scores(probe, INDEX)
        expected = [compare(probe, reference) for reference in references]
        assert scores == pytest.approx(expected, abs=1e-6)
        assert int(np.argmax(scores)) == row


def test_only_the_same_finger_is_compared_unless_a_position_is_unknown(
    templates: list[FingerTemplate],
) -> None:
    gallery = FingerGallery.build(
        [
            (0, INDEX, templates[0]),
            (1, THUMB, templates[2]),
            (2, FingerPosition.UNKNOWN, templates[4]),
        ],
        records=4,
    )

    of_index = np.isnan(gallery.scores(templates[1], INDEX))
    of_any = np.isnan(gallery.scores(templates[1], FingerPosition.UNKNOWN))

    assert of_index.tolist() == [False, True, False, True]
    assert of_any.tolist() == [False, False, False, True]


def test_a_record_keeps_the_best_of_its_references(templates: list[FingerTemplate]) -> None:
    gallery = FingerGallery.build([(0, INDEX, templates[2]), (0, INDEX, templates[0])], 1)

    score = gallery.scores(templates[1], INDEX)[0]

    assert score == pytest.approx(compare(templates[1], templates[0]))


def test_a_cancelled_search_ends(templates: list[FingerTemplate]) -> None:
    gallery = FingerGallery.build([(0, INDEX, templates[0])], 1)
    cancelled = threading.Event()
    cancelled.set()

    with pytest.raises(SearchCancelledError):
        gallery.scores(templates[1], INDEX, cancelled)
