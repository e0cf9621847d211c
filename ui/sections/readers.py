"""The readers attached, how each is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from fieldid.ports import ReaderState
from ui import words
from ui.sections.base import Section
from ui.widgets.card import Message
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.ports import ReaderInfo


class ReadersSection(Section):
    """Found anew each time the section is opened."""

    @property
    def primary_words(self) -> str:
        """Look again."""
        return self.tr("Look a&gain")

    def build(self) -> None:
        """Make the list."""
        self.rows = QVBoxLayout()
        self.column.addLayout(self.rows)

    def arrive(self) -> None:
        """Look."""
        self.on.load(lambda _job: self.context.desk.readers(), self._show)

    def act(self) -> None:
        """Look again."""
        self.arrive()

    def _show(self, readers: list[ReaderInfo]) -> None:
        empty(self.rows)
        for reader in readers:
            ready = reader.state is ReaderState.READY
            title = self.tr("{name}: {state}").format(
                name=reader.name, state=words.reader_state(reader.state)
            )
            self.rows.addWidget(Message(reader.advice, "good" if ready else "caution", title))
        if not readers:
            self.rows.addWidget(
                Message(
                    self.tr("Plug one in and press “Look again”."),
                    "caution",
                    self.tr("No reader is attached."),
                )
            )
