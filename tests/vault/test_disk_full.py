"""T12: a full disk, said in plain words, nothing lost, and saving works again afterwards."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import DiskFullError, VaultError
from fieldid.vault import disk
from fieldid.vault.blocks import BLOCK_FOLDER
from fieldid.vault.locked import LockedVault
from tests.vault.support import (
    NAME,
    PASSPHRASE,
    SetClock,
    decide,
    list_meta,
    make_vault,
    no_file_beyond,
    record,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.model.encounter import Decision
    from fieldid.vault.vault import Vault
    from tests.vault.support import Hub


def _limit(vault: Vault, pages: int) -> None:
    vault.settings._database.run(f"PRAGMA max_page_count = {pages}")


def _pages(vault: Vault) -> int:
    return int(vault.settings._database.rows("PRAGMA page_count")[0][0])


def test_a_full_database_keeps_what_it_had(vault: Vault) -> None:
    before, _ = decide(vault)
    counts, head = vault.outbox.counts(), vault.audit.head()
    _limit(vault, _pages(vault))
    with pytest.raises(DiskFullError, match="what you entered is still here"):
        _keep_big(vault)
    _limit(vault, 1_000_000)
    assert vault.decisions.get(before.decision_id) == before
    assert (vault.outbox.counts(), vault.audit.head()) == (counts, head)
    after, item = decide(vault)
    assert vault.decisions.get(after.decision_id) == after
    assert item.sequence == 2
    vault.audit.verify()


def _keep_big(vault: Vault) -> None:
    with vault.transaction():
        vault.settings.set("big", "x" * 100_000)
        decide(vault)


def test_a_list_that_does_not_fit_leaves_the_one_held(vault: Vault) -> None:
    vault.records.replace_list(list_meta(1), [record(1)], [])
    folder = vault.spool.folder.parent / BLOCK_FOLDER
    files = list(folder.iterdir())
    with no_file_beyond(500_000), pytest.raises(DiskFullError):
        vault.records.replace_list(
            list_meta(1, 2, version=2), [record(2)], [("a", b"x" * 10**6), ("b", b"y")]
        )
    assert vault.records.meta() == list_meta(1)
    assert vault.records.get("REC-0001") == record(1)
    assert list(folder.iterdir()) == files


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MiB, where this user may mount one."""
    place = tmp_path / "small"
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    options = ["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if not mount or not umount or subprocess.run([mount, *options], check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield place
    subprocess.run([umount, str(place)], check=True)


def test_a_disk_that_is_really_full(small_disk: Path, clock: SetClock, hub: Hub) -> None:
    home = small_disk / "home"
    vault = make_vault(home, clock)
    vault.outbox.pin_hub(hub.pin(vault))
    kept = [decide(vault)[0] for _ in range(3)]
    ballast = small_disk / "ballast"
    _fill(ballast)
    kept += _decide_until_full(vault)
    head = vault.audit.head()
    with pytest.raises(DiskFullError):
        vault.spool.put(999, b"x" * 3_000_000)
    vault.lock()
    with pytest.raises(DiskFullError):
        LockedVault(home, clock).unlock(NAME, PASSPHRASE)
    ballast.unlink()
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as again:
        assert all(again.decisions.get(taken.decision_id) == taken for taken in kept)
        assert again.outbox.counts().queued == len(kept)
        assert again.audit.verify().sequence > head.sequence
        assert [item.sequence for item in again.spool.pending()] == list(range(1, len(kept) + 1))
        assert decide(again)[1].sequence == len(kept) + 1


def _decide_until_full(vault: Vault) -> list[Decision]:
    kept: list[Decision] = []
    for _ in range(100_000):
        try:
            kept.append(decide(vault)[0])
        except DiskFullError:
            return kept
    pytest.fail("the disk never became full")


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


@contextmanager
def _file_size_limit(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size`` (EFBIG, like an exhausted quota)."""
    resource = pytest.importorskip("resource", reason="limits are POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_quota_is_a_full_disk_too(vault: Vault) -> None:
    before, _ = decide(vault)
    with _file_size_limit(4096), pytest.raises(DiskFullError):
        decide(vault)
    after, item = decide(vault)
    assert item.sequence == 2
    for taken in (before, after):
        assert vault.decisions.get(taken.decision_id) == taken
    vault.audit.verify()


def test_a_disk_that_fails_otherwise_is_not_called_full(vault: Vault) -> None:
    """Files may still be written, but not at that length: whatever it is, it is not space."""
    decide(vault)
    with _file_size_limit(100_000), pytest.raises(VaultError, match="disk reports an error"):
        decide(vault)
    assert decide(vault)[1].sequence == 2


def test_a_full_spool_does_not_undo_the_decision(
    vault: Vault, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.outbox.pin_hub(hub.pin(vault))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        taken, item = decide(vault)
    assert vault.decisions.get(taken.decision_id) == taken
    assert vault.spool.pending() == []
    assert vault.reconcile().exported == 1
    assert [one.sequence for one in vault.spool.pending()] == [item.sequence]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EIO, VaultError),
        (errno.EROFS, VaultError),
    ],
)
def test_a_fault_of_the_disk_has_a_name(number: int, kind: type[VaultError]) -> None:
    found = disk.named_disk_error(OSError(number, "whatever"))
    assert type(found) is kind
    assert "{" not in str(found)
