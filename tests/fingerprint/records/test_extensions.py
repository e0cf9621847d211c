"""Blocks of extended data that the standards define."""

from __future__ import annotations

import numpy as np
import pytest

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import bits
from fieldid.fingerprint.records.core_delta import CoresAndDeltas, Singularity
from fieldid.fingerprint.records.extension import (
    CORE_DELTA,
    RIDGE_COUNT,
    ZONAL_QUALITY,
    Extension,
    read_extensions,
    write_extensions,
)
from fieldid.fingerprint.records.ridge_count import RidgeCounts
from fieldid.fingerprint.records.standard import Standard
from fieldid.fingerprint.records.zonal_quality import ZonalQuality
from tests.fingerprint.records.made import SIZE, extended


def block(standard: Standard, code: int) -> Extension:
    blocks = read_extensions(extended(standard), standard)
    return next(each for each in blocks if each.code == code)


@pytest.mark.parametrize("standard", Standard)
def test_blocks_are_split_and_joined(standard: Standard) -> None:
    area = extended(standard)
    blocks = read_extensions(area, standard)
    assert blocks[2] == Extension(0x0105, b"the maker's own")
    assert write_extensions(blocks, standard) == area


def test_the_length_of_a_block_counts_its_header_but_in_iso_2005() -> None:
    own = [Extension(0x0102, b"abc")]
    assert write_extensions(own, Standard.ISO_2005).hex() == "01020003616263"
    assert write_extensions(own, Standard.ISO_2011).hex() == "01020007616263"
    assert write_extensions(own, Standard.ANSI_2004).hex() == "01020007616263"


@pytest.mark.parametrize("area", ["0102", "01020003", "010200ff00"])
@pytest.mark.parametrize("standard", Standard)
def test_a_block_that_does_not_fit_is_refused(area: str, standard: Standard) -> None:
    with pytest.raises(FingerRecordError):
        read_extensions(bytes.fromhex(area), standard)


def test_ridge_counts_keep_what_is_behind_the_last_edge() -> None:
    data = bytes.fromhex("01 000103 040209 7f7e")
    counts = RidgeCounts.read(Extension(RIDGE_COUNT, data))
    assert counts.edges == ((0, 1, 3), (4, 2, 9))
    assert counts.encode() == data


@pytest.mark.parametrize("standard", Standard)
def test_cores_and_deltas_come_back(standard: Standard) -> None:
    ansi = standard.startswith("ansi")
    found = CoresAndDeltas.read(block(standard, CORE_DELTA), ansi=ansi)
    assert found.cores == (Singularity(150, 200, (10,)),)
    assert found.deltas == (Singularity(90, 300, (20, 30, 40)),) * 2
    assert found.encode(ansi=ansi) == block(standard, CORE_DELTA).data


def test_iso_marks_each_point_and_ansi_all_of_them() -> None:
    points = CoresAndDeltas((Singularity(1, 2, (3,)), Singularity(4, 5)), ())
    assert points.encode(ansi=False).hex() == "0240010002030004000500"
    with pytest.raises(FingerRecordError):
        points.encode(ansi=True)
    assert CoresAndDeltas(points.cores[:1], ()).encode(ansi=True).hex() == "41000100020300"


def test_a_core_further_out_than_the_format_can_say_is_refused() -> None:
    with pytest.raises(FingerRecordError, match="further out"):
        CoresAndDeltas((Singularity(0x4000, 0),), ()).encode(ansi=False)


def test_octets_behind_the_deltas_are_refused() -> None:
    with pytest.raises(FingerRecordError, match="belong to nothing"):
        CoresAndDeltas.read(Extension(CORE_DELTA, bytes(3)), ansi=False)


@pytest.mark.parametrize("standard", [Standard.ISO_2005, Standard.ISO_2011])
def test_zonal_quality_comes_back(standard: Standard) -> None:
    later = standard is Standard.ISO_2011
    zones = ZonalQuality.read(block(standard, ZONAL_QUALITY), SIZE, with_algorithm=later)
    assert zones.algorithm == ((0x0103, 7) if later else None)
    assert (zones.quality == np.arange(300).reshape(20, 15) % 8).all()
    assert zones.encode() == block(standard, ZONAL_QUALITY).data


@pytest.mark.parametrize("head", ["000103", "010003", "010100", "010109", "ffff08"])
def test_a_quality_map_of_another_size_is_refused(head: str) -> None:
    with pytest.raises(FingerRecordError):
        ZonalQuality.read(Extension(ZONAL_QUALITY, bytes.fromhex(head)), SIZE, with_algorithm=False)


@pytest.mark.parametrize("depth", range(1, 9))
def test_packed_numbers_come_back(depth: int) -> None:
    values = np.random.default_rng(depth).integers(0, 1 << depth, 77).astype(np.uint8)
    packed = bits.pack(values, depth)
    assert len(packed) == bits.packed_size(77, depth)
    assert (bits.unpack(packed, 77, depth) == values).all()


def test_the_highest_bit_comes_first() -> None:
    assert bits.unpack(b"\xa9\x40", 5, 2).tolist() == [2, 2, 2, 1, 1]
