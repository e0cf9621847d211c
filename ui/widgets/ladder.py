"""A nationality step by step: claimed, supported, settled; each by whom, when and on what.

A rung that is not reached is shown as well and says so; shape and words tell them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fieldid.case.nationality_ladder import Rung
from ui import words
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.case.nationality_ladder import LadderRung, NationalityLadder
    from fieldid.model.nationality import Nationality

translate = QCoreApplication.translate


class Ladder(QWidget):
    """One nationality."""

    def __init__(self, ladder: NationalityLadder) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(self.tr("Nationality {code}").format(code=ladder.code), "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, rung in enumerate(ladder.rungs):
            self._add(grid, row, rung)
        column.addLayout(grid)
        for note in ladder.notes:
            column.addWidget(Text(words.sentence(note), "soft"))

    def _add(self, grid: QGridLayout, row: int, rung: LadderRung) -> None:
        reached = bool(rung.entries)
        mark = Glyph("check" if reached else "todo", "good" if reached else "edge", 20)
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        lines = [_entry(one) for one in rung.entries] or [_not_reached(rung.rung)]
        text = Text("\n".join(lines), "body" if reached else "soft")
        grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)


def _entry(one: Nationality) -> str:
    status = words.nationality_status(one.status)
    told = [one.by, words.day(one.at) if one.at else "", one.basis]
    known = words.joined(told) or translate("Ladder", "by whom and when is not recorded")
    return translate("Ladder", "{status}: {known}").format(
        status=status[:1].upper() + status[1:], known=known
    )


def _not_reached(rung: Rung) -> str:
    return {
        Rung.CLAIMED: translate("Ladder", "No claim is recorded"),
        Rung.SUPPORTED: translate("Ladder", "Not supported by a document, chip or list record"),
        Rung.SETTLED: translate("Ladder", "Not confirmed, denied or disputed"),
    }[rung]
