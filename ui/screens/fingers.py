"""Capture fingers one by one: which, live picture, quality with advice, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.capture.plan import FingerPlan, FingerState
from fieldid.errors.image import ResolutionUnknownError
from fieldid.model.biometric import CaptureException, FingerPosition, Modality
from fieldid.model.encounter import RecordedException
from ui import theme, words
from ui.pictures import to_qimage
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.exception_choice import ExceptionChoice
from ui.widgets.hands import Hands
from ui.widgets.picture import Picture
from ui.widgets.quality import QualityPanel
from ui.widgets.reader_choice import ReaderChoice, choose_images
from ui.widgets.resolution_field import ResolutionField

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from fieldid.capture.best_of import Attempt
    from fieldid.errors.base import FieldidError
    from fieldid.model.encounter import CapturedSample
    from ui.jobs import JobContext


class FingersScreen(Screen):
    """Enter captures the next finger until all are accounted for, then goes on."""

    name = "fingers"

    def build(self) -> None:
        """Make the diagram, the picture and the exceptions."""
        self.title(self.tr("Capture fingers"), " ", self.tr("&Capture"))
        self.wish: FingerPosition | None = None
        self.hands = Hands()
        self.hands.chosen.connect(self._wish)
        self.picture = Picture(self.tr("The finger appears here."), 300, 330)
        self.quality = QualityPanel()
        self.readers = ReaderChoice(Modality.FINGER)
        self.readers.look_again.connect(self._look)
        self.readers.changed.connect(self._show_state)
        self.readers.files_wanted.connect(self._choose_files)
        self.resolution = ResolutionField()
        self.exceptions = ExceptionChoice()
        self.exceptions.chosen.connect(self._record_exception)
        self.cannot = self.add_action(ActionButton(self.tr("Ca&nnot capture…")), "cannot")
        self.cannot.clicked.connect(self._ask_exception)
        self._lay_out_page()

    def _lay_out_page(self) -> None:
        leading = QVBoxLayout()
        leading.setSpacing(theme.GAP)
        leading.addWidget(self.hands, 100)
        leading.addWidget(self.quality)
        leading.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(leading, 5)
        row.addWidget(self.picture, 4)
        self.page.add(self.readers)
        self.page.add(self.resolution)
        self.page.add(self.exceptions)
        self.page.add(row, 1)

    def arrive(self) -> None:
        """Find the readers and show where things stand."""
        self._look()
        self._show_state()

    def _look(self) -> None:
        self.load(lambda _job: self.context.desk.readers(), self.readers.show_readers)

    def _choose_files(self) -> None:
        paths = choose_images(self)
        if paths:
            self.context.hand_in.files(paths)
            self.primary.setFocus()

    def _next(self) -> FingerPosition | None:
        """Return the finger the officer chose, else the next of the plan."""
        if self.wish is not None:
            return self.wish
        plan = self.context.encounter.finger_plan()
        return plan[0] if plan else None

    def _wish(self, position: int) -> None:
        self.wish = FingerPosition(position)
        self.exceptions.hide()
        self._show_state()
        self._show_kept()

    def _show_state(self) -> None:
        following = self._next()
        self.hands.show_states(self._states(), following)
        self.cannot.setVisible(following is not None)
        if following is None:
            self.lead.say(
                self.tr("All fingers are accounted for. To capture one again, choose it below.")
            )
            self.primary.set_label(self.tr("&Continue"))
            self.allow_primary(on=True)
            return
        name = words.finger(following)
        self.lead.say(self.tr("Ask for the {finger}, then press Enter.").format(finger=name))
        self.primary.set_label(self.tr("&Capture {finger}").format(finger=name))
        self.allow_primary(on=bool(self.readers.reader_id))

    def _states(self) -> dict[FingerPosition, FingerState]:
        power, encounter = self.context.encounter.power, self.context.encounter.encounter
        captured = [one.position for one in encounter.samples if one.modality is Modality.FINGER]
        asked = power.captures.fingers if power else ()
        spare = [*self.context.encounter.finger_plan(), *filter(None, captured)]
        plan = FingerPlan.of((*asked, *spare), encounter.samples, encounter.exceptions)
        return {finger.position: finger.state for finger in plan.fingers}

    def _show_kept(self) -> None:
        """Show the sample already held of the finger that was chosen, if there is one."""
        samples = self.context.encounter.encounter.samples
        held = next((sample for sample in samples if sample.position == self.wish), None)
        self.quality.clear()
        self.picture.show_image(None)
        if held is None or held.modality is not Modality.FINGER:
            return
        self.quality.show_quality(
            words.finger(held.position), held.quality, held.attempts, self._allowed()
        )
        self.load(
            lambda _job: to_qimage(self.context.encounter.sample_image(held.sample_id)),
            self.picture.show_image,
        )

    def _allowed(self) -> int:
        power = self.context.encounter.power
        return power.attempts if power else 1

    def first_focus(self) -> QWidget:
        """Enter captures at once."""
        return self.primary

    def act(self) -> None:
        """Capture the next finger, or go on."""
        following = self._next()
        if following is None:
            self.run(lambda _job: self.context.encounter.finish_fingers(), self.finished.emit)
        else:
            self._capture(following)

    def _capture(self, position: FingerPosition) -> None:
        self.exceptions.hide()
        self.quality.clear()
        self.picture.show_image(None, self.tr("Waiting for the finger…"))
        reader = self.readers.reader_id
        request = self.readers.request(position, self.resolution.dpi)

        def work(job: JobContext) -> CapturedSample:
            return self.context.encounter.capture(
                request, reader, lambda image: job.glimpse(to_qimage(image)), job.report, job
            )

        self.run(
            work,
            self._captured,
            self.tr("Capturing the {finger}").format(finger=words.finger(position)),
            glimpsed=self._show_glimpse,
            progressed=self._show_attempt,
        )

    def _show_glimpse(self, image: QImage) -> None:
        self.picture.show_image(image)

    def _show_attempt(self, attempt: Attempt) -> None:
        self.busy.advance(attempt.number / attempt.allowed)
        self.quality.show_quality(
            words.finger(self._next()), attempt.quality, attempt.number, attempt.allowed
        )

    def _captured(self, sample: CapturedSample) -> None:
        """Show the best attempt and turn to the next finger."""
        self.wish = None
        self.quality.show_quality(
            words.finger(sample.position), sample.quality, sample.attempts, self._allowed()
        )
        self.load(
            lambda _job: to_qimage(self.context.encounter.sample_image(sample.sample_id)),
            self.picture.show_image,
        )
        self._show_state()
        self.tell_fault(self.readers.fault(self.context.encounter.capture_fault))
        self.context.prepare_probe()
        self.changed.emit()

    def _ask_exception(self) -> None:
        following = self._next()
        self.exceptions.ask(
            self.tr("Why is the {finger} not captured?").format(finger=words.finger(following))
        )

    def _record_exception(self, value: str) -> None:
        item = RecordedException(Modality.FINGER, self._next(), CaptureException(value))

        def recorded(_result: object) -> None:
            self.wish = None
            self.exceptions.hide()
            self.picture.show_image(None)
            self.quality.clear()
            self._show_state()
            self.take_focus()
            self.changed.emit()

        self.run(lambda _job: self.context.encounter.record_exception(item), recorded)

    def fail(self, error: FieldidError) -> None:
        """Show the problem; what was captured so far is kept."""
        self.picture.show_image(None, self.tr("The finger appears here."))
        if isinstance(error, ResolutionUnknownError):
            self.resolution.ask()
        super().fail(self.readers.plainly(error))
        self._show_state()
