"""A file or folder: a path that can be typed, and a button that opens the file dialogue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import ActionButton
from ui.widgets.field import TextField


class FileField(QWidget):
    """``kinds``: the dialogue's filter, such as ``Lists (*.fidw)``; empty: a folder is chosen."""

    def __init__(self, label: str, hint: str, kinds: str = "") -> None:
        super().__init__()
        self._label, self._kinds = label, kinds
        self.field = TextField(label, hint)
        self.field.latin()
        self.choose = ActionButton(self.tr("Choose…"), glyph="file")
        self.choose.setAccessibleName(self.tr("Choose: {label}").format(label=label))
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.choose)
        row.addLayout(beside)

    def path(self) -> Path | None:
        """Return the file named, or None."""
        return Path(self.field.text()).expanduser() if self.field.text() else None

    def _choose(self) -> None:
        if self._kinds:
            name, _kind = QFileDialog.getOpenFileName(self, self._label, "", self._kinds)
        else:
            name = QFileDialog.getExistingDirectory(self, self._label)
        if name:
            self.field.line.setText(name)
