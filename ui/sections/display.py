"""Language and theme. Both take effect at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QComboBox

from ui import theme
from ui.language import install
from ui.preferences import installed_languages, reviewer
from ui.sections.base import Section
from ui.theme import ThemeName
from ui.widgets.card import Message
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
            name = _own_name(code)
            draft = code != "en" and not reviewer(code)
            shown = self.tr("{language} · draft").format(language=name) if draft else name
            self.language.addItem(shown, code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.language.currentIndexChanged.connect(self._choose_language)
        self.column.addWidget(Text(self.tr("Colours"), "section"))
        self.column.addWidget(self.themes)
        hint = self.tr("Of the program. The notice has its own language in each encounter.")
        self.column.addWidget(Field(self.tr("Lan&guage"), hint, self.language))
        self.state = Message(*_state(preferences.language))
        self.column.addWidget(self.state)

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


def _own_name(code: str) -> str:
    """Return what speakers call their language."""
    locale = QLocale(code)
    if code == "en":  # CLDR would name the variety
        return QLocale.languageToString(locale.language())
    return locale.nativeLanguageName() or code


def _state(language: str) -> tuple[str, str]:
    """Say who answers for the translation, and how serious that is; nothing for English."""
    translate = QCoreApplication.translate
    if language == "en":
        return "", "info"
    if name := reviewer(language):
        return translate("DisplaySection", "Translation reviewed by {name}.").format(
            name=name
        ), "info"
    draft = translate(
        "DisplaySection",
        "This translation is a draft that no person has reviewed. Where a text is doubtful, the"
        " English one counts. The notice to the person is not affected: it comes from the policy.",
    )
    return draft, "caution"
