"""Which step is open to whom, and the fold of steps in the order in which they came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.case.nationality import JUMPED, NO_SUCH_STATE, Basis, BasisKind
from fieldid.case.nationality_steps import (
    CHOICES,
    NO_RULES,
    NOBODY_ASKED,
    NOT_YOUR_ROLE,
    ProposedStep,
    TakenStep,
    answer_refusal,
    histories_of,
    next_steps,
    take_step,
)
from fieldid.errors.base import FieldidError
from fieldid.errors.case import CaseError, PolicyRefusalError
from fieldid.model.nationality import NationalityStatus as S
from fieldid.policy.disclosure_file import example_disclosure

if TYPE_CHECKING:
    from fieldid.case.refusal import Refusal

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
RULES = example_disclosure()
KINDS = {
    S.CLAIMED: BasisKind.STATEMENT,
    S.SUPPORTED: BasisKind.CHIP,
    S.CONFIRMED: BasisKind.STATE_REPLY,
    S.DENIED: BasisKind.STATE_REPLY,
    S.DISPUTED: BasisKind.CONTEST,
}


def proposed(status: S, code: str = "IRQ", reference: str = "words") -> ProposedStep:
    return ProposedStep(code, status, Basis(KINDS[status], reference))


def taken(*statuses: S, code: str = "IRQ") -> list[TakenStep]:
    return [TakenStep(proposed(status, code), "officer-1", NOW) for status in statuses]


def open_after(*statuses: S, code: str = "IRQ", answer: Refusal | None = None) -> set[S]:
    history = histories_of(taken(*statuses, code=code))[code]
    return {one.status for one in next_steps(history, answer) if one.refusal is None}


def test_only_what_may_follow_is_open_and_the_rest_says_why() -> None:
    assert open_after(S.CLAIMED) == {S.SUPPORTED, S.DISPUTED}
    assert open_after(S.CLAIMED, S.SUPPORTED) == set(CHOICES)
    assert open_after(S.CLAIMED, S.SUPPORTED, answer=NOBODY_ASKED) == {S.SUPPORTED, S.DISPUTED}
    assert open_after(S.CLAIMED, S.SUPPORTED, S.CONFIRMED) == {S.DISPUTED}
    assert open_after(S.CLAIMED, S.SUPPORTED, S.DISPUTED) == {S.SUPPORTED, S.DISPUTED}
    assert open_after(S.CLAIMED, S.SUPPORTED, code="XXA") == {S.SUPPORTED, S.DISPUTED}
    history = histories_of(taken(S.CLAIMED))["IRQ"]
    told = {one.status: one.refusal for one in next_steps(history, NOT_YOUR_ROLE)}
    assert told[S.CONFIRMED] is told[S.DENIED] is JUMPED, "what is missing first"
    stateless = histories_of(taken(S.CLAIMED, S.SUPPORTED, code="XXA"))["XXA"]
    assert {one.status: one.refusal for one in next_steps(stateless, None)}[S.DENIED] is (
        NO_SUCH_STATE
    )


@pytest.mark.parametrize(
    ("role", "asked", "refusal"),
    [
        ("supervisor", True, None),
        ("Supervisor", True, None),
        ("supervisor", False, NOBODY_ASKED),
        ("officer", True, NOT_YOUR_ROLE),
        ("", True, NOT_YOUR_ROLE),
        ("officer", False, NOT_YOUR_ROLE),
    ],
)
def test_a_states_answer_is_a_supervisors_and_only_where_it_was_asked(
    *, role: str, asked: bool, refusal: Refusal | None
) -> None:
    assert answer_refusal(role, RULES, asked=asked) is refusal


def test_without_rules_nobody_records_an_answer() -> None:
    assert answer_refusal("supervisor", None, asked=True) is NO_RULES


@pytest.mark.parametrize("status", CHOICES)
def test_nothing_comes_before_the_claim(status: S) -> None:
    with pytest.raises(PolicyRefusalError, match="a step before this one"):
        take_step(None, proposed(status), "officer-1", NOW)


@pytest.mark.parametrize("status", KINDS)
def test_a_step_rests_on_what_its_kind_needs(status: S) -> None:
    history = histories_of(taken(S.CLAIMED, S.SUPPORTED)).get("IRQ")
    wrong = BasisKind.CONTEST if status is not S.DISPUTED else BasisKind.CHIP
    with pytest.raises(PolicyRefusalError, match="does not rest on"):
        take_step(history, ProposedStep("IRQ", status, Basis(wrong, "x")), "o", NOW)
    with pytest.raises(CaseError, match="by whom, when and on what"):
        take_step(history, proposed(status, reference=" "), "o", NOW)


def test_recorded_is_no_step_that_somebody_takes() -> None:
    history = histories_of(taken(S.CLAIMED))["IRQ"]
    with pytest.raises(PolicyRefusalError, match="not one that this version knows"):
        take_step(history, ProposedStep("IRQ", S.RECORDED, Basis(BasisKind.CHIP, "x")), "o", NOW)


def test_saying_it_again_is_kept_and_takes_nothing_back() -> None:
    history = histories_of(taken(S.CLAIMED, S.SUPPORTED, S.CONFIRMED, S.CLAIMED))["IRQ"]
    assert history.status is S.CONFIRMED
    assert len(history.steps) == 4
    assert histories_of(taken(S.CLAIMED, S.CLAIMED))["IRQ"].status is S.CLAIMED


def test_what_rests_on_nothing_is_passed_over_and_clocks_do_not_lose_steps() -> None:
    orphan = taken(S.SUPPORTED, code="SYR")
    late = [TakenStep(proposed(S.SUPPORTED), "officer-2", NOW - timedelta(hours=1))]
    found = histories_of([*orphan, *taken(S.CLAIMED), *late])
    assert list(found) == ["IRQ"]
    assert found["IRQ"].status is S.SUPPORTED, "signed earlier on another laptop, received later"


@given(st.lists(st.sampled_from([*KINDS]), max_size=14))
def test_no_order_of_steps_jumps_one(statuses: list[S]) -> None:
    history = None
    for status in statuses:
        try:
            history = take_step(history, proposed(status), "officer-1", NOW)
        except FieldidError:
            continue
    moved = [step.status for step in history.steps] if history else []
    settled = [one for one in moved if one is not S.CLAIMED]
    assert not moved or moved[0] is S.CLAIMED
    for before, after in zip([None, *settled], settled, strict=False):
        if after in (S.CONFIRMED, S.DENIED):
            assert before is S.SUPPORTED
