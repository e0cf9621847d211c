from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_RECEIPT_BYTES
from fieldid.wire import receipt as receipts
from fieldid.wire.envelope import Envelope, EnvelopeContent, make_envelope
from fieldid.wire.fields import new_uuid7
from fieldid.wire.receipt import ReceiptStatus, check_receipt, decode, encode, make_receipt
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import Domain, SigningKey

NOW = datetime(2026, 3, 4, tzinfo=UTC)
HUB = SigningKey.generate()


def make(sequence: int = 1) -> Envelope:
    return make_envelope(
        EnvelopeContent("audit", {}),
        "laptop-1",
        sequence,
        "demo",
        SealingKey.generate().recipient,
        SigningKey.generate(),
        NOW,
    )


ENVELOPE = make()
RECEIPT = make_receipt(ENVELOPE, ReceiptStatus.ACCEPTED, hub_id="hub", hub_key=HUB, now=NOW)
WIRE = encode(RECEIPT)


def test_a_receipt_counts_for_its_own_envelope() -> None:
    check_receipt(decode(WIRE), ENVELOPE, "hub", HUB.public)


def test_a_receipt_counts_for_no_other_envelope_and_from_no_other_hub() -> None:
    for envelope, hub_id, key in (
        (make(), "hub", HUB),
        (make(2), "hub", HUB),
        (replace(ENVELOPE, content_hash="0" * 64), "hub", HUB),
        (replace(ENVELOPE, device_id="laptop-2"), "hub", HUB),
        (ENVELOPE, "other", HUB),
        (ENVELOPE, "hub", SigningKey.generate()),
    ):
        with pytest.raises(WireError):
            check_receipt(RECEIPT, envelope, hub_id, key.public)


@pytest.mark.parametrize(
    "change",
    [
        {"status": ReceiptStatus.REFUSED},
        {"reason": "because"},
        {"received_at": datetime(2027, 1, 1, tzinfo=UTC)},
        {"sequence": 2},
        {"signature": bytes(64)},
    ],
)
def test_a_changed_receipt_is_worthless(change: dict[str, Any]) -> None:
    with pytest.raises(WireError):
        check_receipt(replace(RECEIPT, **change), ENVELOPE, "hub", HUB.public)


def test_a_refusal_counts_only_for_exactly_the_bytes_that_were_refused() -> None:
    spoiled = replace(ENVELOPE, signature=bytes(64))
    refusal = make_receipt(spoiled, ReceiptStatus.REFUSED, hub_id="hub", hub_key=HUB, now=NOW)
    check_receipt(refusal, spoiled, "hub", HUB.public)
    with pytest.raises(WireError, match="other bytes"):
        check_receipt(refusal, ENVELOPE, "hub", HUB.public)


def test_size_is_checked_before_parsing() -> None:
    with pytest.raises(WireError, match="larger"):
        decode(bytes(MAX_RECEIPT_BYTES + 1))


@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_random_bytes_raise_nothing_but_wire_errors(data: bytes) -> None:
    with pytest.raises(WireError):
        decode(data)


@settings(deadline=None)
@given(position=st.integers(0, len(WIRE) - 1), value=st.integers(0, 255))
def test_one_changed_byte_is_always_noticed(position: int, value: int) -> None:
    damaged = WIRE[:position] + bytes([value]) + WIRE[position + 1 :]
    if damaged == WIRE:
        return
    with pytest.raises(WireError):
        check_receipt(decode(damaged), ENVELOPE, "hub", HUB.public)


# A receipt as the first version wrote it: hub and key of the test, no epoch.
def first_format() -> bytes:
    first = replace(RECEIPT, format=1)
    signature = HUB.sign(Domain.RECEIPT, receipts._signed_part(first))
    return encode(replace(first, signature=signature))


def test_a_receipt_of_the_first_format_still_counts_and_keeps_its_bytes() -> None:
    data = first_format()
    assert b"epoch" not in data
    receipt = decode(data)
    check_receipt(receipt, ENVELOPE, "hub", HUB.public)
    assert (receipt.epoch, encode(receipt)) == ("", data)


def test_the_epoch_is_signed_and_cannot_be_taken_away() -> None:
    epoch = new_uuid7()
    receipt = make_receipt(
        ENVELOPE, ReceiptStatus.ACCEPTED, hub_id="hub", hub_key=HUB, now=NOW, epoch=epoch
    )
    assert decode(encode(receipt)).epoch == epoch
    for changed in (
        replace(receipt, epoch=""),
        replace(receipt, epoch=new_uuid7()),
        replace(receipt, format=1),
    ):
        with pytest.raises(WireError):
            check_receipt(changed, ENVELOPE, "hub", HUB.public)
