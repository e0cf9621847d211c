"""Frames and the numbered chunks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.watchlist.cipher import ChunkCipher
from fieldid.watchlist.frames import frame, frames

KEY = bytes(range(32))


@given(st.lists(st.binary(max_size=50)))
def test_frames_come_back_in_order(pieces: list[bytes]) -> None:
    assert list(frames(b"".join(map(frame, pieces)))) == pieces


@given(st.lists(st.binary(max_size=20), min_size=1), st.data())
def test_a_frame_cut_short_is_found(pieces: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(map(frame, pieces))
    cut = whole[: -data.draw(st.integers(1, 4 + len(pieces[-1])))]
    try:
        assert list(frames(cut)) == pieces[:-1]
    except WatchlistDamagedError:
        assert len(cut) > len(b"".join(map(frame, pieces[:-1])))


@pytest.mark.parametrize(
    "elsewhere",
    [
        (ChunkCipher(KEY, "list", 1), 1),
        (ChunkCipher(KEY, "list", 2), 0),
        (ChunkCipher(KEY, "other", 1), 0),
        (ChunkCipher(bytes(32), "list", 1), 0),
    ],
)
def test_a_chunk_opens_only_in_its_place(elsewhere: tuple[ChunkCipher, int]) -> None:
    sealed = ChunkCipher(KEY, "list", 1).encrypt(0, b"records")
    assert ChunkCipher(KEY, "list", 1).decrypt(0, sealed) == b"records"
    cipher, index = elsewhere
    with pytest.raises(WatchlistDamagedError):
        cipher.decrypt(index, sealed)
