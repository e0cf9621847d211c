"""A change from one list to the next leads exactly there, or is refused whole."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from fieldid.errors.watchlist import WatchlistDamagedError, WatchlistError
from fieldid.watchlist.change import NewList, OpenedChange, open_change
from fieldid.watchlist.change_build import ChangeReport, build_change
from fieldid.watchlist.list_content import ListContent
from fieldid.watchlist.snapshot import OpenedSnapshot
from fieldid.wire.canonical import canonical_json
from tests.watchlist.lists import AUTHORITY, add_record, build


@dataclass(frozen=True)
class Change:
    """Lists 3 and 4, and the change between them: R1 stays, R2 changes, R3 goes, R4 comes."""

    before: OpenedSnapshot
    after: OpenedSnapshot
    path: Path
    report: ChangeReport

    @property
    def new(self) -> NewList:
        return NewList(self.after.manifest, canonical_json(self.after.manifest), self.after.key)

    def open(self, version: int = 3) -> OpenedChange:
        return open_change(self.path, self.new, version, content(self.before))


def content(snapshot: OpenedSnapshot) -> ListContent:
    return ListContent.of(b"".join(digest for digest, _ in snapshot.entries))


@pytest.fixture
def change(tmp_path: Path) -> Change:
    for folder in ("old", "new"):
        add_record(tmp_path / folder / "source", "R1", "face.png", "finger-2.png")
    add_record(tmp_path / "old" / "source", "R2", "face.png")
    add_record(tmp_path / "old" / "source", "R3")
    add_record(tmp_path / "new" / "source", "R2", "face.png", sex="F")
    add_record(tmp_path / "new" / "source", "R4", "face.png", "face-2.png")
    before = build(tmp_path / "old", 3).open()
    after = build(tmp_path / "new", 4).open()
    out = tmp_path / "change"
    return Change(before, after, out, build_change(before, after, AUTHORITY, out))


def test_it_holds_what_differs_and_leads_to_the_next_list(change: Change) -> None:
    opened = change.open()
    assert change.report == ChangeReport(3, 4, changed=2, removed=1)
    assert [record.record_id for record in opened.changed] == ["R2", "R4"]
    assert opened.removed == ("R3",)
    assert opened.meta.version == 4
    assert opened.content.digest() == change.after.manifest.content_sha256


def test_only_photographs_that_are_new_come_along(change: Change) -> None:
    known = {photo_id for photo_id, _ in change.before.photos}
    assert {photo_id for photo_id, _ in change.open().photos}.isdisjoint(known)
    assert len(change.open().photos) == len(set(dict(change.after.photos)) - known) > 0


def test_a_change_from_another_list_is_refused(change: Change) -> None:
    with pytest.raises(WatchlistDamagedError, match="begins with another list"):
        change.open(version=2)
    other = content(change.after)
    with pytest.raises(WatchlistDamagedError, match="begins with another list"):
        open_change(change.path, change.new, 3, other)


def test_a_change_to_another_list_is_refused(change: Change) -> None:
    before = change.before
    new = NewList(before.manifest, canonical_json(before.manifest), before.key)
    with pytest.raises(WatchlistDamagedError, match="leads to another list"):
        open_change(change.path, new, 3, content(before))


def test_the_result_must_be_the_list_that_was_signed(change: Change) -> None:
    manifest = replace(change.after.manifest, content_sha256="0" * 64)
    new = replace(change.new, manifest=manifest)
    with pytest.raises(WatchlistDamagedError, match="does not lead to the list"):
        open_change(change.path, new, 3, content(change.before))


def test_every_flipped_bit_and_every_cut_is_refused(change: Change) -> None:
    whole, chance = change.path.read_bytes(), random.Random(4)
    for place in chance.sample(range(len(whole)), 300):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        change.path.write_bytes(damaged)
        with pytest.raises(WatchlistError):
            change.open()
    for length in (0, 1, 50, len(whole) // 2, len(whole) - 1):
        change.path.write_bytes(whole[:length])
        with pytest.raises(WatchlistError):
            change.open()
    change.path.write_bytes(whole + b"x")
    with pytest.raises(WatchlistError):
        change.open()


def test_content_does_not_depend_on_the_order() -> None:
    hashes = [bytes([one]) * 32 for one in (3, 0, 255, 1)]
    assert (
        ListContent.of(b"".join(hashes)).digest()
        == ListContent.of(b"".join(reversed(hashes))).digest()
    )


def test_content_refuses_what_is_not_there_to_go() -> None:
    held = ListContent.of(bytes(32))
    with pytest.raises(WatchlistDamagedError, match="not held here"):
        held.changed([b"\xff" * 32], [])
    assert len(held.changed([bytes(32)], [])) == 0
