"""Searches counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from fieldid.evaluate.identification import identification_rates
from fieldid.evaluate.labelled_scores import LabelledScores
from tests.evaluate.trials import faces


def matrix(scores: list[list[float]], probes: list[int], references: list[int]) -> LabelledScores:
    """Probe people against reference people, every probe with every reference."""
    person = np.array([*probes, *references], np.int32)
    rows, columns = np.indices((len(probes), len(references))).reshape(2, -1)
    probe, reference = rows.astype(np.int32), (columns + len(probes)).astype(np.int32)
    images = tuple(f"{who}_{place}" for place, who in enumerate(person))
    genuine = person[probe] == person[reference]
    values = np.array(scores, np.float64).reshape(-1)
    return LabelledScores(values, genuine, probe, reference, images, person, int(person.max()) + 1)


def test_mated_and_non_mated_searches_by_hand() -> None:
    table = matrix(
        [
            [0.9, 0.1, 0.2, 0.8],  # person 0: own best 0.9 first
            [0.3, 0.5, 0.6, 0.1],  # person 1: own 0.5 behind 0.6
            [0.2, 0.2, 0.7, 0.1],  # person 2: first
            [0.55, 0.1, 0.1, 0.2],  # not listed
            [0.3, 0.4, 0.1, 0.2],  # not listed
        ],
        probes=[0, 1, 2, 7, 8],
        references=[0, 1, 2, 0],
    )
    found = identification_rates(table)
    assert found is not None
    assert (found.list_people, found.mated, found.non_mated) == (3, 3, 2)
    assert not found.mates_left_out
    assert found.rank_one.value == pytest.approx(2 / 3)
    # no non-mated search may list anyone: the cut is 0.55, and 0.5 is missed
    assert found.fnir[0.1].value == pytest.approx(1 / 3)
    assert not any(found.claimable.values())


def test_without_strangers_everybody_serves_as_one() -> None:
    table = matrix([[0.9, 0.4], [0.95, 0.6]], probes=[0, 1], references=[0, 1])
    found = identification_rates(table)
    assert found is not None
    assert found.mates_left_out
    assert (found.mated, found.non_mated) == (2, 2)
    assert found.fnir[0.01].value == 1  # the cut is 0.95
    assert found.rank_one.value == 0.5


def test_a_tie_for_the_first_place_is_not_first() -> None:
    table = matrix([[0.9, 0.9], [0.1, 0.6]], probes=[0, 1], references=[0, 1])
    found = identification_rates(table)
    assert found is not None
    assert found.rank_one.value == 0.5


def test_pairs_are_no_searches() -> None:
    assert identification_rates(faces(np.random.default_rng(1), 5, 2)) is None


def test_a_list_of_nobody_else_has_no_non_mated_search() -> None:
    everyone_there = matrix([[0.9]], probes=[0], references=[0])
    assert identification_rates(everyone_there) is None
