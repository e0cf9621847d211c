"""Probe beside reference, record by record: what a second officer judges. No mark, no score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.pictures import to_qimage
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.picture import Picture
from ui.widgets.record import RecordView
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.review_views import BlindCase, BlindPairing, BlindRecord

_TALLEST = 210


class BlindView(QWidget):
    """``turned`` tells the identifier of the record that is shown now.

    ``beneath``: room under the pictures for what is asked about them.
    """

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._case: BlindCase | None = None
        self._record: BlindRecord | None = None
        self.records, self.pairings = QHBoxLayout(), QHBoxLayout()
        self.reference = Picture(self.tr("No image held on the list"), 240, _TALLEST)
        self.probe = Picture(self.tr("No image held here"), 240, _TALLEST)
        self.about = QVBoxLayout()
        self.beneath = QVBoxLayout()
        self.missing = Message()
        self._lay_out()

    @property
    def record_id(self) -> str:
        """The record in view; empty where there is none."""
        return self._record.record_id if self._record else ""

    @property
    def first_tab(self) -> QWidget | None:
        """Where looking begins; None where there is nothing to look at."""
        item = self.pairings.itemAt(0)
        return item.widget() if item else None

    def show_case(self, case: BlindCase) -> None:
        """Show what there is; the first record by its identifier, not by any rank."""
        self._case = case
        missing = [words.translate("Condition", sentence) for sentence in case.missing]
        self.missing.say("\n".join(missing), "caution", self.tr("Not all can be shown"))
        if not missing:
            self.missing.say("")
        empty(self.records)
        for place, record in enumerate(case.records if len(case.records) > 1 else ()):
            label = self.tr("Record {record}").format(record=record.record_id)
            self._tab(self.records, label, f"blind_record_{place}", place, self.turn)
        self.records.addStretch(1)
        if case.records:
            self.turn(0)

    def turn(self, place: int) -> None:
        """Show one record."""
        if self._case is None:
            return
        self._record = self._case.records[place]
        self._check(self.records, place)
        empty(self.about)
        if self._record.record is not None:
            self.about.addWidget(RecordView(self._record.record))
        empty(self.pairings)
        for index, pairing in enumerate(self._record.pairings):
            self._tab(self.pairings, _label(pairing), f"pairing_{index}", index, self.show_pairing)
        self.pairings.addStretch(1)
        if self._record.pairings:
            self.show_pairing(0)
        else:
            self.probe.show_image(None)
            self.reference.show_image(None)
        self.turned.emit(self.record_id)

    def show_pairing(self, place: int) -> None:
        """Show one face or finger of both sides."""
        if self._record is None:
            return
        pairing = self._record.pairings[place]
        self._check(self.pairings, place)
        self.probe.show_image(to_qimage(pairing.probe) if pairing.probe else None)
        self.reference.show_image(to_qimage(pairing.reference) if pairing.reference else None)

    def _tab(self, row: QHBoxLayout, label: str, name: str, place: int, turn: object) -> None:
        button = ActionButton(label)
        button.setObjectName(name)
        button.setCheckable(True)
        button.clicked.connect(lambda: turn(place))  # type: ignore[operator]  # one of our methods
        row.addWidget(button)

    def _check(self, row: QHBoxLayout, chosen: int) -> None:
        for place in range(row.count()):
            item = row.itemAt(place)
            button = item.widget() if item else None
            if isinstance(button, ActionButton):
                button.setChecked(place == chosen)

    def _lay_out(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(14)
        for picture, label in (
            (self.reference, self.tr("On record")),
            (self.probe, self.tr("Captured")),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(Text(label, "label"))
            picture.setFixedHeight(_TALLEST)
            column.addWidget(picture)
            pictures.addLayout(column, 1)
        leading = QVBoxLayout()
        leading.setSpacing(10)
        for row in (self.records, self.pairings, pictures, self.beneath):
            leading.addLayout(row)
        leading.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(leading, 5)
        both.addLayout(self.about, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.missing)
        column.addLayout(both)


def _label(pairing: BlindPairing) -> str:
    if pairing.position is None:
        return words.translate("Words", "Face")
    name = words.finger(pairing.position)
    return name[:1].upper() + name[1:]
