"""The list held: replaced whole, searched in any script, read without mixing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import VaultError
from tests.vault.support import list_meta, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.model.nationality import NationalityRecord
    from fieldid.vault.vault import Vault

PEOPLE = (
    record(1, "Tarek Zzyzxman", "طارق"),
    record(2, "ʿAlī al-Ḥasan", "علي الحسن"),
    record(3, "Nguyễn Thị Ánh"),
    record(4, "İsmail Ağaoğlu"),
    record(5, "Maria 100%_sure"),
    record(6, "Straße, Groß", "Ελένη Παπαδοπούλου"),
)


@pytest.fixture
def held(vault: Vault) -> Vault:
    vault.records.replace_list(list_meta(6, 2), PEOPLE, [("p1", b"photo 1"), ("p2", b"photo 2")])
    return vault


def test_no_list_is_held_at_first(vault: Vault) -> None:
    assert vault.records.meta() is None
    assert vault.records.record_ids() == ()
    assert list(vault.records.references()) == []
    assert vault.records.find("Tarek") == ()


def test_a_list_comes_back(held: Vault) -> None:
    assert held.records.meta() == list_meta(6, 2)
    assert held.records.record_ids() == tuple(one.record_id for one in PEOPLE)
    assert [held.records.get(one.record_id) for one in PEOPLE] == list(PEOPLE)
    assert held.records.get("REC-9999") is None
    assert held.records.photo("p1") == b"photo 1"
    assert held.records.photo("p9") is None
    assert list(held.records.references()) == [
        (one.record_id, reference) for one in PEOPLE for reference in one.references
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("tarek", [1]),
        ("ZZYZXMAN tarek", [1]),
        ("طارق", [1]),
        ("ali hasan", [2]),
        ("ALĪ", [2]),
        ("al-hasan", [2]),
        ("الحسن علي", [2]),
        ("nguyen thi anh", [3]),
        ("NGUYỄN", [3]),
        ("agaoglu", [4]),
        ("ismail", [4]),
        ("100%_", [5]),
        ("%", [5]),
        ("_", [5]),
        ("strasse", [6]),
        ("ΠΑΠΑΔΟΠΟΥΛΟΥ ελενη", [6]),
        ("rec-0003", [3]),
        ("REC0003", [3]),
        ("P-0000004", [4]),
        ("p0000004", [4]),
        ("tarek nguyen", []),
        ("", []),
        ("   ", []),
        ("'; DROP TABLE records; --", []),
        ("\ud800", []),
        ("x" * 100_000, []),
    ],
)
def test_a_record_is_found(held: Vault, text: str, numbers: list[int]) -> None:
    found = held.records.find(text)
    assert [one.record_id for one in found] == [f"REC-{number:04d}" for number in numbers]
    assert all(one in PEOPLE for one in found)


def test_a_search_shows_no_more_than_fifty(vault: Vault) -> None:
    many = [record(number) for number in range(80)]
    vault.records.replace_list(list_meta(80), many, [])
    assert vault.records.find("tarek") == tuple(many[:50])


def test_a_new_list_takes_the_place_of_the_old(held: Vault) -> None:
    held.records.replace_list(list_meta(1, 1, version=2), [record(7)], [("p7", b"new")])
    assert held.records.record_ids() == ("REC-0007",)
    assert held.records.get("REC-0001") is None
    assert held.records.photo("p1") is None
    assert held.records.find("zzyzxman") == (record(7),)
    assert len(list(held.records.references())) == 2


def _broken() -> Iterator[NationalityRecord]:
    yield record(7)
    raise ConnectionError


def _unwritable() -> NationalityRecord:
    return replace(record(8), caveats=(object(),))  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("records", "photos", "error"),
    [
        (_broken, 0, ConnectionError),
        (lambda: [record(7), record(7)], 0, VaultError),
        (lambda: [record(7)], 0, VaultError),
        (lambda: [record(7), record(8), record(9)], 0, VaultError),
        (lambda: [record(7), record(8)], 1, VaultError),
        (lambda: [record(7), _unwritable()], 0, ValueError),
    ],
)
def test_a_list_that_breaks_off_leaves_the_one_held(
    held: Vault, records: object, photos: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        held.records.replace_list(
            list_meta(2, photos, version=2),
            records(),  # type: ignore[operator]  # each makes an iterable
            [],
        )
    test_a_list_comes_back(held)


def test_references_of_two_lists_are_never_mixed(vault: Vault) -> None:
    vault.records.replace_list(list_meta(400), [record(number) for number in range(400)], [])
    reading = vault.records.references()
    next(reading)
    vault.records.replace_list(list_meta(1, version=2), [record(7)], [])
    with pytest.raises(VaultError, match="replaced"):
        list(reading)


def test_a_delta_changes_adds_and_removes(held: Vault) -> None:
    changed = replace(record(2, "Someone Else"), references=())
    held.records.change_list(
        list_meta(6, 3, version=2), [changed, record(7)], ["REC-0001"], [("p7", b"photo 7")]
    )
    kept = [f"REC-{number:04d}" for number in (3, 4, 5, 6, 2, 7)]
    assert held.records.record_ids() == tuple(kept)
    assert len(held.records) == 6
    assert held.records.meta() == list_meta(6, 3, version=2)
    assert held.records.get("REC-0001") is None
    assert held.records.get("REC-0002") == changed
    assert held.records.find("ali hasan") == ()
    assert held.records.find("someone else") == (changed,)
    assert held.records.find("tarek") == (record(7),)
    assert held.records.photo("p7") == b"photo 7"
    assert held.records.photo("p1") == b"photo 1"
    assert {record_id for record_id, _ in held.records.references()} == set(kept) - {"REC-0002"}


def test_deltas_follow_each_other_and_a_whole_list_ends_them(held: Vault) -> None:
    held.records.change_list(list_meta(7, version=2), [record(7)], [])
    held.records.change_list(list_meta(7, version=3), [record(7, "Another")], [])
    held.records.change_list(list_meta(5, version=4), [], ["REC-0007", "REC-0001"])
    assert held.records.record_ids() == tuple(one.record_id for one in PEOPLE[1:])
    held.records.change_list(list_meta(6, version=5), [PEOPLE[0]], [])
    assert held.records.get("REC-0001") == PEOPLE[0]
    held.records.replace_list(list_meta(6, 2), PEOPLE, [("p1", b"photo 1"), ("p2", b"photo 2")])
    test_a_list_comes_back(held)


@pytest.mark.parametrize(
    ("count", "changed", "removed"),
    [(6, [], ["REC-9999"]), (7, [], []), (6, [7], []), (6, [], ["REC-0001", "REC-0001"])],
)
def test_a_delta_that_does_not_fit_changes_nothing(
    held: Vault, count: int, changed: list[int], removed: list[str]
) -> None:
    with pytest.raises(VaultError):
        held.records.change_list(list_meta(count), map(record, changed), removed)
    test_a_list_comes_back(held)


def test_without_a_list_there_is_nothing_to_change(vault: Vault) -> None:
    with pytest.raises(VaultError, match="no list"):
        vault.records.change_list(list_meta(1), [record(1)], [])


def test_identifiers_of_any_kind_are_told_apart(vault: Vault) -> None:
    names = ("a", "aa", " a", "ä", "")
    people = [replace(record(1), record_id=name) for name in names]
    vault.records.replace_list(list_meta(len(people)), people, [])
    assert [vault.records.get(one.record_id) for one in people] == people
    broken = replace(record(1), record_id="a\nb")
    with pytest.raises(VaultError):
        vault.records.replace_list(list_meta(1), [broken], [])
