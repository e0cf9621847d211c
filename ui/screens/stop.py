"""Stop the encounter, at any time and without giving a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.screens.base import Screen
from ui.widgets.card import Message
from ui.widgets.field import ProseField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.jobs import JobContext


class StopScreen(Screen):
    """Laid over the step in hand; back returns to it with everything typed."""

    name = "stop"

    def build(self) -> None:
        """Say what happens, and ask for nothing that is not needed."""
        self.title(
            self.tr("Stop this encounter?"),
            self.tr("You need no reason, and neither does the person."),
            self.tr("Stop and &erase"),
        )
        self.primary.setProperty("kind", "danger_solid")
        self.back_button.set_label(self.tr("Bac&k, do not stop"))
        self.page.add(
            Message(
                self.tr(
                    "Fingerprints and photographs of this encounter are erased. That it was"
                    " stopped stays in the log. It cannot be resumed."
                ),
                "caution",
            )
        )
        self.reason = ProseField(self.tr("&Note, if you wish"), "", lines=2)
        self.page.add(self.reason)
        self.page.fill()

    def first_focus(self) -> QWidget:
        """Begin with the safe way out, so that a stray Enter stops nothing."""
        return self.back_button

    def act(self) -> None:
        """Stop."""
        note = self.reason.text()

        def work(_job: JobContext) -> None:
            self.context.encounter.stop(note)

        self.run(work, self.finished.emit)
