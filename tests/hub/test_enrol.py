from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldid.hub.enrol import enrol
from fieldid.hub.intake import take_in
from fieldid.hub.operating import CODE_VALID
from fieldid.hub.refusal import RefusedError
from fieldid.wire import receipt as receipts
from fieldid.wire.enrolment import EnrolmentRequest, decode_response, encode_request
from fieldid.wire.enrolment_code import EnrolmentCode
from fieldid.wire.fields import new_uuid7
from fieldid.wire.receipt import ReceiptStatus
from fieldid.wire.signing import SigningKey
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from datetime import datetime

    from tests.helpers.hub_fixtures import PreparedHub


def ask(hub: PreparedHub, request: EnrolmentRequest, now: datetime = NOW) -> bytes:
    return enrol(encode_request(request), hub.store, hub.keys, now)


def refusal(hub: PreparedHub, request: EnrolmentRequest, now: datetime = NOW) -> str:
    before = hub.rows("device"), hub.rows("officer")
    with pytest.raises(RefusedError) as caught:
        ask(hub, request, now)
    assert (hub.rows("device"), hub.rows("officer")) == before
    return caught.value.code


def test_a_laptop_enrols_and_learns_whom_to_trust(hub: PreparedHub) -> None:
    code, laptop = hub.code(), Laptop()
    request = laptop.request(code)
    response = decode_response(ask(hub, request), request)
    assert EnrolmentCode.parse(code).is_from(response.hub_public)
    assert (response.hub_id, response.hub_recipient, response.realm) == (
        hub.keys.hub_id,
        hub.keys.sealing.recipient,
        "demo",
    )


def test_the_code_rests_only_as_a_hash(hub: PreparedHub) -> None:
    code = EnrolmentCode.parse(hub.code())
    with hub.store.transaction() as connection:
        row = connection.execute("SELECT * FROM enrolment_code").fetchone()
    assert code.secret not in repr(row)


def test_a_code_serves_one_laptop_only(hub: PreparedHub) -> None:
    code = hub.code()
    ask(hub, Laptop().request(code))
    assert refusal(hub, Laptop().request(code)) == "code_used"


def test_the_same_laptop_may_ask_again_when_the_answer_was_lost(hub: PreparedHub) -> None:
    code, laptop = hub.code(), Laptop()
    first = decode_response(ask(hub, laptop.request(code)), laptop.request(code))
    again = laptop.request(code, requested_at=NOW + timedelta(minutes=1))
    second = decode_response(ask(hub, again, NOW + timedelta(minutes=1)), again)
    assert second.enrolled_at == first.enrolled_at
    assert (hub.rows("device"), hub.rows("officer")) == (1, 1)


def test_a_code_expires(hub: PreparedHub) -> None:
    code = hub.code()
    assert refusal(hub, Laptop().request(code), NOW + CODE_VALID) == "code_expired"


def test_an_unknown_code_is_refused(hub: PreparedHub) -> None:
    other = EnrolmentCode.new(hub.keys.signing.public).text
    assert refusal(hub, Laptop().request(other)) == "code_unknown"


@pytest.mark.parametrize("code", ["", "ABCD", "0" * 28, "x" * 200])
def test_what_is_no_code_is_refused(hub: PreparedHub, code: str) -> None:
    assert refusal(hub, Laptop().request(code)) == "bad_request"


@pytest.mark.parametrize("realm", ["live", "pilot"])
def test_a_laptop_of_another_realm_is_refused_and_the_code_stays_good(
    hub: PreparedHub, realm: str
) -> None:
    code, laptop = hub.code(), Laptop()
    assert refusal(hub, laptop.request(code, realm=realm)) == "wrong_realm"
    ask(hub, laptop.request(code))


def test_a_code_of_another_realm_is_refused(hub: PreparedHub) -> None:
    assert refusal(hub, Laptop().request(hub.code("live"))) == "wrong_realm"


def test_a_demo_laptop_is_refused_by_a_live_hub(hub: PreparedHub) -> None:
    live = replace(hub, keys=replace(hub.keys, realm="live"))
    assert refusal(live, Laptop().request(hub.code("live"))) == "wrong_realm"


def test_an_identifier_cannot_be_taken_over(hub: PreparedHub, laptop: Laptop) -> None:
    thief = Laptop()
    thief.device_id = laptop.device_id
    assert refusal(hub, thief.request(hub.code())) == "device_taken"


def test_a_request_that_the_device_did_not_sign_is_refused(hub: PreparedHub) -> None:
    request = replace(Laptop().request(hub.code()), device_id=new_uuid7())
    assert refusal(hub, request) == "bad_request"


def test_a_new_officer_key_comes_with_a_new_code_and_the_old_one_stays_valid(
    hub: PreparedHub, laptop: Laptop
) -> None:
    early = laptop.raw()
    laptop.officer_key = SigningKey.generate()
    unknown_key = laptop.raw()
    ask(hub, laptop.request(hub.code()))
    late = laptop.raw()
    assert [
        receipts.decode(take_in(raw, hub.store, hub.keys, NOW, hub.rules)).status
        for raw in (early, late)
    ] == [ReceiptStatus.ACCEPTED] * 2
    assert hub.rows("officer") == 2
    assert unknown_key != late


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.binary(max_size=200), at=st.integers(0, 400))
def test_spoiled_requests_are_refused_and_change_nothing(
    hub: PreparedHub, data: bytes, at: int
) -> None:
    good = encode_request(Laptop().request("AAAA"))
    for raw in (data, good[:at], good[:at] + data + good[at:] if data else good[:-1]):
        with pytest.raises(RefusedError):
            enrol(raw, hub.store, hub.keys, NOW)
    assert hub.rows("device") == 0
