"""Certificates of states, with which documents are checked: what is held, and a new set by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.app.document_trust import import_trust_set
from fieldid.parameters import TRUST_SET_LIMIT
from ui import words
from ui.sections.base import Section
from ui.widgets.card import Card, Facts, Message
from ui.widgets.file_field import FileField
from ui.widgets.text import Code, Text

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.document_trust import HeldSet, TrustStatus
    from ui.jobs import JobContext

translate = QCoreApplication.translate
_REFUSED_SHOWN = 12


class DocumentsSection(Section):
    """The set in force stays until a new one is verified as a whole."""

    @property
    def primary_words(self) -> str:
        """Import."""
        return self.tr("I&mport the certificates")

    def build(self) -> None:
        """Make the state, the states' counts and the import."""
        card = Card("plain", self.tr("Held now"))
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.states = Code("")
        self.states.setAccessibleName(self.tr("Certificates of each state"))
        self.refused = Text("", "small")
        card.column.addWidget(self.states)
        card.column.addWidget(self.refused)
        self.done = Message()
        self.file = FileField(
            self.tr("File with certi&ficates"),
            self.tr("As your list authority gave it to you; its signature is checked first."),
            self.tr("Certificates (*.fidt);;All files (*)"),
        )
        self.file.field.line.setObjectName("trust_set_file")
        title = Text(self.tr("Take over a newer set"), "section")
        for widget in (self.done, card, title, self.file):
            self.column.addWidget(widget)

    def arrive(self) -> None:
        """Ask what is held."""
        self.on.load(self._look, lambda found: self._show(*found))

    def _look(self, _job: JobContext) -> tuple[TrustStatus, tuple[str, ...]]:
        trust = self.context.desk.trust
        status, store = trust.status(), trust.store()
        rejected = () if store is None else store.rejected
        said = ((one.source, one.title, one.reason) for one in rejected)
        return status, tuple(": ".join(filter(None, parts)) for parts in said)

    def _show(self, status: TrustStatus, refused: tuple[str, ...]) -> None:
        self.facts.clear()
        if status.problem:
            self.facts.add(self.tr("Certificates of states"), status.problem, "caution")
        else:
            self._show_held(status)
        self._show_origin(status)
        listed = " · ".join(f"{state} {count}" for state, count in status.states.items())
        self.states.setText(listed)
        self.states.setVisible(bool(listed))
        self.refused.setText("\n".join(refused[:_REFUSED_SHOWN]))
        self.refused.setVisible(bool(refused))

    def _show_held(self, status: TrustStatus) -> None:
        counted = self.tr("{count}, of {states} states").format(
            count=words.number(status.certificates), states=words.number(len(status.states))
        )
        self.facts.add(self.tr("Certificates"), counted, "strong")
        self.facts.add(self.tr("Newest list of a state"), _aged(status), "strong")
        lists = words.number(status.revocation_lists)
        self.facts.add(self.tr("Revocation lists"), lists, "strong")
        if status.not_used:
            count = words.number(status.not_used)
            self.facts.add(self.tr("Not used, see below"), count, "caution")

    def _show_origin(self, status: TrustStatus) -> None:
        if status.signed is None:
            if not status.problem:
                text = self.tr("the folder {folder}, which nobody signed: for pilots only")
                self.facts.add(self.tr("From"), text.format(folder=status.folder), "caution")
            return
        self.facts.add(self.tr("Version"), words.number(status.signed.version), "strong")
        made = words.joined(
            (words.when(status.signed.created_at), words.ago(status.signed.created_at))
        )
        self.facts.add(self.tr("Made"), made, "strong")
        self.facts.add(self.tr("Signed by"), status.authority, "strong")

    def act(self) -> None:
        """Verify the file and take it over."""
        path = self.file.path()
        if path is None:
            self.on.error.show_words(
                self.tr("No file is chosen."), self.tr("Choose the file you were given.")
            )
            return
        self.done.say("")

        def work(_job: JobContext) -> HeldSet:
            return import_trust_set(self.context.desk, _read(path))

        words_meanwhile = self.tr("Checking the signature and every certificate…")
        self.on.run(work, self._taken, words_meanwhile, cancellable=False)

    def _taken(self, held: HeldSet) -> None:
        self.file.field.line.clear()
        said = self.tr("Version {version} is in use.").format(version=words.number(held.version))
        self.done.say(said, "good", self.tr("The certificates are taken over."))
        self.arrive()
        self.on.changed.emit()


def _aged(status: TrustStatus) -> str:
    """Say when the newest list of a state was signed; certificates may also come alone."""
    if status.newest is None:
        return translate("DocumentsSection", "none")
    return words.joined((words.when(status.newest), words.ago(status.newest)))


def _read(path: Path) -> bytes:
    """Return no more than shows that a file is too long."""
    with path.open("rb") as file:
        return file.read(TRUST_SET_LIMIT + 1)
