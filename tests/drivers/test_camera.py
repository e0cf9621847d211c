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

from drivers import camera
from drivers.camera import CameraDevice, CameraDriver, Timing
from fieldid.errors.reader import (
    ReaderBusyError,
    ReaderDarkError,
    ReaderError,
    ReaderNotFoundError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, Modality
from fieldid.ports import CaptureRequest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

REQUEST = CaptureRequest(Modality.FACE, timeout_s=10)
AT_ONCE = Timing(settle_s=0, burst=5)
ROOT = Path(__file__).resolve().parents[2]


def write_video(file: Path, pictures: Iterable[NDArray[np.uint8]], rate: float = 100) -> Path:
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), rate, (160, 120))
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
    monkeypatch.setattr(camera, "BLACK_S", 0.2)
    noise = np.random.default_rng(4).integers(0, 16, (120, 160, 3), np.uint8)
    file = write_video(tmp_path / "a.avi", [noise] * 100)
    with pytest.raises(ReaderDarkError):
        take(CameraDevice(file, AT_ONCE))


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
