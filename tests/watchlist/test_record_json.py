"""A record file: little is needed, much is understood, nothing odd gets through."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.model.nationality import NationalityStatus, PartialDate, Sex
from fieldid.parameters import LIST_ENTRIES, LIST_RECORD_JSON_BYTES, LIST_TEXT_CHARACTERS
from fieldid.watchlist.record_json import read_record
from tests.watchlist.lists import fields


def encoded(**changes: Any) -> bytes:
    return json.dumps({**fields("R1"), **changes}).encode()


def test_three_fields_are_enough() -> None:
    read = read_record(encoded())
    assert read.record.record_id == "R1"
    assert read.record.names[0].original == "اسم"
    assert read.record.nationalities[0].code == "IRQ"
    assert read.notes == ()


def test_everything_a_record_can_say_is_read() -> None:
    read = read_record(
        encoded(
            birth_date={"year": 1988, "month": None, "day": None},
            sex="F",
            document_numbers=[{"kind": "passport", "number": "A1", "issuing_state": "D"}],
            legal_basis="Example basis",
            review_date="2027-01-31",
            caveats=["Twin brother is listed too."],
            references=[{"file": "face.jpg", "captured_on": "2024-05-06"}],
        )
    )
    record = read.record
    assert record.birth_date == PartialDate(1988)
    assert record.sex is Sex.FEMALE
    assert record.document_numbers[0].issuing_state == "D"
    assert record.review_date == date(2027, 1, 31)
    assert record.caveats == ("Twin brother is listed too.",)
    assert read.captured_on == {"face.jpg": date(2024, 5, 6)}
    assert read.notes == ()


def test_the_same_nationality_can_be_claimed_and_disputed() -> None:
    entries = [
        {"code": "IRQ", "status": "claimed", "by": "the person", "at": "2025-01-02"},
        {"code": "irq", "status": "disputed", "by": "embassy", "basis": "letter"},
        {"code": "XXA", "status": "supported"},
        {"code": "XXA", "status": "supported"},
    ]
    found = read_record(encoded(nationalities=entries)).record.nationalities
    assert [(one.code, one.status.value) for one in found] == [
        ("IRQ", "claimed"),
        ("IRQ", "disputed"),
        ("XXA", "supported"),
    ]


def test_a_nationality_without_a_status_is_a_claim_and_said_so() -> None:
    read = read_record(encoded(nationalities=[{"code": "SYR"}]))
    assert read.record.nationalities[0].status is NationalityStatus.CLAIMED
    assert "taken as claimed" in read.notes[0]


def test_a_name_may_be_plain_text_or_in_its_own_script_only() -> None:
    names = read_record(encoded(names=["Ana", {"original": "أنا"}])).record.names
    assert [(name.latin, name.original) for name in names] == [("Ana", ""), ("", "أنا")]


def test_unknown_fields_are_named_and_not_fatal() -> None:
    names = [{"latin": "A", "nickname": "B"}]
    read = read_record(encoded(names=names, height_cm=170))
    assert read.notes == ("unknown fields passed over: height_cm, names.nickname",)


def test_a_byte_order_mark_and_composed_letters_do_no_harm() -> None:
    decomposed = "Jose\u0301"
    read = read_record(b"\xef\xbb\xbf" + encoded(names=[decomposed]))
    assert read.record.names[0].latin == "José"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"record_id": " "}, "record_id is empty"),
        ({"record_id": 7}, "record_id"),
        ({"names": []}, "names is empty"),
        ({"names": [{}]}, "a name is empty"),
        ({"names": [{"latin": "a\u0000b"}]}, "control characters"),
        ({"names": [{"latin": "x" * (LIST_TEXT_CHARACTERS + 1)}]}, "longer than"),
        ({"names": ["x"] * (LIST_ENTRIES + 1)}, "more than"),
        ({"nationalities": []}, "nationalities is empty"),
        ({"nationalities": ["IRQ"]}, "nationalities"),
        ({"nationalities": [{"code": "QQQ"}]}, "not in ICAO Doc 9303-3"),
        ({"nationalities": [{"code": "IRQ", "status": "certain"}]}, "nationalities"),
        ({"nationalities": [{"code": "IRQ", "at": "2025-02-30"}]}, "nationalities"),
        ({"birth_date": "1988-13"}, "birth_date is no date"),
        ({"birth_date": {"year": 1988, "month": 2, "day": 30}}, "birth_date is no date"),
        ({"birth_date": {"year": None}}, "birth_date is no date"),
        ({"sex": "Q"}, "sex"),
        ({"document_numbers": [{"number": " "}]}, "a document number is empty"),
        ({"document_numbers": [{"number": "1", "issuing_state": "QQ"}]}, "issuing state"),
        ({"caveats": "text"}, "caveats"),
    ],
)
def test_a_bad_field_is_named_and_its_value_is_not(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(WatchlistSourceError, match=words) as refused:
        read_record(encoded(**changes))
    assert "Name of" not in str(refused.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe{",
        b"[" * 50_000,
        b'{"record_id": "\\ud800", "names": ["a"], "nationalities": [{"code": "IRQ"}]}',
        encoded()[:-20],
        b" " * (LIST_RECORD_JSON_BYTES + 1),
    ],
)
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(WatchlistSourceError):
        read_record(data)


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(WatchlistSourceError):
        read_record(noise)
