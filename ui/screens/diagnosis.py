"""The diagnosis: readers, versions, list, disk, last errors. No personal data, so it may be sent.

What is saved is exactly the text that is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from fieldid.errors.base import FieldidError
from fieldid.errors.vault import DiskFullError
from ui import words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.foot_bar import freshness_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.views import Diagnosis
    from ui.context import Context

translate = QCoreApplication.translate
_MIB = 1024 * 1024


class DiagnosisScreen(Screen):
    """The text on screen is the file."""

    name = "diagnosis"
    menu_order = 3
    menu_glyph = "pulse"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("DiagnosisScreen", "&Diagnosis"), translate(
            "DiagnosisScreen", "What works, what does not, for support"
        )

    def build(self) -> None:
        """Make the text."""
        self.title(
            self.tr("Diagnosis"),
            self.tr("For support. It holds no personal data; what you see is what is saved."),
            self.tr("Save as a &file…"),
        )
        self.saved = Message()
        self.try_reader = self.add_action(ActionButton(self.tr("&Try a reader…")), "try_reader")
        self.try_reader.clicked.connect(lambda: self.wanted.emit(Place("reader_test")))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setObjectName("diagnosis_text")
        self.text.setAccessibleName(self.tr("Diagnosis text"))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setPlainText(self.tr("Looking…"))
        self.page.add(self.saved)
        self.page.add(self.text, 1)

    def arrive(self) -> None:
        """Look at everything."""
        self.load(
            lambda _job: self.context.desk.diagnosis(),
            lambda found: self.text.setPlainText("\n".join(diagnosis_lines(found))),
        )

    def act(self) -> None:
        """Ask where to, then save."""
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the diagnosis"), "fieldid-diagnosis.txt", self.tr("Text (*.txt)")
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the text that is shown to ``path``."""
        text = self.text.toPlainText()
        self.run(lambda _job: _write(path, text), lambda _none: self._say_saved(path))

    def _say_saved(self, path: Path) -> None:
        self.saved.say(str(path), "good", self.tr("Saved"))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise DiskFullError if error.errno == _ENOSPC else FieldidError from error


_ENOSPC = 28


def diagnosis_lines(found: Diagnosis) -> Iterator[str]:
    """Return the diagnosis as lines of text."""
    yield translate("Diagnosis", "VERSIONS")
    yield from (f"  {name}: {version}" for name, version in found.versions.items())
    yield translate("Diagnosis", "SYSTEM")
    yield from (f"  {name}: {value}" for name, value in found.system.items())
    yield from _people_and_rules(found)
    yield translate("Diagnosis", "PROTECTION")
    yield translate("Diagnosis", "  the vault opens with: {means}").format(
        means=words.protection(found.protection)
    )
    yield translate("Diagnosis", "READERS")
    for reader in found.readers:
        state = words.reader_state(reader.state)
        yield f"  {reader.name} [{reader.reader_id}]: {state} {reader.advice}".rstrip()
    if not found.readers:
        yield translate("Diagnosis", "  none attached")
    for reader_id, setup in found.cameras.items():
        size = f"{setup.width}x{setup.height}"
        mirrored = " mirrored" if setup.mirrored else ""
        yield f"  [{reader_id}] {size} turn {setup.turn.value}{mirrored} light {setup.light.value}"
    yield from _document_lines(found)
    yield translate("Diagnosis", "ENGINES")
    for engine in found.engines:
        works = translate("Diagnosis", "works") if engine.available else engine.reason
        yield f"  {engine.name}: {works}"
    yield from _list_lines(found)
    yield translate("Diagnosis", "DISK")
    free = words.number(found.disk_free_bytes // _MIB)
    yield translate("Diagnosis", "  free: {size} MiB").format(size=free)
    yield translate("Diagnosis", "LAST ERRORS")
    yield from (f"  {line}" for line in found.last_errors)
    if not found.last_errors:
        yield translate("Diagnosis", "  none")
    yield from found.notes


def _people_and_rules(found: Diagnosis) -> Iterator[str]:
    """How many officers of each role, never who; and by which policy they work."""
    yield translate("Diagnosis", "OFFICERS")
    yield from (f"  {words.role(role)}: {count}" for role, count in found.officers.items())
    yield translate("Diagnosis", "POLICY")
    yield f"  {found.policy}"


def _document_lines(found: Diagnosis) -> Iterator[str]:
    """Document readers, and whose certificates are held since when."""
    yield translate("Diagnosis", "DOCUMENTS")
    for reader in found.document_readers:
        yield f"  {reader.name}: {words.reader_state(reader.state)} {reader.advice}".rstrip()
    trust = found.trust
    if trust is None or trust.problem:
        yield f"  {trust.problem if trust else ''}".rstrip()
        return
    yield translate(
        "Diagnosis", "  certificates of states: {count} of {states} states, {unused} not used"
    ).format(count=trust.certificates, states=len(trust.states), unused=trust.not_used)
    yield translate("Diagnosis", "  newest list signed: {when}; revocation lists: {lists}").format(
        when=words.when(trust.newest), lists=trust.revocation_lists
    )
    if trust.signed is None:
        yield translate(
            "Diagnosis", "  from the folder {folder}, which nobody signed: for pilots only"
        ).format(folder=trust.folder)
    else:
        yield translate("Diagnosis", "  signed set, version {version}, of {authority}").format(
            version=trust.signed.version, authority=trust.authority
        )
    yield "  " + " ".join(f"{state} {count}" for state, count in trust.states.items())


def _list_lines(found: Diagnosis) -> Iterator[str]:
    held, sync = found.list_status, found.sync_status
    yield translate("Diagnosis", "LIST")
    yield translate("Diagnosis", "  {records} records, version {version}, {state}").format(
        records=held.records, version=held.version, state=freshness_words(held.freshness)
    )
    yield translate("Diagnosis", "SYNCHRONISATION")
    yield translate(
        "Diagnosis", "  queued {queued}, confirmed {confirmed}, set aside {aside}"
    ).format(queued=sync.queued, confirmed=sync.confirmed, aside=sync.set_aside)
