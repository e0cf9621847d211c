"""The container: one layout, readable by any zip program."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.watchlist.stored_zip import StoredZipReader, StoredZipWriter, read_member

PARTS = st.lists(st.tuples(st.sampled_from("abcdef"), st.binary(max_size=100)), max_size=5)


def written(parts: list[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    writer = StoredZipWriter(target)
    for name, data in parts:
        writer.add(name, data)
    writer.finish()
    return target.getvalue()


@given(PARTS)
def test_members_come_back_here_and_in_the_standard_library(parts: list[tuple[str, bytes]]) -> None:
    data = written(parts)
    reader = StoredZipReader(io.BytesIO(data))
    assert [reader.next(name, 100) for name, _ in parts] == [one for _, one in parts]
    assert [member.name for member in reader.finish()] == [name for name, _ in parts]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [name for name, _ in parts]


def test_a_member_of_another_name_or_above_the_limit_is_refused() -> None:
    data = written([("a", b"12345")])
    for name, limit, words in (("b", 9, "not those of a list"), ("a", 4, "larger than a list")):
        with pytest.raises(WatchlistDamagedError, match=words):
            StoredZipReader(io.BytesIO(data)).next(name, limit)


def test_a_member_left_unread_is_refused() -> None:
    reader = StoredZipReader(io.BytesIO(written([("a", b"1"), ("b", b"2")])))
    reader.next("a", 9)
    with pytest.raises(WatchlistDamagedError, match="does not fit its parts"):
        reader.finish()


def test_altered_data_does_not_fit_its_checksum() -> None:
    data = bytearray(written([("a", b"12345")]))
    reader = StoredZipReader(io.BytesIO(data))
    reader.next("a", 9)
    (member,) = reader.finish()
    data[member.end - 1] ^= 1
    with pytest.raises(WatchlistDamagedError, match="a part was altered"):
        read_member(io.BytesIO(data), member)
