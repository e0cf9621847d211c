"""What is put into a PNG file comes back whole or not at all, and the picture stays as it was."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fieldid.image.encode import encode_png
from fieldid.image.face import read_face_image
from fieldid.image.png_chunk import chunk_of, with_chunk
from fieldid.model.biometric import FaceImage

PIXELS = np.random.default_rng(0).integers(0, 256, (5, 7, 3)).astype(np.uint8)
PNG = encode_png(FaceImage(PIXELS))


@given(st.binary(max_size=400))
def test_the_bytes_come_back_and_the_picture_is_the_same(data: bytes) -> None:
    both = with_chunk(PNG, data)
    assert chunk_of(both) == data
    assert np.array_equal(read_face_image(both).pixels, PIXELS)


def test_a_file_without_them_has_none() -> None:
    assert chunk_of(PNG) is None
    assert chunk_of(b"") is None


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_damaged_bytes_are_not_handed_out(place: int, change: int) -> None:
    data = bytes(range(200))
    whole = bytearray(with_chunk(PNG, data))
    whole[place % len(whole)] ^= change
    assert chunk_of(bytes(whole)) in {data, None}
    assert chunk_of(bytes(whole[: place % len(whole)])) in {data, None}
