"""Reviews that wait for an officer: on this laptop, and of other laptops through the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.app.review_views import ReviewPart
from ui import words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.review_views import ReviewStatus
    from ui.context import Context
    from ui.jobs import JobContext


class ReviewScreen(Screen):
    """What the officer who is logged on can do comes first."""

    name = "review"
    menu_order = 7
    menu_glyph = "people"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("ReviewScreen", "Second re&view"), translate(
            "ReviewScreen", "Judge as a second officer; see what is contested"
        )

    def build(self) -> None:
        """Make the list."""
        self.title(
            self.tr("Second review"),
            self.tr("A confirmation that needs two officers waits here for the second one."),
        )
        self.ask = self.add_action(
            ActionButton(self.tr("&Ask the hub"), glyph="sync"), "ask_the_hub"
        )
        self.ask.clicked.connect(self._ask)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.page.add(self.rows)
        self.page.fill()

    def arrive(self) -> None:
        """Load what is known here."""
        self.load(lambda _job: self.context.desk.reviews.open_cases(), self._show)

    def _ask(self) -> None:
        """Ask the hub about these and about cases of other laptops."""

        def work(_job: JobContext) -> tuple[ReviewStatus, ...]:
            return self.context.desk.reviews.ask_all()

        self.run(work, self._show, self.tr("Asking the hub…"), cancellable=False)

    def _show(self, found: tuple[ReviewStatus, ...]) -> None:
        empty(self.rows)
        for place, status in enumerate(found):
            self.rows.addWidget(self._row(place, status))
        if not found:
            self.rows.addWidget(Message(self.tr("Nothing waits for a review here.")))

    def _row(self, place: int, status: ReviewStatus) -> Card:
        card = Card()
        about = QVBoxLayout()
        about.setSpacing(2)
        where = self.tr("This laptop") if status.here else self.tr("Another laptop")
        when = words.when(status.at) if status.at else ""
        about.addWidget(Text(words.joined([where, when, status.case_id]), "strong"))
        standing = words.standing(status.standing.value)
        if standing:
            about.addWidget(Text(standing[:1].upper() + standing[1:], "caution"))
        for sentence in self._sentences(status):
            about.addWidget(Text(sentence, "soft"))
        line = QHBoxLayout()
        line.addLayout(about, 1)
        button = ActionButton(self._label(status))
        button.setObjectName(f"open_review_{place}")
        button.clicked.connect(lambda: self.wanted.emit(Place("review_case", status.case_id)))
        line.addWidget(button)
        card.column.addLayout(line)
        return card

    def _sentences(self, status: ReviewStatus) -> list[str]:
        refused = [self.tr("The hub has set an act aside: {words}").format(words=one)
                   for one in status.refused]  # fmt: skip
        if status.unsent and not refused:
            refused = [self.tr("The hub has not taken all of it in yet.")]
        why = status.why_not[:1].upper() + status.why_not[1:]
        return [*filter(None, [why]), *refused]

    def _label(self, status: ReviewStatus) -> str:
        return {
            ReviewPart.FIRST: self.tr("Judge anew…"),
            ReviewPart.SECOND: self.tr("Review…"),
            ReviewPart.RECONCILE: self.tr("Look and answer…"),
            ReviewPart.NONE: self.tr("Look…"),
        }[status.part]

    def act(self) -> None:
        """Nothing is primary here."""
