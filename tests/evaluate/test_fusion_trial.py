"""Fused scores against their parts, on people that the fusion has not seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fieldid.errors.evaluation import ScoresError
from fieldid.evaluate.fusion_trial import aligned, cross_validate, fnmr_at
from fieldid.evaluate.joint_face import _shares, joint_face
from fieldid.evaluate.labelled_scores import LabelledScores
from fieldid.evaluate.llr_sum import fit_llr_sum
from fieldid.evaluate.rates import at_fmr
from tests.evaluate.trials import faces, two_encoders

FMRS = (0.1, 0.01, 0.001)


def test_fnmr_without_sorting_is_the_same() -> None:
    table = faces(np.random.default_rng(1), 30, 3)
    plain = [at_fmr(table.trial(), fmr).fnmr for fmr in FMRS]
    assert fnmr_at(table.score, table.genuine, FMRS).tolist() == pytest.approx(plain)


def test_files_in_another_order_are_brought_into_line() -> None:
    first = faces(np.random.default_rng(1), 6, 2)
    order = np.random.default_rng(2).permutation(len(first))
    renumbered = np.random.default_rng(3).permutation(len(first.images))
    back = np.argsort(renumbered)
    other = LabelledScores(
        first.score[order] + 1,
        first.genuine[order],
        renumbered[first.probe[order]].astype(np.int32),
        renumbered[first.reference[order]].astype(np.int32),
        tuple(first.images[place] for place in back),
        first.person[back],
        first.people,
    )
    assert np.array_equal(aligned([first, other]), [first.score, first.score + 1])


def test_files_about_other_images_are_refused() -> None:
    first, other = faces(np.random.default_rng(1), 6, 2), faces(np.random.default_rng(1), 7, 2)
    with pytest.raises(ScoresError, match="do not compare the same images"):
        aligned([first, other])
    swapped = replace(first, probe=first.reference, reference=first.probe)
    with pytest.raises(ScoresError, match="do not compare the same images"):
        aligned([first, swapped])


@pytest.mark.parametrize("noises", [(0.6, 0.65), (0.5, 0.9), (0.5, 2.5)])
def test_a_joint_face_is_nowhere_worse_than_its_best_encoder(noises: tuple[float, float]) -> None:
    one, other = two_encoders(np.random.default_rng(7), 120, 4, noises)
    found = joint_face(np.array([one.score, other.score]), one)
    assert found.trial.worst_excess <= 0
    assert len(found.trial.fmr) >= 4
    assert sum(found.blend.weight) == pytest.approx(1)
    # and on new people it holds up to chance
    new, new_other = two_encoders(np.random.default_rng(8), 200, 4, noises)
    blended = found.blend([new.score, new_other.score])
    best = np.minimum(
        fnmr_at(new.score, new.genuine, FMRS), fnmr_at(new_other.score, new.genuine, FMRS)
    )
    assert (fnmr_at(blended, new.genuine, FMRS) <= best + 0.01).all()


def test_an_encoder_of_noise_gets_no_weight() -> None:
    one = faces(np.random.default_rng(7), 100, 4, 0.5)
    noise = np.random.default_rng(8).normal(size=len(one))
    found = joint_face(np.array([noise, one.score]), one)
    assert found.trial.worst_excess <= 0
    assert found.blend.weight[0] <= 0.1


def test_weights_share_one_in_every_way() -> None:
    assert list(_shares(2, 2)) == [(0, 1), (0.5, 0.5), (1, 0)]
    assert len(list(_shares(3, 10))) == 66


def test_the_sum_of_llrs_of_independent_body_parts_is_nowhere_worse() -> None:
    one, other = two_encoders(np.random.default_rng(11), 120, 4, (0.6, 0.5))
    values = np.array([one.score, other.score])

    found = cross_validate(values, one, fit_llr_sum)
    assert found.worst_excess <= 0
    assert found.fused[2] < 0.5 * min(part[2] for part in found.parts)


def test_a_part_that_tells_next_to_nothing_does_next_to_no_harm() -> None:
    one, other = two_encoders(np.random.default_rng(0), 120, 4, (0.4, 50.0))
    found = cross_validate(np.array([one.score, other.score]), one, fit_llr_sum)
    assert found.worst_excess <= 2 / one.genuine.sum()


def test_too_few_people_for_a_trial_are_refused() -> None:
    few = faces(np.random.default_rng(1), 6, 2)
    with pytest.raises(ScoresError, match="too few people"):
        joint_face(np.array([few.score, few.score]), few)
