"""The packed gallery scores exactly as a loop over the references would."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.image import TemplateError
from fieldid.identify.face_gallery import FaceGallery
from fieldid.model.biometric import FaceTemplate, ModelTag

TAG = ModelTag("test", "1", "ab" * 32)
OTHER = ModelTag("test", "2", "ab" * 32)


def template(seed: int, tag: ModelTag = TAG, length: int = 32) -> FaceTemplate:
    vector = np.random.default_rng(seed).normal(size=length)
    return FaceTemplate(tag, (vector / np.linalg.norm(vector)).astype(np.float32))


def naive_scores(
    items: list[tuple[int, FaceTemplate]], probe: FaceTemplate, records: int
) -> list[float]:
    best = [float("nan")] * records
    for row, reference in items:
        score = float(reference.vector @ probe.vector)
        best[row] = score if np.isnan(best[row]) else max(best[row], score)
    return best


@given(
    st.integers(1, 12).flatmap(
        lambda records: st.tuples(
            st.just(records), st.lists(st.integers(0, records - 1), max_size=30)
        )
    )
)
def test_scores_equal_those_of_a_loop(case: tuple[int, list[int]]) -> None:
    records, rows = case
    items = [(row, template(seed)) for seed, row in enumerate(rows)]
    scores = FaceGallery.build(TAG, items, records).scores(template(999))
    assert scores.dtype == np.float32
    assert scores.shape == (records,)
    np.testing.assert_allclose(scores, naive_scores(items, template(999), records), atol=1e-6)


def test_the_best_reference_of_a_record_counts_and_none_is_nan() -> None:
    items = [(2, template(1)), (0, template(2)), (2, template(3))]
    scores = FaceGallery.build(TAG, items, 4).scores(template(3))
    assert scores[2] == pytest.approx(1, abs=1e-6)
    assert scores[0] == pytest.approx(float(template(2).vector @ template(3).vector), abs=1e-6)
    assert np.isnan(scores[[1, 3]]).all()


@pytest.mark.parametrize("records", [0, 5])
def test_a_gallery_without_references_is_all_nan(records: int) -> None:
    gallery = FaceGallery.build(TAG, [], records)
    assert len(gallery) == 0
    assert np.isnan(gallery.scores(template(1))).all()
    assert gallery.scores(template(1)).shape == (records,)


def test_references_lie_in_one_contiguous_array() -> None:
    gallery = FaceGallery.build(TAG, [(1, template(1)), (0, template(2))], 2)
    assert len(gallery) == 2
    assert gallery.vectors.flags.c_contiguous
    assert gallery.vectors.dtype == np.float32
    assert np.array_equal(gallery.vectors[0], template(2).vector)


def test_templates_of_another_encoder_never_meet() -> None:
    with pytest.raises(TemplateError):
        FaceGallery.build(TAG, [(0, template(1)), (1, template(2, OTHER))], 2)
    gallery = FaceGallery.build(TAG, [(0, template(1))], 1)
    with pytest.raises(TemplateError):
        gallery.scores(template(1, OTHER))
    with pytest.raises(TemplateError):
        FaceGallery.build(TAG, [], 1).scores(template(1, OTHER))


def test_templates_of_another_length_are_refused() -> None:
    with pytest.raises(TemplateError):
        FaceGallery.build(TAG, [(0, template(1)), (0, template(2, length=16))], 1)
    with pytest.raises(TemplateError):
        FaceGallery.build(TAG, [(0, template(1))], 1).scores(template(2, length=16))


@pytest.mark.parametrize("row", [-1, 2])
def test_a_row_outside_the_list_is_a_mistake_of_the_caller(row: int) -> None:
    with pytest.raises(IndexError):
        FaceGallery.build(TAG, [(row, template(1))], 2)


def test_no_number_shows_in_a_repr() -> None:
    assert "array" not in repr(FaceGallery.build(TAG, [(0, template(1))], 1))
