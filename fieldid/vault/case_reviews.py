"""What the hub said last of the review of a case, for a laptop that asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from fieldid.vault.database import Database


@dataclass(frozen=True, repr=False)
class SaidAnswer:
    """One officer's answer as the hub told it."""

    officer: str
    opinion: str
    record_id: str
    reason: str
    at: datetime


@dataclass(frozen=True, repr=False)
class HubReview:
    """The hub's word on a review. ``names``: of those who answered, by identifier.

    ``answers`` and ``reconciled`` are empty until the second answer is stored there.
    ``spoken``: of two who reconcile, who has.
    """

    result: str | None
    contests: int
    round: int = 0
    answers: tuple[SaidAnswer, ...] = ()
    reconciled: tuple[SaidAnswer, ...] = ()
    spoken: tuple[str, ...] = ()
    names: dict[str, str] | None = None


class CaseReviewStore:
    """The hub's last word by case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, case_id: str, review: HubReview, asked_at: datetime) -> None:
        """Keep what the hub said in place of what it said before."""
        self._database.run(
            "INSERT INTO case_reviews VALUES (?, ?, ?) ON CONFLICT (case_id)"
            " DO UPDATE SET asked_at = excluded.asked_at, body = excluded.body",
            case_id,
            asked_at.isoformat(),
            dump(review, HubReview),
        )

    def get(self, case_id: str) -> HubReview | None:
        """Return what the hub said last, None where it was never asked."""
        row = self._database.row("SELECT body FROM case_reviews WHERE case_id = ?", case_id)
        return load(row[0], HubReview) if row else None
