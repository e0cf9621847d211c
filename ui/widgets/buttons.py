"""Buttons: large, named for screen readers, told apart by words and kind, not colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton

from ui import theme
from ui.widgets.glyph import ICON_GAP, icon
from ui.widgets.text import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ICON = 22


class ActionButton(QPushButton):
    """One act. ``kind``: primary, plain, quiet, danger, danger_solid or caution."""

    def __init__(self, label: str, kind: str = "plain", glyph: str = "") -> None:
        super().__init__()
        self._glyph = glyph
        self.setMinimumHeight(theme.TARGET)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(_ICON + 2 * ICON_GAP, _ICON))
        self.setProperty("kind", kind)
        self.set_label(label)
        self._colour_glyph()

    def set_label(self, label: str) -> None:
        """Change the words on the button, for screen readers too."""
        self.setText(label)
        self.setAccessibleName(plain(label))

    def set_glyph(self, glyph: str) -> None:
        """Change the drawing before the words."""
        self._glyph = glyph
        self._colour_glyph()

    def _colour_glyph(self) -> None:
        if not self._glyph:
            return
        kind, colours = self.property("kind"), theme.tokens()
        colour = {
            "primary": colours.on_accent,
            "quiet": colours.accent,
            "danger": colours.danger,
            "danger_solid": colours.on_danger,
            "caution": colours.caution,
            "shell": colours.on_bar,
            "framed": colours.on_bar,
        }.get(kind, colours.ink)
        self.setIcon(icon(self._glyph, colour, _ICON))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the drawing again when the theme changes."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_glyph()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a focused button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)
