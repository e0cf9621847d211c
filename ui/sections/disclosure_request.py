"""One request for a disclosure: what would leave, who agreed, and what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.app.release_views import OfferedField, RequestView

APPROVALS = 2


class DisclosureRequest(Card):
    """``wanted``: what the officer wants to do with it: approve, release, withdraw or show."""

    wanted = Signal(str, object)

    def __init__(
        self, one: RequestView, offered: Sequence[OfferedField], officer_id: str, place: int
    ) -> None:
        super().__init__("plain" if one.over else "info")
        self.one = one
        self._place = place
        self.column.addWidget(Text(self._state(), "section"))
        facts = Facts()
        request = one.request
        to = words.joined((request.recipient, request.destination))
        facts.add(self.tr("To"), to, "strong")
        facts.add(self.tr("Why"), words.isolated(request.reason))
        facts.add(
            self.tr("Asked by"), words.joined((one.requester, words.when(request.requested_at)))
        )
        for name in request.fields:
            facts.add(*_field(name, offered))
        for given in one.approvals:
            approved = words.joined((given.name, words.role(given.role), words.when(given.at)))
            facts.add(self.tr("Approved by"), approved)
        if one.released is not None:
            released = words.joined((one.released_by, words.when(one.released.at)))
            facts.add(self.tr("Released by"), released, "strong")
        self.column.addWidget(facts)
        if one.reasons:
            self.column.addWidget(
                Message("\n".join(one.reasons), "danger", self.tr("Blocked, and who resolves it:"))
            )
        self._buttons(officer_id)

    def _state(self) -> str:
        if self.one.released is not None:
            return self.tr("Released")
        if self.one.withdrawn_at is not None:
            return self.tr("Withdrawn")
        left = APPROVALS - len(self.one.approvals)
        if left == APPROVALS:
            return self.tr("Waits for a supervisor")
        return self.tr("Waits for a second person") if left else self.tr("Approved by two people")

    def _buttons(self, officer_id: str) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        if self.one.values_here:
            row.addWidget(self._button("show", self.tr("Show what left"), "quiet"))
        if not self.one.over:
            theirs = {self.one.request.requester, *(one.officer_id for one in self.one.approvals)}
            if officer_id in theirs:
                row.addWidget(self._button("withdraw", self.tr("Withdraw it"), "quiet"))
            if len(self.one.approvals) < APPROVALS:
                if officer_id not in theirs:
                    row.addWidget(self._button("approve", self.tr("Approve…"), "plain"))
            elif officer_id in {one.officer_id for one in self.one.approvals}:
                row.addWidget(self._button("release", self.tr("Release…"), "danger"))
        self.column.addLayout(row)

    def _button(self, what: str, label: str, kind: str) -> ActionButton:
        button = ActionButton(label, kind)
        button.setObjectName(f"{what}_{self._place}")
        button.clicked.connect(lambda: self.wanted.emit(what, self.one))
        return button


def _field(name: str, offered: Sequence[OfferedField]) -> tuple[str, str]:
    """Return a field's label and the value held here; the hub has the value that leaves."""
    found = next((one for one in offered if one.id == name), None)
    if found is None:
        return name, "·"
    return found.label, words.isolated(found.value or "·")
