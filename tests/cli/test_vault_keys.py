"""The commands for recovery, deletions, older copies and the audit log, in a pilot vault."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.cli.audit import audit
from fieldid.cli.vault import vault
from fieldid.errors.vault import VaultOlderError
from fieldid.wire.sealing import SealingKey
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

    from click import Command

PASSPHRASE = "copper lantern under snow"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    officer = OfficerEntry("Asa", "administrator", PASSPHRASE)
    Installation(home, Readers(())).set_up(FirstRun((officer,)), "pilot", FAST_KDF).lock()
    monkeypatch.setenv("FIELDID_HOME", str(home))
    monkeypatch.setenv("FIELDID_PASSPHRASE", PASSPHRASE)
    return home


def run(command: Command, *arguments: str) -> str:
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_recovery_file_is_exported(home: Path, tmp_path: Path) -> None:
    assert home.exists()
    authority = SealingKey.generate()
    out = tmp_path / "kit"
    said = run(vault, "export-recovery", "--recipient", authority.recipient, "--out", str(out))
    assert "Hand it to the authority" in said
    assert authority.unseal(out.read_bytes())


def test_nothing_was_erased_yet(home: Path) -> None:
    assert home.exists()
    assert json.loads(run(vault, "deletions", "--json")) == []
    assert "encounter" in run(vault, "deletions")


def test_an_older_copy_is_refused_and_can_be_taken_over(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home, tmp_path / "copy")
    run(audit, "verify")
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "copy", home)
    with pytest.raises(VaultOlderError):
        run(audit, "verify")
    assert "Taken over: its audit log ends" in run(vault, "accept-older", "--yes")
    assert "verifies" in run(audit, "verify")


def test_the_log_is_searched_and_proved(home: Path) -> None:
    assert home.exists()
    found = json.loads(run(audit, "search", "created", "--event", "key", "--json"))
    assert [entry["detail"]["act"] for entry in found] == ["vault created"]
    proof = json.loads(run(audit, "checkpoint", "--since", "2"))
    assert proof["checkpoint"]["size"] > 2
    assert proof["consistency"]
