"""The encoder in a process of its own: the same templates, errors that arrive, a fresh start."""

from __future__ import annotations

import io
import os
import signal
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.errors.image import ImageError
from fieldid.face.apart import ApartEncoder
from fieldid.face.apart_messages import Encode, Failed, read_answer, read_ask, write
from fieldid.face.detection import Detection
from fieldid.face.dlib_resnet import DlibResnetEncoder
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from collections.abc import Iterator

LANDMARKS = np.array([(70, 80), (130, 80), (100, 115), (78, 150), (122, 150)], np.float32)
FACE = Detection((40, 40, 120, 150), LANDMARKS, 0.9)


def grey(level: int) -> FaceImage:
    return FaceImage(np.full((200, 200, 3), level, np.uint8))


@pytest.fixture
def apart() -> Iterator[ApartEncoder]:
    encoder = ApartEncoder()
    yield encoder
    encoder.forget()


def test_it_encodes_like_the_encoder_within_and_again_after_its_process_was_killed(
    apart: ApartEncoder,
) -> None:
    within = DlibResnetEncoder().encode(grey(120), FACE)
    assert apart.tag == within.encoder
    np.testing.assert_array_equal(apart.encode(grey(120), FACE).vector, within.vector)
    assert apart.pid is not None
    os.kill(apart.pid, signal.SIGTERM)
    np.testing.assert_array_equal(apart.encode(grey(120), FACE).vector, within.vector)


def test_an_error_arrives_as_itself_and_forgetting_ends_the_process(apart: ApartEncoder) -> None:
    nowhere = Detection((0, 0, 1, 1), np.zeros((5, 2), np.float32), 0.9)
    with pytest.raises(ImageError) as within:
        DlibResnetEncoder().encode(grey(0), nowhere)
    with pytest.raises(ImageError) as raised:
        apart.encode(grey(0), nowhere)
    assert str(raised.value) == str(within.value)
    apart.forget()
    assert apart.pid is None


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\0\0",
        b"\0\0\0\x09short",
        b"\xff\xff\xff\xff",
        b"\0\0\0\x01\xc0",
        b"\0\0\0\x02\x81\x01",
    ],
)
def test_nothing_else_is_read_from_the_process(said: bytes) -> None:
    with pytest.raises((EOFError, ValueError)):
        read_answer(io.BytesIO(said))


def test_an_ask_comes_through_whole_and_one_that_contradicts_itself_does_not() -> None:
    pipe = io.BytesIO()
    write(Encode.of(grey(7), FACE), pipe)
    pipe.seek(0)
    ask = read_ask(pipe)
    assert isinstance(ask, Encode)
    image, detection = ask.face()
    np.testing.assert_array_equal(image.pixels, grey(7).pixels)
    np.testing.assert_array_equal(detection.landmarks, LANDMARKS)
    assert (detection.box, detection.score) == (FACE.box, FACE.score)
    with pytest.raises(ValueError, match="reshape"):
        Encode(9, 9, b"few", FACE.box, ask.landmarks, 0.9).face()


def test_an_error_of_no_known_name_says_that_dlib_cannot_be_used() -> None:
    assert "its process failed" in str(Failed("SystemExit", {}).read())
