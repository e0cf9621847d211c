"""The nationalities of a case as a table of steps: each by whom, when and on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import words
from ui.widgets.card import Card, Message
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.nationality_views import NationalityView, ShownNationality, ShownStep

translate = QCoreApplication.translate
_WIDTHS = (3, 4, 4, 6, 4)


class NationalityTable(QWidget):
    """One card a nationality; an empty case says so."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = QVBoxLayout(self)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(10)

    def show_view(self, view: NationalityView) -> None:
        """Show what this officer may see."""
        empty(self.cards)
        for one in view.nationalities:
            self.cards.addWidget(_card(one))
        if not view.nationalities:
            self.cards.addWidget(
                Message(
                    self.tr("Record first what the person says."),
                    "info",
                    self.tr("No nationality is recorded here."),
                )
            )
        self.cards.addWidget(Text(self._told(view), "small"))

    def _told(self, view: NationalityView) -> str:
        if view.told is None:
            return self.tr(
                "You see what you recorded on this laptop. What others recorded is told only to"
                " officers whose role needs it, because it may tell of a claim for protection."
            )
        return self.tr("With what others recorded, as the hub told {when}.").format(
            when=words.when(view.told)
        )


def _card(one: ShownNationality) -> Card:
    card = Card()
    card.setObjectName(f"nationality_{one.code}")
    status = words.nationality_status(one.status) if one.status else ""
    title = translate("NationalityTable", "{code}: {status}").format(code=one.code, status=status)
    card.column.addWidget(Text(title if status else one.code, "section"))
    card.column.addLayout(_grid(one))
    for note in one.notes:
        card.column.addWidget(Text(words.sentence(note), "soft"))
    return card


def _grid(one: ShownNationality) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    heads = (
        translate("NationalityTable", "Step"),
        translate("NationalityTable", "By whom"),
        translate("NationalityTable", "When"),
        translate("NationalityTable", "On what"),
        translate("NationalityTable", "At the hub"),
    )
    for column, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True)):
        grid.setColumnStretch(column, width)
        grid.addWidget(Text(head, "label"), 0, column, Qt.AlignmentFlag.AlignTop)
    for row, step in enumerate(one.steps, start=1):
        role = "caution" if step.refused else "body"
        for column, text in enumerate(_cells(step)):
            grid.addWidget(Text(text, role), row, column, Qt.AlignmentFlag.AlignTop)
    return grid


def _cells(step: ShownStep) -> tuple[str, ...]:
    status = words.nationality_status(step.status)
    by = step.by
    if step.by != step.officer:
        by = translate("NationalityTable", "{state}, recorded by {officer}").format(
            state=step.by, officer=step.officer
        )
    on = translate("NationalityTable", "{kind}: {reference}").format(
        kind=words.basis_kind(step.basis), reference=step.reference
    )
    if step.refused:
        at_hub = translate("NationalityTable", "set aside, does not count: {reason}").format(
            reason=step.refused
        )
    elif step.sent:
        at_hub = translate("NationalityTable", "received")
    else:
        at_hub = translate("NationalityTable", "kept here, will be sent")
    return status[:1].upper() + status[1:], by, words.when(step.at), on, at_hub
