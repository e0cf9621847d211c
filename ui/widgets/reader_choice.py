"""Which reader captures: the only one without asking, one of several, or what to do with none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldid.errors.reader import NoImageFileError, ReaderTimeoutError
from fieldid.model.biometric import Modality
from fieldid.ports import CaptureRequest, ReaderState
from ui import theme, words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.text import Text
from ui.widgets.tidy import show_if

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.errors.base import FieldidError
    from fieldid.model.biometric import FingerPosition
    from fieldid.ports import ReaderInfo

PICKED = "folder:picked"
_FILES_S = 1.0


def choose_images(parent: QWidget) -> list[Path]:
    """Let the officer pick image files; an empty list when they change their mind."""
    names, _kind = QFileDialog.getOpenFileNames(
        parent,
        QCoreApplication.translate("ReaderChoice", "Choose image files"),
        "",
        QCoreApplication.translate(
            "ReaderChoice", "Images (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.jp2 *.wsq)"
        ),
    )
    return [Path(name) for name in names]


class ReaderChoice(QWidget):
    """``look_again`` asks for the readers anew; ``files_wanted`` for image files to read."""

    look_again = Signal()
    files_wanted = Signal()
    changed = Signal()

    def __init__(self, modality: Modality) -> None:
        super().__init__()
        self._modality = modality
        self._readers: list[ReaderInfo] = []
        self._label = Text(self.tr("&Reader"), "label")
        self._box = QComboBox()
        self._box.setObjectName("reader")
        self._box.setAccessibleName(self.tr("Reader"))
        self._box.view().setAccessibleName(self.tr("Readers"))
        self._box.currentIndexChanged.connect(self._changed)
        self._label.setBuddy(self._box)
        self._none = Message()
        self._again = ActionButton(self.tr("Loo&k again"), glyph="sync")
        self._again.clicked.connect(self.look_again)
        self._files = ActionButton(self.tr("Choose image &files…"), glyph="file")
        self._files.setObjectName("choose_files")
        self._files.clicked.connect(self.files_wanted)
        self._lay_out()
        self.show_readers([])

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self._label)
        row.addWidget(self._box, 1)
        row.addWidget(self._files)
        row.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._none)
        column.addLayout(row)

    def show_readers(self, readers: Sequence[ReaderInfo]) -> None:
        """Offer those that can capture this characteristic; keep the choice where it remains."""
        kept = self.reader_id
        self._readers = [reader for reader in readers if self._modality in reader.modalities]
        self._readers.sort(key=lambda reader: reader.state is not ReaderState.READY)
        self._box.blockSignals(True)
        self._box.clear()
        for reader in self._readers:
            state = words.reader_state(reader.state)
            self._box.addItem(
                self.tr("{name} ({state})").format(name=reader.name, state=state), reader.reader_id
            )
        self._box.setCurrentIndex(max(0, self._box.findData(kept)))
        self._box.blockSignals(False)
        self._changed()

    def _changed(self) -> None:
        chosen = self.chosen
        self._label.setVisible(len(self._readers) > 1)
        self._box.setVisible(len(self._readers) > 1)
        self._files.setVisible(chosen is not None and chosen.reader_id == PICKED)
        usable = chosen is not None and chosen.state in {ReaderState.READY, ReaderState.BUSY}
        self._again.setVisible(not usable)
        self._none.say(*self._problem(chosen))
        parts = (self._none, self._box, self._files, self._again)
        show_if(self, on=any(not part.isHidden() for part in parts))
        self.changed.emit()

    def _problem(self, chosen: ReaderInfo | None) -> tuple[str, str, str]:
        if chosen is None:
            kind = self.tr("finger reader")
            if self._modality is Modality.FACE:
                kind = self.tr("camera")
            title = self.tr("No {kind} is attached.").format(kind=kind)
            advice = self.tr(
                "Plug one in and press “Look again”. Without one, record below that it could not"
                " be captured, and go on."
            )
            return advice, "caution", title
        if chosen.state is ReaderState.READY:
            return chosen.advice, "info", ""
        return chosen.advice, "caution", words.reader_state(chosen.state)

    @property
    def chosen(self) -> ReaderInfo | None:
        """The reader in use, or None."""
        index = self._box.currentIndex()
        return self._readers[index] if 0 <= index < len(self._readers) else None

    def request(
        self, position: FingerPosition | None = None, dpi: int | None = None
    ) -> CaptureRequest:
        """Return what to ask the reader for; files that were picked are there at once."""
        asked = CaptureRequest(self._modality, position, dpi=dpi)
        return replace(asked, timeout_s=_FILES_S) if self.reader_id == PICKED else asked

    def plainly(self, error: FieldidError) -> FieldidError:
        """Return ``error`` in words that fit the reader: files cannot be presented again."""
        missed = isinstance(error, ReaderTimeoutError) and self.reader_id == PICKED
        return NoImageFileError() if missed else error

    def fault(self, error: FieldidError | None) -> FieldidError | None:
        """Return what ended a capture early; that no further file was picked is no fault."""
        told = self.plainly(error) if error else None
        return None if isinstance(told, NoImageFileError) else told

    @property
    def reader_id(self) -> str:
        """The identifier of the reader in use, or an empty text."""
        return self.chosen.reader_id if self.chosen else ""

    def choose(self, reader_id: str) -> None:
        """Choose as the officer would."""
        self._box.setCurrentIndex(self._box.findData(reader_id))
