from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ENVELOPE_BYTES
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.envelope import (
    Envelope,
    EnvelopeContent,
    decode,
    encode,
    make_envelope,
    open_envelope,
)
from fieldid.wire.sealing import SealingKey, seal
from fieldid.wire.signing import Domain, SigningKey

NOW = datetime(2026, 3, 4, 5, 6, 7, 890123, tzinfo=UTC)
HUB = SealingKey.generate()
DEVICE = SigningKey.generate()
CONTENT = EnvelopeContent("encounter", {"note": "Zoë", "n": [1, 2.5]}, ({"sequence": 1},))


def make(content: EnvelopeContent = CONTENT, **other: Any) -> Envelope:
    header: dict[str, Any] = {"device_id": "laptop-1", "sequence": 7, "realm": "demo", **other}
    return make_envelope(content, hub_recipient=HUB.recipient, device_key=DEVICE, now=NOW, **header)


ENVELOPE = make()
WIRE = encode(ENVELOPE)


def resigned(envelope: Envelope, key: SigningKey = DEVICE) -> Envelope:
    """Sign what a dishonest device would sign, by the documented form."""
    from fieldid.wire.envelope import _signed_part  # noqa: PLC0415 -- the attacker's own copy

    return replace(envelope, signature=key.sign(Domain.ENVELOPE, _signed_part(envelope)))


def test_the_hub_reads_what_the_device_wrote() -> None:
    opened = open_envelope(decode(WIRE), HUB, DEVICE.public)
    assert (opened.kind, opened.record, opened.audit) == (
        CONTENT.kind,
        CONTENT.record,
        CONTENT.audit,
    )


def test_nothing_of_the_content_is_readable_on_the_way() -> None:
    assert "Zoë".encode() not in WIRE
    assert b"note" not in WIRE


def test_the_same_content_never_has_the_same_hash_twice() -> None:
    assert make().content_hash != make().content_hash


def test_envelope_identifiers_sort_in_the_order_of_making() -> None:
    identifiers = [make().envelope_id for _ in range(20)]
    assert identifiers == sorted(identifiers)


@pytest.mark.parametrize(
    "change",
    [
        {"device_id": "laptop-2"},
        {"sequence": 8},
        {"envelope_id": "0194c000-0000-7000-8000-000000000000"},
        {"realm": "live"},
        {"created_at": datetime(2026, 3, 4, tzinfo=UTC)},
        {"content_hash": "0" * 64},
        {"sealed": seal(b"{}", [HUB.recipient])},
    ],
)
def test_a_changed_header_is_refused_even_when_signed_again(change: dict[str, Any]) -> None:
    changed = replace(ENVELOPE, **change)
    with pytest.raises(WireError):
        open_envelope(changed, HUB, DEVICE.public)
    if "created_at" not in change:
        with pytest.raises(WireError):
            open_envelope(resigned(changed), HUB, DEVICE.public)


def test_another_device_cannot_pass_the_content_off_as_its_own() -> None:
    thief = SigningKey.generate()
    stolen = resigned(replace(ENVELOPE, device_id="thief"), thief)
    with pytest.raises(WireError, match="made for another envelope"):
        open_envelope(stolen, HUB, thief.public)


def test_sealed_to_another_hub_is_refused() -> None:
    with pytest.raises(WireError):
        open_envelope(ENVELOPE, SealingKey.generate(), DEVICE.public)


