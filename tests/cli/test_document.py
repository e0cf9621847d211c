"""``fieldid document``: the commands end to end, on documents of our own PKI."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from fieldid.cli.document import document
from tests.document.pki import csca, revocation_list
from tests.document.signed_objects import group, mrz_group, security_object
from tests.document.test_mrz_parse import SPECIMENS, TD3

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = {1: mrz_group(), 2: group(2, b"a portrait")}


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(document, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def chip(tmp_path: Path) -> Path:
    (tmp_path / "sod").write_bytes(security_object(GROUPS))
    for number, data in GROUPS.items():
        (tmp_path / f"dg{number}").write_bytes(data)
    (tmp_path / "trust").mkdir()
    (tmp_path / "trust" / "ut.cer").write_bytes(csca().der)
    (tmp_path / "trust" / "ut.crl").write_bytes(revocation_list(csca()))
    return tmp_path


def verified(chip: Path, *more: str) -> Any:
    groups = [f"--dg={number}={chip}/dg{number}" for number in GROUPS]
    target = chip / "out.json"
    result = run("verify", f"--sod={chip}/sod", *groups, f"--json={target}", *more)
    assert result.exit_code == 0, result.output
    return json.loads(target.read_text())


@pytest.mark.parametrize("text", SPECIMENS.values())
def test_mrz(text: str) -> None:
    found = json.loads(run("mrz", "--text", text, "--json", "-").output)
    assert found["verdict"] == "valid"
    assert found["mrz"] == text.split("\n")
    assert found["issuer_state"] == "UTO"
    assert found["fields"]["surname"] == "ERIKSSON"
    assert "bad" not in found["checks"].values()
    assert found["elapsed_ms"] >= 0


def test_mrz_with_written_line_ends() -> None:
    assert "is valid (TD3)" in run("mrz", "--text", TD3.replace("\n", "\\n")).output


def test_mrz_that_fails() -> None:
    found = json.loads(
        run("mrz", "--text", TD3.replace("7408122", "7408123"), "--json", "-").output
    )
    assert found["verdict"] == "invalid"
    assert found["checks"]["birth_date"] == "bad"
    assert found["fields"]["birth_date"] == "1974-08-12"
    words = run("mrz", "--text", TD3.replace("7408122", "7408123")).output
    assert "birth date: its check digit" in words


def test_mrz_that_cannot_be_read() -> None:
    found = json.loads(run("mrz", "--text", "hello", "--json", "-").output)
    assert (found["verdict"], found["fields"], found["checks"]) == ("unreadable", {}, {})


def test_proved(chip: Path) -> None:
    found = verified(chip, f"--trust={chip}/trust")
    assert found["verdict"] == "proved"
    assert found["checks"]["sod_signature"] == "ok"
    assert found["checks"]["issuer"] == "ok"
    assert (found["checks"]["dg1"], found["checks"]["dg2"]) == ("ok", "ok")
    assert found["mrz"] == TD3.split("\n")
    assert found["fields"]["document_number"] == "L898902C3"
    assert found["issuer_state"] == "UT"
    assert found["trust"][0]["usable"] == 1
    assert found["not_used"] == []


def test_without_trust(chip: Path) -> None:
    found = verified(chip)
    assert found["verdict"] == "not_checked"
    assert found["checks"]["sod_signature"] == "ok"
    assert found["checks"]["issuer"] == "not_checked"


def test_a_changed_group(chip: Path) -> None:
    (chip / "dg2").write_bytes(group(2, b"another face"))
    found = verified(chip, f"--trust={chip}/trust")
    assert found["verdict"] == "hash_differs"
    assert (found["checks"]["dg1"], found["checks"]["dg2"]) == ("ok", "bad")


def test_words(chip: Path) -> None:
    words = run("verify", f"--sod={chip}/sod", f"--dg=1={chip}/dg1", f"--trust={chip}/trust").output
    assert words.startswith("Proved: as the state signed it: DG1.")
    assert "Note: signed, but not compared here: DG2." in words


def test_garbage_is_a_verdict(chip: Path) -> None:
    (chip / "sod").write_bytes(b"garbage")
    (chip / "dg1").write_bytes(b"")
    (chip / "trust" / "what.bin").write_bytes(b"garbage")
    found = verified(chip, f"--trust={chip}/trust")
    assert found["verdict"] == "not_checked"
    assert found["not_used"][0]["source"] == "what.bin"


@pytest.mark.parametrize("argument", ["0={}/dg1", "17={}/dg1", "x={}/dg1", "1={}/absent"])
def test_wrong_arguments(chip: Path, argument: str) -> None:
    result = run("verify", f"--sod={chip}/sod", "--dg", argument.format(chip))
    assert result.exit_code == 2


def test_a_group_that_is_given_twice_is_refused(chip: Path) -> None:
    twice = [f"--dg=1={chip}/dg1", f"--dg=1={chip}/dg2"]
    result = run("verify", f"--sod={chip}/sod", *twice)
    assert (result.exit_code, "given twice" in result.output) == (2, True)
