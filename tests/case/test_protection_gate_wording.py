"""What these rules say to a person: plain, with a remedy, blaming nobody."""

from __future__ import annotations

import re

import pytest

from fieldid.case import nationality, release, second_officer
from fieldid.case.protection_gate import evaluate
from fieldid.case.refusal import Refusal
from fieldid.model.barrier import BarrierStatus
from tests.case.gate_facts import NOW, REQUIRED, RULES, with_barrier

REFUSALS = {
    f"{room.__name__}.{name}": value
    for room in (nationality, release, second_officer)
    for name, value in vars(room).items()
    if isinstance(value, Refusal)
}
HARSH = re.compile(
    r"penal|offence|punish|fail|illegal|suspect|refused to|comply|warning|fraud|bogus|abscond"
    r"|confidence|similar|\bhit\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", sorted(REFUSALS))
def test_a_refusal_is_plain_and_names_a_remedy(name: str) -> None:
    refusal = REFUSALS[name]
    assert not HARSH.search(str(refusal))
    assert not refusal.reason.endswith(".")
    assert bool(refusal.rule) == bool(refusal.remedy)
    assert refusal.remedy == "" or refusal.remedy.endswith(".")


@pytest.mark.parametrize("status", [*BarrierStatus, "odd"])
def test_a_reason_of_the_gate_is_a_plain_sentence(status: str) -> None:
    for kind in REQUIRED:
        for reason in evaluate(with_barrier(kind, status), RULES, NOW).reasons:
            assert reason.endswith(".")
            assert not HARSH.search(reason)
