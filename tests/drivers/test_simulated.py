"""The simulated readers do what real ones do, on the people that are handed in."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from drivers import exchange
from drivers.simulated import PREVIEWS, Fault, SimulatedDriver, SimulatedReader
from fieldid.errors.base import FieldidError
from fieldid.errors.reader import (
    ReaderError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest, RawSample

if TYPE_CHECKING:
    from collections.abc import Iterator

INDEX = (Modality.FINGER, FingerPosition.LEFT_INDEX)
THUMB = (Modality.FINGER, FingerPosition.LEFT_THUMB)


def finger(grey: int) -> RawSample:
    return RawSample(FingerImage(np.full((50, 40), grey, np.uint8), 500), "made")


@pytest.fixture
def driver() -> SimulatedDriver:
    driver = SimulatedDriver()
    driver.hand_in({INDEX: [finger(10), finger(20), finger(30)]})
    return driver


@pytest.fixture
def reader(driver: SimulatedDriver) -> Iterator[SimulatedReader]:
    reader = driver.open("simulated:finger")
    yield reader
    reader.close()


def grey(reader: SimulatedReader, key: tuple[Modality, FingerPosition] = INDEX) -> int:
    request = CaptureRequest(*key, timeout_s=0.6)
    return int(reader.capture(request, lambda _: None, threading.Event()).image.pixels[0, 0])


def test_nothing_is_attached_before_somebody_is_handed_in() -> None:
    driver = SimulatedDriver()
    assert driver.discover() == []
    with pytest.raises(ReaderNotFoundError):
        driver.open("simulated:finger")
    driver.hand_in({})
    assert [info.reader_id for info in driver.discover()] == ["simulated:finger", "simulated:face"]


def test_each_capture_takes_the_next_sample_and_the_last_one_stays(
    reader: SimulatedReader,
) -> None:
    assert [grey(reader) for _ in range(4)] == [10, 20, 30, 30]


def test_a_person_may_step_up_while_the_reader_is_open(
    driver: SimulatedDriver, reader: SimulatedReader
) -> None:
    assert grey(reader) == 10
    driver.hand_in({THUMB: [finger(77)]})
    assert grey(reader, THUMB) == 77
    with pytest.raises(ReaderTimeoutError):
        grey(reader)


def test_the_sample_waits_while_attempts_go_wrong(
    driver: SimulatedDriver, reader: SimulatedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "GRACE_S", 0.2)
    outcomes: dict[Fault, type[FieldidError]] = {
        Fault.TIME_OUT: ReaderTimeoutError,
        Fault.UNPLUG: ReaderUnpluggedError,
        Fault.CRASH: ReaderUnpluggedError,
        Fault.MUTE: ReaderUnpluggedError,
        Fault.OVERSIZE: ReaderError,
    }
    driver.script(*outcomes)
    for fault, error in outcomes.items():
        with pytest.raises(FieldidError) as caught:
            grey(reader)
        assert type(caught.value) is error, fault
    assert grey(reader) == 10


def test_slow_is_late_but_whole(driver: SimulatedDriver, reader: SimulatedReader) -> None:
    driver.script(Fault.SLOW)
    with pytest.raises(ReaderTimeoutError):
        grey(reader)
    driver.script(Fault.SLOW)
    request = CaptureRequest(*INDEX, timeout_s=10)
    sample = reader.capture(request, lambda _: None, threading.Event())
    assert sample.image.pixels[0, 0] == 10


def test_a_finger_darkens_and_a_face_comes_out_of_the_dark(driver: SimulatedDriver) -> None:
    face = FaceImage(np.full((20, 30, 3), 200, np.uint8))
    driver.hand_in({INDEX: [finger(55)], (Modality.FACE, None): [RawSample(face, "made")]})
    for reader_id, request, rising in (
        ("simulated:finger", CaptureRequest(*INDEX), False),
        ("simulated:face", CaptureRequest(Modality.FACE), True),
    ):
        means: list[float] = []
        reader = driver.open(reader_id)
        reader.capture(
            request,
            lambda image, into=means: into.append(image.pixels.mean()),  # type: ignore[misc] # a list, bound early
            threading.Event(),
        )
        reader.close()
        assert 2 <= len(means) <= PREVIEWS
        assert means == sorted(means, reverse=not rising)


def test_faults_are_planned_by_kind_and_attempt(
    driver: SimulatedDriver, reader: SimulatedReader
) -> None:
    driver.plan({(Modality.FINGER, 2): Fault.UNPLUG, (Modality.FACE, 1): Fault.CRASH})
    assert grey(reader) == 10
    with pytest.raises(ReaderUnpluggedError):
        grey(reader)
    assert grey(reader) == 20
    driver.hand_in({INDEX: [finger(10)]})
    assert [grey(reader), grey(reader)] == [10, 10], "the next person finds the reader well"
