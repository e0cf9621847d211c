"""The fonts that come with the program, so that every laptop shows the same letters."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from ui import theme

log = logging.getLogger(__name__)

FOLDER = Path(__file__).resolve().parents[1] / "packaging" / "fonts"
FAMILIES = ["Noto Sans", "Noto Sans Arabic"]


def load() -> QFont:
    """Register the fonts and return the program's font; the system's own fills any gap."""
    for path in sorted(FOLDER.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.warning("font not usable: %s", path.name)
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(theme.BODY)
    return font
