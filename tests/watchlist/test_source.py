"""The source folder: what can be used is used, the rest is named, nothing outside is read."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.parameters import IMAGE_MAX_BYTES, LIST_IMAGES_PER_RECORD
from fieldid.watchlist.source import read_directory, read_file
from tests.watchlist.lists import add_record, fields, png

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.watchlist.source import SourceRecords


def left_out(found: SourceRecords) -> dict[tuple[str, str], str]:
    return {(row.record, row.item): row.note for row in found.lines if not row.used}


def test_records_and_images_are_found_in_order(tmp_path: Path) -> None:
    add_record(tmp_path, "B", "face_1.jpg", "face-2.PNG")
    add_record(tmp_path, "A", "finger-2.png", "finger-10_b.wsq", "finger-left_thumb.jp2")
    found = read_directory(tmp_path)
    assert [one.record.record_id for one in found.records] == ["A", "B"]
    assert [image.position for image in found.records[0].images] == [
        FingerPosition.LEFT_LITTLE,
        FingerPosition.RIGHT_INDEX,
        FingerPosition.LEFT_THUMB,
    ]
    assert {image.modality for image in found.records[1].images} == {Modality.FACE}
    assert left_out(found) == {}


def test_files_that_are_no_references_are_named(tmp_path: Path) -> None:
    add_record(tmp_path, "R", "notes.png", "finger-11.png", "finger-x.png", "face.gif", ".hidden")
    (tmp_path / "readme.txt").write_text("text")
    notes = left_out(read_directory(tmp_path))
    assert notes[("readme.txt", "")] == "not a record's folder"
    assert "positions are 0 to 10" in notes[("R", "finger-11.png")]
    assert {item for record, item in notes if record == "R"} == {
        "notes.png",
        "finger-11.png",
        "finger-x.png",
        "face.gif",
    }


def test_a_bad_record_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    add_record(tmp_path, "A")
    (add_record(tmp_path, "B") / "record.json").write_text("{")
    (add_record(tmp_path, "C") / "record.json").unlink()
    add_record(tmp_path, "D", nationalities=[{"code": "QQQ", "status": "claimed"}])
    found = read_directory(tmp_path)
    assert [one.record.record_id for one in found.records] == ["A"]
    notes = left_out(found)
    assert notes[("B", "record.json")].startswith("record.json: ")
    assert notes[("C", "record.json")] == "it cannot be read"
    assert "ICAO" in notes[("D", "record.json")]


def test_a_record_id_comes_once(tmp_path: Path) -> None:
    add_record(tmp_path, "A")
    (add_record(tmp_path, "B") / "record.json").write_text(json.dumps(fields("A")))
    (add_record(tmp_path, "C") / "record.json").write_text(json.dumps(fields("Z")))
    found = read_directory(tmp_path)
    assert [one.record.record_id for one in found.records] == ["A", "Z"]
    assert left_out(found) == {("B", "record.json"): "another folder has the same record_id"}
    assert [row.note for row in found.lines if row.used] == ["", "its folder has another name"]


def test_nothing_is_read_through_a_link(tmp_path: Path) -> None:
    outside = add_record(tmp_path / "outside", "X", "face.png")
    inside = tmp_path / "inside"
    folder = add_record(inside, "A")
    (inside / "linked").symlink_to(outside)
    (folder / "face.png").symlink_to(outside / "face.png")
    record = add_record(inside, "B") / "record.json"
    record.unlink()
    record.symlink_to(outside / "record.json")
    found = read_directory(inside)
    assert [one.record.record_id for one in found.records] == ["A"]
    assert found.records[0].images == ()
    assert left_out(found) == {
        ("linked", ""): "a symbolic link is not followed",
        ("A", "face.png"): "a symbolic link is not followed",
        ("B", "record.json"): "it cannot be read",
    }


def test_a_pipe_or_a_folder_in_place_of_a_file_is_refused_at_once(tmp_path: Path) -> None:
    folder = add_record(tmp_path, "A")
    os.mkfifo(folder / "face.png")
    (folder / "finger-2.png").mkdir()
    record = add_record(tmp_path, "B") / "record.json"
    record.unlink()
    os.mkfifo(record)
    notes = left_out(read_directory(tmp_path))
    assert notes[("A", "face.png")] == notes[("A", "finger-2.png")] == "not a file"
    assert notes[("B", "record.json")] == "it is not a regular file"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    folder = add_record(tmp_path, "A")
    with (folder / "face.png").open("wb") as file:
        file.truncate(IMAGE_MAX_BYTES + 1)
    assert "larger than 32 MiB" in left_out(read_directory(tmp_path))[("A", "face.png")]
    with pytest.raises(WatchlistSourceError, match="larger than"):
        read_file(folder / "face.png", IMAGE_MAX_BYTES)


def test_one_record_has_a_bounded_number_of_images(tmp_path: Path) -> None:
    names = [f"face-{number:02d}.png" for number in range(LIST_IMAGES_PER_RECORD + 2)]
    add_record(tmp_path, "A", *names)
    found = read_directory(tmp_path)
    assert len(found.records[0].images) == LIST_IMAGES_PER_RECORD
    assert len(left_out(found)) == 2


@pytest.mark.parametrize("place", ["absent", "file"])
def test_what_is_no_folder_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(png())
    with pytest.raises(WatchlistSourceError, match="cannot be read"):
        read_directory(tmp_path / place)


def test_more_records_than_any_list_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldid.watchlist.source.LIST_MAX_RECORDS", 2)
    for name in "ABC":
        add_record(tmp_path, name)
    with pytest.raises(WatchlistSourceError, match="more than 2 entries"):
        read_directory(tmp_path)


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert read_directory(tmp_path).records == ()
