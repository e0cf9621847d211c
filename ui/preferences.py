"""What must be known before log-on: theme and language. Holds no personal data."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QSettings

from ui.theme import ThemeName

LOCALES = Path(__file__).resolve().parent / "locale"


class Preferences:
    """A small settings file beside the vault."""

    def __init__(self, home: Path) -> None:
        self._settings = QSettings(str(home / "screen.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeName:
        """The chosen theme; what the desktop uses unless chosen."""
        value = str(self._settings.value("theme", ThemeName.SYSTEM))
        return ThemeName(value) if value in set(ThemeName) else ThemeName.SYSTEM

    @theme.setter
    def theme(self, value: ThemeName) -> None:
        self._settings.setValue("theme", str(value))

    @property
    def language(self) -> str:
        """The chosen language, a BCP 47 code; English unless chosen."""
        return str(self._settings.value("language", "en"))

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)


def installed_languages() -> tuple[str, ...]:
    """Return the languages the program can speak: English, and each translation installed."""
    found = {path.stem.removeprefix("fieldid_") for path in LOCALES.glob("fieldid_*.qm")}
    return ("en", *sorted(found - {"en"}))


def reviewer(language: str) -> str:
    """Return who read and approved the translation; empty where nobody has, as in a draft."""
    named = json.loads((LOCALES / "reviewers.json").read_text(encoding="utf-8"))
    return str(named.get(language, ""))
