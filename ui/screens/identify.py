"""Search the list (1:N), only where the power allows it and 1:1 did not settle the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.views import Freshness
from fieldid.model.biometric import Modality
from ui import list_words, words
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.foot_bar import freshness_words

if TYPE_CHECKING:
    from fieldid.app.views import ListStatus
    from fieldid.model.comparison import CandidateList


class IdentifyScreen(Screen):
    """Says what will be searched with what, searches, and can be stopped."""

    name = "identify"

    def build(self) -> None:
        """Make the explanation."""
        self._search, self._without = self.tr("Sea&rch"), self.tr("&Decide without a search")
        self._possible = True
        self.title(
            self.tr("Search the list"),
            self.tr("Compares this person with every record on this laptop."),
            self._search,
        )
        self.without = self.add_action(ActionButton(self._without), "without_search")
        self.without.clicked.connect(lambda: self.finished.emit(None))
        card = Card()
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.caution = Message()
        self.page.add(card)
        self.page.add(self.caution)
        self.page.add(
            Message(
                self.tr(
                    "The search proposes candidates; it identifies nobody. You compare, and you"
                    " decide. The search is logged."
                )
            )
        )
        self.page.fill()

    def arrive(self) -> None:
        """Ask which list is held."""
        self.load(lambda _job: self.context.desk.list_status(), self._show_list)

    def _show_list(self, status: ListStatus) -> None:
        possible = status.as_of is not None and status.freshness is not Freshness.EXPIRED
        self.primary.set_label(self._search if possible else self._without)
        self.without.setVisible(possible)
        self._possible = possible
        self.caution.say(*self._caution(status))
        self.facts.clear()
        self.facts.add(self.tr("List"), self._list_words(status), "strong")
        self.facts.add(self.tr("Searched with"), self._probes(), "strong")

    def _caution(self, status: ListStatus) -> tuple[str, str, str]:
        """Say beforehand what the age of the list does to a search."""
        if status.freshness is Freshness.EXPIRED:
            title = self.tr("The list has expired and is not searched.")
            still = self.tr(
                "Comparing with a claimed record, and documents, still work. Decide without a"
                " search, or update the list (Settings, List)."
            )
            return still, "caution", title
        if status.freshness is Freshness.STALE:
            hours = list_words.hours_old(round(24 * status.age_days))
            return list_words.hours_old_meaning(), "caution", hours
        if not status.prepared:
            title = self.tr("The search is being prepared after an upgrade.")
            return self.tr("The first search waits until that is done."), "info", title
        return "", "info", ""

    def _list_words(self, status: ListStatus) -> str:
        if status.as_of is None:
            return self.tr("No list is held. Import one in Settings, or decide without a search.")
        return self.tr("{records} records, as of {when} ({freshness})").format(
            records=words.number(status.records),
            when=words.when(status.as_of),
            freshness=freshness_words(status.freshness),
        )

    def _probes(self) -> str:
        samples = self.context.encounter.encounter.samples
        names = [words.finger(one.position) for one in samples if one.modality is Modality.FINGER]
        names += [self.tr("face") for one in samples if one.modality is Modality.FACE]
        return words.listed(names) or self.tr("nothing captured")

    def act(self) -> None:
        """Search, or go on where no list can be searched."""
        if not self._possible:
            self.finished.emit(None)
            return
        self.run(self.context.encounter.identify, self._found, self.tr("Searching the list…"))

    def _found(self, _candidates: CandidateList) -> None:
        self.finished.emit(None)
