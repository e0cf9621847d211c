"""The operator's own commands, from backup to restore, as typed (T2, T10)."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from fieldid.hub import operating, safekeeping
from fieldid.hub.config import HubConfig
from fieldid.hub.enrol import enrol
from fieldid.hub.intake import take_in
from fieldid.hub.keys import load_keys
from fieldid.hub.rules import RulesFolder
from fieldid.wire.enrolment import encode_request
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path


def fieldid(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fieldid", "hub", *words],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def config(tmp_path: Path, dsn: str) -> HubConfig:
    operating.init(tmp_path / "hub", "demo")
    return HubConfig(tmp_path / "hub", dsn=dsn)


def test_backup_and_restore_as_typed(config: HubConfig, tmp_path: Path) -> None:
    keys, laptop = load_keys(config.folder), Laptop()
    request = laptop.request(operating.new_code(config))
    with operating.open_store(config, keys) as store:
        enrol(encode_request(request), store, keys, NOW)
        laptop.knows(keys)
        take_in(laptop.raw(), store, keys, NOW, RulesFolder(config.folder))
    where: list[str | Path] = ["--folder", config.folder, "--database", config.dsn]
    dump = tmp_path / "night.dump"
    made = fieldid("backup", dump, *where)
    assert made.returncode == 0, made.stderr
    assert "1 records are durable now" in made.stdout
    refused = fieldid("restore", dump, *where)
    assert (refused.returncode, "not empty" in refused.stderr) == (1, True)
    done = fieldid("restore", dump, "--replace", *where)
    assert done.returncode == 0, done.stderr
    listed = json.loads(fieldid("devices", "--json", *where).stdout)
    assert [(one["held"], one["durable"]) for one in listed] == [(1, 0)]
    fieldid("revoke", laptop.device_id, "--because", "stolen", "--erase", *where)
    said = fieldid("devices", *where).stdout
    assert "erase order waits" in said
    assert fieldid("erase", "laptop-nobody", *where).returncode == 1
    assert safekeeping.new_epoch(config) != safekeeping.new_epoch(config)
