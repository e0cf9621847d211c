"""What waits for somebody: requests for a disclosure that need an approval or the release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.app.release import open_requests
from ui import patience, words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.release_views import OpenRequest
    from ui.context import Context


class DisclosuresScreen(Screen):
    """The hub tells it to officers who may approve; who a request is about is told inside."""

    name = "disclosures"
    menu_order = 8
    menu_glyph = "file"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("DisclosuresScreen", "Disclosures"), translate(
            "DisclosuresScreen", "What waits for an approval or a release"
        )

    def build(self) -> None:
        """Make the list; it is filled when the hub has answered."""
        self.title(
            self.tr("Disclosures that wait"),
            self.tr("A request is made from a finished encounter."),
            self.tr("&Ask the hub"),
        )
        self.list = QWidget()
        self.rows = QVBoxLayout(self.list)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(10)
        self.page.add(self.list)
        self.page.fill()

    def act(self) -> None:
        """Ask the hub."""
        desk = self.context.desk
        self.run(
            lambda _job: open_requests(desk, patience.ANSWER_S),
            self._show,
            self.tr("Asking the hub…"),
        )

    def _show(self, waiting: tuple[OpenRequest, ...]) -> None:
        empty(self.rows)
        for place, one in enumerate(waiting):
            self.rows.addWidget(self._row(one, place))
        if not waiting:
            self.rows.addWidget(Message(self.tr("No disclosure waits for anybody.")))

    def _row(self, one: OpenRequest, place: int) -> Card:
        card = Card()
        asked = self.tr("Asked for {when}").format(when=words.when(one.requested_at))
        given = self.tr("Approvals: {count} of 2").format(count=one.approvals)
        line = QHBoxLayout()
        line.addWidget(Text(words.joined((asked, given)), "strong"), 1)
        button = ActionButton(self.tr("Open"))
        button.setObjectName(f"open_{place}")
        button.setAccessibleDescription(asked)
        button.clicked.connect(lambda: self.wanted.emit(Place("release_review", one.case_id)))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(line)
        return card
