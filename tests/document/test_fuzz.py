"""Mutated seeds through every door for foreign bytes: an outcome or one clear error, soon."""

from __future__ import annotations

import contextlib
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldid.document.lds.common import read_common
from fieldid.document.lds.data_group import read_data_group
from fieldid.document.mrz_entry import check_entry
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.outcome import Verdict
from fieldid.document.passive_authentication import authenticate
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from fieldid.errors.document import DocumentError
from tests.document.pki import NOW, csca

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())
SEEDS = [path.read_bytes() for path in CORPUS]
TRUST = build_trust_store([TrustFile("root", csca().der)])
_SECONDS = 2.0


def _doors(data: bytes) -> list[Callable[[], object]]:
    text = data.decode("latin-1")
    return [
        lambda: authenticate(data, {1: data}, TRUST, NOW),
        lambda: read_data_group(data),
        lambda: read_common(data),
        lambda: build_trust_store([TrustFile("fuzz", data)]),
        lambda: parse_mrz(text, NOW.date()),
        lambda: check_entry(text, NOW.date()),
    ]


def through_every_door(data: bytes) -> None:
    started = time.process_time()
    for door in _doors(data):
        with contextlib.suppress(DocumentError):
            door()
    assert time.process_time() - started < _SECONDS


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Some bytes changed, cut out, doubled or replaced by lengths that lie."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(0, len(data) - 1)))
        width = draw(st.integers(0, 6))
        new = draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from([b"\x80", b"\x84\xff\xff\xff\xff", b"\x30\x80", b"\x7f\xff\xff"]),
                st.just(bytes(data[place : place + 40])),
            )
        )
        data[place : place + width] = new
    return bytes(data)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_seeds(path: Path) -> None:
    through_every_door(path.read_bytes())


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_mutated_seeds(data: bytes) -> None:
    through_every_door(data)


@settings(max_examples=150, deadline=None)
@given(mutated())
def test_nothing_mutated_is_proved_under_a_strange_root(data: bytes) -> None:
    assert authenticate(data, {}, TRUST, NOW).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    "data",
    [
        b"\x77\x84\x7f\xff\xff\xff" + bytes(1000),
        b"\x30\x80" * 100_000,
        b"\x30\x84\x00\x1e\x84\x80" + b"\x30\x00" * 1_000_000,
        b"\x24\x80" * 100_000,
        b"\x75\x83\x0f\xff\xf0" + b"\x7f\x61\x00" * 300_000,
        b"P<" * 1_000_000,
    ],
    ids=["lies", "indefinite", "bomb", "strings", "templates", "text"],
)
def test_bombs_take_little_time_and_memory(data: bytes) -> None:
    tracemalloc.start()
    through_every_door(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 64 * 1024 * 1024
