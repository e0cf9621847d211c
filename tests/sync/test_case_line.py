"""One act and one question over a real line to a real hub, and over a line that breaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.hub import (
    ActUnansweredError,
    HubAddressError,
    HubRefusedError,
    QuestionUnansweredError,
)
from fieldid.hub.clock import utc_now
from fieldid.sync.case_line import CaseLine
from fieldid.wire import act as acts
from fieldid.wire import query as queries
from fieldid.wire.act_body import ActKind, BarrierAnswer, ContestWords
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import Domain, SigningKey
from tests.helpers.fault_proxy import DUPLICATE, HALF_OPEN, LOSE_ANSWER, REFUSE, Fault, truncated
from tests.sync.field import AGAIN, ONCE, QUICK

if TYPE_CHECKING:
    from fieldid.errors.base import FieldidError
    from fieldid.wire.act_body import ActBody
    from tests.sync.field import Field


@pytest.fixture
def case_id(field: Field) -> str:
    """The hub holds the record of this encounter."""
    record = field.laptop.decided()
    field.put_raw(field.laptop.raw(record))
    assert field.run().confirmed == 1
    return str(record["encounter_id"])


def line(field: Field, plan: Any = AGAIN, **pin: Any) -> CaseLine:
    return CaseLine(replace(field.pin, **pin), limits=QUICK, plan=plan)


def act(
    field: Field, case_id: str, key: SigningKey | None = None, body: ActBody | None = None
) -> bytes:
    pin, laptop = field.pin, field.laptop
    signer = acts.Signer(pin.hub_id, pin.realm, laptop.device_id, laptop.officer_id)
    kind = ActKind.BARRIER_ANSWER if body is None else ActKind.CONTEST
    said = body or BarrierAnswer("appeal", "open", utc_now())
    made = acts.new_act(kind, case_id, said, signer, utc_now())
    signature = (key or laptop.officer_key).sign(Domain.ACT, acts.to_sign(made))
    return acts.encode(acts.signed(made, signature))


def query(field: Field, case_id: str) -> queries.Query:
    pin = field.pin
    made = queries.new_query("review", case_id, pin.hub_id, pin.device_id, utc_now())
    signature = field.laptop.key.sign(Domain.QUERY, queries.to_sign(made))
    return queries.signed(made, signature)


def said(error: FieldidError) -> str:
    return str(error)


def test_an_act_is_done_under_a_receipt_and_once(field: Field, case_id: str) -> None:
    raw = act(field, case_id)
    first = line(field).send(raw)
    assert first.kind is ActKind.BARRIER_ANSWER
    assert line(field).send(raw) == first


@pytest.mark.parametrize("fault", [REFUSE, LOSE_ANSWER, HALF_OPEN, DUPLICATE, truncated(40)])
def test_an_act_whose_answer_is_lost_is_sent_again_and_done_once(
    field: Field, case_id: str, fault: Fault
) -> None:
    raw = act(field, case_id)
    field.proxy.faults.append(fault)
    first = line(field).send(raw)
    assert line(field).send(raw) == first


def test_without_a_receipt_the_officer_learns_that_it_may_be_done(
    field: Field, case_id: str
) -> None:
    raw = act(field, case_id)
    field.proxy.faults.append(LOSE_ANSWER)
    with pytest.raises(ActUnansweredError, match="it is done once only"):
        line(field, ONCE).send(raw)
    assert line(field).send(raw).number == 1


def test_a_refusal_is_said_in_the_hubs_words(field: Field, case_id: str) -> None:
    with pytest.raises(HubRefusedError) as caught:
        line(field).send(act(field, "another-case", body=ContestWords("It is wrong.")))
    assert "No encounter of this identifier" in said(caught.value)
    assert "Nothing was done there." in said(caught.value)
    with pytest.raises(HubRefusedError, match="not signed by the officer"):
        line(field).send(act(field, case_id, SigningKey.generate()))


def test_a_receipt_of_somebody_else_counts_for_nothing(field: Field, case_id: str) -> None:
    stranger = line(field, ONCE, public_key=SigningKey.generate().public)
    with pytest.raises(ActUnansweredError, match="did not come from the hub"):
        stranger.send(act(field, case_id))


def test_a_question_is_answered_to_this_laptop_only(field: Field, case_id: str) -> None:
    asked = query(field, case_id)
    answer = line(field).ask(asked, field.laptop.sealing.unseal)
    assert answer["contests"] == 0
    with pytest.raises(QuestionUnansweredError, match="did not come from the hub"):
        line(field, ONCE).ask(asked, SealingKey.generate().unseal)
    stranger = line(field, ONCE, public_key=SigningKey.generate().public)
    with pytest.raises(QuestionUnansweredError, match="did not come from the hub"):
        stranger.ask(query(field, case_id), field.laptop.sealing.unseal)


def test_a_question_that_the_hub_refuses_or_never_gets(field: Field, case_id: str) -> None:
    unsigned = queries.new_query(
        "review", case_id, field.pin.hub_id, field.pin.device_id, utc_now()
    )
    with pytest.raises(HubRefusedError, match="not signed by the laptop"):
        line(field).ask(unsigned, field.laptop.sealing.unseal)
    with pytest.raises(HubRefusedError, match="No encounter of this identifier"):
        line(field).ask(query(field, "another-case"), field.laptop.sealing.unseal)
    nowhere = line(field, ONCE, url="http://127.0.0.1:9")
    with pytest.raises(QuestionUnansweredError, match="cannot be reached"):
        nowhere.ask(query(field, case_id), field.laptop.sealing.unseal)
    with pytest.raises(HubAddressError):
        line(field, url="http://hub.example").send(act(field, case_id))
