"""What is said about a score: figures worked out by hand, and the cases without a figure."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.identify.calibration_cover import cover
from fieldid.identify.claim_words import round_down, search_claim, share
from fieldid.identify.claims import not_calibrated, search_claims, verification_claims
from fieldid.identify.llr_fusion import fuse_llrs
from fieldid.model.sentence import in_english
from tests.identify.calibrations import (
    CURVE,
    FACE_ENGINES,
    FINGER,
    FINGER_ENGINES,
    NOW,
    calibration,
    source,
)

FACE = source()
COVERED = cover([calibration(FACE, FINGER)], (FACE_ENGINES[0], *FINGER_ENGINES), NOW)


def test_a_search_that_the_counts_carry() -> None:
    claims = search_claims({(FACE,): 50}, 0.1, COVERED)
    assert claims.threshold == 4  # at 4: 50 x 0.001 = 0.05; at 2: 50 x 0.0125 is too much
    assert claims.largest_list == 100
    said = claims.error_rate(4.5)
    assert said.rate == pytest.approx(0.05)
    assert said.claim == (
        "No false candidate at this score was seen in testing: at most 1 in 20 searches of this "
        "list of 50 has one. Of people who are on the list, about 1 in 20 would be "
        "missed at the threshold in force (at most 1 in 12)."
    )


def test_a_weaker_candidate_of_the_same_search() -> None:
    said = search_claims({(FACE,): 50}, 0.1, COVERED).error_rate(2.0)
    assert said.rate == pytest.approx(0.625)  # 50 x 0.0125
    assert said.claim.startswith(
        "Expect a false candidate at this score in about 50 in 100 searches of this list of 50 "
        "(at most 63 in 100)."
    )


def test_more_than_one_false_candidate_is_said_as_a_number() -> None:
    claims = search_claims({(FACE,): 80}, 0.5, COVERED)
    said = claims.error_rate(1.0)
    assert said.rate == 1
    assert said.claim.startswith(
        "Expect about 80 false candidates at this score in every search of this list of 80 "
        "(at most 80)."
    )


def test_a_list_larger_than_the_calibration_carries() -> None:
    finest = replace(FACE, errors=replace(CURVE, fmr_high=(1.0, 0.0125, 1 / 310_000)))
    covered = cover([calibration(finest)], FACE_ENGINES[:1], NOW)
    claims = search_claims({(covered.alone["face:sface"],): 1_000_000}, 0.01, covered)
    assert claims.threshold is None
    assert claims.error_rate(9.0).rate is None
    assert claims.error_rate(9.0).claim == (
        "Error rate not claimable for a list of 1,000,000 from this calibration (largest: 3,100)."
        " How many false candidates to expect is not known."
    )


def test_a_verification() -> None:
    claims = verification_claims((FACE,), 0.02, COVERED)
    assert claims.threshold == 2
    assert [claims.supports_claim(llr) for llr in (1.9, 2.0, 5.0)] == [False, True, True]
    said = claims.error_rate(2.5)
    assert said.rate == 0.0125
    assert said.claim == (
        "Of other people, about 1 in 100 would reach this score (at most 1 in 80). "
        "Of the right people, about 1 in 50 would be missed at the threshold in force "
        "(at most 1 in 25)."
    )


def test_a_false_match_rate_below_what_was_measured() -> None:
    claims = verification_claims((FACE,), 0.0001, COVERED)
    assert claims.supports_claim(4.0) is None
    assert claims.error_rate(4.0).rate is None
    assert claims.error_rate(4.0).claim == (
        "A false match rate of 1 in 10,000 is not claimable from this calibration "
        "(lowest: 1 in 1,000)."
    )


def test_several_references_give_an_impostor_several_chances() -> None:
    one = verification_claims((FACE,), 0.02, COVERED)
    three = verification_claims((FACE,), 0.04, COVERED, references=3)
    assert three.error_rate(2.0).rate == pytest.approx(3 * one.error_rate(2.0).rate)  # type: ignore[operator] # a rate is given
    assert three.threshold == 2


def test_records_compared_by_face_alone_and_by_face_and_finger() -> None:
    claims = search_claims({(FACE,): 30, (FACE, FINGER): 20}, 0.1, COVERED)
    assert claims.records == 50
    # beyond both tops a record compared by face still counts 0.001, one by both its square
    assert claims.error_rate(8.21).rate == pytest.approx(30 * 0.001 + 20 * 0.001**2)
    assert claims.largest_list == int(0.1 * 50 / (30 * 0.001 + 20 * 1e-6))


def test_demonstration_figures_say_so_first() -> None:
    covered = cover([calibration(demonstration=True)], FACE_ENGINES[:1], NOW)
    for said in (
        search_claims({(FACE,): 50}, 0.1, covered).error_rate(4.0),
        verification_claims((FACE,), 0.02, covered).error_rate(4.0),
    ):
        assert said.claim.startswith("Demonstration figures, not for decisions. ")


def test_not_calibrated_says_why() -> None:
    said = not_calibrated(cover([], FACE_ENGINES, NOW))
    assert said.rate is None
    assert said.claim == (
        "Not calibrated: no error rate is known for this score. No calibration is held."
    )


def test_nothing_compared_claims_nothing() -> None:
    claims = search_claims({}, 0.1, COVERED)
    assert (claims.threshold, claims.records, claims.largest_list) == (None, 0, 0)


def test_from_scores_to_claims() -> None:
    values = np.array([[4.0, 1.0, np.nan], [4.0, 0.5, 4.0]])
    fused = fuse_llrs(("face:sface", "finger:right_index"), values, COVERED)
    claims = search_claims(fused.mixture(), 0.1, COVERED)
    assert claims.records == 3
    assert claims.threshold is not None
    listed = fused.total >= claims.threshold
    assert listed.tolist() == [True, False, False] or listed.tolist() == [True, False, True]


@settings(deadline=None)
@given(st.floats(1e-7, 1), st.integers(1, 10**6))
def test_words_never_make_a_bound_smaller(high: float, records: int) -> None:
    count, of = share(high)
    assert count / of >= high * (1 - 1e-5)
    assert round_down(records) <= records
    for expected, missed in product((0.0, high / 2, 5 * high), (0.0, 0.1)):
        said = search_claim(expected, expected + high, records, (missed, 0.2))
        assert [str(sentence).count("at most") for sentence in said] == [1, 1]
        assert "{" not in in_english(said)


@settings(deadline=None)
@given(st.floats(0.005, 1), st.integers(1, 2000), st.integers(0, 2000))
def test_a_listed_candidate_meets_the_target_and_a_larger_list_asks_for_more(
    target: float, faces: int, both: int
) -> None:
    mixture = {(FACE,): faces, (FACE, FINGER): both}
    claims = search_claims(mixture, target, COVERED)
    if claims.threshold is None:
        assert claims.largest_list <= faces + both
        return
    rate = claims.error_rate(claims.threshold).rate
    assert rate is not None
    assert rate <= target
    longer = search_claims({blend: 2 * count for blend, count in mixture.items()}, target, COVERED)
    assert longer.threshold is None or longer.threshold >= claims.threshold
    below = claims.error_rate(claims.threshold - 0.11).rate
    assert below is not None
    assert below >= rate
