"""The stored log has checkpoints, proofs and a search, and they find what was done to it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from fieldid.audit.checkpoint import check_checkpoint, check_successor
from fieldid.audit.entry import AuditEvent
from fieldid.audit.merkle import check_inclusion
from fieldid.audit.query import AuditQuery
from fieldid.errors.hub import AuditError
from fieldid.vault.locked import LockedVault
from tests.vault.support import NAME, PASSPHRASE, SetClock, make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault


def note(vault: Vault, count: int, event: AuditEvent = AuditEvent.CONSULTATION) -> None:
    for number in range(count):
        vault.audit.append(event, (f"record-{number}",), {"what": "Seen"})


def test_checkpoints_follow_each_other(vault: Vault) -> None:
    made = []
    for count in (1, 6, 0, 13):
        note(vault, count)
        made.append(vault.audit_checkpoint())
    for earlier, later in pairwise(made):
        path = vault.audit.consistency(earlier.size, later.size)
        check_successor(earlier, later, path)
        check_checkpoint(later, vault.device.device_id, vault.device.public_key)
    assert [one.size for one in vault.audit.checkpoints()] == sorted({one.size for one in made})
    assert vault.audit.verify().sequence == made[-1].size


def test_one_entry_can_be_shown_alone(vault: Vault) -> None:
    note(vault, 9)
    point = vault.audit_checkpoint()
    for entry in vault.audit.entries():
        path = vault.audit.inclusion(entry.sequence, point.size)
        leaf = bytes.fromhex(entry.digest)
        check_inclusion(leaf, entry.sequence - 1, point.size, point.root, path)


def test_what_the_log_never_had_is_not_proved(vault: Vault) -> None:
    head = vault.audit.head().sequence
    for numbers in ((head + 1, None), (1, head + 1), (-1, None)):
        with pytest.raises(AuditError):
            vault.audit.consistency(*numbers)
    for numbers in ((0, head), (head + 1, head), (1, head + 1)):
        with pytest.raises(AuditError):
            vault.audit.inclusion(*numbers)
    assert vault.audit.consistency(0) == ()


def test_each_log_off_leaves_a_checkpoint(home: Path, clock: SetClock) -> None:
    make_vault(home, clock).lock()
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as vault:
        assert len(vault.audit.checkpoints()) == 1
        check_successor(
            vault.audit.checkpoints()[0],
            vault.audit_checkpoint(),
            vault.audit.consistency(vault.audit.checkpoints()[0].size),
        )


def test_a_log_made_anew_does_not_fit_its_checkpoints(vault: Vault) -> None:
    """Whoever has the data key chains the log anew; the signed root still tells."""
    note(vault, 5)
    vault.audit_checkpoint()
    database = vault.settings._database
    entries = list(vault.audit.entries())
    for statement in ("DROP TRIGGER audit_stays", "DELETE FROM audit", "DELETE FROM audit_marks"):
        database.run(statement)
    database.run("DELETE FROM audit_tree")
    for entry in entries:
        detail = {"what": "Never"} if entry.sequence == 4 else entry.detail
        vault.audit.append(entry.event, entry.subjects, detail)
    with pytest.raises(AuditError, match="not the log that was signed"):
        vault.audit.verify()


def test_a_log_of_an_earlier_version_gets_its_tree(vault: Vault) -> None:
    note(vault, 20)
    expected = vault.audit_checkpoint()
    vault.settings._database.run("DELETE FROM audit_tree")
    assert vault.audit_checkpoint().root == expected.root
    note(vault, 1)
    vault.audit_checkpoint()
    vault.audit.verify()


def test_the_latest_entries_are_found_first(vault: Vault) -> None:
    note(vault, 700)
    note(vault, 2, AuditEvent.DISCLOSURE)
    found = vault.audit.search(AuditQuery(words=("record-1",)), 3)
    assert [entry.event for entry in found] == [AuditEvent.DISCLOSURE] + [
        AuditEvent.CONSULTATION
    ] * 2
    sequences = [entry.sequence for entry in found]
    assert sequences == sorted(sequences, reverse=True)
    one = vault.audit.search(AuditQuery(words=("record-0", "seen")))
    assert len(one) == 2
    assert len(vault.audit.search(AuditQuery())) == 200
    assert vault.audit.search(AuditQuery(words=("nothing of the kind",))) == ()
