"""How the barriers of a case stand, for an officer who needs it: what, how old, who resolves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.barrier_views import BarrierSheet, BarrierView
    from fieldid.case.barrier_state import BarrierState


class BarrierStatusList(QWidget):
    """A verdict in words, then one row for each barrier; what stands comes first."""

    ask_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.verdict = Message()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.ask = ActionButton(self.tr("&Ask the hub how barriers stand"), glyph="sync")
        self.ask.setObjectName("ask_barriers")
        self.ask.clicked.connect(self.ask_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.verdict)
        column.addLayout(self.rows)
        line = QHBoxLayout()
        line.addWidget(self.ask)
        line.addStretch(1)
        column.addLayout(line)

    def show_view(self, view: BarrierView) -> None:
        """Show what this officer may see."""
        empty(self.rows)
        if view.sheet is None:
            self.verdict.say(
                self.tr(
                    "It is told only to officers whose role needs it, and every look is logged."
                    " Until it is known, nothing may go to a foreign authority."
                ),
                "info",
                self.tr("How barriers stand is not shown."),
            )
            return
        self._say_verdict(view, view.sheet)
        for state in sorted(view.states, key=lambda one: not one.stands):
            self.rows.addWidget(_row(state, self._resolves(state)))

    def _say_verdict(self, view: BarrierView, sheet: BarrierSheet) -> None:
        told = self.tr("As the hub told {ago}, {when}.").format(
            ago=words.ago(sheet.as_of), when=words.when(sheet.as_of)
        )
        if not view.standing:
            self.verdict.say(
                self.tr("A disclosure still needs two approvals, and the hub asks again then.")
                + "\n"
                + told,
                "good",
                self.tr("No barrier stands in the way now."),
            )
            return
        self.verdict.say(
            told,
            "danger",
            self.tr("Nothing may go to the authorities of {states} or of any other state.").format(
                states=words.isolated(", ".join(sheet.nationalities) or self.tr("the home state"))
            ),
        )

    def _resolves(self, state: BarrierState) -> str:
        words_for = (
            self.tr("Can resolve it: {keeper}") if state.stands else self.tr("Kept by: {keeper}")
        )
        return words_for.format(keeper=words.isolated(state.keeper))


def _row(state: BarrierState, resolves: str) -> Card:
    card = Card("danger" if state.stands else "plain")
    card.setObjectName(f"barrier_{state.kind}")
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(Glyph("stop", "danger") if state.stands else Glyph("check", "good"))
    about = QVBoxLayout()
    about.setSpacing(2)
    about.addWidget(Text(words.barrier_state(state), "strong"))
    about.addWidget(Text(resolves, "soft"))
    line.addLayout(about, 1)
    card.column.addLayout(line)
    return card
