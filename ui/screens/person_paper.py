"""The paper for the person: looked at, printed from memory, or saved, which is logged."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from fieldid.app.subject_papers import log_paper, make_paper
from fieldid.errors.base import FileProblemError
from ui import paper as layout
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message

if TYPE_CHECKING:
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.case.subject_paper import SubjectPaper

_WIDTH = 700


class PersonPaperScreen(Screen):
    """Enter prints; saving is the second choice, because a file can be found by others."""

    name = "person_paper"

    def build(self) -> None:
        """Make the picture of the paper."""
        self.title(
            self.tr("Paper for the person"),
            self.tr("What was done, why, and what they can do. Nothing else is on it."),
            self.tr("&Print…"),
        )
        self.narrow()
        self.paper: SubjectPaper | None = None
        self.save_button = self.add_action(ActionButton(self.tr("Save as a &file…")), "save_paper")
        self.save_button.clicked.connect(self._ask_where)
        self.said = Message()
        self.sheet = QLabel()
        self.sheet.setObjectName("paper_sheet")
        self.sheet.setAccessibleName(self.tr("Picture of the paper"))
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.page.add(self.said)
        self.page.add(self.sheet)
        self.page.fill()

    def arrive(self) -> None:
        """Make the paper."""
        self.load(lambda _job: make_paper(self.context.encounter), self._show)

    def _show(self, paper: SubjectPaper) -> None:
        self.paper = paper
        picture = layout.preview(paper, _WIDTH)
        self.sheet.setPixmap(QPixmap.fromImage(picture))
        self.sheet.setFixedHeight(picture.height())

    def act(self) -> None:
        """Print from memory."""
        if self.paper is None:
            return
        if not QPrinterInfo.availablePrinters():
            self.error.show_words(
                self.tr("No printer is set up on this laptop."),
                self.tr("Connect one, or save the paper as a file and print it elsewhere."),
            )
            return
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            layout.print_on(self.paper, printer)
            self._log_print()

    def _ask_where(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the paper"), "paper.pdf", self.tr("PDF (*.pdf)")
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the PDF to ``path`` and log it: the log comes first, so that none is missed."""
        if self.paper is None:
            return
        data, encounter = layout.pdf(self.paper), self.context.encounter
        self.run(
            lambda _job: _write(encounter, path, data),
            lambda _none: self.said.say(
                self.tr("Delete the file once it is printed: it is not encrypted."),
                "caution",
                str(path),
            ),
        )

    def _log_print(self) -> None:
        encounter = self.context.encounter
        self.run(
            lambda _job: log_paper(encounter, "printed"),
            lambda _none: self.said.say("", "good", self.tr("Sent to the printer.")),
        )


def _write(encounter: EncounterDesk, path: Path, data: bytes) -> None:
    log_paper(encounter, "saved")
    try:
        path.write_bytes(data)
    except OSError as error:
        raise FileProblemError(file=path.name, reason=os.strerror(error.errno or 0)) from error
