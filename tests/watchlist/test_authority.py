"""The list authority's key and the file by which it is made known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.watchlist import WatchlistError
from fieldid.watchlist.authority import ListAuthority, public_file, read_public_file
from fieldid.wire.signing import Domain, verify


def test_it_signs_in_the_domain_of_lists_and_survives_storage() -> None:
    authority = ListAuthority.create()
    again = ListAuthority.from_bytes(authority.to_bytes())
    verify(authority.public, Domain.WATCHLIST, b"payload", again.sign(b"payload"))
    assert again.fingerprint == authority.fingerprint
    assert authority.to_bytes().hex() not in repr(authority)


def test_two_authorities_are_never_the_same() -> None:
    assert ListAuthority.create().public != ListAuthority.create().public


@pytest.mark.parametrize("raw", [b"", b"short", bytes(33)])
def test_what_is_no_key_is_refused(raw: bytes) -> None:
    with pytest.raises(WatchlistError, match="not a list authority's key"):
        ListAuthority.from_bytes(raw)


def test_the_public_file_comes_back_with_any_line_end() -> None:
    public = ListAuthority.create().public
    text = public_file(public)
    assert text.startswith(b"fieldid-list-authority 1 ")
    for data in (text, text.strip(), text.strip() + b"\r\n"):
        assert read_public_file(data) == public


@given(st.binary(max_size=200))
def test_any_other_file_is_refused(data: bytes) -> None:
    with pytest.raises(WatchlistError, match="not the public key file"):
        read_public_file(data)


@pytest.mark.parametrize("tail", [b"x", b"\n" * 500 + b"x", b"\n" * 500])
def test_a_tail_is_refused(tail: bytes) -> None:
    with pytest.raises(WatchlistError):
        read_public_file(public_file(bytes(32)) + tail)
