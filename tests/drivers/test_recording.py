"""What a reader did is kept under a passphrase and can be played again."""

from __future__ import annotations

import shutil
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from drivers import recorder as recorder_module
from drivers.recorder import Recorder
from drivers.recording import Playing, RecordingDriver
from drivers.recording_file import Recording, Take, encode_recording, write_recording
from drivers.simulated import Fault, SimulatedDriver
from fieldid.errors.base import FileProblemError
from fieldid.errors.reader import ReaderTimeoutError, ReaderUnpluggedError, RecordingError
from fieldid.model.biometric import FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest, RawSample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.ports import Reader

PASSPHRASE = "four words of nonsense"
THUMB, INDEX = FingerPosition.LEFT_THUMB, FingerPosition.LEFT_INDEX


def print_of(position: FingerPosition) -> FingerImage:
    return FingerImage(np.full((200, 150), int(position), np.uint8), dpi=500)


def request(position: FingerPosition, timeout_s: float = 10) -> CaptureRequest:
    return CaptureRequest(Modality.FINGER, position, timeout_s)


def captured(reader: Reader, position: FingerPosition) -> tuple[FingerImage, int]:
    shown: list[object] = []
    image = reader.capture(request(position), shown.append, threading.Event()).image
    assert isinstance(image, FingerImage)
    return image, len(shown)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with recording() as recorder:
        yield recorder


@contextmanager
def recording() -> Iterator[Recorder]:
    driver = SimulatedDriver()
    driver.hand_in(
        {
            (Modality.FINGER, position): [RawSample(print_of(position), "made")]
            for position in (THUMB, INDEX)
        }
    )
    driver.script(Fault.UNPLUG)
    recorder = Recorder(driver.open("simulated:finger"))
    yield recorder
    recorder.close()


@pytest.fixture(scope="module")
def day() -> Recording:
    """A fault, a thumb and an index finger."""
    with recording() as recorder:
        with pytest.raises(ReaderUnpluggedError):
            captured(recorder, THUMB)
        for position in (THUMB, INDEX):
            captured(recorder, position)
        return recorder.recording


@pytest.fixture(scope="module")
def day_file(day: Recording, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sealing takes a second on purpose, so it is done once."""
    file = tmp_path_factory.mktemp("sealed") / "day.fidr"
    write_recording(day, file, PASSPHRASE)
    return file


@pytest.fixture
def file(day_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(day_file, tmp_path))


@pytest.fixture
def played(day: Recording) -> Iterator[Reader]:
    driver = RecordingDriver()
    driver.attach(Playing("day.fidr", encode_recording(day)))
    reader = driver.open("recording:day.fidr")
    yield reader
    reader.close()


def test_a_recording_is_opened_with_its_passphrase(file: Path) -> None:
    driver = RecordingDriver()
    driver.play(file, PASSPHRASE)
    (info,) = driver.discover()
    assert info.name == "Recording of Simulated finger scanner"
    assert info.modalities == (Modality.FINGER,)
    driver.detach()
    assert driver.discover() == []


def test_what_was_recorded_is_played_faults_included(played: Reader) -> None:
    with pytest.raises(ReaderUnpluggedError):
        captured(played, THUMB)
    image, previews = captured(played, THUMB)
    assert np.array_equal(image.pixels, print_of(THUMB).pixels)
    assert previews
    assert np.array_equal(captured(played, INDEX)[0].pixels, print_of(INDEX).pixels)


def test_the_same_finger_comes_before_the_next_in_line(played: Reader) -> None:
    assert np.array_equal(captured(played, INDEX)[0].pixels, print_of(INDEX).pixels)


def test_the_timing_is_kept(played: Reader) -> None:
    start = time.monotonic()
    captured(played, INDEX)
    assert time.monotonic() - start >= 0.2  # six previews of the simulated scanner, 40 ms each


def test_a_time_limit_holds_while_playing(played: Reader) -> None:
    with pytest.raises(ReaderTimeoutError):
        played.capture(request(INDEX, 0.05), lambda _image: None, threading.Event())


def test_nothing_readable_rests_on_disk(file: Path) -> None:
    data = file.read_bytes()
    assert print_of(THUMB).pixels.tobytes() not in data
    assert b"Simulated" not in data
    assert list(file.parent.iterdir()) == [file]


def test_previews_never_crowd_out_samples(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "MAX_RECORDING_BYTES", 70_000)
    with pytest.raises(ReaderUnpluggedError):
        captured(recorder, THUMB)
    captured(recorder, THUMB)
    sizes = [len(take.events) for take in recorder.recording.takes]
    assert sizes == [2, 1]


@pytest.mark.parametrize("damage", ["passphrase", "cut", "flipped", "foreign"])
def test_what_cannot_be_unsealed_says_so(file: Path, damage: str) -> None:
    data = file.read_bytes()
    match damage:
        case "cut":
            file.write_bytes(data[:-7])
        case "flipped":
            file.write_bytes(data[:-7] + bytes([data[-7] ^ 1]) + data[-6:])
        case "foreign":
            file.write_bytes(b"not a recording")
    with pytest.raises(RecordingError, match=r"day\.fidr cannot be opened"):
        RecordingDriver().play(file, "another" if damage == "passphrase" else PASSPHRASE)


@pytest.mark.parametrize(
    "encoded",
    [
        b"",
        encode_recording(Recording("Nothing", ())),
        encode_recording(Recording("No events", (Take(Modality.FACE, None, ()),))),
        encode_recording({"name": "Later", "takes": [], "format": 2}),
    ],
)
def test_what_cannot_be_decoded_says_so(encoded: bytes) -> None:
    with pytest.raises(RecordingError, match=r"day\.fidr cannot be opened"):
        RecordingDriver().attach(Playing("day.fidr", encoded))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileProblemError, match=r"none\.fidr"):
        RecordingDriver().play(tmp_path / "none.fidr", PASSPHRASE)
