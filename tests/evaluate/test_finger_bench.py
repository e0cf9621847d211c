"""The search bench on small lists: what it counts is what an exhaustive comparison says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from click.testing import CliRunner

from fieldid import parameters
from fieldid.cli.bench_fingerprint import fingerprint
from fieldid.evaluate import finger_bench
from fieldid.evaluate.finger_bench import (
    POSITION,
    real_impressions,
    run_bench,
    synthetic_impressions,
)
from fieldid.evaluate.synthetic_templates import (
    draw_finger,
    draw_templates,
    second_impression,
    template_of,
)
from fieldid.fingerprint.matcher import compare
from fieldid.image.encode import encode_png
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

if TYPE_CHECKING:
    from pathlib import Path


def test_templates_are_those_of_their_seed() -> None:
    one, other = (list(draw_templates(4, 5)) for _ in range(2))
    assert all((a.xy == b.xy).all() for a, b in zip(one, other, strict=True))
    assert not np.array_equal(next(draw_templates(5, 1)).xy, one[0].xy)
    assert all(12 <= len(template.xy) <= 100 for template in one)


def test_second_impressions_are_mates() -> None:
    rng = np.random.default_rng(1)
    fingers = [draw_finger(rng) for _ in range(6)]
    first = [template_of(second_impression(rng, finger)) for finger in fingers]
    again = [template_of(second_impression(rng, finger)) for finger in fingers]
    scores = np.array([[compare(one, other) for other in again] for one in first])
    assert (scores.argmax(axis=1) == np.arange(6)).all()


def test_an_exhaustive_search_and_the_search_agree_on_a_short_list() -> None:
    result = run_bench(50, synthetic_impressions(4), exhaustive=4)
    assert result.lost == 0
    for outcome in result.outcomes:
        assert outcome.first == outcome.first_exhaustively
        assert outcome.best_other == pytest.approx(outcome.exhaustive_other, abs=1e-6)
        assert outcome.searched_score == pytest.approx(outcome.score, abs=1e-6)
    assert result.lost_at_most == 0.75  # nothing seen in four: the rule of 3


@pytest.mark.parametrize("exhaustive", [0, 6])
def test_a_mate_that_the_screen_loses_is_counted(
    exhaustive: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("SEARCH_EXHAUSTIVE", 1), ("SHORTLIST_COMPARED", 1)):
        monkeypatch.setattr(parameters, name, value)
    monkeypatch.setattr(parameters, "PROMISE_WEIGHT", -20)  # a bad screen: the least likely
    result = run_bench(300, synthetic_impressions(6), exhaustive)
    assert result.lost == sum(
        one.searched_score == 0 and one.score > one.best_other for one in result.outcomes
    )
    assert 0 < result.lost < 7


def test_a_stranger_that_the_screen_leaves_out_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The finger of another name is the same one: compared with everything, it is first."""
    for name, value in (
        ("SEARCH_EXHAUSTIVE", 2),
        ("SHORTLIST_COMPARED", 1),
        ("PROMISE_WEIGHT", -20),  # of the two most likely, the less likely one is compared
    ):
        monkeypatch.setattr(parameters, name, value)
    monkeypatch.setattr(finger_bench, "CLOSE", 1)
    rng = np.random.default_rng(3)
    finger = draw_finger(rng)
    probe, mate = (template_of(second_impression(rng, finger)) for _ in range(2))
    named = [("a", "a_1", probe), ("a", "a_2", mate), ("b", "b_1", probe)]
    result = run_bench(40, real_impressions(named, 9), exhaustive=0)
    found = {one.probe: one for one in result.outcomes}
    assert found["a_1"].first
    assert found["a_1"].gained
    assert result.gained >= 1
    assert result.loss_at_most < 0


def test_every_other_impression_is_a_mate() -> None:
    rng = np.random.default_rng(2)
    named = []
    for finger in range(3):
        drawn = draw_finger(rng)
        for number in range(3):
            template = template_of(second_impression(rng, drawn))
            named.append((str(finger), f"{finger}_{number}", template))
    result = run_bench(20, real_impressions(named, 100), exhaustive=9)
    pairs = {(one.probe, one.mate) for one in result.outcomes}
    assert len(pairs) == len(result.outcomes) == 3 * 3 * 2
    assert all(one[:2] == other[:2] and one != other for one, other in pairs)
    assert all(one.first for one in result.outcomes)
    assert len(run_bench(20, real_impressions(named, 2), exhaustive=0).outcomes) == 2 * 2


def test_the_command_gives_the_documented_figures(tmp_path: Path) -> None:
    images = tmp_path / "images"
    images.mkdir()
    for number, person in enumerate(fictional_people()[:2], start=1):
        for attempt in (1, 2):
            image = finger_sample(person, POSITION, FingerManner.ORDINARY, attempt)
            (images / f"{number}_{attempt}.png").write_bytes(encode_png(image))
    out, table = tmp_path / "bench.json", tmp_path / "results.csv"
    said = CliRunner().invoke(
        fingerprint,
        [
            *("--gallery", "60", "--probes", "9", "--mates", str(images), "--threads", "1"),
            *("--results", str(table), "--json", str(out)),
        ],
    )
    assert said.exit_code == 0, said.output
    told = json.loads(out.read_text())
    assert told["gallery"] == 60
    assert told["mated"] == 4
    assert told["rank1"] == told["rank1_exhaustive"] == told["rank1_exhaustive_of_those"] == 1
    assert told["lost"] == told["gained"] == 0
    assert told["bytes_per_template"] < 5_000
    assert told["peer_templates_per_second"] > 0
    assert {"templates_per_second", "search_ms_median"} <= set(told)
    assert {"real genuine", "real impostor", "synthetic genuine"} <= set(told["scores"])
    rows = table.read_text().splitlines()
    assert len(rows) == 5
    assert rows[0].startswith("probe,mate,score,searched_score")
