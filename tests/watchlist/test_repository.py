"""The authority's side: who must sign, and what enrolling and revoking change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.watchlist import (
    AuthorityKeyError,
    UpdateStrangerError,
    WatchlistError,
    WatchlistNotForThisDeviceError,
)
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_export import export
from fieldid.watchlist.repository_keys import load_signer, new_signer
from fieldid.watchlist.repository_layout import LIST_INDEX, ListIndex, read_index
from fieldid.watchlist.repository_metadata import MetadataFolder, renewed
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
        workshop.add_key(key.public_key, NOW)
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
    authority.workshop.add_key(new_signer(tmp_path / "new.pem").public_key, NOW)
    with pytest.raises(AuthorityKeyError, match="not one of the root's"):
        authority.workshop.sign(stranger, NOW)
    with pytest.raises(AuthorityKeyError, match="cannot be opened"):
        load_signer(tmp_path / "stranger.pem", "another")
    with pytest.raises(AuthorityKeyError, match="cannot be written"):
        new_signer(tmp_path / "stranger.pem")


def test_a_root_key_is_replaced_and_laptops_follow(authority: Authority, tmp_path: Path) -> None:
    authority.publish("R1")
    laptop = Laptop(authority.root(), tmp_path / "d", {})
    authority.workshop.add_key(new_signer(authority.key(4)).public_key, NOW)
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
    for role in ("snapshot", "watchlist"):
        assert len(list((authority.published / "metadata").glob(f"*.{role}.json"))) == 2


def test_the_days_of_a_timestamp_stay_at_the_next_publishing(
    authority: Authority, tmp_path: Path
) -> None:
    authority.workshop.renew(NOW, 60)
    authority.publish("R1")
    laptop = Laptop(authority.root(), tmp_path / "d", {})
    with laptop.visit(authority.published, NOW + 59 * DAY) as client:
        assert client.find("watchlist/current.json", 1000) is not None


@pytest.mark.parametrize("role", ["snapshot", "timestamp", "watchlist", "policy"])
def test_a_daily_key_is_changed_and_the_earlier_one_signs_no_more(
    authority: Authority, tmp_path: Path, role: str
) -> None:
    authority.publish("R1")
    laptop = Laptop(authority.root(), tmp_path / "d", {})
    with laptop.visit(authority.published):
        pass
    earlier = (authority.workshop.private / "keys" / f"{role}.pem").read_bytes()
    authority.workshop.change_key(role, NOW)
    authority.publish("R1", "R2")  # before root has signed, the earlier key signs
    with laptop.visit(authority.published):
        pass
    authority.sign(1, 2)
    authority.publish("R2")
    with laptop.visit(authority.published) as client:
        assert client.find("watchlist/3/manifest", 10**6) is not None
    assert [one.name for one in (authority.workshop.private / "keys").glob(f"{role}*")] == [
        f"{role}.2.pem"
    ]
    thief = MetadataFolder(authority.stick("stolen") / "metadata")
    metadata = renewed(thief.published(role), NOW, 30)
    (tmp_path / "thief.pem").write_bytes(earlier)
    metadata.sign(load_signer(tmp_path / "thief.pem"))
    thief.write(role, metadata)
    if role == "timestamp":
        with pytest.raises(UpdateStrangerError), laptop.visit(authority.folder / "stolen"):
            pass


def test_too_few_root_keys_are_never_left(authority: Authority) -> None:
    keys = [load_signer(authority.key(number)).public_key.keyid for number in (1, 2)]
    authority.workshop.revoke_key(keys[0], NOW)
    with pytest.raises(AuthorityKeyError, match="too few root keys"):
        authority.workshop.revoke_key(keys[1], NOW)


def test_a_root_whose_year_ends_is_renewed(authority: Authority, tmp_path: Path) -> None:
    authority.publish("R1")
    laptop, later = Laptop(authority.root(), tmp_path / "d", {}), NOW + 300 * DAY
    authority.workshop.stage(later)
    authority.sign(2, 3, now=later)
    with laptop.visit(authority.published, later + 13 * DAY):
        pass


def test_a_record_goes_today_without_its_source(authority: Authority) -> None:
    authority.publish("R1", "R2", "R3", *(f"X{number}" for number in range(20)))
    changes = authority.lists.without(["R2"], NOW)
    assert [(one.from_version, one.changed, one.removed) for one in changes] == [(1, 0, 1)]
    with pytest.raises(WatchlistError, match="no such record is on the list: R2"):
        authority.lists.without(["R2", "R1"], NOW)
    assert authority.lists.version == 2


def test_changes_lead_from_each_of_the_lists_kept(authority: Authority) -> None:
    others = [f"X{number}" for number in range(30)]
    for number in range(8):
        authority.publish(*others, f"R{number}")
    kept = {path.stem for path in (authority.workshop.private / "lists").glob("*.fidw")}
    assert kept == {"3", "4", "5", "6", "7", "8"}
    index = read_index(
        authority.workshop.published_bytes("watchlist", LIST_INDEX) or b"", ListIndex
    )
    assert index.changes_from == (2, 3, 4, 5, 6, 7)


def test_export_finds_what_was_damaged_and_removes_what_is_published_no_more(
    authority: Authority, tmp_path: Path
) -> None:
    authority.publish("R1")
    stick = tmp_path / "stick"
    export(authority.published, stick)
    (stick / "letters").mkdir()
    (stick / "letters" / "mine.txt").write_text("not of the repository")
    body = next(stick.glob("targets/watchlist/1/*.body-0000"))
    whole = body.read_bytes()
    body.write_bytes(bytes(len(whole)))
    assert export(authority.published, stick) == 1
    assert body.read_bytes() == whole
    for names in (["R1", "R2"], ["R2"], ["R3"]):
        authority.publish(*names)
    export(authority.published, stick)
    assert not body.exists()
    assert (stick / "letters" / "mine.txt").exists()
    published = next(authority.published.glob("targets/watchlist/4/*.body-0000"))
    published.write_bytes(bytes(published.stat().st_size))
    with pytest.raises(AuthorityKeyError, match="damaged"):
        export(authority.published, stick)
