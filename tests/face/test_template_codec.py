"""Templates survive as bytes, and nothing but such bytes is read."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.image import TemplateError
from fieldid.face.dlib_resnet import DlibResnetEncoder
from fieldid.face.sface import SFaceEncoder
from fieldid.face.template_codec import decode, encode
from fieldid.model.biometric import FaceTemplate, ModelTag


def template(tag: ModelTag, length: int = 128, seed: int = 1) -> FaceTemplate:
    vector = np.random.default_rng(seed).normal(size=length)
    return FaceTemplate(tag, (vector / np.linalg.norm(vector)).astype(np.float32))


TAGS = [SFaceEncoder().tag, DlibResnetEncoder().tag, ModelTag("ün", "", "")]


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.name)
@pytest.mark.parametrize("length", [16, 128, 512, 2048])
def test_a_template_comes_back_as_it_was(tag: ModelTag, length: int) -> None:
    original = template(tag, length)
    copy = decode(encode(original))
    assert copy.encoder == tag
    assert copy.vector.dtype == np.float32
    assert np.array_equal(copy.vector, original.vector)


def test_the_bytes_are_small() -> None:
    assert len(encode(template(SFaceEncoder().tag))) < 650


def test_every_truncation_and_extension_is_refused() -> None:
    whole = encode(template(SFaceEncoder().tag, 16))
    for length in range(len(whole)):
        with pytest.raises(TemplateError):
            decode(whole[:length])
    with pytest.raises(TemplateError):
        decode(whole + b"\0")


@pytest.mark.parametrize("magic", [b"FFT2", b"FMR\0", b"\x89PNG", b"\0\0\0\0"])
def test_another_format_is_refused(magic: bytes) -> None:
    with pytest.raises(TemplateError):
        decode(magic + encode(template(SFaceEncoder().tag))[4:])


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e30, 0.0, 2.0])
def test_numbers_that_no_encoder_makes_are_refused(value: float) -> None:
    spoilt = FaceTemplate(TAGS[0], np.full(128, value, np.float32))
    with pytest.raises(TemplateError):
        decode(encode(spoilt))


def test_a_signalling_nan_is_refused_without_a_warning() -> None:
    data = encode(template(TAGS[0]))
    with pytest.raises(TemplateError):
        decode(data[:-4] + bytes.fromhex("0100a07f"))


def test_an_unreadable_name_is_refused() -> None:
    data = encode(template(ModelTag("name", "1")))
    with pytest.raises(TemplateError):
        decode(data.replace(b"name", b"\xff\xfe\xff\xfe"))


@given(st.binary(max_size=400))
def test_random_bytes_are_refused(data: bytes) -> None:
    for candidate in (data, b"FFT1" + data):
        with pytest.raises(TemplateError):
            decode(candidate)


@given(st.integers(0, 500), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_gives_a_template_of_unit_length(
    place: int, value: int
) -> None:
    data = bytearray(encode(template(TAGS[0])))
    data[place] = value
    try:
        read = decode(bytes(data))
    except TemplateError:
        return
    assert np.linalg.norm(read.vector) == pytest.approx(1, abs=1e-2)
