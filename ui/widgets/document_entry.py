"""What opens a document: the zone as typed or photographed, or the card access number."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.document.chip.access_key import AccessKey, can_key, zone_key
from fieldid.document.mrz_entry import FieldState, check_entry
from fieldid.document.mrz_parse import parse_mrz
from ui import words
from ui.widgets.document_words import field_name
from ui.widgets.field import ProseField, TextField
from ui.widgets.file_field import FileField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.document.mrz_entry import MrzEntry
    from fieldid.document.mrz_reading import MrzReading


_ZONE_WIDTH = 340  # pixels; a line of 44 characters breaks once at most


class DocumentEntry(QWidget):
    """Checks as the officer types. Nothing typed is corrected."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.zone = ProseField(
            self.tr("Lines at the &foot of the page"),
            self.tr("Type them as printed; Shift+Enter begins a new line."),
        )
        self.zone.prose.setObjectName("mrz")
        self.zone.prose.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.zone.setMinimumWidth(_ZONE_WIDTH)
        self.state = Text(role="small")
        self.number = TextField(
            self.tr("Card access &number"), self.tr("Six digits on the front, if there are any.")
        )
        self.number.line.setObjectName("can")
        self.number.latin()
        self.picture = FileField(
            self.tr("Picture of the pa&ge"),
            self.tr("A photograph or scan, instead of typing."),
            self.tr("Pictures (*.jpg *.jpeg *.png *.tif *.bmp *.jp2)"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self.zone, self.state, self.number, self.picture):
            column.addWidget(widget)
        self.zone.changed.connect(self._check)
        self.number.changed.connect(self.changed)
        self._check()

    def reading(self) -> MrzReading | None:
        """Return what was typed, None where nothing was."""
        text = self.zone.text()
        return parse_mrz(text, datetime.now(UTC).date()) if text else None

    def key(self) -> AccessKey | None:
        """Return what opens the chip; None while there is nothing. Raises ``ChipPasswordError``."""
        if self.number.text():
            return can_key(self.number.text())
        zone = self.reading()
        return zone_key(zone) if zone is not None else None

    def show_zone(self, lines: tuple[str, ...]) -> None:
        """Fill in lines that were read off a picture."""
        self.zone.prose.setPlainText("\n".join(lines))

    def _check(self) -> None:
        text = self.zone.text()
        entry = check_entry(text, datetime.now(UTC).date()) if text else None
        self.state.say(self._words(entry) if entry else self.tr("Nothing typed yet."))
        self.changed.emit()

    def _words(self, entry: MrzEntry) -> str:
        if entry.format is None:
            return self.tr("The first letter is P, V, A, C or I.")
        wrong = [field for field in entry.fields if field.state is FieldState.WRONG]
        if wrong:
            names = words.listed(field_name(field.name) for field in wrong)
            return self.tr("Compare with the document: {fields}").format(fields=names)
        if entry.remaining:
            return self.tr("{count} characters to go").format(count=entry.remaining)
        if entry.complete:
            return self.tr("Complete; every check digit agrees.")
        return self.tr("There is a character that does not belong there.")
