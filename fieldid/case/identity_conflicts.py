"""Records that contradict each other: one document number on two records, one person on two.

Guarantees that both are found and shown as a pair with reasons, for a person to look at: a
shared number may be a typing error, a reissued document or a sold one, and two records of one
person may be nobody's fault. Pairs that a biometric comparison found are handed in; pairs by
name and date are looked for among records that share the consonants of two name components, or
of one and the year of birth. Leaves out what to do: nothing is merged and nobody is blamed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from fieldid.case.dates import DateAgreement, calendars_of, compare_dates, gregorian_span
from fieldid.case.name_form import Agreement
from fieldid.case.names import prepare
from fieldid.case.possible_match import (
    PossibleMatch,
    best_name,
    folded_number,
    match_records,
    same_number,
)
from fieldid.model.sentence import Sentence
from fieldid.parameters import CONFLICT_BLOCK_RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fieldid.model.nationality import NationalityRecord


class ConflictKind(StrEnum):
    """What contradicts."""

    ONE_NUMBER_TWO_RECORDS = "one_number_two_records"
    ONE_PERSON_TWO_RECORDS = "one_person_two_records"


@dataclass(frozen=True, repr=False)
class IdentityConflict:
    """Two records, in the order of their identifiers, and why they are shown together."""

    kind: ConflictKind
    record_ids: tuple[str, str]
    reasons: tuple[Sentence, ...]


@dataclass(frozen=True, repr=False)
class ConflictsFound:
    """``not_compared``: whole sentences about what was too much to compare; never silent."""

    conflicts: tuple[IdentityConflict, ...]
    not_compared: tuple[Sentence, ...] = ()


BIOMETRICS = Sentence("The biometric references were found to be one person's.")
NEITHER = Sentence("Neither the names nor a document number agree.")
ONE_GROUP = (
    "1 group of more than {most} records with parts of the name in common could not be compared"
    " among themselves."
)
SEVERAL_GROUPS = (
    "{count} groups of more than {most} records with parts of the name in common could not be"
    " compared among themselves."
)
# Sounds that spellings exchange, as one: only for finding pairs that are then compared closely.
_COARSE = str.maketrans({**dict.fromkeys("tdszSj", "t"), **dict.fromkeys("kgx", "k"), "p": "b"})


def shared_numbers(records: Sequence[NationalityRecord]) -> tuple[IdentityConflict, ...]:
    """Return every two records that carry one document number."""
    groups: dict[str, list[NationalityRecord]] = defaultdict(list)
    for record in records:
        for number in {folded_number(one.number) for one in record.document_numbers} - {""}:
            groups[number].append(record)
    pairs = {
        _ordered(one, other): (one, other)
        for group in groups.values()
        for one, other in combinations(group, 2)
        if _share_a_number(one, other)
    }
    kind = ConflictKind.ONE_NUMBER_TWO_RECORDS
    return tuple(_conflict(kind, *pairs[ids]) for ids in sorted(pairs))


def one_person_by_biometrics(
    records: Iterable[NationalityRecord], pairs: Iterable[tuple[str, str]]
) -> tuple[IdentityConflict, ...]:
    """Return the pairs that biometrics found to be one person, with how their data compare."""
    known = {record.record_id: record for record in records}
    kind = ConflictKind.ONE_PERSON_TWO_RECORDS
    found = sorted({(min(pair), max(pair)) for pair in pairs if len(set(pair)) > 1})
    return tuple(
        _conflict(kind, known[one], known[other], BIOMETRICS)
        for one, other in found
        if one in known and other in known
    )


def one_person_by_name(records: Sequence[NationalityRecord]) -> ConflictsFound:
    """Return every two records whose names and dates of birth may be one person's."""
    blocks: dict[tuple[str, ...], list[NationalityRecord]] = defaultdict(list)
    for record in records:
        for key in set(_keys(record)):
            blocks[key].append(record)
    usable = [block for block in blocks.values() if len(block) <= CONFLICT_BLOCK_RECORDS]
    pairs = {
        _ordered(one, other): (one, other)
        for block in usable
        for one, other in combinations(block, 2)
        if _born_alike(one, other)
    }
    kind = ConflictKind.ONE_PERSON_TWO_RECORDS
    conflicts = tuple(
        _conflict(kind, *pairs[ids]) for ids in sorted(pairs) if _named_alike(*pairs[ids])
    )
    return ConflictsFound(conflicts, tuple(_left_out(len(blocks) - len(usable))))


def _born_alike(one: NationalityRecord, other: NationalityRecord) -> bool:
    mine, yours = one.birth_date, other.birth_date
    if mine is None or yours is None:
        return False
    return compare_dates(mine, yours).agreement >= DateAgreement.CLOSE


def _named_alike(one: NationalityRecord, other: NationalityRecord) -> bool:
    return best_name(one.names, other.names).agreement >= Agreement.READING


def _keys(record: NationalityRecord) -> Iterator[tuple[str, ...]]:
    years = _years(record)
    for name in record.names:
        for text in (name.original, name.latin):
            parts = prepare(text).parts
            heard = sorted({_coarse(form.skeleton) for forms in parts for form in forms[-1:]})
            yield from combinations(filter(None, heard), 2)
            yield from ((one, year) for one in heard if one for year in years)


def _years(record: NationalityRecord) -> set[str]:
    born = record.birth_date
    if born is None or born.year is None:
        return set()
    spans = [gregorian_span(born, calendar) for calendar in calendars_of(born)]
    return {f"{day.year}" for span in spans if span for day in (span.first, span.last)}


def _coarse(skeleton: str) -> str:
    kept: list[str] = []
    for letter in skeleton.replace("h", "").translate(_COARSE):
        if kept[-1:] != [letter]:
            kept.append(letter)
    return "".join(kept)


def _share_a_number(one: NationalityRecord, other: NationalityRecord) -> bool:
    return any(
        same_number(mine, yours)
        for mine in one.document_numbers
        for yours in other.document_numbers
    )


def _conflict(
    kind: ConflictKind, one: NationalityRecord, other: NationalityRecord, *reasons: Sentence
) -> IdentityConflict:
    return IdentityConflict(
        kind, _ordered(one, other), (*reasons, *_told(match_records(one, other)))
    )


def _told(found: PossibleMatch | None) -> tuple[Sentence, ...]:
    return found.reasons if found else (NEITHER,)


def _ordered(one: NationalityRecord, other: NationalityRecord) -> tuple[str, str]:
    first, second = sorted((one.record_id, other.record_id))
    return first, second


def _left_out(groups: int) -> Iterator[Sentence]:
    if groups == 1:
        yield Sentence.of(ONE_GROUP, most=CONFLICT_BLOCK_RECORDS)
    elif groups:
        yield Sentence.of(SEVERAL_GROUPS, count=groups, most=CONFLICT_BLOCK_RECORDS)
