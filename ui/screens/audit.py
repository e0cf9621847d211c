"""The audit log, for supervisors and administrators: searched, and checked as a whole.

Reading it is itself logged. It holds identifiers, never names of persons or images.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from fieldid.app.audit_search import may_search_log, search_log
from fieldid.audit.entry import AuditEvent
from fieldid.audit.query import AuditQuery
from ui import audit_words, words
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.field import Field, TextField
from ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fieldid.audit.entry import AuditEntry
    from fieldid.audit.head import AuditHead
    from ui.context import Context


class AuditScreen(Screen):
    """Enter searches; the latest entries come first."""

    name = "audit"
    menu_order = 12
    menu_glyph = "list"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:
        """Offer it to supervisors and administrators."""
        if not may_search_log(context.desk):
            return None
        translate = QCoreApplication.translate
        return translate("AuditScreen", "A&udit log"), translate(
            "AuditScreen", "Who did what, searched and checked"
        )

    def build(self) -> None:
        """Make the form and the table."""
        self.title(
            self.tr("Audit log"),
            self.tr("The latest entries come first. That you looked is logged too."),
            self.tr("&Search"),
        )
        self.check = self.add_action(ActionButton(self.tr("&Check the whole log")), "check_log")
        self.check.clicked.connect(self.check_log)
        self.words = TextField(
            self.tr("&Words"), self.tr("Of an encounter, a record, an officer or the detail.")
        )
        self.words.line.setObjectName("audit_words")
        self.kind = QComboBox()
        self.kind.setObjectName("audit_event")
        self.kind.addItem(self.tr("Every act"), None)
        for one in AuditEvent:
            self.kind.addItem(audit_words.event(one), one)
        row = QHBoxLayout()
        row.addWidget(self.words, 3)
        row.addWidget(
            Field(self.tr("&Act"), self.tr("One kind of act, or every one."), self.kind), 2
        )
        self.kind.view().setAccessibleName(self.tr("Acts"))
        self.said = Message()
        self.table = self._table()
        self.page.add(row)
        self.page.add(self.said)
        self.page.add(self.table, 1)

    def _table(self) -> Table:
        heads = (
            self.tr("Number"),
            self.tr("Time"),
            self.tr("Officer"),
            self.tr("Act"),
            self.tr("About"),
            self.tr("Detail"),
        )
        return Table(heads, self.tr("Entries of the audit log"))

    def arrive(self) -> None:
        """Show the latest entries."""
        self.load(lambda _job: search_log(self.context.desk, AuditQuery()), self._show)

    def act(self) -> None:
        """Search for what was typed."""
        chosen = self.kind.currentData()
        query = AuditQuery(
            words=tuple(self.words.text().split()),
            events=frozenset() if chosen is None else frozenset({AuditEvent(chosen)}),
        )
        self.run(
            lambda _job: search_log(self.context.desk, query),
            self._show,
            self.tr("Searching…"),
            cancellable=False,
        )

    def check_log(self) -> None:
        """Check the hash chain and every signed checkpoint."""
        self.said.say("")  # what an earlier check said no longer counts
        self.run(
            lambda _job: self.context.desk.verify_audit(),
            self._checked,
            self.tr("Checking…"),
            cancellable=False,
        )

    def _checked(self, head: AuditHead) -> None:
        self.said.say(
            self.tr("The whole log verifies: {count} entries, nothing missing or altered.").format(
                count=words.number(head.sequence)
            )
        )

    def _show(self, found: Sequence[AuditEntry]) -> None:
        names = {one.officer_id: one.name for one in self.context.desk.vault.signers()}
        self.said.say("" if found else self.tr("No entry is like that."))
        self.table.fill(_cells(entry, names) for entry in found)


def _cells(entry: AuditEntry, names: Mapping[str, str]) -> tuple[str, ...]:
    detail = ", ".join(f"{name}: {text}" for name, text in entry.detail.items())
    return (
        words.number(entry.sequence),
        words.isolated(words.when(entry.at)),
        words.isolated(names.get(entry.actor, entry.actor)),
        audit_words.event(entry.event),
        words.isolated(", ".join(entry.subjects)),
        words.isolated(detail),
    )
