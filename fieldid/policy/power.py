"""One legal power: what it lets an officer capture, compare, decide and keep.

Guarantees plain, immutable data. Error rates are targets (ISO/IEC 19795-1), never scores: the
score that reaches a target is a matter of calibration. Contradictions are found by
``fieldid.policy.validation``; what a power means in an encounter is ruled by ``fieldid.case``.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.model.biometric import FingerPosition
from fieldid.policy.notice import NoticeText
from fieldid.policy.recipient import Recipient


@dataclass(frozen=True)
class Captures:
    """What may be captured: ``fingers`` are asked first, in this order.

    ``alternative_fingers`` are asked, in order, when one of those is missing or temporarily
    unusable. Both are ISO/IEC 19794-2 positions, never UNKNOWN.
    """

    fingers: tuple[FingerPosition, ...]
    alternative_fingers: tuple[FingerPosition, ...]
    face: bool

    @property
    def all_fingers(self) -> tuple[FingerPosition, ...]:
        """Every finger that may be captured, the preferred ones first."""
        return self.fingers + self.alternative_fingers

    @property
    def nothing(self) -> bool:
        """Whether neither a finger nor a face may be captured."""
        return not self.all_fingers and not self.face


@dataclass(frozen=True)
class Power:
    """A legal power and its limits.

    Exactly one basis holds: ``statutory_basis`` names the provision, or ``consent_is_basis``,
    or ``fictional_people_only`` (training, no real person's data).
    ``children_allowed``: whether a child may be captured once the safeguards are recorded;
    ``child_rule`` says what applies to children, or what to do instead.
    ``attempts``: captures of one finger or face before the best is kept.
    ``target_fmr``, ``target_fpir``: highest acceptable false match rate of a verification and
    false-positive identification rate of a search, 0 < rate < 1; None where not done.
    ``searched_against``: in words, what the probes are compared with; empty where nothing is.
    ``max_list_records``: the largest list that may be searched.
    ``retain_samples_days``: days for which captured images rest on the laptop after the
    decision, 0 = erased with it. ``keeps_no_match``: whether those of somebody who was not
    recognised rest as long; left out, they are erased with the decision. ``disclosed_to``:
    everybody outside who may receive anything of it; empty for nobody.
    """

    id: str
    label: str
    purposes: tuple[str, ...]
    statutory_basis: str
    consent_is_basis: bool
    fictional_people_only: bool
    notices: tuple[NoticeText, ...]
    captures: Captures
    attempts: int
    verification: bool
    identification: bool
    searched_against: str
    children_allowed: bool
    child_rule: str
    target_fmr: float | None
    target_fpir: float | None
    max_list_records: int
    calibration_required_for_confirmed: bool
    second_officer_for_confirmed: bool
    retain_samples_days: int
    uploads_samples: bool
    disclosed_to: tuple[Recipient, ...]
    keeps_no_match: bool = False

    @property
    def discloses_abroad(self) -> bool:
        """Whether anything may go to a foreign authority at all, the protection gate willing."""
        return any(recipient.abroad for recipient in self.disclosed_to)
