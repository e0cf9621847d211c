"""Taking a newer list from the hub or from a courier's stick, and whom to trust for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldid.errors.watchlist import RepositoryNotTrustedError
from ui.list_words import outcome_lines, outcome_title
from ui.widgets.buttons import ActionButton
from ui.widgets.confirmation import Question
from ui.widgets.text import Code, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.desk import Desk
    from fieldid.app.list_update import UpdateReport
    from fieldid.app.list_work import OnStep
    from fieldid.errors.base import FieldidError
    from fieldid.ports import CancelToken
    from ui.list_job import ListJob


class ListUpdate(QWidget):
    """The two buttons."""

    def __init__(self, job: ListJob, desk: Callable[[], Desk]) -> None:
        super().__init__()
        self._job, self._desk = job, desk
        self._again: Callable[[str], None] | None = None
        self.hub = ActionButton(self.tr("Update from the hu&b"), glyph="sync")
        self.hub.setObjectName("update_from_hub")
        self.hub.clicked.connect(lambda _on: self.from_hub())
        self.stick = ActionButton(self.tr("U&pdate from a stick…"), glyph="file")
        self.stick.setObjectName("update_from_stick")
        self.stick.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.hub)
        row.addWidget(self.stick)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Update the list"), "section"))
        column.addLayout(row)
        job.moved.connect(self.follow)
        job.ended.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Nothing is begun while something goes on."""
        for button in (self.hub, self.stick):
            button.setEnabled(not self._job.running)

    def from_hub(self, fingerprint: str = "") -> None:
        """Update from the hub this laptop is enrolled with."""
        self._again = self.from_hub
        desk = self._desk()

        def work(on_step: OnStep, cancel: CancelToken) -> UpdateReport:
            from fieldid.app.list_update import update_from_hub  # noqa: PLC0415 - loads TUF
            from fieldid.app.repository_trust import Trust  # noqa: PLC0415 - as above

            trust = Trust(fingerprint=fingerprint)
            return update_from_hub(desk, "", trust, on_step, cancel)

        self._job.start(work)

    def from_folder(self, folder: Path, fingerprint: str = "") -> None:
        """Update from a stick."""
        self._again = lambda told: self.from_folder(folder, told)
        desk = self._desk()

        def work(on_step: OnStep, cancel: CancelToken) -> UpdateReport:
            from fieldid.app.list_update import update_from_folder  # noqa: PLC0415 - loads TUF
            from fieldid.app.repository_trust import Trust  # noqa: PLC0415 - as above

            trust = Trust(fingerprint=fingerprint)
            return update_from_folder(desk, folder, trust, on_step, cancel)

        self._job.start(work)

    def question(self, error: FieldidError) -> Question | None:
        """Return what to ask where a repository is not trusted yet, None for another error."""
        if not isinstance(error, RepositoryNotTrustedError) or self._again is None:
            return None
        fingerprint, again = str(error.details["fingerprint"]), self._again
        words = self.tr(
            "Compare this fingerprint with the one you were given on paper or by telephone. Lists,"
            " policies and revocations are taken from it from then on. The act is logged."
        )
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(self.tr("Fingerprint"), "label"))
        column.addWidget(Code(fingerprint))
        return Question(
            self.tr("Trust this list repository?"),
            words,
            self.tr("It is the same: trust it and update"),
            lambda: again(fingerprint),
            (shown,),
        )

    def told(self, report: UpdateReport) -> tuple[str, str, str]:
        """Return title, words and seriousness of what came of it."""
        kind = "caution" if report.refused or report.revoked else "good"
        return outcome_title(report), "\n".join(outcome_lines(report)), kind

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of the list repository"))
        if name:
            self.from_folder(Path(name))
