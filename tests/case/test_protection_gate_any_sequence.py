"""No sequence of events, however odd, reaches a release with a barrier standing.

The machine lets the world change under a request: answers of the keepers come and go, time
passes, people approve in any role and order, versions are swapped, readings are reused. What
must hold at a release is written out here against the world itself, not asked of the gate.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from fieldid.case.disclosure import ReleaseApproval
from fieldid.case.release import (
    Release,
    amend,
    approve_as_second_person,
    approve_as_supervisor,
    carry_out,
    withdraw,
)
from fieldid.errors.base import FieldidError
from fieldid.model.barrier import Barrier, BarrierStatus
from tests.case.gate_facts import CLEAR, NOW, REQUEST, REQUIRED, RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.case.facts import Facts

PEOPLE = {"S": "supervisor", "T": "supervisor", "P": "officer", "R": "supervisor", "": "officer"}
FIELDS = (("name",), ("name", "birth_date"), ("name", "asylum_claim"), ("watchlist",), ())
DESTINATIONS = ("IRQ", "TUR", "GBR")
KINDS = (*REQUIRED, "medical")
ALLOWED_FIELDS = {"name", "birth_date"}


class Disclosure(RuleBasedStateMachine):
    """One request in a world that moves."""

    releases = 0

    @initialize()
    def begin(self) -> None:
        self.now = NOW
        self.world: dict[str, tuple[str, datetime]] = dict.fromkeys(REQUIRED, ("none", NOW))
        self.release = Release(replace(REQUEST, requested_at=NOW))
        self.readings: list[Facts] = []

    def attempt(self, act: Callable[..., Release], *given: Any) -> None:
        over = self.release.released is not None
        try:
            after = act(self.release, *given)
        except FieldidError:
            return
        assert not over or after == self.release, "after a release nothing changes"
        self.release = after

    def read(self) -> Facts:
        """What the keepers answer now."""
        answers = tuple(Barrier(kind, *answer) for kind, answer in self.world.items())
        request = self.release.request
        return replace(CLEAR, barriers=answers, destination=request.destination, read_at=self.now)

    @rule(kind=st.sampled_from(KINDS), status=st.sampled_from(BarrierStatus))
    def a_keeper_answers(self, kind: str, status: BarrierStatus) -> None:
        self.world[kind] = (status.value, self.now)

    @rule()
    def all_keepers_answer_that_nothing_stands(self) -> None:
        self.world = dict.fromkeys((*REQUIRED, *self.world), ("none", self.now))

    @rule(kind=st.sampled_from(KINDS))
    def an_answer_is_lost(self, kind: str) -> None:
        self.world.pop(kind, None)

    @rule(hours=st.sampled_from([0, 1, 24, 24 * 20, 24 * 31]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(officer=st.sampled_from(sorted(PEOPLE)), stale=st.booleans())
    def somebody_approves_as_supervisor(self, officer: str, *, stale: bool) -> None:
        self.attempt(approve_as_supervisor, self.approval(officer, stale=stale), RULES)

    @rule(officer=st.sampled_from(sorted(PEOPLE)), stale=st.booleans())
    def somebody_approves_as_second_person(self, officer: str, *, stale: bool) -> None:
        self.attempt(approve_as_second_person, self.approval(officer, stale=stale), RULES)

    def approval(self, officer: str, *, stale: bool) -> ReleaseApproval:
        request = replace(self.release.request, reason="before") if stale else self.release.request
        return ReleaseApproval(request.digest, officer, PEOPLE[officer], self.now)

    @rule(fields=st.sampled_from(FIELDS), destination=st.sampled_from(DESTINATIONS))
    def the_request_is_amended(self, fields: tuple[str, ...], destination: str) -> None:
        request = replace(
            self.release.request, fields=fields, destination=destination, requested_at=self.now
        )
        self.attempt(amend, request)

    @rule()
    def the_request_is_made_anew(self) -> None:
        self.release = Release(replace(REQUEST, requested_at=self.now))

    @rule(officers=st.sampled_from([("S", "P"), ("S", "T"), ("T", "S"), ("S", "S"), ("S", "R")]))
    def all_goes_well_up_to_the_release(self, officers: tuple[str, str]) -> None:
        self.all_keepers_answer_that_nothing_stands()
        self.the_request_is_made_anew()
        self.attempt(approve_as_supervisor, self.approval(officers[0], stale=False), RULES)
        self.attempt(approve_as_second_person, self.approval(officers[1], stale=False), RULES)

    @rule()
    def the_request_is_withdrawn(self) -> None:
        self.attempt(withdraw, self.now)

    @rule(officer=st.sampled_from(sorted(PEOPLE)))
    def somebody_releases(self, officer: str) -> None:
        self.attempt(carry_out, self.read(), officer, RULES, self.now)

    @invariant()
    def whoever_releases_now_meets_every_condition(self) -> None:
        """Everybody tries at every moment, on what is read now; what succeeds is looked at."""
        for officer in PEOPLE:
            try:
                tried = carry_out(self.release, self.read(), officer, RULES, self.now)
            except FieldidError:
                continue
            Disclosure.releases += 1
            self.check_barriers()
            self.check_request(tried)
            self.check_people(tried, officer)

    def check_barriers(self) -> None:
        assert set(REQUIRED) <= set(self.world)
        for status, checked_at in self.world.values():
            assert status in ("none", "refused_final")
            assert timedelta(0) <= self.now - checked_at <= timedelta(days=30)

    def check_request(self, tried: Release) -> None:
        assert tried.released is not None
        assert tried.released.fields == tried.request.fields
        assert set(tried.released.fields) <= ALLOWED_FIELDS
        assert tried.released.fields
        assert tried.request.destination in ("IRQ", "TUR")
        assert tried.withdrawn_at is None

    def check_people(self, tried: Release, officer: str) -> None:
        supervisor, second = tried.approvals
        assert PEOPLE[supervisor.officer] == "supervisor"
        assert len({supervisor.officer, second.officer, "R", ""}) == 4
        assert supervisor.digest == second.digest == tried.request.digest
        assert officer in (supervisor.officer, second.officer)
        assert all(self.now - one.at <= timedelta(days=30) for one in (supervisor, second))

    @invariant()
    def a_perfect_request_is_released_exactly_when_nothing_stands(self) -> None:
        request = replace(REQUEST, requested_at=self.now)
        given = [ReleaseApproval(request.digest, one, PEOPLE[one], self.now) for one in "SP"]
        perfect = approve_as_supervisor(Release(request), given[0], RULES)
        perfect = approve_as_second_person(perfect, given[1], RULES)
        facts = replace(self.read(), destination=request.destination)
        try:
            carry_out(perfect, facts, "P", RULES, self.now)
        except FieldidError:
            with pytest.raises(AssertionError):
                self.check_barriers()
        else:
            self.check_barriers()

    @invariant()
    def nothing_is_released_on_an_old_or_foreign_reading(self) -> None:
        fresh = self.read()
        others = [replace(fresh, subject="person-2"), replace(fresh, read_at=None)]
        others += [reading for reading in self.readings if reading.read_at != self.now]
        self.readings = [*self.readings[-2:], fresh]
        for reading in others:
            for officer in PEOPLE:
                with pytest.raises(FieldidError):
                    carry_out(self.release, reading, officer, RULES, self.now)


SETTINGS = settings(
    max_examples=100, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_no_sequence_of_events_releases_with_a_barrier_standing() -> None:
    Disclosure.releases = 0
    run_state_machine_as_test(Disclosure, settings=SETTINGS)
    assert Disclosure.releases > 20, "the machine must reach releases to say anything about them"
