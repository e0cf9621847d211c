"""Barriers and disclosures on the screens, against a hub in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from drivers.registry import Registry
from fieldid.app.barriers import CaseBarriers
from fieldid.app.installation import Installation
from fieldid.app.nationalities import CaseNationalities
from fieldid.app.readers import Readers
from fieldid.app.release import CaseRelease
from fieldid.app.release_views import ReleaseDraft
from fieldid.case.nationality import Basis, BasisKind
from fieldid.case.nationality_steps import ProposedStep
from fieldid.hub.clock import utc_now
from fieldid.model.barrier import BarrierKind, BarrierStatus
from fieldid.model.nationality import NationalityStatus as S
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import HubProcess, hub_process
from tests.helpers.office import OTHER_SUPERVISOR, REQUESTER, SECOND, SUPERVISOR, LaptopAtHand
from tests.ui.inspection import problems
from ui.hand_in import HandIn
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.screens.base import Place
from ui.widgets.buttons import ActionButton
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from fieldid.app.barrier_views import RecordedAnswer
    from fieldid.hub.private_postgres import PrivatePostgres
    from ui.screens.barriers import BarriersScreen
    from ui.screens.base import Screen
    from ui.screens.nationality import NationalityScreen
    from ui.screens.release_review import ReleaseReviewScreen
    from ui.widgets.tile import TileList

__all__ = ["postgres"]
PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[HubProcess]:
    with hub_process(tmp_path_factory.mktemp("screens") / "hub", postgres.dsn) as process:
        yield process


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory, served: HubProcess) -> Iterator[LaptopAtHand]:
    made = LaptopAtHand.enrolled(tmp_path_factory.mktemp("laptop") / "vault", served)
    yield made
    made.desk.lock()


class AtTheScreen:
    """Whoever is logged on, in front of the window."""

    def __init__(self, laptop: LaptopAtHand, qtbot: QtBot) -> None:
        registry = Registry({})
        installation = Installation(laptop.home, Readers([registry]))
        self.laptop = laptop
        self.qtbot = qtbot
        self.window = MainWindow(installation, Preferences(laptop.home), HandIn(registry))
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def screen(self) -> Screen:
        return self.window.current_screen

    def log_on(self, name: str) -> None:
        if self.window.context.open_desk is not None:
            self.window.lock()
        self.settle()
        self.window.log_on(self.laptop.log_on(name))
        self.settle()

    def open(self, name: str, case_id: str | None = None) -> Screen:
        self.window.open(Place(name, case_id))
        self.settle()
        return self.screen

    def press(self, name: str) -> None:
        button = self.screen.findChild(ActionButton, name)
        assert button is not None, name
        button.click()
        self.settle()

    def offered(self, name: str) -> bool:
        return self.screen.findChild(ActionButton, name) is not None

    def enter(self) -> None:
        self.screen.press_primary()
        self.settle()

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.focus(), key)
        self.settle()

    def focus(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def reach(self, wanted: QWidget) -> None:
        """Tab until a widget has the focus."""
        for _ in range(40):
            if self.focus() is wanted:
                return
            self.qtbot.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(wanted.objectName())

    def type(self, text: str, into: QWidget) -> None:
        self.reach(into)
        self.qtbot.keyClicks(into, text)

    def offered_choices(self, tiles: TileList) -> set[str]:
        return {status.value for status in S if status.value in tiles}

    def closed_steps(self, case_id: str) -> str:
        """What is said of steps of IRQ that cannot be chosen."""
        screen = cast("NationalityScreen", self.open("nationality", case_id))
        self.enter()
        screen.form.nationality.choose("IRQ")
        return screen.form.closed.text()

    def said(self) -> str:
        """Every word that is shown."""
        shown = self.screen.findChildren(Text)
        return "\n".join(one.text() for one in shown if one.isVisibleTo(self.screen))

    def settle(self) -> None:
        self.qtbot.wait(10)
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=PATIENCE_MS)
        self.qtbot.wait(10)


@pytest.fixture
def at(laptop: LaptopAtHand, qtbot: QtBot, dressed: QApplication) -> Iterator[AtTheScreen]:
    del dressed
    made = AtTheScreen(laptop, qtbot)
    yield made
    made.window.close()


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def direction(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[None]:
    dressed.setLayoutDirection(request.param)
    yield
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def cleared_case(laptop: LaptopAtHand, status: BarrierStatus = BarrierStatus.NONE) -> str:
    laptop.log_on(REQUESTER)
    case_id = laptop.decided_case()
    mine = CaseBarriers(laptop.desk, case_id)
    for kind in BarrierKind:
        standing = kind is BarrierKind.PROTECTION_CLAIM
        mine.record(kind, status if standing else BarrierStatus.NONE, utc_now())
    mine.state_nationalities(("IRQ",))
    laptop.desk.sync()
    return case_id


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
