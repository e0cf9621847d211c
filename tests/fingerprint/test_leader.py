"""LEADER on drawn ridges and synthetic fingers, and what happens where it is not installed."""

from __future__ import annotations

import math
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from fieldid.errors.image import EngineUnavailableError, ModelFileError, TemplateError
from fieldid.fingerprint.extractor import LeaderExtractor, MindtctExtractor
from fieldid.fingerprint.extractors import states
from fieldid.fingerprint.leader import Leader
from fieldid.fingerprint.leader_weights import LEADER
from fieldid.fingerprint.matcher import compare
from fieldid.fingerprint.ridges import ridge_area
from fieldid.model.biometric import FingerImage, FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

pytest.importorskip("onnxruntime", reason="the extra 'leader' is not installed")
INDEX = FingerPosition.RIGHT_INDEX
NOWHERE = replace(LEADER, package="no_such_package")


@pytest.fixture(scope="module")
def leader() -> LeaderExtractor:
    return LeaderExtractor()


def sample(person: int, attempt: int = 1) -> FingerImage:
    return finger_sample(fictional_people()[person], INDEX, FingerManner.ORDINARY, attempt)


def dislocation(more_ridges_right: int) -> np.ndarray:
    """Level ridges, period 9 pixels, one more on one side; a ridge comes from the right."""
    y, x = np.mgrid[:320, :320].astype(float)
    turn = more_ridges_right * np.arctan2(y - 160, x - 160)
    return (127 - 90 * np.cos(2 * np.pi * (y - 160) / 9 + turn)).astype(np.uint8)


@pytest.mark.parametrize(
    ("more_ridges_right", "quarter_turns", "expected"),
    [(1, 0, 0), (-1, 0, 180), (1, 1, 90), (1, 2, 180), (1, 3, 270), (-1, 1, 270)],
)
def test_directions_are_those_of_iso_19794_2(
    more_ridges_right: int, quarter_turns: int, expected: float
) -> None:
    image = np.ascontiguousarray(np.rot90(dislocation(more_ridges_right), quarter_turns))
    found = Leader().detect(image, ridge_area(image))
    central = np.hypot(*(found.xy - 160).T) < 12
    assert central.sum() == 1
    turn = (math.degrees(found.direction[central][0]) - expected + 180) % 360 - 180
    assert abs(turn) < 12


def test_an_ending_and_a_bifurcation_are_told_apart() -> None:
    kinds = []
    for ridges in (1, -1):
        image = dislocation(ridges)
        found = Leader().detect(image, ridge_area(image))
        kinds.append(bool(found.bifurcation[np.hypot(*(found.xy - 160).T) < 12][0]))
    assert kinds == [False, True]


def test_both_extractors_find_mostly_the_same_minutiae(leader: LeaderExtractor) -> None:
    image = sample(0)
    one = leader.acquire(image).template
    other = MindtctExtractor().acquire(image).template
    apart = np.hypot(*(one.xy[:, None] - other.xy[None]).transpose(2, 0, 1))
    turn = one.direction[:, None] - other.direction[None]
    turn = np.abs((turn + np.pi) % (2 * np.pi) - np.pi)
    same = (apart < 10) & (turn < 0.5)
    assert same.any(axis=1).mean() > 0.6
    assert same.any(axis=0).mean() > 0.6


def test_templates_say_who_made_them_and_are_never_mixed(leader: LeaderExtractor) -> None:
    one = leader.acquire(sample(0)).template
    assert (one.extractor.name, one.extractor.weights_sha256) == ("leader", LEADER.sha256)
    with pytest.raises(TemplateError):
        compare(one, MindtctExtractor().acquire(sample(0)).template)


def test_mates_score_above_strangers(leader: LeaderExtractor) -> None:
    first = [leader.acquire(sample(person)).template for person in range(4)]
    again = [leader.acquire(sample(person, 2)).template for person in range(4)]
    scores = np.array([[compare(one, other) for other in again] for one in first])
    assert scores.diagonal().min() > 1.5 * scores[~np.eye(4, dtype=bool)].max()


def test_the_result_does_not_depend_on_empty_glass_around(leader: LeaderExtractor) -> None:
    image = sample(2)
    padded = FingerImage(np.pad(image.pixels, ((0, 160), (96, 0)), constant_values=255), 500)
    one, other = leader.acquire(image).template, leader.acquire(padded).template
    assert compare(one, other) > 0.6


def test_a_huge_area_of_ridges_is_looked_at_in_the_middle() -> None:
    image = np.tile(dislocation(1), (4, 4))
    found = Leader().detect(image, ridge_area(image))
    assert np.abs(found.xy - 640).max() <= 320


def test_blank_glass_is_a_failure_to_acquire(leader: LeaderExtractor) -> None:
    acquired = leader.acquire(FingerImage(np.full((400, 400), 250, np.uint8), 500))
    assert acquired.quality.reasons == ("no_finger",)
    assert acquired.template.extractor == leader.tag


def test_missing_and_altered_weights_are_refused() -> None:
    for file in (NOWHERE, replace(LEADER, sha256="0" * 64)):
        with pytest.raises(ModelFileError):
            LeaderExtractor(file).load()


def test_every_extractor_works_here() -> None:
    assert [(state.name, state.available) for state in states()] == [
        ("mindtct", True),
        ("leader", True),
    ]


def test_without_onnx_runtime_only_leader_is_missing() -> None:
    program = (
        "import sys; sys.modules['onnxruntime'] = None\n"
        "from fieldid.fingerprint.extractors import states\n"
        "for state in states(): print(state.name, state.available, state.reason)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)  # noqa: PLW1510 - checked below
    assert said.stdout.splitlines() == [
        "mindtct True ",
        f"leader False {EngineUnavailableError(name='leader', reason='ONNX Runtime is missing')}",
    ]


def test_the_code_of_the_package_with_the_weights_is_not_imported(leader: LeaderExtractor) -> None:
    leader.load()
    assert "pyfing" not in sys.modules
