"""The watched folder and the camera on the real screens, and readers that fail late.

The workers are real processes; a video file stands in for the camera.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt

from drivers.camera import CameraDriver
from drivers.camera_device import Timing
from drivers.folder import POLL_S
from drivers.protected_folder import why_unprotected
from drivers.registry import Registry
from drivers.simulated import Fault
from drivers.watched_folder import WatchedFolder
from fieldid.image.encode import encode_png
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import RawSample
from fieldid.training.face_photo import FaceView, face_photo
from fieldid.training.people import person
from tests.ui.laptop import MATE_ID, Laptop
from tests.ui.trouble import (
    at_face,
    at_fingers,
    fill_in,
    keep_picture,
    nothing_told,
    officer_at,
    press,
    settings,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.officer import Officer
    from ui.screens.face import FaceScreen
    from ui.screens.fingers import FingersScreen
    from ui.widgets.picture import Picture

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - in memory on purpose
FRAME = (640, 480)


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """An empty folder in memory."""
    if not IN_MEMORY.is_dir() or why_unprotected(IN_MEMORY) is not None:
        pytest.skip("needs a file system in memory")
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        yield Path(folder)


@pytest.fixture
def photograph() -> FaceImage:
    found = face_photo(person(MATE_ID).face, FaceView.PORTRAIT)
    if found is None:
        pytest.skip("the photographs of the extra demo are not installed")
    return found


def watch(officer: Officer, folder: Path) -> None:
    """Name the folder in Settings and switch watching on."""
    settings(officer, "readers")
    fill_in(officer, "watched_folder", folder)
    press(officer, "watch")


def reader_ids(officer: Officer) -> set[str]:
    return {one.reader_id for one in officer.window.context.desk.readers()}


def glimpses(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> list[QImage]:
    """Return a list that fills with the pictures shown."""
    seen: list[QImage] = []
    show = picture.show_image

    def noted(image: QImage | None, empty: str | None = None) -> None:
        if image is not None:
            seen.append(image)
        show(image, empty)

    monkeypatch.setattr(picture, "show_image", noted)
    return seen


def capture_begins(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press Enter, and wait until the folder has been looked at for what lies there already."""
    begun: list[bool] = []
    begin = WatchedFolder.begin

    def noted(folder: WatchedFolder) -> None:
        begin(folder)
        begun.append(True)

    monkeypatch.setattr(WatchedFolder, "begin", noted)
    officer.qtbot.keyClick(officer.focus, Qt.Key.Key_Return)
    officer.qtbot.waitUntil(lambda: bool(begun), timeout=30_000)


def test_a_folder_on_a_plain_disk_is_not_watched(officer: Officer, tmp_path: Path) -> None:
    if why_unprotected(tmp_path) is None:
        pytest.skip("the test's own folder is protected here")
    officer.log_on()
    assert "folder:watched" not in reader_ids(officer)  # off unless switched on
    settings(officer, "readers")
    press(officer, "watch")
    assert told(officer)[0] == "No folder is chosen."
    fill_in(officer, "watched_folder", tmp_path)
    press(officer, "watch")
    what, next_step = told(officer, "watched-unprotected")
    assert what.startswith("This folder cannot be watched: ")
    assert "tmpfs" in next_step
    assert "folder:watched" not in reader_ids(officer)


