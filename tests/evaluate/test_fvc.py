"""The FVC protocol on synthetic fingers: every pair once, failures lowest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from click.testing import CliRunner

from fieldid.cli.evaluate_fingerprint import fingerprint
from fieldid.errors.evaluation import EvaluationError
from fieldid.evaluate.bozorth3 import bozorth3_trial
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


def test_bozorth3_compares_the_same_pairs_and_fails_on_the_same_impressions(folder: Path) -> None:
    blank = FingerImage(np.full((400, 320), 255, np.uint8), 500)
    (folder / "1_2.png").write_bytes(encode_png(blank))

    own, peer = fvc_trial(folder, MindtctExtractor(), 500), bozorth3_trial(folder, 500)

    assert [row[:3] for row in own.rows] == [row[:3] for row in peer.rows]
    assert own.failures == peer.failures == ("1_2",)
    genuine = [row[3] for row in peer.rows if row[2] == 1 and row[3] != FAILED]
    impostor = [row[3] for row in peer.rows if row[2] == 0]
    assert min(genuine) > max(impostor)


def test_the_command_measures_an_extractor_against_a_peer(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="the extra 'leader' is not installed")
    figures, scores, det = (tmp_path / name for name in ("figures.json", "s.csv", "det.svg"))
    (folder / "1_2.png").write_bytes(b"no image")
    said = CliRunner().invoke(
        fingerprint,
        [
            *(str(folder), "--protocol", "fvc", "--extractor", "leader", "--against", "bozorth3"),
            *("--json", str(figures), "--scores", str(scores), "--det", str(det)),
        ],
    )
    assert said.exit_code == 0, said.output
    told = json.loads(figures.read_text())
    keys = {"eer", "fnmr_at_fmr_0.01", "fnmr_at_fmr_0.001", "claimable", "genuine", "impostor"}
    assert keys | {"failures", "extract_ms_median", "compare_ms_median"} <= set(told)
    assert keys <= set(told["against"]["bozorth3"])
    assert (told["extractor"], len(told["weights"])) == ("leader", 64)
    assert told["failures"] == ["1_2"]
    assert not any(told["claimable"].values())
    assert len(scores.read_text().splitlines()) == 1 + 15
    assert det.stat().st_size > 1_000
