"""Settings, encounters, decisions and the audit log come back as they were saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from fieldid.audit.entry import AuditEvent
from fieldid.audit.head import GENESIS
from fieldid.errors.vault import VaultDamagedError, VaultError
from fieldid.model.comparison import NOT_CALIBRATED, ScorePart, VerificationResult
from fieldid.model.encounter import Outcome
from fieldid.model.list_meta import ListMeta
from tests.vault.support import START, SetClock, decision, encounter, list_meta

if TYPE_CHECKING:
    from fieldid.vault.vault import Vault


@pytest.mark.parametrize(
    "value", [True, 7, 0.5, "text", b"bytes", ["a"], {"a": 1}, START, list_meta(3)]
)
def test_a_setting_of_any_kind_comes_back(vault: Vault, value: object) -> None:
    assert vault.settings.get("name", type(value)) is None
    vault.settings.set("name", "earlier")
    vault.settings.set("name", value)
    assert vault.settings.get("name", type(value)) == value
    vault.settings.remove("name")
    assert vault.settings.get("name", type(value)) is None


def test_a_setting_of_another_kind_is_damage(vault: Vault) -> None:
    vault.settings.set("name", "text")
    with pytest.raises(VaultDamagedError):
        vault.settings.get("name", ListMeta)


def test_an_encounter_comes_back_whole(vault: Vault) -> None:
    made = encounter(vault)
    vault.encounters.save(made)
    assert vault.encounters.get(made.encounter_id) == made
    assert vault.encounters.get("nothing") is None


def test_encounters_are_unfinished_until_decided_or_stopped(vault: Vault) -> None:
    late, early, done, stopped = (
        encounter(vault, START + timedelta(minutes=minutes)) for minutes in (3, 1, 2, 4)
    )
    for one in (late, early, done, stopped):
        vault.encounters.save(one)
    done = replace(done, decision=decision(vault, done))
    stopped = replace(stopped, stopped_at=START, stop_reason="left")
    vault.encounters.save(done)
    vault.encounters.save(stopped)
    assert vault.encounters.unfinished() == (late, early)
    assert vault.encounters.finished() == (stopped, done)
    assert vault.encounters.finished(limit=1) == (stopped,)


def test_encounters_are_in_order_whatever_the_zone(vault: Vault) -> None:
    east = timezone(timedelta(hours=9))
    first = encounter(vault, START.astimezone(east))
    second = encounter(vault, START + timedelta(minutes=1))
    vault.encounters.save(second)
    vault.encounters.save(first)
    assert vault.encounters.unfinished() == (second, first)


def test_what_could_not_be_read_again_is_not_saved(vault: Vault) -> None:
    """A score that is not a number would become null, and the encounter lost."""
    made = encounter(vault)
    vault.encounters.save(made)
    bad = VerificationResult("rec-9", None, (ScorePart("x", float("nan")),), NOT_CALIBRATED)
    with pytest.raises(ValueError, match="cannot be kept"):
        vault.encounters.save(replace(made, verification=bad))
    assert vault.encounters.get(made.encounter_id) == made


def test_samples_are_kept_and_erased(vault: Vault) -> None:
    one, other = encounter(vault), encounter(vault)
    for held in (one, other):
        vault.encounters.save(held)
        vault.encounters.put_sample(f"a-{held.encounter_id}", b"image a", held.encounter_id)
        vault.encounters.put_sample(f"b-{held.encounter_id}", b"image b", held.encounter_id)
    assert vault.encounters.sample(f"a-{one.encounter_id}") == b"image a"
    vault.encounters.erase_sample(f"a-{one.encounter_id}")
    assert vault.encounters.sample(f"a-{one.encounter_id}") is None
    assert vault.encounters.erase_samples(one.encounter_id) == 1
    assert vault.encounters.sample(f"b-{one.encounter_id}") is None
    assert vault.encounters.sample(f"b-{other.encounter_id}") == b"image b"


def test_a_sample_belongs_to_a_saved_encounter(vault: Vault) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        vault.encounters.put_sample("a", b"image", "nobody")


def test_decisions_add_up(vault: Vault) -> None:
    made = encounter(vault)
    vault.encounters.save(made)
    first = decision(vault, made)
    withdrawal = replace(decision(vault, made, Outcome.WITHDRAWN), supersedes=first.decision_id)
    vault.decisions.add(first)
    vault.decisions.add(withdrawal)
    assert vault.decisions.of_encounter(made.encounter_id) == (first, withdrawal)
    with pytest.raises(VaultError, match="saved already"):
        vault.decisions.add(replace(first, reason="another"))
    assert vault.decisions.get(first.decision_id) == first


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM decisions",
        "UPDATE decisions SET body = x'00'",
        "DELETE FROM audit",
        "UPDATE audit SET body = x'00'",
        "DELETE FROM outbox",
        "UPDATE outbox SET sequence = 9",
    ],
)
def test_what_stays_cannot_be_removed_by_mistake(vault: Vault, statement: str) -> None:
    made = encounter(vault)
    vault.encounters.save(made)
    vault.decisions.add(decision(vault, made))
    vault.outbox.enqueue("encounter", {})
    with pytest.raises(dbapi2.IntegrityError, match="never"):
        vault.settings._database.run(statement)


def test_the_log_is_read_in_order_and_in_parts(vault: Vault) -> None:
    with vault.transaction():
        for number in range(1200):
            vault.audit.append(AuditEvent.SEARCH, (f"e{number}",))
    head = vault.audit.head()
    found = [entry.sequence for entry in vault.audit.entries(after=2)]
    assert found == list(range(3, head.sequence + 1))
    assert [entry.sequence for entry in vault.audit.entries(3, limit=2)] == [4, 5]
    assert list(vault.audit.entries(head.sequence)) == []
    assert list(vault.audit.entries(0, limit=0)) == []
    assert vault.audit.verify() == vault.audit.verify_new() == head


def test_an_entry_shares_the_fate_of_its_transaction(vault: Vault) -> None:
    head = vault.audit.head()

    def fail() -> None:
        with vault.transaction():
            vault.audit.append(AuditEvent.SEARCH)
            assert vault.audit.head().sequence == head.sequence + 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert vault.audit.head() == head != GENESIS


def test_a_clock_set_back_is_no_flaw_in_the_log(vault: Vault, clock: SetClock) -> None:
    clock.move(days=-400)
    entry = vault.audit.append(AuditEvent.SEARCH)
    assert entry.at < START
    assert vault.audit.verify().sequence == entry.sequence
    assert datetime.now(UTC) > entry.at
