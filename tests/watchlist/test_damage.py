"""Any flipped bit, any truncation, any noise: one plain error, and nothing applied."""

from __future__ import annotations

import random
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.watchlist import WatchlistError
from fieldid.watchlist.snapshot import open_snapshot
from tests.watchlist.lists import AUTHORITY, DEVICE, Built, build_two

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build_two(tmp_path_factory.mktemp("damage"))


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scratch") / "list.fidw"


def assert_refused(scratch: Path, data: bytes) -> None:
    scratch.write_bytes(data)
    with pytest.raises(WatchlistError) as refused:
        open_snapshot(scratch, AUTHORITY.public, DEVICE.unseal, None)
    assert str(refused.value).endswith(".")


def test_a_bit_flipped_in_every_byte_is_found(built: Built, scratch: Path) -> None:
    data = built.path.read_bytes()
    chosen = random.Random(1)
    for place in range(len(data)):
        damaged = bytearray(data)
        damaged[place] ^= 1 << chosen.randrange(8)
        assert_refused(scratch, bytes(damaged))


@given(draw=st.data())
def test_any_flipped_bits_are_found(built: Built, scratch: Path, draw: st.DataObject) -> None:
    damaged = bytearray(built.path.read_bytes())
    bits = st.sets(st.integers(0, len(damaged) * 8 - 1), min_size=1, max_size=20)
    for bit in draw.draw(bits):
        damaged[bit // 8] ^= 1 << bit % 8
    assert_refused(scratch, bytes(damaged))


@given(draw=st.data())
def test_any_truncation_is_found(built: Built, scratch: Path, draw: st.DataObject) -> None:
    data = built.path.read_bytes()
    assert_refused(scratch, data[: draw.draw(st.integers(0, len(data) - 1))])


@given(draw=st.data())
def test_bytes_cut_out_or_put_in_are_found(
    built: Built, scratch: Path, draw: st.DataObject
) -> None:
    data = built.path.read_bytes()
    start, end = sorted(draw.draw(st.tuples(*[st.integers(0, len(data))] * 2)))
    inserted = draw.draw(st.binary(max_size=50))
    changed = data[:start] + inserted + data[end:]
    if changed != data:
        assert_refused(scratch, changed)


@given(noise=st.binary(max_size=500))
def test_noise_is_refused(scratch: Path, noise: bytes) -> None:
    assert_refused(scratch, noise)


def test_trailing_bytes_are_refused(built: Built, scratch: Path) -> None:
    assert_refused(scratch, built.path.read_bytes() + b"\0")


def test_the_same_members_in_another_zip_are_refused(built: Built, scratch: Path) -> None:
    with zipfile.ZipFile(built.path) as archive, zipfile.ZipFile(scratch, "w") as other:
        for name in archive.namelist():
            other.writestr(name, archive.read(name), zipfile.ZIP_DEFLATED)
    assert_refused(scratch, scratch.read_bytes())


def test_a_part_that_claims_to_be_huge_is_refused_before_it_is_read(
    built: Built, scratch: Path
) -> None:
    data = bytearray(built.path.read_bytes())
    data[18:26] = b"\xff\xff\xff\x7f" * 2
    scratch.write_bytes(data)
    with pytest.raises(WatchlistError, match="larger than a list can have"):
        open_snapshot(scratch, AUTHORITY.public, DEVICE.unseal, None)
