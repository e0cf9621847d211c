"""The measurement itself: invented galleries, a peer in the same run, and honest comparison."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from click.testing import CliRunner

from fieldid.cli.bench_face import face
from fieldid.evaluate.face_bench import BenchTerms, bench_values, run_bench
from fieldid.evaluate.face_frontier import CHANCES, SEARCHES
from fieldid.evaluate.invented_faces import invented_vectors

if TYPE_CHECKING:
    from pathlib import Path


def test_strangers_of_an_invented_gallery_score_as_measured() -> None:
    vectors = invented_vectors(2_000, np.random.default_rng(0))
    scores = (vectors[:1_000] * vectors[1_000:]).sum(axis=1)
    assert scores.mean() == pytest.approx(0, abs=0.01)
    assert scores.std() == pytest.approx(0.09, abs=0.01)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_all_documented_figures_are_measured() -> None:
    pytest.importorskip("faiss", reason="the extra bench is not installed")
    found = run_bench(BenchTerms(gallery=21_000, threads=1, batch=4, queries=4, seed=3))
    values = bench_values(found)
    assert found.identical
    assert values["gallery"] == 21_000
    assert values["bytes_per_face"] <= 700
    for name in ("search_ms_median", "faiss_ms_median", "ratio", "batch_ratio", "load_s"):
        assert values[name] > 0
    assert set(values["thresholds"]) == {"0.35", "0.45"}


def test_results_of_both_are_written_side_by_side(tmp_path: Path) -> None:
    pytest.importorskip("faiss", reason="the extra bench is not installed")
    results, figures = tmp_path / "results.csv", tmp_path / "figures.json"
    words = ["--gallery", "500", "--queries", "2", "--batch", "1"]
    words += ["--results", str(results), "--json", str(figures)]
    done = CliRunner().invoke(face, words, catch_exceptions=False)
    assert done.exit_code == 0
    with results.open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["search"] == "top"]
    assert len(rows) == 20
    assert all(row["id"] == row["exhaustive_id"] for row in rows)
    assert json.loads(figures.read_bytes())["batch_ratio"] is None


def test_time_against_the_chance_of_a_miss_is_drawn(tmp_path: Path) -> None:
    plot, figures = tmp_path / "frontier.svg", tmp_path / "frontier.json"
    words = ["--gallery", "21000", "--queries", "2", "--frontier", str(plot), "--json"]
    done = CliRunner().invoke(face, [*words, str(figures)], catch_exceptions=False)
    assert done.exit_code == 0
    found = json.loads(figures.read_bytes())
    kinds = {(point["search"], point["chance"]) for point in found["points"]}
    assert len(kinds) == len(found["points"]) == len(SEARCHES) * len(CHANCES)
    assert all(point["ms"] > 0 for point in found["points"])
    assert not any(point["missed"] for point in found["points"] if point["chance"] <= 1e-6)
    assert plot.read_text().count("<polyline") > len(SEARCHES)
