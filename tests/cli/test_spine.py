"""The scripted twin from an empty folder to the hub, every step a process of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from tests.cli.conftest import LISTED, MATE, STRANGER
from tests.cli.program import Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Samples
    from tests.cli.hub import Hub

UNCALIBRATED = "Not calibrated: no error rate is known for this score"
CANDIDATE = {"record_id", "rank", "score", "modalities", "fpir", "claim"}


def test_the_whole_job(listed: Path, samples: Samples, hub: Hub, tmp_path: Path) -> None:
    program = Program(tmp_path / "vault")
    source = _with_flaws(listed, tmp_path / "list")
    file = tmp_path / "list.fidw"
    said = program.says("vault", "init", "--officer", "Quilla Vantongeren")
    assert "age1" in said
    _build_and_import(program, source, file)
    _search_with_files(program, samples)
    encounter = _decide(program, samples)
    decision = program.json("encounter", "list")[0]["decision"]["decision_id"]
    program.says("hub", "enrol", hub.url, hub.code())
    report = program.json("sync", "run")
    assert (report["confirmed"], report["waiting"], report["reason"]) == (report["sent"], 0, "")
    withdrawal = program.json("encounter", "withdraw", encounter, "--reason", "Wrong file.")
    assert withdrawal["decision"]["supersedes"] == decision
    program.says("sync", "run")
    _arrived_once(hub, encounter, [decision, withdrawal["decision"]["decision_id"]])
    program.says("audit", "verify")


def _with_flaws(listed: Path, source: Path) -> Path:
    shutil.copytree(listed, source)
    (source / MATE / "finger-3.png").write_bytes(b"not an image")
    (source / "notes.txt").write_text("left here by its author")
    return source


def _build_and_import(program: Program, source: Path, file: Path) -> None:
    table = program.says("watchlist", "build", source, "--out", file).splitlines()
    assert table[0].split() == ["record", "item", "used", "why", "not"]
    rows = {tuple(line.split()[:2]): line for line in table[1:]}
    assert "  no  " in rows[MATE, "finger-3.png"]
    assert "not an image" in rows[MATE, "finger-3.png"]
    assert all("  yes" in rows[one, "finger-2.png"] for one in LISTED)
    trust = file.with_name("list.fidw.pub")
    assert "--trust" in program.fails("watchlist", "import", file)
    said = program.says("watchlist", "import", file, "--trust", trust)
    assert f"version 1: {len(LISTED)} records" in said
    assert "not newer" in program.fails("watchlist", "import", file, "--trust", trust)
    assert program.json("watchlist", "status")["freshness"] == "fresh"


def _search_with_files(program: Program, samples: Samples) -> None:
    given = [*samples.face(MATE), *samples.fingers(MATE)]
    found = program.json("identify", *given)
    assert set(found) == {
        "candidates",
        "list",
        "not_searched",
        "quality",
        "presentation_attack",
        "elapsed_ms",
    }
    assert found["presentation_attack"] == "not assessed"
    assert set(found["list"]) == {"records", "as_of", "hours_old"}
    assert found["list"]["records"] == len(LISTED)
    best = found["candidates"][0]
    assert set(best) == CANDIDATE
    assert (best["record_id"], best["rank"], best["fpir"]) == (MATE, 1, None)
    assert best["claim"].startswith(UNCALIBRATED)
    assert {"finger:right_index", "finger:left_index"} <= set(best["modalities"])
    assert bool(samples.face(MATE)) == any("face:" in one for one in best["modalities"])
    assert set(found["quality"]) >= {"finger:right_index", "finger:left_index"}
    assert program.json("identify", *samples.fingers(STRANGER))["candidates"] == []
    verified = program.json("verify", "--record", MATE, *given)
    assert (verified["record_id"], verified["fmr"]) == (MATE, None)
    assert verified["score"] > 3
    assert f"Record {MATE}: score" in program.says("verify", "--record", MATE, *given)
    log = program.json("audit", "show")
    searches = [entry for entry in log if entry["event"] == "search"]
    assert [entry["subjects"] for entry in searches] == [[MATE], [], [MATE], [MATE]]


def _decide(program: Program, samples: Samples) -> str:
    policy = program.json("policy", "show")
    power = next(one for one in policy["powers"] if one["identification"])
    encounter = program.says(
        "encounter", "open", "--age", "adult", "--purpose", power["purposes"][0],
        "--power", power["id"], "--claim-record", MATE, *samples.fingers(MATE),
        *(samples.face(MATE) or ["--no-face", "declined"]),
    ).strip()  # fmt: skip
    refused = program.fails("encounter", "decide", encounter, *_refer())
    assert "comparison with the claimed record" in refused
    result = program.json("verify", "--encounter", encounter, "--record", MATE)
    assert result["quality"]["finger:right_index"] > 0
    found = program.json("identify", "--encounter", encounter)
    assert found["candidates"][0]["record_id"] == MATE
    confirm = ("--outcome", "identity_confirmed", "--record", MATE, "--reason", "Both agree.")
    assert "No calibration" in program.fails("encounter", "decide", encounter, *confirm)
    receipt = program.json("encounter", "decide", encounter, *_refer())
    assert receipt["decision"]["missing_conditions"]
    assert [one["encounter_id"] for one in program.json("encounter", "list")] == [encounter]
    return encounter


def _refer() -> tuple[str, ...]:
    return "--outcome", "refer", "--reason", "A pilot."


def _arrived_once(hub: Hub, encounter: str, decisions: list[str]) -> None:
    rows: list[dict[str, Any]] = [row for row in hub.received() if row["encounter_id"] == encounter]
    assert [row["decision_id"] for row in rows] == decisions
    assert {row["state"] for row in rows} == {"accepted"}
    assert len({row["device"] for row in rows}) == 1
    looked = hub.program.json("hub", "quarantine", "--folder", hub.folder)
    assert not [one for one in looked["alarms"] if one["device_id"] == rows[0]["device"]]
