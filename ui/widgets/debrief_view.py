"""What the trainee saw beside what was true, topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui.training_words import said, translated
from ui.widgets.card import Card
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.training.debrief import DebriefLine, Said


class DebriefView(Card):
    """Three columns: the topic, what was seen, the truth."""

    def __init__(self, lines: Iterable[DebriefLine]) -> None:
        super().__init__("plain", self.tr("What you saw, and what was true"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        for column, share in enumerate((2, 4, 4)):
            grid.setColumnStretch(column, share)
        heads = ("", self.tr("What you saw and did"), self.tr("The truth"))
        for column, head in enumerate(heads):
            grid.addWidget(Text(head, "label"), 0, column)
        for row, line in enumerate(lines, 1):
            grid.addWidget(Text(translated(line.topic), "soft"), row, 0, _TOP)
            grid.addWidget(Text(_lines(line.seen)), row, 1, _TOP)
            grid.addWidget(Text(_lines(line.truth), "strong"), row, 2, _TOP)
        self.column.addLayout(grid)


_TOP = Qt.AlignmentFlag.AlignTop


def _lines(sentences: Iterable[Said]) -> str:
    return "\n".join(said(one) for one in sentences)
