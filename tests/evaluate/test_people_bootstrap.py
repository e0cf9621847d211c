"""The bootstrap over people, and that the intervals reported hold the truth."""

from __future__ import annotations

import numpy as np
import pytest

from fieldid.evaluate import people_bootstrap
from fieldid.evaluate.people_bootstrap import _Sum, _Weighed, resample_people
from fieldid.evaluate.rates import at_fmr, equal_error_rate, spaced_cuts
from fieldid.evaluate.verification import verification_rates
from tests.evaluate.trials import faces, kind, trial


def test_a_person_drawn_twice_counts_twice_and_with_another_drawn_thrice_six_times() -> None:
    scores = kind([0.1, 0.4, 0.8], [0, 1, 2], [1, 2, 2])
    weighed = _Weighed.of(scores, np.array([0.1, 0.4, 0.8]), 0)
    above = weighed.above(np.array([2.0, 3.0, 0.0]))
    assert above.tolist() == [6, 0, 0, 0]  # 2 x 3, then 3 x 0, then nobody
    assert weighed.above(np.array([1.0, 1.0, 2.0])).tolist() == [5, 4, 2, 0]


def test_what_is_only_summed_weighs_the_same() -> None:
    random = np.random.default_rng(3)
    first, second = random.integers(0, 6, (2, 200)).astype(np.int32)
    drawn = random.integers(0, 4, 6).astype(np.float64)
    each = np.where(first == second, drawn[first], drawn[first] * drawn[second])
    assert _Sum.of(first, second, 6).weight(drawn) == each.sum()
    assert _Sum.of(first[:0], second[:0], 6).weight(drawn) == 0


def test_leaving_out_the_body_of_the_impostors_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = faces(np.random.default_rng(5), 25, 3).trial()
    monkeypatch.setattr(people_bootstrap, "BOOTSTRAP_REPLICATES", 200)
    trimmed = resample_people(both, (0.01,))
    monkeypatch.setattr(people_bootstrap, "BOOTSTRAP_TAIL", 1e9)
    whole = resample_people(both, (0.01,))
    assert np.allclose(trimmed.fnmr, whole.fnmr)
    assert np.allclose(trimmed.eer, whole.eer)
    cuts = spaced_cuts(both, 10)
    assert len(_Weighed.of(both.impostor, cuts, 20).bin) < len(both.impostor)


def test_figures_are_the_same_every_time() -> None:
    both = faces(np.random.default_rng(5), 12, 2).trial()
    assert verification_rates(both) == verification_rates(both)


def test_a_test_without_errors_still_has_an_upper_bound() -> None:
    perfect = verification_rates(trial(np.arange(40) / 100, 1 + np.arange(20) / 100))
    assert (perfect.eer.value, perfect.eer.low) == (0, 0)
    assert perfect.fnmr[0.01].high >= 3 / 20
    assert perfect.eer.high > 3 / 40
    assert perfect.claimable == {0.01: False, 0.001: False, 0.0001: False}


def test_an_fmr_is_claimable_from_three_independent_trials_for_each_of_its_odds() -> None:
    many = verification_rates(
        trial(np.random.default_rng(0).random(4000), [0.5] * 50), (0.01, 0.0001)
    )
    assert many.claimable == {0.01: True, 0.0001: False}
    assert many.smallest_fmr == pytest.approx(3 / many.effective_impostor)


@pytest.mark.parametrize(("people", "images"), [(40, 3), (10, 8)])
def test_intervals_hold_the_truth(
    people: int, images: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd = [faces(np.random.default_rng(900 + part), 300, 4).trial() for part in range(2)]
    eer = np.mean([equal_error_rate(part) for part in crowd])
    fnmr = np.mean([at_fmr(part, 0.01).fnmr for part in crowd])
    monkeypatch.setattr(people_bootstrap, "BOOTSTRAP_REPLICATES", 200)
    held = np.zeros(2)
    for seed in range(60):
        found = verification_rates(
            faces(np.random.default_rng(seed), people, images).trial(), (0.01,)
        )
        held += [
            found.eer.low <= eer <= found.eer.high,
            found.fnmr[0.01].low <= fnmr <= found.fnmr[0.01].high,
        ]
    assert (held / 60 >= 0.93).all()
