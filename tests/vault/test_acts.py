"""Signed acts in the vault: kept with their audit entry, sealed, answered, set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import WireError
from fieldid.vault.act_item import ActStatus
from fieldid.vault.act_spool import ActSpool
from fieldid.vault.acts import NO_HUB
from fieldid.vault.identities import NewOfficer
from fieldid.vault.locked import LockedVault
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire import act_refusal as refusals
from fieldid.wire import sealed_act
from fieldid.wire.act_body import ActKind, ContestWords
from fieldid.wire.act_receipt import ActReceipt
from fieldid.wire.act_refusal import ActRefusal
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.signing import SigningKey
from tests.vault.support import PASSPHRASE, START, Hub, SetClock

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.act_item import ActItem
    from fieldid.vault.vault import Vault

WORDS = "That is my brother, not me."
CASE = "case-1"


def contest(vault: Vault, words: str = WORDS) -> ActItem:
    return vault.acts.enqueue(ActKind.CONTEST, CASE, ContestWords(words))


def receipt(hub: Hub, item: ActItem, key: SigningKey | None = None) -> bytes:
    raw = acts.encode(item.act)
    unsigned = ActReceipt(hub.hub_id, item.act.act_id, sha256_hex(raw), item.act.kind, START, 1)
    return receipts.encode(receipts.sign_receipt(unsigned, key or hub.signing))


def refusal(hub: Hub, item: ActItem, recipient: str, words: str = "No such case.") -> bytes:
    unsigned = ActRefusal(
        hub.hub_id,
        item.act.act_id,
        sha256_hex(acts.encode(item.act)),
        "refused",
        START,
        refusals.seal_words(words, recipient),
    )
    return refusals.encode(refusals.sign_refusal(unsigned, hub.signing))


def test_an_act_is_signed_by_the_officer_and_sealed_to_the_hub(vault: Vault, hub: Hub) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    vault.outbox.enqueue("audit", {})
    item = contest(vault)
    acts.check_signature(item.act, vault.officer.public_key)
    (spooled,) = vault.act_spool.pending()
    data = spooled.read()
    assert data is not None
    sealed = sealed_act.decode(data)
    assert sealed.after == 1
    assert sealed_act.unseal_act(sealed, hub.sealing) == acts.encode(item.act)
    for hidden in (WORDS.encode(), vault.officer.name.encode(), vault.officer.officer_id.encode()):
        assert hidden not in data


def test_nothing_is_kept_or_spooled_of_a_transaction_that_failed(vault: Vault, hub: Hub) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    before = vault.audit.head()

    def fail() -> None:
        with vault.transaction():
            contest(vault)
            vault.audit.append(AuditEvent.DECISION, (CASE,))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert vault.acts.of_case(CASE) == ()
    assert vault.act_spool.pending() == []
    assert vault.audit.head() == before


def test_only_a_receipt_of_the_pinned_hub_for_these_bytes_counts(vault: Vault, hub: Hub) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    one, other = contest(vault), contest(vault, "Again.")
    for wrong in (receipt(hub, other), receipt(hub, one, SigningKey.generate()), b"", b"\xc0" * 9):
        vault.act_spool.store_receipt(one.number, wrong)
        vault.reconcile()
        assert vault.acts.get(one.number).status is ActStatus.WAITING
        assert vault.act_spool.receipt(one.number) is None
    vault.act_spool.store_receipt(one.number, receipt(hub, one))
    vault.reconcile()
    assert vault.acts.get(one.number).status is ActStatus.ACCEPTED
    assert [act.number for act in vault.act_spool.acts()] == [other.number]


def test_a_refusal_sets_aside_in_the_hubs_words_and_a_receipt_outdoes_it(
    vault: Vault, hub: Hub
) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    item = contest(vault)
    said = refusal(hub, item, vault.device.recipient)
    assert b"No such case" not in said
    vault.act_spool.store_refusal(item.number, said)
    vault.reconcile()
    refused = vault.acts.get(item.number)
    assert (refused.status, refused.reason) == (ActStatus.REFUSED, "No such case.")
    assert vault.acts.counts().refused == 1
    assert [act.refused for act in vault.act_spool.pending()] == [True]
    vault.act_spool.store_receipt(item.number, receipt(hub, item))
    vault.reconcile()
    assert vault.acts.get(item.number).status is ActStatus.ACCEPTED
    with pytest.raises(WireError, match="another act"):
        vault.acts.record_refusal(contest(vault).number, said)


def test_an_act_from_before_the_hub_is_signed_anew_by_its_own_officer(
    home: Path, vault: Vault, clock: SetClock, hub: Hub
) -> None:
    vault.add_officer(NewOfficer("Bo", "officer"), PASSPHRASE + " too")
    first = contest(vault)
    assert (first.act.hub_id, first.status) == (NO_HUB, ActStatus.UNSEALED)
    pin = hub.pin(vault)
    vault.lock()
    other = LockedVault(home, clock).unlock("Bo", PASSPHRASE + " too")
    other.outbox.pin_hub(pin)
    other.reconcile()
    assert other.acts.get(first.number).status is ActStatus.UNSEALED, "not hers to sign"
    other.lock()
    again = LockedVault(home, clock).unlock("Åsa Lindqvist", PASSPHRASE)
    renewed = again.acts.get(first.number)
    assert (renewed.act.hub_id, renewed.status) == (hub.hub_id, ActStatus.WAITING)
    assert (renewed.act.at, renewed.act.body) == (first.act.at, first.act.body)
    acts.check_signature(renewed.act, again.officer.public_key)
    again.lock()


def test_a_spool_that_was_damaged_is_made_good_from_the_database(vault: Vault, hub: Hub) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    item = contest(vault)
    (spooled,) = vault.act_spool.pending()
    spooled.path.write_bytes(b"something else")
    (vault.act_spool.folder / "0000000000000099.act").write_bytes(b"a stranger's")
    vault.reconcile()
    assert spooled.read() == vault.acts.sealed(item.number)
    spooled.path.unlink()
    spooled.path.symlink_to("/etc/passwd")
    assert spooled.read() is None


def test_an_act_is_never_removed_or_changed(vault: Vault, hub: Hub) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    contest(vault)
    database = vault._session().database
    for statement in ("DELETE FROM acts", "UPDATE acts SET body = x'00'"):
        with pytest.raises(Exception, match=r"never (removed|changed)"):
            database.run(statement)


def test_without_acts_there_is_no_folder(home: Path, vault: Vault) -> None:
    vault.reconcile()
    assert ActSpool(home).acts() == []
    assert not ActSpool(home).folder.exists()
