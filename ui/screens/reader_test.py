"""Try one reader: open it, take one sample, say how it is and what to do. Nothing is kept.

A supervisor may save what the readers did here as a recording, for a bug report or a training.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fieldid.app.reader_care import Trial, may_record, try_reader
from fieldid.ports import ReaderState
from ui import theme, words
from ui.pictures import to_qimage
from ui.recordings import Recordings
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.picture import Picture
from ui.widgets.recording_form import RecordingForm
from ui.widgets.text import Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from fieldid.errors.base import FieldidError
    from fieldid.ports import ReaderInfo
    from ui.jobs import JobContext

_FILES = "folder"  # image files are no device


class ReaderTestScreen(Screen):
    """Enter tries the reader that is chosen, Escape stops."""

    name = "reader_test"

    def build(self) -> None:
        """Make the choice, the picture and the outcome."""
        self.title(
            self.tr("Try a reader"),
            self.tr("Use your own finger or face. The sample is shown, and kept nowhere."),
            self.tr("&Try it"),
        )
        self._readers: dict[str, ReaderInfo] = {}
        self.recordings = Recordings()
        self.outcome = Message()
        self.readers = TileList()
        self.readers.chosen.connect(lambda _reader: self.allow_primary(on=True))
        self.none = Message()
        self.picture = Picture(self.tr("What the reader sees appears here."), 320, 330)
        self.form = RecordingForm(self.context.desk.realm)
        self.form.wanted.connect(self._save)
        self.form.hide()
        self.record = self.add_action(ActionButton(self.tr("Save a &recording…")), "record")
        self.record.clicked.connect(self._ask_recording)
        self.record.hide()
        self._lay_out_page()

    def _lay_out_page(self) -> None:
        leading = QVBoxLayout()
        leading.setSpacing(theme.GAP)
        leading.addWidget(Text(self.tr("Readers"), "section"))
        leading.addWidget(self.none)
        leading.addWidget(self.readers)
        leading.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(leading, 5)
        row.addWidget(self.picture, 4)
        for widget in (self.outcome, self.form):
            self.page.add(widget)
        self.page.add(row, 1)

    def arrive(self) -> None:
        """Find the readers."""
        self.load(lambda _job: self.context.desk.readers(), self._show_readers)

    def follow(self) -> None:
        """Take in what was plugged in or out, unless a reader is being tried."""
        if self.job is None:
            self.arrive()

    def _show_readers(self, found: list[ReaderInfo]) -> None:
        usable = {one.reader_id: one for one in found if one.modalities and one.driver != _FILES}
        if usable == self._readers and usable:
            return
        chosen = self.readers.choice() or str(self.subject or "")
        self._readers = usable
        choices = [(key, one.name, _state(one)) for key, one in usable.items()]
        self.readers.replace(choices)
        if not choices:
            self.none.say(
                self.tr("Plug one in; it appears here within two seconds."),
                "caution",
                self.tr("No reader is attached."),
            )
        else:
            self.none.say("")
            self.readers.choose(chosen if chosen in usable else choices[0][0])
        self.allow_primary(on=bool(choices))
        self.take_focus()

    def first_focus(self) -> QWidget:
        """Begin with the readers, where there are several."""
        chosen = self.readers.choice()
        return self.readers.tile(chosen) if chosen else self.primary

    def act(self) -> None:
        """Open the reader that is chosen and take one sample."""
        reader_id = self.readers.choice()
        self.outcome.say("")
        self.form.hide()
        self.picture.show_image(None, self.tr("Waiting…"))

        def work(job: JobContext) -> tuple[Trial, QImage]:
            return self._try(reader_id, job)

        self.run(
            work,
            lambda done: self._tried(*done),
            self.tr("Put a finger on it, or look at the camera"),
            glimpsed=self.picture.show_image,
        )

    def _try(self, reader_id: str, job: JobContext) -> tuple[Trial, QImage]:
        """Run in a job: the reader is closed again whatever happens."""
        access = self.context.desk.reader_access
        try:
            listening = self.recordings.listen(access.open(reader_id))
            try:
                trial = try_reader(listening, lambda image: job.glimpse(to_qimage(image)), job)
            finally:
                if may_record(self.context.desk):
                    self.recordings.keep(listening)
            return trial, to_qimage(trial.image)
        finally:
            access.close()

    def _tried(self, trial: Trial, image: QImage) -> None:
        self.picture.show_image(image)
        what = self.tr("{width} by {height} pixels after {seconds} s.").format(
            width=trial.width, height=trial.height, seconds=f"{trial.seconds:.1f}"
        )
        if trial.dpi:
            what += " " + self.tr("Resolution: {dpi} pixels per inch.").format(dpi=trial.dpi)
        self.outcome.say(what, "good", self.tr("The reader works."))
        self._offer_recording()

    def fail(self, error: FieldidError) -> None:
        """Say what is wrong with the reader, and what to do about it."""
        self.picture.show_image(None, self.tr("What the reader sees appears here."))
        super().fail(error)
        self._offer_recording()

    def _offer_recording(self) -> None:
        self.record.setVisible(len(self.recordings) > 0)

    def _ask_recording(self) -> None:
        self.outcome.say("")
        self.form.ask(self.recordings.reader, len(self.recordings))
        self.page.verticalScrollBar().setValue(0)

    def _save(self) -> None:
        path, problem = self.form.path(), self.form.problem
        if path is None or problem:
            self.error.show_words(
                problem or self.tr("No file is named."),
                self.tr("Name a file, and type the passphrase twice."),
            )
            return
        desk, passphrase = self.context.desk, self.form.passphrase()
        self.run(
            lambda _job: self.recordings.save(desk, path, passphrase),
            lambda _none: self._saved(str(path)),
            self.tr("Sealing the recording…"),
            cancellable=False,
        )

    def _saved(self, path: str) -> None:
        self.form.put_away()
        self.record.hide()
        self.outcome.say(path, "good", self.tr("The recording is saved, and that is logged."))


def _state(reader: ReaderInfo) -> str:
    state = words.reader_state(reader.state)
    return state if reader.state is ReaderState.READY else f"{state}. {reader.advice}"
