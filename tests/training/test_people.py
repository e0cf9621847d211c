from __future__ import annotations

import re

import pytest

from fieldid.model.biometric import FingerPosition
from fieldid.model.nationality import NationalityStatus
from fieldid.training.face_photo import face_data
from fieldid.training.people import fictional_people, listed_people, person

PEOPLE = fictional_people()
RECORDS = [one.record for one in PEOPLE]


def test_forty_people_ten_with_a_face_and_four_off_the_list() -> None:
    assert len(PEOPLE) == len({one.person_id for one in PEOPLE}) == 40
    assert len(listed_people()) == 36
    faces = [one.face for one in PEOPLE if one.face]
    assert sorted(faces) == sorted(face_data().separated + face_data().look_alike)
    assert len(faces) == 10


def test_every_identifier_says_that_it_is_a_demonstration() -> None:
    for record in RECORDS:
        assert re.fullmatch(r"DEMO-\d{4}", record.record_id)
        assert record.document_numbers
        assert all(one.number.startswith("DEMO-") for one in record.document_numbers)


def test_nationalities_cover_every_status_and_the_special_codes() -> None:
    nationalities = [one for record in RECORDS for one in record.nationalities]
    assert {one.status for one in nationalities} == set(NationalityStatus)
    assert {one.code for one in nationalities} >= {"XXA", "XXB", "XXX"}
    assert all(re.fullmatch(r"[A-Z]{3}", one.code) for one in nationalities)
    assert all(one.by and one.at and one.basis for one in nationalities)


def test_records_show_what_the_screens_must_cope_with() -> None:
    names = [name for record in RECORDS for name in record.names]
    births = [record.birth_date for record in RECORDS]
    assert max(len(name.latin) for name in names) == 40
    assert any(re.search("[\u0600-\u06ff]", name.original) for name in names)
    assert any(re.search("[\u0400-\u04ff]", name.original) for name in names)
    assert any(len(record.names) > 1 for record in RECORDS)
    assert any(birth is None for birth in births)
    assert any(birth and birth.month is None for birth in births)
    assert any(birth and birth.month and birth.day is None for birth in births)
    assert all(record.legal_basis and record.review_date for record in RECORDS)
    assert sum(bool(record.caveats) for record in RECORDS) >= 10


def test_everybody_has_both_thumbs_and_index_fingers_and_each_finger_its_own_seed() -> None:
    needed = {
        FingerPosition.RIGHT_THUMB,
        FingerPosition.RIGHT_INDEX,
        FingerPosition.LEFT_THUMB,
        FingerPosition.LEFT_INDEX,
    }
    assert all(needed <= set(one.fingers) for one in PEOPLE)
    seeds = [one.finger_seed(position) for one in PEOPLE for position in FingerPosition]
    assert len(set(seeds)) == len(seeds)


def test_a_person_is_found_by_identifier() -> None:
    assert person("DEMO-0009") is PEOPLE[8]
    with pytest.raises(KeyError):
        person("DEMO-9999")


def test_nothing_personal_is_in_the_repr() -> None:
    assert PEOPLE[0].record.names[0].latin not in repr(PEOPLE[0])
