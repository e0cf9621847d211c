"""Every refusal: plain words, a remedy, no blame and no threat."""

from __future__ import annotations

import re

import pytest

from fieldid.case import comparison, decision, encounter, gates, safeguards, steps
from fieldid.case.refusal import Refusal
from fieldid.errors.case import CaseError, PolicyRefusalError

ROOMS = (comparison, decision, encounter, gates, safeguards, steps)
REFUSALS = {
    f"{room.__name__}.{name}": value
    for room in ROOMS
    for name, value in vars(room).items()
    if isinstance(value, Refusal)
}
HARSH = re.compile(
    r"penal|offence|punish|fail|illegal|suspect|refused to|comply|warning", re.IGNORECASE
)


@pytest.mark.parametrize("name", sorted(REFUSALS))
def test_words(name: str) -> None:
    refusal = REFUSALS[name]
    assert not HARSH.search(str(refusal))
    assert not refusal.reason.endswith(".")
    assert bool(refusal.rule) == bool(refusal.remedy)
    assert refusal.remedy == "" or refusal.remedy.endswith(".")


def test_a_rule_names_itself_and_the_remedy() -> None:
    error = gates.DECIDED.error()
    assert isinstance(error, PolicyRefusalError)
    assert str(error) == (
        "The policy does not allow this (a decided encounter is closed): the decision of this "
        "encounter is recorded. To correct it, withdraw the decision and open a new encounter."
    )


def test_a_missing_step_is_no_refusal_of_the_policy() -> None:
    assert isinstance(gates.NO_AGE.error(), CaseError)
