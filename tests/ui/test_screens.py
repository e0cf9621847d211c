"""Every screen, reached through real work, in every language, with long names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QLocale, Qt

from tests.ui.inspection import SIZES, problems
from tests.ui.laptop import LONG_ID, LONG_NAME, attached
from ui.language import install
from ui.screens.base import Place
from ui.screens.registry import menu, names, screen
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.officer import Officer
    from ui.screens.age import AgeScreen
    from ui.screens.barriers import BarriersScreen
    from ui.screens.candidate_detail import CandidateDetailScreen
    from ui.screens.claim import ClaimScreen
    from ui.screens.first_run import FirstRunScreen
    from ui.screens.nationality import NationalityScreen
    from ui.screens.settings import SettingsScreen
    from ui.screens.training import TrainingScreen


@pytest.fixture(params=["en", "ar", "ckb"])
def language(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    before = QLocale()
    install(dressed, request.param)
    yield str(request.param)
    install(dressed, "en")
    QLocale.setDefault(before)


def test_no_screen_owes_the_officer_anything(language: str, officer: Officer) -> None:
    assert officer.window.layoutDirection() is QLocale(language).textDirection()
    if language == "ckb":  # the longest words in the least room
        officer.window.resize(*SIZES[1])
    found: list[str] = []
    visited = {"first_run"}  # looked at below, on a laptop that is new
    for station in stations(officer):
        officer.settle()
        visited.add(officer.screen.name)
        found += [f"{problem} ({station})" for problem in problems(officer.window)]
    assert not found, "\n".join(found)
    assert visited == set(names())


def stations(officer: Officer) -> Iterator[str]:
    """Walk through everything; yields where there is something new to look at."""
    yield "log on"
    officer.type("Nobody")
    officer.enter()
    yield "wrong name"
    cast("object", officer.log_on_screen().officer.line.clear())
    officer.log_on_screen().officer.line.setFocus()
    officer.log_on()
    yield "home"
    yield from _encounter(officer)
    yield from _review(officer)
    yield from _menu(officer)
    officer.window.lock(idle=True)
    yield "locked by itself"


def _encounter(officer: Officer) -> Iterator[str]:
    officer.enter()
    yield "age"
    cast("AgeScreen", officer.screen).band.choose("disputed")
    yield "age, safeguards"
    officer.window.rail.stop.click()
    yield "stop"
    officer.escape()
    officer.window.rail.referral.click()
    yield "referral"
    officer.escape()
    officer.window.rail.barriers.click()
    yield "barriers"
    cast("BarriersScreen", officer.screen).record.kind.choose("protection_claim")
    cast("BarriersScreen", officer.screen).record.status.choose("open")
    yield "barriers, chosen"
    officer.enter()
    yield "barriers, recorded"
    yield from _nationality(officer)
    officer.escape()
    cast("AgeScreen", officer.screen).band.choose("adult")
    officer.enter()
    yield "purpose"
    officer.purpose()
    yield "notice"
    officer.notice()
    claim = cast("ClaimScreen", officer.screen)
    yield "claim"
    claim.document.click()
    yield "document"
    officer.escape()
    claim.person.line.setText(LONG_NAME)
    officer.qtbot.waitUntil(lambda: LONG_ID in claim.records)
    yield "claim, found"
    claim.number.line.setFocus()
    officer.claim()
    yield from _captures(officer)
    yield from _comparisons(officer)


def _nationality(officer: Officer) -> Iterator[str]:
    cast("BarriersScreen", officer.screen).steps.click()
    yield "nationality"
    officer.enter()
    form = cast("NationalityScreen", officer.screen).form
    yield "nationality, the first claim"
    form.code.line.setText("IRQ")
    form.said.prose.setPlainText("I was born in Sulaymaniyah, and so were my parents.")
    officer.enter()
    yield "nationality, claimed"
    officer.enter()
    form.nationality.choose("IRQ")
    yield "nationality, which step"
    form.step.choose("supported")
    form.kind.choose("document")
    yield "nationality, supported by"
    officer.escape()
    officer.escape()


def _review(officer: Officer) -> Iterator[str]:
    """The person contests the decision; whoever made it is told that others look again."""
    desk = officer.window.context.desk
    case = desk.finished()[0].encounter_id
    desk.reviews.contest(case, "That is not me.")
    officer.screen.wanted.emit(Place("review"))
    officer.settle()
    yield "reviews, one contested"
    officer.screen.wanted.emit(Place("review_case", case))
    officer.settle()
    yield "review, not yours"
    officer.escape()
    officer.escape()


def _captures(officer: Officer) -> Iterator[str]:
    yield "fingers"
    officer.enter()
    yield "one finger"
    officer.key(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    yield "cannot capture"
    officer.fingers()
    yield "face"
    officer.enter()
    yield "face taken"
    officer.face()


def _comparisons(officer: Officer) -> Iterator[str]:
    yield "verify"
    officer.enter()
    yield "verified"
    officer.enter()
    yield "identify"
    officer.identify()
    yield "candidates"
    for record in (officer.window.context.encounter.encounter.claim.record_id, LONG_ID):  # type: ignore[union-attr]  # recorded above
        officer.screen.wanted.emit(Place("candidate_detail", record))
        officer.settle()
        detail = cast("CandidateDetailScreen", officer.screen)
        yield "close up"
        for place in range(len(detail.pairings)):
            detail.show_pairing(place)
            yield f"pairing {place}"
        officer.enter()
    officer.candidates()
    yield "decision"
    officer.enter()
    yield "decision, nothing chosen"
    officer.decision()
    yield "receipt"
    officer.screen.wanted.emit(Place("person_paper"))
    yield "paper for the person"
    officer.escape()
    officer.receipt()


def _menu(officer: Officer) -> Iterator[str]:
    for item in menu():
        officer.screen.wanted.emit(Place(item.name))
        yield item.name
        if item.name == "finished":
            one = officer.window.context.desk.finished()[0]
            officer.screen.wanted.emit(Place("release_review", one.encounter_id))
            yield "release review"
            officer.escape()
        if item.name == "diagnosis":
            officer.screen.wanted.emit(Place("reader_test"))
            yield "reader test"
            officer.escape()
        if item.name == "settings":
            for key in cast("SettingsScreen", officer.screen).tabs:
                cast("SettingsScreen", officer.screen).show_section(key)
                yield f"settings, {key}"
        if item.name == "training":
            for beside in ("exercises", "exercise_editor", "trainees"):
                officer.screen.wanted.emit(Place(beside))
                officer.settle()
                yield beside
                officer.escape()
            cast("TrainingScreen", officer.screen).exercises.choose("demo:mate")
            yield "briefing"
        officer.escape()


def test_first_run_owes_nothing_either(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    del language
    window = attached(tmp_path / "new").window()
    qtbot.addWidget(window)
    window.show()
    first_run = cast("FirstRunScreen", window.current_screen)
    found: list[str] = []
    for page in first_run.pages:
        first_run.show_page(page)
        first_run.hub.hub.choose("enrol")
        qtbot.wait(20)
        found += [f"{problem} ({page.heading})" for problem in problems(window)]
    assert not found, "\n".join(found)


def test_the_registry_finds_each_screen_by_its_file_name() -> None:
    for name in names():
        assert screen(name).name == name
    with pytest.raises(LookupError):
        screen("nowhere")


def test_the_menu_has_an_order_and_words(officer: Officer) -> None:
    officer.log_on()
    orders = [item.menu_order for item in menu()]
    assert orders == sorted(set(orders))
    assert all(item.menu_words(officer.window.context) for item in menu())


def test_the_documented_screen_works_as_it_stands(officer: Officer) -> None:
    guide = Path(__file__).resolve().parents[2] / "docs" / "add-a-screen.md"
    source = guide.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    namespace: dict[str, Any] = {"__name__": "list_age"}
    exec(compile(source, str(guide), "exec"), namespace)  # noqa: S102 - our own documentation
    officer.log_on()
    made = namespace["ListAgeScreen"](officer.window.context)
    officer.qtbot.addWidget(made)
    made.arrive()
    officer.settle()
    assert made.menu_words(officer.window.context) is not None
    assert any(
        str(officer.window.context.desk.now().year) in label.text()
        for label in made.age.findChildren(Text)
    )
    with officer.qtbot.waitSignal(made.finished):
        made.press_primary()
