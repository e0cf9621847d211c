"""Compare with the claimed record (1:1): the reporting centre's main act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.app.record_about import RecordAbout
from fieldid.model.biometric import Modality
from fieldid.model.nationality import NationalityRecord
from ui import list_words, words
from ui.pictures import to_qimage
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.details import Details
from ui.widgets.meaning import is_revoked, part_words, rate_words, source_words
from ui.widgets.picture import Picture
from ui.widgets.record import RecordView
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.model.comparison import VerificationResult
    from ui.jobs import JobContext


_TALLEST = 400
_ABOVE = 62  # the margins of the page and the label over a picture


@dataclass(frozen=True, eq=False, repr=False)
class _Claimed:
    record: NationalityRecord
    about: RecordAbout
    portrait: QImage | None
    probe: QImage | None


class VerifyScreen(Screen):
    """Reference and probe side by side; Enter compares, then goes on."""

    name = "verify"

    def build(self) -> None:
        """Make the two pictures and the place of the result."""
        self.title(
            self.tr("Compare with the claimed record"),
            self.tr("Is this the person whom the record describes?"),
            self.tr("&Compare"),
        )
        self.reference = Picture(self.tr("No photograph held"), 200, 300)
        self.probe = Picture(self.tr("No photograph taken"), 200, 300)
        self.result = Message()
        self.details = Details()
        self.closer = self.add_action(
            ActionButton(self.tr("L&ook closer"), glyph="search"), "closer"
        )
        self.closer.clicked.connect(self._look_closer)
        self.about = QVBoxLayout()
        self._lay_out_page()

    def _lay_out_page(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        for picture, label in (
            (self.reference, self.tr("On record")),
            (self.probe, self.tr("In front of you")),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(Text(label, "label"))
            column.addWidget(picture, 100)
            column.addStretch(1)
            row.addLayout(column, 3)
        beside = QVBoxLayout()
        beside.addWidget(self.result)
        beside.addWidget(self.details)
        beside.addLayout(self.about)
        beside.addStretch(1)
        row.addLayout(beside, 5)
        self.page.add(row, 1)
        self.page.keep_in_sight((self.reference, self.probe), _ABOVE, _TALLEST)

    def arrive(self) -> None:
        """Load both sides."""
        self.load(self._claimed, self._show_claimed)
        held = self.context.encounter.encounter.verification
        self.closer.setVisible(held is not None)
        if held is not None:
            self._show_result(held)

    def _claimed(self, _job: JobContext) -> _Claimed:
        encounter = self.context.encounter
        claim = encounter.encounter.claim
        record, portrait = encounter.view_record(claim.record_id if claim else "")
        faces = [one for one in encounter.encounter.samples if one.modality is Modality.FACE]
        probe = encounter.sample_image(faces[0].sample_id) if faces else None
        return _Claimed(
            record,
            encounter.about_record(record.record_id),
            to_qimage(portrait) if portrait else None,
            to_qimage(probe) if probe else None,
        )

    def _show_claimed(self, claimed: _Claimed) -> None:
        self.reference.show_image(claimed.portrait)
        self.probe.show_image(claimed.probe)
        empty(self.about)
        self.about.addWidget(RecordView(claimed.record, claimed.about))

    def act(self) -> None:
        """Compare, or go on."""
        if self.context.encounter.encounter.verification is not None:
            self.finished.emit(None)
            return
        self.run(
            lambda _job: self.context.encounter.verify(),
            self._compared,
            self.tr("Comparing…"),
            cancellable=False,
        )

    def _compared(self, result: VerificationResult) -> None:
        self._show_result(result)
        self.changed.emit()

    def _show_result(self, result: VerificationResult) -> None:
        self.primary.set_label(self.tr("&Continue"))
        self.closer.setVisible(result.score is not None)
        kind, title = self._verdict(result)
        said = [rate_words(result.error_rate)]
        if result.list_hours_old is not None:
            said.append(list_words.hours_old(result.list_hours_old))
        if any(map(is_revoked, result.not_compared)):
            said.append(self.tr("A model that was revoked was not used; see the details."))
        said += [
            self.tr(
                "The {given} looks like the {other} on record: check which finger it is."
            ).format(given=words.finger(given), other=words.finger(other))
            for given, other in result.doubtful_fingers
        ]
        self.result.say("\n".join(said), kind, title)
        self.details.say(self._numbers(result))

    def _verdict(self, result: VerificationResult) -> tuple[str, str]:
        if result.score is None:
            return "caution", self.tr("Nothing could be compared.")
        if result.supports_claim is None:
            return "caution", self.tr("Compared: judge with your own eyes.")
        if result.supports_claim:
            return "good", self.tr("The comparison supports the claim.")
        return "caution", self.tr("The comparison does not support the claim.")

    def _numbers(self, result: VerificationResult) -> str:
        scored = self.tr("Score {score:.2f}").format(score=result.score or 0.0)
        lines = [scored] if result.score is not None else []
        lines.append(part_words(result.parts))
        lines += [
            self.tr("Not compared: {source}").format(source=source)
            for source in map(_source, result.not_compared)
        ]
        lines.append(self.tr("Took {ms} ms").format(ms=round(result.elapsed_ms)))
        return "\n".join(line for line in lines if line)

    def _look_closer(self) -> None:
        result = self.context.encounter.encounter.verification
        if result is not None:
            self.wanted.emit(Place("candidate_detail", result.record_id))


def _source(words: str) -> str:
    """Reasons come as words already, sources as codes."""
    return source_words(words) if words.startswith(("face:", "finger:")) else words
