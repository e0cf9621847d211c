"""Says on every screen that the list is not fresh, and what that means. Calm; nothing blinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from fieldid.app.views import Freshness
from ui import words
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.views import ListStatus


class ListBanner(QFrame):
    """Hidden while the list is fresh, while there is none, and where the screen itself says it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "caution")
        self.setObjectName("list_banner")
        self._words = Text(role="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(10)
        row.addWidget(Glyph("warning", "caution", 20))
        row.addWidget(self._words, 1)
        self._needed = self._room = False
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty while it says nothing."""
        return self._words.text() if self._needed else ""

    def show_list(self, status: ListStatus | None) -> None:
        """Say how old the list is; None: nobody is logged on."""
        said = self._said(status) if status is not None else ""
        self._needed = bool(said)
        self._words.setText(said)
        self.setVisible(self._needed and self._room)

    def make_room(self, *, on: bool) -> None:
        """Let it show, or not where the screen says the same."""
        self._room = on
        self.setVisible(self._needed and on)

    def _said(self, status: ListStatus) -> str:
        days = words.number(int(status.age_days))
        return {
            Freshness.AGEING: self.tr(
                "The list is {days} days old. Update it when you can (Settings, List)."
            ).format(days=days),
            Freshness.STALE: self.tr(
                "The list is {days} days old, which is stale: every result says so. Update it"
                " (Settings, List)."
            ).format(days=days),
            Freshness.EXPIRED: self.tr(
                "The list is {days} days old and is not searched any more. Comparing with one"
                " claimed record, and documents, still work."
            ).format(days=days),
            Freshness.CLOCK_WRONG: self.tr(
                "The list is dated after today: set this laptop's clock right. Until then it is"
                " not searched."
            ),
        }.get(status.freshness, "")
