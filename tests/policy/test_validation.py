"""Contradictions are refused in words; the example policy has none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.case import PolicyError
from fieldid.model.biometric import FingerPosition
from fieldid.policy.example import example_uk
from fieldid.policy.notice import NoticeText
from fieldid.policy.policy import ListAges, Purpose
from fieldid.policy.power import Captures
from fieldid.policy.recipient import Recipient
from fieldid.policy.validation import contradictions, validate

if TYPE_CHECKING:
    from fieldid.policy.policy import Policy

NOTHING = Captures((), (), face=False)
INDEX, THUMB = FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_THUMB


def with_first_power(**changes: Any) -> Policy:
    policy = example_uk()
    return replace(policy, powers=(replace(policy.powers[0], **changes), *policy.powers[1:]))


def test_the_example_does_not_contradict_itself() -> None:
    assert contradictions(example_uk()) == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"captures": NOTHING}, "verifies but captures nothing"),
        ({"captures": NOTHING}, "identifies but captures nothing"),
        ({"captures": NOTHING}, "keeps or uploads samples but captures nothing"),
        ({"verification": False, "identification": False}, "captures but compares with nothing"),
        ({"captures": Captures((), (THUMB,), face=True)}, "has only alternative fingers"),
        ({"captures": Captures((INDEX,), (INDEX,), face=True)}, "finger 'right_index' twice"),
        ({"captures": Captures((FingerPosition.UNKNOWN,), (), face=True)}, "an unknown finger"),
        ({"consent_is_basis": True}, "on a statute and on consent at once"),
        ({"statutory_basis": " "}, "has no legal basis"),
        ({"fictional_people_only": True}, "fictional people only and yet has a legal basis"),
        ({"child_rule": ""}, "lets children be captured without a rule"),
        ({"purposes": ()}, "serves no purpose"),
        ({"purposes": ("reporting", "other")}, "serves an unknown purpose 'other'"),
        ({"attempts": 0}, "1 attempt or more"),
        ({"retain_samples_days": -1}, "less than no time"),
        ({"target_fmr": None}, "verifies but states no target FMR"),
        ({"target_fpir": None}, "identifies but states no target FPIR"),
        ({"verification": False}, "states a target FMR but never verifies"),
        ({"target_fmr": 0.0}, "target FMR outside 0 to 1"),
        ({"target_fpir": 1.0}, "target FPIR outside 0 to 1"),
        ({"target_fpir": float("nan")}, "target FPIR outside 0 to 1"),
        ({"max_list_records": 0}, "identifies but allows no list"),
        ({"searched_against": " "}, "compares but does not say with what"),
        ({"identification": False}, "allows a list to be searched but never identifies"),
        (
            {"verification": False, "identification": False},
            "says what it compares with but compares with nothing",
        ),
        (
            {"verification": False, "identification": False},
            "asks for a calibration but compares with nothing",
        ),
        ({"disclosed_to": (Recipient(" ", abroad=True),)}, "recipient without an id"),
        (
            {"disclosed_to": (Recipient("a", abroad=True), Recipient("a", abroad=False))},
            "names the recipient 'a' twice",
        ),
        ({"notices": ()}, "has no text in the policy's own language"),
        ({"id": " "}, "power without an id"),
        ({"id": "training"}, "power 'training' twice"),
    ],
)
def test_a_contradiction_in_a_power_is_said_in_words(changes: dict[str, Any], words: str) -> None:
    found = contradictions(with_first_power(**changes))
    assert any(words in sentence for sentence in found), found


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"policy_id": ""}, "no id"),
        ({"version": 0}, "version must be 1"),
        ({"caveat": " "}, "an example must say that it is one"),
        ({"adult_age": 0}, "adult age"),
        ({"idle_lock_minutes": 0}, "lock after 1 idle minute"),
        ({"list_ages_days": ListAges(7, 7, 90)}, "in growing days"),
        ({"purposes": ()}, "names no purpose"),
        ({"powers": ()}, "names no legal power"),
        ({"child_rule": ""}, "the policy states no rule for children"),
        ({"language": "cy"}, "its own language 'cy' is not among its languages"),
        ({"purposes": (Purpose("reporting", "a"), Purpose("reporting", "b"))}, "'reporting' twice"),
        ({"purposes": (*example_uk().purposes, Purpose("idle", "x"))}, "no power serves"),
    ],
)
def test_a_contradiction_in_the_policy_is_said(changes: dict[str, Any], words: str) -> None:
    found = contradictions(replace(example_uk(), **changes))
    assert any(words in sentence for sentence in found), found


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (NoticeText("fr", "Bonjour", ""), "that nobody has reviewed"),
        (NoticeText("fr", " ", "A. Reviewer"), "empty text in 'fr'"),
        (NoticeText("xx", "text", "A. Reviewer"), "unlisted language 'xx'"),
        (NoticeText("en", "text", ""), "language 'en' twice"),
    ],
)
def test_a_notice_must_be_reviewed_listed_and_said_once(notice: NoticeText, words: str) -> None:
    notices = (*example_uk().powers[0].notices, notice)
    found = contradictions(with_first_power(notices=notices))
    assert any(words in sentence for sentence in found), found


def test_validate_names_every_contradiction_and_a_next_step() -> None:
    broken = replace(with_first_power(captures=NOTHING), version=0)
    with pytest.raises(PolicyError) as refused:
        validate(broken)
    text = str(refused.value)
    assert "version must be 1" in text
    assert "the power bail_reporting verifies but captures nothing" in text
    assert "Ask the administrator" in text


def test_remedies_are_stated_in_the_policys_own_language() -> None:
    silent = replace(example_uk(), remedies=())
    assert contradictions(silent) == (
        "the list of remedies has no text in the policy's own language 'en'",
    )


def test_remedies_that_nobody_reviewed_are_not_said() -> None:
    policy = example_uk()
    draft = replace(policy, remedies=(*policy.remedies, NoticeText("ar", "نص", "")))
    assert any("that nobody has reviewed" in problem for problem in contradictions(draft))
    assert policy.remedy("ar").interpreter_needed
