"""Hostile bytes (T6): every decoder refuses in words, quickly, and takes nothing that is spoiled.

``tests/fuzz/fuzz_wire.py`` does the same for hours, guided by coverage.
"""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.base import FieldidError
from tests.fuzz.decoders import Decoder, decoders, feed

ALL = {decoder.name: decoder for decoder in decoders()}
NAMES = sorted(ALL)
# These have no genuine message to begin from, only bytes.
WITHOUT_SEED = {"act refusal", "officer's mark", "roster", "audit entry"}
BOMBS = [
    b"",
    b"\x00",
    b"\xc1",
    b"\xdd\xff\xff\xff\xff",  # MessagePack: an array of four billion
    b"\xdf\xff\xff\xff\xff",
    b"\xc6\xff\xff\xff\xff",  # four gigabytes of binary announced
    b"\x91" * 100_000,  # nested beyond any stack
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b'{"at":1e999999}',
    b"9" * 100_000,
    b"age-encryption.org/v1\n-> X25519 " + b"A" * 1000,
    bytes(64 * 1024 * 1024),
]


@pytest.mark.parametrize("name", sorted(set(NAMES) - WITHOUT_SEED))
def test_a_genuine_message_is_read(name: str) -> None:
    assert feed(ALL[name], ALL[name].seed) is not None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("bomb", BOMBS, ids=range(len(BOMBS)))
def test_bombs_are_refused_in_little_time_and_memory(name: str, bomb: bytes) -> None:
    tracemalloc.start()
    started = time.monotonic()
    found = feed(ALL[name], bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not found  # no bytes at all are no verdicts
    assert time.monotonic() - started < 2
    assert peak < len(bomb) * 4 + 4_000_000


@settings(max_examples=60, deadline=None)
@given(st.data())
@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_done_to_a_message_only_refusals_come_out(
    name: str, data: st.DataObject
) -> None:
    decoder = ALL[name]
    feed(decoder, _spoiled(decoder, data))


def _spoiled(decoder: Decoder, data: st.DataObject) -> bytes:
    """A message cut, extended, flipped or mixed with another, or bytes of no origin."""
    seed, noise = decoder.seed, data.draw(st.binary(max_size=60))
    at = data.draw(st.integers(0, len(seed)))
    other = ALL[data.draw(st.sampled_from(NAMES))].seed
    flipped = bytearray(seed)
    if at < len(seed):
        flipped[at] ^= 1 << data.draw(st.integers(0, 7))
    choices = [noise, seed[:at], seed[:at] + noise + seed[at:], bytes(flipped), seed[:at] + other]
    return data.draw(st.sampled_from(choices))


def test_only_the_projects_own_refusals_are_caught() -> None:
    def broken(_: bytes) -> object:
        raise KeyError

    with pytest.raises(KeyError):
        feed(Decoder("broken", broken, b""), b"")
    assert issubclass(FieldidError, Exception)
