from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ENROLMENT_BYTES
from fieldid.wire import enrolment
from fieldid.wire.enrolment import EnrolledOfficer, EnrolmentRequest
from fieldid.wire.enrolment_code import EnrolmentCode
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey

NOW = datetime(2026, 3, 4, tzinfo=UTC)
HUB, DEVICE = SigningKey.generate(), SigningKey.generate()
CODE = EnrolmentCode.new(HUB.public)
OFFICER = EnrolledOfficer("officer-1", "A. Officer", "officer", SigningKey.generate().public)
REQUEST = enrolment.sign_request(
    EnrolmentRequest(
        code=CODE.text,
        realm="pilot",
        device_id="laptop-1",
        device_public=DEVICE.public,
        device_recipient=SealingKey.generate().recipient,
        officers=(OFFICER,),
        requested_at=NOW,
        device_label="Van 3",
    ),
    DEVICE,
)
RESPONSE = enrolment.make_response(
    REQUEST,
    hub_id="hub",
    hub_key=HUB,
    hub_recipient=SealingKey.generate().recipient,
    enrolled_at=NOW,
    repository_root=b"the first root",
)
REQUEST_WIRE = enrolment.encode_request(REQUEST)
RESPONSE_WIRE = enrolment.encode_response(RESPONSE)


def test_request_and_response_arrive_as_sent() -> None:
    assert enrolment.encode_request(enrolment.decode_request(REQUEST_WIRE)) == REQUEST_WIRE
    assert enrolment.decode_response(RESPONSE_WIRE, REQUEST) == RESPONSE


@pytest.mark.parametrize(
    "change",
    [
        {"realm": "live"},
        {"device_public": SigningKey.generate().public},
        {"device_recipient": SealingKey.generate().recipient},
        {"device_recipient": "age1notreally234567"},
        {"officers": (replace(OFFICER, public_key=SigningKey.generate().public),)},
        {"officers": (replace(OFFICER, role="supervisor"),)},
        {"code": EnrolmentCode.new(HUB.public).text},
        {"device_label": "Van 4"},
    ],
)
def test_a_changed_request_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(WireError):
        enrolment.decode_request(enrolment.encode_request(replace(REQUEST, **change)))


@pytest.mark.parametrize("officers", [(), (OFFICER,) * 201])
def test_the_number_of_officers_is_bounded(officers: tuple[EnrolledOfficer, ...]) -> None:
    request = enrolment.sign_request(replace(REQUEST, officers=officers), DEVICE)
    with pytest.raises(WireError):
        enrolment.decode_request(enrolment.encode_request(request))


@pytest.mark.parametrize(
    "change",
    [
        {"hub_public": SigningKey.generate().public},
        {"hub_recipient": SealingKey.generate().recipient},
        {"hub_id": "another"},
        {"device_id": "laptop-2"},
        {"request_hash": "0" * 64},
        {"repository_root": b"another root"},
        {"repository_root": b""},
    ],
)
def test_a_changed_response_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(WireError):
        enrolment.decode_response(enrolment.encode_response(replace(RESPONSE, **change)), REQUEST)


def test_an_old_response_does_not_answer_a_new_request() -> None:
    later = enrolment.sign_request(
        replace(REQUEST, requested_at=datetime(2027, 1, 1, tzinfo=UTC)), DEVICE
    )
    with pytest.raises(WireError, match="another enrolment"):
        enrolment.decode_response(RESPONSE_WIRE, later)


@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_random_bytes_raise_nothing_but_wire_errors(data: bytes) -> None:
    with pytest.raises(WireError):
        enrolment.decode_request(data)
    with pytest.raises(WireError):
        enrolment.decode_response(data, REQUEST)


@settings(deadline=None)
@given(position=st.integers(0, len(REQUEST_WIRE) - 1), value=st.integers(0, 255))
def test_one_changed_byte_of_a_request_is_always_noticed(position: int, value: int) -> None:
    damaged = REQUEST_WIRE[:position] + bytes([value]) + REQUEST_WIRE[position + 1 :]
    if damaged == REQUEST_WIRE:
        return
    with pytest.raises(WireError):
        enrolment.decode_request(damaged)


def test_size_is_checked_before_parsing() -> None:
    with pytest.raises(WireError, match="larger"):
        enrolment.decode_request(bytes(MAX_ENROLMENT_BYTES + 1))


def test_the_repr_of_a_request_keeps_code_and_names_to_itself() -> None:
    assert CODE.text not in repr(REQUEST)
    assert "A. Officer" not in repr(REQUEST)
    assert CODE.secret not in repr(CODE)


def test_a_code_is_read_however_it_is_typed() -> None:
    typed = "  " + CODE.text.lower().replace("-", " ")
    assert EnrolmentCode.parse(typed) == CODE
    assert len(CODE.text.split("-")) == 7


def test_a_code_names_its_hub() -> None:
    assert CODE.is_from(HUB.public)
    assert not CODE.is_from(SigningKey.generate().public)


def test_what_the_hub_keeps_is_not_the_code() -> None:
    assert CODE.secret not in CODE.digest
    assert CODE.digest != EnrolmentCode.new(HUB.public).digest


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_other_texts_are_no_code(text: str) -> None:
    with pytest.raises(WireError):
        EnrolmentCode.parse(text)
