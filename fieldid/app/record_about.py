"""What is shown beside a record: nationality step by step, the claim beside it, contradictions.

Guarantees that contradictions are looked for among the records that share a document number or
a name with this one, and among the candidates of the search that biometrics put together; how
many were too many to compare is said. Leaves out the rest of the list: a look at one record
must not take minutes (``fieldid.case.identity_conflicts`` compares all).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldid.case.claim_comparison import ClaimComparison, compare_claim
from fieldid.case.identity_conflicts import (
    IdentityConflict,
    one_person_by_biometrics,
    one_person_by_name,
    shared_numbers,
)
from fieldid.case.nationality_ladder import NationalityLadder, nationality_ladders
from fieldid.model.sentence import Sentence
from fieldid.parameters import FIND_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.model.encounter import Encounter
    from fieldid.model.nationality import NationalityRecord
    from fieldid.policy.power import Power
    from fieldid.vault.records import RecordStore


@dataclass(frozen=True, repr=False)
class RecordAbout:
    """``not_compared``: whole sentences about what was left out."""

    ladders: tuple[NationalityLadder, ...] = ()
    claim: ClaimComparison = field(default_factory=ClaimComparison)
    conflicts: tuple[IdentityConflict, ...] = ()
    not_compared: tuple[Sentence, ...] = ()


MANY = "{count} or more records share a name or number with this one; the rest were not compared."


def record_about(
    records: RecordStore, record: NationalityRecord, encounter: Encounter, power: Power | None
) -> RecordAbout:
    """Return what is shown beside a record in an encounter."""
    near, left_out = _near(records, record)
    named = one_person_by_name((record, *near))
    same = _held_together(encounter, record.record_id, power)
    candidates = filter(None, (records.get(key) for key in {key for pair in same for key in pair}))
    found = (
        *shared_numbers((record, *near)),
        *one_person_by_biometrics(candidates, same),
        *named.conflicts,
    )
    return RecordAbout(
        ladders=nationality_ladders(record.nationalities),
        claim=compare_claim(encounter.claim, record) if encounter.claim else ClaimComparison(),
        conflicts=_of_record(found, record.record_id),
        not_compared=(*named.not_compared, *left_out),
    )


def _near(
    records: RecordStore, record: NationalityRecord
) -> tuple[list[NationalityRecord], tuple[Sentence, ...]]:
    """Return the records that share a number or a name with this one, as many as are found."""
    asked = [number.number for number in record.document_numbers]
    asked += [text for name in record.names for text in (name.latin, name.original) if text]
    found: dict[str, NationalityRecord] = {}
    most = 0
    for text in asked:
        near = records.find(text)
        most = max(most, len(near))
        found |= {one.record_id: one for one in near}
    found.pop(record.record_id, None)
    many = (Sentence.of(MANY, count=most),) if most >= FIND_LIMIT else ()
    return list(found.values()), many


def _held_together(
    encounter: Encounter, record_id: str, power: Power | None
) -> tuple[tuple[str, str], ...]:
    """Return this record with each other candidate, where both reach the policy's error rate."""
    search = encounter.identification
    target = power.target_fpir if power else None
    if search is None or target is None:
        return ()
    reached = {
        one.record_id
        for one in search.candidates
        if one.error_rate.rate is not None and one.error_rate.rate <= target
    }
    others = sorted(reached - {record_id})
    return tuple((record_id, other) for other in others) if record_id in reached else ()


def _of_record(found: Iterable[IdentityConflict], record_id: str) -> tuple[IdentityConflict, ...]:
    """Return the contradictions of one record, each pair and kind once."""
    mine = [one for one in found if record_id in one.record_ids]
    kept = {(one.kind, one.record_ids): one for one in reversed(mine)}
    return tuple(kept[key] for key in sorted(kept))
