"""What is known of a document: words first, differing fields next, figures folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.pictures import to_qimage
from ui.widgets.card import Facts, Message
from ui.widgets.details import Details
from ui.widgets.document_words import chip_words, clone_words, field_name, zone_words
from ui.widgets.meaning import rate_words
from ui.widgets.picture import Picture
from ui.widgets.text import Text
from ui.widgets.tidy import show_if

if TYPE_CHECKING:
    from fieldid.app.document_desk import DocumentFinding
    from fieldid.app.document_fields import FieldRow
    from fieldid.document.chip_document import ChipDocument
    from fieldid.model.comparison import VerificationResult


_TALLEST = 180


class DocumentResult(QWidget):
    """Shows one finding, whole, each time something is added to it."""

    def __init__(self) -> None:
        super().__init__()
        self.verdict = Message()
        self.face = Message()
        self.on_list = Text(role="strong")
        self.portrait = Picture(self.tr("No portrait"), 120, 150)
        self.portrait.setMaximumHeight(_TALLEST)
        self.facts = Facts()
        self.details = Details()
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.facts, 3)
        beside.addWidget(self.portrait, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.verdict, self.face, self.on_list):
            column.addWidget(widget)
        column.addLayout(beside)
        column.addWidget(self.details)
        self.portrait.hide()

    def show_finding(self, finding: DocumentFinding) -> None:
        """Show what is known now."""
        self._show_verdict(finding)
        self._show_face(finding)
        self.facts.clear()
        for row in finding.rows:
            words_of_row, role = self._row(row)
            self.facts.add(field_name(row.name), words_of_row, role)
        self.on_list.say(self._list_words(finding))
        self.details.say("\n".join(_detail_lines(finding.chip)) if finding.chip else "")

    def _list_words(self, finding: DocumentFinding) -> str:
        if finding.record is not None:
            return self.tr("This document number is on the list: {name}").format(
                name=words.record_name(finding.record)
            )
        if finding.on_list:
            return self.tr("Records on the list with this document number: {count}").format(
                count=words.number(finding.on_list)
            )
        searched = finding.on_list is not None
        return self.tr("No record on the list has this document number.") if searched else ""

    def _show_verdict(self, finding: DocumentFinding) -> None:
        if finding.chip is not None:
            kind, sentence = chip_words(finding.chip)
            self.verdict.say(clone_words(finding.chip.clone), kind, sentence)
        elif finding.zone is not None and finding.zone.format is not None:
            kind, sentence = zone_words(finding.zone)
            names = words.listed(field_name(name) for name in finding.zone.problems)
            self.verdict.say(names, kind, sentence)
        else:
            self.verdict.say("")

    def _show_face(self, finding: DocumentFinding) -> None:
        chip = finding.chip
        portrait = chip.portrait if chip else None
        self.portrait.show_image(to_qimage(portrait) if portrait else None)
        show_if(self.portrait, on=portrait is not None)
        if portrait is None:
            self.face.say("")
        elif finding.face is None or finding.face.score is None:
            self.face.say(
                self.tr(
                    "The portrait was not compared: capture the face, then come back here over"
                    " Claimed identity and read the chip."
                ),
                "info",
            )
        else:
            self.face.say(rate_words(finding.face.error_rate), *self._face_verdict(finding.face))

    def _face_verdict(self, face: VerificationResult) -> tuple[str, str]:
        if face.supports_claim is None:
            return "info", self.tr("Portrait and face compared; judge with your own eyes.")
        if face.supports_claim:
            return "good", self.tr("The comparison supports that it is this person's portrait.")
        return "caution", self.tr("The comparison does not support that it is this person.")

    def _row(self, row: FieldRow) -> tuple[str, str]:
        """One value where all agree; each side's where they differ."""
        if not row.differs:
            return row.zone or row.chip or row.record, "body"
        sides = (
            (self.tr("printed: {value}"), row.zone),
            (self.tr("chip: {value}"), row.chip),
            (self.tr("on record: {value}"), row.record),
        )
        shown = [template.format(value=value) for template, value in sides if value]
        return self.tr("Differs — {sides}").format(sides="; ".join(shown)), "caution"


def _detail_lines(chip: ChipDocument) -> list[str]:
    """Technical words, in English as in the standards; for support and for a second look."""
    outcome, access = chip.authentication, chip.reading.access
    lines = [f"{access.method.value.upper()} {access.detail}", f"{outcome.reason}"]
    lines += [f"{name}: {result}" for name, result in outcome.checks.items()]
    lines += [
        words.joined((check.method.value, check.outcome.value, check.detail, check.reason))
        for check in chip.clone_checks
    ]
    lines += [f"EF.COM / EF.SOD: {chip.lists.outcome} {chip.lists.reason}".rstrip()]
    lines += [str(caveat) for caveat in outcome.caveats]
    lines += [f"DG{number}: {problem}" for number, problem in chip.problems.items()]
    lines += [
        f"{file.label}: {unread.reason.value}" for file, unread in chip.reading.unread.items()
    ]
    return lines
