"""One record close up: faces aligned side by side, prints with their paired minutiae."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.app.views import FingerPairing
from fieldid.model.biometric import Modality
from ui import words
from ui.pictures import to_qimage
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import Flow
from ui.widgets.pairs import NO_MARKS, MarkedPrint, shares, strongest
from ui.widgets.record import RecordView
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.record_about import RecordAbout
    from fieldid.app.views import CandidateEvidence, FacePairing
    from fieldid.model.encounter import CapturedSample
    from ui.jobs import JobContext


_TALLEST = 340
_ABOVE = 160  # the margins of the page, the choice of a pair, its caption and a label


class CandidateDetailScreen(Screen):
    """The subject is the record's identifier. Laid over the list; back returns to it."""

    name = "candidate_detail"

    def build(self) -> None:
        """Make both sides; the evidence comes when it is compared."""
        self.title(self.tr("Look closer"), self.tr("Comparing…"), self.tr("&Back to the list"))
        self.back_button.hide()
        self.pairings: list[FacePairing | FingerPairing] = []
        self.reference = MarkedPrint(self.tr("No image held on the list"), 300, 300)
        self.probe = MarkedPrint(self.tr("Nothing captured"), 300, 300)
        self.caption = Text(role="soft")
        self.tabs = Flow()
        self.tab_buttons: list[ActionButton] = []
        self.over = ActionButton(self.tr("La&y over"))
        self.over.setObjectName("lay_over")
        self.over.setCheckable(True)
        self.over.hide()
        self.over.toggled.connect(self.lay_over)
        self.record = QVBoxLayout()
        self._lay_out_page()

    def _lay_out_page(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(14)
        for picture, label in (
            (self.reference, self.tr("On record")),
            (self.probe, self.tr("In front of you")),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(Text(label, "label"))
            column.addWidget(picture, 100)
            column.addStretch(1)
            pictures.addLayout(column)
        leading = QVBoxLayout()
        leading.setSpacing(12)
        leading.addLayout(self.tabs)
        leading.addWidget(self.caption)
        leading.addLayout(pictures, 1)
        leading.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(leading, 5)
        row.addLayout(self.record, 3)
        self.page.add(row, 1)
        self.page.keep_in_sight((self.reference, self.probe), _ABOVE, _TALLEST)

    def arrive(self) -> None:
        """Compare again, this time with the evidence."""

        def work(_job: JobContext) -> tuple[CandidateEvidence, RecordAbout]:
            encounter, record_id = self.context.encounter, str(self.subject)
            return encounter.evidence(record_id), encounter.about_record(record_id)

        self.load(work, self._show_evidence)

    def _show_evidence(self, loaded: tuple[CandidateEvidence, RecordAbout]) -> None:
        evidence, about = loaded
        self.heading.setText(words.record_name(evidence.record))
        self.lead.say(self.tr("Compare with your own eyes. The program proposes, you decide."))
        self.record.addWidget(RecordView(evidence.record, about))
        self.pairings = [*evidence.faces, *evidence.fingers]
        for place, pairing in enumerate(self.pairings):
            button = ActionButton(self._label(pairing))
            button.setObjectName(f"pairing_{place}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on, place=place: self.show_pairing(place))
            self.tabs.addWidget(button)
            self.tab_buttons.append(button)
        self.tabs.addWidget(self.over)
        if self.pairings:
            self.show_pairing(0)
        else:
            self.caption.say(self.tr("Nothing of this record can be compared with the captures."))

    def _label(self, pairing: FacePairing | FingerPairing) -> str:
        if not isinstance(pairing, FingerPairing):
            return self.tr("Face")
        name = words.finger(pairing.position)
        return name[:1].upper() + name[1:]

    def show_pairing(self, place: int) -> None:
        """Show one face or finger of both sides."""
        pairing = self.pairings[place]
        self.tab_buttons[place].setChecked(True)
        self.probe.show_image(to_qimage(pairing.probe))
        self.reference.show_image(to_qimage(pairing.reference) if pairing.reference else None)
        self._show_marks(pairing)
        self.over.setChecked(False)
        self.over.setVisible(isinstance(pairing, FingerPairing) and pairing.reference is not None)

    def lay_over(self, on: bool) -> None:  # noqa: FBT001 - the state of the button
        """Show the captured print over the one on record, turned as it was compared."""
        pairing = next(
            one
            for one, button in zip(self.pairings, self.tab_buttons, strict=True)
            if button.isChecked()
        )
        if isinstance(pairing, FingerPairing):
            image = to_qimage(pairing.probe) if on else None
            self.reference.lay_over(image, pairing.onto_reference)

    def _show_marks(self, pairing: FacePairing | FingerPairing) -> None:
        if not isinstance(pairing, FingerPairing):
            alike = self.tr("Both faces turned and scaled so that the eyes lie alike.")
            said = [words.attack_line(one.attack) for one in self._photographs()]
            self.caption.say("\n".join([alike, *dict.fromkeys(said)]))
            for side in (self.probe, self.reference):
                side.show_marks(NO_MARKS)
                side.show_region(NO_MARKS)
            return
        chosen = strongest(pairing)
        self.probe.show_marks(pairing.probe_xy[chosen])
        self.reference.show_marks(pairing.reference_xy[chosen])
        self.probe.show_region(pairing.probe_region)
        self.reference.show_region(pairing.reference_region)
        self.caption.say(
            self.tr(
                "{shown} of {all} paired details are marked, strongest first. The same number and"
                " shape mark the same detail on both."
                " What only one of them shows was not compared: it is hatched."
                " Share in the agreement: {shares}."
            ).format(
                shown=len(chosen), all=len(pairing.contribution), shares=shares(pairing, chosen)
            )
        )

    def _photographs(self) -> list[CapturedSample]:
        samples = self.context.encounter.encounter.samples
        return [sample for sample in samples if sample.modality is Modality.FACE]

    def act(self) -> None:
        """Return."""
        self.back.emit()

    def escape(self) -> None:
        """Return."""
        self.back.emit()
