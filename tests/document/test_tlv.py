"""Elements with every kind of wrong length, and random bytes."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.document.asn1 import check_bounds
from fieldid.document.tlv import read_all, read_one
from fieldid.errors.document import DocumentError
from tests.document.signed_objects import tlv


def test_long_tags_and_lengths() -> None:
    value = bytes(70_000)
    element = read_one(tlv(0x7F61, tlv(0x02, b"\x01") + tlv(0x5F2E, value)))
    assert (element.tag, element.constructed) == (0x7F61, True)
    assert [child.tag for child in element.children()] == [0x02, 0x5F2E]
    assert element.child(0x5F2E).value == value
    assert not element.child(0x02).constructed
    assert element.raw[:2] == b"\x7f\x61"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x61",
        b"\x7f",
        b"\x7f\xff\xff\xff\xff\xff\x01\x00",
        b"\x61\x80\x00\x00",
        b"\x61\x81",
        b"\x61\x85\x01\x00\x00\x00\x00",
        b"\x61\x84\xff\xff\xff\xff",
        b"\x61\xff" + bytes(300),
        b"\x61\x02\x00",
        b"\x61\x00\x00",
    ],
)
def test_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_one(data)


def test_missing_child() -> None:
    with pytest.raises(DocumentError, match="5F1F is missing in 61"):
        read_one(tlv(0x61, b"")).child(0x5F1F)


def test_many_elements_are_bounded() -> None:
    with pytest.raises(DocumentError, match="more than"):
        list(read_all(b"\x02\x00" * 1_000_000))


def test_nesting_is_bounded_without_recursion() -> None:
    nested = b""
    for _ in range(2000):
        nested = tlv(0x30, nested)
    started = time.process_time()
    with pytest.raises(DocumentError):
        check_bounds(nested)
    assert time.process_time() - started < 1


def test_bomb_of_elements_is_bounded() -> None:
    bomb = tlv(0x30, b"\x30\x00" * 2_000_000)
    with pytest.raises(DocumentError, match="too many"):
        check_bounds(bomb)


@given(st.binary(max_size=300))
def test_random_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (check_bounds, read_one, lambda data: list(read_all(data))):
        with contextlib.suppress(DocumentError):
            read(data)


@given(st.recursive(st.binary(max_size=20), lambda inner: st.lists(inner, max_size=4)))
def test_what_is_written_is_read(tree: object) -> None:
    def write(node: object) -> bytes:
        if isinstance(node, bytes):
            return tlv(0x04, node)
        assert isinstance(node, list)
        return tlv(0x30, b"".join(map(write, node)))

    written = write(tree)
    element = read_one(written)
    assert element.raw == written
    if isinstance(tree, list):
        assert [child.raw for child in element.children()] == [write(node) for node in tree]
