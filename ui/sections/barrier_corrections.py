"""What was recorded by mistake: asking for a correction, and agreeing to another person's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.widgets.tidy import empty, show_if

if TYPE_CHECKING:
    from fieldid.app.barrier_views import BarrierSheet, BarrierView, RecordedCorrection


@dataclass(frozen=True, repr=False)
class Mistake:
    """What somebody says was recorded by mistake. ``words``: for the officer."""

    act_id: str
    codes: tuple[str, ...]
    words: str


class BarrierCorrections(QWidget):
    """Everything that was recorded, each with a way to say that it was a mistake."""

    mistake_wanted = Signal(object)
    agreed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = Text(self.tr("What was recorded"), "section")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(self.rows)

    def show_view(self, view: BarrierView, officer_id: str) -> None:
        """Show records and corrections, the open corrections first."""
        empty(self.rows)
        sheet = view.sheet
        show_if(self, on=sheet is not None and bool(sheet.answers or sheet.statements))
        if sheet is None:
            return
        for correction in sorted(sheet.corrections, key=lambda one: bool(one.agreed_by)):
            self.rows.addWidget(self._correction(correction, officer_id))
        corrected = {
            (one.corrected, code)
            for one in sheet.corrections
            if one.agreed_by
            for code in one.codes or ("",)
        }
        for mistake in self._records(sheet):
            code = mistake.codes[0] if mistake.codes else ""
            self.rows.addWidget(self._record(mistake, (mistake.act_id, code) in corrected))

    def _records(self, sheet: BarrierSheet) -> list[Mistake]:
        answers = [
            Mistake(
                one.act_id,
                (),
                words.joined(
                    (
                        f"{words.barrier_kind(one.kind)}: {words.barrier_status(one.status)}",
                        words.when(one.checked_at),
                        one.name,
                    )
                ),
            )
            for one in reversed(sheet.answers)
        ]
        return answers + [
            Mistake(
                one.act_id,
                (one.code,),
                words.joined(
                    (
                        self.tr("Nationality: {code}").format(code=one.code),
                        words.when(one.received_at),
                        one.name,
                    )
                ),
            )
            for one in reversed(sheet.statements)
        ]

    def _record(self, mistake: Mistake, corrected: object) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.addWidget(Text(mistake.words), 1)
        if corrected:
            line.addWidget(Text(self.tr("corrected"), "soft"))
        else:
            button = ActionButton(self.tr("Recorded by mistake…"), "quiet", "undo")
            button.setObjectName(f"mistake_{mistake.act_id}_{''.join(mistake.codes)}")
            button.setAccessibleDescription(mistake.words)
            button.clicked.connect(lambda: self.mistake_wanted.emit(mistake))
            line.addWidget(button)
        card.column.addLayout(line)
        return card

    def _correction(self, one: RecordedCorrection, officer_id: str) -> Card:
        card = Card("plain" if one.agreed_by else "caution")
        said = self.tr("{name} says that this was a mistake: {reason}").format(
            name=words.isolated(one.requester), reason=words.isolated(one.reason)
        )
        line, about = QHBoxLayout(), QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(Text(said, "strong"))
        about.addWidget(Text(self._how_far(one), "soft"))
        line.addLayout(about, 1)
        if not one.agreed_by and one.requester_id != officer_id:
            button = ActionButton(self.tr("I a&gree, sign"), "caution", "check")
            button.setObjectName(f"agree_{one.correction_id}")
            button.setAccessibleDescription(said)
            button.clicked.connect(lambda: self.agreed.emit(one))
            line.addWidget(button)
        card.column.addLayout(line)
        return card

    def _how_far(self, one: RecordedCorrection) -> str:
        if one.agreed_by:
            return self.tr("{name} agreed, {when}. The keeper must be asked again.").format(
                name=words.isolated(one.agreed_by), when=words.when(one.agreed_at)
            )
        return self.tr("A second person must agree; one of the two is a supervisor.")
