"""What each kind of act says: the part of an act that differs from kind to kind.

Guarantees bounded plain values. Words that another version may know (the kind of a barrier, a
status, a field) are kept as text: the hub refuses those it does not know, in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from fieldid.parameters import ACT_ENTRIES, ACT_WORDS_CHARACTERS
from fieldid.wire.fields import Moment, Sha256, UuidV7

Words = Annotated[str, Meta(min_length=1, max_length=ACT_WORDS_CHARACTERS)]
Line = Annotated[str, Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*\Z")]
Lines = Annotated[tuple[Line, ...], Meta(min_length=1, max_length=ACT_ENTRIES)]


class ActKind(StrEnum):
    """What an officer does on the hub."""

    BARRIER_ANSWER = "barrier_answer"
    NATIONALITY_STATEMENT = "nationality_statement"
    NATIONALITY_STEP = "nationality_step"
    CORRECTION = "correction"
    CORRECTION_AGREEMENT = "correction_agreement"
    RELEASE_REQUEST = "release_request"
    APPROVAL_SUPERVISOR = "approval_supervisor"
    APPROVAL_SECOND = "approval_second"
    RELEASE = "release"
    RELEASE_WITHDRAWAL = "release_withdrawal"
    REVIEW_ANSWER = "review_answer"
    CONTEST = "contest"


@dataclass(frozen=True, repr=False)
class BarrierAnswer:
    """What the body that keeps a barrier answered, and when it was asked."""

    kind: Line
    status: Line
    checked_at: Moment


@dataclass(frozen=True, repr=False)
class NationalityStatement:
    """Nationalities that the person has or may have: ICAO 9303-3 codes, XXX for none known."""

    codes: Lines


@dataclass(frozen=True, repr=False)
class NationalityStepWords:
    """One step of one nationality: what it is now, and on what that rests.

    ``status`` and ``basis``: of ``NationalityStatus`` and ``BasisKind``. ``reference``: which
    document, record or reply; of a claim or a dispute, the person's words.
    """

    code: Line
    status: Line
    basis: Line
    reference: Words


@dataclass(frozen=True, repr=False)
class CorrectionWords:
    """An earlier act of the case was recorded by mistake. Nothing changes by saying so alone.

    ``act_id``: of an answer about a barrier, or of a statement or a step of nationalities.
    ``codes``: which of the nationalities; none for a barrier.
    """

    act_id: UuidV7
    codes: Annotated[tuple[Line, ...], Meta(max_length=ACT_ENTRIES)]
    reason: Words


@dataclass(frozen=True, repr=False)
class ForCorrection:
    """A second person agrees to exactly one correction, named by its digest."""

    correction_id: UuidV7
    digest: Sha256


@dataclass(frozen=True, repr=False)
class RequestedRelease:
    """What is to leave. The act that says it gives the request its identifier."""

    destination: Line
    recipient: Line
    fields: Lines
    power: Line
    reason: Words


@dataclass(frozen=True, repr=False)
class ForRequest:
    """An approval or a release of exactly one version of a request, named by its digest."""

    request_id: UuidV7
    digest: Sha256


@dataclass(frozen=True, repr=False)
class Withdrawal:
    """The request is taken back; final."""

    request_id: UuidV7


@dataclass(frozen=True, repr=False)
class ReviewAnswer:
    """An officer's answer. ``part``: first, second, or what they say after talking."""

    part: Literal["first", "second", "reconcile"]
    opinion: Line
    record_id: Line
    reason: Words


@dataclass(frozen=True, repr=False)
class ContestWords:
    """The person says that it is wrong, in their own words."""

    words: Words


ActBody = (
    BarrierAnswer
    | NationalityStatement
    | NationalityStepWords
    | CorrectionWords
    | ForCorrection
    | RequestedRelease
    | ForRequest
    | Withdrawal
    | ReviewAnswer
    | ContestWords
)

BODIES: dict[ActKind, type[ActBody]] = {
    ActKind.BARRIER_ANSWER: BarrierAnswer,
    ActKind.NATIONALITY_STATEMENT: NationalityStatement,
    ActKind.NATIONALITY_STEP: NationalityStepWords,
    ActKind.CORRECTION: CorrectionWords,
    ActKind.CORRECTION_AGREEMENT: ForCorrection,
    ActKind.RELEASE_REQUEST: RequestedRelease,
    ActKind.APPROVAL_SUPERVISOR: ForRequest,
    ActKind.APPROVAL_SECOND: ForRequest,
    ActKind.RELEASE: ForRequest,
    ActKind.RELEASE_WITHDRAWAL: Withdrawal,
    ActKind.REVIEW_ANSWER: ReviewAnswer,
    ActKind.CONTEST: ContestWords,
}
