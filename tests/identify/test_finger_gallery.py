"""The packed gallery gives the matcher's own scores."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from fieldid import parameters
from fieldid.errors.case import SearchCancelledError
from fieldid.errors.image import TemplateError
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.identify.flatten import flatten, restore
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


def test_references_come_and_go_as_if_the_list_had_been_built_so(
    items: list[tuple[int, FingerPosition, FingerTemplate]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parameters, "SEARCH_EXHAUSTIVE", 40)
    updated = [(row, position, another_impression(one, 9)) for row, position, one in items[:3]]
    gallery = FingerGallery.build(items[:500], 600).added(items[500:], 600)
    gallery = gallery.removed([row for row, _, _ in updated]).added(updated, 600)
    whole = FingerGallery.build([*updated, *items[3:]], 600)

    assert len(gallery) == len(whole) == 600
    for row, position, reference in (items[1], items[300], items[550]):
        probe = another_impression(reference, 5)
        found, expected = gallery.scores(probe, position), whole.scores(probe, position)
        assert int(np.nanargmax(found)) == int(np.nanargmax(expected)) == row
        both = (found > 0) & (expected > 0)
        assert found[both] == pytest.approx(expected[both])
        assert (np.isnan(found) == np.isnan(expected)).all()


def test_a_removed_record_has_nothing_to_compare(
    items: list[tuple[int, FingerPosition, FingerTemplate]],
) -> None:
    row, position, reference = items[7]
    gallery = FingerGallery.build(items[:100], 600).removed([row])
    assert np.isnan(gallery.scores(reference, position)[row])


def test_extractors_are_not_mixed_later(templates: list[FingerTemplate]) -> None:
    gallery = FingerGallery.build([(0, INDEX, templates[0])], 1)
    with pytest.raises(TemplateError):
        gallery.added([(1, INDEX, scattered(1))], 2)
    assert len(FingerGallery.build([], 0).added([(0, INDEX, scattered(1))], 1)) == 1


def test_ten_fingers_are_found_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parameters, "SEARCH_EXHAUSTIVE", 40)
    hands = [position for position in FingerPosition if position][:10]
    references = {
        (record, position): scattered(100 * record + position, 30)
        for record in range(60)
        for position in hands
    }
    gallery = FingerGallery.build(
        [(record, position, one) for (record, position), one in references.items()], 60
    )
    probes = [
        (position, another_impression(references[(17, position)], position)) for position in hands
    ]
    probes[4] = (probes[4][0], scattered(999_999, 30))  # a finger that went wrong

    found = gallery.scores_of_all(probes)

    assert len(found) == 10
    assert int(np.nansum(found, axis=0).argmax()) == 17
    alone = [gallery.scores(probe, position)[17] for position, probe in probes]
    together = [scores[17] for scores in found]
    assert together == pytest.approx(alone, abs=1e-6)


def test_no_finger_is_no_search(templates: list[FingerTemplate]) -> None:
    assert FingerGallery.build([(0, INDEX, templates[0])], 1).scores_of_all([]) == []


def test_the_arrays_can_be_kept_and_read_back(
    items: list[tuple[int, FingerPosition, FingerTemplate]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parameters, "SEARCH_EXHAUSTIVE", 40)
    gallery = FingerGallery.build(items, 600)
    arrays = flatten(gallery, "gallery")
    back = restore(FingerGallery, arrays, arrays.__getitem__, "gallery")
    probe = another_impression(items[8][2], 2)
    assert back.scores(probe, INDEX) == pytest.approx(gallery.scores(probe, INDEX), nan_ok=True)
    assert (
        gallery.bytes
        == sum(arrays[name].nbytes for name in arrays if name.count(".") == 2 or "owners" in name)
        + arrays["gallery.positions"].nbytes
    )
    assert gallery.bytes / len(gallery) < 5_000
