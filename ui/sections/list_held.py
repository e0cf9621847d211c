"""The list held, whom it is trusted from, and taking over a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import words
from ui.sections.base import Section
from ui.widgets.card import Card, Facts, Message
from ui.widgets.file_field import FileField
from ui.widgets.foot_bar import freshness_words
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.views import ListStatus
    from ui.jobs import JobContext


class ListSection(Section):
    """The list in force stays until a new one is verified as a whole."""

    @property
    def primary_words(self) -> str:
        """Import."""
        return self.tr("I&mport the list")

    def build(self) -> None:
        """Make the state and the import."""
        card = Card("plain", self.tr("Held now"))
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.done = Message()
        self.list_file = FileField(
            self.tr("List &file"), "", self.tr("Lists (*.fidw);;All files (*)")
        )
        self.list_file.field.line.setObjectName("list_file")
        self.trust_file = FileField(
            self.tr("&Authority's key"),
            self.tr("Only for the first list, when no authority is trusted yet."),
            self.tr("Keys (*.pub);;All files (*)"),
        )
        self.trust_file.field.line.setObjectName("trust_file")
        for widget in (
            card,
            self.done,
            Text(self.tr("Take over a new list"), "section"),
            self.list_file,
            self.trust_file,
        ):
            self.column.addWidget(widget)

    def arrive(self) -> None:
        """Ask which list is held."""
        self.on.load(lambda _job: self.context.desk.list_status(), self._show)

    def _show(self, status: ListStatus) -> None:
        self.facts.clear()
        self.trust_file.setVisible(not status.authority)
        self.facts.add(
            self.tr("Trusted authority"), status.authority or self.tr("none yet"), "strong"
        )
        if status.as_of is None:
            self.facts.add(self.tr("List"), self.tr("none held"), "strong")
            return
        self.facts.add(self.tr("Records"), words.number(status.records), "strong")
        self.facts.add(self.tr("Version"), words.number(status.version), "strong")
        made = self.tr("{when}, {state}").format(
            when=words.when(status.as_of), state=freshness_words(status.freshness)
        )
        self.facts.add(self.tr("Made"), made, "strong")
        if status.unreadable:
            count = words.number(status.unreadable)
            self.facts.add(self.tr("References this version cannot read"), count, "caution")

    def act(self) -> None:
        """Verify the file and take it over."""
        path, trust = self.list_file.path(), self.trust_file.path()
        if path is None:
            self.on.error.show_words(
                self.tr("No list file is chosen."), self.tr("Choose the file you were given.")
            )
            return

        def work(_job: JobContext) -> ListStatus:
            key = trust.read_bytes() if trust is not None else None
            return self.context.desk.import_list(path, key)

        self.on.run(work, self._imported, self.tr("Checking the list…"), cancellable=False)

    def _imported(self, status: ListStatus) -> None:
        self._show(status)
        self.list_file.field.line.clear()
        self.done.say("", "good", self.tr("The new list is in use."))
        self.on.changed.emit()
