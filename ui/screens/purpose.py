"""Purpose and legal power: what may be captured, searched and kept follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.model.encounter import PurposeChoice
from ui import words
from ui.screens.base import Screen
from ui.widgets.card import Card, Facts, Message
from ui.widgets.text import Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from fieldid.policy.power import Power
    from ui.jobs import JobContext


class PurposeScreen(Screen):
    """Purposes and powers at the leading side, what the power means at the trailing side."""

    name = "purpose"

    def build(self) -> None:
        """Make both choices and the explanation."""
        self.title(
            self.tr("Why, and under which power?"),
            self.tr("What may be captured, searched and kept follows from this."),
            self.tr("&Continue"),
        )
        self.policy = self.context.desk.policy
        self.purpose, self.power = TileList(), TileList()
        self.purpose.chosen.connect(self._show_powers)
        self.power.chosen.connect(self._explain)
        for purpose in self.policy.purposes:
            self.purpose.add(purpose.id, purpose.label)
        self._lay_out_page()
        self._recall()

    def _lay_out_page(self) -> None:
        self.power_title = Text(self.tr("Legal power"), "section")
        self.power_title.hide()
        choices = QVBoxLayout()
        choices.setSpacing(10)
        for widget in (
            Text(self.tr("Purpose"), "section"),
            self.purpose,
            self.power_title,
            self.power,
        ):
            choices.addWidget(widget)
        choices.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(choices, 1)
        row.addLayout(self._meaning(), 1)
        self.page.add(row)
        self.page.fill()

    def _meaning(self) -> QVBoxLayout:
        self.meaning = Card("plain", self.tr("What this power allows"))
        self.facts = Facts()
        self.meaning.column.addWidget(self.facts)
        self.meaning.hide()
        column = QVBoxLayout()
        column.addWidget(self.meaning)
        if self.policy.is_example:
            column.addWidget(Message(self.policy.caveat, "caution"))
        column.addStretch(1)
        return column

    def _show_powers(self, purpose_id: str) -> None:
        powers = self.policy.powers_for(purpose_id)
        self.power.replace([(power.id, power.label, power.statutory_basis) for power in powers])
        self.power_title.show()
        self.meaning.hide()
        if len(powers) == 1:
            self.power.choose(powers[0].id)

    def _explain(self, power_id: str) -> None:
        power = self.policy.power(power_id)
        self.facts.clear()
        for name, value in self._rows(power):
            self.facts.add(name, value)
        self.meaning.show()

    def _rows(self, power: Power) -> list[tuple[str, str]]:
        return [
            *([(self.tr("Basis"), self.tr("consent"))] if power.consent_is_basis else []),
            (self.tr("Fingers"), self._fingers(power)),
            (self.tr("Face"), self.tr("photograph") if power.captures.face else self.tr("no")),
            (self.tr("Compare with a claim"), self._yes(on=power.verification)),
            (self.tr("Search the list"), self._search(power)),
            (self.tr("Compared with"), power.searched_against or self.tr("nothing")),
            (self.tr("Children"), self._yes(on=power.children_allowed)),
            (self.tr("Images kept here"), self._kept(power)),
            (self.tr("Images sent to the hub"), self._yes(on=power.uploads_samples)),
            (self.tr("Disclosed to"), self._recipients(power)),
            (self.tr("To confirm"), self._conditions(power)),
        ]

    def _yes(self, *, on: bool) -> str:
        return self.tr("yes") if on else self.tr("no")

    def _fingers(self, power: Power) -> str:
        asked = [words.finger(position) for position in power.captures.fingers]
        return words.listed(asked) or self.tr("none")

    def _search(self, power: Power) -> str:
        if not power.identification:
            return self.tr("no")
        size = words.number(power.max_list_records)
        return self.tr("yes, up to {size} records").format(size=size)

    def _kept(self, power: Power) -> str:
        if not power.retain_samples_days:
            return self.tr("erased with the decision")
        days = power.retain_samples_days
        return self.tr("1 day") if days == 1 else self.tr("{days} days").format(days=days)

    def _recipients(self, power: Power) -> str:
        """Name everybody outside who may receive anything; abroad only past the gate."""
        names = [recipient.name for recipient in power.disclosed_to]
        return "; ".join(map(words.isolated, names)) or self.tr("nobody")

    def _conditions(self, power: Power) -> str:
        asked = []
        if power.calibration_required_for_confirmed:
            asked.append(self.tr("known error rate"))
        if power.second_officer_for_confirmed:
            asked.append(self.tr("second officer"))
        return words.listed(asked) or self.tr("your own judgement")

    def _recall(self) -> None:
        choice = self.context.encounter.encounter.purpose
        if choice is not None and choice.purpose_id in self.purpose:
            self.purpose.choose(choice.purpose_id)
            if choice.power_id in self.power:
                self.power.choose(choice.power_id)

    def first_focus(self) -> QWidget:
        """Begin with the purpose."""
        return self.purpose.tile(self.purpose.choice() or self.policy.purposes[0].id)

    def act(self) -> None:
        """Record both."""
        choice = PurposeChoice(self.purpose.choice(), self.power.choice())
        if not choice.purpose_id or not choice.power_id:
            self.error.show_words(
                self.tr("Purpose or power is not chosen."), self.tr("Choose one of each.")
            )
            return

        def work(_job: JobContext) -> None:
            self.context.encounter.choose_purpose(choice)

        self.run(work, self.finished.emit)
