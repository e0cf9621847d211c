"""From an authority's first key to a laptop's list, by the commands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from fieldid.cli.authority import authority
from fieldid.wire.sealing import SealingKey

if TYPE_CHECKING:
    from pathlib import Path


def call(*arguments: object, status: int = 0) -> str:
    environment = {"FIELDID_KEY_PASSPHRASE": "of this keeper"}
    result = CliRunner().invoke(authority, [str(one) for one in arguments], env=environment)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == status, result.output
    return result.output


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "authority"
    call("init", folder)
    for number in range(3):
        call("add-key", folder, "--out", tmp_path / f"{number}.pem")
    assert "1 of 2" in call("sign", folder, "--key", tmp_path / "0.pem")
    assert "Published" in call("sign", folder, "--key", tmp_path / "2.pem")
    return folder


def test_lists_are_published_changed_and_carried(
    place: Path, small_source: Path, tmp_path: Path
) -> None:
    device = SealingKey.generate().recipient
    call("enrol", place, device, "--label", "first")
    assert "1 records" in call("publish", "list", place, small_source)
    call("publish", "list", place, small_source)
    assert "0 records new or changed, 0 removed" in call("delta", place, "--from", 1)
    call("timestamp", place, "--days", 30)
    call("export", place, tmp_path / "stick")
    assert (tmp_path / "stick" / "metadata" / "timestamp.json").exists()
    assert "0 laptops" in call("revoke", place, "--device", device)
    call("revoke", place, status=2)
