"""Says what is going on and offers to stop it. Nothing blinks: a line that grows, or words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.announce import announce
from ui.widgets.buttons import ActionButton
from ui.widgets.text import Text


class Busy(QWidget):
    """Hidden while nothing runs."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Text(role="strong")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._cancel = ActionButton(self.tr("Cancel"))
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._progress)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP * 2)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
        self.hide()

    def start(self, words: str, *, cancellable: bool = True) -> None:
        """Show ``words`` until ``stop``; no words, nothing shown (for what takes an instant)."""
        self._words.setText(words)
        self._progress.setVisible(False)
        self._cancel.setVisible(cancellable)
        self._cancel.setEnabled(True)
        self.setVisible(bool(words))
        announce(self, words)

    def advance(self, share: float) -> None:
        """Show how far the work has come, 0 to 1."""
        self._progress.setRange(0, 100)
        self._progress.setValue(round(share * 100))
        self._progress.setVisible(True)

    def stopping(self) -> None:
        """Say that the work was asked to stop."""
        self._words.setText(self.tr("Stopping…"))
        self._cancel.setEnabled(False)

    def stop(self) -> None:
        """Hide again."""
        self.hide()
        announce(self)
