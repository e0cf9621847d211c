"""Asks for a scanner's resolution, only where an image did not state it."""

from __future__ import annotations

from ui.widgets.field import TextField
from ui.widgets.tidy import show_if

_USUAL = "500"


class ResolutionField(TextField):
    """Hidden until asked for; then filled with what scanners usually have."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.label.setText(self.tr("Scanner's resol&ution (dots per inch)"))
        self.hint.say(self.tr("Usually 500. It is written on the scanner or in its manual."))
        self.line.setAccessibleName(self.tr("Scanner's resolution in dots per inch"))
        self.line.setObjectName("resolution")
        self.line.setFixedWidth(120)
        self.latin()
        self.hide()

    def ask(self) -> None:
        """Show the field."""
        if not self.line.text():
            self.line.setText(_USUAL)
        show_if(self, on=True)

    @property
    def dpi(self) -> int | None:
        """The answer, or None where none was needed or it is not a number."""
        return int(self.text()) if self.text().isdecimal() and not self.isHidden() else None
