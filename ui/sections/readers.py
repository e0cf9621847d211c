"""The readers attached, how each is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.app.camera_setups import setups_held
from fieldid.app.reader_care import may_play
from fieldid.app.views import ADMINISTRATOR
from fieldid.ports import ReaderState
from ui import words
from ui.screens.base import Place
from ui.sections.asking import AskingSection
from ui.sections.reader_camera import CameraCard
from ui.sections.reader_makers import MakersCard
from ui.sections.reader_playing import PlayingCard
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.file_field import FileField
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.ports import CameraSetup, ReaderInfo


class ReadersSection(AskingSection):
    """Found anew each time the section is opened."""

    @property
    def primary_words(self) -> str:
        """Look again."""
        return self.tr("Look agai&n")

    def build(self) -> None:
        """Make the list; an administrator or a trainer may do more."""
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = QVBoxLayout()
        column.addLayout(self.rows)
        self.try_reader = ActionButton(self.tr("Try a reader…"))
        self.try_reader.setObjectName("try_a_reader")
        self.try_reader.clicked.connect(lambda: self.on.wanted.emit(Place("reader_test")))
        column.addWidget(self.try_reader, 0, Qt.AlignmentFlag.AlignLeading)
        kept: list[QWidget] = [found, self._watching()]
        self.makers: MakersCard | None = None
        self.camera: CameraCard | None = None
        self.playing: PlayingCard | None = None
        if self.context.desk.officer.role == ADMINISTRATOR:
            self.camera, self.makers = CameraCard(self), MakersCard(self)
            column.addWidget(self.camera)
            kept.append(self.makers)
        if may_play(self.context.desk):
            self.playing = PlayingCard(self)
            kept.append(self.playing)
        self.stack(*kept)
        self._show_watched()

    def _watching(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        self.folder = FileField(
            self.tr("&Watched folder"),
            self.tr(
                "Off unless you switch it on. Another program drops images into it; they are"
                " deleted once they are in the vault. It must be in memory or encrypted."
            ),
        )
        self.folder.field.line.setObjectName("watched_folder")
        self.watch = ActionButton("")
        self.watch.setObjectName("watch")
        self.watch.clicked.connect(self._watch)
        column.addWidget(self.folder)
        column.addWidget(self.watch, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    def _show_watched(self) -> None:
        watched = self.context.hand_in.watched
        self.folder.setEnabled(watched is None)
        if watched is not None:
            self.folder.field.line.setText(str(watched))
        self.watch.set_label(
            self.tr("Stop watchin&g") if watched else self.tr("Watch this folde&r")
        )

    def _watch(self) -> None:
        """Switch watching on or off."""
        watched, folder = self.context.hand_in.watched, self.folder.path()
        if watched is None and folder is None:
            self.on.error.show_words(
                self.tr("No folder is chosen."), self.tr("Choose one that is in memory.")
            )
            return
        folder = None if watched else folder
        self.on.run(lambda _job: self.context.hand_in.watch(folder), lambda _none: self._watched())

    def _watched(self) -> None:
        self._show_watched()
        self.on.changed.emit()
        self.arrive()

    def arrive(self) -> None:
        """Look."""
        if self.makers:
            self.makers.load()
        if self.playing:
            self.playing.load()
        desk = self.context.desk
        self.on.load(lambda _job: (desk.readers(), setups_held(desk)), lambda got: self._show(*got))

    def act(self) -> None:
        """Look again."""
        self.arrive()

    def _show(self, readers: list[ReaderInfo], setups: dict[str, CameraSetup]) -> None:
        empty(self.rows)
        if self.camera:
            self.camera.show_readers(readers, setups)
        for reader in readers:
            ready = reader.state is ReaderState.READY
            title = self.tr("{name}: {state}").format(
                name=reader.name, state=words.reader_state(reader.state)
            )
            self.rows.addWidget(Message(reader.advice, "good" if ready else "caution", title))
        if not readers:
            self.rows.addWidget(
                Message(
                    self.tr("Plug one in and press “Look again”."),
                    "caution",
                    self.tr("No reader is attached."),
                )
            )
