"""The spool: usable while locked, trusted in nothing, in step with the database after."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import VaultError
from fieldid.vault.locked import LockedVault
from fieldid.vault.spool import Spool
from fieldid.wire.receipt import ReceiptStatus
from fieldid.wire.receipt import encode as encode_receipt
from tests.vault.support import NAME, PASSPHRASE, Hub, SetClock, decide, make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.reconcile import ReconcileReport
    from fieldid.vault.vault import Vault


@pytest.fixture
def locked(home: Path, clock: SetClock, hub: Hub) -> LockedVault:
    """A locked laptop with three envelopes waiting."""
    with make_vault(home, clock) as vault:
        vault.outbox.pin_hub(hub.pin(vault))
        for _ in range(3):
            decide(vault)
    return LockedVault(home, clock)


def _answer_all(spool: Spool, hub: Hub) -> None:
    for item in spool.pending():
        spool.store_receipt(hub.answer(item.read() or b""))


def _unlock(locked: LockedVault) -> Vault:
    return locked.unlock(NAME, PASSPHRASE)


def test_a_locked_laptop_can_send(locked: LockedVault, hub: Hub) -> None:
    spool = locked.spool
    assert [item.sequence for item in spool.pending()] == [1, 2, 3]
    pin = spool.hub()
    assert pin is not None
    assert (pin.url, pin.public_key) == ("https://hub.example", hub.signing.public)
    _answer_all(spool, hub)
    assert spool.pending() == []
    assert [receipt.sequence for receipt in spool.receipts()] == [1, 2, 3]
    assert len(spool.envelopes()) == 3
    with _unlock(locked) as vault:
        assert vault.outbox.counts().accepted == 3
        assert spool.envelopes() == []
        assert spool.receipts() == []


def test_set_aside_items_leave_the_spool_too(locked: LockedVault, hub: Hub) -> None:
    first, second, third = locked.spool.pending()
    for item, status in ((first, ReceiptStatus.QUARANTINED), (second, ReceiptStatus.REFUSED)):
        locked.spool.store_receipt(hub.answer(item.read() or b"", status))
    assert locked.spool.pending() == [third]
    with _unlock(locked) as vault:
        assert vault.outbox.counts().set_aside == 2
        assert vault.spool.envelopes() == [third]
        assert vault.outbox.envelope(first.sequence)


def test_a_lost_file_is_exported_again(locked: LockedVault) -> None:
    whole = [item.read() for item in locked.spool.pending()]
    first, second, third = locked.spool.pending()
    first.path.unlink()
    os.truncate(second.path, 10)
    third.path.write_bytes(b"altered")
    with _unlock(locked) as vault:
        assert [item.read() for item in vault.spool.pending()] == whole


def test_a_lost_folder_is_made_again(locked: LockedVault) -> None:
    for path in locked.spool.folder.iterdir():
        path.unlink()
    locked.spool.folder.rmdir()
    assert locked.spool.pending() == []
    assert locked.spool.hub() is None
    with _unlock(locked) as vault:
        assert len(vault.spool.pending()) == 3
        assert vault.spool.hub() == vault.outbox.hub()


def test_a_crash_between_receipt_and_removal_is_made_good(locked: LockedVault, hub: Hub) -> None:
    """The receipt is in the database, the files are still there."""
    kept = {item.path: item.read() for item in locked.spool.pending()}
    _answer_all(locked.spool, hub)
    _unlock(locked).lock()
    for path, data in kept.items():
        path.write_bytes(data or b"")
    with _unlock(locked) as vault:
        assert vault.spool.envelopes() == []
        assert vault.outbox.counts().accepted == 3


def test_a_receipt_left_without_its_envelope_is_cleared(locked: LockedVault, hub: Hub) -> None:
    """As after a crash between the two removals."""
    _answer_all(locked.spool, hub)
    receipts = locked.spool.receipts()
    _unlock(locked).lock()
    locked.spool.store_receipt(receipts[0])
    with _unlock(locked) as vault:
        assert vault.spool.receipts() == []
        assert vault.outbox.counts().accepted == 3


def test_a_forged_receipt_is_forgotten_and_the_record_sent_again(
    locked: LockedVault, hub: Hub
) -> None:
    stranger = Hub()
    first, second, third = locked.spool.pending()
    pin = locked.spool.hub()
    assert pin is not None
    locked.spool.pin_hub(replace(pin, public_key=stranger.signing.public))
    locked.spool.store_receipt(stranger.answer(first.read() or b""))
    genuine = hub.answer(second.read() or b"")
    locked.spool.store_receipt(replace(genuine, sequence=third.sequence))
    assert [item.sequence for item in locked.spool.pending()] == [2]
    with _unlock(locked) as vault:
        assert vault.outbox.counts().queued == 3
        assert [item.sequence for item in vault.spool.pending()] == [1, 2, 3]
        assert vault.spool.hub() == vault.outbox.hub()


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"x" * 100_000])
def test_nonsense_for_a_receipt_does_not_hold_a_record_back(
    locked: LockedVault, hub: Hub, data: bytes
) -> None:
    for number in (1, 2, 3):
        (locked.spool.folder / f"{number:016d}.receipt").write_bytes(data)
    assert [item.sequence for item in locked.spool.pending()] == [1, 2, 3]
    _answer_all(locked.spool, hub)
    assert locked.spool.pending() == []


def test_a_receipt_under_another_number_is_no_receipt(locked: LockedVault, hub: Hub) -> None:
    first = locked.spool.pending()[0]
    data = encode_receipt(hub.answer(first.read() or b""))
    (locked.spool.folder / f"{2:016d}.receipt").write_bytes(data)
    assert [item.sequence for item in locked.spool.pending()] == [1, 2, 3]


def test_what_is_not_the_spools_is_left_alone(locked: LockedVault, tmp_path: Path) -> None:
    folder = locked.spool.folder
    strange = [
        "1.envelope",
        "0000000000000001.envelope.bak",
        "000000000000000\u0661.envelope",
        "-000000000000001.envelope",
        ".hidden",
    ]
    for name in strange:
        (folder / name).write_bytes(b"x")
    (folder / f"{8:016d}.envelope").mkdir()
    (folder / f"{9:016d}.envelope").symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_bytes(b"not to be sent")
    assert [item.read() for item in locked.spool.pending()[3:]] == [None, None]
    with _unlock(locked) as vault:
        report = vault.reconcile()
        assert report.strangers == (8, 9)
        assert all((folder / name).exists() for name in strange)


def test_a_stranger_s_envelope_and_receipt_stay(locked: LockedVault, hub: Hub) -> None:
    """As after an older copy of the database was put back: nothing that was sent is lost."""
    data = locked.spool.pending()[0].read() or b""
    locked.spool.put(99, data)
    locked.spool.store_receipt(replace(hub.answer(data), sequence=99))
    with _unlock(locked) as vault:
        assert vault.reconcile().strangers == (99,)
        assert vault.spool.read(99) == data


def test_half_written_files_are_cleared(locked: LockedVault) -> None:
    leftover = locked.spool.folder / "0000000000000001.envelope.ab12cd34.unfinished"
    leftover.write_bytes(b"half")
    assert len(locked.spool.pending()) == 3
    _unlock(locked).lock()
    assert not leftover.exists()


def test_an_item_gone_meanwhile_reads_as_none(locked: LockedVault) -> None:
    item = locked.spool.pending()[0]
    locked.spool.remove(item.sequence)
    locked.spool.remove(item.sequence)
    assert item.read() is None


def test_reconciling_twice_changes_nothing(locked: LockedVault, hub: Hub) -> None:
    with _unlock(locked) as vault:
        item = vault.spool.pending()[0]
        vault.spool.store_receipt(hub.answer(item.read() or b""))
        vault.spool.pending()[0].path.unlink()
        assert _counts(vault.reconcile()) == (1, 1, 0)
        assert _counts(vault.reconcile()) == (0, 0, 0)


def _counts(report: ReconcileReport) -> tuple[int, int, int]:
    return report.exported, report.recorded, report.forgotten


def test_a_spool_that_cannot_be_written_does_not_stop_the_log_on(locked: LockedVault) -> None:
    for path in locked.spool.folder.iterdir():
        path.unlink()
    locked.spool.folder.rmdir()
    locked.spool.folder.write_text("a file in the way")
    with _unlock(locked) as vault:
        taken, item = decide(vault)
        assert vault.decisions.get(taken.decision_id) == taken
        assert item.sequence == 4
        with pytest.raises(VaultError):
            vault.reconcile()
        vault.spool.folder.unlink()
        assert vault.reconcile().exported == 4


def test_a_hub_file_of_nonsense_is_no_hub(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.create()
    for data in (b"", b"{}", b"\xff" * 10, b"[" * 4000, b"x" * 100_000):
        (spool.folder / "hub.json").write_bytes(data)
        assert spool.hub() is None
