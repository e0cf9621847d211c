"""Who the person says they are: a record of the list, a name and number, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.model.encounter import Claim
from ui import words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.field import DateField, TextField
from ui.widgets.live import Live
from ui.widgets.text import Text
from ui.widgets.tile import Tile, TileList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.nationality import NationalityRecord
    from ui.jobs import Job, JobContext

_PAUSE_MS = 250  # typing rests this long before the list is searched
_FEWEST = 2
_MOST = 5  # records shown at once


class ClaimScreen(Screen):
    """What was said at the leading side, records that fit at the trailing side."""

    name = "claim"

    def build(self) -> None:
        """Make the fields and the list."""
        self.title(
            self.tr("Who does the person say they are?"),
            self.tr("Type what they tell you; records that fit appear beside."),
            self.tr("&Continue"),
        )
        self._search: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.nobody = self.add_action(ActionButton(self.tr("N&obody is claimed")), "nobody")
        self.nobody.clicked.connect(self._claim_nobody)
        self.document = self.add_action(ActionButton(self.tr("Look at a docu&ment")), "document")
        self.document.clicked.connect(lambda: self.wanted.emit(Place("document")))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._fields(), 1)
        row.addLayout(self._found(), 1)
        self.page.add(row, 1)
        self._recall()

    def _fields(self) -> QVBoxLayout:
        self.person = TextField(self.tr("N&ame"))
        self.person.line.setObjectName("claimed_name")
        self.birth = DateField(self.tr("Date of birth"), self.tr("Leave empty what is not known"))
        self.number = TextField(self.tr("&Document or record number"))
        self.number.line.setObjectName("claimed_number")
        self.number.latin()
        column = QVBoxLayout()
        column.setSpacing(18)
        for field in (self.person, self.birth, self.number):
            column.addWidget(field)
        column.addStretch(1)
        self.person.changed.connect(self._pause.start)
        self.number.changed.connect(self._pause.start)
        return column

    def _found(self) -> QVBoxLayout:
        self.state = Live(role="soft")
        self.records = TileList()
        self.more = Live(role="small")
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Records on the list"), "section"))
        for widget in (self.state, self.records, self.more):
            column.addWidget(widget)
        column.addStretch(1)
        self._show_found("", [])
        return column

    def _find(self) -> None:
        """Search the list for what was typed last; an older search is dropped."""
        text = self.number.text() or self.person.text()
        if self._search is not None:
            self._search.abandon()
        if len(text) < _FEWEST:
            self._show_found("", [])
            return

        def work(_job: JobContext) -> Sequence[NationalityRecord]:
            return self.context.desk.find_records(text)

        self._search = self.load(work, lambda found: self._show_found(text, found))

    def _show_found(self, text: str, found: Sequence[NationalityRecord]) -> None:
        shown = found[:_MOST]
        self.records.replace([_choice(record) for record in shown])
        for record in shown:
            _add_original(self.records.tile(record.record_id), record)
        left = len(found) - len(shown)
        self.more.say(
            self.tr("{count} more fit. Type more of the name.").format(count=left) if left else ""
        )
        if not text:
            self.state.say(self.tr("Nothing typed yet."))
        elif not found:
            self.state.say(
                self.tr(
                    "No record fits. Continue with what the person says; it is kept as a claim."
                )
            )
        else:
            self.state.say(self.tr("Choose the record that the person claims, if it is there."))

    def choose_record(self, record_id: str) -> bool:
        """Choose one of the records shown, as the officer would; False when it is not shown."""
        if record_id not in self.records:
            return False
        self.records.choose(record_id)
        return True

    def _recall(self) -> None:
        claim = self.context.encounter.encounter.claim
        if claim is None:
            return
        self.person.line.setText(claim.name)
        self.number.line.setText(claim.document_number or claim.record_id)
        if claim.birth_date:
            parts = (claim.birth_date.year, claim.birth_date.month, claim.birth_date.day)
            for line, part in zip(
                (self.birth.year, self.birth.month, self.birth.day), parts, strict=True
            ):
                line.setText(str(part) if part else "")

    def arrive(self) -> None:
        """Take over what the document looked at last says, where nothing was typed."""
        documents = self.context.encounter.encounter.documents
        number = documents[-1].document_number if documents else ""
        if number and not self.number.text():
            self.number.line.setText(number)

    def first_focus(self) -> QWidget:
        """Begin with the name."""
        return self.person.line

    def act(self) -> None:
        """Record what was typed and chosen."""
        try:
            birth = self.birth.value()
        except ValueError:
            self.error.show_words(
                self.tr("This date of birth cannot be."),
                self.tr("Use numbers, such as 1988, 4 and 2; leave empty what is not known."),
            )
            return
        claim = Claim(self.person.text(), birth, self.number.text(), self.records.choice())
        if claim == Claim():
            self.error.show_words(
                self.tr("Nothing is typed."),
                self.tr("Type a name or number, or press “Nobody is claimed”."),
            )
            return
        self._record(claim)

    def _claim_nobody(self) -> None:
        self._record(Claim())

    def _record(self, claim: Claim) -> None:
        def work(_job: JobContext) -> None:
            self.context.encounter.record_claim(claim)

        self.run(work, self.finished.emit)


def _choice(record: NationalityRecord) -> tuple[str, str, str]:
    """Key, name, and what tells namesakes apart."""
    codes = ", ".join(nationality.code for nationality in record.nationalities)
    about = words.joined((words.birth(record.birth_date), codes, record.record_id))
    return record.record_id, words.record_name(record), about


def _add_original(tile: Tile, record: NationalityRecord) -> None:
    original = next((name.original for name in record.names if name.original), "")
    if original:
        tile.body.insertWidget(1, Text(words.isolated(original)))
