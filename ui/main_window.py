"""The one window: banner, head, rail, the screen in hand, what is known, foot.

It alone decides which screen comes next (``fieldid.case.steps``); screens only say that they
are done. On lock every screen is destroyed, and with them every photograph and print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fieldid.app.views import InstallationState
from fieldid.model.encounter import Step
from ui import words
from ui.announce import announce
from ui.background import Background
from ui.context import Context
from ui.idle import IdleWatch
from ui.jobs import Hooks, JobRunner
from ui.screens.base import Place, Screen
from ui.screens.registry import screen
from ui.sequence import step_after, step_before
from ui.widgets.demo_banner import DemoBanner
from ui.widgets.focus_ring import FocusRing
from ui.widgets.foot_bar import FootBar
from ui.widgets.head_bar import HeadBar
from ui.widgets.known import Known
from ui.widgets.list_banner import ListBanner
from ui.widgets.rail import Rail

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.app.installation import Installation
    from ui.hand_in import HandIn
    from ui.preferences import Preferences

_CLOSING_MS = 3000
_SMALLEST = (1024, 600)
_WIDE = 1200  # from here on there is room at the trailing edge


class MainWindow(QMainWindow):
    """Owns the context and sequences the screens."""

    def __init__(
        self, installation: Installation, preferences: Preferences, hand_in: HandIn
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("fieldid"))
        self.setMinimumSize(*_SMALLEST)
        self.jobs = JobRunner(self)
        self.context = Context(self.jobs, installation, preferences, hand_in)
        self.banner, self.head, self.foot = DemoBanner(), HeadBar(), FootBar()
        self.rail, self.known, self.stack = Rail(), Known(), QStackedWidget()
        self.list_banner = ListBanner()
        self._ring = FocusRing(self)
        self.idle = IdleWatch(self)
        self.background = Background(self.context, self.foot, self)
        self._lay_out()
        self._connect()
        self.begin()

    @property
    def current_screen(self) -> Screen:
        """The screen the officer sees."""
        return cast("Screen", self.stack.currentWidget())

    def begin(self) -> None:
        """Show the first screen: the wizard on a new laptop, the log-on otherwise."""
        new = self.context.installation.state is InstallationState.NO_VAULT
        if not new:
            self.banner.show_realm(self.context.realm)
        self.open(Place("first_run" if new else "log_on", over=False))

    def open(self, place: Place) -> Screen:
        """Show a screen, over the present one or instead of all."""
        if not place.over:
            self._clear()
        focus_beneath = self.focusWidget()
        made = screen(place.name)(self.context, place.subject)
        made.focus_beneath = focus_beneath
        made.finished.connect(lambda result: self._finished(made, result))
        made.back.connect(self._step_back)
        made.wanted.connect(self.open)
        made.changed.connect(self.refresh)
        made.closed.connect(self.start_over)
        self.stack.addWidget(made)
        self.stack.setCurrentWidget(made)
        announce(made, made.heading.text())
        announce(made.lead, made.lead.text())
        made.arrive()
        made.take_focus()
        self.refresh()
        return made

    def log_on(self, desk: Desk) -> None:
        """Take over an unlocked laptop."""
        self.context.open_desk = desk
        self.banner.show_realm(desk.realm)
        self._show_officer(desk)
        self.idle.start(desk.policy.idle_lock_minutes * 60)
        self.background.start()
        self.go_home()

    def lock(self, *, idle: bool = False) -> None:
        """Let go of everything, then show the log-on."""
        desk = self.context.open_desk
        if desk is None:
            return
        self._let_go()
        self.jobs.start(self, lambda _job: desk.lock(), Hooks())
        self.open(Place("log_on", "idle" if idle else None, over=False))

    def start_over(self) -> None:
        """Let go of a vault that is no more, and begin as on the first day."""
        self._let_go()
        self.banner.show_realm("")
        self.begin()
        self.background.send()

    def speak(self) -> None:
        """Say everything in the program's language: the edges, and the screens made anew.

        The language is chosen in Settings, over the home screen: nothing typed can be lost.
        """
        self.setWindowTitle(self.tr("fieldid"))
        self.banner.show_realm(self.context.realm)
        self.head.speak()
        self.rail.speak()
        if self.context.open_desk is not None:
            self._show_officer(self.context.open_desk)
        focused = self.focusWidget()
        name = focused.objectName() if focused else ""
        shown = [cast("Screen", self.stack.widget(place)) for place in range(self.stack.count())]
        for place, old in enumerate(shown):
            self.open(Place(old.name, old.subject, over=place > 0))
        again = self.current_screen.findChild(QWidget, name) if name else None
        self.current_screen.take_focus(again)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language once the event that chose it has been dealt with."""
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self.speak)
        super().changeEvent(event)

    def go_home(self) -> None:
        """Leave what is open; an unfinished encounter waits on the home screen."""
        if self.context.open_desk is not None:
            self.context.open_encounter = None
            self.open(Place("home", over=False))

    def leave_encounter(self) -> None:
        """Leave an encounter that is over; after an exercise its result is next."""
        self.context.open_encounter = None
        self.open(Place("home", over=False))
        if self.context.exercise is not None:
            self.open(Place("training"))

    def take_up(self, encounter: EncounterDesk) -> None:
        """Go on with an encounter at its current step."""
        self.context.open_encounter = encounter
        self.advance()

    def advance(self, left: str = "") -> None:
        """Show the step that comes after the one ``left``, or the one the encounter is at."""
        following = step_after(self.context.encounter.steps(), left)
        self.open(Place(following.value, over=False))

    def refresh(self) -> None:
        """Bring the edges of the window up to date with what is in hand."""
        encounter = self.context.open_encounter
        self.rail.setVisible(encounter is not None)
        self._make_room()
        self.foot.setVisible(self.context.open_desk is not None)
        self.list_banner.make_room(on=self.current_screen.name != "home")
        self.background.refresh()
        if encounter is None:
            self.known.clear()
            return
        self.rail.show_steps(encounter.steps(), self.current_screen.name)
        exercise = self.context.exercise
        briefing = exercise.briefing if exercise else ""
        self.known.show_encounter(encounter.encounter, self.context.desk.policy, briefing)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock before the window goes; running work gets a moment to stop."""
        self.lock()
        self.jobs.abandon_all()
        self.jobs.wait(_CLOSING_MS)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the step in hand the room on a small screen."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show what is known beside the step where both fit."""
        during = self.context.open_encounter is not None
        self.known.setVisible(during and self.width() >= _WIDE)

    def _show_officer(self, desk: Desk) -> None:
        self.head.log_on(desk.officer.name, words.role(desk.officer.role))

    def _let_go(self) -> None:
        """Keep nothing that a locked laptop must not hold."""
        self.context.hand_in.stop_playing()
        self.idle.stop()
        self.background.stop()
        self.jobs.abandon_all()
        self.context.forget()
        self.list_banner.show_list(None)
        self._clear()
        self.head.log_off()

    def _finished(self, made: Screen, result: object) -> None:
        """Go where the outcome of a screen leads: a desk, an encounter, or the next step."""
        if self.context.open_desk is None:
            self.log_on(cast("Desk", result))
        elif result is not None:
            self.take_up(cast("EncounterDesk", result))
        elif self._stopped() or made.name == Step.RECEIPT:
            self.leave_encounter()
        elif self.stack.count() > 1:
            self._uncover()
        elif self.context.open_encounter is None:
            self.go_home()
        else:
            self.advance(made.name)

    def _stopped(self) -> bool:
        encounter = self.context.open_encounter
        return encounter is not None and encounter.encounter.stopped_at is not None

    def _step_back(self) -> None:
        """Return to the screen beneath, the step before, or home."""
        if self.stack.count() > 1:
            self._uncover()
            return
        encounter = self.context.open_encounter
        here = self.current_screen.name
        earlier = step_before(encounter.steps(), here) if encounter else None
        if earlier is None:
            self.go_home()
        else:
            self.open(Place(earlier.value, over=False))

    def _uncover(self) -> None:
        covering = self.current_screen
        self.stack.removeWidget(covering)
        covering.deleteLater()
        self.current_screen.arrive()
        self.current_screen.take_focus(covering.focus_beneath)
        self.refresh()

    def _clear(self) -> None:
        while (shown := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(shown)
            shown.deleteLater()

    def _connect(self) -> None:
        self.head.home_wanted.connect(self.go_home)
        self.head.lock_wanted.connect(self.lock)
        self.background.looked.connect(self._follow)
        self.background.listed.connect(self.list_banner.show_list)
        self.idle.expired.connect(lambda: self.lock(idle=True))
        self.idle.warned.connect(self.head.warn)
        self.idle.stirred.connect(self.head.calm)
        self.rail.stop_wanted.connect(lambda: self._lay_over("stop"))
        self.rail.referral_wanted.connect(lambda: self._lay_over("referral"))
        self.rail.barriers_wanted.connect(lambda: self._lay_over("barriers"))
        self.rail.step_wanted.connect(lambda name: self.open(Place(name, over=False)))

    def _follow(self) -> None:
        """Let the screen in front take in what changed by itself."""
        self.current_screen.follow()

    def _lay_over(self, name: str) -> None:
        """Cover the step with stop, referral or barriers; what was typed underneath stays."""
        if self.current_screen.name != name:
            self.current_screen.cancel()
            self.open(Place(name))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(1)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.known)
        canvas = QWidget()
        canvas.setObjectName("canvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.head)
        column.addWidget(self.list_banner)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(canvas)
