"""Language and theme. Both take effect at once."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QComboBox

from ui import theme
from ui.language import install
from ui.preferences import installed_languages
from ui.sections.base import Section
from ui.theme import ThemeName
from ui.widgets.field import Field
from ui.widgets.text import Text
from ui.widgets.tile import TileList


class DisplaySection(Section):
    """What the screens look like and speak."""

    def build(self) -> None:
        """Make both choices."""
        preferences = self.context.preferences
        self.themes = TileList(columns=3)
        self.themes.add(ThemeName.SYSTEM, self.tr("As the desktop"))
        self.themes.add(ThemeName.LIGHT, self.tr("Light"), self.tr("For daylight"))
        self.themes.add(ThemeName.DARK, self.tr("Dark"), self.tr("For night work"))
        self.themes.choose(preferences.theme)
        self.themes.chosen.connect(self._choose_theme)
        self.language = QComboBox()
        self.language.setObjectName("language")
        self.language.view().setAccessibleName(self.tr("Languages"))
        for code in installed_languages():
            self.language.addItem(QLocale(code).nativeLanguageName() or code, code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.language.currentIndexChanged.connect(self._choose_language)
        self.column.addWidget(Text(self.tr("Colours"), "section"))
        self.column.addWidget(self.themes)
        hint = self.tr("Of the program. The notice has its own language in each encounter.")
        self.column.addWidget(Field(self.tr("Lan&guage"), hint, self.language))

    def _choose_theme(self, name: str) -> None:
        self.context.preferences.theme = ThemeName(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, ThemeName(name))

    def _choose_language(self) -> None:
        code = str(self.language.currentData())
        self.context.preferences.language = code
        app = QApplication.instance()
        if isinstance(app, QApplication):
            install(app, code)
