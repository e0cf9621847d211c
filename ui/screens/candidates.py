"""The candidate list: reference beside probe, record, caveats, score and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.model.biometric import Modality
from fieldid.model.comparison import Candidate
from fieldid.model.nationality import NationalityRecord
from ui import list_words, words
from ui.pictures import to_qimage
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.meaning import is_revoked, rate_lines, source_words
from ui.widgets.picture import Picture
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.model.comparison import CandidateList
    from ui.jobs import JobContext

_PHOTO = (96, 112)


@dataclass(frozen=True, eq=False, repr=False)
class _Shown:
    candidate: Candidate
    record: NationalityRecord
    portrait: QImage | None


class CandidatesScreen(Screen):
    """One card a candidate, best first; an empty list says so with its size and time."""

    name = "candidates"

    def build(self) -> None:
        """Make the frame; the cards come when they are loaded."""
        self.title(self.tr("Candidates"), " ", self.tr("Go to the &decision"))
        self.probe: QImage | None = None
        self.cards = QVBoxLayout()
        self.cards.setSpacing(14)
        self.page.add(self.cards)
        self.page.fill()
        self.found = self.context.encounter.encounter.identification
        if self.found is not None:
            self._show_summary(self.found)

    def _show_summary(self, found: CandidateList) -> None:
        size, time = words.number(found.list_records), words.when(found.list_as_of)
        if found.candidates:
            self.lead.say(
                self.tr(
                    "Proposed from a list of {size} records as of {time}. Look closer before you"
                    " decide."
                ).format(size=size, time=time)
            )
        else:
            self.lead.say("")
            self.cards.addWidget(
                Message(
                    self.tr(
                        "That the list proposes nobody does not say who the person is, nor that"
                        " the person is on no other list."
                    ),
                    "info",
                    self.tr("No candidate in a list of {size} records as of {time}.").format(
                        size=size, time=time
                    ),
                )
            )
        if found.list_hours_old is not None:
            title = list_words.hours_old(found.list_hours_old)
            self.cards.addWidget(Message(list_words.hours_old_meaning(), "caution", title))
        absent = [one for one in found.not_searched if not is_revoked(one)]
        revoked = [one for one in found.not_searched if is_revoked(one)]
        if revoked:
            title = self.tr("Not searched: the list authority revoked the model")
            listed = words.listed(map(source_words, revoked))
            self.cards.addWidget(Message(listed, "caution", title))
        if absent:
            self.cards.addWidget(
                Message(
                    words.listed(map(source_words, absent)),
                    "caution",
                    self.tr("Not searched: the list holds no reference to compare"),
                )
            )

    def arrive(self) -> None:
        """Load records and photographs once."""
        if self.found is not None and self.found.candidates and self.probe is None:
            self.load(self._load, self._show)

    def _load(self, _job: JobContext) -> tuple[QImage | None, list[_Shown]]:
        encounter = self.context.encounter
        faces = [one for one in encounter.encounter.samples if one.modality is Modality.FACE]
        probe = to_qimage(encounter.sample_image(faces[0].sample_id)) if faces else None
        shown = []
        for candidate in self.found.candidates if self.found else ():
            record, portrait = encounter.view_record(candidate.record_id)
            shown.append(_Shown(candidate, record, to_qimage(portrait) if portrait else None))
        return probe, shown

    def _show(self, loaded: tuple[QImage | None, list[_Shown]]) -> None:
        self.probe, shown = loaded
        for one in shown:
            self.cards.addWidget(self._card(one))

    def _card(self, shown: _Shown) -> Card:
        card = Card()
        card.setObjectName(f"candidate_{shown.candidate.rank}")
        row = QHBoxLayout()
        row.setSpacing(12)
        for image, label, empty in (
            (shown.portrait, self.tr("On record"), self.tr("No photograph held")),
            (self.probe, self.tr("In front of you"), self.tr("No photograph taken")),
        ):
            picture = Picture(empty, *_PHOTO)
            picture.setFixedSize(*_PHOTO)
            picture.show_image(image)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(picture)
            column.addWidget(Text(label, "small"))
            column.addStretch(1)
            row.addLayout(column)
        row.addLayout(self._about(shown), 1)
        row.addLayout(self._look(shown.candidate))
        card.column.addLayout(row)
        for sentence, role in rate_lines(shown.candidate.error_rate):
            card.column.addWidget(Text(sentence, role))
        score = self.tr("Score {score:.2f}").format(score=shown.candidate.score)
        card.column.addWidget(Text(score, "small"))
        return card

    def _about(self, shown: _Shown) -> QVBoxLayout:
        record, candidate = shown.record, shown.candidate
        column = QVBoxLayout()
        column.setSpacing(3)
        name = self.tr("{rank}. {name}").format(rank=candidate.rank, name=words.record_name(record))
        column.addWidget(Text(name, "strong"))
        facts = [words.birth(record.birth_date), record.record_id]
        facts += [
            f"{one.code} ({words.nationality_status(one.status)})" for one in record.nationalities
        ]
        column.addWidget(Text(words.joined(facts), "soft"))
        for caveat in record.caveats:
            column.addWidget(Text(self.tr("Caution: {caveat}").format(caveat=caveat), "caution"))
        column.addStretch(1)
        return column

    def _look(self, candidate: Candidate) -> QVBoxLayout:
        label = self.tr("Look closer (&{rank})").format(rank=candidate.rank)
        button = ActionButton(label, glyph="search")
        button.setObjectName(f"look_{candidate.rank}")
        button.clicked.connect(
            lambda: self.wanted.emit(Place("candidate_detail", candidate.record_id))
        )
        column = QVBoxLayout()
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return column

    def act(self) -> None:
        """Go on."""
        self.finished.emit(None)
