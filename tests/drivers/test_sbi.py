"""SBI scanners: what is signed by a trusted maker for this capture counts, nothing else."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from drivers.sbi import SbiDriver
from fieldid.errors.image import ImageError
from fieldid.errors.reader import (
    PresentAgainError,
    ReaderBusyError,
    ReaderError,
    ReaderScaleError,
    ReaderTimeoutError,
    ReaderTrustError,
    ReaderUnpluggedError,
)
from fieldid.fingerprint.records import image_record
from fieldid.fingerprint.records.image_coding import Coding
from fieldid.fingerprint.records.iso_19794_4_2011 import Image2011Record
from fieldid.image.ridge_period import doubtful_resolution
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest, ReaderState
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import person
from tests.contract.recipes.sbi import finger_record, jpeg
from tests.fingerprint.records.made import encoded, image_2011, whorl
from tests.helpers.sbi_service import SERIAL, Mischief, Scene, Service, identity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from fieldid.errors.base import FieldidError

ISO_IMAGES = Path(__file__).resolve().parents[3] / "shared/data/iso-images"
READER = f"sbi:{SERIAL}"
FINGER = CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_INDEX, timeout_s=4)


@pytest.fixture
def serve() -> Iterator[Callable[[Scene], SbiDriver]]:
    services: list[Service] = []

    def start(scene: Scene) -> SbiDriver:
        services.append(Service(scene))
        driver = SbiDriver(range(services[-1].port, services[-1].port + 1))
        driver.trust(identity("Maker").anchor)
        return driver

    yield start
    for service in services:
        service.close()


def captured(driver: SbiDriver, request: CaptureRequest = FINGER) -> FingerImage | FaceImage:
    reader = driver.open(READER)
    try:
        return reader.capture(request, lambda _image: None, threading.Event()).image
    finally:
        reader.close()


def test_the_finger_in_the_record_arrives(serve: Callable[[Scene], SbiDriver]) -> None:
    scene = Scene(finger_record(), frame=jpeg())
    image = captured(serve(scene))
    assert np.array_equal(image.pixels, whorl())
    assert isinstance(image, FingerImage)
    assert image.dpi == 500
    asked = scene.asked[0]
    assert asked["bio"][0]["bioSubType"] == ["Right IndexFinger"]
    assert asked["purpose"] == "Registration"


def test_every_capture_has_a_transaction_of_its_own(serve: Callable[[Scene], SbiDriver]) -> None:
    scene = Scene(finger_record())
    driver = serve(scene)
    for _ in range(2):
        captured(driver)
    assert len({asked["transactionId"] for asked in scene.asked}) == 2


@pytest.mark.parametrize(
    ("mischief", "error", "words"),
    [
        (Mischief.WRONG_SIGNATURE, ReaderTrustError, "signature of its answer is wrong"),
        (Mischief.UNSIGNED, ReaderTrustError, "signature of its answer is wrong"),
        (Mischief.STALE, ReaderTrustError, "belongs to an earlier capture"),
        (Mischief.OTHER_FINGER, ReaderError, "took the Left Thumb, not the Right IndexFinger"),
        (Mischief.OTHER_KIND, ReaderError, "delivered a Iris"),
        (Mischief.BROKEN_RECORD, ReaderError, "record with its image is damaged"),
        (Mischief.HUGE, ReaderError, "larger than any sample"),
        (Mischief.NONSENSE, ReaderError, "not what the interface prescribes"),
        (Mischief.EMPTY, PresentAgainError, "delivered nothing"),
        (Mischief.HANGS_UP, ReaderUnpluggedError, "stopped answering"),
        (Mischief.NOTHING_PRESENTED, PresentAgainError, "nothing that it could use"),
        (Mischief.BUSY, ReaderBusyError, "is in use"),
    ],
)
def test_what_went_wrong_is_said_and_the_next_capture_works(
    serve: Callable[[Scene], SbiDriver],
    mischief: Mischief,
    error: type[FieldidError],
    words: str,
) -> None:
    scene = Scene(finger_record())
    reader = serve(scene).open(READER)
    scene.mischief = mischief
    with pytest.raises(error, match=words):
        reader.capture(FINGER, lambda _image: None, threading.Event())
    scene.mischief = None
    assert reader.capture(FINGER, lambda _image: None, threading.Event()).image.pixels.size
    reader.close()


@pytest.mark.parametrize(
    ("mischief", "error", "words"),
    [
        (Mischief.EXPIRED, ReaderTrustError, "not valid today"),
        (Mischief.STRANGER, ReaderTrustError, "maker is not trusted"),
        (Mischief.NO_CHAIN, ReaderTrustError, "carries no certificate"),
    ],
)
def test_a_scanner_that_nobody_vouches_for_is_not_opened(
    serve: Callable[[Scene], SbiDriver],
    mischief: Mischief,
    error: type[FieldidError],
    words: str,
) -> None:
    with pytest.raises(error, match=words):
        serve(Scene(finger_record(), mischief=mischief)).open(READER)


def test_a_service_that_answers_for_another_scanner(serve: Callable[[Scene], SbiDriver]) -> None:
    scene = Scene(finger_record())
    reader = serve(scene).open(READER)
    scene.mischief = Mischief.OTHER_SCANNER
    with pytest.raises(ReaderTrustError, match="another scanner answered"):
        reader.capture(FINGER, lambda _image: None, threading.Event())
    reader.close()


def test_a_mute_service_costs_no_more_than_the_time_limit(
    serve: Callable[[Scene], SbiDriver],
) -> None:
    scene = Scene(finger_record())
    reader = serve(scene).open(READER)
    scene.mischief = Mischief.SILENT
    request = CaptureRequest(FINGER.modality, FINGER.position, timeout_s=0.3)
    start = time.monotonic()
    with pytest.raises(ReaderTimeoutError):
        reader.capture(request, lambda _image: None, threading.Event())
    assert time.monotonic() - start < 2.5
    reader.close()


def test_a_stream_that_pours_does_not_stop_the_capture(
    serve: Callable[[Scene], SbiDriver],
) -> None:
    driver = serve(Scene(finger_record(), mischief=Mischief.STREAM_WITHOUT_END))
    assert isinstance(captured(driver), FingerImage)


def test_a_slow_service_is_passed_over_and_remembered(serve: Callable[[Scene], SbiDriver]) -> None:
    scene = Scene(finger_record())
    driver = serve(scene)
    assert [info.reader_id for info in driver.discover()] == [READER]
    scene.mischief = Mischief.SLOW
    start = time.monotonic()
    assert [info.reader_id for info in driver.discover()] == [READER]
    assert time.monotonic() - start < 0.9


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Ready", ReaderState.READY),
        ("Busy", ReaderState.BUSY),
        ("Not Ready", ReaderState.FAULT),
        ("Not Registered", ReaderState.FAULT),
    ],
)
def test_the_state_is_shown_with_advice(
    serve: Callable[[Scene], SbiDriver], status: str, state: ReaderState
) -> None:
    driver = serve(Scene(finger_record(), status=status))
    (info,) = driver.discover()
    assert info.name == "Example One"
    assert info.state is state
    assert bool(info.advice) == (state is ReaderState.FAULT)
    if state is not ReaderState.READY:
        with pytest.raises(ReaderError):
            driver.open(READER)


def test_nothing_is_looked_for_without_a_trust_anchor(serve: Callable[[Scene], SbiDriver]) -> None:
    driver = serve(Scene(finger_record()))
    driver.trust(None)
    assert driver.discover() == []
    with pytest.raises(ReaderTrustError, match="not a certificate"):
        driver.trust(b"anything")


def test_a_scanner_that_states_half_the_resolution_that_its_image_has(
    serve: Callable[[Scene], SbiDriver],
) -> None:
    per_inch = 1000
    true = finger_sample(person("DEMO-0001"), FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, 1)
    assert not doubtful_resolution(true)
    scale = per_inch / true.dpi
    pixels = cv2.resize(true.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    assert doubtful_resolution(FingerImage(np.asarray(pixels, np.uint8), true.dpi))
    assert not doubtful_resolution(FingerImage(np.asarray(pixels, np.uint8), per_inch))
    scene = Scene(record_of(np.asarray(pixels, np.uint8)))
    reader = serve(scene).open(READER)
    with pytest.raises(ReaderScaleError, match="states 500 dots per inch"):
        reader.capture(FINGER, lambda _image: None, threading.Event())
    scene.record = record_of(true.pixels)
    assert reader.capture(FINGER, lambda _image: None, threading.Event()).image.pixels.size
    assert reader.info.state is ReaderState.READY
    reader.close()


def record_of(pixels: NDArray[np.uint8]) -> bytes:
    """Return a record that states 500 dpi, whatever the pixels are."""
    one = image_2011(Coding.PNG)
    height, width = pixels.shape
    view = replace(one.views[0], width=width, height=height, data=encoded(pixels, Coding.PNG))
    return image_record.encode(Image2011Record((view,), 1, one.certified))


@pytest.mark.skipif(not ISO_IMAGES.exists(), reason="../shared/data/iso-images is not there")
@pytest.mark.parametrize("name", ["Right_Index.iso", "Right_Index_wsq.iso"])
def test_the_records_of_another_maker_are_read(
    serve: Callable[[Scene], SbiDriver], name: str
) -> None:
    image = captured(serve(Scene((ISO_IMAGES / name).read_bytes())))
    assert isinstance(image, FingerImage)
    assert min(image.pixels.shape) > 100


@pytest.mark.skipif(not ISO_IMAGES.exists(), reason="../shared/data/iso-images is not there")
def test_a_face_of_another_maker_is_read(serve: Callable[[Scene], SbiDriver]) -> None:
    scene = Scene((ISO_IMAGES / "Face.iso").read_bytes(), kind="Face")
    image = captured(serve(scene), CaptureRequest(Modality.FACE, timeout_s=4))
    assert image.pixels.shape == (320, 240, 3)
    assert scene.asked[0]["bio"][0]["bioSubType"] == []


def test_a_face_that_is_no_record(serve: Callable[[Scene], SbiDriver]) -> None:
    driver = serve(Scene(b"FAC\x00030\x00" + bytes(40), kind="Face"))
    with pytest.raises((ReaderError, ImageError), match="damaged"):
        captured(driver, CaptureRequest(Modality.FACE, timeout_s=4))
