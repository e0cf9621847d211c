from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid import parameters
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import Modality
from fieldid.training.demo_list import write_directory
from fieldid.training.face_photo import photographs_installed
from fieldid.training.people import person
from fieldid.training.synthetic_finger import master_finger
from fieldid.watchlist.source import read_directory

if TYPE_CHECKING:
    from pathlib import Path

TWO = [person("DEMO-0001"), person("DEMO-0010")]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("list") / "people"
    assert write_directory(folder, listed=TWO) == ("DEMO-0001", "DEMO-0010")
    return folder


def test_each_person_has_a_record_fingers_and_where_held_a_face(written: Path) -> None:
    names = {
        f"{one.person_id}/{name}"
        for one in TWO
        for name in ("record.json", *(f"finger-{int(position)}.png" for position in one.fingers))
    }
    faces = {"DEMO-0001/face.jpg"} if photographs_installed() else set()
    assert set(contents(written)) == names | faces | {".fieldid-training"}


def test_the_list_builder_reads_all_of_it(written: Path) -> None:
    source = read_directory(written)
    assert all(line.used and not line.note for line in source.lines)
    assert [one.record for one in source.records] == [one.record for one in TWO]
    for read, one in zip(source.records, TWO, strict=True):
        fingers = [image.position for image in read.images if image.modality is Modality.FINGER]
        assert set(fingers) == set(one.fingers)
        assert {image.name for image in read.images} == read.captured_on.keys()
        assert set(read.captured_on.values()) == {one.captured_on}


def test_images_have_the_size_and_resolution_they_should(written: Path) -> None:
    finger = read_finger_image((written / "DEMO-0010" / "finger-2.png").read_bytes())
    assert (finger.dpi, finger.pixels.shape) == (500, (400, 320))
    if photographs_installed():
        face = read_face_image((written / "DEMO-0001" / "face.jpg").read_bytes())
        assert face.pixels.shape == (600, 480, 3)


def test_several_processes_write_the_same_bytes(written: Path, tmp_path: Path) -> None:
    write_directory(tmp_path, workers=2, listed=TWO)
    assert contents(tmp_path) == contents(written)


def test_a_second_call_makes_only_what_is_missing(written: Path) -> None:
    before = contents(written)
    times = {path: path.stat().st_mtime_ns for path in written.rglob("finger-*.png")}
    lost = written / "DEMO-0010" / "finger-7.png"
    lost.unlink()
    write_directory(written, listed=TWO)
    assert contents(written) == before
    again = {path: path.stat().st_mtime_ns for path in written.rglob("finger-*.png")}
    assert {path for path in times if times[path] != again[path]} == {lost}


def test_another_version_makes_every_sample_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_directory(tmp_path, listed=TWO[1:])
    before = contents(tmp_path)
    (tmp_path / "DEMO-0010" / "note.txt").write_text("mine")
    monkeypatch.setattr(parameters, "TRAINING_GENERATOR_VERSION", 999)
    master_finger.cache_clear()
    write_directory(tmp_path, listed=TWO[1:])
    master_finger.cache_clear()
    after = contents(tmp_path)
    assert after.pop("DEMO-0010/note.txt") == b"mine"
    assert after.keys() == before.keys()
    assert after["DEMO-0010/finger-2.png"] != before["DEMO-0010/finger-2.png"]
    assert after["DEMO-0010/record.json"] == before["DEMO-0010/record.json"]


def test_a_place_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        write_directory(tmp_path / "file", listed=TWO)
