"""The FVC protocol on synthetic fingers: every pair once, failures lowest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.errors import EvaluationError
from fieldid.evaluate.fvc import FAILED, fvc_trial
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.image.encode import encode_png
from fieldid.model.biometric import FingerImage, FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

if TYPE_CHECKING:
    from pathlib import Path

FINGERS, IMPRESSIONS = 3, 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, person in enumerate(fictional_people()[:FINGERS], start=1):
        for attempt in range(1, IMPRESSIONS + 1):
            image = finger_sample(
                person, FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, attempt
            )
            (tmp_path / f"{number}_{attempt}.png").write_bytes(encode_png(image))
    return tmp_path


def test_every_pair_is_compared_once_and_mates_score_higher(folder: Path) -> None:
    trial = fvc_trial(folder, MindtctExtractor(), 500)

    pairs = [frozenset(row[:2]) for row in trial.rows]
    genuine = [row[3] for row in trial.rows if row[2] == 1]
    impostor = [row[3] for row in trial.rows if row[2] == 0]
    images = FINGERS * IMPRESSIONS
    assert len(set(pairs)) == len(pairs) == images * (images - 1) // 2
    assert len(genuine) == FINGERS
    assert min(genuine) > max(impostor)
    assert trial.failures == ()


def test_an_impression_that_failed_scores_lowest_and_is_named(folder: Path) -> None:
    blank = FingerImage(np.full((400, 320), 255, np.uint8), 500)
    (folder / "1_2.png").write_bytes(encode_png(blank))
    (folder / "2_2.png").write_bytes(b"no image")

    trial = fvc_trial(folder, MindtctExtractor(), 500)

    assert trial.failures == ("1_2", "2_2")
    for probe, reference, _label, score in trial.rows:
        failed = bool({probe, reference} & {"1_2", "2_2"})
        assert (score == FAILED) is failed


def test_a_folder_without_two_fingers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError):
        fvc_trial(tmp_path, MindtctExtractor(), 500)
