"""T9: nothing settles a record but a receipt of the pinned hub for exactly that record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.hub.keys import load_keys
from fieldid.sync.report import Waiting
from fieldid.wire import batch as batches
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire.batch import BatchItem
from fieldid.wire.receipt import Receipt, ReceiptStatus
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey
from tests.helpers.fault_proxy import nonsense
from tests.helpers.hub_laptop import NOW, Laptop
from tests.sync.field import ONCE

if TYPE_CHECKING:
    from tests.sync.field import Field


def stored(field: Field) -> dict[int, ReceiptStatus]:
    return {receipt.sequence: receipt.status for receipt in field.spool.receipts()}


def answer(field: Field, receipt: Receipt) -> None:
    """Let something on the way answer with this receipt."""
    body = batches.encode_answer([BatchItem(200, receipts.encode(receipt))])
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
    field.proxy.faults.append(nonsense(head + body))


def genuine(field: Field, raw: bytes, status: ReceiptStatus = ReceiptStatus.ACCEPTED) -> Receipt:
    keys = load_keys(field.hub.config.folder)
    return receipts.make_receipt(
        envelopes.decode(raw), status, hub_id=keys.hub_id, hub_key=keys.signing, now=NOW
    )


def test_every_receipt_is_stored_under_its_number(field: Field) -> None:
    field.put(3)
    field.run()
    assert stored(field) == dict.fromkeys((1, 2, 3), ReceiptStatus.ACCEPTED)


def test_a_receipt_for_something_else_or_by_somebody_else_counts_for_nothing(
    field: Field,
) -> None:
    sequence = field.put()[0]
    mine = genuine(field, field.raws[sequence])
    other = genuine(field, field.laptop.raw())
    stranger = receipts.make_receipt(
        envelopes.decode(field.raws[sequence]),
        ReceiptStatus.ACCEPTED,
        hub_id=field.pin.hub_id,
        hub_key=SigningKey.generate(),
        now=NOW,
    )
    for receipt in (
        other,
        stranger,
        replace(mine, sequence=2),
        replace(mine, content_hash="0" * 64),
        replace(mine, status=ReceiptStatus.REFUSED),
        replace(other, sequence=sequence),
    ):
        answer(field, receipt)
        report = field.run(ONCE)
        assert (report.confirmed, report.set_aside, report.waiting) == (0, 0, 1)
        assert report.reason == Waiting.NONSENSE
    assert not field.spool.receipts()
    assert field.run().confirmed == 1


def test_a_refused_record_is_set_aside_with_the_hubs_reason_and_blocks_nothing(
    field: Field,
) -> None:
    first = field.put()[0]
    bad = field.put_raw(field.laptop.raw(hub_recipient=SealingKey.generate().recipient))
    last = field.put()[0]
    report = field.run()
    assert (report.confirmed, report.set_aside, report.waiting) == (2, 1, 0)
    assert [(down.sequence, "opened" in down.reason) for down in report.turned_down] == [
        (bad, True)
    ]
    assert stored(field) == {
        first: ReceiptStatus.ACCEPTED,
        bad: ReceiptStatus.REFUSED,
        last: ReceiptStatus.ACCEPTED,
    }
    again = field.run()
    assert (again.sent, again.waiting, again.turned_down) == (0, 0, ())


def test_a_refusal_earned_with_a_spoiled_copy_does_not_touch_the_good_one(field: Field) -> None:
    sequence = field.put()[0]
    spoiled = replace(envelopes.decode(field.raws[sequence]), signature=bytes(64))
    keys = load_keys(field.hub.config.folder)
    refusal = receipts.make_receipt(
        spoiled, ReceiptStatus.REFUSED, hub_id=keys.hub_id, hub_key=keys.signing, now=NOW
    )
    answer(field, refusal)
    report = field.run(ONCE)
    assert (report.set_aside, report.waiting) == (0, 1)


def test_a_quarantined_record_is_set_aside_and_shown(field: Field) -> None:
    field.put()
    unsigned = field.put_raw(field.laptop.raw(field.laptop.decided(reason="changed")))
    report = field.run()
    assert (report.confirmed, report.set_aside, report.waiting) == (1, 1, 0)
    assert report.turned_down[0].sequence == unsigned
    assert stored(field)[unsigned] is ReceiptStatus.QUARANTINED


def test_the_same_number_with_other_content_is_quarantined(field: Field) -> None:
    """The vault was restored from an older image and used the number again."""
    field.put()
    field.run()
    field.spool.remove(1)
    field.put_raw(field.laptop.raw(sequence=1))
    report = field.run()
    assert (report.set_aside, report.waiting) == (1, 0)
    assert "sequence number" in report.turned_down[0].reason
    assert (len(field.kept()), field.clashes()) == (1, 1)


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_record_damaged_on_disk_is_said_and_blocks_nothing(
    field: Field, damage: bytes | None
) -> None:
    field.put(3)
    path = field.spool.envelopes()[0].path
    path.write_bytes(field.raws[2] if damage is None else damage)
    report = field.run()
    assert (report.confirmed, report.waiting, report.reason) == (2, 1, Waiting.UNREADABLE)
    path.write_bytes(field.raws[1])
    assert field.run().confirmed == 1
    assert field.all_arrived_once()


def test_an_unknown_laptop_waits_and_says_so(field: Field) -> None:
    stranger = Laptop().knows(load_keys(field.hub.config.folder))
    for number in (1, 2, 3):
        field.spool.put(number, stranger.raw())
    sequence = 4
    field.laptop.sequence = 3
    field.put_raw(field.laptop.raw())
    report = field.run()
    assert (report.sent, report.confirmed, report.waiting) == (4, 1, 3)
    assert report.reason == Waiting.UNKNOWN_DEVICE
    assert stored(field) == {sequence: ReceiptStatus.ACCEPTED}


def test_a_record_of_another_realm_is_never_sent(field: Field) -> None:
    field.put_raw(field.laptop.raw(realm="live"))
    report = field.run()
    assert (report.sent, report.waiting, report.reason) == (0, 1, Waiting.WRONG_REALM)
    assert not field.kept()


def test_what_always_fails_does_not_hold_up_what_comes_after(field: Field) -> None:
    """A batch fails, so each goes alone; then three fail in every run, as if disliked."""
    field.put(6)
    failing = nonsense(b"HTTP/1.1 413 T\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    client = field.client(ONCE)
    field.proxy.faults.append(failing)
    report = client.run()
    assert (report.sent, report.waiting, report.reason) == (6, 6, Waiting.UNSIGNED)
    field.proxy.faults.extend([failing] * 3)
    report = client.run()
    assert (report.sent, report.confirmed, report.waiting) == (3, 0, 6)
    report = client.run()
    assert (report.confirmed, report.waiting) == (6, 0)
    with_numbers = [envelopes.decode(raw).sequence for raw in field.kept()]
    assert with_numbers == [1, 2, 3, 4, 5, 6]
