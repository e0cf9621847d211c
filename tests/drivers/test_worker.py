"""T15: a worker may hang, crash, flood or lie; it costs one attempt."""

from __future__ import annotations

import gc
import os
import signal
import struct
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from drivers import exchange, worker_process
from drivers.worker import WorkerReader
from fieldid.errors.base import FieldidError
from fieldid.errors.image import ResolutionUnknownError
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderDriverMissingError,
    ReaderError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest, ReaderInfo, ReaderState
from tests.contract.processes import ends_within, is_running
from tests.drivers import devices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drivers.worker_main import Device

INFO = ReaderInfo("glass:1", "glass", "Glass", (Modality.FINGER,))
REQUEST = CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_THUMB, timeout_s=5)
SHORT = CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_THUMB, timeout_s=0.2)


def ignore(_image: FingerImage | FaceImage) -> None:
    """Show no preview."""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., WorkerReader]]:
    monkeypatch.setattr(exchange, "GRACE_S", 0.3)
    readers: list[WorkerReader] = []

    def open_reader(make: Callable[[], Device]) -> WorkerReader:
        readers.append(WorkerReader(INFO, make))
        return readers[-1]

    yield open_reader
    for reader in readers:
        reader.close()


def failure(reader: WorkerReader, request: CaptureRequest = REQUEST) -> FieldidError:
    with pytest.raises(FieldidError) as caught:
        reader.capture(request, ignore, threading.Event())
    return caught.value


def test_a_slow_consumer_sees_fresh_previews_and_drops_the_rest(
    opened: Callable[..., WorkerReader],
) -> None:
    seen: list[int] = []

    def slow(image: FingerImage | FaceImage) -> None:
        seen.append(devices.number_of(image))
        time.sleep(0.1)

    sample = opened(devices.Flooding).capture(REQUEST, slow, threading.Event())
    made = devices.number_of(sample.image)
    assert made > 50
    assert len(seen) <= 12
    assert seen == sorted(seen)
    assert made - seen[-1] <= made / 4, "the last preview is a recent one"


def test_a_mute_device_is_killed_and_the_next_capture_starts_again(
    opened: Callable[..., WorkerReader],
) -> None:
    reader = opened(devices.Mute)
    first = reader.worker_pid
    start = time.monotonic()
    assert type(failure(reader, SHORT)) is ReaderUnpluggedError
    assert time.monotonic() - start < 2
    assert first
    assert not is_running(first)
    assert type(failure(reader, SHORT)) is ReaderUnpluggedError


def test_a_device_that_lives_but_ignores_its_limit_timed_out(
    opened: Callable[..., WorkerReader],
) -> None:
    assert type(failure(opened(devices.Endless), SHORT)) is ReaderTimeoutError


@pytest.mark.parametrize("device", [devices.Mute, devices.Endless])
def test_a_device_deaf_to_cancellation_is_killed_within_a_second(
    device: Callable[[], Device], opened: Callable[..., WorkerReader]
) -> None:
    reader = opened(device)
    cancel = threading.Event()
    cancel.set()
    start = time.monotonic()
    with pytest.raises(CaptureCancelledError):
        reader.capture(REQUEST, ignore, cancel)
    assert time.monotonic() - start < 1
    assert reader.worker_pid is None


def test_a_device_that_hangs_while_opening_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "START_S", 1.0)
    start = time.monotonic()
    with pytest.raises(ReaderUnpluggedError):
        WorkerReader(INFO, devices.Hanging)
    assert time.monotonic() - start < 4


def test_a_device_that_dies_while_opening_is_an_error() -> None:
    with pytest.raises(ReaderUnpluggedError):
        WorkerReader(INFO, devices.Crashing)


def test_a_device_that_hangs_while_closing_is_killed(opened: Callable[..., WorkerReader]) -> None:
    reader = opened(devices.Stubborn)
    victim = reader.worker_pid
    start = time.monotonic()
    reader.close()
    assert time.monotonic() - start < 2
    assert victim
    assert not is_running(victim)


