"""A video file stands in for the camera; the list of devices is read from a made-up system."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from drivers import camera_device
from drivers.camera import CameraDriver
from drivers.camera_device import CameraDevice, Timing
from drivers.camera_picture import LARGEST_SIDE, fitted, is_torn
from fieldid.errors.reader import (
    ReaderBusyError,
    ReaderDarkError,
    ReaderError,
    ReaderNotFoundError,
    ReaderTornError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, Modality
from fieldid.ports import CameraSetup, CaptureRequest, Light, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

REQUEST = CaptureRequest(Modality.FACE, timeout_s=10)
AT_ONCE = Timing(settle_s=0, burst=5)
ROOT = Path(__file__).resolve().parents[2]


def write_video(
    file: Path,
    pictures: Iterable[NDArray[np.uint8]],
    rate: float = 100,
    size: tuple[int, int] = (160, 120),
) -> Path:
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), rate, size)
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return file


def picture(blur: float = 0.0) -> NDArray[np.uint8]:
    noise = np.random.default_rng(3).integers(64, 255, (120, 160, 1), np.uint8)
    grey = np.repeat(noise, 3, axis=2)  # MJPG halves the resolution of colour
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), blur) if blur else grey, np.uint8)


def plain(blue: int, green: int, red: int) -> NDArray[np.uint8]:
    return np.full((120, 160, 3), (blue, green, red), np.uint8)


def take(device: CameraDevice, previews: list[FingerImage | FaceImage] | None = None) -> FaceImage:
    sink = previews if previews is not None else []
    try:
        return device.capture(REQUEST, sink.append, threading.Event())
    finally:
        device.close()


def test_the_sharpest_of_the_burst_is_returned(tmp_path: Path) -> None:
    blurs = [4, 3, 0, 2, 5]
    file = write_video(tmp_path / "a.avi", [picture(blur) for blur in blurs])
    sample = take(CameraDevice(file, AT_ONCE)).pixels
    difference = np.abs(sample.astype(int) - picture().astype(int)).mean()
    blurred = np.abs(sample.astype(int) - picture(2).astype(int)).mean()
    assert difference < blurred / 2


def test_colours_are_red_green_blue(tmp_path: Path) -> None:
    file = write_video(tmp_path / "a.avi", [plain(blue=30, green=90, red=220)] * 5)
    sample = take(CameraDevice(file, AT_ONCE)).pixels
    assert np.abs(sample.reshape(-1, 3).mean(axis=0) - (220, 90, 30)).max() < 12


def test_pictures_are_shown_while_the_exposure_settles_and_not_used(tmp_path: Path) -> None:
    file = write_video(tmp_path / "a.avi", [picture()] * 20 + [picture(3)] * 60)
    previews: list[FingerImage | FaceImage] = []
    sample = take(CameraDevice(file, Timing(settle_s=0.4, burst=5)), previews)
    assert len(previews) > 20
    difference = np.abs(sample.pixels.astype(int) - picture(3).astype(int)).mean()
    assert difference < 10, "a picture of the settling time was returned"


def test_black_pictures_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_device, "BLACK_S", 0.2)
    noise = np.random.default_rng(4).integers(0, 16, (120, 160, 3), np.uint8)
    file = write_video(tmp_path / "a.avi", [noise] * 100)
    with pytest.raises(ReaderDarkError):
        take(CameraDevice(file, AT_ONCE))


def torn() -> NDArray[np.uint8]:
    """A picture of which the lower third never arrived, as a decoder fills it."""
    broken = picture()
    broken[80:] = 128
    return broken


def test_torn_pictures_are_told_from_whole_ones() -> None:
    assert is_torn(torn())
    assert not is_torn(picture())
    for level in (0, 255):  # a black bar of a program, a glare
        barred = picture()
        barred[80:] = level
        assert not is_torn(barred)


def test_torn_pictures_are_never_returned(tmp_path: Path) -> None:
    file = write_video(tmp_path / "a.avi", [torn(), picture(3), torn(), picture(3), torn()] * 3)
    assert not is_torn(take(CameraDevice(file, AT_ONCE)).pixels)


def test_pictures_that_are_all_torn_are_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_device, "TORN_S", 0.2)
    file = write_video(tmp_path / "a.avi", [torn()] * 100)
    with pytest.raises(ReaderTornError):
        take(CameraDevice(file, AT_ONCE))


def test_a_camera_of_8k_is_made_smaller_before_anything_else(tmp_path: Path) -> None:
    huge = np.full((4320, 7680, 3), 90, np.uint8)
    huge[:, 3840:] = 180
    file = write_video(tmp_path / "a.avi", [huge], size=(7680, 4320))
    previews: list[FingerImage | FaceImage] = []
    sample = take(CameraDevice(file, Timing(settle_s=0, burst=1)), previews).pixels
    assert sample.shape == previews[0].pixels.shape
    assert sample.shape == (1440, LARGEST_SIDE, 3)
    assert abs(int(sample[700, 100, 0]) - 90) < 4
    assert fitted(picture()).shape == (120, 160, 3)


@pytest.mark.parametrize(
    ("setup", "corner"),
    [
        (CameraSetup(), (0, 0)),
        (CameraSetup(turn=Turn.RIGHT), (0, 1)),
        (CameraSetup(turn=Turn.OVER), (1, 1)),
        (CameraSetup(turn=Turn.LEFT), (1, 0)),
        (CameraSetup(mirrored=True), (0, 1)),
        (CameraSetup(turn=Turn.RIGHT, mirrored=True), (0, 0)),
    ],
)
def test_a_camera_that_is_mounted_askew_shows_people_upright(
    tmp_path: Path, setup: CameraSetup, corner: tuple[int, int]
) -> None:
    marked = picture() // 4
    marked[:40, :40] = 240  # at the upper left
    file = write_video(tmp_path / "a.avi", [marked] * 5)
    driver = CameraDriver((file,), AT_ONCE)
    driver.set_up({"camera:file:a.avi": setup})
    reader = driver.open("camera:file:a.avi")
    shown: list[FingerImage | FaceImage] = []
    pixels = reader.capture(REQUEST, shown.append, threading.Event()).image.pixels
    reader.close()
    quarters = pixels.reshape(2, pixels.shape[0] // 2, 2, -1, 3).mean(axis=(1, 3, 4))
    assert divmod(int(quarters.argmax()), 2) == corner
    assert shown[0].pixels.shape == pixels.shape


class FakeCapture:
    """The system's end of a V4L2 device: notes what is asked of it."""

    def __init__(self, *_arguments: object) -> None:
        self.asked: list[tuple[int, float]] = []

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return True

    def get(self, _what: int) -> float:
        return 0.0

    def set(self, what: int, value: float) -> bool:
        self.asked.append((what, value))
        return False  # it can do nothing of it, which is no reason to fail

    def release(self) -> None:
        pass


