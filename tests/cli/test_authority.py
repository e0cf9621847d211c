"""From an authority's first key to a laptop's list, by the commands alone."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest
from click.testing import CliRunner

from fieldid.cli.authority import authority
from fieldid.errors.case import PolicyError
from fieldid.policy.example import example_uk
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
    assert "0 files written" in call("export", place, tmp_path / "stick")
    assert "0 laptops" in call("revoke", "device", place, device)


def test_keys_are_changed_and_the_root_is_renewed(place: Path, tmp_path: Path) -> None:
    call("change-key", place, "--role", "timestamp")
    call("renew-root", place)
    call("sign", place, "--key", tmp_path / "1.pem")
    assert "Published" in call("sign", place, "--key", tmp_path / "2.pem")
    assert [path.name for path in (place / "private" / "keys").glob("timestamp*")] == [
        "timestamp.2.pem"
    ]
    call("timestamp", place, "--days", 20)


def test_policies_and_models_are_published_and_revoked(place: Path, tmp_path: Path) -> None:
    body, key, signed = tmp_path / "policy.json", tmp_path / "p.pem", tmp_path / "policy.signed"
    body.write_bytes(msgspec.json.encode(replace(example_uk(), version=7)))
    call("policy-key", "--out", key)
    call("sign-policy", body, "--key", key, "--out", signed)
    with pytest.raises(PolicyError, match="nobody may sign policies"):
        call("publish", "policy", place, signed)
    call("trust", place, "--policy-key", tmp_path / "p.pub")
    for number in (0, 1):
        call("sign", place, "--key", tmp_path / f"{number}.pem")
    assert "version 7, published" in call("publish", "policy", place, signed)
    weights = tmp_path / "weights.onnx"
    weights.write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    assert digest in call("publish", "weights", place, weights)
    call("revoke", "weights", place, digest)
    assert "revoked" in call("revoke", "model", place, "sface", "--because", "a fault")
    assert "used again" in call("revoke", "model", place, "sface", "--undo")
    call("revoke", "policy", place, "example-uk", "--version", 7)
    with pytest.raises(PolicyError, match="revoked"):
        call("publish", "policy", place, signed)
