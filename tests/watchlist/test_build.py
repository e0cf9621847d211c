"""Building: one bad image stops nothing, nothing is in the clear, the file is whole or absent."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.watchlist.build import NO_REFERENCE, build_snapshot
from fieldid.watchlist.photo import unseal_photo
from fieldid.watchlist.source import read_directory
from fieldid.wire.sealing import SealingKey
from tests.watchlist.lists import (
    AUTHORITY,
    DEVICE,
    NOW,
    add_record,
    build,
    build_two,
    encode,
    png,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_read_comes_out_again(tmp_path: Path) -> None:
    opened = build_two(tmp_path).open()
    first, second = opened.records
    assert (opened.meta.records, opened.meta.photos, opened.meta.version) == (2, 2, 3)
    assert (opened.meta.as_of, opened.meta.authority) == (NOW, AUTHORITY.public)
    assert str(first.birth_date) == "1988-04"
    assert [(one.modality, one.position, one.quality) for one in first.references] == [
        (Modality.FACE, None, 60),
        (Modality.FINGER, FingerPosition.RIGHT_INDEX, 60),
    ]
    assert len(first.references[0].templates) == 2
    assert second.references == ()


def test_photographs_open_one_by_one_with_the_lists_key(tmp_path: Path) -> None:
    opened = build_two(tmp_path).open()
    face = next(opened.records).references[0]
    sealed = dict(opened.photos)
    assert unseal_photo(opened.key, face.photo, sealed[face.photo]) == png(0)


def test_the_report_says_what_was_used_and_what_not(tmp_path: Path) -> None:
    folder = add_record(tmp_path / "source", "R1", "face.png", "finger-2.png")
    (folder / "face.png").write_bytes(b"no image")
    (folder / "finger-12.png").write_bytes(png())
    add_record(tmp_path / "source", "R2")
    (add_record(tmp_path / "source", "R3") / "record.json").write_text("{}")
    report = build(tmp_path).report
    assert (report.records, report.references, report.photos) == (2, 1, 1)
    rows = {row[:2]: row[2:] for row in report.rows()}
    assert rows[("R1", "face.png")] == ("no", "it is not an image")
    assert rows[("R1", "finger-2.png")] == ("yes", "")
    assert rows[("R1", "finger-12.png")][0] == "no"
    assert rows[("R2", "")] == ("yes", NO_REFERENCE)
    assert rows[("R3", "record.json")][0] == "no"
    assert report.summary() == (
        "List version 3: 2 records with 1 references; 3 items were left out."
    )


def test_capture_dates_reach_the_references(tmp_path: Path) -> None:
    dates = [{"file": "face.png", "captured_on": "2024-05-06"}]
    add_record(tmp_path / "source", "R1", "face.png", references=dates)
    reference = next(build(tmp_path).open().records).references[0]
    assert str(reference.captured_on) == "2024-05-06"


def test_a_file_that_vanished_since_it_was_listed_is_left_out(tmp_path: Path) -> None:
    folder = add_record(tmp_path / "source", "R1", "face.png")
    source = read_directory(tmp_path / "source")
    (folder / "face.png").unlink()
    out, recipients = tmp_path / "list.fidw", [DEVICE.recipient]
    report = build_snapshot(source, encode, AUTHORITY, recipients, out, NOW, 1)
    assert [row.note for row in report.left_out] == ["it cannot be read"]


def test_nothing_of_a_person_is_in_the_file_in_the_clear(tmp_path: Path) -> None:
    add_record(tmp_path / "source", "RECORD-0001", "face.png")
    data = build(tmp_path).path.read_bytes()
    for clear in (b"RECORD-0001", b"Name of", "اسم".encode(), b"template two", png(0)):
        assert clear not in data


def test_only_the_list_is_left_behind(tmp_path: Path) -> None:
    build_two(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["list.fidw", "source"]


def test_any_zip_program_can_list_it_and_nothing_is_compressed(tmp_path: Path) -> None:
    with zipfile.ZipFile(build_two(tmp_path).path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "manifest.json",
            "manifest.sig",
            "keys.json",
            "keys.sig",
            "records/00000",
            "photos/00000",
        ]
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_STORED}


def test_every_recipient_can_open_it(tmp_path: Path) -> None:
    add_record(tmp_path / "source", "R1")
    others = [SealingKey.generate() for _ in range(3)]
    source, out = read_directory(tmp_path / "source"), tmp_path / "list.fidw"
    recipients = [one.recipient for one in others]
    build_snapshot(source, encode, AUTHORITY, [*recipients, *recipients], out, NOW, 1)
    with zipfile.ZipFile(out) as archive:
        assert archive.getinfo("keys.json").file_size < 2000


def test_many_records_and_photographs_are_split_into_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldid.watchlist.list_file.LIST_CHUNK_BYTES", 2000)
    monkeypatch.setattr("fieldid.watchlist.list_file.LIST_PACK_BYTES", 500)
    for number in range(30):
        add_record(tmp_path / "source", f"R{number:02d}", "face.png")
    built = build(tmp_path)
    opened = built.open()
    with zipfile.ZipFile(built.path) as archive:
        names = archive.namelist()
    assert sum(name.startswith("records/") for name in names) > 3
    assert sum(name.startswith("photos/") for name in names) > 3
    assert [record.record_id for record in opened.records] == [f"R{n:02d}" for n in range(30)]
    assert len(dict(opened.photos)) == 30


def test_a_record_too_large_to_be_read_back_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_record(tmp_path / "source", "R1", "face.png", caveats=["x" * 2000])
    add_record(tmp_path / "source", "R2")
    monkeypatch.setattr("fieldid.watchlist.list_file.LIST_RECORD_LIMIT", 1000)
    built = build(tmp_path)
    assert [row.note for row in built.report.left_out] == [
        "the record with its templates is too large"
    ]
    assert [record.record_id for record in built.open().records] == ["R2"]


def test_an_empty_source_is_refused_with_the_first_reason(tmp_path: Path) -> None:
    (add_record(tmp_path / "source", "R1") / "record.json").write_text("[]")
    with pytest.raises(WatchlistSourceError, match=r"1 left out; the first: R1, record\.json"):
        build(tmp_path)
    assert not (tmp_path / "list.fidw").exists()


@pytest.mark.parametrize("recipients", [[], ["age1nonsense"], [DEVICE.to_text()]])
def test_a_recipient_that_is_no_device_key_is_refused(
    tmp_path: Path, recipients: list[str]
) -> None:
    add_record(tmp_path / "source", "R1")
    source, out = read_directory(tmp_path / "source"), tmp_path / "list.fidw"
    with pytest.raises(WatchlistSourceError, match="recipient") as refused:
        build_snapshot(source, encode, AUTHORITY, recipients, out, NOW, 1)
    assert "SECRET" not in str(refused.value)
    assert not out.exists()


def test_an_out_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    add_record(tmp_path / "source", "R1")
    (tmp_path / "list.fidw").mkdir()
    with pytest.raises(WatchlistSourceError, match=r"list\.fidw cannot be written"):
        build(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["list.fidw", "source"]


def test_a_list_is_put_in_place_of_an_earlier_one(tmp_path: Path) -> None:
    build_two(tmp_path)
    assert build(tmp_path, version=4).open(held=3).meta.version == 4
