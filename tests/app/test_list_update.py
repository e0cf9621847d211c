"""A laptop kept up to date from a repository: whole lists, changes, and what is refused."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.app.list_import import AUTHORITY
from fieldid.app.list_update import (
    UpdateReport,
    reference_time,
    repin_repository,
    trusts_repository,
    update_from_folder,
    update_from_hub,
)
from fieldid.app.photos import _unsealed as unsealed
from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import (
    AuthorityPinnedError,
    RepositoryNotTrustedError,
    UpdateCancelledError,
    UpdateExpiredError,
    UpdateOlderError,
    UpdateSilentError,
    WatchlistError,
)
from tests.watchlist.repositories import DAY, Authority, make_authority

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk

NOW = datetime.now(UTC)
OTHERS = [f"X{number:02d}" for number in range(30)]  # so that a change is less than the whole


@pytest.fixture
def authority(tmp_path: Path, desk: Desk) -> Authority:
    """An authority that issues to this laptop, and that it has no other list of."""
    made = make_authority(tmp_path / "authority", NOW)
    made.enrol(desk.vault.device.recipient, NOW)
    made.publish("R1", "R2", "R3", *OTHERS, now=NOW)
    desk.vault.settings.remove(AUTHORITY)
    return made


@pytest.fixture
def updated(desk: Desk, authority: Authority) -> Desk:
    update_from_folder(desk, authority.published, authority.root())
    return desk


def held(desk: Desk) -> dict[str, object]:
    records = desk.vault.records
    return {record_id: records.get(record_id) for record_id in records.record_ids()}


def test_the_first_update_needs_a_root_and_takes_the_whole_list(
    desk: Desk, authority: Authority
) -> None:
    with pytest.raises(RepositoryNotTrustedError):
        update_from_folder(desk, authority.published)
    report = update_from_folder(desk, authority.published, authority.root())
    assert report == UpdateReport("whole", 1, changed=33)
    assert trusts_repository(desk.vault)
    assert set(held(desk)) == {"R1", "R2", "R3", *OTHERS}
    assert update_from_folder(desk, authority.published) == UpdateReport("current", 1)
    assert not list((desk.vault.spool.folder.parent / "downloads").iterdir())


def test_a_change_leads_to_the_same_list_as_taking_it_whole(
    updated: Desk, authority: Authority
) -> None:
    photo = authority_photo(updated, "R1")
    authority.publish("R1", "R3", "R4", *OTHERS, now=NOW)
    authority.lists.change(1, NOW)
    report = update_from_folder(updated, authority.published)
    assert report == UpdateReport("change", 2, changed=1, removed=1)
    assert set(held(updated)) == {"R1", "R3", "R4", *OTHERS}
    assert updated.vault.records.find("R2") == ()
    assert authority_photo(updated, "R1") == photo
    assert authority_photo(updated, "R4")
    by_change = held(updated)
    authority.publish("R1", "R3", "R4", *OTHERS, now=NOW)
    assert update_from_folder(updated, authority.published).kind == "whole"
    assert held(updated) == by_change


def test_changes_follow_one_another(updated: Desk, authority: Authority) -> None:
    for version, names in enumerate((["R1", "R3"], ["R1", "R3", "R5"], ["R5"]), 2):
        authority.publish(*names, *OTHERS, now=NOW)
        authority.lists.change(version - 1, NOW)
        assert update_from_folder(updated, authority.published).kind == "change"
        assert set(held(updated)) == {*names, *OTHERS}
        assert all(authority_photo(updated, name) for name in names)


def test_a_change_that_fails_leaves_the_list_as_it_was(
    updated: Desk, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.publish("R1", "R4", *OTHERS, now=NOW)
    authority.lists.change(1, NOW)
    before, head = held(updated), updated.vault.records.meta()

    def broken(*_: object, **__: object) -> None:
        raise OSError("the disk is gone")

    with monkeypatch.context() as failing:
        failing.setattr(updated, "log", broken)
        with pytest.raises(OSError, match="gone"):
            update_from_folder(updated, authority.published)
    assert (held(updated), updated.vault.records.meta()) == (before, head)
    assert update_from_folder(updated, authority.published).kind == "change"


def test_the_authority_behind_the_repository_must_be_the_one_pinned(
    desk: Desk, authority: Authority
) -> None:
    desk.vault.settings.set(AUTHORITY, bytes(32))
    with pytest.raises(AuthorityPinnedError):
        update_from_folder(desk, authority.published, authority.root())
    assert not trusts_repository(desk.vault)


def test_another_root_is_refused_until_an_administrator_pins_it(
    updated: Desk, tmp_path: Path
) -> None:
    other = make_authority(tmp_path / "other", NOW)
    with pytest.raises(AuthorityPinnedError):
        update_from_folder(updated, other.published, other.root())
    repin_repository(updated, other.root())
    assert any(
        entry.event is AuditEvent.KEY and "repository" in entry.detail.get("what", "")
        for entry in updated.audit_entries()
    )


def test_a_stick_of_an_earlier_day_is_refused(updated: Desk, authority: Authority) -> None:  # T5
    old = authority.stick("old")
    authority.publish("R1", now=NOW)
    update_from_folder(updated, authority.published)
    with pytest.raises(UpdateOlderError):
        update_from_folder(updated, old)
    assert set(held(updated)) == {"R1"}


def test_a_clock_set_back_does_not_revive_what_expired(updated: Desk, authority: Authority) -> None:
    later = NOW + 30 * DAY
    updated._clock = updated.vault.audit._clock = lambda: later
    updated.log(AuditEvent.LIST, what="something a month later")
    updated._clock = updated.vault.audit._clock = lambda: NOW
    assert reference_time(updated.vault, NOW) == later
    with pytest.raises(UpdateExpiredError):
        update_from_folder(updated, authority.published)


def test_a_list_that_expired_is_not_searched_but_one_record_is_compared(
    updated: Desk,
) -> None:
    ages = updated.policy.list_ages_days
    updated._clock = lambda: NOW + timedelta(days=ages.expired + 1)
    with pytest.raises(Exception, match=r"days old.*comparing with one claimed record still works"):
        updated.require_list_in_use()
    assert updated.record("R1").record_id == "R1"


def test_without_a_hub_there_is_none_to_ask(desk: Desk) -> None:
    with pytest.raises(UpdateSilentError, match="enrolled with no hub"):
        update_from_hub(desk)


def test_cancelling_keeps_what_came_and_the_list(updated: Desk, authority: Authority) -> None:
    authority.publish("R1", now=NOW)
    cancel, seen = threading.Event(), list[tuple[int, int]]()

    def progress(done: int, whole: int) -> None:
        seen.append((done, whole))
        cancel.set()

    with pytest.raises(UpdateCancelledError):
        update_from_folder(updated, authority.published, None, progress, cancel)
    assert set(held(updated)) == {"R1", "R2", "R3", *OTHERS}
    assert 0 < seen[0][0] <= seen[0][1]
    assert update_from_folder(updated, authority.published).kind == "whole"


def test_a_laptop_that_was_revoked_gets_no_later_list(updated: Desk, authority: Authority) -> None:
    authority.lists.revoke(updated.vault.device.recipient, NOW)
    authority.publish("R9", now=NOW)
    with pytest.raises(WatchlistError, match="not issued to this laptop"):
        update_from_folder(updated, authority.published)
    assert set(held(updated)) == {"R1", "R2", "R3", *OTHERS}


def authority_photo(desk: Desk, record_id: str) -> bytes | None:
    return unsealed(desk.vault, desk.record(record_id).references[0])
