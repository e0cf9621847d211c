"""Image files: bounded, decoded in the worker, and never another person's."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from PIL import Image

from drivers import folder as folder_module
from drivers.folder import FolderDriver, FolderReader, read_file
from fieldid.errors.base import FieldidError
from fieldid.errors.image import ImageError, ResolutionUnknownError
from fieldid.errors.reader import ReaderTimeoutError, ReaderUnpluggedError, WatchedFolderError
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.parameters import IMAGE_MAX_BYTES
from fieldid.ports import CaptureRequest, RawSample

INDEX = CaptureRequest(Modality.FINGER, FingerPosition.LEFT_INDEX, timeout_s=3)
FACE = CaptureRequest(Modality.FACE, timeout_s=3)
MEMORY = Path("/dev/shm")  # noqa: S108 - a watched folder must be in memory


def finger_file(file: Path, grey: int = 90, dpi: int | None = 500) -> Path:
    picture = Image.fromarray(np.full((60, 50), grey, np.uint8))
    picture.save(file, dpi=(dpi, dpi)) if dpi else picture.save(file)
    return file


def take(reader: FolderReader, request: CaptureRequest = INDEX) -> RawSample:
    return reader.capture(request, lambda _: None, threading.Event())


def grey(sample: RawSample) -> int:
    return int(sample.image.pixels[0, 0])


@pytest.fixture
def driver() -> FolderDriver:
    return FolderDriver()


@pytest.fixture
def picked(driver: FolderDriver) -> Iterator[FolderReader]:
    reader = driver.open("folder:picked")
    yield reader
    reader.close()


@pytest.fixture
def inbox(driver: FolderDriver) -> Iterator[Path]:
    if not os.access(MEMORY, os.W_OK):
        pytest.skip("no memory file system here")
    with TemporaryDirectory(dir=MEMORY) as name:
        driver.watch(Path(name))
        yield Path(name)


@pytest.fixture
def watched(driver: FolderDriver, inbox: Path) -> Iterator[FolderReader]:
    assert inbox
    reader = driver.open("folder:watched")
    yield reader
    reader.close()


@pytest.fixture
def soon() -> Iterator[Callable[[Callable[[], object]], None]]:
    """Do something while a capture runs."""
    timers: list[threading.Timer] = []

    def start(action: Callable[[], object], after: float = 0.3) -> None:
        timers.append(threading.Timer(after, action))
        timers[-1].start()

    yield start
    for timer in timers:
        timer.join()


Soon = Callable[[Callable[[], object]], None]


def test_files_are_taken_in_the_order_picked(
    driver: FolderDriver, picked: FolderReader, tmp_path: Path
) -> None:
    driver.hand_in_files([finger_file(tmp_path / f"{n}.png", grey=n) for n in (50, 40)])
    assert [grey(take(picked)), grey(take(picked))] == [50, 40]
    with pytest.raises(ReaderTimeoutError):
        take(picked, replace(INDEX, timeout_s=0.1))
    assert (tmp_path / "50.png").exists()


def test_a_photograph_is_read_as_a_face(
    driver: FolderDriver, picked: FolderReader, tmp_path: Path
) -> None:
    Image.new("RGB", (30, 20), (200, 10, 20)).save(tmp_path / "a.png")
    driver.hand_in_files([tmp_path / "a.png"])
    image = take(picked, FACE).image
    assert isinstance(image, FaceImage)
    assert image.pixels[0, 0].tolist() == [200, 10, 20]


def test_the_resolution_is_the_files_own_or_asked_for(
    driver: FolderDriver, picked: FolderReader, tmp_path: Path
) -> None:
    driver.hand_in_files(
        [finger_file(tmp_path / "a.png", dpi=569), finger_file(tmp_path / "b.png", 70, dpi=None)]
    )
    assert _dpi(take(picked, replace(INDEX, dpi=1000))) == 569
    with pytest.raises(ResolutionUnknownError):
        take(picked)
    sample = take(picked, replace(INDEX, dpi=1000))
    assert (_dpi(sample), grey(sample)) == (1000, 70)


def _dpi(sample: RawSample) -> int:
    assert isinstance(sample.image, FingerImage)
    return sample.image.dpi


def test_an_unresolved_file_is_not_taken_for_another_finger(
    driver: FolderDriver, picked: FolderReader, tmp_path: Path
) -> None:
    driver.hand_in_files([finger_file(tmp_path / "a.png", dpi=None)])
    with pytest.raises(ResolutionUnknownError):
        take(picked)
    thumb = replace(INDEX, position=FingerPosition.LEFT_THUMB, dpi=500, timeout_s=0.1)
    with pytest.raises(ReaderTimeoutError):
        take(picked, thumb)


def test_picked_files_do_not_outlive_the_open_reader(
    driver: FolderDriver, picked: FolderReader, tmp_path: Path
) -> None:
    driver.hand_in_files([finger_file(tmp_path / "a.png")])
    picked.close()
    again = driver.open("folder:picked")
    with pytest.raises(ReaderTimeoutError):
        take(again, replace(INDEX, timeout_s=0.1))
    again.close()


def test_bad_files_cost_one_attempt_each(
    driver: FolderDriver, picked: FolderReader, tmp_path: Path
) -> None:
    whole = finger_file(tmp_path / "whole.png")
    (tmp_path / "truncated.png").write_bytes(whole.read_bytes()[:80])
    (tmp_path / "empty.png").touch()
    (tmp_path / "text.png").write_text("not an image")
    (tmp_path / "folder.png").mkdir()
    with (tmp_path / "huge.png").open("wb") as huge:
        huge.truncate(40 * IMAGE_MAX_BYTES)
    bad = [tmp_path / f"{name}.png" for name in ("truncated", "empty", "text", "folder", "huge")]
    driver.hand_in_files([*bad, whole])
    for file in bad:
        with pytest.raises(ImageError) as caught:
            take(picked)
        assert file.name not in str(caught.value)
        assert str(caught.value)
    assert grey(take(picked)) == 90


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(ImageError) as caught:
        read_file(tmp_path / "a.png")
    assert caught.value.details == {"reason": "it is not a file"}


def test_a_file_that_is_gone_is_a_stick_that_was_pulled(tmp_path: Path) -> None:
    with pytest.raises(ReaderUnpluggedError):
        read_file(tmp_path / "a.png")


def test_the_watched_folder_is_off_by_default(driver: FolderDriver) -> None:
    assert [info.reader_id for info in driver.discover()] == ["folder:picked"]
    with pytest.raises(FieldidError):
        driver.open("folder:watched")


def test_an_unprotected_folder_is_refused(
    driver: FolderDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tmp_path
    monkeypatch.setattr(folder_module, "require_protected", _refuse)
    with pytest.raises(WatchedFolderError, match="cannot be watched"):
        driver.watch(tmp_path)
    assert [info.reader_id for info in driver.discover()] == ["folder:picked"]


def _refuse(_folder: Path) -> None:
    raise WatchedFolderError(reason="it is on a disk that is not encrypted (ext4)")


def test_a_dropped_file_is_taken_and_then_deleted(
    watched: FolderReader, inbox: Path, soon: Soon
) -> None:
    soon(lambda: finger_file(inbox / "a.png", grey=33))
    assert grey(take(watched)) == 33
    assert list(inbox.iterdir()) == []


def test_what_lay_there_before_is_never_taken_nor_deleted(
    driver: FolderDriver, watched: FolderReader, inbox: Path, soon: Soon
) -> None:
    finger_file(inbox / "of another person.png", grey=11)
    (info,) = [info for info in driver.discover() if info.reader_id == "folder:watched"]
    assert "1 older image" in info.advice
    with pytest.raises(ReaderTimeoutError):
        take(watched, replace(INDEX, timeout_s=0.5))
    soon(lambda: finger_file(inbox / "a.png", grey=33))
    assert grey(take(watched)) == 33
    assert [file.name for file in inbox.iterdir()] == ["of another person.png"]


def test_a_file_that_replaces_an_older_one_is_new(
    watched: FolderReader, inbox: Path, soon: Soon
) -> None:
    finger_file(inbox / "scan.png", grey=11)
    soon(lambda: finger_file(inbox / "scan.png", grey=33))
    assert grey(take(watched)) == 33


def test_a_file_is_taken_when_it_has_stopped_growing(
    watched: FolderReader, inbox: Path, soon: Soon, tmp_path: Path
) -> None:
    data = finger_file(tmp_path / "whole.bmp", grey=44).read_bytes()

    def write_slowly() -> None:
        with (inbox / "a.bmp").open("wb", buffering=0) as file:
            for start in range(0, len(data), 400):
                file.write(data[start : start + 400])
                time.sleep(0.05)

    soon(write_slowly)
    sample = take(watched)
    assert np.unique(sample.image.pixels).tolist() == [44]


def test_a_file_that_cannot_be_read_stays_for_the_officer(
    watched: FolderReader, inbox: Path, soon: Soon
) -> None:
    soon(lambda: (inbox / "a.png").write_bytes(b"not an image"))
    with pytest.raises(ImageError):
        take(watched)
    assert (inbox / "a.png").exists()


def test_a_watched_file_without_resolution_waits_for_the_answer(
    driver: FolderDriver, watched: FolderReader, inbox: Path, soon: Soon
) -> None:
    soon(lambda: finger_file(inbox / "a.png", grey=33, dpi=None))
    with pytest.raises(ResolutionUnknownError):
        take(watched)
    assert (inbox / "a.png").exists()
    watched.close()
    again = driver.open("folder:watched")
    sample = take(again, replace(INDEX, dpi=500))
    again.close()
    assert (grey(sample), _dpi(sample)) == (33, 500)
    assert not (inbox / "a.png").exists()


def test_links_hidden_and_other_files_are_left_alone(
    watched: FolderReader, inbox: Path, soon: Soon, tmp_path: Path
) -> None:
    outside = finger_file(tmp_path / "outside.png", grey=66)

    def drop() -> None:
        (inbox / "link.png").symlink_to(outside)
        finger_file(inbox / ".hidden.png")
        (inbox / "notes.txt").write_text("notes")
        finger_file(inbox / "a.PNG", grey=33)

    soon(drop)
    assert grey(take(watched)) == 33
    assert len(list(inbox.iterdir())) == 3
    assert outside.exists()
