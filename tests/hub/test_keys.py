from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.hub import HubError
from fieldid.hub.keys import create_keys, load_keys
from fieldid.hub.store import HubStore

if TYPE_CHECKING:
    from pathlib import Path


def test_keys_are_made_once_and_read_back(tmp_path: Path) -> None:
    made, token = create_keys(tmp_path / "hub", "pilot")
    read = load_keys(tmp_path / "hub")
    assert (read.hub_id, read.realm, read.fingerprint) == (made.hub_id, "pilot", made.fingerprint)
    assert read.sealing.recipient == made.sealing.recipient
    assert read.is_operator(token)
    assert not read.is_operator(token[:-1])
    assert not read.is_operator("")
    with pytest.raises(HubError, match="already"):
        create_keys(tmp_path / "hub", "live")


def test_the_key_file_is_its_owners_alone_and_holds_no_token(tmp_path: Path) -> None:
    _, token = create_keys(tmp_path, "demo")
    file = tmp_path / "hub.keys.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert token not in file.read_text()
    file.chmod(0o640)
    with pytest.raises(HubError, match="chmod 600"):
        load_keys(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"hub_id": 1}'])
def test_a_damaged_key_file_is_an_error_with_a_next_step(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "hub.keys.json"
    file.write_bytes(content)
    file.chmod(0o600)
    with pytest.raises(HubError, match="cannot be read"):
        load_keys(tmp_path)


def test_without_keys_it_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(HubError, match="fieldid hub init"):
        load_keys(tmp_path)


def test_the_repr_shows_no_key(tmp_path: Path) -> None:
    keys, token = create_keys(tmp_path, "demo")
    for secret in (keys.sealing.to_text(), token, keys.operator_token_hash):
        assert secret not in repr(keys)


def test_a_database_belongs_to_one_hub_and_realm(dsn: str) -> None:
    with HubStore(dsn) as store:
        store.prepare("hub-1", "demo")
        store.prepare("hub-1", "demo")
        for hub_id, realm in (("hub-2", "demo"), ("hub-1", "live")):
            with pytest.raises(HubError, match="another hub"):
                store.prepare(hub_id, realm)
