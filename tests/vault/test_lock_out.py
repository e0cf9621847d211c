"""T1: the wait after wrong passphrases: grows, persists, and the clock does not shorten it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import LockedOutError, WrongPassphraseError
from fieldid.vault.boot_time import BootTime, boot_time
from fieldid.vault.key_file import KEY_FILE
from fieldid.vault.lock_out import LOCK_OUT_FILE, LockOut, wait_after
from fieldid.vault.locked import LockedVault
from tests.vault.support import NAME, PASSPHRASE, SetBoot, SetClock, make_vault, no_boot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    """On a system without a boot clock."""
    make_vault(home, clock).lock()
    return LockedVault(home, clock, no_boot)


@pytest.fixture
def boot() -> SetBoot:
    return SetBoot()


@pytest.fixture
def booted(home: Path, clock: SetClock, boot: SetBoot) -> LockedVault:
    make_vault(home, clock).lock()
    return LockedVault(home, clock, boot)


def _fail(locked: LockedVault, times: int) -> list[object]:
    found: list[object] = []
    for _ in range(times):
        with pytest.raises((WrongPassphraseError, LockedOutError)) as caught:
            locked.unlock(NAME, "wrong")
        found.append(caught.value.details.get("remaining", caught.type))
    return found


def test_the_fifth_failure_waits_thirty_seconds(locked: LockedVault) -> None:
    assert _fail(locked, 5) == [4, 3, 2, 1, LockedOutError]
    assert locked.wait_seconds == 30
    with pytest.raises(LockedOutError, match="30 seconds"):
        locked.unlock(NAME, PASSPHRASE)


def test_the_right_passphrase_opens_after_the_wait(locked: LockedVault, clock: SetClock) -> None:
    _fail(locked, 5)
    clock.move(seconds=29.5)
    assert locked.wait_seconds == 1
    clock.move(seconds=0.5)
    with locked.unlock(NAME, PASSPHRASE):
        assert locked.wait_seconds == 0
    assert _fail(locked, 1) == [4]


def test_the_wait_doubles_to_an_hour() -> None:
    waits = [wait_after(failures) for failures in range(4, 14)]
    assert waits == [0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert wait_after(10**9) == 3600


def test_further_failures_wait_longer(locked: LockedVault, clock: SetClock) -> None:
    _fail(locked, 5)
    clock.move(seconds=30)
    assert _fail(locked, 1) == [LockedOutError]
    assert locked.wait_seconds == 60


def test_trying_while_waiting_does_not_prolong_it(locked: LockedVault, clock: SetClock) -> None:
    _fail(locked, 5)
    clock.move(seconds=10)
    _fail(locked, 3)
    assert locked.wait_seconds == 20


def test_the_wait_survives_a_restart(locked: LockedVault, home: Path, clock: SetClock) -> None:
    _fail(locked, 5)
    clock.move(seconds=12)
    assert LockedVault(home, clock, no_boot).wait_seconds == 18


@pytest.mark.parametrize("days", [1, 400, 20_000])
def test_a_clock_set_back_neither_shortens_nor_prolongs_it(
    locked: LockedVault, clock: SetClock, days: int
) -> None:
    _fail(locked, 5)
    clock.move(seconds=10)
    assert locked.wait_seconds == 20
    clock.move(days=-days)
    assert locked.wait_seconds == 20
    clock.move(seconds=19)
    assert locked.wait_seconds == 1
    clock.move(days=-1)
    assert locked.wait_seconds == 1
    clock.move(seconds=1)
    locked.unlock(NAME, PASSPHRASE).lock()


@pytest.mark.parametrize("days", [1, -1, 20_000])
def test_the_wall_clock_does_not_end_the_wait(
    booted: LockedVault, clock: SetClock, boot: SetBoot, days: int
) -> None:
    _fail(booted, 5)
    clock.move(days=days)
    assert booted.wait_seconds == 30
    boot.move(12)
    assert booted.wait_seconds == 18
    boot.move(18)
    booted.unlock(NAME, PASSPHRASE).lock()


def test_a_restart_does_not_end_the_wait(
    home: Path, booted: LockedVault, clock: SetClock, boot: SetBoot
) -> None:
    """Only the time since the restart counts, each second once."""
    _fail(booted, 5)
    boot.restart(4)
    clock.move(days=2)
    again = LockedVault(home, clock, boot)
    assert again.wait_seconds == 26
    assert again.wait_seconds == 26
    boot.move(6)
    boot.restart(0)
    assert again.wait_seconds == 26
    boot.move(26)
    again.unlock(NAME, PASSPHRASE).lock()


def test_this_machine_s_own_clock_counts_by_default(home: Path, clock: SetClock) -> None:
    if boot_time() is None:
        pytest.skip("this system does not tell the time since its start")
    make_vault(home, clock).lock()
    locked = LockedVault(home, clock)
    _fail(locked, 5)
    clock.move(days=1)
    assert locked.wait_seconds > 20


def test_the_count_has_its_size_whatever_is_in_it(home: Path, clock: SetClock) -> None:
    home.mkdir()
    boot = SetBoot()
    boot.now = BootTime("0" * 36, 1234567890.123456)
    lock_out = LockOut(home, clock, boot)
    lock_out.restore(2**31 - 1)
    assert lock_out.failures() == 2**31 - 1
    assert (home / LOCK_OUT_FILE).stat().st_size == 256


def test_a_try_counts_although_the_program_dies_in_it(home: Path, clock: SetClock) -> None:
    make_vault(home, clock).lock()
    for _ in range(5):
        LockOut(home, clock, no_boot).begin_try()
    assert LockedVault(home, clock, no_boot).wait_seconds == 30


def test_an_unknown_name_counts_like_a_wrong_passphrase(locked: LockedVault) -> None:
    with pytest.raises(WrongPassphraseError) as caught:
        locked.unlock("Nobody", PASSPHRASE)
    assert caught.value.details == {"remaining": 4}


@pytest.mark.parametrize("data", [b"", b"{", b"\0" * 256, b'{"failures": -1}', b"x" * 10_000])
def test_a_damaged_count_waits_once(home: Path, clock: SetClock, data: bytes) -> None:
    make_vault(home, clock).lock()
    (home / LOCK_OUT_FILE).write_bytes(data)
    locked = LockedVault(home, clock, no_boot)
    assert locked.wait_seconds == 30
    clock.move(seconds=30)
    locked.unlock(NAME, PASSPHRASE).lock()


def test_a_fault_of_the_disk_is_no_failed_try(locked: LockedVault, home: Path) -> None:
    _fail(locked, 3)
    (home / "vault.db").rename(home / "elsewhere")
    for _ in range(3):
        with pytest.raises(Exception, match="damaged"):
            locked.unlock(NAME, PASSPHRASE)
    (home / "elsewhere").rename(home / "vault.db")
    assert _fail(locked, 1) == [1]


def test_counting_needs_no_space(locked: LockedVault, home: Path) -> None:
    before = {path.name: path.stat().st_ino for path in home.iterdir()}
    _fail(locked, 2)
    assert {path.name: path.stat().st_ino for path in home.iterdir()} == before
    assert (home / LOCK_OUT_FILE).stat().st_size == 256
    assert (home / KEY_FILE).exists()
