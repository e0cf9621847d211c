"""Both officers' answers side by side, and what they said after talking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.widgets.card import Card, Facts, Message
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.review_views import OfficersAnswer, ReviewView


class Answers(QWidget):
    """Empty before the second answer is given: then there is nothing to show."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def show_review(self, view: ReviewView) -> None:
        """Show what may be seen of a review."""
        empty(self._column)
        for said in view.contests:
            self._column.addWidget(Message(said, "caution", self.tr("The person contests it:")))
        if view.first is None or view.second is None:
            return
        self._column.addLayout(
            _side_by_side(
                (self.tr("First officer"), view.first), (self.tr("Second officer"), view.second)
            )
        )
        if view.afterwards:
            after = self.tr("After talking")
            self._column.addLayout(_side_by_side(*((after, one) for one in view.afterwards)))


def _side_by_side(*answers: tuple[str, OfficersAnswer]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for title, given in answers:
        card = Card("plain", title)
        facts = Facts()
        facts.add(words.translate("Answers", "Officer"), given.officer, "strong")
        facts.add(words.translate("Answers", "Answer"), words.opinion(given.opinion), "strong")
        facts.add(words.translate("Answers", "Record"), given.record_id)
        facts.add(words.translate("Answers", "Reason"), given.reason)
        facts.add(words.translate("Answers", "Given"), words.when(given.at))
        card.column.addWidget(facts)
        card.column.addStretch(1)
        row.addWidget(card, 1)
    return row
