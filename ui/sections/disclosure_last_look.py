"""The last look before an approval or a release: exactly what may leave, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import words
from ui.widgets.card import Card, Facts
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.app.release_views import OfferedField, RequestView


class DisclosureLastLook(Card):
    """Filled for one request at a time."""

    def __init__(self) -> None:
        super().__init__("danger")
        self.words = Text(role="strong")
        self.facts = Facts()
        self.column.addWidget(self.words)
        self.column.addWidget(self.facts)

    def show_request(
        self, one: RequestView, offered: Sequence[OfferedField], officer: str, *, releasing: bool
    ) -> None:
        """Show each field with the value held here, the authority, and who signs."""
        self.words.say(
            self.tr("These fields leave now, and cannot be called back:")
            if releasing
            else self.tr("You approve that exactly these fields may leave:")
        )
        self.facts.clear()
        known = {field.id: field for field in offered}
        for name in one.request.fields:
            label, value = (known[name].label, known[name].value) if name in known else (name, "")
            shown = value or self.tr("as the hub holds it")
            self.facts.add(words.isolated(label), words.isolated(shown), "strong")
        to = words.joined((one.request.recipient, one.request.destination))
        self.facts.add(self.tr("To"), to, "strong")
        self.facts.add(self.tr("Why"), words.isolated(one.request.reason))
        self.facts.add(self.tr("Signed by"), words.isolated(officer))
