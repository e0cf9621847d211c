"""No step of the ladder is jumped, whoever takes it and whenever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.case.nationality import (
    Basis,
    BasisKind,
    NationalityHistory,
    as_nationality,
    claim,
    dispute,
    state_replies,
    support,
)
from fieldid.errors.base import FieldidError
from fieldid.errors.case import CaseError, PolicyRefusalError
from fieldid.model.nationality import NationalityStatus as S

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
PASSPORT = Basis(BasisKind.DOCUMENT, "passport seen")


def claimed(code: str = "IRQ") -> NationalityHistory:
    return claim(code, "officer-1", NOW, "The person says so")


def supported(code: str = "IRQ") -> NationalityHistory:
    return support(claimed(code), PASSPORT, "officer-1", NOW)


def test_from_claim_to_confirmation_each_step_is_kept() -> None:
    done = state_replies(supported(), "IRQ", "letter 7", NOW + timedelta(days=9), confirms=True)
    assert [step.status for step in done.steps] == [S.CLAIMED, S.SUPPORTED, S.CONFIRMED]
    assert [step.by for step in done.steps] == ["officer-1", "officer-1", "IRQ"]
    recorded = as_nationality(done)
    assert (recorded.code, recorded.status, recorded.by) == ("IRQ", S.CONFIRMED, "IRQ")
    assert recorded.at == (NOW + timedelta(days=9)).date()
    assert recorded.basis == "state reply: letter 7"


@pytest.mark.parametrize("confirms", [True, False])
def test_a_claim_is_neither_confirmed_nor_denied_without_support(*, confirms: bool) -> None:
    with pytest.raises(PolicyRefusalError, match="a step before this one"):
        state_replies(claimed(), "IRQ", "letter", NOW, confirms=confirms)


@pytest.mark.parametrize("state", ["TUR", "irq", "", "XXX"])
def test_only_the_state_concerned_answers(state: str) -> None:
    with pytest.raises(PolicyRefusalError, match="only the state concerned"):
        state_replies(supported(), state, "letter", NOW, confirms=True)


@pytest.mark.parametrize("code", ["XXA", "XXB", "XXC", "XXX"])
def test_nobody_confirms_what_no_state_stands_behind(code: str) -> None:
    with pytest.raises(PolicyRefusalError, match="no state stands behind"):
        state_replies(supported(code), code, "letter", NOW, confirms=True)


def test_a_dispute_is_always_possible_and_needs_new_support_before_a_new_answer() -> None:
    confirmed = state_replies(supported(), "IRQ", "letter", NOW, confirms=True)
    twice = dispute(claimed(), "officer-1", NOW, "Said before")
    for history in (claimed(), supported(), confirmed, twice):
        disputed = dispute(history, "officer-1", NOW, "The person says that it is wrong")
        assert disputed.status is S.DISPUTED
        with pytest.raises(PolicyRefusalError):
            state_replies(disputed, "IRQ", "letter", NOW, confirms=True)
        again = support(disputed, Basis(BasisKind.CHIP, "chip read"), "officer-2", NOW)
        assert state_replies(again, "IRQ", "letter 2", NOW, confirms=False).status is S.DENIED


@pytest.mark.parametrize("kind", [BasisKind.STATEMENT, BasisKind.STATE_REPLY, BasisKind.CONTEST])
def test_support_rests_on_a_document_a_chip_or_a_record(kind: BasisKind) -> None:
    with pytest.raises(PolicyRefusalError, match="does not rest on"):
        support(claimed(), Basis(kind, "x"), "officer-1", NOW)


@pytest.mark.parametrize(
    ("by", "at", "reference"),
    [("", NOW, "x"), (" ", NOW, "x"), ("o", NOW.replace(tzinfo=None), "x"), ("o", NOW, " ")],
)
def test_by_whom_when_and_on_what_are_all_said(by: str, at: datetime, reference: str) -> None:
    with pytest.raises(CaseError, match="by whom, when and on what"):
        support(claimed(), Basis(BasisKind.DOCUMENT, reference), by, at)
    with pytest.raises(CaseError, match="by whom, when and on what"):
        claim("IRQ", by, at, reference)


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(CaseError, match="earlier than the one before"):
        support(claimed(), PASSPORT, "officer-1", NOW - timedelta(seconds=1))


@pytest.mark.parametrize("code", ["", "Iraq", "irq", "QQQ"])
def test_a_code_that_is_none_is_refused(code: str) -> None:
    with pytest.raises(PolicyRefusalError, match="not a nationality code"):
        claimed(code)


ACTS = st.lists(st.sampled_from(["support", "confirm", "deny", "dispute"]), max_size=12)


@given(ACTS)
def test_no_sequence_jumps_a_step(acts: list[str]) -> None:
    history = claimed()
    for act in acts:
        try:
            if act == "support":
                history = support(history, PASSPORT, "officer-1", NOW)
            elif act == "dispute":
                history = dispute(history, "officer-1", NOW, "words")
            else:
                history = state_replies(history, "IRQ", "r", NOW, confirms=act == "confirm")
        except FieldidError:
            continue
    for before, after in zip(history.steps, history.steps[1:], strict=False):
        if after.status in (S.CONFIRMED, S.DENIED):
            assert before.status is S.SUPPORTED
    assert history.steps[0].status is S.CLAIMED
