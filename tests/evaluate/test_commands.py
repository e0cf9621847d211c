"""``fieldid calibrate`` and ``fieldid evaluate report``, as they are called."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from fieldid.errors.evaluation import CalibrationKeyError
from fieldid.evaluate.maker_key import maker_key, public_path
from fieldid.evaluate.score_file import write_scores
from fieldid.identify.calibration_file import load_calibration, read_public_file
from fieldid.model.biometric import Modality
from tests.evaluate.trials import faces

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.evaluate.labelled_scores import LabelledScores


def fieldid(*words: object) -> subprocess.CompletedProcess[str]:
    call = "from fieldid.cli.main import main; main()"
    command = [sys.executable, "-c", call, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def save(table: LabelledScores, path: Path, extra: dict[str, Any] | None = None) -> Path:
    columns = (
        [table.images[place] for place in table.probe],
        [table.images[place] for place in table.reference],
        table.genuine.astype(int).tolist(),
        table.score.tolist(),
        *(extra or {}).values(),
    )
    write_scores(path, zip(*columns, strict=True), tuple(extra or ()))
    return path


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    return save(faces(np.random.default_rng(1), 40, 3), tmp_path / "office.csv")


def test_calibrate_signs_a_file_that_loads(scores: Path, tmp_path: Path) -> None:
    out = tmp_path / "face.cal"
    said = fieldid("calibrate", scores, "--out", out, "--modality", "face")
    assert said.returncode == 0, said.stderr
    assert "40 people, 120 images; 120 genuine comparisons" in said.stdout
    assert "largest list at FPIR 0.1:" in said.stdout
    key = tmp_path / "calibration-maker.key"
    maker = read_public_file(public_path(key).read_bytes())
    held = load_calibration(out.read_bytes(), {maker}, datetime.now(UTC))
    assert held.sources[0].modality is Modality.FACE
    assert held.sources[0].extractors[0].name == "sface"
    assert len(held.sources[0].extractors[0].weights_sha256) == 64
    assert not held.demonstration
    assert held.description == "scores of office.csv"
    again = fieldid("calibrate", scores, "--out", out, "--modality", "face")
    assert again.returncode == 0
    assert load_calibration(out.read_bytes(), {maker})  # the same maker


def test_calibrate_several_encoders_with_named_versions(tmp_path: Path) -> None:
    one = save(faces(np.random.default_rng(1), 60, 3, 0.5), tmp_path / "one.csv")
    two = save(faces(np.random.default_rng(2), 60, 3, 0.6), tmp_path / "two.csv")
    said = fieldid(
        "calibrate", one, two, "--out", tmp_path / "c", "--modality", "face",
        "--extractor", f"one:2:{'a' * 64}", "--extractor", "two:1.1",
        "--description", "LFW", "--key", tmp_path / "maker", "--valid-days", "30",
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert "FNMR on held-out people:" in said.stdout
    assert "Demonstration" in said.stdout
    maker = read_public_file((tmp_path / "maker.pub").read_bytes())
    held = load_calibration((tmp_path / "c").read_bytes(), {maker})
    assert len(held.sources) == 3
    assert held.sources[2].extractors[0].weights_sha256 == "a" * 64
    assert (held.expires_at - held.made_at).days == 30


def test_a_fusion_is_tried_on_held_out_people(tmp_path: Path) -> None:
    one = save(faces(np.random.default_rng(1), 60, 3, 0.5), tmp_path / "face.csv")
    two = save(faces(np.random.default_rng(2), 60, 3, 0.6), tmp_path / "finger.csv")
    for flags in ([], ["--same-image"]):
        said = fieldid("evaluate", "fusion", one, two, *flags, "--json", tmp_path / "f.json")
        assert said.returncode == 0, said.stderr
        assert "Together nowhere worse than the best alone." in said.stdout
        assert json.loads((tmp_path / "f.json").read_text())["worst_excess"] <= 0
    alone = save(faces(np.random.default_rng(1), 61, 3), tmp_path / "others.csv")
    refused = fieldid("evaluate", "fusion", one, alone)
    assert refused.returncode == 1
    assert "do not compare the same images" in refused.stderr


def test_without_a_modality_no_engine_is_named(scores: Path, tmp_path: Path) -> None:
    said = fieldid("calibrate", scores, "--out", tmp_path / "c")
    assert said.returncode == 0
    assert "no laptop will use it" in said.stdout


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("", "the header lacks"),
        ("probe,reference,label,score\na_1,a_2,1,inf\n", "not a finite number"),
        ("probe,reference,label,score\na_1,a_2,yes,0.5\n", "neither 1 nor 0"),
        ("probe,reference,label,score\na_1,a_2,1,0.5\n", "no comparison with label 0"),
    ],
)
@pytest.mark.parametrize("command", [("calibrate", "--out", "c"), ("evaluate", "report")])
def test_bad_scores_end_with_one_sentence(
    rows: str, reason: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text(rows)
    words = [tmp_path / word if word == "c" else word for word in command]
    said = fieldid(*words, bad)
    assert said.returncode == 1
    assert reason in said.stderr
    assert said.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv"]  # nothing was written


def test_an_unknown_engine_is_a_typing_error(scores: Path, tmp_path: Path) -> None:
    said = fieldid("calibrate", scores, "--out", tmp_path / "c", "--extractor", "best")
    assert said.returncode == 2
    assert "'best' is none of cosine, dlib" in said.stderr


def test_the_maker_s_key_is_kept_and_guarded(tmp_path: Path) -> None:
    path = tmp_path / "maker.key"
    first = maker_key(path)
    assert maker_key(path).public == first.public
    assert path.stat().st_mode & 0o077 == 0
    path.chmod(0o644)
    with pytest.raises(CalibrationKeyError, match="others may read it"):
        maker_key(path)
    path.chmod(0o600)
    path.write_text("fieldid-calibration-key 1 0000\n")
    with pytest.raises(CalibrationKeyError, match="does not hold such a key"):
        maker_key(path)


def test_report_prints_writes_and_draws(tmp_path: Path) -> None:
    table = faces(np.random.default_rng(1), 30, 3)
    random = np.random.default_rng(2)
    group = np.where(table.person[table.probe] % 2, "odd", "even")
    quality = np.round(100 * random.random(len(table)))
    extra = {"group": group.tolist(), "quality": quality.tolist()}
    path = save(table, tmp_path / "told.csv", extra)
    said = fieldid(
        "evaluate", "report", path, "--json", tmp_path / "r.json",
        "--det", tmp_path / "d.svg", "--det", tmp_path / "d.png", "--fmr", "0.01",
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    for line in ("EER ", "FNMR at FMR 0.001: ", "10.0% dropped", "  even: ", "not claimable"):
        assert line in said.stdout
    told = json.loads((tmp_path / "r.json").read_text())
    assert told["genuine"] == 90
    assert told["impostor"] == 90 * 89 // 2 - 90
    assert set(told["claimable"]) == {"0.01", "0.001", "0.0001"}
    low, high = told["intervals"]["fnmr_at_fmr_0.01"]
    assert low <= told["fnmr_at_fmr_0.01"] <= high
    assert told["identification"] is None
    assert told["discard_and_groups_at_fmr"] == 0.01
    assert {group["group"] for group in told["groups"]} == {"odd", "even"}
    assert told["discard"][0]["discarded"] == 0
    assert (tmp_path / "d.svg").stat().st_size > 1000
    assert (tmp_path / "d.png").stat().st_size > 1000


def test_report_on_searches(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    rows = []
    for probe in range(30):
        for reference in range(20):
            score = random.normal() + 6 * (probe == reference)
            rows.append((f"{probe}_p", f"{reference}_r", int(probe == reference), score))
    write_scores(tmp_path / "s.csv", rows)
    said = fieldid("evaluate", "report", tmp_path / "s.csv", "--json", tmp_path / "r.json")
    assert said.returncode == 0, said.stderr
    assert "Searches of a list of 20 people: 20 mated, 10 non-mated; rank 1 100 %" in said.stdout
    told = json.loads((tmp_path / "r.json").read_text())["identification"]
    assert told["rank1"] == 1
    assert told["intervals"]["rank1"][0] < 1
    assert told["claimable"]["0.1"] is False
