"""The encounter: everything one officer records about one person in one sitting.

Plain immutable data; the rules that move it from step to step live in ``fieldid.case``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldid.model.biometric import AttackState, CaptureException, FingerPosition, Modality, Quality
from fieldid.model.comparison import CandidateList, VerificationResult
from fieldid.model.nationality import PartialDate


class Step(StrEnum):
    """The officer's steps, in order."""

    AGE = "age"
    PURPOSE = "purpose"
    NOTICE = "notice"
    CLAIM = "claim"
    FINGERS = "fingers"
    FACE = "face"
    VERIFY = "verify"
    IDENTIFY = "identify"
    CANDIDATES = "candidates"
    DECISION = "decision"
    RECEIPT = "receipt"


class AgeBand(StrEnum):
    """Age as stated or disputed. Disputed is treated as a child."""

    ADULT = "adult"
    CHILD = "child"
    DISPUTED = "disputed"


@dataclass(frozen=True, repr=False)
class AgeRecord:
    """The age answer and, for a child, the safeguards that unlock capture."""

    band: AgeBand
    responsible_adult: str = ""
    child_rule_confirmed: bool = False


@dataclass(frozen=True)
class PurposeChoice:
    """Purpose and legal power, both identifiers from the policy."""

    purpose_id: str
    power_id: str


@dataclass(frozen=True)
class NoticeRecord:
    """The notice given to the capture subject. ``consent`` only where it is the named basis."""

    language: str
    given_at: datetime
    interpreter: bool = False
    consent: bool | None = None


@dataclass(frozen=True, repr=False)
class Claim:
    """The identity claimed. All fields empty means that none was claimed."""

    name: str = ""
    birth_date: PartialDate | None = None
    document_number: str = ""
    record_id: str = ""


class DocumentObservation(StrEnum):
    """What the officer found about a document, in the terms of document examination.

    Counterfeit: made to look like one that a state issues. Forged: a genuine one, altered. Pseudo:
    of an issuer that does not exist. Impostor: genuine, another person's. Fraudulently obtained:
    genuine, issued on false evidence. The machine never chooses one.
    """

    NONE = "none"
    COUNTERFEIT = "counterfeit"
    FORGED = "forged"
    PSEUDO = "pseudo"
    IMPOSTOR = "impostor"
    FRAUDULENTLY_OBTAINED = "fraudulently_obtained"


@dataclass(frozen=True, repr=False)
class DocumentCheck:
    """A travel document that was looked at.

    ``source``: chip, picture or typed. ``zone_verdict``: valid, invalid or unreadable.
    ``chip_verdict``: of passive authentication, '' without a chip; ``clone``: of the clone checks.
    ``face``: supports, does_not_support, not_calibrated or not_compared. ``differences``: fields
    in which zone, chip and record do not agree. ``observation`` is the officer's.
    """

    checked_at: datetime
    source: str
    document_code: str = ""
    issuing_state: str = ""
    document_number: str = ""
    zone_verdict: str = ""
    chip_verdict: str = ""
    clone: str = ""
    face: str = "not_compared"
    differences: tuple[str, ...] = ()
    observation: DocumentObservation = DocumentObservation.NONE
    note: str = ""


@dataclass(frozen=True, repr=False)
class CapturedSample:
    """One accepted sample. The image itself rests in the vault under ``sample_id``.

    ``attack``: what a detector of presentation attacks said of it; nothing assesses any yet.
    """

    sample_id: str
    modality: Modality
    position: FingerPosition | None
    quality: Quality
    captured_at: datetime
    reader: str
    attempts: int = 1
    attack: AttackState = AttackState.NOT_ASSESSED


@dataclass(frozen=True)
class RecordedException:
    """A characteristic that was not captured."""

    modality: Modality
    position: FingerPosition | None
    exception: CaptureException


class Outcome(StrEnum):
    """What the officer decided."""

    CONFIRMED = "identity_confirmed"
    NOT_CONFIRMED = "identity_not_confirmed"
    REFER = "refer"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, repr=False)
class Decision:
    """A named officer's decision. ``signature``: Ed25519 by that officer over the rest.

    ``supersedes``: decision_id of the decision this one withdraws or replaces.
    ``missing_conditions``: what the policy still asked for when the officer referred.
    ``second_officer_id``: who agreed, where the policy asks for a second officer.
    """

    decision_id: str
    encounter_id: str
    outcome: Outcome
    record_id: str
    reason: str
    officer_id: str
    decided_at: datetime
    missing_conditions: tuple[str, ...] = ()
    supersedes: str = ""
    signature: bytes = b""
    second_officer_id: str = ""


@dataclass(frozen=True)
class Referral:
    """A vulnerability referral: that help was called, and when. Details stay with the helper."""

    referred_at: datetime
    note: str = ""


@dataclass(frozen=True, repr=False)
class Encounter:
    """One encounter. A step whose field is None or empty has not been done."""

    encounter_id: str
    opened_at: datetime
    officer_id: str
    age: AgeRecord | None = None
    purpose: PurposeChoice | None = None
    notice: NoticeRecord | None = None
    claim: Claim | None = None
    samples: tuple[CapturedSample, ...] = ()
    exceptions: tuple[RecordedException, ...] = ()
    fingers_done: bool = False
    face_done: bool = False
    verification: VerificationResult | None = None
    identification: CandidateList | None = None
    decision: Decision | None = None
    referrals: tuple[Referral, ...] = ()
    stopped_at: datetime | None = None
    stop_reason: str = ""
    documents: tuple[DocumentCheck, ...] = ()
