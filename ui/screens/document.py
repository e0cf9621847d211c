"""A travel document: typed, photographed or read by its chip; what was proved, in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from fieldid.app.document_desk import DocumentDesk, DocumentFinding
from fieldid.app.file_problem import file_problem
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.errors.base import FieldidError
from fieldid.errors.case import CaseError, NothingToCompareError
from fieldid.errors.image import ImageError
from fieldid.model.encounter import DocumentObservation
from fieldid.ports import ReaderState
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.document_entry import DocumentEntry
from ui.widgets.document_result import DocumentResult
from ui.widgets.document_words import observation_words, reader_words
from ui.widgets.field import Field, ProseField
from ui.widgets.text import Text, plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from fieldid.document.chip.access_key import AccessKey
    from fieldid.document.chip.chip_file import ChipFile
    from fieldid.document.ocr.read_zone import PictureReading
    from fieldid.model.comparison import VerificationResult
    from fieldid.model.nationality import NationalityRecord
    from fieldid.ports import CardReaderInfo
    from ui.jobs import JobContext

_USABLE = {ReaderState.READY, ReaderState.BUSY}
_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LETTERS = 24
_LARGEST = 64 * 2**20


class DocumentScreen(Screen):
    """What opens it at the leading side, what came of it at the trailing side."""

    name = "document"

    def build(self) -> None:
        """Make entry and result."""
        self.title(
            self.tr("The person's document"),
            self.tr("Read the chip, or check the lines by hand. Then say what you observed."),
            self.tr("&Continue"),
        )
        self.documents = DocumentDesk(self.context.encounter, self.context.desk.document_readers)
        self.finding = DocumentFinding()
        self._looked_up = ""
        self._readers: list[CardReaderInfo] = []
        self.from_picture = self.add_action(ActionButton(self.tr("Read the p&icture")), "picture")
        self.from_picture.clicked.connect(self._read_picture)
        self.from_chip = self.add_action(ActionButton(self.tr("&Read the chip")), "chip")
        self.from_chip.clicked.connect(self._read_chip)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._leading(), 4)
        row.addLayout(self._trailing(), 5)
        self.page.add(row, 1)

    def _leading(self) -> QVBoxLayout:
        self.reader_state = Message()
        self.entry = DocumentEntry()
        self.entry.changed.connect(self._typed)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self.reader_state)
        column.addWidget(self.entry)
        column.addStretch(1)
        return column

    def _trailing(self) -> QVBoxLayout:
        self.result = DocumentResult()
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(_NARROW)
        self.box.setMinimumContentsLength(_LETTERS)
        for observation in DocumentObservation:
            self.box.addItem(observation_words(observation), observation.value)
        label = self.tr("What do you &observe?")
        self.box.view().setAccessibleName(plain(label))
        self.box.setObjectName("observation")
        self.note = ProseField(self.tr("No&te"), lines=2)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(Text(self.tr("What is known"), "section"))
        column.addWidget(self.result)
        column.addStretch(1)
        column.addWidget(Field(label, self.tr("Your judgement, not the machine's."), self.box))
        column.addWidget(self.note)
        return column

    def arrive(self) -> None:
        """Look for readers."""
        self.load(lambda _job: self.documents.readers(), self._show_readers)

    def first_focus(self) -> QWidget:
        """Begin with the lines."""
        return self.entry.zone.prose

    def _show_readers(self, readers: list[CardReaderInfo]) -> None:
        self._readers = readers
        usable = [reader for reader in readers if reader.state in _USABLE]
        self.from_chip.setEnabled(bool(usable))
        shown = usable or readers
        lines = [f"{reader.name}: {reader_words(reader)}" for reader in shown]
        words = "\n".join(lines) or self.tr("No document reader is attached.")
        self.reader_state.say(words, "info" if usable else "caution", self.tr("Document reader"))

    def _typed(self) -> None:
        """Show what the lines say as they are typed; a chip that was read stays."""
        reading = self.entry.reading()
        self._show(replace(self.finding, zone=reading))
        if reading is None or reading.verdict is MrzVerdict.VALID:
            self._look_up()

    def _show(self, finding: DocumentFinding) -> None:
        self.finding = finding
        self.result.show_finding(finding)

    # --- picture ---

    def _read_picture(self) -> None:
        path = self.entry.picture.path()
        if path is None:
            self.error.show_words(
                self.tr("No picture is named."), self.tr("Choose a picture of the page first.")
            )
            return
        self.run(
            lambda _job: self.documents.picture(_bytes_of(path)),
            self._read_off,
            self.tr("Reading the picture…"),
            cancellable=False,
        )

    def _read_off(self, read: PictureReading) -> None:
        reading = read.reading
        if reading.lines:
            self.entry.show_zone(reading.lines)
        self._show(replace(self.finding, source="picture", zone=reading))
        self._look_up()

    # --- chip ---

    def _read_chip(self) -> None:
        key = self._key()
        usable = [reader for reader in self._readers if reader.state in _USABLE]
        if key is None or not usable:
            return

        def work(job: JobContext) -> DocumentFinding:
            def progress(file: ChipFile, done: int, whole: int) -> None:
                job.report((file.label, done, whole))

            chip = self.documents.read(usable[0].reader_id, key, progress, job)
            return replace(self.finding, source="chip", chip=chip)

        self.run(
            work,
            self._was_read,
            self.tr("Put the document on the reader and leave it there…"),
            progressed=self._progress,
        )

    def _key(self) -> AccessKey | None:
        try:
            key = self.entry.key()
        except FieldidError as error:
            self.fail(error)
            return None
        if key is None:
            self.error.show_words(
                self.tr("Nothing opens the chip yet."),
                self.tr("Type the lines at the foot of the page, or the card access number."),
            )
        return key

    def _progress(self, step: tuple[str, int, int]) -> None:
        name, done, whole = step
        self.busy.start(self.tr("Reading {file}…").format(file=name))
        self.busy.advance(done / max(whole, 1))

    def _was_read(self, finding: DocumentFinding) -> None:
        self._show(finding)
        self._look_up()
        self._compare_face()

    # --- what else is known ---

    def _look_up(self) -> None:
        """Search the list for the document's number, once for each number."""
        zone = self.finding.best_zone
        number = "" if zone is None else zone.fields.get("document_number", "")
        if number == self._looked_up:
            return
        self._looked_up = number
        self._show(replace(self.finding, record=None, on_list=None))
        if not number:
            return

        def show(found: Sequence[NationalityRecord]) -> None:
            if self._looked_up == number:
                one = found[0] if len(found) == 1 else None
                self._show(replace(self.finding, record=one, on_list=len(found)))

        self.load(lambda _job: self.documents.on_list(zone), show)

    def _compare_face(self) -> None:
        chip = self.finding.chip
        if chip is None or chip.portrait is None:
            return
        portrait = chip.portrait

        def work(_job: JobContext) -> VerificationResult | None:
            try:
                return self.documents.compare_face(portrait)
            except (NothingToCompareError, CaseError, ImageError):
                return None  # the result says that the faces were not compared

        self.load(work, lambda face: self._show(replace(self.finding, face=face)))

    def act(self) -> None:
        """Keep what was found and observed, and go back to the step beneath."""
        if self.finding.zone is None and self.finding.chip is None:
            self.error.show_words(
                self.tr("Nothing is known of the document yet."),
                self.tr("Read the chip or type the lines; or press Back."),
            )
            return
        observation = DocumentObservation(str(self.box.currentData()))
        note = self.note.text()
        self.run(
            lambda _job: self.documents.record(self.finding, observation, note),
            lambda _check: self.finished.emit(None),
        )


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise file_problem(error) from error
