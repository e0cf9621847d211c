"""Home: begin an encounter, go on with one, and see how list and synchronisation stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from fieldid.app.views import Freshness, ListStatus, SyncStatus
from fieldid.errors.hub import SyncError
from fieldid.model.encounter import Encounter
from ui import patience, words
from ui.screens.base import Place, Screen
from ui.screens.registry import menu
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.foot_bar import freshness_words
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from fieldid.app.views import SyncReport
    from ui.jobs import JobContext


_COLUMNS, _FEWER, _WIDE = 4, 3, 1200  # of the menu; fewer in a window less wide than this


@dataclass(frozen=True)
class _Standing:
    list_status: ListStatus
    sync_status: SyncStatus
    unfinished: tuple[Encounter, ...]


class HomeScreen(Screen):
    """Enter starts an encounter, or goes on with the one that was left."""

    name = "home"

    def build(self) -> None:
        """Make the cards; they are filled when the laptop has answered."""
        self.title(
            self.tr("Ready"),
            self.tr("Start when the person is in front of you."),
            self.tr("Start an &encounter"),
        )
        self.primary.set_glyph("plus")
        self.back_button.hide()
        self.warning, self.sent = Message(), Message()
        self.unfinished = Card("info", self.tr("Left unfinished"))
        self.unfinished.hide()
        self.rows = QVBoxLayout()
        self.unfinished.column.addLayout(self.rows)
        self.import_list = ActionButton(self.tr("&Import a list…"), glyph="list")
        self.import_list.setObjectName("import_list")
        self.import_list.clicked.connect(lambda: self.wanted.emit(Place("settings", "list")))
        self.warning.column.addWidget(self.import_list, 0, Qt.AlignmentFlag.AlignLeading)
        self.page.add(self.warning)
        self.page.add(self.sent)
        self.page.add(self.unfinished)
        self.page.add(self._menu())
        self.page.add(self._states())
        self.page.fill()

    def _states(self) -> QHBoxLayout:
        self.list_card, self.sync_card = (
            Card("plain", self.tr("List")),
            Card("plain", self.tr("Synchronisation")),
        )
        self.list_facts, self.sync_facts = Facts(), Facts()
        row = QHBoxLayout()
        row.setSpacing(16)
        for card, facts in ((self.list_card, self.list_facts), (self.sync_card, self.sync_facts)):
            card.column.addWidget(facts)
            card.column.addStretch(1)
            row.addWidget(card, 1)
        self.send = ActionButton(self.tr("Send &now"), glyph="sync")
        self.send.setObjectName("send_now")
        self.send.clicked.connect(self._send)
        self.sync_card.column.addWidget(self.send, 0, Qt.AlignmentFlag.AlignLeading)
        return row

    def _menu(self) -> QGridLayout:
        self.menu = grid = QGridLayout()
        self.menu_buttons: list[ActionButton] = []
        self._columns = 0
        grid.setSpacing(12)
        offered = [(item, item.menu_words(self.context)) for item in menu()]
        places = [(item, shown) for item, shown in offered if shown is not None]
        for item, (title, explanation) in places:
            button = ActionButton(title, glyph=item.menu_glyph)
            button.setObjectName(f"menu_{item.name}")
            button.setToolTip(explanation)
            button.setAccessibleDescription(explanation)
            button.clicked.connect(lambda _on, name=item.name: self.wanted.emit(Place(name)))
            self.menu_buttons.append(button)
        self._arrange(_COLUMNS)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the menu in as many columns as fit."""
        super().resizeEvent(event)
        columns = _COLUMNS if self.width() >= _WIDE else _FEWER
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for place, button in enumerate(self.menu_buttons):
            self.menu.addWidget(button, place // columns, place % columns)
        for column in range(_COLUMNS):
            self.menu.setColumnStretch(column, int(column < columns))

    def arrive(self) -> None:
        """Ask how everything stands."""
        self.load(self._standing, self._show)

    def follow(self) -> None:
        """Keep list and synchronisation up to date; the rows stay, so that no focus is lost."""
        self.load(self._standing, self._show_states)

    def _standing(self, _job: JobContext) -> _Standing:
        desk = self.context.desk
        return _Standing(desk.list_status(), desk.sync_status(), desk.unfinished())

    def _show(self, standing: _Standing) -> None:
        self._show_states(standing)
        self._show_unfinished(standing.unfinished)

    def _show_states(self, standing: _Standing) -> None:
        self._show_list(standing.list_status)
        self._show_sync(standing.sync_status)

    def _show_list(self, status: ListStatus) -> None:
        self.list_facts.clear()
        if status.as_of is None:
            self.warning.say(
                self.tr("Ask the list authority for one and import it."),
                "caution",
                self.tr("No list is held: nobody can be compared or searched yet."),
            )
            self.list_facts.add(self.tr("Held"), self.tr("none"), "strong")
            return
        self._warn_of_age(status.freshness)
        self.list_facts.add(self.tr("Records"), words.number(status.records), "strong")
        self.list_facts.add(self.tr("Version"), words.number(status.version), "strong")
        made = self.tr("{when} ({ago})").format(
            when=words.when(status.as_of), ago=words.ago(status.as_of)
        )
        self.list_facts.add(self.tr("Made"), made, "strong")

    def _warn_of_age(self, freshness: Freshness) -> None:
        """Say what to do about a list that is not fresh; a wrong clock is not the list's fault."""
        clock = freshness is Freshness.CLOCK_WRONG
        self.import_list.setVisible(not clock)
        if freshness is Freshness.FRESH:
            self.warning.say("")
        elif clock:
            self.warning.say(
                self.tr("Set the clock right. Until then the list is not searched."),
                "caution",
                self.tr("The list is dated after today: this laptop's clock was set back."),
            )
        else:
            title = self.tr("The list is {state}.").format(state=freshness_words(freshness))
            self.warning.say(self.tr("Import a newer one."), "caution", title)

    def _show_sync(self, status: SyncStatus) -> None:
        self.sync_facts.clear()
        for name, count in (
            (self.tr("Queued"), status.queued - status.sent),
            (self.tr("Sent, no answer yet"), status.sent),
            (self.tr("Confirmed"), status.confirmed),
        ):
            self.sync_facts.add(name, words.number(count), "strong")
        if status.acts_waiting:
            waiting = words.number(status.acts_waiting)
            self.sync_facts.add(self.tr("Signed acts waiting"), waiting, "strong")
        if status.acts_refused:
            refused = words.number(status.acts_refused)
            self.sync_facts.add(self.tr("Acts set aside"), refused, "caution")
        if status.set_aside:
            self.sync_facts.add(self.tr("Set aside"), words.number(status.set_aside), "caution")
        hub = status.hub or self.tr("no hub yet; records stay here")
        self.sync_facts.add(self.tr("Hub"), hub)
        self.send.setVisible(bool(status.hub))

    def _show_unfinished(self, encounters: tuple[Encounter, ...]) -> None:
        empty(self.rows)
        self.unfinished.setVisible(bool(encounters))
        for encounter in encounters:
            self.rows.addWidget(self._row(encounter))

    def _row(self, encounter: Encounter) -> QWidget:
        card = Card()
        line = QHBoxLayout()
        about = encounter.claim.name if encounter.claim and encounter.claim.name else ""
        started = self.tr("Started {when}").format(when=words.when(encounter.opened_at))
        line.addWidget(Text(words.joined((started, about)), "strong"), 1)
        button = ActionButton(self.tr("&Resume"))
        button.setObjectName(f"resume_{encounter.encounter_id}")
        button.clicked.connect(lambda: self._resume(encounter.encounter_id))
        line.addWidget(button)
        card.column.addLayout(line)
        return card

    def _resume(self, encounter_id: str) -> None:
        self.run(lambda _job: self.context.desk.resume(encounter_id), self.finished.emit)

    def _send(self) -> None:
        self.sent.say("")
        desk = self.context.desk
        self.run(
            lambda job: desk.sync(job, patience.ANSWER_S, again=True),
            self._sent,
            self.tr("Talking to the hub…"),
        )

    def _sent(self, report: SyncReport) -> None:
        """Say what the hub confirmed; where something still waits, why."""
        if report.confirmed or not report.waiting:
            words_of = self.tr("Confirmed by the hub: {confirmed}. Still waiting: {waiting}.")
            title = words_of.format(confirmed=report.confirmed, waiting=report.waiting)
            self.sent.say("", "good" if not report.waiting else "info", title)
        if report.waiting:
            self.fail(SyncError(reason=words.translate("Waiting", report.reason)))
        self.changed.emit()
        self.arrive()

    def act(self) -> None:
        """Start an encounter."""
        self.run(lambda _job: self.context.desk.open_encounter(), self.finished.emit)
