"""The packed gallery gives the matcher's own scores."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from fieldid import parameters
from fieldid.errors import SearchCancelledError, TemplateError
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.model.biometric import FingerPosition, FingerTemplate
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people
from tests.fingerprint.minutiae import another_impression, made_of, scattered

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


def test_nothing_to_compare_is_not_a_number(templates: list[FingerTemplate]) -> None:
    nothing = made_of(np.empty((0, 2)), np.empty(0), templates[0].extractor)
    gallery = FingerGallery.build([(0, INDEX, templates[0]), (1, INDEX, nothing)], 2)

    assert np.isnan(gallery.scores(templates[1], INDEX)).tolist() == [False, True]
    assert np.isnan(gallery.scores(nothing, INDEX)).all()
    assert np.isnan(FingerGallery.build([], 3).scores(templates[1], INDEX)).all()


def test_extractors_and_rows_are_checked(templates: list[FingerTemplate]) -> None:
    other = scattered(1)
    gallery = FingerGallery.build([(0, INDEX, templates[0])], 1)

    with pytest.raises(TemplateError):
        gallery.scores(other, INDEX)
    with pytest.raises(TemplateError):
        FingerGallery.build([(0, INDEX, other), (0, INDEX, templates[0])], 1)
    for row in (-1, 1):
        with pytest.raises(IndexError):
            FingerGallery.build([(row, INDEX, other)], 1)


@pytest.fixture(scope="module")
def items() -> list[tuple[int, FingerPosition, FingerTemplate]]:
    """600 strangers, most of them of the position asked for; records out of order."""
    positions = (INDEX, INDEX, INDEX, FingerPosition.UNKNOWN, THUMB)
    return [
        (599 - seed, positions[seed % 5], scattered(seed, 20 + seed % 30)) for seed in range(600)
    ]


@pytest.mark.parametrize("position", [INDEX, FingerPosition.UNKNOWN])
def test_a_long_list_is_screened_and_the_rest_compared_as_the_matcher_does(
    items: list[tuple[int, FingerPosition, FingerTemplate]],
    position: FingerPosition,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parameters, "SEARCH_EXHAUSTIVE", 40)
    gallery = FingerGallery.build(items, 600)

    for seed in (1, 8, 30, 403):
        row, _, reference = items[seed]
        probe = another_impression(reference, seed)
        scores = gallery.scores(probe, position)
        compared = np.nonzero(scores > 0)[0]
        assert int(np.nanargmax(scores)) == row
        assert len(compared) <= 40
        assert np.isnan(scores).sum() == (0 if position is FingerPosition.UNKNOWN else 120)
        for found in compared[:10]:
            expected = compare(probe, items[599 - found][2])
            assert scores[found] == pytest.approx(expected, abs=1e-6)


def test_a_screened_search_can_be_cancelled(
    items: list[tuple[int, FingerPosition, FingerTemplate]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parameters, "SEARCH_EXHAUSTIVE", 40)
    gallery = FingerGallery.build(items, 600)
    cancelled = threading.Event()
    cancelled.set()

    with pytest.raises(SearchCancelledError):
        gallery.scores(items[0][2], FingerPosition.UNKNOWN, cancelled)
