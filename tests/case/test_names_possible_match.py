"""Records that may be about one person, and records that contradict each other."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest

from fieldid.case.dates import DateAgreement
from fieldid.case.identity_conflicts import (
    BIOMETRICS,
    NEITHER,
    ConflictKind,
    one_person_by_biometrics,
    one_person_by_name,
    shared_numbers,
)
from fieldid.case.name_form import Agreement
from fieldid.case.possible_match import NO_DATE, SAME_NUMBER, match_with_record, possible_matches
from fieldid.model.encounter import Claim
from fieldid.model.nationality import DocumentNumber, Name, NationalityRecord, PartialDate
from fieldid.training.people import fictional_people


def record(
    record_id: str, name: Name, born: PartialDate | None = None, *numbers: DocumentNumber
) -> NationalityRecord:
    return NationalityRecord(record_id, (name,), (), born, document_numbers=numbers)


BORN = PartialDate(1978, 4, 17)
PASSPORT = DocumentNumber("passport", "DEMO-A184 0021", "IRQ")
KARWAN = record("R1", Name("Karwan Mustafa Rashid", "کاروان مستەفا ڕەشید"), BORN, PASSPORT)
AMAL = record("R2", Name("Amal Idris Osman", "أمل إدريس عثمان"), PartialDate(1988, 9, 3))


def test_a_claim_finds_its_record_by_name_date_and_number() -> None:
    claim = Claim("Karwan Moustafa Rasheed", PartialDate(1357, 1, 28), "demo a1840021")
    found = match_with_record(claim, KARWAN)
    assert found is not None
    assert (found.number, found.name, found.birth_date) == (
        True,
        Agreement.READING,
        DateAgreement.POSSIBLE,
    )
    assert tuple(map(str, found.reasons)) == (
        str(SAME_NUMBER),
        "Name: 3 parts are spelt in ways in use for one name.",
        "The dates of birth agree when one is read in the solar Hijri calendar.",
    )


@pytest.mark.parametrize(
    "claim",
    [
        Claim(),
        Claim(name="Omar Khalid"),
        Claim(name="Karwan", birth_date=PartialDate(1999)),
        Claim(document_number="0021"),
        Claim(birth_date=BORN),
    ],
)
def test_what_does_not_speak_for_a_record_finds_none(claim: Claim) -> None:
    assert match_with_record(claim, KARWAN) is None


def test_a_number_alone_is_shown_with_the_names_that_differ() -> None:
    found = match_with_record(Claim("Omar Khalid", document_number="DEMO-A1840021"), KARWAN)
    assert found is not None
    assert found.reasons[0] == SAME_NUMBER
    assert str(found.reasons[1]) == "Name: 2 parts are different."
    assert found.reasons[-1] == NO_DATE


def test_a_name_that_only_comes_close_needs_a_date() -> None:
    claim = Claim("Karwan", BORN)
    assert match_with_record(claim, KARWAN) is not None
    assert match_with_record(replace(claim, birth_date=None), KARWAN) is None


def test_the_closest_record_comes_first() -> None:
    other = replace(KARWAN, record_id="R3", birth_date=PartialDate(1980), document_numbers=())
    claim = Claim("Karwan Mustafa Rashid", BORN)
    assert [one.record_id for one in possible_matches(claim, (other, AMAL, KARWAN))] == ["R1", "R3"]


def test_every_fictional_person_finds_themselves_and_nobody_else() -> None:
    records = [person.record for person in fictional_people()]
    for one in records:
        name = one.names[0]
        claim = Claim(name.original or name.latin, one.birth_date)
        found = possible_matches(claim, records)
        assert [match.record_id for match in found] == [one.record_id]


# --- contradictions ---

STRANGER = record("R9", Name("Omar Khalid Yasin"), PartialDate(1990, 1, 5), PASSPORT)


def test_two_records_on_one_number_are_shown() -> None:
    (found,) = shared_numbers((KARWAN, AMAL, STRANGER))
    assert found.kind is ConflictKind.ONE_NUMBER_TWO_RECORDS
    assert found.record_ids == ("R1", "R9")
    assert tuple(map(str, found.reasons)) == (
        str(SAME_NUMBER),
        "Name: 3 parts are different.",
        "The dates of birth differ.",
    )


@pytest.mark.parametrize(
    ("number", "shared"),
    [
        (DocumentNumber("passport", "demo.a1840021", "IRQ"), True),
        (DocumentNumber("", "DEMOA1840021", ""), True),
        (DocumentNumber("passport", "DEMO-A1840021", "IRN"), False),
        (DocumentNumber("case", "DEMO-A1840021", "IRQ"), False),
        (DocumentNumber("passport", "-", "IRQ"), False),
        (DocumentNumber("passport", "DEMO-A1840022", "IRQ"), False),
    ],
)
def test_kind_and_state_count_where_both_are_stated(
    number: DocumentNumber, *, shared: bool
) -> None:
    other = replace(STRANGER, document_numbers=(number,))
    assert bool(shared_numbers((KARWAN, other))) is shared


def test_one_person_on_two_records_is_found_by_name_and_date_across_scripts() -> None:
    again = record("R7", Name("كروان مصطفى رشيد"), PartialDate(1978))
    arabic = replace(again, names=(Name("", "كاروان مصطفى رشيد"),))
    found = one_person_by_name((KARWAN, AMAL, arabic))
    assert [one.record_ids for one in found.conflicts] == [("R1", "R7")]
    assert found.not_compared == ()
    assert found.conflicts[0].kind is ConflictKind.ONE_PERSON_TWO_RECORDS


def test_fictional_people_do_not_contradict_each_other() -> None:
    records = [person.record for person in fictional_people()]
    assert one_person_by_name(records).conflicts == ()
    assert shared_numbers(records) == ()


def test_what_biometrics_found_is_shown_with_how_the_data_compare() -> None:
    pairs = [("R2", "R1"), ("R1", "R2"), ("R1", "R1"), ("R1", "gone")]
    (found,) = one_person_by_biometrics((KARWAN, AMAL), pairs)
    assert found.record_ids == ("R1", "R2")
    assert found.reasons == (BIOMETRICS, NEITHER)


def test_a_long_list_is_compared_in_bounded_time_and_says_what_was_left_out() -> None:
    draw = random.Random(5)
    letters = "bdfghklmnrst"
    given = ["".join(f"{draw.choice(letters)}a" for _ in range(3)) for _ in range(60)]
    crowd = [
        record(
            f"P{number:04}",
            Name(f"{draw.choice(given)} {draw.choice(given)}"),
            PartialDate(1950 + number % 60, 1 + number % 12, 1 + number % 28),
        )
        for number in range(1000)
    ]
    common = [record(f"Q{number}", Name("Mohamed Ali")) for number in range(301)]
    begin = time.perf_counter()
    found = one_person_by_name(crowd + common)
    assert time.perf_counter() - begin < 60
    (left_out,) = found.not_compared
    assert str(left_out).startswith("1 group of more than 300 records")
