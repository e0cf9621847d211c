"""The fonts that come with the program, so that every laptop shows the same letters."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from ui import theme

log = logging.getLogger(__name__)

FOLDER = Path(__file__).resolve().parent / "typefaces"
FAMILIES = ["Noto Sans", "Noto Sans Arabic"]


@cache
def _shipped() -> tuple[QRawFont, ...]:
    return tuple(QRawFont(str(path), theme.BODY) for path in sorted(FOLDER.glob("*-Regular.ttf")))


def can_write(text: str) -> bool:
    """Return whether the shipped fonts have every letter; elsewhere boxes might appear."""
    letters = {ord(letter) for letter in text if not letter.isspace()}
    return all(any(font.supportsCharacter(one) for font in _shipped()) for one in letters)


def load() -> QFont:
    """Register the fonts and return the program's font; the system's own fills any gap."""
    for path in sorted(FOLDER.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.warning("font not usable: %s", path.name)
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(theme.BODY)
    return font
