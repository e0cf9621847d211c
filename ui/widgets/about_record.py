"""What stands beside a record: the claim compared in words, and what contradicts the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.case.dates import DIFFER
from fieldid.case.identity_conflicts import ConflictKind
from ui import words
from ui.widgets.card import Facts, Message
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.record_about import RecordAbout
    from fieldid.case.claim_comparison import ClaimComparison
    from fieldid.case.identity_conflicts import IdentityConflict


class AboutRecord(QWidget):
    """Empty where there is nothing to say."""

    def __init__(self, about: RecordAbout, record_id: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for conflict in about.conflicts:
            column.addWidget(self._conflict(conflict, record_id))
        for sentence in about.not_compared:
            column.addWidget(Text(words.sentence(sentence), "small"))
        if about.claim.name or about.claim.number or about.claim.birth_date:
            column.addWidget(Text(self.tr("Claimed, compared with this record"), "label"))
            column.addWidget(self._claim(about.claim))

    def _claim(self, claim: ClaimComparison) -> Facts:
        facts = Facts()
        for name, sentences, differs in (
            (self.tr("Name"), claim.name, claim.name_differs),
            (self.tr("Document"), (claim.number,), claim.number_differs),
            (self.tr("Born"), (claim.birth_date,), claim.birth_date == DIFFER),
        ):
            told = " ".join(words.sentence(one) for one in sentences if one)
            if told:
                facts.add(name, told, "caution" if differs else "body")
        return facts

    def _conflict(self, conflict: IdentityConflict, record_id: str) -> Message:
        other = next(one for one in conflict.record_ids if one != record_id)
        if conflict.kind is ConflictKind.ONE_NUMBER_TWO_RECORDS:
            title = self.tr("Record {other} carries the same document number.")
        else:
            title = self.tr("Record {other} may be about the same person.")
        reasons = [words.sentence(reason) for reason in conflict.reasons]
        nobody = self.tr("It may be a mistake; nothing follows from it by itself.")
        return Message(
            "\n".join([*reasons, nobody]), "caution", title.format(other=words.isolated(other))
        )
