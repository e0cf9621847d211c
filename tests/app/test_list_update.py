"""A laptop kept up to date from a repository: whole lists, changes, and what is refused."""

from __future__ import annotations

import shutil
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.app.list_import import AUTHORITY
from fieldid.app.list_repack import repack
from fieldid.app.list_update import (
    UpdateReport,
    reference_time,
    update_from_folder,
    update_from_hub,
)
from fieldid.app.list_work import Phase
from fieldid.app.photos import EARLIER_LIST_KEYS
from fieldid.app.photos import _unsealed as unsealed
from fieldid.app.repository_trust import (
    Trust,
    repin_repository,
    trusted_fingerprint,
    trusts_repository,
)
from fieldid.audit.entry import AuditEvent
from fieldid.errors.document import TrustSetDamagedError
from fieldid.errors.watchlist import (
    AuthorityPinnedError,
    RepositoryNotTrustedError,
    RootDamagedError,
    UpdateCancelledError,
    UpdateExpiredError,
    UpdateOlderError,
    UpdateSilentError,
    WatchlistError,
)
from fieldid.vault.blocks import GALLERY_BLOCK
from fieldid.watchlist.repository_layout import POLICY, TRUST_SET
from fieldid.watchlist.root_file import root_fingerprint
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import hub_process
from tests.watchlist.repositories import DAY, Authority, make_authority

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.hub.private_postgres import PrivatePostgres

__all__ = ["postgres"]  # a fixture

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
    update_from_folder(desk, authority.published, Trust(authority.root()))
    return desk


def held(desk: Desk) -> dict[str, object]:
    records = desk.vault.records
    return {record_id: records.get(record_id) for record_id in records.record_ids()}


def test_the_first_update_needs_a_root_and_takes_the_whole_list(
    desk: Desk, authority: Authority
) -> None:
    told = root_fingerprint(authority.root())
    with pytest.raises(RepositoryNotTrustedError, match=told):
        update_from_folder(desk, authority.published)
    report = update_from_folder(desk, authority.published, Trust(authority.root()))
    assert report == UpdateReport("whole", 1, changed=33)
    assert trusts_repository(desk.vault)
    assert set(held(desk)) == {"R1", "R2", "R3", *OTHERS}
    assert update_from_folder(desk, authority.published) == UpdateReport("current", 1)
    assert not list((desk.vault.spool.folder.parent / "downloads").iterdir())


def test_a_fingerprint_that_was_compared_does_as_well_as_the_file(
    desk: Desk, authority: Authority
) -> None:
    told = root_fingerprint(authority.root())
    with pytest.raises(RepositoryNotTrustedError):
        update_from_folder(desk, authority.published, Trust(fingerprint=told[:-1] + "A"))
    written = told.lower().replace("-", " ")
    assert update_from_folder(desk, authority.published, Trust(fingerprint=written)).version == 1
    assert trusted_fingerprint(desk.vault) == told
    with pytest.raises(AuthorityPinnedError):
        update_from_folder(desk, authority.published, Trust(fingerprint=told[::-1]))


@pytest.mark.parametrize("junk", [b"", b"{}", b"[" * 10_000, bytes(100_000)])
def test_what_is_no_root_is_never_asked_about(desk: Desk, tmp_path: Path, junk: bytes) -> None:
    (tmp_path / "stick" / "metadata").mkdir(parents=True)
    (tmp_path / "stick" / "metadata" / "1.root.json").write_bytes(junk)
    with pytest.raises(RootDamagedError):
        update_from_folder(desk, tmp_path / "stick")
    with pytest.raises(RootDamagedError):
        repin_repository(desk, junk)
    with pytest.raises(UpdateSilentError, match="no list repository"):
        update_from_folder(desk, tmp_path)


def test_a_change_leads_to_the_same_list_as_taking_it_whole(
    updated: Desk, authority: Authority
) -> None:
    photo = authority_photo(updated, "R1")
    authority.publish("R1", "R3", "R4", *OTHERS, now=NOW)
    report = update_from_folder(updated, authority.published)
    assert report == UpdateReport("change", 2, changed=1, removed=1)
    assert set(held(updated)) == {"R1", "R3", "R4", *OTHERS}
    assert updated.vault.records.find("R2") == ()
    assert authority_photo(updated, "R1") == photo
    assert authority_photo(updated, "R4")
    by_change = held(updated)
    shutil.rmtree(authority.workshop.private / "lists")  # so that no change leads to the next
    authority.publish("R1", "R3", "R4", *OTHERS, now=NOW)
    assert update_from_folder(updated, authority.published).kind == "whole"
    assert held(updated) == by_change


