"""The laptop's side: what is refused, and that a broken download goes on."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.watchlist import (
    UpdateCancelledError,
    UpdateExpiredError,
    UpdateMixedError,
    UpdateOlderError,
    UpdateRefusedError,
    UpdateSilentError,
    UpdateStrangerError,
)
from fieldid.watchlist.snapshot import open_snapshot
from fieldid.watchlist.update_list import CurrentList
from fieldid.watchlist.update_source import FolderSource, MissingError, Watch
from fieldid.wire.sealing import SealingKey
from tests.watchlist.repositories import DAY, NOW, Authority, Laptop, make_authority

if TYPE_CHECKING:
    from pathlib import Path

DEVICE = SealingKey.generate()
INDEX = "watchlist/current.json"


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    made = make_authority(tmp_path)
    made.enrol(DEVICE.recipient)
    made.publish("R1", "R2")
    return made


@pytest.fixture
def laptop(authority: Authority, tmp_path: Path) -> Laptop:
    return Laptop(authority.root(), tmp_path / "downloads", {})


def body(stick: Path) -> Path:
    return next((stick / "targets" / "watchlist" / "1").glob("*.body-0000"))


def test_the_list_arrives_as_it_was_built(
    authority: Authority, laptop: Laptop, tmp_path: Path
) -> None:
    with laptop.visit(authority.published) as client:
        CurrentList(client, DEVICE.recipient).whole(tmp_path / "list.fidw")
    public = authority.lists.authority.public
    opened = open_snapshot(tmp_path / "list.fidw", public, DEVICE.unseal, None)
    assert [record.record_id for record in opened.records] == ["R1", "R2"]


def test_a_rollback_is_refused(authority: Authority, laptop: Laptop) -> None:  # T5
    old = authority.stick("old")
    authority.publish("R1")
    with laptop.visit(authority.published) as client:
        assert client.find(INDEX, 1000)
    with pytest.raises(UpdateOlderError, match="older than what this laptop"), laptop.visit(old):
        pass


def test_a_mix_of_two_states_is_refused(authority: Authority, laptop: Laptop) -> None:
    old = authority.stick("old")
    authority.publish("R1")
    mixed = authority.stick("mixed")
    for role in ("snapshot", "watchlist"):
        newest = max((old / "metadata").glob(f"*.{role}.json"), key=lambda path: path.name)
        number = int(newest.name.split(".")[0])
        target = mixed / "metadata" / f"{number + 1}.{role}.json"
        target.write_bytes(newest.read_bytes())
    with pytest.raises(UpdateRefusedError), laptop.visit(mixed) as client:
        client.find(INDEX, 1000)


def test_an_expired_timestamp_is_refused(authority: Authority, laptop: Laptop) -> None:
    with laptop.visit(authority.published, NOW + 13 * DAY):
        pass
    with (
        pytest.raises(UpdateExpiredError, match="too old to be accepted"),
        laptop.visit(authority.published, NOW + 15 * DAY),
    ):
        pass


def test_a_tampered_target_is_refused_and_not_kept(authority: Authority, laptop: Laptop) -> None:
    damaged = bytearray(body(authority.published).read_bytes())
    damaged[len(damaged) // 2] ^= 1
    body(authority.published).write_bytes(damaged)
    with laptop.visit(authority.published) as client:
        with pytest.raises(UpdateMixedError, match="not the one that was signed"):
            client.download("watchlist/1/body-0000", 10**6)
        assert not list(laptop.downloads.iterdir())


def test_a_target_longer_than_signed_is_not_read_to_its_end(
    authority: Authority, laptop: Laptop
) -> None:
    with body(authority.published).open("ab") as file:
        file.write(bytes(10**6))
    with laptop.visit(authority.published) as client:
        with pytest.raises(UpdateMixedError, match="longer than was signed"):
            client.download("watchlist/1/body-0000", 10**6)
        with pytest.raises(UpdateMixedError, match="larger than such a file"):
            client.download("watchlist/1/body-0000", 100)


def test_another_root_is_a_stranger(authority: Authority, tmp_path: Path) -> None:
    other = make_authority(tmp_path / "other")
    laptop = Laptop(other.root(), tmp_path / "downloads", {})
    with pytest.raises(UpdateStrangerError), laptop.visit(authority.published):
        pass


@pytest.mark.parametrize("name", ["timestamp.json", "2.root.json"])
@pytest.mark.parametrize("junk", [b"", b"{}", b"[" * 10000, b"\xff\xfe", b"x" * 10**6])
def test_junk_is_refused_in_words(
    authority: Authority, laptop: Laptop, name: str, junk: bytes
) -> None:
    (authority.published / "metadata" / name).write_bytes(junk)
    with pytest.raises(UpdateRefusedError), laptop.visit(authority.published):
        pass


def test_a_broken_download_goes_on_where_it_stopped(authority: Authority, laptop: Laptop) -> None:
    whole = body(authority.published).read_bytes()
    body(authority.published).write_bytes(whole[:500])
    with laptop.visit(authority.published) as client:
        with pytest.raises(UpdateSilentError, match="ended too early"):
            client.download("watchlist/1/body-0000", 10**6)
        assert [path.stat().st_size for path in laptop.downloads.iterdir()] == [500]
    body(authority.published).write_bytes(whole)
    counted = list[int]()
    with laptop.visit(authority.published, watch=Watch(on_bytes=counted.append)) as client:
        client.find("watchlist/1/body-0000", 10**6)
        counted.clear()
        assert client.download("watchlist/1/body-0000", 10**6).read_bytes() == whole
    assert sum(counted) == len(whole) - 500


def test_cancelling_ends_it_and_keeps_what_came(authority: Authority, laptop: Laptop) -> None:
    cancel = threading.Event()
    with laptop.visit(authority.published, watch=Watch(cancel)) as client:
        client.find(INDEX, 1000)
        cancel.set()
        with pytest.raises(UpdateCancelledError):
            client.download("watchlist/1/body-0000", 10**6)


@pytest.mark.parametrize(
    "place", ["../secret", "targets/../../secret", "targets/.hidden/x", "/etc/passwd", "targets"]
)
def test_no_name_leads_out_of_the_stick(laptop: Laptop, authority: Authority, place: str) -> None:
    with laptop.visit(authority.published) as client, pytest.raises(Exception, match="no file"):
        list(client._fetcher.read(place, 0))


def test_links_and_folders_on_a_stick_are_not_read(tmp_path: Path) -> None:  # T8
    (tmp_path / "metadata").mkdir()
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "metadata" / "link.json").symlink_to(tmp_path / "secret")
    (tmp_path / "targets").symlink_to(tmp_path / "metadata")
    (tmp_path / "metadata" / "folder.json").mkdir()
    source = FolderSource(tmp_path)
    for place in ("metadata/link.json", "targets/link.json", "metadata/folder.json"):
        with pytest.raises(UpdateSilentError):
            list(source.read(place, 0))
    with pytest.raises(MissingError):
        list(source.read("metadata/none.json", 0))