def test_a_device_is_asked_for_size_pace_and_light(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cv2, "VideoCapture", FakeCapture)
    setup = CameraSetup(width=1920, height=1080, light=Light.FROM_BEHIND)
    device = CameraDevice(Path("/dev/null"), AT_ONCE, setup)
    asked = device._video.asked  # type: ignore[attr-defined]  # the fake's
    assert asked[0] == (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    assert (cv2.CAP_PROP_FRAME_WIDTH, 1920) in asked
    assert (cv2.CAP_PROP_FRAME_HEIGHT, 1080) in asked
    assert asked[-1] == (cv2.CAP_PROP_BACKLIGHT, 1)
    device.close()
    assert asked[-1] == (cv2.CAP_PROP_BACKLIGHT, 0.0)


def test_a_camera_that_wakes_up_dark_is_waited_for(tmp_path: Path) -> None:
    file = write_video(tmp_path / "a.avi", [plain(0, 0, 0)] * 20 + [picture()] * 10)
    assert take(CameraDevice(file, AT_ONCE)).pixels.mean() > 100


def test_the_end_of_the_file_is_an_unplugged_camera(tmp_path: Path) -> None:
    file = write_video(tmp_path / "a.avi", [picture()] * 3)
    with pytest.raises(ReaderUnpluggedError):
        take(CameraDevice(file, AT_ONCE))


@pytest.mark.parametrize("content", [b"", b"not a video", b"RIFF\xff\xff\xff\x7fAVI LIST"])
def test_a_file_that_is_no_video_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.avi"
    file.write_bytes(content)
    with pytest.raises(ReaderError) as caught:
        CameraDriver((file,)).open("camera:file:a.avi")
    assert "its file is no video" in str(caught.value)


def test_a_truncated_video_is_played_as_far_as_it_goes(tmp_path: Path) -> None:
    file = write_video(tmp_path / "a.avi", [picture()] * 50)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert take(CameraDevice(file, AT_ONCE)).pixels.shape == (120, 160, 3)


def a_system(root: Path) -> Path:
    """A laptop with a two-node webcam on USB and an infrared camera without a link."""
    for number, index, name in (("0", "0", "Webcam"), ("1", "1", "Webcam"), ("2", "0", "IR")):
        entry = root / f"sys/class/video4linux/video{number}"
        entry.mkdir(parents=True)
        (entry / "index").write_text(f"{index}\n")
        (entry / "name").write_text(f"{name}\n")
        node = root / f"dev/video{number}"
        node.parent.mkdir(exist_ok=True)
        node.write_bytes(b"")
    links = root / "dev/v4l/by-id"
    links.mkdir(parents=True)
    (links / "usb-Maker_Webcam_123-video-index0").symlink_to(root / "dev/video0")
    (links / "usb-Maker_Webcam_123-video-index1").symlink_to(root / "dev/video1")
    return root


@pytest.mark.skipif(sys.platform != "linux", reason="reads sysfs")
def test_cameras_are_listed_once_under_a_name_that_stays(tmp_path: Path) -> None:
    infos = CameraDriver(system=a_system(tmp_path)).discover()
    assert [(info.reader_id, info.name) for info in infos] == [
        ("camera:usb-Maker_Webcam_123-video-index0", "Webcam"),
        ("camera:video2", "IR"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="reads sysfs")
def test_a_camera_plugged_in_again_is_the_same_one_under_another_number(tmp_path: Path) -> None:
    root = a_system(tmp_path)
    link, reader_id = (
        root / "dev/v4l/by-id/usb-Maker_Webcam_123-video-index0",
        "camera:" + ("usb-Maker_Webcam_123-video-index0"),
    )
    write_video(tmp_path / "short.avi", [picture()] * 6)
    (tmp_path / "short.avi").replace(root / "dev/video0")
    driver = CameraDriver(timing=AT_ONCE, system=root)
    reader = driver.open(reader_id)
    assert reader.capture(REQUEST, lambda _image: None, threading.Event()).image.pixels.size
    (root / "dev/video0").unlink()
    with pytest.raises(ReaderUnpluggedError):
        reader.capture(REQUEST, lambda _image: None, threading.Event())
    assert reader_id not in [info.reader_id for info in driver.discover()]
    link.unlink()
    (root / "sys/class/video4linux/video0").rename(root / "sys/class/video4linux/video7")
    write_video(tmp_path / "again.avi", [picture()] * 6)
    (tmp_path / "again.avi").replace(root / "dev/video7")
    link.symlink_to(root / "dev/video7")
    assert reader_id in [info.reader_id for info in driver.discover()]
    assert reader.capture(REQUEST, lambda _image: None, threading.Event()).image.pixels.size
    reader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="reads sysfs")
def test_a_system_without_cameras_is_normal(tmp_path: Path) -> None:
    assert CameraDriver(system=tmp_path).discover() == []
    with pytest.raises(ReaderNotFoundError):
        CameraDriver(system=tmp_path).open("camera:video0")


@pytest.mark.skipif(sys.platform != "linux", reason="V4L2")
def test_a_node_that_gives_no_pictures_is_in_use() -> None:
    with pytest.raises(ReaderBusyError):
        CameraDevice(Path("/dev/null"), AT_ONCE)
    with pytest.raises(ReaderNotFoundError):
        CameraDevice(Path("/dev/video-of-nobody"), AT_ONCE)


def test_looking_for_readers_loads_neither_opencv_nor_pillow() -> None:
    code = (
        "import sys; from drivers.registry import find_drivers; find_drivers().discover();"
        "print([name for name in ('cv2', 'PIL', 'wsq', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
