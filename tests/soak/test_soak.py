"""The soak (T6 to T10): a short one runs as it is; the recount itself can find fault."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.audit.head import AuditHead
from fieldid.errors.hub import HubError
from fieldid.hub.postgres_programs import find_programs
from fieldid.soak.laptop import Held
from fieldid.soak.line_faults import LineFault, next_strike
from fieldid.soak.plan import SoakPlan, chance_of
from fieldid.soak.recount import HubContent, count_laptop, read_journal
from fieldid.soak.report import KINDS, VICTIMS, SoakReport

if TYPE_CHECKING:
    from pathlib import Path

LINE = "decided encounter-{0} decision-{0} {0} {1}\n"
SHA = "ab" * 32


@pytest.fixture
def postgres_there() -> None:
    try:
        find_programs()
    except HubError as error:
        pytest.skip(str(error))


@pytest.mark.timeout(400)  # twenty seconds where nothing else runs
@pytest.mark.usefixtures("postgres_there")
def test_a_short_soak_loses_nothing_and_leaves_what_a_recount_needs(tmp_path: Path) -> None:
    kept, target = tmp_path / "kept", tmp_path / "soak.json"
    words = ["--laptops", "2", "--encounters", "12", "--minutes", "0.15", "--seed", "5"]
    done = subprocess.run(
        [sys.executable, "-m", "fieldid", "soak", *words, "--keep", kept, "--json", target],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(target.read_text())
    assert report["acknowledged"] == report["on_hub"] > 0
    assert (report["lost"], report["duplicates"], report["chains_verified"]) == (0, 0, True)
    assert report["faults_by_kind"]["hub_restored"] == 1
    assert set(report["faults_by_kind"]) == {*KINDS}  # each is named, come up or not
    assert set(report["kills_by_victim"]) == {*VICTIMS}
    lines = [line for path in kept.glob("*.journal") for line in path.read_text().splitlines()]
    assert len(lines) == report["acknowledged"]
    assert all(re.fullmatch(r"decided \S+ \S+ \d+ [0-9a-f]{64}", line) for line in lines)
    assert (kept / "hub.dump").stat().st_size > 0
    logs = " ".join(path.read_text() for path in kept.glob("*.log"))
    assert '"event": "receipt"' in logs
    for words in ("Officer of the soak", "responsible adult", "four words for soaking", "AGE-"):
        assert words not in logs  # T11: no log of a whole run holds a name, a word or a key


def laptop(tmp_path: Path, journal: str, held: set[str]) -> Any:
    path = tmp_path / "journal"
    path.write_text(journal)
    return SimpleNamespace(journal=path, held=Held(held, 9, "0" * 64, drained=True))


def content(**change: Any) -> HubContent:
    found = {"encounter-1": [(1, SHA)], "encounter-2": [(2, SHA)]}
    return HubContent(**({"found": found, "chain": AuditHead(9, "0" * 64)} | change))


def test_the_recount_agrees_where_all_is_well(tmp_path: Path) -> None:
    journal = LINE.format(1, SHA) + LINE.format(2, SHA)
    count = count_laptop(laptop(tmp_path, journal, {"encounter-1", "encounter-2"}), content())
    assert (count.acknowledged, count.on_hub, count.lost, count.duplicates, count.chains) == (
        (2, 2, 0, 0, 1)
    )


@pytest.mark.parametrize(
    ("change", "on_hub", "lost", "duplicates", "chains"),
    [
        ({"found": {"encounter-1": [(1, SHA)]}}, 1, 1, 0, 1),
        ({"found": {"encounter-1": [(1, SHA)], "encounter-2": [(2, "cd" * 32)]}}, 1, 1, 0, 1),
        ({"found": {"encounter-1": [(1, SHA)], "encounter-2": [(2, SHA), (3, SHA)]}}, 1, 1, 1, 1),
        ({"clashes": 1}, 2, 0, 1, 1),
        ({"chain": None}, 2, 0, 0, 0),
        ({"chain": AuditHead(10, "0" * 64)}, 2, 0, 0, 0),
    ],
)
def test_the_recount_finds_what_is_wrong(
    tmp_path: Path, change: dict[str, Any], on_hub: int, lost: int, duplicates: int, chains: int
) -> None:
    journal = LINE.format(1, SHA) + LINE.format(2, SHA)
    count = count_laptop(laptop(tmp_path, journal, set()), content(**change))
    assert (count.on_hub, count.lost, count.duplicates, count.chains) == (
        (on_hub, lost, duplicates, chains)
    )
    assert not SoakReport.of(SoakPlan(1), count, {}, {}, 1.0).passed


def test_what_a_vault_holds_without_an_acknowledgement_must_arrive_too(tmp_path: Path) -> None:
    count = count_laptop(laptop(tmp_path, "", {"encounter-1", "encounter-3"}), content())
    assert (count.encounters, count.acknowledged, count.lost) == (2, 0, 1)


def test_a_soak_that_acknowledged_nothing_shows_nothing(tmp_path: Path) -> None:
    count = count_laptop(laptop(tmp_path, "", set()), content(found={}))
    assert not SoakReport.of(SoakPlan(1), count, {}, {}, 1.0).passed


def test_a_journal_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_text(LINE.format(7, SHA))
    (one,) = read_journal(path)
    assert (one.encounter_id, one.sequence, one.sha256) == ("encounter-7", 7, SHA)


def test_every_fault_of_the_line_comes_up_and_the_same_seed_brings_the_same() -> None:
    def drawn() -> list[Any]:
        chance = chance_of("line")
        return [next_strike(chance) for _ in range(400)]

    strikes = drawn()
    assert {one.fault for one in strikes if one} == set(LineFault)
    assert strikes == drawn()
