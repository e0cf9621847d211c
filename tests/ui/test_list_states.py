"""A list that ages, is stale and expires, and newer ones from a stick: as the officer sees it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QWidget

from fieldid.app.list_import import AUTHORITY
from fieldid.app.list_work import OnStep, Phase
from fieldid.app.repository_trust import trusted_fingerprint
from fieldid.errors.base import FieldidError
from fieldid.watchlist.root_file import root_fingerprint
from tests.ui.inspection import problems
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import (
    at_fingers,
    cast_button,
    keep_picture,
    nothing_told,
    officer_at,
    press,
    settings,
    told,
    with_captures,
)
from tests.watchlist.repositories import Authority, make_authority
from ui import words
from ui.screens.base import Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from fieldid.ports import CancelToken
    from tests.ui.laptop import Laptop
    from tests.ui.officer import Officer
    from ui.sections.list_held import ListSection

# Of each state: what the banner says, what the search says beforehand, and whether results say it.
STATES = {
    "ageing": ("Update it when you can", "ageing", False),
    "stale": ("every result says so", "hours old", True),
    "expired": ("not searched any more", "has expired and is not searched", True),
}


def inspected(officer: Officer, picture: str) -> None:
    owed = problems(officer.window)
    assert not owed, owed
    keep_picture(officer.window, picture)


@pytest.mark.parametrize("state", STATES)
def test_each_age_of_the_list_is_said_where_it_counts(
    laptop: Laptop,
    samples: Mapping[object, object],
    dressed: QApplication,
    qtbot: QtBot,
    state: str,
) -> None:
    del dressed
    moment = [datetime.now(UTC)]
    officer = officer_at(laptop, qtbot, samples, lambda: moment[0])
    banner, before, said = STATES[state]
    encounter = at_fingers(officer)
    ages = officer.window.context.desk.policy.list_ages_days
    moment[0] += timedelta(days=getattr(ages, state), hours=2)
    with_captures(encounter, samples)
    verified = encounter.verify()
    assert (verified.list_hours_old is not None) == said
    officer.window.take_up(encounter)
    officer.window.background.refresh()
    officer.settle()
    assert officer.screen.name == "identify"
    assert banner in officer.window.list_banner.words
    assert officer.window.list_banner.isVisible()
    assert before in shown_words(officer.screen)
    inspected(officer, f"list-{state}-identify")
    officer.screen.press_primary()
    assert nothing_told(officer)
    if state == "expired":
        assert officer.screen.name == "decision"
        with pytest.raises(FieldidError, match="days old"):
            encounter.identify()
    else:
        assert officer.screen.name == "candidates"
        hours = words.number(24 * getattr(ages, state) + 2)
        shown = f"The list was {hours} hours old." in shown_words(officer.screen)
        assert shown == said
        inspected(officer, f"list-{state}-candidates")
    officer.window.open(Place("verify"))
    officer.settle()
    assert ("hours old" in shown_words(officer.screen)) == said
    inspected(officer, f"list-{state}-verify")
    officer.window.go_home()
    officer.settle()
    assert not officer.window.list_banner.isVisible()  # the home screen says it by itself
    inspected(officer, f"list-{state}-home")
    settings(officer, "list")
    inspected(officer, f"list-{state}-settings")


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return make_authority(tmp_path / "authority", datetime.now(UTC))


@pytest.fixture
def officer(
    laptop: Laptop,
    samples: Mapping[object, object],
    dressed: QApplication,
    qtbot: QtBot,
    authority: Authority,
) -> Officer:
    """An officer at the list in Settings, whose laptop the authority issues lists to."""
    del dressed
    made = officer_at(laptop, qtbot, samples)
    made.log_on()
    desk = made.window.context.desk
    now = datetime.now(UTC)
    authority.enrol(desk.vault.device.recipient, now)
    authority.publish("R1", "R2", now=now)
    desk.vault.settings.remove(AUTHORITY)
    settings(made, "list")
    return made


def section(officer: Officer) -> ListSection:
    return cast("ListSection", officer.screen.section)  # type: ignore[attr-defined]  # Settings


def test_a_stick_is_trusted_by_its_fingerprint_and_the_list_taken(
    officer: Officer, authority: Authority
) -> None:
    part = section(officer)
    assert part.update_part.stick.isVisible()
    assert not part.update_part.hub.isVisible()  # there is no hub to ask
    inspected(officer, "list-settings")
    part.update_part.hub.show()  # as on a laptop that is enrolled
    inspected(officer, "list-settings-hub")
    part.update_part.from_folder(authority.published)
    officer.settle()
    assert root_fingerprint(authority.root()) in shown_words(part.confirmation)
    inspected(officer, "list-trust")
    press(officer, "confirm_yes")
    assert nothing_told(officer)
    desk = officer.window.context.desk
    assert desk.list_status().records == 2
    assert trusted_fingerprint(desk.vault) == root_fingerprint(authority.root())
    assert "List version 1 is in use: 2 records came" in shown_words(part.done)
    inspected(officer, "list-updated")
    part.update_part.from_folder(authority.published)
    officer.settle()
    assert "the newest one" in shown_words(part.done)


def test_a_stick_that_holds_no_list_is_said(officer: Officer, tmp_path: Path) -> None:
    section(officer).update_part.from_folder(tmp_path)
    what, _ = told(officer, "list-no-repository")
    assert "there is no list repository in it" in what


def test_the_officer_goes_on_working_and_can_stop_it(officer: Officer) -> None:
    going, done = threading.Event(), threading.Event()

    def work(on_step: OnStep, cancel: CancelToken) -> None:
        on_step(Phase.PREPARING, 0.43)
        going.set()
        while not cancel.is_set() and not done.wait(0.01):
            pass

    job, window = officer.window.context.list_job, officer.window
    job.start(work)
    assert going.wait(5)
    officer.qtbot.waitUntil(lambda: job.share > 0)
    part = section(officer)
    assert "Preparing the search: 43 %" in shown_words(part)
    assert not part.update_part.stick.isEnabled()
    inspected(officer, "list-progress")
    window.go_home()
    officer.qtbot.waitUntil(lambda: window.current_screen.name == "home")
    assert job.running
    assert "Updating the list: 43 %" in shown_words(window.foot)
    window.open(Place("settings", "list"))
    officer.qtbot.waitUntil(lambda: window.current_screen.name == "settings")
    cancel = section(officer).findChild(QWidget, "cancel_update")
    assert cancel is not None
    cast_button(cancel).click()
    officer.settle()
    assert not job.running
