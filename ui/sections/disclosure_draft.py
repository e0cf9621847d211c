"""The draft of a disclosure: to whom, why, and field by field what would leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.app.release_views import ReleaseDraft
from ui import theme, words
from ui.widgets.card import Message
from ui.widgets.field import ProseField, TextField
from ui.widgets.text import Text
from ui.widgets.tidy import empty
from ui.widgets.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.app.release_views import OfferedField

_CODE = 160
_SETTLED_MS = 700


class DisclosureDraft(QWidget):
    """Only what the rules let out is offered. ``left_alone``: typing has paused, keep it."""

    left_alone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[str, Tile] = {}
        self._filling = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SETTLED_MS)
        self._pause.timeout.connect(self.left_alone)
        self.destination = TextField(self.tr("&State (code)"), self.tr("As in a passport: IRQ"))
        self.destination.latin()
        self.destination.line.setObjectName("destination")
        self.destination.line.setMaxLength(3)
        self.destination.setFixedWidth(_CODE)
        self.recipient = TextField(self.tr("&Authority"), self.tr("Who receives it, in words"))
        self.recipient.line.setObjectName("recipient")
        self.reason = ProseField(self.tr("&Why it is needed"), lines=2)
        self.reason.prose.setObjectName("disclosure_reason")
        self.fields = QVBoxLayout()
        self.fields.setSpacing(theme.GAP)
        self._lay_out()
        self.destination.changed.connect(self._touched)
        self.recipient.changed.connect(self._touched)
        self.reason.changed.connect(self._touched)

    def fill(self, draft: ReleaseDraft, offered: Sequence[OfferedField]) -> None:
        """Show the draft as it was left, and every field that could leave."""
        self._filling = True
        self.destination.line.setText(draft.destination)
        self.recipient.line.setText(draft.recipient)
        self.reason.prose.setPlainText(draft.reason)
        self.offer(offered, draft.fields)
        self._filling = False

    def offer(self, offered: Sequence[OfferedField], chosen: Sequence[str]) -> None:
        """Offer these fields, these of them chosen."""
        empty(self.fields)
        self.tiles = {}
        held = [one for one in offered if one.held]
        for one in sorted(held, key=lambda one: not one.value):
            tile = Tile(self._name(one), words.isolated(one.reason), many=True)
            tile.setObjectName(f"field_{one.id}")
            tile.setEnabled(bool(one.value))
            tile.setChecked(one.id in chosen and tile.isEnabled())
            tile.toggled.connect(self._touched)
            self.tiles[one.id] = tile
            self.fields.addWidget(tile)
        others = [words.isolated(one.label) for one in offered if not one.held]
        said = self.tr("Not by this way: {fields}.").format(fields=words.listed(others))
        self.fields.addWidget(Text(said if others else "", "soft"))

    def draft(self) -> ReleaseDraft:
        """Return what is typed and chosen."""
        return ReleaseDraft(
            destination=self.destination.text().upper(),
            recipient=self.recipient.text(),
            fields=self.chosen(),
            reason=self.reason.text(),
        )

    def chosen(self) -> tuple[str, ...]:
        """Return the fields chosen, in the order of the rules."""
        return tuple(key for key, tile in self.tiles.items() if tile.isChecked())

    def _touched(self, *_: object) -> None:
        if not self._filling:
            self._pause.start()

    def _name(self, one: OfferedField) -> str:
        label = words.isolated(one.label)
        if not one.value:
            return self.tr("{field}: nothing is held").format(field=label)
        return self.tr("{field}: {value}").format(field=label, value=words.isolated(one.value))

    def _lay_out(self) -> None:
        to = QHBoxLayout()
        to.setSpacing(16)
        to.addWidget(self.destination)
        to.addWidget(self.recipient, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(to)
        column.addWidget(self.reason)
        column.addWidget(Text(self.tr("What would leave, and nothing else"), "section"))
        column.addLayout(self.fields)
        column.addWidget(
            Message(
                self.tr(
                    "Claims and their content, other people's data and the watchlist never leave;"
                    " they are not offered."
                )
            )
        )