def test_the_list_comes_into_force_with_its_search(updated: Desk, authority: Authority) -> None:
    assert updated.list_status().prepared
    gallery = updated.list_search.gallery()
    authority.publish("R1", *OTHERS, now=NOW)
    generation = updated.vault.generation.number
    assert update_from_folder(updated, authority.published).kind == "change"
    assert updated.list_search._gallery is not None  # the one in use was made anew at once
    assert len(updated.list_search.gallery()) == len(gallery) - 2
    assert updated.vault.generation.number == generation + 1  # no gallery had to be stored


def test_a_search_that_is_not_prepared_is_made_ready(updated: Desk) -> None:
    updated.vault.settings.set("gallery_of", "of an earlier version")
    assert not updated.list_status().prepared
    seen = list[Phase]()
    updated.vault.blocks.remove(GALLERY_BLOCK)
    updated.list_search.prepare(lambda phase, _: seen.append(phase))
    assert set(seen) == {Phase.PREPARING}
    assert updated.list_status().prepared


def test_a_list_that_is_cancelled_while_it_is_prepared_leaves_nothing(
    updated: Desk, authority: Authority
) -> None:
    shutil.rmtree(authority.workshop.private / "lists")
    authority.publish("R1", *OTHERS, now=NOW)
    cancel, blocks = threading.Event(), updated.vault.spool.folder.parent / "blocks"
    before = {path.name for path in blocks.iterdir()}

    def stop(phase: Phase, _: float) -> None:
        if phase is Phase.PREPARING:
            cancel.set()

    with pytest.raises(UpdateCancelledError):
        update_from_folder(updated, authority.published, on_step=stop, cancel=cancel)
    assert {path.name for path in blocks.iterdir()} == before
    assert updated.list_status().version == 1
    assert update_from_folder(updated, authority.published).kind == "whole"


def test_looking_records_up_meanwhile_holds_nothing_up(updated: Desk, authority: Authority) -> None:
    over, seen = threading.Event(), list[int]()

    def look_up() -> None:
        while not over.is_set():
            seen.append(len(updated.find_records("R1")))

    officer = threading.Thread(target=look_up, daemon=True)
    officer.start()
    try:
        for number in range(4):
            authority.publish("R1", f"R{number + 2}", *OTHERS, now=NOW)
            assert within(20, lambda: update_from_folder(updated, authority.published).version)
    finally:
        over.set()
        officer.join(20)
    assert not officer.is_alive()
    assert set(seen) == {1}


def within(seconds: float, work: Callable[[], object]) -> object:
    """Do ``work`` in a thread that is not waited for longer: what hangs fails the test."""
    done = list[object]()
    worker = threading.Thread(target=lambda: done.append(work()), daemon=True)
    worker.start()
    worker.join(seconds)
    return done[0] if done else None


def test_a_list_packed_anew_holds_the_same_and_needs_no_earlier_key(
    updated: Desk, authority: Authority
) -> None:
    photo = authority_photo(updated, "R1")
    for names in (["R1", "R3"], ["R1", "R3", "R5"]):
        authority.publish(*names, *OTHERS, now=NOW)
        update_from_folder(updated, authority.published)
    before = held(updated)
    repack(updated)
    records = updated.vault.records
    assert (held(updated), records.changes().count(), records.changes().gone()) == (
        before,
        0,
        frozenset(),
    )
    assert updated.vault.settings.get(EARLIER_LIST_KEYS, list[bytes]) is None
    assert authority_photo(updated, "R1") == photo
    assert authority_photo(updated, "R5")
    assert updated.list_status().prepared
    authority.publish("R5", *OTHERS, now=NOW)
    assert update_from_folder(updated, authority.published).kind == "change"