def test_a_file_dropped_into_the_watched_folder_is_captured_and_deleted(
    officer: Officer,
    in_memory: Path,
    samples: Mapping[tuple[Modality, FingerPosition], list[RawSample]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    image = cast("FingerImage", samples[(Modality.FINGER, FingerPosition.LEFT_INDEX)][0].image)
    older = in_memory / "older.png"
    older.write_bytes(encode_png(image))
    officer.log_on()
    watch(officer, in_memory)
    assert nothing_told(officer)
    assert "folder:watched" in reader_ids(officer)
    officer.window.lock()
    encounter = at_fingers(officer)
    screen = cast("FingersScreen", officer.screen)
    screen.readers.choose("folder:watched")
    seen = glimpses(screen.picture, monkeypatch)
    capture_begins(officer, monkeypatch)
    officer.qtbot.wait(int(3000 * POLL_S))
    assert officer.screen.job is not None  # the older file may be of somebody else
    (in_memory / "new.png").write_bytes(encode_png(image))
    officer.settle()
    assert nothing_told(officer)
    (sample,) = encounter.encounter.samples
    assert sample.reader == "folder:watched"
    assert np.array_equal(encounter.sample_image(sample.sample_id).pixels, image.pixels)
    assert seen
    assert [path.name for path in in_memory.iterdir()] == ["older.png"]
    keep_picture(officer.window, "watched-captured")


def test_a_bad_file_in_the_watched_folder_is_left_there(
    officer: Officer, in_memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.log_on()
    watch(officer, in_memory)
    officer.window.lock()
    encounter = at_fingers(officer)
    cast("FingersScreen", officer.screen).readers.choose("folder:watched")
    capture_begins(officer, monkeypatch)
    (in_memory / "bad.png").write_bytes(b"no image at all")
    assert told(officer, "watched-bad-file")[0].startswith("This image cannot be used: ")
    assert encounter.encounter.samples == ()
    assert (in_memory / "bad.png").exists()


@pytest.fixture
def video(photograph: FaceImage, tmp_path: Path) -> Path:
    """A face that stands still in front of a camera."""
    face = cv2.resize(photograph.pixels, (384, FRAME[1]))
    frame = np.full((FRAME[1], FRAME[0], 3), 180, np.uint8)
    frame[:, 128:512] = face
    path = tmp_path / "camera.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, FRAME)
    for _ in range(60):
        writer.write(cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
    writer.release()
    return path


def with_camera(laptop: Laptop, video: Path) -> Laptop:
    """Return the laptop with a camera whose device is a video file."""
    camera = CameraDriver([video], Timing(settle_s=0.2, burst=3), Path("/nowhere"))
    return Laptop(laptop.home, Registry({**laptop.registry.drivers, "camera": camera}))


def test_the_camera_shows_live_pictures_and_takes_one(
    laptop: Laptop,
    video: Path,
    dressed: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del dressed
    officer = officer_at(with_camera(laptop, video), qtbot, {})
    encounter = at_face(officer)
    screen = cast("FaceScreen", officer.screen)
    screen.readers.choose("camera:file:camera.avi")
    seen = glimpses(screen.picture, monkeypatch)
    officer.enter()
    assert nothing_told(officer)
    assert len(seen) > 1  # live pictures, then the photograph
    assert {(image.width(), image.height()) for image in seen} == {FRAME}
    (sample,) = encounter.encounter.samples
    assert sample.reader == "camera:file:camera.avi"
    assert "no_face" not in sample.quality.reasons
    assert screen.picture.has_image
    keep_picture(officer.window, "camera-captured")


def test_a_camera_that_goes_away_is_told_and_another_try_works(
    laptop: Laptop, video: Path, dressed: QApplication, qtbot: QtBot
) -> None:
    del dressed
    whole = video.read_bytes()
    officer = officer_at(with_camera(laptop, video), qtbot, {})
    encounter = at_face(officer)
    screen = cast("FaceScreen", officer.screen)
    screen.readers.choose("camera:file:camera.avi")
    video.write_bytes(whole[: len(whole) // 60])
    officer.enter()
    what, next_step = told(officer, "camera-gone")
    assert "camera.avi" in what
    assert next_step
    assert encounter.encounter.samples == ()
    video.write_bytes(whole)
    screen.press_primary()
    assert nothing_told(officer)
    assert len(encounter.encounter.samples) == 1


@pytest.mark.parametrize("modality", [Modality.FINGER, Modality.FACE])
def test_a_reader_that_fails_after_a_poor_sample_is_told_and_the_sample_kept(
    officer: Officer, modality: Modality
) -> None:
    blank: FingerImage | FaceImage = FingerImage(np.full((400, 300), 250, np.uint8), 500)
    if modality is Modality.FACE:
        blank = FaceImage(np.full((480, 640, 3), 200, np.uint8))
    sample = RawSample(blank, "simulated")
    position = FingerPosition.RIGHT_INDEX if modality is Modality.FINGER else None
    encounter = at_fingers(officer) if modality is Modality.FINGER else at_face(officer)
    officer.window.context.hand_in.person({(modality, position): [sample]})
    officer.readers.script(Fault.SLOW, Fault.UNPLUG)
    officer.screen.press_primary()
    what, next_step = told(officer, f"fault-after-sample-{modality.value}")
    assert what.endswith("stopped answering.")
    assert next_step.startswith("Plug it in again")
    assert next_step.endswith("The best sample taken before is kept and shown below.")
    (kept,) = encounter.encounter.samples
    assert kept.attempts == 1
    assert not kept.quality.usable
