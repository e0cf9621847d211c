"""What stands beside a record: contradictions with other records of the list held."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.app.record_about import record_about
from fieldid.case.identity_conflicts import BIOMETRICS, ConflictKind
from fieldid.model.comparison import NOT_CALIBRATED, Candidate, CandidateList, ErrorRate
from fieldid.model.encounter import Claim, Encounter
from fieldid.model.nationality import PartialDate
from fieldid.parameters import FIND_LIMIT
from fieldid.policy.example import example_uk
from tests.vault.support import START, list_meta, make_vault, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.app.record_about import RecordAbout
    from fieldid.model.nationality import NationalityRecord
    from fieldid.vault.vault import Vault

NUMBER, PERSON = ConflictKind.ONE_NUMBER_TWO_RECORDS, ConflictKind.ONE_PERSON_TWO_RECORDS
POWER = next(one for one in example_uk().powers if one.target_fpir)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with make_vault(tmp_path / "home") as made:
        yield made


def hold(vault: Vault, *people: NationalityRecord) -> None:
    vault.records.replace_list(list_meta(len(people)), people, ())


def about(vault: Vault, one: NationalityRecord, encounter: Encounter | None = None) -> RecordAbout:
    return record_about(vault.records, one, encounter or Encounter("e", START, "o"), POWER)


def test_two_people_on_one_number_are_found(vault: Vault) -> None:
    one = record(1, "Tarek Zzyzxman")
    other = replace(record(2, "Maria Sousa"), document_numbers=one.document_numbers)
    hold(vault, one, other, record(3, "Somebody Else"))
    (conflict,) = about(vault, one).conflicts
    assert (conflict.kind, conflict.record_ids) == (NUMBER, ("REC-0001", "REC-0002"))
    assert conflict.reasons
    assert about(vault, record(3, "Somebody Else")).conflicts == ()


def test_two_identities_of_one_name_and_birth_are_found(vault: Vault) -> None:
    one, other = record(1, "Tarek Zzyzxman"), record(2, "Zzyzxman Tarek")
    far = replace(record(3, "Tarek Zzyzxman"), birth_date=PartialDate(1950))
    hold(vault, one, other, far)
    (conflict,) = about(vault, one).conflicts
    assert (conflict.kind, conflict.record_ids) == (PERSON, ("REC-0001", "REC-0002"))


def test_two_candidates_that_reach_the_error_rate_are_one_person(vault: Vault) -> None:
    one, other = record(1, "Tarek Zzyzxman"), record(2, "Maria Sousa")
    hold(vault, one, other)
    good = ErrorRate("below", (POWER.target_fpir or 0) / 2)
    for rate, found in ((good, 1), (NOT_CALIBRATED, 0)):
        candidates = tuple(
            Candidate(key, rank, 1.0, (), rate)
            for rank, key in enumerate((one.record_id, other.record_id), start=1)
        )
        search = CandidateList(candidates, 2, START)
        encounter = Encounter("e", START, "o", identification=search)
        conflicts = about(vault, one, encounter).conflicts
        assert len(conflicts) == found
        assert all(BIOMETRICS in conflict.reasons for conflict in conflicts)


def test_what_was_too_much_to_compare_is_said(vault: Vault) -> None:
    many = [
        replace(record(n, "Tarek Zzyzxman"), birth_date=PartialDate(1900 + n))
        for n in range(1, FIND_LIMIT + 5)
    ]
    hold(vault, *many)
    (sentence,) = about(vault, many[0]).not_compared
    assert str(sentence).startswith(f"{FIND_LIMIT} or more records")


def test_claim_and_ladder_stand_beside_it(vault: Vault) -> None:
    one = record(1, "Tarek Zzyzxman")
    hold(vault, one)
    shown = about(vault, one, Encounter("e", START, "o", claim=Claim("Tareq Zzyzxman")))
    assert shown.claim.name
    assert [ladder.code for ladder in shown.ladders] == ["XXA"]
