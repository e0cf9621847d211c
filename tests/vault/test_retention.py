"""Samples are erased when their time is over, with their keys, and a report of it stays."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import DiskFullError, SampleKeyLostError
from fieldid.vault import sample_keys
from fieldid.vault.locked import LockedVault
from fieldid.vault.sample_keys import SAMPLE_KEY_FILE
from tests.vault.support import NAME, PASSPHRASE, START, SetClock, encounter, make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault

IMAGE = b"\x89PNG an image of somebody"


def keep(vault: Vault, *samples: str) -> str:
    held = encounter(vault)
    vault.encounters.save(held)
    for sample in samples:
        vault.encounters.put_sample(f"{sample}-{held.encounter_id}", IMAGE, held.encounter_id)
    return held.encounter_id


def sample(vault: Vault, name: str, encounter_id: str) -> bytes | None:
    return vault.encounters.sample(f"{name}-{encounter_id}")


def test_a_sample_rests_under_its_own_key(vault: Vault) -> None:
    encounter_id = keep(vault, "a", "b")
    assert sample(vault, "a", encounter_id) == IMAGE
    bodies = [row[0] for row in vault.settings._database.rows("SELECT body FROM samples")]
    assert not any(IMAGE in body for body in bodies)
    assert bodies[0] != bodies[1]


def test_the_clock_of_each_record_runs_alone(vault: Vault, clock: SetClock) -> None:
    early, late, without = keep(vault, "a"), keep(vault, "a"), keep(vault, "a")
    vault.retention.keep_until(early, START + timedelta(days=1))
    vault.retention.keep_until(late, START + timedelta(days=3))
    assert vault.erase_due() == 0
    clock.move(days=2)
    assert vault.erase_due() == 1
    assert sample(vault, "a", early) is None
    assert sample(vault, "a", late) == sample(vault, "a", without) == IMAGE
    clock.move(days=900)
    assert vault.erase_due() == 1
    assert sample(vault, "a", without) == IMAGE


def test_what_became_due_while_switched_off_is_erased_at_the_log_on(
    home: Path, clock: SetClock
) -> None:
    with make_vault(home, clock) as vault:
        encounter_id = keep(vault, "a")
        vault.retention.keep_until(encounter_id, START + timedelta(days=1))
    clock.move(days=30)
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as vault:
        assert sample(vault, "a", encounter_id) is None


def test_every_erasure_is_reported_and_logged(vault: Vault, clock: SetClock) -> None:
    one, other = keep(vault, "a", "b", "c"), keep(vault, "a")
    vault.encounters.erase_sample(f"a-{one}")
    clock.move(hours=1)
    vault.encounters.erase_samples(one, "withdrawn")
    vault.encounters.erase_samples(one, "withdrawn")
    vault.encounters.erase_sample("nobody's")
    assert [(each.encounter_id, each.samples) for each in vault.retention.report()] == [
        (one, 1),
        (one, 2),
    ]
    last = vault.retention.report(after=1)[0]
    assert (last.reason, last.erased_at) == ("withdrawn", START + timedelta(hours=1))
    logged = [entry for entry in vault.audit.entries() if entry.event is AuditEvent.ERASURE]
    assert [entry.detail["samples"] for entry in logged] == ["1", "2"]
    assert sample(vault, "a", other) == IMAGE


def test_an_erasure_that_is_undone_erases_nothing(vault: Vault) -> None:
    encounter_id = keep(vault, "a")
    with pytest.raises(RuntimeError):
        erase_and_fail(vault, encounter_id)
    assert sample(vault, "a", encounter_id) == IMAGE
    assert vault.retention.report() == ()


def erase_and_fail(vault: Vault, encounter_id: str) -> None:
    with vault.transaction():
        vault.encounters.erase_samples(encounter_id)
        raise RuntimeError


def test_old_rows_of_an_erased_sample_cannot_be_opened(
    vault: Vault, home: Path, tmp_path: Path
) -> None:
    """Whoever finds the old rows, as in an earlier page, finds no key to them."""
    gone, stays = keep(vault, "a"), keep(vault, "a")
    database = vault.settings._database
    samples = database.rows("SELECT * FROM samples")
    keys = database.rows("SELECT * FROM sample_keys")
    before = shutil.copy(home / SAMPLE_KEY_FILE, tmp_path / "before")
    vault.encounters.erase_samples(gone)
    assert (home / SAMPLE_KEY_FILE).read_bytes() != (tmp_path / "before").read_bytes()
    put_rows_back(vault, samples, keys)
    with pytest.raises(SampleKeyLostError):
        sample(vault, "a", gone)
    assert sample(vault, "a", stays) == IMAGE
    shutil.copy(before, home / SAMPLE_KEY_FILE)  # the file alone does not help either
    with pytest.raises(SampleKeyLostError):
        sample(vault, "a", stays)


def put_rows_back(vault: Vault, samples: list, keys: list) -> None:  # type: ignore[type-arg]  # rows
    database = vault.settings._database
    held = {row[0] for row in database.rows("SELECT sample_id FROM samples")}
    database.run_many(
        "INSERT INTO samples VALUES (?, ?, ?)", [row for row in samples if row[0] not in held]
    )
    held = {row[0] for row in database.rows("SELECT encounter_id FROM sample_keys")}
    database.run_many(
        "INSERT INTO sample_keys VALUES (?, ?, ?, ?)", [row for row in keys if row[0] not in held]
    )


def test_one_erased_sample_takes_the_key_of_its_encounter_along(vault: Vault) -> None:
    encounter_id = keep(vault, "a", "b")
    vault.retention.keep_until(encounter_id, START + timedelta(days=5))
    database = vault.settings._database
    old = database.rows("SELECT body FROM samples WHERE sample_id = ?", f"a-{encounter_id}")[0][0]
    vault.encounters.erase_sample(f"a-{encounter_id}")
    assert sample(vault, "b", encounter_id) == IMAGE
    database.run("INSERT INTO samples VALUES (?, ?, ?)", f"a-{encounter_id}", encounter_id, old)
    with pytest.raises(SampleKeyLostError):
        sample(vault, "a", encounter_id)
    clocks = database.rows("SELECT erase_after FROM sample_keys")
    assert clocks == [((START + timedelta(days=5)).isoformat(),)]


@pytest.mark.parametrize("moment", [1, 2])
def test_a_full_disk_at_any_write_of_the_keys_loses_no_sample(
    home: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """The first write adds the new key, the second destroys the old one."""
    writes = 0
    real = sample_keys.replace_and_destroy

    def failing(path: Path, data: bytes) -> None:
        nonlocal writes
        writes += 1
        if writes == moment:
            raise DiskFullError
        real(path, data)

    with make_vault(home, clock) as vault:
        gone, stays = keep(vault, "a"), keep(vault, "a")
        with monkeypatch.context() as patch:
            patch.setattr(sample_keys, "replace_and_destroy", failing)
            vault.encounters.erase_samples(gone)
        assert sample(vault, "a", gone) is None
        assert sample(vault, "a", stays) == IMAGE
        size = (home / SAMPLE_KEY_FILE).stat().st_size
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as vault:
        assert sample(vault, "a", stays) == IMAGE
        assert (home / SAMPLE_KEY_FILE).stat().st_size <= size
        assert len(vault._sample_keys._read()) == 1
        assert vault._sample_keys._epoch() == 2


def test_without_the_file_the_images_are_said_to_be_lost(vault: Vault, home: Path) -> None:
    encounter_id = keep(vault, "a")
    (home / SAMPLE_KEY_FILE).unlink()
    with pytest.raises(SampleKeyLostError, match="no longer be opened"):
        sample(vault, "a", encounter_id)
    with pytest.raises(SampleKeyLostError):
        vault.encounters.put_sample("late", IMAGE, encounter_id)
    assert sample(vault, "a", keep(vault, "a")) is not None


def test_samples_of_an_earlier_version_can_be_read_and_erased(vault: Vault) -> None:
    encounter_id = keep(vault)
    database = vault.settings._database
    database.run("INSERT INTO samples VALUES ('old', ?, ?)", encounter_id, IMAGE)
    vault.encounters.put_sample("new", b"new", encounter_id)
    assert vault.encounters.sample("old") == IMAGE
    assert vault.encounters.sample("new") == b"new"
    assert vault.encounters.erase_samples(encounter_id) == 2


def test_erasing_the_vault_destroys_the_file(vault: Vault, home: Path) -> None:
    keep(vault, "a")
    vault.erase()
    assert not (home / SAMPLE_KEY_FILE).exists()
