"""Error versus discard, and the differential report, counted by hand and on simulated people."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fieldid.evaluate.differential import differential_report
from fieldid.evaluate.discard import error_versus_discard
from fieldid.evaluate.labelled_scores import LabelledScores
from fieldid.evaluate.rates import at_fmr
from tests.evaluate.trials import all_pairs, faces


def ten_people(quality: list[float]) -> LabelledScores:
    """Ten genuine comparisons, of which the third and the eighth fail, and one impostor."""
    person = np.repeat(np.arange(10), 2)
    probe = np.array([*range(0, 20, 2), 0])
    reference = np.array([*range(1, 20, 2), 2])
    score = np.full(11, 0.9)
    score[[2, 7]] = 0.1
    score[10] = 0.5
    images = tuple(f"{who}_{place}" for place, who in enumerate(person))
    return LabelledScores(
        score,
        person[probe] == person[reference],
        probe.astype(np.int32),
        reference.astype(np.int32),
        images,
        person.astype(np.int32),
        10,
        quality=np.array([*quality, 50.0]),
    )


def test_dropping_the_worst_by_hand() -> None:
    told = ten_people([60, 61, 10, 62, 63, 64, 65, 20, 66, 67])
    curve = error_versus_discard(told, 0.5)
    by_share = {round(point.discarded, 3): point for point in curve}
    assert by_share[0].fnmr.value == 0.2
    assert by_share[0.1].fnmr.value == pytest.approx(1 / 9)
    assert by_share[0.2].fnmr.value == 0
    assert by_share[0.2].kept == 8
    assert 0 < by_share[0.2].fnmr.high <= 1


def test_equal_qualities_go_together() -> None:
    told = ten_people([60, 10, 10, 10, 63, 64, 65, 80, 66, 67])
    shares = [point.discarded for point in error_versus_discard(told, 0.5)]
    assert shares == [0, pytest.approx(0.3)]


def test_no_quality_no_curve() -> None:
    assert error_versus_discard(faces(np.random.default_rng(0), 5, 2), 0.1) == ()


def groups(people: tuple[int, int, int], noises: tuple[float, float, float]) -> LabelledScores:
    """Three groups, compared each with itself alone, whose images scatter differently."""
    random = np.random.default_rng(4)
    person = np.repeat(np.arange(sum(people)), 4)
    group = np.repeat(np.arange(3), np.array(people) * 4)
    centres = random.normal(size=(sum(people), 24))
    vectors = (
        centres[person] + random.normal(size=(len(person), 24)) * np.array(noises)[group][:, None]
    )
    table = all_pairs(vectors, person)
    own = np.where(group[table.probe] == group[table.reference], group[table.probe], -1)
    return replace(table, group=own.astype(np.int16), groups=("a", "b", "c"))


def test_each_group_at_the_cut_of_all_blank_where_too_few() -> None:
    told = groups((60, 60, 6), (0.4, 0.9, 0.4))
    good, bad, few = differential_report(told, 0.01)
    cut = at_fmr(told.trial(), 0.01).cut
    of_bad = told.genuine & (told.group == 1)
    assert bad.fnmr is not None
    assert bad.fnmr.value == pytest.approx((told.score[of_bad] <= cut).mean())
    assert good.fnmr is not None
    assert good.fnmr.high < bad.fnmr.low
    assert bad.fnmr_ratio is not None
    assert bad.fnmr_ratio > 1.2
    assert good.fmr is not None
    assert (few.people, few.genuine, few.fmr, few.fnmr, few.fmr_ratio) == (6, 36, None, None, None)


def test_a_rate_that_the_group_could_not_show_is_blank() -> None:
    told = groups((60, 12, 12), (0.4, 0.4, 0.4))
    reports = differential_report(told, 0.0001)
    assert reports[1].fmr is None
    assert reports[1].people == 12


def test_no_groups_no_report() -> None:
    assert differential_report(faces(np.random.default_rng(0), 5, 2), 0.1) == ()