def test_a_list_is_packed_anew_once_changes_pile_up(
    updated: Desk, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldid.app.list_repack.LIST_REPACK_RECORDS", 2)
    authority.publish("R1", "R3", *OTHERS, now=NOW)
    update_from_folder(updated, authority.published)
    assert updated.vault.records.changes().gone() == {"R2"}
    authority.publish("R1", "R4", *OTHERS, now=NOW)
    update_from_folder(updated, authority.published)
    assert not updated.vault.records.changes().gone()
    assert set(held(updated)) == {"R1", "R4", *OTHERS}


def test_a_refused_trust_set_hinders_no_list(updated: Desk, authority: Authority) -> None:
    data, workshop = b"no set of certificates", authority.workshop
    targets = {TRUST_SET: workshop.target_bytes(TRUST_SET, data)}
    workshop.publish(POLICY, targets, NOW)
    authority.publish("R1", *OTHERS, now=NOW)
    report = update_from_folder(updated, authority.published)
    assert (report.kind, report.version) == ("change", 2)
    assert [(one.part, type(one.error)) for one in report.refused] == [
        ("trust", TrustSetDamagedError)
    ]


def test_changes_follow_one_another(updated: Desk, authority: Authority) -> None:
    for version, names in enumerate((["R1", "R3"], ["R1", "R3", "R5"], ["R5"]), 2):
        authority.publish(*names, *OTHERS, now=NOW)
        assert update_from_folder(updated, authority.published).version == version
        assert set(held(updated)) == {*names, *OTHERS}
        assert all(authority_photo(updated, name) for name in names)


def test_a_change_that_fails_leaves_the_list_as_it_was(
    updated: Desk, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.publish("R1", "R4", *OTHERS, now=NOW)
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
        update_from_folder(desk, authority.published, Trust(authority.root()))
    assert not trusts_repository(desk.vault)


def test_another_root_is_refused_until_an_administrator_pins_it(
    updated: Desk, tmp_path: Path
) -> None:
    other = make_authority(tmp_path / "other", NOW)
    with pytest.raises(AuthorityPinnedError):
        update_from_folder(updated, other.published, Trust(other.root()))
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


def test_enrolling_pins_the_repository_that_the_hub_serves(
    desk: Desk, authority: Authority, tmp_path: Path, postgres: PrivatePostgres
) -> None:
    with hub_process(tmp_path / "hub", postgres.dsn) as hub:
        shutil.copytree(authority.published, tmp_path / "hub" / "repository")
        desk.enrol(hub.url, hub.code())
        assert trusted_fingerprint(desk.vault) == root_fingerprint(authority.root())
        seen = list[Phase]()
        report = update_from_hub(desk, on_step=lambda phase, _: seen.append(phase))
        assert (report.kind, report.changed) == ("whole", 33)
        assert list(dict.fromkeys(seen)) == list(Phase)
        (tmp_path / "hub" / "repository" / "metadata" / "1.root.json").write_bytes(b"another")
        desk.enrol(hub.url, hub.code())  # a root is pinned once
        assert trusted_fingerprint(desk.vault) == root_fingerprint(authority.root())
    logged = [entry.detail.get("what") for entry in desk.audit_entries()]
    assert logged.count("list repository pinned at enrolment") == 1


def test_without_a_hub_there_is_none_to_ask(desk: Desk) -> None:
    with pytest.raises(UpdateSilentError, match="enrolled with no hub"):
        update_from_hub(desk)


def test_cancelling_keeps_what_came_and_the_list(updated: Desk, authority: Authority) -> None:
    authority.publish("R1", now=NOW)
    cancel, seen = threading.Event(), list[tuple[Phase, float]]()

    def progress(phase: Phase, share: float) -> None:
        seen.append((phase, share))
        if share:
            cancel.set()

    with pytest.raises(UpdateCancelledError):
        update_from_folder(updated, authority.published, on_step=progress, cancel=cancel)
    assert set(held(updated)) == {"R1", "R2", "R3", *OTHERS}
    assert seen[0] == (Phase.FETCHING, 0)
    assert 0 < seen[-1][1] <= 1
    assert update_from_folder(updated, authority.published).kind == "whole"


def test_a_laptop_that_was_revoked_gets_no_later_list(updated: Desk, authority: Authority) -> None:
    authority.lists.revoke(updated.vault.device.recipient, NOW)
    authority.publish("R9", now=NOW)
    with pytest.raises(WatchlistError, match="not issued to this laptop"):
        update_from_folder(updated, authority.published)
    assert set(held(updated)) == {"R1", "R2", "R3", *OTHERS}


def authority_photo(desk: Desk, record_id: str) -> bytes | None:
    return unsealed(desk.vault, desk.record(record_id).references[0])
