"""What goes on behind the screens: the states in the foot bar, and sending what waits.

Failures here are states in the bar, never a panel in the officer's way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fieldid.app.camera_setups import setups_held
from fieldid.app.scanner_makers import makers_held
from fieldid.app.views import InstallationState
from ui.jobs import Hooks
from ui.screens import registry

if TYPE_CHECKING:
    from fieldid.app.views import ListStatus, SyncStatus
    from fieldid.ports import ReaderInfo
    from ui.context import Context
    from ui.jobs import JobContext
    from ui.widgets.foot_bar import FootBar

READERS_MS = 1_000  # a reader that is plugged in shows within two seconds
STATUS_MS = 15_000
SYNC_MS = 60_000


_States = tuple[list["ReaderInfo"], "ListStatus", "SyncStatus"]


class Background(QObject):
    """Looks while the laptop is unlocked; sends always: sealed records may go any time.

    Those of an erased vault too.
    """

    looked = Signal()
    listed = Signal(object)

    def __init__(self, context: Context, foot: FootBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._foot = foot
        self._looking = self._sending = self._again = self._finding = False
        self._last: _States | None = None
        self._status_timer, self._sync_timer = QTimer(self), QTimer(self)
        self._readers_timer = QTimer(self)
        self._readers_timer.timeout.connect(self.find_readers)
        self._status_timer.timeout.connect(self.refresh)
        self._sync_timer.timeout.connect(self.send)
        self._sync_timer.start(SYNC_MS)
        context.list_job.moved.connect(self._show_list_work)
        context.list_job.ended.connect(self.refresh)

    def warm(self) -> None:
        """Load screens and engines while the officer types the passphrase."""

        def load(_job: JobContext) -> None:
            registry.menu()
            self._context.installation.warm()

        self._context.jobs.start(self, load, Hooks())

    def start(self) -> None:
        """Look now, then every so often; certified scanners once their makers are known."""
        self._looking = self._sending = self._again = self._finding = False
        self._status_timer.start(STATUS_MS)
        self._readers_timer.start(READERS_MS)
        self._context.jobs.start(self, self._set_readers_up, Hooks())
        desk = self._context.desk
        self._context.jobs.start(self, lambda _job: desk.warm(), Hooks())
        self.refresh()

    def stop(self) -> None:
        """Look no more, while locked; what was running has been abandoned."""
        self._looking = self._sending = self._again = self._finding = False
        self._status_timer.stop()
        self._readers_timer.stop()

    def refresh(self) -> None:
        """Look at readers, list and outbox; one look at a time, the newest wish is honoured."""
        desk = self._context.open_desk
        if desk is None:
            return
        if self._looking:
            self._again = True
            return
        self._looking = True

        def look(_job: JobContext) -> _States:
            return list(desk.readers()), desk.list_status(), desk.sync_status()

        hooks = Hooks(succeeded=self._show, ended=self._looked)
        self._context.jobs.start(self, look, hooks)

    def find_readers(self) -> None:
        """See what was plugged in or out; a look that is slow is not overtaken by the next."""
        desk = self._context.open_desk
        if desk is None or self._finding:
            return
        self._finding = True
        hooks = Hooks(succeeded=self._show_readers, ended=self._found)
        self._context.jobs.start(self, lambda _job: desk.readers(), hooks)

    def send(self) -> None:
        """Send what waits; offline is normal and stays silent."""
        installation, desk = self._context.installation, self._context.open_desk
        new = installation.state is InstallationState.NO_VAULT and not installation.erased
        if self._sending or (desk is None and new):
            return
        self._sending = True
        work = installation.send_waiting if desk is None else desk.sync
        self._context.jobs.start(self, work, Hooks(ended=self._sent))

    def _show(self, states: _States) -> None:
        readers, list_status, sync_status = states
        self._foot.show_readers(readers)
        self._foot.show_list(list_status)
        self._show_list_work()
        self.listed.emit(list_status)
        self._foot.show_sync(sync_status)
        if states != self._last:
            self._last = states
            self.looked.emit()

    def _show_list_work(self) -> None:
        if self._context.list_job.running:
            self._foot.show_list_work(self._context.list_job.share)

    def _show_readers(self, readers: list[ReaderInfo]) -> None:
        if self._last is None or readers == self._last[0]:
            return
        self._last = (readers, *self._last[1:])
        self._foot.show_readers(readers)
        self.looked.emit()

    def _found(self) -> None:
        self._finding = False

    def _set_readers_up(self, _job: JobContext) -> None:
        self._context.hand_in.makers(makers_held(self._context.desk))
        self._context.hand_in.cameras(setups_held(self._context.desk))

    def _looked(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.refresh()

    def _sent(self) -> None:
        self._sending = False
        self.refresh()
