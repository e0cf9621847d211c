"""The outbox: numbered without a gap, sealed at commit, answered by the right hub only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.audit import checkpoint as checkpoints
from fieldid.audit.chain import verify_chain
from fieldid.audit.checkpoint import Checkpoint, check_checkpoint, check_successor
from fieldid.audit.entry import AuditEvent, entry_from_dict
from fieldid.audit.step import read_step
from fieldid.errors.hub import WireError
from fieldid.errors.vault import VaultError
from fieldid.vault import outbox
from fieldid.vault.locked import LockedVault
from fieldid.wire.envelope import EnvelopeContent, decode, open_envelope
from fieldid.wire.receipt import ReceiptStatus
from tests.vault.support import NAME, PASSPHRASE, Hub, SetClock, decide, make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault


@pytest.fixture
def enrolled(vault: Vault, hub: Hub) -> Vault:
    vault.outbox.pin_hub(hub.pin(vault))
    return vault


def _content(vault: Vault, hub: Hub, sequence: int) -> EnvelopeContent:
    data = vault.outbox.envelope(sequence)
    assert data is not None
    return open_envelope(decode(data), hub.sealing, vault.device.public_key)


def _fail_after_enqueue(vault: Vault) -> None:
    with vault.transaction():
        vault.outbox.enqueue("encounter", {"lost": True})
        raise ZeroDivisionError


def test_numbers_have_no_gap_and_are_not_used_again(enrolled: Vault) -> None:
    numbers = []
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            _fail_after_enqueue(enrolled)
        numbers.append(decide(enrolled)[1].sequence)
    assert numbers == [1, 2, 3]
    assert [item.sequence for item in enrolled.spool.pending()] == [1, 2, 3]


def test_the_hub_reads_what_was_decided(enrolled: Vault, hub: Hub) -> None:
    taken, item = decide(enrolled)
    data = enrolled.outbox.envelope(item.sequence)
    assert data is not None
    envelope = decode(data)
    assert (envelope.sequence, envelope.envelope_id) == (item.sequence, item.envelope_id)
    assert envelope.device_id == enrolled.device.device_id
    content = _content(enrolled, hub, item.sequence)
    assert content.record == {"decision_id": taken.decision_id, "reason": taken.reason}
    assert enrolled.spool.read(item.sequence) == data


def test_nothing_is_exported_before_the_commit(enrolled: Vault) -> None:
    with enrolled.transaction():
        decide(enrolled)
        assert enrolled.spool.pending() == []
    assert len(enrolled.spool.pending()) == 1


def test_the_log_travels_along_without_a_gap(enrolled: Vault, hub: Hub) -> None:
    for _ in range(3):
        enrolled.audit.append(AuditEvent.SEARCH)
        decide(enrolled)
    enrolled.audit.append(AuditEvent.SEARCH)
    assert enrolled.outbox.enqueue_audit() == 1
    assert enrolled.outbox.enqueue_audit() == 0
    sent = [
        entry_from_dict(entry)
        for item in enrolled.outbox.pending()
        for entry in _content(enrolled, hub, item.sequence).audit
    ]
    assert verify_chain(sent) == enrolled.audit.head()


def test_a_long_log_is_sent_in_parts(
    enrolled: Vault, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "AUDIT_ENTRIES_PER_ENVELOPE", 200)
    with enrolled.transaction():
        for _ in range(450):
            enrolled.audit.append(AuditEvent.SEARCH)
    item = enrolled.outbox.enqueue("encounter", {})
    kinds = [one.kind for one in enrolled.outbox.pending()]
    assert kinds == ["audit", "audit", "encounter"]
    parts = [_content(enrolled, hub, number).audit for number in range(1, item.sequence + 1)]
    assert [len(part) for part in parts] == [200, 200, 52]
    assert verify_chain(entry_from_dict(entry) for part in parts for entry in part)


def test_each_sync_tells_a_step_that_continues_the_one_before(enrolled: Vault, hub: Hub) -> None:
    before: Checkpoint | None = None
    for _ in range(4):
        enrolled.audit.append(AuditEvent.SEARCH)
        assert enrolled.outbox.enqueue_audit() == 1
        step = read_step(_content(enrolled, hub, enrolled.outbox.last()).record)
        assert step is not None
        told = checkpoints.decode(step.checkpoint)
        check_checkpoint(told, enrolled.device.device_id, enrolled.device.public_key)
        check_successor(before, told, step.path)
        assert (step.since, told.size) == (
            before.size if before else 0,
            enrolled.audit.head().sequence,
        )
        before = told
    assert enrolled.outbox.enqueue_audit() == 0


def test_without_a_hub_contents_wait_and_are_sealed_later(vault: Vault, hub: Hub) -> None:
    taken, item = decide(vault)
    assert (item.sequence, item.envelope_id) == (1, "")
    assert vault.outbox.counts().unsealed == 1
    assert vault.spool.pending() == []
    vault.outbox.pin_hub(hub.pin(vault))
    assert vault.outbox.counts().unsealed == 0
    assert vault.outbox.counts().queued == 1
    assert _content(vault, hub, 1).record["decision_id"] == taken.decision_id
    assert vault.spool.read(1) == vault.outbox.envelope(1)
    assert vault.spool.hub() == vault.outbox.hub() == hub.pin(vault)
    assert decide(vault)[1].sequence == 2


def test_only_one_hub_is_trusted(enrolled: Vault, hub: Hub) -> None:
    enrolled.outbox.pin_hub(replace(hub.pin(enrolled), url="https://moved.example"))
    with pytest.raises(VaultError, match="another hub"):
        enrolled.outbox.pin_hub(Hub().pin(enrolled))
    held = enrolled.outbox.hub()
    assert held is not None
    assert (held.url, held.public_key) == ("https://moved.example", hub.signing.public)


def test_a_number_never_given_is_not_known(enrolled: Vault) -> None:
    assert not enrolled.outbox.knows(1)
    assert enrolled.outbox.envelope(1) is None
    assert enrolled.outbox.receipt(1) is None
    with pytest.raises(VaultError, match="no such record"):
        enrolled.outbox.get(1)


@pytest.mark.parametrize("change", [{"device_id": "another"}, {"realm": "live"}])
def test_an_enrolment_of_another_laptop_is_refused(
    vault: Vault, hub: Hub, change: dict[str, Any]
) -> None:
    with pytest.raises(VaultError, match="another laptop"):
        vault.outbox.pin_hub(replace(hub.pin(vault), **change))
    assert vault.outbox.hub() is None


@pytest.mark.parametrize("record", [{"score": float("nan")}, {"n": 2**60}, {"s": "\ud800"}])
@pytest.mark.parametrize("pinned", [True, False])
def test_what_has_no_canonical_form_is_not_enqueued(
    vault: Vault, hub: Hub, record: dict[str, Any], *, pinned: bool
) -> None:
    if pinned:
        vault.outbox.pin_hub(hub.pin(vault))
    with pytest.raises(WireError):
        vault.outbox.enqueue("encounter", record)
    assert vault.outbox.pending() == ()
    assert decide(vault)[1].sequence == 1


def test_a_receipt_settles_an_item(enrolled: Vault, hub: Hub) -> None:
    _, item = decide(enrolled)
    data = enrolled.outbox.envelope(item.sequence) or b""
    receipt = hub.answer(data)
    assert enrolled.outbox.record_receipt(receipt)
    assert not enrolled.outbox.record_receipt(receipt)
    assert enrolled.outbox.pending() == ()
    assert enrolled.outbox.counts().accepted == 1
    assert enrolled.outbox.receipt(item.sequence) == receipt
    assert enrolled.outbox.get(item.sequence).status is ReceiptStatus.ACCEPTED
    assert not enrolled.outbox.record_receipt(hub.answer(data, ReceiptStatus.QUARANTINED))
    assert enrolled.outbox.get(item.sequence).status is ReceiptStatus.ACCEPTED


@pytest.mark.parametrize("status", [ReceiptStatus.QUARANTINED, ReceiptStatus.REFUSED])
def test_what_the_hub_does_not_accept_is_set_aside(
    enrolled: Vault, hub: Hub, status: ReceiptStatus
) -> None:
    _, item = decide(enrolled)
    data = enrolled.outbox.envelope(item.sequence) or b""
    enrolled.outbox.record_receipt(hub.answer(data, status))
    assert [one.sequence for one in enrolled.outbox.set_aside()] == [item.sequence]
    assert enrolled.outbox.counts().set_aside == 1
    assert enrolled.outbox.record_receipt(hub.answer(data))
    assert enrolled.outbox.counts().set_aside == 0


def test_a_receipt_of_a_stranger_counts_for_nothing(enrolled: Vault, hub: Hub) -> None:
    _, item = decide(enrolled)
    data = enrolled.outbox.envelope(item.sequence) or b""
    genuine = hub.answer(data)
    for forged in (
        Hub().answer(data),
        replace(genuine, signature=bytes(64)),
        replace(genuine, status=ReceiptStatus.REFUSED),
        replace(genuine, sequence=item.sequence + 1),
    ):
        with pytest.raises(WireError):
            enrolled.outbox.record_receipt(forged)
    assert enrolled.outbox.counts().queued == 1


def test_a_receipt_for_another_envelope_counts_for_nothing(enrolled: Vault, hub: Hub) -> None:
    first, second = decide(enrolled)[1], decide(enrolled)[1]
    data = enrolled.outbox.envelope(first.sequence) or b""
    swapped = replace(hub.answer(data), sequence=second.sequence)
    with pytest.raises(WireError):
        enrolled.outbox.record_receipt(swapped)


def test_the_outbox_survives_a_log_off(home: Path, clock: SetClock, hub: Hub) -> None:
    with make_vault(home, clock) as vault:
        vault.outbox.pin_hub(hub.pin(vault))
        _, item = decide(vault)
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as again:
        assert again.outbox.pending() == (item,)
        assert again.outbox.hub() == hub.pin(again)
        assert decide(again)[1].sequence == 2
    with pytest.raises(VaultError):
        vault.outbox.get(1)
