"""Steps of a nationality on the screens, against a hub in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from fieldid.app.nationalities import CaseNationalities
from fieldid.app.release import CaseRelease
from fieldid.app.release_views import ReleaseDraft
from fieldid.case.nationality import Basis, BasisKind
from fieldid.case.nationality_steps import ProposedStep
from fieldid.model.nationality import NationalityStatus as S
from tests.helpers.office import REQUESTER, SECOND, SUPERVISOR, LaptopAtHand
from tests.ui.case_desk import (
    AtTheScreen,
    at,
    cleared_case,
    direction,
    laptop,
    postgres,
    served,
)
from tests.ui.inspection import problems

if TYPE_CHECKING:
    from ui.screens.nationality import NationalityScreen


__all__ = ["at", "direction", "laptop", "postgres", "served"]


@pytest.mark.usefixtures("direction")
def test_a_nationality_goes_step_by_step_by_the_keyboard_alone(
    at: AtTheScreen, laptop: LaptopAtHand
) -> None:
    case_id = cleared_case(laptop)
    at.log_on(REQUESTER)
    at.open("barriers", case_id)
    at.press("nationality_steps")
    screen = cast("NationalityScreen", at.screen)
    assert "No nationality is recorded here." in at.said()
    at.key(Qt.Key.Key_Return)
    assert at.focus() is screen.form.code.line
    at.key(Qt.Key.Key_Return)
    assert "Something is missing." in at.said()
    at.type("irq", into=screen.form.code.line)
    at.type("I was born there.", into=screen.form.said.prose)
    assert problems(at.window) == []
    at.key(Qt.Key.Key_Return)
    assert "IRQ: claimed" in at.said()
    assert "What the person says: I was born there." in at.said()
    assert "Nothing supports it yet" in at.said()
    assert "received" in at.said()
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Space)
    said = at.said()
    assert "Not possible now:" in said
    assert "The state confirms it: A step before this one is not taken." in said
    assert at.offered_choices(screen.form.step) == {"supported", "disputed"}
    at.reach(screen.form.step.tile("supported"))
    at.key(Qt.Key.Key_Space)
    at.qtbot.keyClick(at.focus(), Qt.Key.Key_Tab)
    assert at.focus() is screen.form.kind.tile("document"), "Tab goes down the form"
    ahead = at.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    for key in 2 * [Qt.Key.Key_Right if ahead else Qt.Key.Key_Left] + [Qt.Key.Key_Space]:
        at.key(key)
    assert screen.form.kind.choice() == "list_record"
    at.type("Record R7 of the list", into=screen.form.reference.line)
    assert problems(at.window) == []
    at.key(Qt.Key.Key_Return)
    assert "IRQ: supported" in at.said()
    assert "A record of the list: Record R7 of the list" in at.said()
    assert problems(at.window) == []
    at.key(Qt.Key.Key_Escape)
    assert at.screen.name == "barriers"


def test_a_states_answer_waits_for_a_release_and_a_supervisor(
    at: AtTheScreen, laptop: LaptopAtHand
) -> None:
    case_id = cleared_case(laptop)
    for status, kind in ((S.CLAIMED, BasisKind.STATEMENT), (S.SUPPORTED, BasisKind.DOCUMENT)):
        step = ProposedStep("IRQ", status, Basis(kind, "Passport A1234567"))
        CaseNationalities(laptop.desk, case_id).record(step)
    laptop.desk.sync()
    at.log_on(REQUESTER)
    assert "only a supervisor records what a state answers" in at.closed_steps(case_id).lower()
    at.log_on(SUPERVISOR)
    at.open("nationality", case_id)
    at.press("ask_steps")
    assert "IRQ: supported" in at.said()
    assert "Rita Requester" in at.said()
    at.enter()
    screen = cast("NationalityScreen", at.screen)
    screen.form.nationality.choose("IRQ")
    assert at.offered_choices(screen.form.step) == {"supported", "disputed"}
    assert "it has not been asked" in at.said()
    _released(laptop, case_id)
    at.log_on(SUPERVISOR)
    screen = cast("NationalityScreen", at.open("nationality", case_id))
    at.press("ask_steps")
    at.enter()
    screen.form.nationality.choose("IRQ")
    screen.form.step.choose("denied")
    screen.form.reference.line.setText("Note verbale 12 of 3 March 2026")
    at.enter()
    said = at.said()
    assert "IRQ: denied" in said
    assert "IRQ, recorded by Sam Supervisor" in said
    assert "That a state denies it is that state's answer" in said


def test_a_step_that_the_hub_sets_aside_is_told_with_its_words_and_does_not_count(
    at: AtTheScreen, laptop: LaptopAtHand
) -> None:
    case_id = cleared_case(laptop)
    for status, kind in (
        (S.CLAIMED, BasisKind.STATEMENT),
        (S.SUPPORTED, BasisKind.DOCUMENT),
        (S.CONFIRMED, BasisKind.STATE_REPLY),
    ):
        laptop.log_on(SUPERVISOR)  # this laptop never asked what was released in the case
        step = ProposedStep("IRQ", status, Basis(kind, "A paper"))
        CaseNationalities(laptop.desk, case_id).record(step)
    laptop.desk.sync()
    at.log_on(SUPERVISOR)
    at.open("nationality", case_id)
    said = at.said()
    assert "IRQ: supported" in said
    assert "set aside, does not count: Nothing was released to this state" in said
    entries = [one for one in laptop.desk.audit_entries() if case_id in one.subjects]
    assert "nationality step" in {one.detail.get("what") for one in entries}


def _released(laptop: LaptopAtHand, case_id: str) -> None:
    """Ask for a disclosure to Iraq, approve it by two, release it."""
    laptop.log_on(REQUESTER)
    draft = ReleaseDraft("IRQ", "Consular section", ("name",), "Papers")
    CaseRelease(laptop.desk, case_id).request(draft)
    for name in (SUPERVISOR, SECOND):
        laptop.log_on(name)
        (one,) = CaseRelease(laptop.desk, case_id).ask().requests
        CaseRelease(laptop.desk, case_id).approve(one)
    laptop.log_on(SUPERVISOR)
    (one,) = CaseRelease(laptop.desk, case_id).ask().requests
    CaseRelease(laptop.desk, case_id).release(one)
