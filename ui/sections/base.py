"""What a part of the settings is: words, widgets, and one primary act of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ui.context import Context
    from ui.screens.base import Screen


class Section(QWidget):
    """Fills ``self.column`` in ``build``; slow work goes through ``self.on.run``."""

    def __init__(self, on: Screen) -> None:
        super().__init__()
        self.on = on
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.build()
        self.column.addStretch(1)

    @property
    def context(self) -> Context:
        """What the screen was handed."""
        return self.on.context

    @property
    def primary_words(self) -> str:
        """The words of the primary act; empty when the section has none."""
        return ""

    def build(self) -> None:
        """Make the widgets. Overridden by every section."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Load what is shown; called each time the section comes to the front."""

    def act(self) -> None:
        """Do the primary act."""
