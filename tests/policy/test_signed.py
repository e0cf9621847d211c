"""A policy is in force only as signed: whole, known, sound and not older than the one held."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.case import PolicyError
from fieldid.parameters import POLICY_FILE_LIMIT
from fieldid.policy.example import example_uk
from fieldid.policy.signed import decode_policy, is_example_file, load_policy, sign_policy

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
SEED, PUBLIC = KEY.private_bytes_raw(), KEY.public_key().public_bytes_raw()
STRANGER = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
SIGNED = sign_policy(example_uk(), SEED)


def test_a_signed_policy_comes_back_as_it_was() -> None:
    assert load_policy(SIGNED, PUBLIC) == example_uk()


def test_an_example_is_known_as_one_whatever_it_lacks() -> None:
    body = b'{"is_example": true, "of an earlier version": 1}'
    signature = KEY.sign(b"fieldid policy file, version 1\n" + body).hex()
    earlier = f"fieldid-policy 1 {signature}\n".encode() + body
    assert is_example_file(earlier, PUBLIC)
    assert not is_example_file(earlier, STRANGER)
    assert not is_example_file(sign_policy(replace(example_uk(), is_example=False), SEED), PUBLIC)
    assert not is_example_file(b"nothing", PUBLIC)


def test_the_signed_file_can_be_read_by_a_person() -> None:
    assert b'\n  "title": "UK example policy"' in SIGNED


def test_its_last_day_is_signed_with_it_and_over_at_midnight_utc() -> None:
    last = replace(example_uk(), valid_until=date(2026, 3, 4))
    held = load_policy(sign_policy(last, SEED), PUBLIC)
    assert held == last
    assert not held.expired(datetime(2026, 3, 4, 23, 59, tzinfo=UTC))
    assert not held.expired(datetime(2026, 3, 5, 0, 30, tzinfo=timezone(timedelta(hours=1))))
    assert held.expired(datetime(2026, 3, 5, tzinfo=UTC))
    assert not example_uk().expired(datetime(2999, 1, 1, tzinfo=UTC)), (
        "none said: until the next one"
    )


def test_a_stranger_cannot_sign() -> None:
    with pytest.raises(PolicyError, match="not signed by the administrator"):
        load_policy(SIGNED, STRANGER)


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_of_the_wrong_length_is_refused_in_words(key: bytes) -> None:
    with pytest.raises(PolicyError):
        load_policy(SIGNED, key)


@given(st.integers(0, len(SIGNED) * 8 - 1))
def test_any_flipped_bit_is_refused(bit: int) -> None:
    damaged = bytearray(SIGNED)
    damaged[bit // 8] ^= 1 << bit % 8
    with pytest.raises(PolicyError):
        load_policy(bytes(damaged), PUBLIC)


@given(st.integers(0, len(SIGNED) - 1))
def test_any_truncation_is_refused(length: int) -> None:
    with pytest.raises(PolicyError):
        load_policy(SIGNED[:length], PUBLIC)


@given(st.binary(max_size=300))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(PolicyError):
        load_policy(noise, PUBLIC)


def test_a_huge_file_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(PolicyError, match="too large"):
        load_policy(bytes(POLICY_FILE_LIMIT + 1), PUBLIC)


def test_an_older_version_is_refused_and_the_same_one_accepted() -> None:
    newer = sign_policy(replace(example_uk(), version=3), SEED)
    assert load_policy(newer, PUBLIC, held_version=3).version == 3
    with pytest.raises(PolicyError, match="version 4 is in force"):
        load_policy(newer, PUBLIC, held_version=4)


def test_a_contradiction_is_never_signed() -> None:
    with pytest.raises(PolicyError):
        sign_policy(replace(example_uk(), powers=()), SEED)


def json_with(change: dict[str, Any]) -> bytes:
    return msgspec.json.encode({**msgspec.to_builtins(example_uk()), **change})


def test_an_unknown_field_is_refused_because_it_may_be_a_restriction() -> None:
    with pytest.raises(PolicyError, match="does not know: night_rule"):
        decode_policy(json_with({"night_rule": "none after dark"}))


def test_an_unknown_field_of_a_power_is_refused() -> None:
    raw = msgspec.to_builtins(example_uk())
    powers = [{**raw["powers"][0], "barrier": True}, *raw["powers"][1:]]
    with pytest.raises(PolicyError, match=r"does not know: powers\.barrier"):
        decode_policy(json_with({"powers": powers}))


def test_a_missing_field_is_refused_and_named() -> None:
    raw = msgspec.to_builtins(example_uk())
    del raw["idle_lock_minutes"]
    with pytest.raises(PolicyError, match="idle_lock_minutes"):
        decode_policy(msgspec.json.encode(raw))


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"version": 1e999}']
)
def test_unreadable_json_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(PolicyError):
        decode_policy(body)