@pytest.mark.parametrize(
    "plaintext", [b"", b"{}", b"[" * 100_000, b"\xff", b'{"kind":"encounter"}']
)
def test_strange_content_under_valid_seal_and_signature_is_refused(plaintext: bytes) -> None:
    sealed = seal(plaintext, [HUB.recipient])
    odd = resigned(replace(ENVELOPE, sealed=sealed, content_hash=sha256_hex(plaintext)))
    with pytest.raises(WireError):
        open_envelope(odd, HUB, DEVICE.public)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("envelope_id", "0194C000-0000-7000-8000-000000000000"),
        ("envelope_id", "0194c000-0000-4000-8000-000000000000"),
        ("envelope_id", "0194c000-0000-7000-c000-000000000000"),
        ("envelope_id", "0194c000000070008000000000000000"),
        ("envelope_id", "0194c000-0000-7000-8000-000000000000\n"),
        ("device_id", "../../etc/passwd"),
        ("device_id", ""),
        ("device_id", "x" * 65),
        ("sequence", 0),
        ("sequence", -1),
        ("sequence", 2**53),
        ("sequence", "7"),
        ("realm", "production"),
        ("created_at", datetime(2026, 3, 4)),  # noqa: DTZ001 -- a naive time is the point
        ("content_hash", "0" * 63),
        ("signature", b"\0" * 63),
        ("format", 2),
    ],
)
def test_a_field_out_of_bounds_is_refused(field: str, value: object) -> None:
    message = msgspec.to_builtins(ENVELOPE, builtin_types=(bytes, datetime)) | {field: value}
    with pytest.raises(WireError):
        decode(msgspec.msgpack.encode(message))


def test_there_is_one_encoding_only() -> None:
    message = msgspec.to_builtins(ENVELOPE, builtin_types=(bytes, datetime))
    assert msgspec.msgpack.encode(message) == WIRE
    backwards = dict(reversed(message.items()))
    for other in (
        message | {"extra": 1},
        backwards,
        {k: message[k] for k in message if k != "format"},
    ):
        with pytest.raises(WireError):
            decode(msgspec.msgpack.encode(other))
    with pytest.raises(WireError):
        decode(WIRE + b"\x00")


def test_size_is_checked_before_parsing() -> None:
    with pytest.raises(WireError, match="larger"):
        decode(bytes(MAX_ENVELOPE_BYTES + 1))
    with pytest.raises(WireError, match="too large"):
        make(EnvelopeContent("encounter", {"x": "y" * MAX_ENVELOPE_BYTES}))


def test_a_claimed_length_beyond_the_end_costs_nothing() -> None:
    for bomb in (
        b"\xdf\xff\xff\xff\xff",
        b"\xdd\xff\xff\xff\xff",
        b"\xc6\xff\xff\xff\xff",
        b"\x91" * 9999,
    ):
        with pytest.raises(WireError):
            decode(bomb)


@pytest.mark.parametrize(
    "wrong",
    [{"device_id": "Not An Id"}, {"sequence": 0}, {"realm": "x"}, {"now": datetime(2026, 1, 1)}],  # noqa: DTZ001
)
def test_a_device_cannot_make_what_the_hub_would_not_read(wrong: dict[str, Any]) -> None:
    header: dict[str, Any] = {"device_id": "d", "sequence": 1, "realm": "demo", "now": NOW, **wrong}
    with pytest.raises(WireError):
        make_envelope(CONTENT, hub_recipient=HUB.recipient, device_key=DEVICE, **header)


@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_random_bytes_raise_nothing_but_wire_errors(data: bytes) -> None:
    with pytest.raises(WireError):
        decode(data)


@settings(deadline=None, max_examples=300)
@given(position=st.integers(0, len(WIRE) - 1), value=st.integers(0, 255))
def test_one_changed_byte_is_always_noticed(position: int, value: int) -> None:
    damaged = WIRE[:position] + bytes([value]) + WIRE[position + 1 :]
    if damaged == WIRE:
        return
    with pytest.raises(WireError):
        open_envelope(decode(damaged), HUB, DEVICE.public)


@settings(deadline=None)
@given(length=st.integers(0, len(WIRE) - 1))
def test_truncation_is_always_noticed(length: int) -> None:
    with pytest.raises(WireError):
        decode(WIRE[:length])


def test_the_repr_tells_nothing() -> None:
    assert "Zoë" not in repr(CONTENT)
    assert "sealed" not in repr(ENVELOPE)
