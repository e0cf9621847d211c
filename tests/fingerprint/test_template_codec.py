from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.image import TemplateError
from fieldid.fingerprint.template_codec import decode, encode
from fieldid.model.biometric import FingerTemplate, ModelTag
from tests.fingerprint.minutiae import TAG, made_of, scattered


@st.composite
def templates(draw: st.DrawFn) -> FingerTemplate:
    count = draw(st.integers(0, 255))
    rng = np.random.default_rng(draw(st.integers(0, 1000)))
    width, height = draw(st.integers(1, 1500)), draw(st.integers(1, 1500))
    texts = st.text(max_size=20)
    return FingerTemplate(
        extractor=ModelTag(draw(texts), draw(texts), draw(texts)),
        xy=rng.uniform((0, 0), (width, height), (count, 2)).astype(np.float32),
        direction=rng.uniform(0, 6.283, count).astype(np.float32),
        quality=rng.uniform(0, 1, count).astype(np.float32),
        bifurcation=rng.random(count) < 0.5,
        width=width,
        height=height,
    )


@given(templates())
def test_decoding_gives_back_exactly_what_was_encoded(template: FingerTemplate) -> None:
    decoded = decode(encode(template))
    assert decoded.extractor == template.extractor
    assert (decoded.width, decoded.height) == (template.width, template.height)
    for name in ("xy", "direction", "quality", "bifurcation"):
        before, after = getattr(template, name), getattr(decoded, name)
        assert after.dtype == before.dtype
        assert np.array_equal(after, before)


@given(templates())
def test_encoding_again_gives_the_same_bytes(template: FingerTemplate) -> None:
    assert encode(decode(encode(template))) == encode(template)


@pytest.mark.parametrize("data", [b"", b"FIDF", b"FIDF\x02" + bytes(50), b"\x89PNG", bytes(900)])
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(TemplateError):
        decode(data)


def test_every_truncation_and_every_extension_is_refused() -> None:
    data = encode(scattered(1, 12))
    for length in range(len(data)):
        with pytest.raises(TemplateError):
            decode(data[:length])
    with pytest.raises(TemplateError):
        decode(data + b"\x00")


@given(st.data())
def test_altered_bytes_are_refused_or_give_a_valid_template(draws: st.DataObject) -> None:
    data = bytearray(encode(scattered(2, 10)))
    data[draws.draw(st.integers(0, len(data) - 1))] = draws.draw(st.integers(0, 255))
    try:
        template = decode(bytes(data))
    except TemplateError:
        return
    assert np.isfinite(template.xy).all()
    assert template.direction.max() < 2 * np.pi
    assert encode(template) == bytes(data)


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), -1.0, 1e30], ids=["nan", "inf", "negative", "huge"]
)
@pytest.mark.parametrize("field", range(4))
def test_a_value_outside_its_range_is_refused(field: int, value: float) -> None:
    template = made_of(np.array([[10, 10]]), np.array([1.0]))
    data = bytearray(encode(template))
    struct.pack_into("<f", data, len(data) - 17 + 4 * field, value)
    with pytest.raises(TemplateError):
        decode(bytes(data))


def test_a_count_that_promises_more_than_is_there_is_refused_at_once() -> None:
    data = bytearray(encode(scattered(1, 5)))
    struct.pack_into("<H", data, len(data) - 5 * 17 - 2, 65_535)
    with pytest.raises(TemplateError):
        decode(bytes(data))


def test_more_minutiae_than_the_format_holds_are_refused() -> None:
    xy = np.random.default_rng(0).uniform(0, 400, (256, 2))
    with pytest.raises(TemplateError):
        encode(made_of(xy, np.zeros(256), TAG))
