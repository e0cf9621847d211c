"""Details on demand: a button that opens more words under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import ActionButton
from ui.widgets.text import Text
from ui.widgets.tidy import show_if


class Details(QWidget):
    """Closed at first. Numbers and versions go in here, behind the words."""

    def __init__(self) -> None:
        super().__init__()
        self._button = ActionButton(self.tr("Show details"), "quiet")
        self._button.setObjectName("details")
        self._button.clicked.connect(self._toggle)
        self._words = Text(role="small")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._words)
        self.say("")

    def say(self, words: str) -> None:
        """Change what is shown; with nothing to show there is no button."""
        self._words.setText(words)
        show_if(self, on=bool(words))

    def _toggle(self) -> None:
        shown = self._words.isHidden()
        self._words.setVisible(shown)
        self._button.set_label(self.tr("Hide details") if shown else self.tr("Show details"))
