"""Settings: what the screens look like, readers, list, officers, keys, hub. One part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.screens.base import Screen
from ui.sections.display import DisplaySection
from ui.sections.documents import DocumentsSection
from ui.sections.erasures import ErasuresSection
from ui.sections.hub import HubSection
from ui.sections.keys import KeysSection
from ui.sections.list_held import ListSection
from ui.sections.officers import OfficersSection
from ui.sections.readers import ReadersSection
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from ui.context import Context
    from ui.sections.base import Section


class SettingsScreen(Screen):
    """The subject may name the part to open with, such as ``list``."""

    name = "settings"
    menu_order = 2
    menu_glyph = "settings"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("SettingsScreen", "&Settings"), translate(
            "SettingsScreen", "Display, readers, list, documents, officers, keys, hub"
        )

    def build(self) -> None:
        """Make the tabs; a part is made when it is first opened."""
        self.title(self.tr("Settings"))
        self.section: Section | None = None
        self.tabs: dict[str, ActionButton] = {}
        row = Flow()
        for key, label in (
            ("list", self.tr("Lis&t")),
            ("documents", self.tr("Documents")),
            ("readers", self.tr("Rea&ders")),
            ("officers", self.tr("Off&icers")),
            ("keys", self.tr("Ke&ys")),
            ("hub", self.tr("H&ub")),
            ("erasures", self.tr("Erasures")),
            ("display", self.tr("Di&splay")),
        ):
            button = ActionButton(label)
            button.setObjectName(f"tab_{key}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on, key=key: self.show_section(key))
            self.tabs[key] = button
            row.addWidget(button)
        self.page.add(row)
        self.show_section(str(self.subject or "list"))

    def show_section(self, key: str) -> None:
        """Open one part."""
        if self.section is not None:
            self.section.setParent(None)
            self.section.deleteLater()
        self.error.clear()
        self.subject = key
        self.tabs[key].setChecked(True)
        self.section = _SECTIONS[key](self)
        self.page.add(self.section, 1)
        self.title(self.tr("Settings"), "", self.section.primary_words)
        self.section.arrive()

    def first_focus(self) -> ActionButton:
        """Begin with the tabs."""
        return next(tab for tab in self.tabs.values() if tab.isChecked())

    def act(self) -> None:
        """Do what the open part does."""
        if self.section is not None:
            self.section.act()


_SECTIONS: dict[str, type[Section]] = {
    "list": ListSection,
    "documents": DocumentsSection,
    "readers": ReadersSection,
    "officers": OfficersSection,
    "keys": KeysSection,
    "hub": HubSection,
    "erasures": ErasuresSection,
    "display": DisplaySection,
}
