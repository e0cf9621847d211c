"""What follows on the laptop from what the hub says (T9, T10): nothing lost or dropped early."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.audit.head import GENESIS
from fieldid.parameters import OUTBOX_RETENTION_DAYS
from fieldid.wire.envelope import decode
from fieldid.wire.fields import new_uuid7
from fieldid.wire.receipt import ReceiptStatus, make_receipt
from fieldid.wire.signing import SigningKey
from fieldid.wire.standing import Standing, sign_standing
from fieldid.wire.verdicts import Verdict, VerdictKind, seal_verdicts
from tests.vault.support import START, Hub, decide, make_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.vault.vault import Vault

FIRST, SECOND = new_uuid7(), new_uuid7()
LATER = START + timedelta(days=OUTBOX_RETENTION_DAYS, seconds=1)


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def vault(tmp_path: Path, hub: Hub) -> Iterator[Vault]:
    """Three decisions, all accepted in the first epoch."""
    with make_vault(tmp_path) as made:
        made.outbox.pin_hub(hub.pin(made))
        for _ in range(3):
            decide(made)
        for sequence in (1, 2, 3):
            accept(made, hub, sequence, FIRST)
        yield made


def accept(vault: Vault, hub: Hub, sequence: int, epoch: str) -> None:
    data = vault.outbox.envelope(sequence)
    assert data is not None
    receipt = make_receipt(
        decode(data),
        ReceiptStatus.ACCEPTED,
        hub_id=hub.hub_id,
        hub_key=hub.signing,
        now=START,
        epoch=epoch,
    )
    vault.spool.store_receipt(receipt)
    vault.reconcile()


def say(vault: Vault, hub: Hub, epoch: str, held: Any, durable: Any = (), **change: Any) -> None:
    head = vault.audit.head()
    standing = Standing(
        hub.hub_id,
        vault.device.device_id,
        epoch,
        bytes(16),
        change.pop("at", START),
        held,
        durable,
        change.pop("audit_sequence", head.sequence),
        change.pop("audit_digest", head.digest),
    )
    key = change.pop("key", hub.signing)
    vault.spool.store_standing(sign_standing(replace(standing, **change), key))
    vault.reconcile()


def waiting(vault: Vault) -> list[int]:
    assert [item.sequence for item in vault.outbox.pending()] == [
        item.sequence for item in vault.spool.pending()
    ]
    return [item.sequence for item in vault.spool.pending()]


def test_what_the_hub_holds_stays_answered_whatever_its_epoch(vault: Vault, hub: Hub) -> None:
    for epoch in (FIRST, SECOND):
        say(vault, hub, epoch, ((1, 3),))
        assert waiting(vault) == []


def test_what_a_restored_hub_lost_is_sent_again_and_answered_again(vault: Vault, hub: Hub) -> None:
    sealed = vault.outbox.envelope(3)
    say(vault, hub, SECOND, ((1, 2),))
    assert waiting(vault) == [3]
    assert vault.spool.read(3) == sealed
    accept(vault, hub, 3, SECOND)
    assert waiting(vault) == []


def test_an_old_answer_that_comes_late_is_not_believed_again(vault: Vault, hub: Hub) -> None:
    say(vault, hub, SECOND, ((1, 2),))
    accept(vault, hub, 3, FIRST)
    assert waiting(vault) == [3]


def test_an_answer_younger_than_the_standing_counts(vault: Vault, hub: Hub) -> None:
    say(vault, hub, FIRST, ((1, 2),))
    assert waiting(vault) == []


def test_a_database_that_went_back_unnoticed_is_noticed_here(vault: Vault, hub: Hub) -> None:
    say(vault, hub, FIRST, ((1, 3),))
    say(vault, hub, FIRST, ((1, 1),), at=START + timedelta(hours=1))
    assert waiting(vault) == [2, 3]


@pytest.mark.parametrize(
    ("durable", "at", "left"),
    [
        (((1, 2),), LATER, (3,)),
        (((1, 3),), LATER - timedelta(seconds=2), (1, 2, 3)),
        ((), LATER, (1, 2, 3)),
    ],
)
def test_a_copy_goes_only_after_durable_and_the_retention(
    vault: Vault, hub: Hub, durable: Any, at: Any, left: tuple[int, ...]
) -> None:
    say(vault, hub, FIRST, ((1, 3),), durable, at=at)
    assert vault.outbox.copies() == left
    assert vault.outbox.counts().accepted == 3
    assert vault.standing.durable_count() == sum(last - first + 1 for first, last in durable)


def test_a_record_that_the_hub_lost_after_the_copy_went_is_named(vault: Vault, hub: Hub) -> None:
    say(vault, hub, FIRST, ((1, 3),), ((1, 3),), at=LATER)
    say(vault, hub, SECOND, ((1, 2),), at=LATER + timedelta(hours=1))
    held = vault.standing.held()
    assert held is not None
    assert (held.lost, waiting(vault)) == ((3,), [])


@pytest.mark.parametrize(
    "change",
    [{"key": SigningKey.generate()}, {"device_id": "laptop-other"}, {"hub_id": "hub-other"}],
)
def test_a_standing_of_somebody_else_changes_nothing(
    vault: Vault, hub: Hub, change: dict[str, Any]
) -> None:
    say(vault, hub, SECOND, (), **change)
    assert (waiting(vault), vault.standing.held()) == ([], None)


def test_another_audit_log_than_the_hub_knows_is_noticed(vault: Vault, hub: Hub) -> None:
    """An older image of the laptop was put back, or its log was rewritten (T4)."""
    head = vault.audit.head()
    for sequence, digest, agrees in (
        (head.sequence, head.digest, True),
        (0, GENESIS.digest, True),
        (head.sequence, "1" * 64, False),
        (head.sequence + 1000, "1" * 64, False),
    ):
        say(vault, hub, FIRST, ((1, 3),), audit_sequence=sequence, audit_digest=digest)
        held = vault.standing.held()
        assert held is not None
        assert held.log_agrees is agrees


def test_verdicts_are_kept_and_go_when_the_hub_says_so(vault: Vault, hub: Hub) -> None:
    verdict = Verdict(2, VerdictKind.REVIEW_DIFFERS, START)
    sealed = seal_verdicts([verdict], vault.device.recipient)
    say(vault, hub, FIRST, ((1, 3),), verdicts=sealed)
    held = vault.standing.held()
    assert held is not None
    assert held.verdicts == (verdict,)
    say(vault, hub, FIRST, ((1, 3),))
    held = vault.standing.held()
    assert held is not None
    assert held.verdicts == ()