@pytest.mark.parametrize(
    ("kind", "error", "text"),
    [
        ("text", ReaderError, "its driver failed (ValueError at devices.py:"),
        ("own", ReaderError, "Glass reported a problem: lid open"),
        ("resolution", ResolutionUnknownError, "does not state its resolution"),
        ("library", ReaderDriverMissingError, "a_vendor_library is not installed"),
        ("exit", ReaderUnpluggedError, "The reader Glass stopped answering"),
    ],
)
def test_errors_cross_the_pipe_without_private_text(
    kind: str, error: type[FieldidError], text: str, opened: Callable[..., WorkerReader]
) -> None:
    caught = failure(opened(partial(devices.Failing, kind)))
    assert type(caught) is error
    assert text in str(caught)
    assert "Amina" not in str(caught)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("nothing", "not an image"),
        ("empty", "not an image"),
        ("float", "not an image"),
        ("dpi", "not an image"),
        ("flat", "not an image"),
        ("alpha", "not an image"),
        ("face", "the wrong kind of image"),
    ],
)
def test_what_is_not_the_image_asked_for_is_refused(
    kind: str, reason: str, opened: Callable[..., WorkerReader]
) -> None:
    reader = opened(partial(devices.Wrong, kind))
    assert reason in str(failure(reader))
    assert reader.info.state is ReaderState.FAULT


@pytest.mark.parametrize(
    "sends",
    [
        struct.pack("!i", 5) + b"\xc1\xff\x00\x01\x02",
        struct.pack("!iQ", -1, 2**40),
        struct.pack("!i", 2**30),
    ],
    ids=["garbage", "a terabyte", "a gigabyte"],
)
def test_a_lying_worker_is_killed_at_once(
    sends: bytes, opened: Callable[..., WorkerReader]
) -> None:
    reader = opened(partial(devices.Hijacked, sends))
    start = time.monotonic()
    assert type(failure(reader)) is ReaderUnpluggedError
    assert time.monotonic() - start < REQUEST.timeout_s / 2
    assert reader.worker_pid is None


def test_half_a_message_does_not_hold_the_program(opened: Callable[..., WorkerReader]) -> None:
    reader = opened(partial(devices.Hijacked, struct.pack("!i", 8) + b"half"))
    assert type(failure(reader, SHORT)) is ReaderUnpluggedError
    assert reader.worker_pid is None


def test_a_report_above_the_limit_is_not_read(
    opened: Callable[..., WorkerReader], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = opened(devices.Well)
    assert reader.capture(REQUEST, ignore, threading.Event()).reader_id == "glass:1"
    reader.close()
    monkeypatch.setattr(worker_process, "MAX_REPORT_BYTES", 64 * 64)
    assert type(failure(opened(devices.Well))) is ReaderUnpluggedError


def test_an_error_of_the_screen_passes_and_the_reader_goes_on(
    opened: Callable[..., WorkerReader],
) -> None:
    reader = opened(devices.Flooding)

    def broken(_image: FingerImage | FaceImage) -> None:
        raise ValueError("the window is gone")

    with pytest.raises(ValueError, match="the window is gone"):
        reader.capture(REQUEST, broken, threading.Event())
    assert reader.capture(REQUEST, ignore, threading.Event()).image.pixels.shape == (64, 64)


def test_a_capture_of_the_wrong_kind_does_not_reach_the_device(
    opened: Callable[..., WorkerReader],
) -> None:
    reader = opened(devices.Mute)
    caught = failure(reader, CaptureRequest(Modality.FACE))
    assert "does not capture a face" in str(caught)
    assert reader.worker_pid


def test_a_worker_sees_neither_secrets_nor_screens(
    opened: Callable[..., WorkerReader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDID_PASSPHRASE", "correct horse")
    assert "variables [] screens False" in str(failure(opened(devices.Telling)))


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_ctrl_c_in_the_terminal_is_left_to_the_program(
    opened: Callable[..., WorkerReader],
) -> None:
    reader = opened(devices.Well)
    worker = reader.worker_pid
    assert worker
    os.kill(worker, signal.SIGINT)
    time.sleep(0.2)
    assert reader.capture(REQUEST, ignore, threading.Event()).reader_id == "glass:1"
    assert reader.worker_pid == worker


def test_a_forgotten_reader_does_not_keep_its_worker() -> None:
    reader = WorkerReader(INFO, devices.Well)
    worker = reader.worker_pid
    assert worker
    del reader
    gc.collect()
    assert ends_within(worker, 3)
