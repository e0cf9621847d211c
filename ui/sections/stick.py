"""Carrying what waits to the hub on a stick, and its answers back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldid.app.courier import read_stick, write_stick
from ui import words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screens.base import Screen


class StickCourier(QWidget):
    """Two buttons. ``changed`` is called when the state of the outbox may be another."""

    def __init__(self, on: Screen, changed: Callable[[], None]) -> None:
        super().__init__()
        self._on, self._changed = on, changed
        self.done = Message()
        self.write = ActionButton(self.tr("&Write what waits to a stick…"), glyph="file")
        self.write.setObjectName("write_stick")
        self.write.clicked.connect(lambda _on: self._choose(self.write_to))
        self.read = ActionButton(self.tr("Take a&nswers from a stick…"), glyph="file")
        self.read.setObjectName("read_stick")
        self.read.clicked.connect(lambda _on: self._choose(self.read_from))
        row = QHBoxLayout()
        for button in (self.write, self.read):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        explained = self.tr(
            "For where there is no network. Records are sealed to the hub and stay here until its"
            " answers come back."
        )
        column.addWidget(Text(self.tr("By courier"), "section"))
        column.addWidget(Text(explained, "soft"))
        column.addWidget(self.done)
        column.addLayout(row)

    def write_to(self, folder: Path) -> None:
        """Write what waits into a folder."""
        desk = self._on.context.desk
        self._on.run(
            lambda _job: write_stick(desk, folder),
            self._written,
            self.tr("Writing to the stick…"),
            cancellable=False,
        )

    def read_from(self, folder: Path) -> None:
        """Take the hub's answers from a folder."""
        desk = self._on.context.desk
        self._on.run(
            lambda _job: read_stick(desk, folder),
            self._taken,
            self.tr("Reading the stick…"),
            cancellable=False,
        )

    def _choose(self, then: Callable[[Path], None]) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder on the stick"))
        if name:
            then(Path(name))

    def _written(self, carried: int) -> None:
        title = self.tr("Records written to the stick: {number}").format(
            number=words.number(carried)
        )
        self.done.say(self.tr("Take the stick to whoever looks after the hub."), "good", title)
        self._changed()

    def _taken(self, answers: int) -> None:
        if not answers:
            self.done.say(
                self.tr("Check that the hub has read this stick."),
                "caution",
                self.tr("There is no answer for this laptop on the stick."),
            )
            return
        title = self.tr("Answers taken from the stick: {number}").format(
            number=words.number(answers)
        )
        self.done.say("", "good", title)
        self._changed()
