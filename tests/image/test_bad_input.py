"""Whatever the bytes are, the readers return one image or raise ``ImageError``."""

from __future__ import annotations

import struct
import tracemalloc
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from fieldid import parameters
from fieldid.errors.image import ImageError
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FaceImage, FingerImage
from tests.image.samples import bmp_claiming, finger_file, png_claiming, ridges, saved

CONTAINERS = ("PNG", "TIFF", "BMP", "JPEG", "JPEG2000")
Reader = Callable[[bytes], FingerImage | FaceImage]
READERS: list[Reader] = [lambda data: read_finger_image(data, 500), read_face_image]
SAMPLES = {container: finger_file(container) for container in (*CONTAINERS, "WSQ")}


def refusal(reader: Reader, data: bytes) -> str:
    with pytest.raises(ImageError) as caught:
        reader(data)
    return str(caught.value)


def check_outcome(reader: Reader, data: bytes) -> None:
    try:
        pixels = reader(data).pixels
    except ImageError as error:
        pixels, reason = None, error.details["reason"]
    assert reason if pixels is None else pixels.dtype == np.uint8


@pytest.mark.parametrize("reader", READERS)
def test_an_empty_file_is_named_as_such(reader: Reader) -> None:
    assert "empty" in refusal(reader, b"")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("data", [b"%PDF-1.7", b"hello " * 1000, bytes(5000), b"\xff" * 5000])
def test_what_is_not_an_image_is_refused(reader: Reader, data: bytes) -> None:
    assert "not an image of a known kind" in refusal(reader, data)


@pytest.mark.parametrize("container", [*CONTAINERS, "WSQ"])
@pytest.mark.parametrize("part", [0.02, 0.2, 0.5, 0.9])
def test_a_truncated_file_is_refused(container: str, part: float) -> None:
    data = SAMPLES[container]
    assert refusal(READERS[0], data[: int(len(data) * part)])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("claiming", [png_claiming, bmp_claiming])
@pytest.mark.parametrize("size", [(20_000, 20_000), (13_000, 5), (12_000, 9_000), (1 << 30, 1)])
def test_a_giant_is_refused_before_it_is_decoded(
    reader: Reader,
    claiming: Callable[[int, int], bytes],
    size: tuple[int, int],
) -> None:
    data = claiming(*size)
    tracemalloc.start()
    reason = refusal(reader, data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "pixels" in reason
    assert peak < 2_000_000


def test_a_giant_wsq_is_refused_from_its_header() -> None:
    data = bytearray(SAMPLES["WSQ"])
    frame = data.index(b"\xff\xa2")
    struct.pack_into(">HH", data, frame + 6, 20_000, 20_000)
    assert "pixels" in refusal(READERS[0], bytes(data))


@pytest.mark.parametrize("container", ["PNG", "TIFF"])
@pytest.mark.parametrize("reader", READERS)
def test_several_frames_are_refused(reader: Reader, container: str) -> None:
    frames = [Image.fromarray(np.full((60, 60), level, np.uint8)) for level in (0, 90, 180)]
    data = saved(frames[0], container, save_all=True, append_images=frames[1:])
    assert "animated" in refusal(reader, data)


def test_an_animated_gif_is_refused() -> None:
    frames = [Image.fromarray(np.full((60, 60), level, np.uint8)) for level in (0, 90)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert "known kind" in refusal(READERS[1], data)


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parameters, "IMAGE_MAX_BYTES", 1000)
    assert "larger than" in refusal(READERS[0], SAMPLES["BMP"])


def test_decimal_fractions_are_refused() -> None:
    data = saved(Image.fromarray(ridges().astype(np.float32)), "TIFF")
    assert "fractions" in refusal(READERS[0], data)


def test_more_than_sixteen_bits_are_refused() -> None:
    data = saved(Image.fromarray(ridges().astype(np.int32) * 100_000), "TIFF")
    assert "16 bits" in refusal(READERS[0], data)


@pytest.mark.parametrize("reader", READERS)
@given(data=st.binary(max_size=300), start=st.sampled_from(sorted(SAMPLES)))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_bytes_behind_a_known_magic_number(reader: Reader, data: bytes, start: str) -> None:
    check_outcome(reader, SAMPLES[start][:24] + data)


@given(container=st.sampled_from(CONTAINERS), draws=st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_altered_file(container: str, draws: st.DataObject) -> None:
    data = bytearray(SAMPLES[container])
    for _ in range(draws.draw(st.integers(1, 5))):
        data[draws.draw(st.integers(0, len(data) - 1))] = draws.draw(st.integers(0, 255))
    for reader in READERS:
        check_outcome(reader, bytes(data))


@pytest.mark.parametrize("seed", range(12))
def test_an_altered_wsq_cannot_end_the_program(seed: int) -> None:
    chance = np.random.default_rng(seed)
    data = bytearray(SAMPLES["WSQ"])
    for position in chance.integers(2, 600, 4):
        data[position] = chance.integers(256)
    check_outcome(READERS[0], bytes(data))
