"""Whether a disclosure may be asked for is refused by name of the rule, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from fieldid.case.barrier_view import NOT_FOR_THIS_ROLE, reasons_shown
from fieldid.case.disclosure_power import code_refusal, draft_refusal, power_refusal
from fieldid.case.protection_gate import evaluate
from fieldid.policy.disclosure_file import example_disclosure
from fieldid.policy.example import example_uk
from tests.case.gate_facts import CLEAR, NOW

if TYPE_CHECKING:
    from fieldid.policy.power import Power

RULES = example_disclosure()


@dataclass(frozen=True)
class Draft:
    destination: str = "IRQ"
    recipient: str = "Consular section"
    fields: tuple[str, ...] = ("name",)
    reason: str = "Papers"


@pytest.mark.parametrize("power", example_uk().powers, ids=lambda power: power.id)
def test_only_a_power_that_discloses_abroad_lets_anything_be_drafted(power: Power) -> None:
    refusal = power_refusal(power, RULES)
    abroad = power.discloses_abroad
    assert (refusal is None) == abroad
    assert refusal is None or refusal.rule == "to whom a power discloses"


def test_a_power_that_the_rules_do_not_name_lets_nothing_out() -> None:
    power = example_uk().power("training")
    assert power_refusal(power, replace(RULES, foreign_powers=())) is not None
    assert power_refusal(None, RULES) is not None


@pytest.mark.parametrize(
    "draft",
    [
        Draft(destination="GBR"),
        Draft(destination="XXB"),
        Draft(destination="XXX"),
        Draft(destination="irq"),
        Draft(recipient=" "),
        Draft(reason=""),
        Draft(fields=()),
        Draft(fields=("name", "watchlist")),
        Draft(fields=("shoe_size",)),
    ],
)
def test_a_draft_that_cannot_become_a_request(draft: Draft) -> None:
    refusal = draft_refusal(draft, RULES)
    assert refusal is not None
    assert refusal.rule
    assert refusal.remedy


def test_a_whole_draft_becomes_one() -> None:
    assert draft_refusal(Draft(), RULES) is None
    assert code_refusal("IRQ") is None
    assert code_refusal("QQQ") is not None


def test_what_tells_of_a_person_is_told_to_those_who_need_it() -> None:
    facts = replace(CLEAR, nationalities=("XXB",), requested_fields=("name", "shoe_size"))
    reasons = evaluate(facts, RULES, NOW).reasons
    assert reasons_shown(reasons, facts, RULES, NOW, "Supervisor") == reasons
    for role in ("officer", "administrator", ""):
        shown = reasons_shown(reasons, facts, RULES, NOW, role)
        assert shown == (NOT_FOR_THIS_ROLE, reasons[1])
