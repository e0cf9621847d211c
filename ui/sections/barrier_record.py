"""Recording what was said about a barrier or a nationality: possible always, for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.model.barrier import BarrierKind, BarrierStatus
from ui import words
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.text import Text
from ui.widgets.tidy import empty, show_if
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from fieldid.app.barrier_views import BarrierView, OwnRecord


class BarrierRecord(QWidget):
    """Kind, then how it stands; below, nationalities, and what was recorded here."""

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.status = TileList(columns=3), TileList(columns=3)
        for kind in BarrierKind:
            self.kind.add(kind.value, words.barrier_kind(kind.value))
        for status in BarrierStatus:
            shown = words.barrier_status(status.value)
            self.status.add(status.value, shown[:1].upper() + shown[1:])
        self.status_title = Text(self.tr("How does it stand?"), "section")
        self.nationalities = TextField(
            self.tr("&Nationalities the person has or may have"),
            self.tr("Codes as in a passport, such as IRQ; XXX where none is known."),
        )
        self.nationalities.latin()
        self.nationalities.line.setObjectName("nationality_codes")
        self.own = Card("plain", self.tr("Recorded by you on this laptop"))
        self.own_rows = QVBoxLayout()
        self.own.column.addLayout(self.own_rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (
            Text(self.tr("What were you told about?"), "section"),
            self.kind,
            self.status_title,
            self.status,
            self.nationalities,
            self.own,
        ):
            column.addWidget(widget)
        self.kind.chosen.connect(lambda _kind: self._show_status(shown=True))
        self._show_status(shown=False)

    def show_view(self, view: BarrierView) -> None:
        """Show what this officer recorded, and whether the hub has it."""
        empty(self.own_rows)
        for one in view.own:
            self.own_rows.addWidget(Text(self._said(one), "caution" if one.refused else "body"))
        show_if(self.own, on=bool(view.own))

    def codes(self) -> tuple[str, ...]:
        """Return the nationality codes typed, in capitals."""
        typed = self.nationalities.text().replace(",", " ").upper().split()
        return tuple(dict.fromkeys(typed))

    def clear(self) -> None:
        """Forget what was chosen and typed, once it is recorded."""
        self.nationalities.line.clear()
        for tiles, values in ((self.kind, BarrierKind), (self.status, BarrierStatus)):
            for value in values:
                tile = tiles.tile(value.value)
                tile.setAutoExclusive(False)
                tile.setChecked(False)
                tile.setAutoExclusive(True)
        self._show_status(shown=False)

    def _show_status(self, *, shown: bool) -> None:
        show_if(self.status_title, on=shown)
        show_if(self.status, on=shown)

    def _said(self, one: OwnRecord) -> str:
        what = words.isolated(one.what)
        if one.status:
            what = f"{words.barrier_kind(one.what)}: {words.barrier_status(one.status)}"
        if one.refused:
            sent = self.tr("the hub set it aside: {reason}").format(reason=one.refused)
        else:
            sent = self.tr("the hub has it") if one.sent else self.tr("kept here, will be sent")
        return words.joined((what, words.when(one.at), sent))
