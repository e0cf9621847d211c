"""Any bytes: only a ``FieldidError`` escapes, soon, and what is read is written again exactly."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fieldid.errors.base import FieldidError
from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import image_record, minutiae_record
from fieldid.fingerprint.records.core_delta import CoresAndDeltas
from fieldid.fingerprint.records.extension import Extension, read_extensions
from fieldid.fingerprint.records.impression import Geometry
from fieldid.fingerprint.records.ridge_count import RidgeCounts
from fieldid.fingerprint.records.standard import Standard
from fieldid.fingerprint.records.template_of import positions, to_templates
from fieldid.fingerprint.records.zonal_quality import ZonalQuality
from tests.fingerprint.records.made import CORPUS, corpus

FILES = {path.name: path.read_bytes() for path in sorted(CORPUS.iterdir())}
MINUTIAE = [data for name, data in FILES.items() if name.endswith(".fmr")]
IMAGES = [data for name, data in FILES.items() if name.endswith(".fir")]
SLOW_TO_START = [data for data in IMAGES if b"\xff\xa0" in data]
SOON_S = 2.0
MANY = settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
FEW = settings(MANY, max_examples=60)


@st.composite
def damaged(draw: st.DrawFn, files: list[bytes], last: int) -> bytes:
    """A file with some octets altered, mostly near its start, and perhaps a piece moved."""
    data = bytearray(draw(st.sampled_from(files)))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, min(last, len(data) - 1)))
        data[place] = draw(st.sampled_from([0, 1, 2, 0x7F, 0x80, 0xFF]) | st.integers(0, 255))
    if draw(st.booleans()):
        start, length = draw(st.integers(0, last)), draw(st.integers(0, 40))
        piece = draw(st.binary(max_size=40))
        data[start : start + length] = piece
    return bytes(data)


def read_all_of(data: bytes) -> None:
    record = minutiae_record.decode(data)
    assert minutiae_record.encode(record) == data
    positions(record)
    to_templates(record)


def see_all_of(data: bytes) -> None:
    record = image_record.decode(data)
    assert image_record.encode(record) == data
    image_record.positions(record)
    for image in image_record.images(record):
        assert image.pixels.size


@MANY
@given(st.binary(max_size=300) | damaged(MINUTIAE, 300))
@example(b"FMR\x00 20\x00" + bytes(40))
@example(b"FMR\x00030\x00\x00\x00\x00\x0f\x00\x00\x00")
def test_any_minutiae_record_is_read_exactly_or_refused(data: bytes) -> None:
    begun = time.perf_counter()
    with suppress(FieldidError):
        read_all_of(data)
    assert time.perf_counter() - begun < SOON_S


@FEW
@given(damaged([data for data in IMAGES if data not in SLOW_TO_START], 200))
def test_any_image_record_is_read_exactly_or_refused(data: bytes) -> None:
    begun = time.perf_counter()
    with suppress(FieldidError):
        see_all_of(data)
    assert time.perf_counter() - begun < SOON_S


@settings(FEW, max_examples=12)
@given(damaged(SLOW_TO_START, 200))
def test_any_image_record_with_wsq_is_read_exactly_or_refused(data: bytes) -> None:
    begun = time.perf_counter()
    with suppress(FieldidError):
        see_all_of(data)
    assert time.perf_counter() - begun < SOON_S


@FEW
@given(st.binary(max_size=200), st.sampled_from(Standard))
def test_any_extended_data_is_read_exactly_or_refused(data: bytes, standard: Standard) -> None:
    for block in (Extension(1, data), *_split(data, standard)):
        for read in (_counts, _points, _zones):
            with suppress(FieldidError):
                read(block, standard)


def _counts(block: Extension, _: Standard) -> None:
    assert RidgeCounts.read(block).encode() == block.data


def _points(block: Extension, standard: Standard) -> None:
    found = CoresAndDeltas.read(block, ansi=standard.startswith("ansi"))
    assert len(found.cores) + len(found.deltas) <= len(block.data)


def _zones(block: Extension, standard: Standard) -> None:
    later = standard is Standard.ISO_2011
    zones = ZonalQuality.read(block, Geometry(300, 400, 197, 197), with_algorithm=later)
    assert zones.quality.size <= 8 * len(block.data)


def _split(data: bytes, standard: Standard) -> tuple[Extension, ...]:
    try:
        return read_extensions(data, standard)
    except FieldidError:
        return ()


def test_the_largest_record_is_read_soon() -> None:
    """A million octets of minutiae that look like a record to the last one."""
    view = bytes.fromhex("01 00 50 ff") + bytes.fromhex("4001 0001 01 01") * 255 + b"\xff\xfe"
    view += bytes(0xFFFE)
    views = view * 15
    head = bytes.fromhex("0000 0100 0100 00c5 00c5 0f 00")
    data = b"FMR\x00 20\x00" + (12 + len(head) + len(views)).to_bytes(4, "big") + head + views
    begun = time.perf_counter()
    read_all_of(data)
    assert time.perf_counter() - begun < SOON_S


@pytest.mark.parametrize("version", [b"010", b"020"])
def test_a_record_of_a_million_views_is_refused_soon(version: bytes) -> None:
    views = (bytes.fromhex("0000000e 02 01 01 50 00 0001 0001 00")) * 2**20
    head = bytes.fromhex("00b5 001f 01 02 00c5 00c5 00c5 00c5 08 00 0000")
    if version == b"010":
        data = (32 + len(views)).to_bytes(6, "big") + head + views
    else:
        data = (16 + len(views)).to_bytes(4, "big") + bytes.fromhex("ffff 00 01") + views
    begun = time.perf_counter()
    with pytest.raises(FingerRecordError, match="any standard allows"):
        image_record.decode(b"FIR\x00" + version + b"\x00" + data)
    assert time.perf_counter() - begun < SOON_S


@pytest.mark.parametrize("name", FILES)
def test_the_corpus_is_read_and_written_exactly(name: str) -> None:
    (read_all_of if name.endswith(".fmr") else see_all_of)(FILES[name])


def test_the_corpus_is_what_is_written_today() -> None:
    """Image codecs may change with their libraries, the records around them may not."""
    made = corpus()
    assert set(made) == set(FILES)
    for name, data in FILES.items():
        if name.endswith(".fmr"):
            assert data == made[name]
