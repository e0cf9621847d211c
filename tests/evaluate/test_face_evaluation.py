"""Faces by pairs, all comparisons and searches, against figures counted by hand or by a loop."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.base import FieldidError
from fieldid.errors.evaluation import EvaluationError
from fieldid.evaluate.degradation import degradation
from fieldid.evaluate.face_comparisons import FAILED, FaceComparer, all_pairs, searches
from fieldid.evaluate.face_groups import read_groups
from fieldid.evaluate.face_pairs import FacePairs, read_pairs
from fieldid.evaluate.face_set import FaceSet, face_paths
from fieldid.evaluate.face_trial import FaceQuestions, face_figures, face_values
from fieldid.evaluate.pair_accuracy import best_cut, pair_accuracy
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("Ann_Lee_0001", "Ann_Lee_0002", "Bo_0001", "Bo_0002", "Cy_0001", "Di_0001", "Ed_0001")


def face_set(failures: tuple[str, ...] = (), noise: float = 0.3) -> FaceSet:
    """Two encoders; images of one person lie near each other."""
    random = np.random.default_rng(0)
    people = {name: random.standard_normal(32) for name in dict.fromkeys(map(person_of, NAMES))}
    vectors = {}
    for encoder in ("sface", "dlib"):
        rows = np.array([people[person_of(name)] for name in NAMES])
        rows = rows + noise * random.standard_normal(rows.shape)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        rows[[name in failures for name in NAMES]] = np.nan
        vectors[encoder] = rows.astype(np.float32)
    quality = np.array([0.0 if name in failures else 60.0 for name in NAMES])
    reasons = dict.fromkeys(failures, "no face was found")
    return FaceSet(NAMES, vectors, quality, reasons, (1.0, 3.0, 2.0), (5.0,))


def person_of(name: str) -> str:
    return name.rpartition("_")[0]


def pairs_file(folder: Path, text: str) -> Path:
    path = folder / "pairs.txt"
    path.write_text(text)
    return path


def test_pairs_and_folds_are_read_as_lfw_writes_them(tmp_path: Path) -> None:
    lines = "2\t1\nAnn_Lee\t1\t2\nBo\t1\tCy\t1\nBo\t2\t1\nDi\t1\tEd\t1\n"
    pairs = read_pairs(pairs_file(tmp_path, lines), NAMES)
    assert pairs.first.tolist() == [0, 2, 3, 5]
    assert pairs.second.tolist() == [1, 4, 2, 6]
    assert pairs.same.tolist() == [True, False, True, False]
    assert pairs.fold.tolist() == [0, 0, 1, 1]
    alone = read_pairs(pairs_file(tmp_path, "1\nAnn_Lee 1 2\nBo 1 Cy 1\n"), NAMES)
    assert (alone.folds, len(alone.same)) == (1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x\n",
        "0\n",
        "1\nAnn_Lee 1 2\n",
        "1\nAnn_Lee 1 2\nBo 1\n",
        "1\nAnn_Lee 1 2\nBo 1 Zoe 1\n",
        "1\nAnn_Lee 1 2\nBo 1 Cy x\n",
        "1 2 3\nAnn_Lee 1 2\nBo 1 Cy 1\n",
    ],
)
def test_a_pairs_file_that_is_wrong_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(EvaluationError):
        read_pairs(pairs_file(tmp_path, text), NAMES)


def test_pairs_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EvaluationError):
        read_pairs(path, NAMES)


def test_no_fold_has_a_say_in_its_own_cut() -> None:
    fold = np.repeat([0, 1], 4)
    same = np.tile([True, True, False, False], 2)
    score = np.array([0.9, 0.8, 0.2, 0.1, 0.5, 0.4, 0.3, 0.0])
    pairs = FacePairs(np.arange(8), np.arange(8), same, fold, 2)
    found = pair_accuracy(score, pairs, shipped_cut=99)
    assert list(found.cuts) == pytest.approx([0.35, 0.5])
    assert list(found.folds) == [1.0, 0.75]
    assert found.accuracy.value == pytest.approx(0.875)


def test_a_single_fold_is_judged_by_the_shipped_cut() -> None:
    pairs = FacePairs(
        np.arange(4), np.arange(4), np.array([True, True, False, False]), np.zeros(4, np.int64), 1
    )
    found = pair_accuracy(np.array([0.9, 0.3, 0.2, 0.1]), pairs, shipped_cut=0.5)
    assert found.accuracy.value == 0.75
    assert found.accuracy.low < 0.75 < found.accuracy.high


@given(
    st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=30).filter(
        lambda pairs: len({same for _, same in pairs}) > 0
    )
)
def test_no_cut_is_better_than_the_best_one(pairs: list[tuple[int, bool]]) -> None:
    score = np.array([float(value) for value, _ in pairs])
    same = np.array([value for _, value in pairs])
    best = ((score >= best_cut(score, same)) == same).sum()
    assert best == max(((score >= cut) == same).sum() for cut in [*range(10), 10.5])


@pytest.mark.parametrize("encoder", ["sface", "dlib", "fused"])
def test_every_two_images_are_compared_once(encoder: str) -> None:
    faces = face_set()
    scores = all_pairs(faces, FaceComparer(faces, encoder), {})
    assert len(scores) == 21
    assert scores.genuine.sum() == 2
    assert scores.score[scores.genuine].min() > scores.score[~scores.genuine].max()
    if encoder != "fused":
        vectors = faces.vectors[encoder]
        expected = [
            vectors[one] @ vectors[other] for one in range(7) for other in range(one + 1, 7)
        ]
        np.testing.assert_allclose(scores.score, expected, atol=1e-6)


@pytest.mark.parametrize("encoder", ["sface", "fused"])
def test_an_image_without_a_face_scores_below_everything(encoder: str) -> None:
    faces = face_set(failures=("Bo_0002",))
    scores = all_pairs(faces, FaceComparer(faces, encoder), {})
    failed = (scores.probe == 3) | (scores.reference == 3)
    assert (scores.score[failed] == FAILED).all()
    assert scores.score[~failed].min() > FAILED


def test_an_encoder_that_does_not_work_is_told() -> None:
    with pytest.raises(EvaluationError):
        FaceComparer(face_set(), "other")


def test_the_list_and_the_probes_are_split_by_the_name() -> None:
    faces = face_set()
    scores = searches(faces, FaceComparer(faces, "sface"), references=1)
    even = [name for name in NAMES[4:] if hashlib.sha256(person_of(name).encode()).digest()[-1] % 2]
    odd_singles = {NAMES.index(name) for name in even}
    assert set(scores.reference.tolist()) == {0, 2, 4, 5, 6} - odd_singles
    assert set(scores.probe.tolist()) == {1, 3} | odd_singles
    assert len(scores) == len(set(scores.probe.tolist())) * len(set(scores.reference.tolist()))


def test_people_with_too_few_images_for_the_references_are_left_out() -> None:
    faces = face_set()
    with pytest.raises(FieldidError):
        searches(faces, FaceComparer(faces, "sface"), references=2)


def test_all_documented_figures_are_there() -> None:
    faces = face_set(failures=("Ed_0001",))
    pairs = FacePairs(
        np.array([0, 2]), np.array([1, 4]), np.array([True, False]), np.array([0, 1]), 2
    )
    asked = FaceQuestions("fused", pairs, {"Ann_Lee": "a", "Bo_0001": "b"}, references=(1,))
    values = face_values(faces, asked, face_figures(faces, asked))
    documented = {
        "eer",
        "accuracy",
        "tar_at_far_1e-3",
        "tar_at_far_1e-4",
        "fnir_at_fpir_0.01",
        "rank1",
        "failures",
        "images",
        "detect_ms_median",
        "encode_ms_median",
    }
    assert documented <= set(values)
    assert values["failures"] == ["Ed_0001"]
    assert values["images"] == 7
    assert values["detect_ms_median"] == 2.0
    assert values["eer"] == 0
    assert set(values["alone"]) == {"sface", "dlib"}
    for name in ("eer", "accuracy", "tar_at_far_1e-3", "fnir_at_fpir_0.01", "rank1"):
        low, high = values["intervals"][name]
        assert low <= values[name] <= high


def test_groups_go_by_person_or_by_image(tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    path.write_text("name,group\nAnn_Lee,a\nBo_0001,b\nCy,\n")
    groups = read_groups(path)
    assert groups == {"Ann_Lee": "a", "Bo_0001": "b"}
    faces = face_set()
    scores = all_pairs(faces, FaceComparer(faces, "sface"), groups)
    assert scores.group is not None
    inside = np.flatnonzero(scores.group >= 0)
    assert [(scores.probe[row], scores.reference[row]) for row in inside] == [(0, 1)]
    path.write_text("person,group\n")
    with pytest.raises(EvaluationError):
        read_groups(path)


def test_a_folder_needs_two_people_and_names_once(tmp_path: Path) -> None:
    for name in ("Ann_0001.jpg", "Ann_0002.png", "notes.txt"):
        (tmp_path / name).touch()
    with pytest.raises(EvaluationError):
        face_paths(tmp_path)
    (tmp_path / "Bo_0001.jpg").touch()
    assert [path.name for path in face_paths(tmp_path)] == [
        "Ann_0001.jpg",
        "Ann_0002.png",
        "Bo_0001.jpg",
    ]
    (tmp_path / "Bo_0001.png").touch()
    with pytest.raises(EvaluationError):
        face_paths(tmp_path)


@pytest.mark.parametrize(
    "text",
    ["roll=30", "brightness=0.1", "blur=2", "motion=9", "scale=0.5", "noise=20", "covered=0.5"],
)
def test_a_degradation_changes_a_picture_and_repeats(text: str) -> None:
    pixels = np.random.default_rng(0).integers(0, 255, (40, 30, 3)).astype(np.uint8)
    image = FaceImage(pixels.copy())
    changed = degradation(text)(image).pixels
    assert not np.array_equal(changed, pixels)
    assert np.array_equal(changed, degradation(text)(image).pixels)
    assert np.array_equal(image.pixels, pixels)
    assert changed.dtype == np.uint8


@pytest.mark.parametrize("text", ["roll", "roll=x", "melt=3", ""])
def test_an_unknown_degradation_is_refused(text: str) -> None:
    with pytest.raises(EvaluationError):
        degradation(text)
