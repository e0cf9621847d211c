"""The one way an error is shown: what is wrong, what to do next, keyboard focus on it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.errors.hub import SyncError
from fieldid.errors.reasons import REASONS
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.errors.base import FieldidError


def error_words(error: FieldidError) -> tuple[str, str]:
    """Translate the templates of an error, then fill them: (what is wrong, what to do)."""
    message = QCoreApplication.translate("FieldidError", error.message)
    next_step = QCoreApplication.translate("FieldidError", error.next_step)
    translated = {name: _in_words(detail) for name, detail in error.details.items()}
    details = defaultdict(lambda: "?", translated)
    return message.format_map(details), next_step.format_map(details)


def _in_words(detail: object) -> object:
    """Return a detail in the program's language where it is one of ours."""
    known = isinstance(detail, str) and detail in REASONS
    return QCoreApplication.translate("Reason", str(detail)) if known else detail


class ErrorPanel(Card):
    """Hidden until there is an error. What was typed elsewhere stays where it is."""

    def __init__(self) -> None:
        super().__init__("danger")
        self.setObjectName("error")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sign = Glyph("warning", "danger", 28)
        self._what = Text(role="strong")
        self._next = Text()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._next)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.setAccessibleName(self.tr("Problem"))
        self.hide()

    def show_error(self, error: FieldidError) -> None:
        """Show the error and move the focus to it, so that it is seen and read out.

        A hub that cannot be reached is normal in the field: it is said in the calmer colour.
        """
        self.show_words(*error_words(error), calm=type(error) is SyncError)

    def show_words(self, what: str, next_step: str, *, calm: bool = False) -> None:
        """Show a problem that the screen itself noticed, such as an empty field."""
        kind = "caution" if calm else "danger"
        self.set_kind(kind)
        self._sign.show_glyph("warning", kind)
        self._what.say(what)
        self._next.say(next_step)
        self.setAccessibleName(self.tr("Problem: {what} {next}").format(what=what, next=next_step))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Forget the error."""
        self.hide()

    @property
    def text(self) -> str:
        """What is shown now, in one line; empty while nothing is wrong."""
        return f"{self._what.text()} {self._next.text()}" if not self.isHidden() else ""
