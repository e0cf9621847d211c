"""How long captured images rest here, and everything that was erased (the deletion report)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import words
from ui.sections.base import Section
from ui.widgets.card import Card, Facts
from ui.widgets.text import Code, Text

if TYPE_CHECKING:
    from fieldid.model.retention import Erasure, SampleClock
    from ui.jobs import JobContext

_SHOWN = 50


class ErasuresSection(Section):
    """Nothing to do here: clocks follow from the policy, and erasures happen by themselves."""

    def build(self) -> None:
        """Make the clocks and the report."""
        card = Card("plain", self.tr("Captured images kept now"))
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.clocks = Code("")
        self.clocks.setAccessibleName(self.tr("When each encounter's images are erased"))
        card.column.addWidget(self.clocks)
        report = Card("plain", self.tr("Erased, newest first"))
        self.none = Text(self.tr("Nothing was erased yet."), "soft")
        self.report = Code("")
        self.report.setAccessibleName(self.tr("Deletion report"))
        report.column.addWidget(self.none)
        report.column.addWidget(self.report)
        for widget in (card, report):
            self.column.addWidget(widget)

    def arrive(self) -> None:
        """Ask the vault."""
        self.on.load(self._look, lambda found: self._show(*found))

    def _look(self, _job: JobContext) -> tuple[tuple[SampleClock, ...], tuple[Erasure, ...]]:
        retention = self.context.desk.vault.retention
        return retention.clocks(), retention.report()

    def _show(self, clocks: tuple[SampleClock, ...], erased: tuple[Erasure, ...]) -> None:
        self.facts.clear()
        running = [one for one in clocks if one.erase_after is not None]
        self.facts.add(self.tr("Encounters with images"), words.number(len(clocks)), "strong")
        self.facts.add(self.tr("With a time set"), words.number(len(running)), "strong")
        self.clocks.setText("\n".join(map(self._clock_line, clocks[:_SHOWN])))
        self.clocks.setVisible(bool(clocks))
        self.none.setVisible(not erased)
        self.report.setVisible(bool(erased))
        self.report.setText("\n".join(map(self._erased_line, erased[: -_SHOWN - 1 : -1])))

    def _clock_line(self, clock: SampleClock) -> str:
        if clock.erase_after is None:
            return self.tr("{encounter} · until it is decided").format(encounter=clock.encounter_id)
        return self.tr("{encounter} · until {time}").format(
            encounter=clock.encounter_id, time=words.when(clock.erase_after)
        )

    def _erased_line(self, one: Erasure) -> str:
        return self.tr("{time} · {encounter} · images: {number} · {reason}").format(
            time=words.when(one.erased_at),
            encounter=one.encounter_id,
            number=words.number(one.samples),
            reason=one.reason,
        )
