"""Barriers and disclosures on the screens, against a hub in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from fieldid.app.barriers import CaseBarriers
from fieldid.app.release import CaseRelease
from fieldid.app.release_views import ReleaseDraft
from fieldid.model.barrier import BarrierStatus
from tests.helpers.office import OTHER_SUPERVISOR, REQUESTER, SECOND, SUPERVISOR, LaptopAtHand
from tests.ui.case_desk import (
    PATIENCE_MS,
    AtTheScreen,
    at,
    cleared_case,
    direction,
    laptop,
    postgres,
    served,
)
from tests.ui.inspection import problems
from ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from fieldid.app.barrier_views import RecordedAnswer
    from tests.helpers.hub_process import HubProcess
    from ui.screens.barriers import BarriersScreen
    from ui.screens.release_review import ReleaseReviewScreen


__all__ = ["at", "direction", "laptop", "postgres", "served"]


def test_what_the_person_says_is_recorded_in_three_keys_and_reaches_the_hub(
    at: AtTheScreen, laptop: LaptopAtHand
) -> None:
    case_id = cleared_case(laptop)
    at.log_on(REQUESTER)
    screen = cast("BarriersScreen", at.open("barriers", case_id))
    at.enter()
    assert "Nothing is chosen." in at.said()
    screen.record.kind.choose("protection_claim")
    screen.record.status.choose("open")
    at.enter()
    assert "Recorded." in at.said()
    assert "Protection claim: open" in at.said()
    assert "the hub has it" in at.said()
    screen.record.nationalities.line.setText("QQQ")
    at.enter()
    assert "is not a code of ICAO Doc 9303-3" in at.said()
    assert not at.offered("agree_0")
    assert "How barriers stand is not shown." in at.said()


@pytest.mark.usefixtures("direction")
def test_a_supervisor_sees_what_stands_its_age_and_who_resolves_it(
    at: AtTheScreen, laptop: LaptopAtHand
) -> None:
    case_id = cleared_case(laptop, BarrierStatus.OPEN)
    at.log_on(SECOND)
    at.open("barriers", case_id)
    at.press("ask_barriers")
    assert "only to those who need it" in at.said()
    assert "asylum casework" not in at.said()
    at.log_on(SUPERVISOR)
    at.open("barriers", case_id)
    at.press("ask_barriers")
    said = at.said()
    assert "Protection claim: open, checked today" in said
    assert "Nothing may go to the authorities of" in said
    assert "Can resolve it: \u2068the asylum casework team\u2069" in said
    assert "Appeal: none, checked today" in said
    page = at.screen.page
    assert page.middle.height() == page.middle.heightForWidth(page.viewport().width())
    assert problems(at.window) == []


@pytest.mark.usefixtures("direction")
def test_two_people_correct_a_grant_on_the_screens(at: AtTheScreen, laptop: LaptopAtHand) -> None:
    case_id = cleared_case(laptop, BarrierStatus.GRANTED)
    at.log_on(SUPERVISOR)
    screen = cast("BarriersScreen", at.open("barriers", case_id))
    at.press("ask_barriers")
    mistake = next(
        one.act_id for one in _sheet_answers(at, case_id) if one.kind == "protection_claim"
    )
    at.press(f"mistake_{mistake}_")
    at.enter()
    assert "There is no reason." in at.said()
    screen.reason.prose.setPlainText("Another person's file.")
    assert problems(at.window) == []
    at.enter()
    assert "A second person must agree" in at.said()
    at.log_on(OTHER_SUPERVISOR)
    at.open("barriers", case_id)
    at.press("ask_barriers")
    agree = next(
        button
        for button in at.screen.findChildren(ActionButton)
        if button.objectName().startswith("agree_")
    )
    agree.click()
    at.settle()
    assert "The keeper must be asked again." in at.said()
    assert "Protection claim: not known, checked today" in at.said()
    assert problems(at.window) == []


def _sheet_answers(at: AtTheScreen, case_id: str) -> tuple[RecordedAnswer, ...]:
    sheet = CaseBarriers(at.window.context.desk, case_id).view().sheet
    assert sheet is not None
    return sheet.answers


@pytest.mark.usefixtures("direction")
def test_a_disclosure_from_draft_to_done(at: AtTheScreen, laptop: LaptopAtHand) -> None:
    case_id = cleared_case(laptop)
    at.log_on(REQUESTER)
    screen = cast("ReleaseReviewScreen", at.open("release_review", case_id))
    said = at.said()
    assert "Name\u2069: \u2068Quilla Vantongeren" in said
    assert "So that the state can look for the person in its registers" in said
    assert "\u2068Photograph of the face\u2069" in said
    assert not {"photo", "fingerprints"} & set(screen.draft.tiles)
    assert not screen.draft.tiles["birth_date"].isEnabled()
    screen.draft.destination.line.setText("irq")
    screen.draft.recipient.line.setText("Consular section")
    screen.draft.reason.prose.setPlainText("The person asks for papers.")
    screen.draft.tiles["name"].click()
    at.qtbot.waitUntil(
        lambda: CaseRelease(at.window.context.desk, case_id).draft().fields == ("name",),
        timeout=PATIENCE_MS,
    )
    at.settle()
    assert screen.draft.tiles["nationality"].isEnabled()
    assert problems(at.window) == []
    at.enter()
    assert "The request is at the hub." in at.said()
    assert "Waits for a supervisor" in at.said()
    assert not at.offered("approve_0")

    at.log_on(SUPERVISOR)
    at.open("disclosures")
    at.enter()
    at.press("open_0")
    at.press("ask_hub")
    at.press("approve_0")
    assert "You approve that exactly these fields may leave:" in at.said()
    assert problems(at.window) == []
    at.enter()
    assert "Your approval is at the hub." in at.said()
    assert "Waits for a second person" in at.said()

    at.log_on(SECOND)
    at.open("release_review", case_id)
    at.press("ask_hub")
    at.press("approve_0")
    at.enter()
    assert "Approved by two people" in at.said()
    at.press("release_0")
    assert "These fields leave now, and cannot be called back:" in at.said()
    assert problems(at.window) == []
    at.screen.escape()
    assert at.offered("release_0")
    at.press("release_0")
    at.enter()
    assert "Released." in at.said()
    at.press("show_0")
    assert "What left:" in at.said()
    assert "\u2068Quilla Vantongeren\u2069" in at.said()
    assert problems(at.window) == []


@pytest.mark.usefixtures("direction")
def test_a_blocked_release_says_why_to_whom_it_may(at: AtTheScreen, laptop: LaptopAtHand) -> None:
    case_id = cleared_case(laptop, BarrierStatus.OPEN)
    release = CaseRelease(laptop.desk, case_id)
    release.request(ReleaseDraft("IRQ", "Consular section", ("name",), "Papers"))
    for name in (SUPERVISOR, SECOND):
        mine = CaseRelease(laptop.log_on(name), case_id)
        mine.approve(mine.ask().requests[0])
    at.log_on(SECOND)
    at.open("release_review", case_id)
    at.press("ask_hub")
    assert "Blocked" not in at.said()
    at.press("release_0")
    at.enter()
    assert "ask a supervisor" in at.said()
    assert "asylum" not in at.said()
    at.log_on(SUPERVISOR)
    at.open("release_review", case_id)
    at.press("ask_hub")
    assert "Blocked, and who resolves it:" in at.said()
    assert "it is open. Ask the asylum casework team." in at.said()
    assert problems(at.window) == []
    at.press("withdraw_0")
    assert "The request is withdrawn." in at.said()


def test_without_a_line_the_draft_stays_and_one_sentence_says_so(
    at: AtTheScreen, laptop: LaptopAtHand, served: HubProcess
) -> None:
    case_id = cleared_case(laptop)
    at.log_on(REQUESTER)
    screen = cast("ReleaseReviewScreen", at.open("release_review", case_id))
    screen.draft.destination.line.setText("IRQ")
    at.enter()
    assert "does not say which authority receives it and why" in at.said()
    screen.draft.recipient.line.setText("Consular section")
    screen.draft.reason.prose.setPlainText("Papers")
    screen.draft.tiles["name"].click()
    served.end()
    try:
        at.enter()
        assert "No receipt has come from the hub" in at.said()
    finally:
        served.start()
    at.log_on(REQUESTER)
    screen = cast("ReleaseReviewScreen", at.open("release_review", case_id))
    assert "An act was sent and no answer came." in at.said()
    assert screen.draft.recipient.text() == "Consular section"
    at.enter()
    assert "The request is at the hub." in at.said()
