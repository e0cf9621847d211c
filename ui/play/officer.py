"""The played officer: one exercise from age to receipt, through the screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from fieldid.model.encounter import AgeBand, Encounter, Outcome
from fieldid.training.scenario import Scenario
from fieldid.training.scenarios import scenario

if TYPE_CHECKING:
    from ui.play.hands import Hands
    from ui.screens.age import AgeScreen
    from ui.screens.claim import ClaimScreen
    from ui.screens.decision import DecisionScreen
    from ui.screens.purpose import PurposeScreen
    from ui.screens.training import TrainingScreen

_PURPOSE = "training"


@dataclass(frozen=True)
class Played:
    """What came of one exercise."""

    scenario: Scenario
    encounter: Encounter


def play(hands: Hands, scenario_id: str, outcome: Outcome, reason: str) -> Played:
    """Do one exercise and decide; ends on the result sheet."""
    exercise = scenario(scenario_id)
    _begin(hands, exercise)
    _before_capture(hands, exercise)
    _capture(hands)
    if exercise.claim.record_id:
        _verify(hands)
    _identify(hands)
    _decide(hands, outcome, exercise.truth.record_id, reason)
    return Played(exercise, _finish(hands))


def _begin(hands: Hands, exercise: Scenario) -> None:
    hands.click("menu_training")
    hands.arrive("training")
    cast("TrainingScreen", hands.screen).exercises.choose(exercise.scenario_id)
    hands.picture("training")
    hands.press()


def _before_capture(hands: Hands, exercise: Scenario) -> None:
    hands.arrive("age")
    cast("AgeScreen", hands.screen).band.choose(AgeBand.ADULT)
    hands.picture("age")
    hands.press()
    hands.arrive("purpose")
    cast("PurposeScreen", hands.screen).purpose.choose(_PURPOSE)
    hands.picture("purpose")
    hands.press()
    hands.arrive("notice")
    hands.picture("notice")
    hands.press()
    _claim(hands, exercise)


def _claim(hands: Hands, exercise: Scenario) -> None:
    hands.arrive("claim")
    screen, claim = cast("ClaimScreen", hands.screen), exercise.claim
    hands.type("claimed_name", claim.name)
    if claim.record_id:
        hands.type("claimed_number", claim.record_id)
        hands.wait(lambda: claim.record_id in screen.records, "the claimed record is found")
        screen.choose_record(claim.record_id)
    hands.picture("claim")
    hands.press()


def _capture(hands: Hands) -> None:
    hands.arrive("fingers")
    while hands.window.context.encounter.finger_plan():
        hands.press()
        hands.settle()
        hands.picture("fingers")
    hands.press()
    hands.arrive("face")
    hands.press()
    hands.settle()
    hands.picture("face")
    hands.press()


def _verify(hands: Hands) -> None:
    hands.arrive("verify")
    hands.press()
    hands.settle()
    hands.picture("verify")
    hands.press()


def _identify(hands: Hands) -> None:
    hands.arrive("identify")
    hands.picture("identify")
    hands.press()
    hands.arrive("candidates")
    hands.picture("candidates")
    found = hands.window.context.encounter.encounter.identification
    if found and found.candidates:
        hands.click("look_1")
        hands.arrive("candidate_detail")
        hands.picture("candidate-detail")
        hands.screen.escape()
        hands.arrive("candidates")
    hands.press()


def _decide(hands: Hands, outcome: Outcome, record_id: str, reason: str) -> None:
    hands.arrive("decision")
    screen = cast("DecisionScreen", hands.screen)
    screen.outcome.choose(outcome)
    if outcome is Outcome.CONFIRMED and record_id in screen.records:
        screen.records.choose(record_id)
    screen.reason.prose.setPlainText(reason)
    hands.picture("decision")
    hands.press()
    hands.picture("decision-last-look")
    hands.press()


def _finish(hands: Hands) -> Encounter:
    hands.arrive("receipt")
    decided = hands.window.context.encounter.encounter
    hands.picture("receipt")
    hands.press()
    hands.wait(lambda: hands.screen.name in {"home", "training"}, "the encounter ends")
    hands.settle()
    if hands.screen.name == "training":
        hands.picture("result-sheet")
        hands.press()
    hands.arrive("home")
    return decided
