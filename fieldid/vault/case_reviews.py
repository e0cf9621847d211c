"""What the hub said last of the review of a case, for a laptop that asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.told_review import ToldReview
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.vault.database import Database


class CaseReviewStore:
    """The hub's last word by case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, case_id: str, review: ToldReview, asked_at: datetime) -> None:
        """Keep what the hub said in place of what it said before."""
        self._database.run(
            "INSERT INTO case_reviews VALUES (?, ?, ?) ON CONFLICT (case_id)"
            " DO UPDATE SET asked_at = excluded.asked_at, body = excluded.body",
            case_id,
            asked_at.isoformat(),
            dump(review, ToldReview),
        )

    def get(self, case_id: str) -> ToldReview | None:
        """Return what the hub said last, None where it was never asked."""
        row = self._database.row("SELECT body FROM case_reviews WHERE case_id = ?", case_id)
        return load(row[0], ToldReview) if row else None
