"""The index finds what a comparison with every reference finds, whatever the gallery is like."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.errors.case import SearchCancelledError
from fieldid.errors.image import TemplateError
from fieldid.identify.face_found import best_of
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.face_work import SearchTerms
from fieldid.model.biometric import FaceTemplate, ModelTag
from fieldid.parameters import INDEX_FEWEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from fieldid.identify.face_found import FaceFound

    Floats = NDArray[np.float32]

TAG = ModelTag("test", "1", "ab" * 32)
COUNT = INDEX_FEWEST + 4_000
ALIKE = 1e-6


def unit(vectors: NDArray[np.floating]) -> Floats:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.ascontiguousarray(vectors / lengths, np.float32)


def isotropic(random: np.random.Generator) -> Floats:
    return unit(random.standard_normal((COUNT, 128)))


def with_a_mean(random: np.random.Generator) -> Floats:
    return unit(random.standard_normal((COUNT, 128)) + 0.3)


def look_alike(random: np.random.Generator) -> Floats:
    return unit(random.standard_normal((COUNT, 128)) + 3 * np.sqrt(128) * unit(np.ones((1, 128))))


def few_directions(random: np.random.Generator) -> Floats:
    spread = np.geomspace(1, 0.001, 128)
    return unit(random.standard_normal((COUNT, 128)) * spread + 0.2)


def duplicates(random: np.random.Generator) -> Floats:
    vectors = isotropic(random)
    vectors[5_000:15_000] = vectors[3]
    return vectors


def all_the_same(random: np.random.Generator) -> Floats:
    return np.repeat(unit(random.standard_normal((1, 128))), COUNT, axis=0)


def one_coordinate_each(random: np.random.Generator) -> Floats:
    vectors = np.zeros((COUNT, 128), np.float32)
    vectors[np.arange(COUNT), random.integers(0, 128, COUNT)] = 1
    return vectors


def some_far_out(random: np.random.Generator) -> Floats:
    vectors = look_alike(random)
    vectors[::500] = unit(random.standard_normal((len(vectors[::500]), 128)))
    return vectors


def short(random: np.random.Generator) -> Floats:
    return unit(random.standard_normal((COUNT, 16)))


GALLERIES = [
    isotropic,
    with_a_mean,
    look_alike,
    few_directions,
    duplicates,
    all_the_same,
    one_coordinate_each,
    some_far_out,
    short,
]


def template(vector: Floats) -> FaceTemplate:
    return FaceTemplate(TAG, vector)


def probes(vectors: Floats, random: np.random.Generator) -> list[Floats]:
    """A stranger, a listed one as it is, and one that is only like itself."""
    noise = unit(random.standard_normal((vectors.shape[1],)))
    return [noise, vectors[3], unit(vectors[11] + noise), -vectors[3]]


def gallery_of(vectors: Floats, seed: int = 0) -> FaceGallery:
    owners = np.arange(len(vectors), dtype=np.int64)
    random = np.random.default_rng(seed)
    return FaceGallery.of_vectors(TAG, vectors, owners, len(vectors), random)


def check_top(found: FaceFound, exact: NDArray[np.float64], count: int) -> None:
    assert len(found.records) == min(count, len(exact))
    assert len(set(found.records.tolist())) == len(found.records)
    np.testing.assert_allclose(found.scores, exact[found.records], atol=5e-7)
    least = np.sort(exact)[-len(found.records)]
    assert (exact[found.records] >= least - ALIKE).all()
    assert set(np.flatnonzero(exact > least + ALIKE)) <= set(found.records.tolist())
    assert (np.diff(found.scores) <= 0).all()


def check_above(found: FaceFound, exact: NDArray[np.float64], score: float) -> None:
    records = set(found.records.tolist())
    assert set(np.flatnonzero(exact > score + ALIKE)) <= records
    assert records <= set(np.flatnonzero(exact >= score - ALIKE))


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("kind", GALLERIES)
def test_results_are_those_of_comparing_everything(
    kind: Callable[[np.random.Generator], Floats], threads: int
) -> None:
    random = np.random.default_rng(7)
    vectors = kind(random)
    gallery = gallery_of(vectors)
    assert gallery.is_indexed
    terms = SearchTerms(threads=threads)
    for probe in probes(vectors, random):
        exact = vectors.astype(np.float64) @ probe.astype(np.float64)
        for count in (1, 10):
            check_top(gallery.top(template(probe), count, terms), exact, count)
        for score in (0.35, 0.6):
            check_above(gallery.above(template(probe), score, terms), exact, score)


def test_a_threshold_that_everything_reaches_returns_everything() -> None:
    vectors = look_alike(np.random.default_rng(1))
    gallery = gallery_of(vectors)
    assert len(gallery.above(template(vectors[0]), 0.5).records) == COUNT
    assert len(gallery.above(template(vectors[0]), -1.0).records) == COUNT
    assert not len(gallery.above(template(-vectors[0]), 0.9).records)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("kind", [isotropic, duplicates, look_alike, some_far_out])
def test_many_probes_at_once_find_what_one_does(
    kind: Callable[[np.random.Generator], Floats], threads: int
) -> None:
    random = np.random.default_rng(2)
    vectors = kind(random)
    gallery = gallery_of(vectors)
    many = probes(vectors, random) + probes(vectors, random)
    terms = SearchTerms(threads)
    together = gallery.top_of_many([template(probe) for probe in many], 10, terms)
    for probe, found in zip(many, together, strict=True):
        check_top(found, vectors.astype(np.float64) @ probe.astype(np.float64), 10)
    assert gallery.top_of_many([], 10) == ()


@pytest.mark.parametrize("count", [1, 5, 17, 2_000])
def test_many_probes_at_once_against_a_short_list(count: int) -> None:
    random = np.random.default_rng(12)
    vectors = isotropic(random)[:count]
    gallery = gallery_of(vectors)
    many = [unit(random.standard_normal(128)) for _ in range(3)]
    together = gallery.top_of_many([template(probe) for probe in many], 10)
    for probe, found in zip(many, together, strict=True):
        check_top(found, vectors.astype(np.float64) @ probe.astype(np.float64), 10)


def test_more_probes_than_are_summed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fieldid.identify.face_batch.BATCH_TOTALS", 2 * COUNT)
    random = np.random.default_rng(13)
    vectors = isotropic(random)
    many = [unit(random.standard_normal(128)) for _ in range(5)]
    together = gallery_of(vectors).top_of_many([template(probe) for probe in many], 3)
    for probe, found in zip(many, together, strict=True):
        check_top(found, vectors.astype(np.float64) @ probe.astype(np.float64), 3)


def test_the_best_reference_of_a_record_counts() -> None:
    random = np.random.default_rng(3)
    vectors = isotropic(random)
    owners = np.arange(COUNT, dtype=np.int64) // 3
    gallery = FaceGallery.of_vectors(TAG, vectors, owners, COUNT // 3 + 1, random)
    probe = unit(vectors[30] + vectors[31] + vectors[32])
    found = gallery.top(template(probe), 5)
    exact = vectors @ probe
    assert found.records[0] == 10
    assert found.scores[0] == pytest.approx(exact[30:33].max(), abs=1e-6)
    assert len(set(found.records.tolist())) == 5
    scores = gallery.scores(template(probe))
    order = np.argsort(-np.nan_to_num(scores, nan=-2))[:5]
    assert found.records.tolist() == order.tolist()


def test_references_come_and_go_without_a_rebuild() -> None:
    random = np.random.default_rng(4)
    vectors = isotropic(random)
    gallery = gallery_of(vectors[:-4].copy())
    held = {record: vectors[record] for record in range(COUNT - 4)}
    for step in range(60):
        record = int(random.integers(0, COUNT + 20))
        fresh = unit(random.standard_normal(128))
        if step % 3 == 0:
            assert gallery.remove(record) == (held.pop(record, None) is not None)
        else:
            gallery.update(record, [template(fresh)])
            held[record] = fresh
        probe = unit(fresh + 0.1 * unit(random.standard_normal(128)))
        exact = np.full(gallery.records, -2.0)
        exact[list(held)] = np.stack(list(held.values())).astype(np.float64) @ probe
        check_top(gallery.top(template(probe), 5), exact, 5)
    assert len(gallery) == len(held)


def test_a_gallery_that_grows_is_indexed_once_it_pays() -> None:
    random = np.random.default_rng(5)
    vectors = isotropic(random)[:INDEX_FEWEST]
    gallery = gallery_of(vectors[:-1])
    assert not gallery.is_indexed
    gallery.insert(INDEX_FEWEST - 1, template(vectors[-1]))
    assert gallery.is_indexed
    assert gallery.top(template(vectors[-1]), 1).records.tolist() == [INDEX_FEWEST - 1]


@pytest.mark.parametrize("count", [7, COUNT])
def test_packed_arrays_are_used_as_they_are(count: int) -> None:
    vectors = isotropic(np.random.default_rng(6))[:count]
    gallery = gallery_of(vectors)
    gallery.remove(2)
    arrays = gallery.packed()
    for array in arrays.values():
        assert array.flags.c_contiguous
        array.flags.writeable = False
    again = FaceGallery.unpacked(TAG, count, arrays)
    assert np.shares_memory(again._blocks[0].vectors, arrays["vectors"])
    probe = template(unit(vectors[0] + vectors[1]))
    assert again.top(probe, 5).records.tolist() == gallery.top(probe, 5).records.tolist()
    again.update(2, [template(vectors[2])])
    assert again.top(template(vectors[2]), 1).records.tolist() == [2]
    assert again.remove(0) == 1


@pytest.mark.parametrize("name", ["owners", "columns", "outlier", "turns", "mean", "radius"])
def test_arrays_that_do_not_fit_together_are_refused(name: str) -> None:
    arrays = gallery_of(isotropic(np.random.default_rng(8))).packed()
    arrays[name] = arrays[name][:-1]
    with pytest.raises(TemplateError):
        FaceGallery.unpacked(TAG, COUNT, arrays)


def test_an_index_that_names_a_record_beyond_the_list_is_refused() -> None:
    arrays = gallery_of(isotropic(np.random.default_rng(8))[:9]).packed()
    with pytest.raises(TemplateError):
        FaceGallery.unpacked(TAG, 8, arrays)


def test_a_face_takes_no_more_than_700_bytes() -> None:
    assert gallery_of(isotropic(np.random.default_rng(9))).nbytes <= 700 * COUNT


def test_a_cancelled_search_ends() -> None:
    gallery = gallery_of(isotropic(np.random.default_rng(10)))
    cancel = threading.Event()
    cancel.set()
    probe = template(gallery.vectors[0])
    for threads in (1, 2):
        with pytest.raises(SearchCancelledError):
            gallery.top(probe, 5, SearchTerms(threads, cancel=cancel))
        with pytest.raises(SearchCancelledError):
            gallery.above(probe, 0.5, SearchTerms(threads, cancel=cancel))


@pytest.mark.parametrize("of_each", [1, 3, 5_000])
@pytest.mark.parametrize("count", [1, 10, 400])
def test_the_best_of_many_scores_are_those_of_sorting_all(of_each: int, count: int) -> None:
    random = np.random.default_rng(of_each)
    scores = np.round(random.random(20_000), 3).astype(np.float32)  # many are equal
    records = np.sort(np.arange(20_000) // of_each)
    best: dict[int, float] = {}
    for record, score in zip(records.tolist(), scores.tolist(), strict=True):
        best[record] = max(score, best.get(record, -1.0))
    expected = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:count]
    found = best_of(records, scores, count)
    assert list(zip(found.records.tolist(), found.scores.tolist(), strict=True)) == expected
