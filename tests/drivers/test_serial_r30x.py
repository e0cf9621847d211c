"""The R30x driver on a pseudo-terminal that speaks the packets of the manual."""

from __future__ import annotations

import contextlib
import io
import threading
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.r30x_protocol import Kind, PacketError, encode_packet, read_packet
from drivers.serial_r30x import SerialR30XDriver
from fieldid.errors.reader import (
    CaptureCancelledError,
    PresentAgainError,
    ReaderBusyError,
    ReaderError,
    ReaderNotFoundError,
)
from fieldid.model.biometric import FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest
from tests.helpers.r30x_module import SEND, Mischief, Module, finger, packet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from drivers.worker import WorkerReader

REQUEST = CaptureRequest(Modality.FINGER, FingerPosition.LEFT_INDEX, timeout_s=5)
READER = "serial_r30x:module"


@pytest.fixture
def module(tmp_path: Path) -> Iterator[Module]:
    module = Module(tmp_path / "module")
    yield module
    module.unplug()


@pytest.fixture
def open_reader(module: Module, tmp_path: Path) -> Iterator[Callable[[], WorkerReader]]:
    del module
    opened: list[WorkerReader] = []

    def open_it() -> WorkerReader:
        opened.append(SerialR30XDriver((tmp_path / "module",)).open(READER))
        return opened[-1]

    yield open_it
    for reader in opened:
        reader.close()


def captured(reader: WorkerReader) -> FingerImage:
    image = reader.capture(REQUEST, lambda _image: None, threading.Event()).image
    assert isinstance(image, FingerImage)
    return image


def test_the_pixels_arrive_as_the_module_took_them(
    module: Module, open_reader: Callable[[], WorkerReader]
) -> None:
    module.pressed = finger()
    image = captured(open_reader())
    assert np.array_equal(image.pixels, finger())
    assert image.dpi == 500


@pytest.mark.parametrize(
    ("mischief", "error", "words"),
    [
        (Mischief.WRONG_SUM, ReaderError, "a wrong check sum"),
        (Mischief.SHORT_IMAGE, ReaderError, "bytes of an image that has"),
        (Mischief.LONG_IMAGE, ReaderError, "bytes of an image that has"),
        (Mischief.NONSENSE, ReaderError, "not a packet"),
        (Mischief.FALLS_SILENT, ReaderError, "nothing came in time"),
        (Mischief.BAD_IMAGE, PresentAgainError, "place the finger again"),
    ],
)
def test_what_went_wrong_is_said_and_the_next_capture_works(
    module: Module,
    open_reader: Callable[[], WorkerReader],
    mischief: Mischief,
    error: type[ReaderError],
    words: str,
) -> None:
    reader = open_reader()
    module.pressed, module.mischief = finger(), mischief
    with pytest.raises(error, match=words):
        captured(reader)
    module.mischief = None
    assert np.array_equal(captured(reader).pixels, finger())


@pytest.mark.parametrize(
    ("mischief", "words"),
    [(Mischief.STRANGER, "no R30x fingerprint module"), (Mischief.LOCKED, "with a password")],
)
def test_what_is_no_module_of_ours_is_not_opened(
    module: Module, open_reader: Callable[[], WorkerReader], mischief: Mischief, words: str
) -> None:
    module.mischief = mischief
    with pytest.raises(ReaderError, match=words):
        open_reader()


def test_a_cancelled_upload_leaves_the_line_clean(
    module: Module, open_reader: Callable[[], WorkerReader]
) -> None:
    reader = open_reader()
    module.pressed = finger()
    cancel = threading.Event()
    watch = threading.Thread(target=_cancel_once_sending, args=(module, cancel))
    watch.start()
    with contextlib.suppress(CaptureCancelledError):
        reader.capture(REQUEST, lambda _image: None, cancel)
    watch.join()
    assert np.array_equal(captured(reader).pixels, finger())


def _cancel_once_sending(module: Module, cancel: threading.Event) -> None:
    while SEND not in module.asked:
        time.sleep(0.001)
    cancel.set()


def test_another_program_holds_the_port(open_reader: Callable[[], WorkerReader]) -> None:
    open_reader()
    with pytest.raises(ReaderBusyError):
        open_reader()


def test_a_port_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ReaderNotFoundError):
        SerialR30XDriver((tmp_path / "module",)).open(READER)


@given(kind=st.sampled_from(Kind), content=st.binary(min_size=1, max_size=256))
def test_a_packet_is_what_the_manual_says_and_comes_back(kind: Kind, content: bytes) -> None:
    assert encode_packet(kind, content) == packet(kind, content)
    assert read_packet(io.BytesIO(packet(kind, content))) == (kind, content)


@given(st.binary(max_size=600))
def test_hostile_bytes_are_refused(data: bytes) -> None:
    try:
        kind, content = read_packet(io.BytesIO(data))
    except PacketError:
        return
    assert data.startswith(packet(kind, content))
