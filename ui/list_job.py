"""The one piece of work on the list that goes on behind the screens while the officer works.

Guarantees that there is at most one, that whoever shows it can be made anew at any time and sees
where it stands, and that its end waits for somebody to look at it. Locking the laptop cancels it;
what has arrived is kept for the next time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from fieldid.app.list_work import OnStep, Phase
from ui.jobs import Hooks, Job

if TYPE_CHECKING:
    from fieldid.errors.base import FieldidError
    from fieldid.ports import CancelToken
    from ui.jobs import JobContext, JobRunner

Work = Callable[["OnStep", "CancelToken"], Any]


class ListJob(QObject):
    """``moved``: it began, went on, or is being stopped. ``ended``: there is an outcome."""

    moved = Signal()
    ended = Signal()

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._job: Job | None = None
        self.phase, self.share = Phase.FETCHING, 0.0
        self.stopping = False
        self.result: object = None
        self.error: FieldidError | None = None

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        return self._job is not None

    def start(self, work: Work) -> None:
        """Begin ``work``, unless another is going on; it is handed ``on_step`` and ``cancel``."""
        if self._job is not None:
            return
        self.forget()

        def run(job: JobContext) -> object:
            return work(lambda phase, share: job.glimpse((phase, share)), job)

        hooks = Hooks(self._succeeded, self._failed, glimpsed=self._stepped)
        self._job = self._jobs.start(self, run, hooks)
        self.moved.emit()

    def cancel(self) -> None:
        """Ask it to stop."""
        if self._job is not None:
            self.stopping = True
            self._job.cancel()
            self.moved.emit()

    def take(self) -> tuple[object, FieldidError | None]:
        """Return how it ended, once: a result or an error, or neither."""
        found = self.result, self.error
        self.result = self.error = None
        return found

    def forget(self) -> None:
        """Know of nothing any more: the laptop was locked and what went on was abandoned."""
        self._job, self.stopping = None, False
        self.phase, self.share = Phase.FETCHING, 0.0
        self.result = self.error = None

    def _stepped(self, step: tuple[Phase, float]) -> None:
        self.phase, self.share = step
        self.moved.emit()

    def _succeeded(self, result: object) -> None:
        self._end(result, None)

    def _failed(self, error: FieldidError) -> None:
        self._end(None, error)

    def _end(self, result: object, error: FieldidError | None) -> None:
        self._job, self.stopping = None, False
        self.result, self.error = result, error
        self.ended.emit()
