"""The program's language: translations of our own and of Qt's words, and the direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from ui.preferences import LOCALES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def install(app: QApplication, code: str) -> None:
    """Speak ``code`` from now on; English where no translation is installed."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    locale = QLocale(code)
    QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("fieldid", str(LOCALES))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{code}", folder):
            app.installTranslator(translator)
    app.setLayoutDirection(locale.textDirection())
