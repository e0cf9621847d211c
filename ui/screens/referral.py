"""Call help for a vulnerable person. The encounter goes on, or is stopped, as you judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.screens.base import Screen
from ui.widgets.card import Message
from ui.widgets.field import ProseField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.jobs import JobContext


class ReferralScreen(Screen):
    """Laid over the step in hand; back returns to it with everything typed."""

    name = "referral"

    def build(self) -> None:
        """Say what to do, and record that it was done."""
        self.title(
            self.tr("Refer a vulnerable person"),
            self.tr("Call the person who helps at your place, then record that you did."),
            self.tr("&Record the referral"),
        )
        self.page.add(
            Message(
                self.tr(
                    "Danger to life: call the emergency services first. Signs of trafficking,"
                    " violence, illness or a child alone are enough; you need no proof."
                ),
                "caution",
            )
        )
        self.note = ProseField(
            self.tr("&Whom you called"),
            self.tr("No details about the person: those stay with the one who helps."),
            lines=2,
        )
        self.page.add(self.note)
        self.page.fill()

    def first_focus(self) -> QWidget:
        """Begin with the note."""
        return self.note.prose

    def act(self) -> None:
        """Record it and return to the step."""
        note = self.note.text()

        def work(_job: JobContext) -> None:
            self.context.encounter.refer(note)

        self.run(work, self.finished.emit)
