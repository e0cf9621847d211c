"""Records of the list that may be about the person an officer has before them, and why.

Guarantees that every match says in whole sentences what agrees and what does not, and that a
number, a name and a date each stand on their own: none is hidden by another. Nothing here is a
decision, and biometrics have no part in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.case.dates import DateAgreement, compare_dates
from fieldid.case.name_form import Agreement
from fieldid.case.names import NameComparison, compare_names
from fieldid.model.nationality import DocumentNumber, Name
from fieldid.model.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fieldid.model.encounter import Claim
    from fieldid.model.nationality import NationalityRecord, PartialDate


@dataclass(frozen=True, repr=False)
class PossibleMatch:
    """``number``: whether a document number is the same. ``reasons``: strongest first."""

    record_id: str
    number: bool
    name: Agreement
    birth_date: DateAgreement
    reasons: tuple[Sentence, ...]


SAME_NUMBER = Sentence("A document number is the same.")
NO_DATE = Sentence("A date of birth is missing on one side.")
NO_NAME = Sentence("No name is stated on one side.")
OF_THE_NAME = "Name: {reason}"


def possible_matches(
    claim: Claim, records: Iterable[NationalityRecord]
) -> tuple[PossibleMatch, ...]:
    """Return the records that may be about the person who makes the claim, closest first."""
    found = (match_with_record(claim, record) for record in records)
    possible = [match for match in found if match is not None]
    return tuple(sorted(possible, key=_closeness, reverse=True))


def match_with_record(claim: Claim, record: NationalityRecord) -> PossibleMatch | None:
    """Return why a record may be about the person, None when nothing speaks for it."""
    names = (Name(claim.name),) if claim.name.strip() else ()
    numbers = (DocumentNumber("", claim.document_number),)
    return match(record.record_id, (names, numbers, claim.birth_date), _sides(record))


_Sides = tuple["Sequence[Name]", "Sequence[DocumentNumber]", "PartialDate | None"]


def match_records(one: NationalityRecord, other: NationalityRecord) -> PossibleMatch | None:
    """Return why two records may be about one person, None when nothing speaks for it."""
    return match(other.record_id, _sides(one), _sides(other))


def match(record_id: str, one: _Sides, other: _Sides) -> PossibleMatch | None:
    """Compare names, numbers and dates of birth; None unless a number or the name agrees.

    A name that only comes close needs a date of birth that does not speak against it.
    """
    number = any(same_number(mine, yours) for mine in one[1] for yours in other[1])
    name = best_name(one[0], other[0])
    dated = compare_dates(one[2], other[2]) if one[2] and other[2] else None
    agreement = dated.agreement if dated else DateAgreement.NOT_COMPARED
    close_enough = name.agreement > Agreement.CLOSE or agreement >= DateAgreement.CLOSE
    if not number and not (name.possible and close_enough):
        return None
    reasons = (
        *((SAME_NUMBER,) if number else ()),
        *(Sentence.of(OF_THE_NAME, reason=reason) for reason in name.reasons),
        dated.reason if dated else NO_DATE,
    )
    return PossibleMatch(record_id, number, name.agreement, agreement, reasons)


def best_name(ones: Sequence[Name], others: Sequence[Name]) -> NameComparison:
    """Return the closest comparison between any two names of two people."""
    found = [compare_names(mine, yours) for mine in ones for yours in others]
    empty = NameComparison(Agreement.NOT_COMPARED, (NO_NAME,))
    return max(found, key=lambda comparison: comparison.agreement, default=empty)


def same_number(one: DocumentNumber, other: DocumentNumber) -> bool:
    """Whether two numbers are one document's; kind and state count where both are stated."""
    mine, yours = folded_number(one.number), folded_number(other.number)
    kinds = {one.kind.casefold(), other.kind.casefold()} - {""}
    states = {one.issuing_state, other.issuing_state} - {""}
    return bool(mine) and mine == yours and len(kinds) < 2 and len(states) < 2  # noqa: PLR2004 - one kind, one state


def folded_number(number: str) -> str:
    """Return the letters and figures of a number, without case or punctuation."""
    return "".join(letter for letter in number.casefold() if letter.isalnum())


def _sides(record: NationalityRecord) -> _Sides:
    return record.names, record.document_numbers, record.birth_date


def _closeness(found: PossibleMatch) -> tuple[bool, int]:
    return found.number, found.name + found.birth_date
