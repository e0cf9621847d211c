"""The second officer's screens by keyboard, on a real vault: blind, then both answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.case.second_officer import Opinion
from fieldid.case.standing import Standing
from fieldid.model.encounter import Outcome
from fieldid.vault.identities import NewOfficer
from tests.helpers.two_officers import hold_policy, two_officer_policy
from tests.ui.inspection import problems
from tests.ui.laptop import MATE_ID, OFFICER, PASSPHRASE
from tests.ui.officer import Officer
from ui.screens.base import Place
from ui.widgets.record import RecordView
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.laptop import Laptop
    from ui.screens.finished import FinishedScreen
    from ui.screens.review_case import ReviewCaseScreen

SECOND = "Berit Example"
REASON = "Seen and compared; a second look is needed."


@pytest.fixture
def officer(
    laptop: Laptop, samples: dict[object, object], dressed: QApplication, qtbot: QtBot
) -> Iterator[Officer]:
    """An officer on a laptop that two share, under a power that asks for both."""
    del dressed
    desk = Installation(laptop.home, Readers([laptop.registry])).log_on(None, PASSPHRASE)
    desk.vault.add_officer(NewOfficer(SECOND, "officer"), PASSPHRASE)
    hold_policy(desk.vault, two_officer_policy())
    desk.lock()
    window = laptop.window()
    window.context.hand_in.person(samples)  # type: ignore[arg-type]  # built by our own helper
    qtbot.addWidget(window)
    window.show()
    yield Officer(window, qtbot, laptop.registry.drivers["simulated"])  # type: ignore[arg-type]  # by that name
    window.close()


def shown_words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Text) if label.isVisible())


def confirmed(officer: Officer) -> str:
    """Confirm as the first officer; return the case."""
    officer.go_to("decision")
    officer.decision(Outcome.CONFIRMED)
    assert officer.screen.name == "receipt"
    return officer.window.context.encounter.encounter.encounter_id


def as_second(officer: Officer, name: str = SECOND) -> None:
    officer.window.lock()
    officer.settle()
    officer.type(name)
    officer.key(Qt.Key.Key_Tab)
    officer.type(PASSPHRASE)
    officer.enter()
    assert officer.screen.name == "home"


def open_case(officer: Officer) -> ReviewCaseScreen:
    officer.until_focus(lambda widget: widget.objectName() == "menu_review")
    officer.enter()
    officer.until_focus(lambda widget: widget.objectName() == "open_review_0")
    officer.enter()
    assert officer.screen.name == "review_case"
    return cast("ReviewCaseScreen", officer.screen)


def answer(officer: Officer, opinion: Opinion) -> None:
    screen = cast("ReviewCaseScreen", officer.screen)
    screen.opinion.tile(opinion).setFocus()
    officer.key(Qt.Key.Key_Space)
    officer.until_focus(lambda widget: widget.objectName() == "review_reason")
    officer.type("Looked at it alone.")
    officer.enter()
    assert screen.last_look.isVisible()
    officer.enter()


def test_a_confirmation_says_that_it_waits_and_another_officer_reviews_blind(
    officer: Officer,
) -> None:
    officer.go_to("decision")
    assert "A second officer has not agreed" not in shown_words(officer.screen)
    case = confirmed(officer)
    assert "Waiting for a second officer" in shown_words(officer.screen)
    officer.receipt()
    as_second(officer)
    screen = open_case(officer)
    assert screen.opinion.choice() == "", "nothing is chosen for the officer"
    said = shown_words(screen).lower()
    assert not re.search(r"score.? ?\d|\d\.\d\d", said)
    for hidden in ("rank", "identity confirmed", REASON.lower(), OFFICER.lower(), "candidate"):
        assert hidden not in said, hidden
    assert MATE_ID.lower() in said
    assert screen.blind.probe.has_image
    assert screen.blind.reference.has_image
    assert not screen.answers.findChildren(Text)
    screen.press_primary()
    assert "No answer is chosen" in screen.error.text
    answer(officer, Opinion.SAME_PERSON)
    said = shown_words(screen)
    assert "Both officers agree" in said
    assert REASON in said
    assert OFFICER in said
    desk = officer.window.context.desk
    assert desk.reviews.standing(desk.encounter(case)) is Standing.STANDS
    assert not problems(officer.window)


def test_the_first_officer_is_told_in_a_sentence_that_another_must_review(
    officer: Officer,
) -> None:
    confirmed(officer)
    officer.receipt()
    screen = open_case(officer)
    assert "must be somebody who has not judged this case" in shown_words(screen)
    assert not screen.form.isVisible()
    assert not problems(officer.window)
    officer.enter()
    assert officer.screen.name == "review"


def test_a_difference_is_talked_about_and_then_refers(officer: Officer) -> None:
    case = confirmed(officer)
    as_second(officer)
    open_case(officer)
    answer(officer, Opinion.ANOTHER_PERSON)
    screen = cast("ReviewCaseScreen", officer.screen)
    assert "The two answers differ" in shown_words(screen)
    assert not problems(officer.window)
    answer(officer, Opinion.ANOTHER_PERSON)
    as_second(officer, OFFICER)
    open_case(officer)
    answer(officer, Opinion.SAME_PERSON)
    assert "the case is referred" in shown_words(officer.screen)
    desk = officer.window.context.desk
    assert desk.reviews.standing(desk.encounter(case)) is Standing.REFERRED


def test_a_contest_is_recorded_in_the_persons_words_and_reopens(officer: Officer) -> None:
    case = confirmed(officer)
    officer.receipt()
    officer.until_focus(lambda widget: widget.objectName() == "menu_finished")
    officer.enter()
    finished = cast("FinishedScreen", officer.screen)
    assert "Waiting for a second officer" in shown_words(finished)
    officer.until_focus(lambda widget: widget.objectName() == f"contest_{case}")
    officer.enter()
    officer.enter()
    assert "words are missing" in finished.error.text
    assert not problems(officer.window)
    officer.until_focus(lambda widget: widget.objectName() == "contest_words")
    officer.type("That is my brother.")
    officer.enter()
    assert "Contested by the person" in shown_words(finished)
    desk = officer.window.context.desk
    assert desk.reviews.view(case).contests == ("That is my brother.",)
    as_second(officer)
    screen = open_case(officer)
    assert "Judge a contested case anew" in shown_words(screen)


def test_without_a_hub_asking_it_ends_in_words(officer: Officer) -> None:
    officer.log_on()
    officer.screen.wanted.emit(Place("review"))
    officer.settle()
    assert "Nothing waits for a review here" in shown_words(officer.screen)
    officer.until_focus(lambda widget: widget.objectName() == "ask_the_hub")
    officer.enter()
    assert "not enrolled" in officer.screen.error.text


def test_a_record_shows_ladder_claim_and_contradictions(officer: Officer) -> None:
    officer.go_to("candidates")
    officer.screen.wanted.emit(Place("candidate_detail", MATE_ID))
    officer.settle()
    (view,) = officer.screen.findChildren(RecordView)
    said = shown_words(view)
    assert "Nationality IRQ" in said
    assert "Denied" in said
    assert "that state's answer, not a finding about the person" in said
    assert not problems(officer.window)
