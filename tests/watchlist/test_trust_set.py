"""Signed sets of CSCA certificates: what a laptop takes, and everything that it refuses."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.document.trust_file import TrustFile
from fieldid.errors.document import (
    TrustSetBuildError,
    TrustSetDamagedError,
    TrustSetOlderError,
    TrustSetStrangerError,
    TrustSourceError,
)
from fieldid.parameters import TRUST_SET_FILES, TRUST_SET_LIMIT
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.frames import frame, frames
from fieldid.watchlist.repository_trust import publish_trust_set
from fieldid.watchlist.trust_set import build_trust_set, open_trust_set, read_files
from tests.watchlist.repositories import make_authority

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
AUTHORITY = ListAuthority.create()
FILES = (TrustFile("de/list.ml", b"one"), TrustFile("nl.cer", b""), TrustFile("x.crl", bytes(900)))
SET = build_trust_set(FILES, AUTHORITY, 7, NOW)


def signed(document: bytes, *bodies: bytes) -> bytes:
    parts = (document, AUTHORITY.sign_trust_set(document), *bodies)
    return b"".join(map(frame, parts))


def test_what_is_built_is_opened() -> None:
    found = open_trust_set(SET, AUTHORITY.public, 6)
    assert (found.version, found.created_at, found.files) == (7, NOW, FILES)


@pytest.mark.parametrize("held", [7, 8])
def test_no_older_set_is_taken(held: int) -> None:
    with pytest.raises(TrustSetOlderError, match=rf"version 7.*version {held}"):
        open_trust_set(SET, AUTHORITY.public, held)


def test_a_strangers_set_is_refused() -> None:
    with pytest.raises(TrustSetStrangerError):
        open_trust_set(SET, ListAuthority.create().public)


def test_a_signature_for_a_list_does_not_count() -> None:
    document = next(frames(SET))
    data = frame(document) + frame(AUTHORITY.sign(document))
    with pytest.raises(TrustSetStrangerError):
        open_trust_set(data, AUTHORITY.public)


def test_every_truncation_and_every_altered_byte_is_refused() -> None:
    for place in range(len(SET)):
        altered = SET[:place] + bytes([SET[place] ^ 1]) + SET[place + 1 :]
        for data in (SET[:place], altered):
            with pytest.raises(TrustSourceError):
                open_trust_set(data, AUTHORITY.public)
    with pytest.raises(TrustSetDamagedError):
        open_trust_set(SET + frame(b""), AUTHORITY.public)


@pytest.mark.parametrize(
    "data",
    [
        frame(b"") * (TRUST_SET_FILES + 3),
        bytes(TRUST_SET_LIMIT + 1),
        b"\xff\xff\xff\xff" + bytes(90),
        signed(b"[" * 100_000),
        signed(b"{}"),
        signed(b'{"format":"fieldid-trust-1","version":0,"created_at":"2026-03-04T09:30:00Z",'
               b'"files":[]}'),
        signed(b'{"format":"fieldid-trust-2","version":1,"created_at":"2026-03-04T09:30:00Z",'
               b'"files":[]}'),
    ],
    ids=["many", "large", "4 GB", "nested", "empty", "version 0", "later format"],
)  # fmt: skip
def test_hostile_sets(data: bytes) -> None:
    with pytest.raises(TrustSetDamagedError):
        open_trust_set(data, AUTHORITY.public)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    with pytest.raises(TrustSourceError):
        open_trust_set(data, AUTHORITY.public)


@pytest.mark.parametrize("name", ["", "a\nb", "a\x1b[2J", "n" * 201])
def test_names_that_cannot_be_shown_are_not_signed(name: str) -> None:
    with pytest.raises(TrustSetBuildError):
        build_trust_set([TrustFile(name, b"")], AUTHORITY, 1, NOW)


def test_a_published_set_counts_up_and_survives_the_next_list(tmp_path: Path) -> None:
    made = make_authority(tmp_path / "authority")
    (tmp_path / "trust" / "de").mkdir(parents=True)
    (tmp_path / "trust" / "de" / "one.cer").write_bytes(b"1")
    files = read_files(tmp_path / "trust")
    authority = made.lists.authority
    versions = [
        open_trust_set(
            publish_trust_set(made.workshop, authority, files, NOW), authority.public
        ).version
        for _ in range(2)
    ]
    made.publish("R1")
    assert versions == [1, 2]
    assert [file.name for file in files] == ["de/one.cer"]
    assert "policy/trust-set" in made.workshop.targets_of("policy")
