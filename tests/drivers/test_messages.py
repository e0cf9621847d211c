"""What comes out of the pipe is what went in, or it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.messages import (
    MAX_IMAGE_BYTES,
    PREVIEW_SIDE,
    Failed,
    Pixels,
    Sample,
    decode_report,
    encode_report,
    pack_error,
    pack_image,
    thin,
    unpack_error,
    unpack_image,
)
from fieldid.errors.catalogue import KINDS
from fieldid.errors.image import ImageError
from fieldid.errors.reader import ReaderError, ReaderTimeoutError
from fieldid.model.biometric import FaceImage, FingerImage

if TYPE_CHECKING:
    from fieldid.errors.base import FieldidError

SIDES = st.integers(1, 40)


def across(image: FingerImage | FaceImage) -> FingerImage | FaceImage:
    report = decode_report(encode_report(Sample(pack_image(image))))
    assert isinstance(report, Sample)
    return unpack_image(report.pixels)


@given(SIDES, SIDES, st.integers(1, 2000), st.booleans(), st.booleans())
def test_images_cross_whole(height: int, width: int, dpi: int, face: bool, flipped: bool) -> None:  # noqa: FBT001 - hypothesis hands them in
    shape = (height, width, 3) if face else (height, width)
    pixels = np.random.default_rng(dpi).integers(0, 255, shape, np.uint8)
    pixels = pixels[::-1] if flipped else pixels
    image = FaceImage(pixels) if face else FingerImage(pixels, dpi)
    got = across(image)
    assert type(got) is type(image)
    assert np.array_equal(got.pixels, pixels)
    assert got.pixels.flags.writeable
    assert not isinstance(got, FingerImage) or got.dpi == dpi


@given(st.binary(max_size=200))
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is msgspec's
        decode_report(data)


@given(st.integers(-3, 5), st.integers(-3, 5), st.integers(-1, 5), st.integers(-1, 20_000))
def test_sizes_that_do_not_agree_are_refused(
    height: int, width: int, channels: int, dpi: int
) -> None:
    pixels = Pixels(height, width, channels, dpi, memoryview(bytes(12)))
    honest = height > 0 and width > 0 and height * width * channels == 12
    honest &= (channels == 1 and 0 < dpi <= 10_000) or (channels == 3 and dpi == 0)
    if honest:
        assert unpack_image(pixels).pixels.nbytes == 12
    else:
        with pytest.raises(ValueError, match="not an image"):
            unpack_image(pixels)


def test_an_image_above_the_limit_is_refused_before_it_is_copied() -> None:
    huge = np.broadcast_to(np.zeros((), np.uint8), (1, MAX_IMAGE_BYTES + 1))
    with pytest.raises(ReaderError) as caught:
        pack_image(FingerImage(huge, 500))
    assert caught.value.details == {"reason": "it delivered an image that is too large"}


def test_previews_are_thinned() -> None:
    finger = thin(FingerImage(np.zeros((PREVIEW_SIDE * 3, 10), np.uint8), 1500))
    assert isinstance(finger, FingerImage)
    assert (finger.pixels.shape, finger.dpi) == ((PREVIEW_SIDE, 4), 500)
    face = FaceImage(np.zeros((PREVIEW_SIDE, 5, 3), np.uint8))
    assert thin(face) is face


def every_error() -> list[type[FieldidError]]:
    return [kind for kind in KINDS.values() if issubclass(kind, ReaderError | ImageError)]


@pytest.mark.parametrize("kind", every_error())
def test_every_error_of_readers_and_images_crosses(kind: type[FieldidError]) -> None:
    details = {"reason": "lid open", "missing": "libglass.so"}
    report = decode_report(encode_report(pack_error(kind(**details))))
    assert isinstance(report, Failed)
    got = unpack_error(report, "Glass")
    assert type(got) is kind
    assert str(got) == str(kind(reader="Glass", **details))


@pytest.mark.parametrize(
    "failed",
    [
        Failed("VaultError", {"reason": "x"}),
        Failed("ClassVar", {}),
        Failed("annotations", {}),
        Failed("__builtins__", {}),
        Failed("ReaderError", {}),
        Failed("ReaderError", {"self": 1}),
        Failed("", {"": ""}),
    ],
)
def test_an_invented_error_is_a_plain_reader_error(failed: Failed) -> None:
    got = unpack_error(failed, "Glass")
    assert type(got) is ReaderError
    assert "Glass" in str(got)


def test_details_that_are_no_plain_values_become_text() -> None:
    failed = pack_error(ReaderTimeoutError(reader="Glass", at=(1, 2)))
    assert failed.details == {"reader": "Glass", "at": "(1, 2)"}
    assert msgspec.msgpack.decode(encode_report(failed))
