"""Correcting what was recorded by mistake: two confirmed people sign, and nothing is removed.

An answer "granted", and a nationality that says "refugee", block for good. Guarantees that such
a record is taken out of force only by one person's words and another's agreement to exactly
those, one of the two a supervisor, both in roles that the rules name; and that what was
corrected stays on record. A correction opens nothing by itself: of a barrier it leaves an
"unknown", so its keeper must be asked again. Leaves out storage and who somebody is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fieldid.case.approval_check import is_supervisor, may_approve
from fieldid.case.facts import same_person
from fieldid.case.refusal import Refusal, first
from fieldid.wire.canonical import canonical_json, sha256_hex

if TYPE_CHECKING:
    from collections.abc import Collection

    from fieldid.policy.disclosure_rules import DisclosureRules

RULE = "corrections are signed by two people"
NOT_NAMED_ROLE = Refusal(
    "the hub has confirmed no role of yours that may correct a record",
    RULE,
    "Ask a supervisor and a second person.",
)
NOTHING_TO_CORRECT = Refusal(
    "this case has no such answer about a barrier and no such statement",
    RULE,
    "Look at the case again.",
)
OTHER_CODES = Refusal(
    "the nationalities named are not those that were stated",
    RULE,
    "Name those that were stated by mistake; none for a barrier.",
)
CORRECTED = Refusal("this is corrected already", RULE, "Nothing more is needed.")
SAME_PERSON = Refusal(
    "whoever asks for a correction cannot agree to it", RULE, "Ask another person."
)
NO_SUPERVISOR = Refusal(
    "neither of the two is a supervisor", RULE, "Ask a supervisor to read the correction."
)
OTHER_VERSION = Refusal(
    "this agreement is for another version of the correction", RULE, "Read it and agree again."
)
OUT_OF_TIME = Refusal(
    "the correction was asked for too long ago, or after this agreement",
    RULE,
    "Ask for the correction again.",
)


@dataclass(frozen=True, repr=False)
class Correction:
    """``corrected``: identifier of the act that was a mistake. ``codes``: of nationalities."""

    correction_id: str
    case_id: str
    corrected: str
    codes: tuple[str, ...]
    reason: str
    requester: str
    proposed_at: datetime

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical form: what the second person agrees to."""
        return sha256_hex(canonical_json(self))


@dataclass(frozen=True, repr=False)
class CorrectionAgreement:
    """The second person's: ``officer`` an identifier, ``role`` as confirmed at this moment."""

    digest: str
    officer: str
    role: str
    at: datetime


def proposal_refusal(
    role: str,
    codes: Collection[str],
    stated: Collection[str] | None,
    rules: DisclosureRules,
) -> Refusal | None:
    """Return why this cannot be asked for.

    ``stated``: nationalities of the act named, none for an answer about a barrier; None where
    the act is of another kind or of another case.
    """
    if not may_approve(role, rules):
        return NOT_NAMED_ROLE
    if stated is None:
        return NOTHING_TO_CORRECT
    fits = set(codes) <= set(stated) and bool(codes) == bool(stated)
    return None if fits else OTHER_CODES


def agreement_refusal(
    correction: Correction,
    agreement: CorrectionAgreement,
    requester_role: str,
    rules: DisclosureRules,
) -> Refusal | None:
    """Return why the second person's agreement does not put the correction in force.

    ``requester_role``: as confirmed at this moment, not when it was asked for.
    """
    same = same_person(agreement.officer) == same_person(correction.requester)
    roles = (agreement.role, requester_role)
    waited = agreement.at - correction.proposed_at
    in_time = timedelta(0) <= waited <= timedelta(days=rules.approval_days)
    return first(
        OTHER_VERSION if agreement.digest != correction.digest else None,
        SAME_PERSON if same or not same_person(agreement.officer) else None,
        None if all(may_approve(role, rules) for role in roles) else NOT_NAMED_ROLE,
        None if any(is_supervisor(role, rules) for role in roles) else NO_SUPERVISOR,
        None if in_time else OUT_OF_TIME,
    )
