"""Where work on the list stands: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from ui.list_words import phase_words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.list_job import ListJob


class ListProgress(Card):
    """Hidden while nothing goes on. The officer may leave the screen; it goes on."""

    def __init__(self, job: ListJob) -> None:
        super().__init__("info")
        self.setObjectName("list_progress")
        self._job = job
        self._words, self._bar = Text(role="strong"), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self.cancel = ActionButton(self.tr("&Cancel the update"))
        self.cancel.setObjectName("cancel_update")
        self.cancel.clicked.connect(job.cancel)
        left = QVBoxLayout()
        left.addWidget(self._words)
        left.addWidget(self._bar)
        left.addWidget(
            Text(self.tr("You can go on working. The list held stays in use until then."), "soft")
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.cancel)
        self.column.addLayout(row)
        job.moved.connect(self.follow)
        job.ended.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show where it stands."""
        job = self._job
        self.setVisible(job.running)
        percent = round(100 * job.share)
        self._bar.setValue(percent)
        self._bar.setAccessibleName(phase_words(job.phase))
        self.cancel.setEnabled(not job.stopping)
        if job.stopping:
            self._words.setText(self.tr("Stopping…"))
        else:
            line = self.tr("{phase}: {percent} %")
            self._words.setText(line.format(phase=phase_words(job.phase), percent=percent))
