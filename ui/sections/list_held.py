"""The list held, whom it is trusted from, taking over a new one, and trusting another authority."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.app.list_import import offered_authority, repin_authority
from fieldid.app.views import ADMINISTRATOR, ListStatus
from ui import words
from ui.list_words import age_words
from ui.sections.asking import AskingSection
from ui.sections.list_update import ListUpdate
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts
from ui.widgets.confirmation import Question
from ui.widgets.file_field import FileField
from ui.widgets.foot_bar import freshness_words
from ui.widgets.list_progress import ListProgress
from ui.widgets.text import Code, Text

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.list_update import UpdateReport
    from fieldid.app.list_work import OnStep
    from fieldid.ports import CancelToken
    from ui.jobs import JobContext


class ListSection(AskingSection):
    """The list in force stays until a new one is verified as a whole."""

    @property
    def primary_words(self) -> str:
        """Import."""
        return self.tr("I&mport the list")

    def build(self) -> None:
        """Make the state and the import; an administrator may trust another authority."""
        card = Card("plain", self.tr("Held now"))
        self.trusted = ""
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.update_part = ListUpdate(self.context.list_job, lambda: self.context.desk)
        self.context.list_job.ended.connect(self._ended)
        progress = ListProgress(self.context.list_job)
        kept: list[QWidget] = [progress, self.update_part, card, self._import()]
        if self.context.desk.officer.role == ADMINISTRATOR:
            kept.append(self._repinning())
        self.stack(*kept)

    def _import(self) -> QWidget:
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
        title = Text(self.tr("Or take over a list file"), "section")
        return _column(title, self.list_file, self.trust_file)

    def _repinning(self) -> QWidget:
        self.new_key = FileField(
            self.tr("K&ey of the new authority"),
            self.tr(
                "Only when the list authority has changed. You compare the fingerprints first."
            ),
            self.tr("Keys (*.pub);;All files (*)"),
        )
        self.new_key.field.line.setObjectName("new_authority")
        self.compare = ActionButton(self.tr("Compare fingerprints…"))
        self.compare.setObjectName("compare_authority")
        self.compare.clicked.connect(self._compare)
        row = QHBoxLayout()
        row.addWidget(self.compare)
        row.addStretch(1)
        made = _column(Text(self.tr("Trust another list authority"), "section"), self.new_key)
        cast("QVBoxLayout", made.layout()).addLayout(row)
        return made

    def arrive(self) -> None:
        """Ask which list is held, and say how the last work on it ended."""
        self.on.load(self._look, self._show_all)
        self._ended()

    def _look(self, _job: JobContext) -> tuple[ListStatus, str, bool]:
        from fieldid.app.repository_trust import trusted_fingerprint  # noqa: PLC0415 - loads TUF

        desk = self.context.desk
        repository = trusted_fingerprint(desk.vault)
        return desk.list_status(), repository, bool(desk.sync_status().hub)

    def _show_all(self, found: tuple[ListStatus, str, bool]) -> None:
        status, repository, enrolled = found
        self._show(status)
        self.facts.add(
            self.tr("Updates come from"), repository or self.tr("nobody trusted yet"), "strong"
        )
        self.update_part.hub.setVisible(enrolled)

    def _show(self, status: ListStatus) -> None:
        self.facts.clear()
        self.trusted = status.trusted
        self.trust_file.setVisible(status.key_needed)
        self.facts.add(
            self.tr("Trusted authority"), status.trusted or self.tr("none yet"), "strong"
        )
        if status.as_of is None:
            self.facts.add(self.tr("List"), self.tr("none held"), "strong")
            return
        if status.authority != status.trusted:
            self.facts.add(self.tr("List held is of the earlier one"), status.authority, "caution")
        self.facts.add(self.tr("Records"), words.number(status.records), "strong")
        self.facts.add(self.tr("Version"), words.number(status.version), "strong")
        made = self.tr("{when} ({state})").format(
            when=words.when(status.as_of),
            state=words.joined((age_words(status), freshness_words(status.freshness))),
        )
        self.facts.add(self.tr("Made"), made, "strong")
        until = words.when(status.expires_at)
        self.facts.add(self.tr("Searched until"), until, "strong")
        ready = self.tr("ready") if status.prepared else self.tr("being prepared")
        self.facts.add(self.tr("Search"), ready, "strong" if status.prepared else "caution")
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
        self.done.say("")
        desk = self.context.desk

        def work(on_step: OnStep, cancel: CancelToken) -> ListStatus:
            key = trust.read_bytes() if trust is not None else None
            return desk.import_list(path, key, on_step, cancel)

        self.context.list_job.start(work)

    def _ended(self) -> None:
        """Say how work on the list ended, whichever screen it was begun on."""
        result, error = self.context.list_job.take()
        if error is not None:
            question = self.update_part.question(error)
            if question is None:
                self.on.fail(error)
            else:
                self.ask(question)
        elif isinstance(result, ListStatus):
            self.list_file.field.line.clear()
            self.done.say("", "good", self.tr("The new list is in use."))
        elif result is not None:
            self.confirmation.put_away()
            title, said, kind = self.update_part.told(cast("UpdateReport", result))
            self.done.say(said, kind, title)
        if error is not None or result is not None:
            self.on.load(self._look, self._show_all)
            self.on.changed.emit()

    def _compare(self) -> None:
        """Read the key, and ask with both fingerprints in sight."""
        path = self.new_key.path()
        if path is None:
            self.on.error.show_words(
                self.tr("No key file is chosen."), self.tr("Choose the file you were given.")
            )
            return

        def work(_job: JobContext) -> tuple[bytes, str]:
            data = _key_file(path)
            return data, offered_authority(data)

        self.on.run(work, lambda found: self._ask(*found))

    def _ask(self, data: bytes, fingerprint: str) -> None:
        def act() -> None:
            self.do(
                lambda _job: repin_authority(self.context.desk, data),
                self.tr("Import a list of the new authority; until then the one held is used."),
                self.tr("Changing the authority…"),
            )
            self.new_key.field.line.clear()

        explained = self.tr(
            "Compare the new fingerprint with the one you were given on paper or by telephone."
            " Lists of the earlier authority are refused from then on. The change is logged."
        )
        self.ask(
            Question(
                self.tr("Trust another list authority?"),
                explained,
                self.tr("Trust the new authority"),
                act,
                (
                    _fingerprint(self.tr("Trusted now"), self.trusted or self.tr("none yet")),
                    _fingerprint(self.tr("New"), fingerprint),
                ),
            )
        )


_KEY_FILE_BYTES = 1000  # no key file is larger; what is longer is refused as none


def _key_file(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_KEY_FILE_BYTES)


def _fingerprint(name: str, value: str) -> QWidget:
    return _column(Text(name, "label"), Code(value), spacing=2)


def _column(*widgets: QWidget, spacing: int = 12) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return made
