"""Where a recording goes and what seals it, under a warning of what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SUFFIX = ".fidr"


class RecordingForm(Card):
    """Hidden until asked. ``wanted``: the file is to be written."""

    wanted = Signal()

    def __init__(self, realm: str) -> None:
        super().__init__("caution")
        self._about = Text(role="section")
        warning = Text(
            self.tr(
                "The file holds the fingerprints or the face of whoever was captured. Saving it is"
                " logged as a disclosure. Give the passphrase to the recipient by another way, and"
                " delete the file once it has served."
            )
        )
        self.file = TextField(self.tr("File"))
        self.file.latin()
        self.file.line.setObjectName("recording_file")
        self._passphrase = PassphraseFields(realm)
        self.save = ActionButton(self.tr("Save the recording"), "primary")
        self.save.setObjectName("save_recording")
        self.save.clicked.connect(self.wanted)
        self.no = ActionButton(self.tr("Do not save"))
        self.no.setObjectName("no_recording")
        self.no.clicked.connect(self.put_away)
        buttons = QHBoxLayout()
        for button in (self.no, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        parts: tuple[QWidget, ...] = (self._about, warning, self.file, self._passphrase)
        for part in parts:
            self.column.addWidget(part)
        self.column.addLayout(buttons)

    def ask(self, reader: str, takes: int) -> None:
        """Show the form, empty but for a file in the officer's own folder."""
        about = self.tr("Recording of {reader}, captures: {count}")
        self._about.setText(about.format(reader=reader, count=takes))
        self._passphrase.clear()
        self.file.line.setText(str(Path.home() / f"reader{SUFFIX}"))
        self.show()
        self.file.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide it and forget the passphrase."""
        self._passphrase.clear()
        self.hide()

    def path(self) -> Path | None:
        """Return the file named, or None."""
        return Path(self.file.text()).expanduser() if self.file.text() else None

    def passphrase(self) -> str:
        """Return the passphrase as typed first."""
        return self._passphrase.text()

    @property
    def problem(self) -> str:
        """What is wrong with the passphrase, or an empty text."""
        return self._passphrase.problem
