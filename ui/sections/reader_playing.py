"""Plays a recording in place of a reader, on laptops that are not live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from fieldid.app.reader_care import log_playing
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.file_field import FileField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.jobs import JobContext
    from ui.sections.asking import AskingSection


class PlayingCard(Card):
    """Attaches one recording at a time; locking the laptop detaches it."""

    def __init__(self, within: AskingSection) -> None:
        super().__init__("plain", self.tr("Play a recording"))
        self._within = within
        self.column.addWidget(
            Text(
                self.tr(
                    "A recording of a reader appears among the readers until the laptop is locked."
                    " It holds biometrics of whoever was captured."
                ),
                "soft",
            )
        )
        self.file = FileField(
            self.tr("Recording"), "", self.tr("Recordings (*.fidr);;All files (*)")
        )
        self.file.field.line.setObjectName("recording")
        self.passphrase = TextField(self.tr("Passphrase of the recording"), secret=True)
        self.passphrase.line.setObjectName("recording_passphrase")
        self.button = ActionButton("")
        self.button.setObjectName("play")
        self.button.clicked.connect(self._press)
        for widget in (self.file, self.passphrase):
            self.column.addWidget(widget)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.load()

    def load(self) -> None:
        """Show whether one is played."""
        played = self._within.context.hand_in.played
        for widget in (self.file, self.passphrase):
            widget.setVisible(not played)
        play, stop = self.tr("Play it"), self.tr("Stop playing {file}").format(file=played)
        self.button.set_label(stop if played else play)

    def _press(self) -> None:
        hand_in, desk = self._within.context.hand_in, self._within.context.desk
        if hand_in.played:
            self._within.do(
                lambda _job: hand_in.stop_playing(), self.tr("The recording is gone."), ""
            )
            return
        path, passphrase = self.file.path(), self.passphrase.text()
        if path is None or not passphrase:
            self._within.on.error.show_words(
                self.tr("The recording or its passphrase is missing."),
                self.tr("Choose the file, and type the passphrase you were given."),
            )
            return

        def work(_job: JobContext) -> None:
            log_playing(desk)
            hand_in.play(path, passphrase)

        self._within.do(work, self.tr("It is among the readers."), self.tr("Opening…"))
        self.passphrase.line.clear()
