"""The authority's side: who must sign, and what enrolling and revoking change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.watchlist import AuthorityKeyError, WatchlistNotForThisDeviceError
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_keys import load_signer, new_signer
from fieldid.watchlist.update_list import CurrentList
from fieldid.wire.sealing import SealingKey
from tests.watchlist.repositories import DAY, NOW, Authority, Laptop, make_authority

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return make_authority(tmp_path)


def files(authority: Authority) -> dict[str, bytes]:
    folder = authority.published / "targets"
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_nothing_is_published_before_two_of_three_have_signed(tmp_path: Path) -> None:
    workshop = Workshop.create(tmp_path / "a", NOW)
    keys = [new_signer(tmp_path / f"{number}.pem", "a passphrase") for number in range(3)]
    for key in keys:
        workshop.add_key("root", key.public_key, NOW)
    assert workshop.sign(keys[0], NOW) == (1, 2)
    assert workshop.sign(keys[0], NOW) == (1, 2)
    assert workshop.root_key() is None
    with pytest.raises(AuthorityKeyError, match="not signed by enough"):
        workshop.publish("watchlist", {}, NOW)
    assert workshop.sign(keys[2], NOW) == (2, 2)
    assert workshop.root_key() is not None
    assert not workshop.waiting()


def test_a_stranger_cannot_sign_and_a_passphrase_is_needed(
    authority: Authority, tmp_path: Path
) -> None:
    stranger = new_signer(tmp_path / "stranger.pem", "a passphrase")
    authority.workshop.add_key("root", new_signer(tmp_path / "new.pem").public_key, NOW)
    with pytest.raises(AuthorityKeyError, match="not one of the root's"):
        authority.workshop.sign(stranger, NOW)
    with pytest.raises(AuthorityKeyError, match="cannot be opened"):
        load_signer(tmp_path / "stranger.pem", "another")
    with pytest.raises(AuthorityKeyError, match="cannot be written"):
        new_signer(tmp_path / "stranger.pem")


def test_a_root_key_is_replaced_and_laptops_follow(authority: Authority, tmp_path: Path) -> None:
    authority.publish("R1")
    laptop = Laptop(authority.root(), tmp_path / "d", {})
    new_signer(tmp_path / "root-4.pem")
    authority.workshop.add_key("root", load_signer(authority.key(4)).public_key, NOW)
    authority.workshop.revoke_key(load_signer(authority.key(1)).public_key.keyid, NOW)
    authority.sign(3, 4)  # two of the new ones, one of the old ones
    assert authority.workshop.waiting()
    authority.sign(2)
    assert not authority.workshop.waiting()
    with laptop.visit(authority.published):
        pass
    assert "root_history/2.root.json" in laptop.memory


def test_enrolling_adds_one_key_file_and_changes_no_other(authority: Authority) -> None:
    authority.enrol(SealingKey.generate().recipient)
    authority.publish("R1", "R2")
    before = files(authority)
    authority.enrol(SealingKey.generate().recipient)
    after = files(authority)
    added = after.keys() - before.keys()
    assert {name: after[name] for name in before} == before
    assert len(added) == 1
    assert next(iter(added)).startswith("watchlist/1/keys/")


def test_a_revoked_laptop_is_left_out(authority: Authority, tmp_path: Path) -> None:
    stays, goes = SealingKey.generate(), SealingKey.generate()
    for one in (stays, goes):
        authority.enrol(one.recipient)
    authority.publish("R1")
    authority.lists.revoke(goes.recipient, NOW)
    for version in (1, 2):
        laptop = Laptop(authority.root(), tmp_path / f"d{version}", {})
        with laptop.visit(authority.published) as client:
            CurrentList(client, stays.recipient).whole(tmp_path / f"{version}.fidw")
            with pytest.raises(WatchlistNotForThisDeviceError):
                CurrentList(client, goes.recipient).whole(tmp_path / "no.fidw")
        authority.publish("R1", "R2")


def test_a_new_timestamp_lasts_as_long_as_the_courier_needs(
    authority: Authority, tmp_path: Path
) -> None:
    authority.publish("R1")
    authority.workshop.renew(NOW + 80 * DAY, 60)
    laptop = Laptop(authority.root(), tmp_path / "d", {})
    with laptop.visit(authority.published, NOW + 139 * DAY) as client:
        assert client.find("watchlist/current.json", 1000) is not None


def test_files_of_lists_before_the_last_are_removed(authority: Authority) -> None:
    for names in (["R1"], ["R1", "R2"], ["R2"]):
        authority.publish(*names)
    folders = {path.name for path in (authority.published / "targets" / "watchlist").iterdir()}
    assert {"2", "3"} == {name for name in folders if name.isdigit()}
