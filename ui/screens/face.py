"""Capture the face: live picture with an oval to fit into, quality with advice, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.model.biometric import CaptureException, Modality
from fieldid.model.encounter import RecordedException
from ui import theme, words
from ui.pictures import to_qimage
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.exception_choice import ExceptionChoice
from ui.widgets.picture import FacePicture
from ui.widgets.quality import QualityPanel
from ui.widgets.reader_choice import ReaderChoice, choose_images
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from fieldid.capture.best_of import Attempt
    from fieldid.errors.base import FieldidError
    from fieldid.model.encounter import CapturedSample
    from ui.jobs import JobContext


class FaceScreen(Screen):
    """Enter takes the photograph, then goes on with it."""

    name = "face"

    def build(self) -> None:
        """Make the picture, the guidance and the exceptions."""
        self.title(self.tr("Photograph the face"), " ", self.tr("&Take photograph"))
        self.picture = FacePicture(self.tr("The camera's picture appears here."), 420, 360)
        self.quality = QualityPanel()
        self.attack = Text(role="small")
        self.readers = ReaderChoice(Modality.FACE)
        self.readers.look_again.connect(self._look)
        self.readers.changed.connect(self._show_state)
        self.readers.files_wanted.connect(self._choose_files)
        self.exceptions = ExceptionChoice()
        self.exceptions.chosen.connect(self._record_exception)
        self.again = self.add_action(ActionButton(self.tr("Take &another")), "again")
        self.again.clicked.connect(self._capture)
        self.cannot = self.add_action(ActionButton(self.tr("Ca&nnot capture…")), "cannot")
        self.cannot.clicked.connect(
            lambda: self.exceptions.ask(self.tr("Why is no photograph taken?"))
        )
        self._lay_out_page()

    def _lay_out_page(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(theme.GAP + 4)
        beside.addWidget(self.quality)
        beside.addWidget(self.attack)
        self.advice: list[Text] = []
        for advice in (
            self.tr("Face the light; no light from behind."),
            self.tr("Look straight at the camera, mouth closed, eyes open."),
            self.tr("Keep head coverings on; the face from chin to forehead must show."),
        ):
            line = Text(advice, "soft")
            self.advice.append(line)
            beside.addWidget(line)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.picture, 3)
        row.addLayout(beside, 2)
        self.page.add(self.readers)
        self.page.add(self.exceptions)
        self.page.add(row, 1)

    def arrive(self) -> None:
        """Find the cameras and show where things stand."""
        self._look()
        self._show_state()
        held = self._held()
        if held is not None:
            self._show_sample(held)

    def _look(self) -> None:
        self.load(lambda _job: self.context.desk.readers(), self.readers.show_readers)

    def _choose_files(self) -> None:
        paths = choose_images(self)
        if paths:
            self.context.hand_in.files(paths)
            self.primary.setFocus()

    def _held(self) -> CapturedSample | None:
        samples = self.context.encounter.encounter.samples
        return next((sample for sample in samples if sample.modality is Modality.FACE), None)

    def _explained(self) -> bool:
        exceptions = self.context.encounter.encounter.exceptions
        return any(item.modality is Modality.FACE for item in exceptions)

    def _show_state(self) -> None:
        done = self._held() is not None or self._explained()
        self.again.setVisible(self._held() is not None)
        self.cannot.setVisible(not done)
        self.picture.guide(on=not done)
        for line in self.advice:
            line.setVisible(not done)
        if done:
            self.lead.say(self.tr("Go on, or take another photograph."))
            self.primary.set_label(self.tr("&Continue"))
            self.allow_primary(on=True)
            return
        self.lead.say(self.tr("Fit the face into the oval, then press Enter."))
        self.primary.set_label(self.tr("&Take photograph"))
        self.allow_primary(on=bool(self.readers.reader_id))

    def act(self) -> None:
        """Take the photograph, or go on."""
        if self._held() is None and not self._explained():
            self._capture()
        else:
            self.run(lambda _job: self.context.encounter.finish_face(), self.finished.emit)

    def _capture(self) -> None:
        self.exceptions.hide()
        self.quality.clear()
        self.attack.say("")
        self.picture.show_image(None, self.tr("Waiting for the camera…"))
        self.picture.guide(on=True)
        reader = self.readers.reader_id
        request = self.readers.request()

        def work(job: JobContext) -> CapturedSample:
            return self.context.encounter.capture(
                request, reader, lambda image: job.glimpse(to_qimage(image)), job.report, job
            )

        self.run(
            work,
            self._captured,
            self.tr("Taking the photograph"),
            glimpsed=self._show_glimpse,
            progressed=self._show_attempt,
        )

    def _show_glimpse(self, image: QImage) -> None:
        self.picture.show_image(image)

    def _show_attempt(self, attempt: Attempt) -> None:
        self.busy.advance(attempt.number / attempt.allowed)
        self.quality.show_quality(
            self.tr("Photograph"), attempt.quality, attempt.number, attempt.allowed
        )

    def _captured(self, sample: CapturedSample) -> None:
        self._show_sample(sample)
        self._show_state()
        self.tell_fault(self.readers.fault(self.context.encounter.capture_fault))
        self.context.prepare_probe()
        self.changed.emit()

    def _show_sample(self, sample: CapturedSample) -> None:
        power = self.context.encounter.power
        allowed = power.attempts if power else 1
        self.quality.show_quality(self.tr("Photograph"), sample.quality, sample.attempts, allowed)
        self.attack.say(words.attack_line(sample.attack))
        self.load(
            lambda _job: to_qimage(self.context.encounter.sample_image(sample.sample_id)),
            self.picture.show_image,
        )

    def _record_exception(self, value: str) -> None:
        item = RecordedException(Modality.FACE, None, CaptureException(value))

        def recorded(_result: object) -> None:
            self.exceptions.hide()
            self.picture.show_image(None, self.tr("No photograph is taken."))
            self.quality.clear()
            self.attack.say("")
            self._show_state()
            self.take_focus()
            self.changed.emit()

        self.run(lambda _job: self.context.encounter.record_exception(item), recorded)

    def fail(self, error: FieldidError) -> None:
        """Show the problem."""
        self.picture.show_image(None, self.tr("The camera's picture appears here."))
        super().fail(self.readers.plainly(error))
        self._show_state()
