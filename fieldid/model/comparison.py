"""Results of verification (1:1) and identification (1:N)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fieldid.model.biometric import FingerPosition
from fieldid.model.sentence import Sentence, in_english


@dataclass(frozen=True)
class ErrorRate:
    """What a score means at this list's size.

    ``claim`` says it in English words and is always shown, in the officer's language where it
    comes with its ``sentences``; ``rate`` is FPIR for a search and FMR for a verification, None
    where no calibration covers these exact versions.
    """

    claim: str
    rate: float | None = None
    sentences: tuple[Sentence, ...] = ()

    @classmethod
    def of(cls, *sentences: Sentence, rate: float | None = None) -> ErrorRate:
        """Return the claim that these sentences make."""
        return cls(in_english(sentences), rate, sentences)


DEMONSTRATION = Sentence("Demonstration figures, not for decisions.")
NO_RATE = Sentence("Not calibrated: no error rate is known for this score.")
NOT_CALIBRATED = ErrorRate.of(NO_RATE)


@dataclass(frozen=True)
class ScorePart:
    """The comparison score of one modality or finger, higher = more alike.

    ``source`` is ``face:sface``, ``face:dlib`` or ``finger:right_index`` and the like.
    """

    source: str
    score: float


@dataclass(frozen=True)
class VerificationResult:
    """Outcome of comparing the probes with the references of one claimed record.

    ``score`` is None when nothing could be compared; ``not_compared`` says why, per source.
    ``supports_claim``: whether the score reaches the policy's operating point, None where no
    operating point is calibrated. ``list_hours_old``: where the list was stale when it was
    compared, so that the result must say so. ``doubtful_fingers``: the position that was given, and
    which other finger of the record the finger looks like.
    """

    record_id: str
    score: float | None
    parts: tuple[ScorePart, ...]
    error_rate: ErrorRate
    supports_claim: bool | None = None
    not_compared: tuple[str, ...] = ()
    elapsed_ms: float = 0.0
    list_hours_old: int | None = None
    doubtful_fingers: tuple[tuple[FingerPosition, FingerPosition], ...] = ()


@dataclass(frozen=True)
class Candidate:
    """One entry of a candidate list, best first."""

    record_id: str
    rank: int
    score: float
    parts: tuple[ScorePart, ...]
    error_rate: ErrorRate


@dataclass(frozen=True)
class CandidateList:
    """Outcome of one identification, with the list it was made on.

    ``list_hours_old``: as of a verification.
    """

    candidates: tuple[Candidate, ...]
    list_records: int
    list_as_of: datetime | None
    elapsed_ms: dict[str, float] = field(default_factory=dict)
    not_searched: tuple[str, ...] = ()
    list_hours_old: int | None = None
