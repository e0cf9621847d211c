"""The gate opens on facts that clear everything, and on nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.case.barrier_state import barrier_states
from fieldid.case.facts import Approval, Facts
from fieldid.case.protection_gate import evaluate
from fieldid.model.barrier import Barrier, BarrierKind, BarrierStatus
from tests.case.gate_facts import CLEAR, NOW, REQUIRED, RULES, YESTERDAY, with_barrier

STANDING = ("open", "granted", "refused_remedy_open", "unknown")
OPTIONAL = ("statelessness", "medical")
HARMLESS = ("none", "refused_final")


def reasons(facts: Facts, as_of: datetime = NOW) -> str:
    verdict = evaluate(facts, RULES, as_of)
    assert verdict.allowed is False
    assert verdict.fields == ()
    assert verdict.reasons
    return " ".join(verdict.reasons)


def test_clear_facts_let_exactly_the_requested_fields_leave() -> None:
    verdict = evaluate(CLEAR, RULES, NOW)
    assert verdict.allowed
    assert verdict.reasons == ()
    assert verdict.fields == ("name", "birth_date")


@pytest.mark.parametrize("kind", [*REQUIRED, *OPTIONAL])
@pytest.mark.parametrize("status", STANDING)
def test_a_standing_barrier_blocks(kind: str, status: str) -> None:
    reasons(with_barrier(kind, status))


@pytest.mark.parametrize("kind", [*REQUIRED, *OPTIONAL])
@pytest.mark.parametrize("status", HARMLESS)
def test_a_barrier_that_is_over_does_not_block(kind: str, status: str) -> None:
    assert evaluate(with_barrier(kind, status), RULES, NOW).allowed


@pytest.mark.parametrize("destination", ["IRQ", "SYR", "TUR", "D", "XPO", "UNO"])
@pytest.mark.parametrize("status", ["granted", "open"])
def test_a_refugee_is_protected_from_every_state(destination: str, status: str) -> None:
    facts = replace(
        with_barrier("protection_claim", status),
        destination=destination,
        nationalities=("IRQ", "SYR"),
    )
    assert "asylum" in reasons(facts)


@pytest.mark.parametrize("kind", REQUIRED)
def test_a_missing_answer_blocks(kind: str) -> None:
    kept = tuple(one for one in CLEAR.barriers if one.kind != kind)
    assert "no answer is recorded" in reasons(replace(CLEAR, barriers=kept))


@pytest.mark.parametrize("kind", [*REQUIRED, *OPTIONAL])
def test_an_answer_is_stale_after_thirty_days(kind: str) -> None:
    on_the_day = NOW - timedelta(days=30)
    assert evaluate(with_barrier(kind, "none", on_the_day), RULES, NOW).allowed
    late = with_barrier(kind, "none", on_the_day - timedelta(microseconds=1))
    assert "30 days old, and 30 are allowed" in reasons(late)


@pytest.mark.parametrize("kind", [*REQUIRED, *OPTIONAL])
@pytest.mark.parametrize(
    ("at", "words"),
    [
        (None, "not recorded when"),
        (YESTERDAY.replace(tzinfo=None), "no time zone"),
        (NOW + timedelta(microseconds=1), "in the future"),
        (datetime.max.replace(tzinfo=UTC), "in the future"),
        (datetime.min.replace(tzinfo=UTC), "days old"),
    ],
)
def test_a_time_that_cannot_be_counted_on_blocks(
    kind: str, at: datetime | None, words: str
) -> None:
    assert words in reasons(with_barrier(kind, "none", at))


@pytest.mark.parametrize("kind", ["Protection_claim", "protection claim", "", "asylum", "x" * 999])
def test_an_unknown_kind_blocks_even_when_there_is_none(kind: str) -> None:
    facts = replace(CLEAR, barriers=(*CLEAR.barriers, Barrier(kind, "none", YESTERDAY)))
    assert "do not know this kind" in reasons(facts)
    assert max(map(len, evaluate(facts, RULES, NOW).reasons)) < 250


@pytest.mark.parametrize("status", ["None", "closed", "", "no", "refused", "\u202enone"])
def test_an_unknown_status_blocks(status: str) -> None:
    words = reasons(with_barrier("appeal", status))
    assert "not one that this version knows" in words
    assert words.isascii()


@pytest.mark.parametrize("other", ["open", "refused_final", "unknown", "odd"])
def test_two_answers_that_disagree_block(other: str) -> None:
    facts = replace(CLEAR, barriers=(*CLEAR.barriers, Barrier("appeal", other, NOW)))
    reasons(facts)


def test_two_answers_that_agree_pass_but_not_when_one_is_stale() -> None:
    fresh = replace(CLEAR, barriers=(*CLEAR.barriers, Barrier("appeal", "none", NOW)))
    assert evaluate(fresh, RULES, NOW).allowed
    old = Barrier("appeal", "none", NOW - timedelta(days=31))
    assert "31 days old" in reasons(replace(CLEAR, barriers=(*CLEAR.barriers, old)))


@pytest.mark.parametrize("code", ["XXA", "XXB", "XXC"])
def test_a_nationality_that_says_refugee_or_stateless_blocks(code: str) -> None:
    assert "says that the person is" in reasons(replace(CLEAR, nationalities=("IRQ", code)))


@pytest.mark.parametrize("codes", [(), ("IRQ", "QQQ"), ("irq",), ("",)])
def test_nationalities_that_are_missing_or_not_known_block(codes: tuple[str, ...]) -> None:
    reasons(replace(CLEAR, nationalities=codes))


@pytest.mark.parametrize(
    "code", ["", "irq", "Iraq", "QQQ", "XXA", "XXB", "XXC", "XXX", "GBR", "GBD", "IRQ "]
)
def test_a_destination_that_is_no_foreign_authority_blocks(code: str) -> None:
    assert "destination" in reasons(replace(CLEAR, destination=code))


def approved(*approvals: Approval) -> Facts:
    return replace(CLEAR, approvals=approvals)


SUPERVISOR, OTHER = CLEAR.approvals


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (approved(), "No supervisor has approved."),
        (approved(SUPERVISOR), "A second person has not approved."),
        (approved(OTHER), "No supervisor has approved."),
        (approved(OTHER, Approval("Q", "officer", YESTERDAY)), "No supervisor has approved."),
        (approved(SUPERVISOR, Approval("S", "officer", YESTERDAY)), "approved twice"),
        (approved(SUPERVISOR, Approval(" s ", "officer", YESTERDAY)), "approved twice"),
        (approved(SUPERVISOR, SUPERVISOR, OTHER), "approved twice"),
        (approved(SUPERVISOR, Approval("R", "officer", YESTERDAY)), "cannot approve it"),
        (approved(SUPERVISOR, Approval(" r", "officer", YESTERDAY)), "cannot approve it"),
        (approved(SUPERVISOR, Approval("", "officer", YESTERDAY)), "does not name who"),
        (approved(SUPERVISOR, Approval("P", "", YESTERDAY)), "role that the rules do not name"),
        (approved(SUPERVISOR, Approval("P", "interpreter", YESTERDAY)), "do not name"),
        (approved(SUPERVISOR, Approval("P", "officer", None)), "does not say when"),
        (approved(SUPERVISOR, Approval("P", "officer", NOW + timedelta(1))), "in the future"),
        (approved(SUPERVISOR, Approval("P", "officer", NOW - timedelta(31))), "30 days old"),
        (
            approved(SUPERVISOR, Approval("P", "officer", YESTERDAY.replace(tzinfo=None))),
            "no time zone",
        ),
        (
            approved(SUPERVISOR, OTHER, Approval("Q", "officer", None)),
            "does not say when",
        ),
    ],
)
def test_two_people_approve_of_whom_one_is_a_supervisor(facts: Facts, words: str) -> None:
    assert words in reasons(facts)


def test_two_supervisors_are_two_people() -> None:
    assert evaluate(
        approved(SUPERVISOR, Approval("T", " Supervisor", YESTERDAY)), RULES, NOW
    ).allowed


@pytest.mark.parametrize(
    "field",
    [
        "protection_claim",
        "asylum_claim",
        "claim_content",
        "barriers",
        "medical_history",
        "trafficking",
        "relatives",
        "father_name",
        "names_of_children",
        "watchlist",
        "watchlist_record",
        "candidates",
        "score",
        "interview",
    ],
)
def test_what_must_never_leave_blocks_the_whole_request(field: str) -> None:
    facts = replace(CLEAR, requested_fields=("name", field))
    assert "never leaves" in reasons(facts)


@pytest.mark.parametrize("field", ["", "Name", "name ", "shoe_size", "*", "name\u200b"])
def test_a_field_the_rules_do_not_name_blocks_the_whole_request(field: str) -> None:
    assert "not one that the rules let out" in reasons(
        replace(CLEAR, requested_fields=("name", field))
    )


def test_no_field_or_one_field_twice_blocks() -> None:
    assert "No field is asked for" in reasons(replace(CLEAR, requested_fields=()))
    twice = replace(CLEAR, requested_fields=("birth_date", "date_of_birth"))
    assert "asked for twice" in reasons(twice)


def test_a_moment_without_time_zone_blocks_and_zones_are_understood() -> None:
    assert "moment of this check" in reasons(CLEAR, NOW.replace(tzinfo=None))
    assert evaluate(CLEAR, RULES, NOW.astimezone(timezone(timedelta(hours=3)))).allowed


def test_every_cause_is_named_not_only_the_first() -> None:
    facts = replace(with_barrier("appeal", "open"), destination="", requested_fields=("claim",))
    verdict = evaluate(facts, RULES, NOW)
    assert len(verdict.reasons) == 3


def test_a_reason_names_who_can_resolve_it_and_blames_nobody() -> None:
    words = reasons(with_barrier("protection_claim", "refused_remedy_open"))
    assert words == (
        "Claim for asylum or other protection: it was refused, and a remedy is still running. "
        "Ask the asylum casework team."
    )


def test_the_screen_shows_every_barrier_with_its_age() -> None:
    states = barrier_states(with_barrier("medical", "open").barriers, RULES, NOW)
    assert [(one.kind, one.stands, one.days) for one in states] == [
        *((kind, False, 1) for kind in REQUIRED),
        ("medical", True, 1),
    ]
    assert states[0].words == "there is none"


def test_facts_do_not_show_in_a_repr() -> None:
    assert "IRQ" not in repr(CLEAR)
    assert "supervisor" not in repr(CLEAR.approvals[0])
    assert "none" not in repr(CLEAR.barriers[0])


# --- whatever the facts ---

TIMES = st.none() | st.datetimes(
    timezones=st.none() | st.just(UTC) | st.just(timezone(timedelta(hours=-12)))
)
TEXTS = st.text(max_size=30)
BARRIERS = st.lists(
    st.builds(
        Barrier,
        st.sampled_from(BarrierKind) | TEXTS,
        st.sampled_from(BarrierStatus) | TEXTS,
        st.sampled_from([YESTERDAY, NOW]) | TIMES,
    ),
    max_size=8,
).map(tuple)
APPROVALS = st.lists(
    st.builds(
        Approval,
        st.sampled_from(["S", "P", "R"]) | TEXTS,
        st.sampled_from(["supervisor", "officer"]) | TEXTS,
        st.just(YESTERDAY) | TIMES,
    ),
    max_size=4,
).map(tuple)
FIELDS = st.lists(st.sampled_from(["name", "birth_date", "claim"]) | TEXTS, max_size=4).map(tuple)
ANY_FACTS = st.builds(
    Facts,
    st.sampled_from(["IRQ", "TUR"]) | TEXTS,
    st.lists(st.sampled_from(["IRQ", "XXB"]) | TEXTS, max_size=3).map(tuple),
    BARRIERS,
    APPROVALS,
    FIELDS,
    st.sampled_from(["", "R"]) | TEXTS,
)


@given(ANY_FACTS, st.datetimes(timezones=st.none() | st.just(UTC)))
def test_any_facts_get_an_answer_that_fits_itself(facts: Facts, as_of: datetime) -> None:
    verdict = evaluate(facts, RULES, as_of)
    assert verdict.allowed == (not verdict.reasons)
    assert verdict.fields == (facts.requested_fields if verdict.allowed else ())


@given(BARRIERS)
def test_no_answer_added_ever_opens_or_keeps_open_what_should_close(
    more: tuple[Barrier, ...],
) -> None:
    allowed = evaluate(replace(CLEAR, barriers=(*CLEAR.barriers, *more)), RULES, NOW).allowed
    harmless = all(
        one.kind in (*REQUIRED, *OPTIONAL)
        and one.status in HARMLESS
        and one.checked_at is not None
        and one.checked_at.tzinfo is not None
        and NOW - timedelta(days=30) <= one.checked_at <= NOW
        for one in more
    )
    statuses = [(one.kind, one.status) for one in (*CLEAR.barriers, *more)]
    agreeing = len(set(statuses)) == len({kind for kind, _ in statuses})
    assert allowed == (harmless and agreeing)


@given(BARRIERS, BARRIERS)
def test_what_blocks_still_blocks_when_answers_are_added(
    some: tuple[Barrier, ...], more: tuple[Barrier, ...]
) -> None:
    standing = [
        one.kind
        for one in barrier_states(some, RULES, NOW)
        if one.stands and one.words != "no answer is recorded"
    ]
    with_more = barrier_states((*some, *more), RULES, NOW)
    assert set(standing) <= {one.kind for one in with_more if one.stands}
