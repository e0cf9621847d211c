"""What the review screens and commands are told: plain, immutable answers.

Nothing that a second officer is shown before answering has a score, a rank or a decision in it:
there is no field for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldid.case.second_officer import Opinion
from fieldid.case.standing import Standing
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition
from fieldid.model.nationality import NationalityRecord


class ReviewPart(StrEnum):
    """What the officer who is logged on may say now. NONE: nothing, see ``why_not``."""

    FIRST = "first"
    SECOND = "second"
    RECONCILE = "reconcile"
    NONE = ""


@dataclass(frozen=True, repr=False)
class ReviewStatus:
    """Where the review of one case stands, for the officer who is logged on.

    ``standing``: of the decision; empty where it stands. ``result``: of the review, empty
    before any answer. ``why_not``: a sentence, where ``part`` is NONE. ``here``: whether this
    laptop holds the encounter. ``unsent``: acts that the hub has not taken in. ``refused``:
    its words about those it set aside.
    """

    case_id: str
    part: ReviewPart
    standing: Standing
    result: str
    why_not: str = ""
    contests: int = 0
    here: bool = True
    at: datetime | None = None
    unsent: int = 0
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, repr=False)
class OfficersAnswer:
    """One officer's answer, by name."""

    officer: str
    opinion: Opinion
    record_id: str
    reason: str
    at: datetime


@dataclass(frozen=True, repr=False)
class ReviewView:
    """The review as the officer may see it now.

    ``first`` and ``second``: None until the second answer is given. ``afterwards``: what each
    said after talking, as far as they have. ``contests``: the person's words.
    """

    status: ReviewStatus
    first: OfficersAnswer | None = None
    second: OfficersAnswer | None = None
    afterwards: tuple[OfficersAnswer, ...] = ()
    contests: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class BlindPairing:
    """One probe beside one reference of the same kind. ``position`` is None for the face."""

    position: FingerPosition | None
    probe: FingerImage | FaceImage | None
    reference: FingerImage | FaceImage | None


@dataclass(frozen=True, eq=False, repr=False)
class BlindRecord:
    """One record that was compared; ``record`` is None where the list held lacks it."""

    record_id: str
    record: NationalityRecord | None
    pairings: tuple[BlindPairing, ...]


@dataclass(frozen=True, eq=False, repr=False)
class BlindCase:
    """All a second officer sees before answering, records in the order of their identifiers.

    ``missing``: whole sentences about what cannot be shown here.
    """

    case_id: str
    records: tuple[BlindRecord, ...]
    missing: tuple[str, ...] = ()
