"""The claimed identity beside a record: what agrees and what does not, in words.

Guarantees a reason for each of name, document number and date of birth, whether they agree or
not: nothing here decides, and biometrics have no part in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.case.dates import compare_dates
from fieldid.case.name_form import Agreement
from fieldid.case.possible_match import best_name, same_number
from fieldid.model.nationality import DocumentNumber, Name
from fieldid.model.sentence import Sentence

if TYPE_CHECKING:
    from fieldid.model.encounter import Claim
    from fieldid.model.nationality import NationalityRecord


@dataclass(frozen=True, repr=False)
class ClaimComparison:
    """Each a few whole sentences, empty or None where the claim says nothing of it.

    ``name_differs``: whether no name of the record can be the one stated.
    """

    name: tuple[Sentence, ...] = ()
    number: Sentence | None = None
    birth_date: Sentence | None = None
    name_differs: bool = False

    @property
    def number_differs(self) -> bool:
        """Whether the record holds other numbers than the one stated."""
        return self.number == OTHER

    @property
    def against(self) -> bool:
        """Whether the name or the number stated differs from the record's."""
        return self.name_differs or self.number_differs


SAME = Sentence("The document number stated is on the record.")
OTHER = Sentence("The document number stated is not on the record.")
NO_NUMBERS = Sentence("The record holds no document number to compare.")
NO_BIRTH_DATE = Sentence("The record holds no date of birth to compare.")


def compare_claim(claim: Claim, record: NationalityRecord) -> ClaimComparison:
    """Compare what the person states with a record; of several names the closest counts.

    A record's identifier that was written where the name goes is no name.
    """
    named = claim.name.strip()
    named = "" if named == claim.record_id else named
    name = best_name((Name(named),), record.names) if named else None
    return ClaimComparison(
        name=name.reasons if name else (),
        number=_number(claim.document_number, record),
        birth_date=_birth_date(claim, record),
        name_differs=name is not None and name.agreement is Agreement.DIFFERENT,
    )


def _number(stated: str, record: NationalityRecord) -> Sentence | None:
    if not stated.strip():
        return None
    if not record.document_numbers:
        return NO_NUMBERS
    mine = DocumentNumber("", stated)
    return SAME if any(same_number(mine, one) for one in record.document_numbers) else OTHER


def _birth_date(claim: Claim, record: NationalityRecord) -> Sentence | None:
    if claim.birth_date is None:
        return None
    if record.birth_date is None:
        return NO_BIRTH_DATE
    return compare_dates(claim.birth_date, record.birth_date).reason
