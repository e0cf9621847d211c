"""Age comes first: under the adult age or disputed, capture stays locked until it is safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.encounter import AgeBand, AgeRecord
from ui.screens.base import Screen
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.text import Text
from ui.widgets.tile import Tile, TileList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.jobs import JobContext


class AgeScreen(Screen):
    """Three answers; two of them open the safeguards."""

    name = "age"

    def build(self) -> None:
        """Make the choices and the safeguards."""
        years = self.context.desk.policy.adult_age
        self.title(
            self.tr("How old is the person?"),
            self.tr("Ask, and use your own judgement. When in doubt, choose “not certain”."),
            self.tr("&Continue"),
        )
        self.band = TileList(columns=3)
        self.band.add(AgeBand.ADULT, self.tr("{years} or over").format(years=years))
        self.band.add(AgeBand.CHILD, self.tr("Under {years}").format(years=years))
        self.band.add(AgeBand.DISPUTED, self.tr("Not certain"), self.tr("Disputed or not known"))
        self.band.chosen.connect(self._show_safeguards)
        self.page.add(self.band)
        self.page.add(self._safeguards())
        self.page.fill()
        self._recall()

    def _safeguards(self) -> Card:
        self.safeguards = Card("caution", self.tr("Before anything is captured"))
        self.rule = Text(self.context.desk.policy.child_rule)
        self.adult = TextField(
            self.tr("&Responsible adult"), self.tr("Name, and what they are to the child")
        )
        self.adult.line.setObjectName("responsible_adult")
        self.confirmed = Tile(self.tr("The rule above is followed"), many=True)
        self.confirmed.setObjectName("child_rule_confirmed")
        self.safeguards.column.setSpacing(14)
        for widget in (self.rule, self.adult, self.confirmed):
            self.safeguards.column.addWidget(widget)
        self.safeguards.column.addWidget(
            Text(
                self.tr(
                    "Nobody there to be the responsible adult? Continue without: nothing can be"
                    " captured, and you can still record a decision or refer."
                ),
                "soft",
            )
        )
        self.safeguards.hide()
        return self.safeguards

    def _show_safeguards(self, band: str) -> None:
        self.safeguards.setVisible(band != AgeBand.ADULT)

    def _recall(self) -> None:
        """Show what was answered before."""
        age = self.context.encounter.encounter.age
        if age is not None:
            self.band.choose(age.band)
            self.adult.line.setText(age.responsible_adult)
            self.confirmed.setChecked(age.child_rule_confirmed)

    def first_focus(self) -> QWidget:
        """Begin with the first answer."""
        return self.band.tile(self.band.choice() or AgeBand.ADULT)

    def act(self) -> None:
        """Record the answer."""
        chosen = self.band.choice()
        if not chosen:
            self.error.show_words(
                self.tr("No age is chosen."), self.tr("Choose one of the three answers.")
            )
            return
        record = AgeRecord(AgeBand(chosen))
        if record.band is not AgeBand.ADULT:
            record = AgeRecord(record.band, self.adult.text(), self.confirmed.isChecked())

        def work(_job: JobContext) -> None:
            self.context.encounter.record_age(record)

        self.run(work, self.finished.emit)
