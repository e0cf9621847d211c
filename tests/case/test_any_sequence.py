"""No sequence of steps, however odd, reaches what the rules forbid.

The machine tries any step at any time with any value. What must hold is written out here
against the encounter and the policy themselves, without asking the gates under test.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from fieldid.case import encounter as case
from fieldid.case.conditions import Circumstances
from fieldid.case.decision import (
    Choice,
    make_decision,
    record_decision,
    record_withdrawal,
    withdraw,
)
from fieldid.case.erasure import samples_to_erase
from fieldid.case.steps import current_step, step_states
from fieldid.errors.base import FieldidError
from fieldid.model.biometric import CaptureException, Modality
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    Claim,
    NoticeRecord,
    Outcome,
    PurposeChoice,
    RecordedException,
    Referral,
    Step,
)
from tests.case.encounters import (
    BAIL,
    BORDER,
    LEFT_INDEX,
    LEFT_THUMB,
    NOW,
    OFFICER,
    POLICY,
    RETURN,
    RIGHT_INDEX,
    RIGHT_THUMB,
    SAFE_CHILD,
    TRAINING,
    candidates,
    captured,
    claimed,
    face,
    finger,
    searched,
    verification,
    verified,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.model.encounter import Encounter
    from fieldid.policy.power import Power

POSITIONS = st.sampled_from([RIGHT_INDEX, LEFT_INDEX, RIGHT_THUMB, LEFT_THUMB])
AGES = st.builds(
    AgeRecord,
    st.sampled_from(AgeBand),
    st.sampled_from(["", " ", "A. Guardian"]),
    st.booleans(),
)
CHOICES = st.sampled_from([BAIL, BORDER, RETURN, TRAINING, PurposeChoice("border", "training")])
NOTICES = st.builds(
    NoticeRecord,
    st.sampled_from(["en", "ar"]),
    st.just(NOW),
    st.booleans(),
    st.sampled_from([None, True, False]),
)
CLAIMS = st.sampled_from([Claim(), Claim(name="N"), Claim(record_id="R1"), Claim(record_id="R2")])
CIRCUMSTANCES = st.builds(
    Circumstances,
    st.sampled_from([40, 30_000]),
    st.booleans(),
    st.sampled_from(["", OFFICER, "officer-2"]),
    st.booleans(),
)
SUPPORTS = st.sampled_from([None, True, False])
RATES = st.sampled_from([None, 0.00001, 0.5])
STARTS = [
    case.open_encounter(OFFICER, NOW),
    claimed(SAFE_CHILD),
    claimed(choice=RETURN),
    captured(),
    captured(SAFE_CHILD, TRAINING),
    captured(claim=Claim()),
    verified(),
    verified(supports=True),
    verified(choice=TRAINING),
    searched("R1", "R3"),
]


class AnySequence(RuleBasedStateMachine):
    """Any step at any time; refusals change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.encounter = case.open_encounter(OFFICER, NOW)
        self.stored: set[str] = set()
        self.confirmed_under: Circumstances | None = None
        self.may_stop = True

    @property
    def power(self) -> Power | None:
        purpose = self.encounter.purpose
        return POLICY.power(purpose.power_id) if purpose else None

    @property
    def over(self) -> bool:
        return self.encounter.decision is not None or self.encounter.stopped_at is not None

    def attempt(self, act: Callable[..., Encounter], *values: Any) -> bool:
        before = self.encounter
        try:
            after = act(before, *values)
        except FieldidError:
            return False
        assert before.decision is None, "a decided encounter was changed"
        self.stored -= set(samples_to_erase(before, after))
        self.encounter = after
        return True

    @initialize(start=st.sampled_from(STARTS), may_stop=st.integers(0, 3))
    def begin(self, start: Encounter, may_stop: int) -> None:
        self.encounter = start
        self.stored = {sample.sample_id for sample in start.samples}
        self.may_stop = may_stop == 0

    @rule(steps=st.integers(1, 6), outcome=st.sampled_from(Outcome), supports=SUPPORTS)
    def go_on_as_usual(self, steps: int, outcome: Outcome, supports: Any) -> None:
        for _ in range(steps):
            self.usual_step(outcome, supports)

    def usual_step(self, outcome: Outcome, supports: Any) -> None:
        """Take the current step as an officer would, so that the far end is reached often."""
        step = current_step(self.encounter, POLICY)
        if step is Step.AGE:
            self.age(AgeRecord(AgeBand.DISPUTED, "A. Guardian", child_rule_confirmed=True))
        elif step is Step.PURPOSE:
            self.purpose(BAIL)
        elif step is Step.NOTICE:
            consent = True if self.power and self.power.consent_is_basis else None
            self.notice(NoticeRecord("en", NOW, consent=consent))
        elif step is Step.CLAIM:
            self.claim(Claim(record_id="R1"))
        elif step is Step.FINGERS:
            self.sample(RIGHT_INDEX, 1)
            self.sample(LEFT_INDEX, 1)
            self.fingers_finished()
        elif step is Step.FACE:
            self.sample(None, 1)
            self.face_finished()
        elif step is Step.VERIFY:
            self.verification(supports, "R1")
        elif step is Step.IDENTIFY:
            self.identification(40, 0.00001)
        else:
            good = Circumstances(40, calibrated=True, second_officer="officer-2")
            self.decision(outcome, "R1", good)

    # --- any step -------------------------------------------------------------------------

    @rule(age=AGES)
    def age(self, age: AgeRecord) -> None:
        assert self.attempt(case.record_age, POLICY, age) is not self.over

    @rule(choice=CHOICES)
    def purpose(self, choice: PurposeChoice) -> None:
        self.attempt(case.choose_purpose, POLICY, choice)

    @rule(notice=NOTICES)
    def notice(self, notice: NoticeRecord) -> None:
        self.attempt(case.give_notice, POLICY, notice)

    @rule(claim=CLAIMS)
    def claim(self, claim: Claim) -> None:
        self.attempt(case.record_claim, POLICY, claim)

    @rule(position=st.one_of(st.none(), POSITIONS), attempts=st.integers(1, 4))
    def sample(self, position: Any, attempts: int) -> None:
        made = face() if position is None else finger(position)
        sample = replace(made, attempts=attempts)
        step = Step.FACE if position is None else Step.FINGERS
        states = {one.step: one for one in step_states(self.encounter, POLICY)}
        taken = self.attempt(case.add_sample, POLICY, sample)
        assert taken == (states[step].allowed and attempts <= 3)
        if taken:
            self.stored.add(sample.sample_id)
            self.check_capture_was_lawful()

    @precondition(lambda self: self.encounter.samples)
    @rule(data=st.data())
    def removal(self, data: st.DataObject) -> None:
        sample = data.draw(st.sampled_from(self.encounter.samples))
        self.attempt(case.remove_sample, sample.sample_id)

    @rule(
        modality=st.sampled_from(Modality),
        position=st.one_of(st.none(), POSITIONS),
        cause=st.sampled_from(CaptureException),
    )
    def exception(self, modality: Modality, position: Any, cause: CaptureException) -> None:
        self.attempt(case.record_exception, POLICY, RecordedException(modality, position, cause))

    @rule()
    def fingers_finished(self) -> None:
        self.attempt(case.finish_fingers, POLICY)

    @rule()
    def face_finished(self) -> None:
        self.attempt(case.finish_face, POLICY)

    @rule(supports=SUPPORTS, record=st.sampled_from(["R1", "R2"]))
    def verification(self, supports: Any, record: str) -> None:
        rate = None if supports is None else 0.00001
        result = replace(verification(supports=supports, rate=rate), record_id=record)
        self.attempt(case.record_verification, POLICY, result)

    @rule(size=st.sampled_from([40, 1001, 30_000]), rate=RATES)
    def identification(self, size: int, rate: float | None) -> None:
        found = candidates("R1", "R3", size=size, rate=rate)
        self.attempt(case.record_identification, POLICY, found)

    @rule(
        outcome=st.sampled_from(Outcome),
        record=st.sampled_from(["", "R1", "R2", "R3"]),
        circumstances=CIRCUMSTANCES,
    )
    def decision(self, outcome: Outcome, record: str, circumstances: Circumstances) -> None:
        def decide(encounter: Encounter) -> Encounter:
            choice = Choice(outcome, "reason", record)
            made = make_decision(encounter, POLICY, circumstances, choice, OFFICER, NOW)
            return record_decision(encounter, POLICY, circumstances, made)

        if self.attempt(decide) and outcome is Outcome.CONFIRMED:
            self.confirmed_under = circumstances

    @precondition(lambda self: self.encounter.decision)
    @rule()
    def withdrawal(self) -> None:
        before = self.encounter.decision
        assert before is not None
        final = before.outcome is Outcome.WITHDRAWN
        try:
            made = withdraw(before, OFFICER, "reason", NOW)
        except FieldidError:
            assert final
            return
        assert not final
        self.encounter = record_withdrawal(self.encounter, made)

    @rule()
    def referral(self) -> None:
        decided = self.encounter.decision is not None
        assert self.attempt(case.refer, Referral(NOW)) is not decided

    @precondition(lambda self: self.may_stop)
    @rule()
    def stop(self) -> None:
        open_before = not self.over
        assert self.attempt(case.stop, "", NOW) is open_before

    # --- what must hold ---------------------------------------------------------------------

    def check_capture_was_lawful(self) -> None:
        encounter = self.encounter
        assert encounter.age is not None
        assert encounter.notice is not None
        assert encounter.claim is not None

    @invariant()
    def no_child_is_captured_without_the_safeguards(self) -> None:
        age, power = self.encounter.age, self.power
        if not self.encounter.samples or age is None or age.band is AgeBand.ADULT:
            return
        assert age.child_rule_confirmed
        assert age.responsible_adult.strip()
        assert power is not None
        assert power.children_allowed

    @invariant()
    def every_sample_is_within_power_and_consent(self) -> None:
        for sample in self.encounter.samples:
            assert self.encounter.age is not None
            assert self.power is not None
            assert sample.position is None or sample.position in self.power.captures.all_fingers
            if self.power.consent_is_basis:
                assert self.encounter.notice is not None
                assert self.encounter.notice.consent is True

    @invariant()
    def no_search_that_the_power_forbids_or_the_claim_settled(self) -> None:
        search, verified = self.encounter.identification, self.encounter.verification
        if search is None:
            return
        assert self.power is not None
        assert self.power.identification
        assert search.list_records <= self.power.max_list_records
        assert verified is None or verified.supports_claim is not True
        assert self.encounter.claim is not None
        assert verified is not None or not self.encounter.claim.record_id

    @invariant()
    def no_comparison_of_samples_that_are_gone(self) -> None:
        compared = self.encounter.verification or self.encounter.identification
        assert not compared or self.encounter.samples or self.encounter.stopped_at

    @invariant()
    def nothing_confirmed_with_a_condition_unmet(self) -> None:
        decision, under, power = self.encounter.decision, self.confirmed_under, self.power
        if decision is None or decision.outcome is not Outcome.CONFIRMED:
            return
        assert under is not None
        assert power is not None
        assert not under.list_expired
        assert decision.record_id in self.compared_records()
        if power.calibration_required_for_confirmed:
            assert under.calibrated
        if power.second_officer_for_confirmed:
            assert decision.second_officer_id == under.second_officer == "officer-2"

    @invariant()
    def every_dropped_sample_was_named_for_erasure(self) -> None:
        assert self.stored == {sample.sample_id for sample in self.encounter.samples}

    @invariant()
    def one_step_is_current_and_none_is_offered_when_over(self) -> None:
        states = step_states(self.encounter, POLICY)
        assert sum(one.current for one in states) == 1
        offered = [one.step for one in states if one.allowed]
        assert offered == [Step.RECEIPT] if self.over else offered

    def compared_records(self) -> set[str]:
        search, verified = self.encounter.identification, self.encounter.verification
        found = {one.record_id for one in search.candidates} if search else set()
        return found | ({verified.record_id} if verified else set())


AnySequence.TestCase.settings = settings(
    max_examples=200,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much],
)
TestAnySequence = pytest.mark.timeout(120)(AnySequence.TestCase)
