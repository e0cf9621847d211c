"""A sealed photograph opens only with its list's key and under its own identifier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.watchlist.photo import PHOTO_ID_BYTES, seal_photo, unseal_photo

KEY, PHOTO_ID, DATA = bytes(range(32)), "a1" * PHOTO_ID_BYTES, b"the bytes of an image"
OTHER = "b2" * PHOTO_ID_BYTES
SEALED = seal_photo(KEY, PHOTO_ID, DATA)


def test_it_comes_back_as_it_was() -> None:
    assert unseal_photo(KEY, PHOTO_ID, SEALED) == DATA
    assert DATA not in SEALED


def test_sealing_twice_gives_other_bytes() -> None:
    assert seal_photo(KEY, PHOTO_ID, DATA) != SEALED


@pytest.mark.parametrize(
    ("key", "photo_id", "sealed"),
    [
        (bytes(32), PHOTO_ID, SEALED),
        (KEY, OTHER, SEALED),
        (KEY, PHOTO_ID, SEALED[:-1]),
        (KEY, PHOTO_ID, SEALED[:5]),
        (KEY, PHOTO_ID, b""),
    ],
    ids=["other key", "other photo", "a byte short", "nearly nothing", "nothing"],
)
def test_anything_else_does_not_open(key: bytes, photo_id: str, sealed: bytes) -> None:
    with pytest.raises(WatchlistDamagedError, match="a photograph does not open"):
        unseal_photo(key, photo_id, sealed)


@given(st.integers(0, len(SEALED) * 8 - 1))
def test_any_flipped_bit_is_found(bit: int) -> None:
    damaged = bytearray(SEALED)
    damaged[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WatchlistDamagedError):
        unseal_photo(KEY, PHOTO_ID, bytes(damaged))
