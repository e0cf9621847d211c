"""The one job runner: slow work off the UI thread, its end back on it.

Guarantees: callbacks run on the UI thread, only while the job's owner still exists and the job
was not abandoned; every failure reaches ``failed`` as a ``FieldidError``; previews are
coalesced, so a fast reader cannot flood the event loop. Leaves out: killing a job. Work that
may take long asks its ``JobContext`` whether to stop.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from fieldid.app.file_problem import file_problem
from fieldid.errors.base import FieldidError
from fieldid.errors.vault import DiskFullError
from ui.bugs import plain_error

Work = Callable[["JobContext"], Any]
Callback = Callable[[Any], None]
_WORKERS = 4


class _Mailbox(QObject):
    """Carries values from the worker to the thread this object was made on."""

    progressed = Signal(object)
    glimpsed = Signal()
    ended = Signal(object, object)


class JobContext:
    """What the work sees: a cancel token (``is_set``), ``report`` and ``glimpse``."""

    def __init__(self, mailbox: _Mailbox) -> None:
        self._mailbox = mailbox
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._latest: Any = None
        self._announced = False

    def is_set(self) -> bool:
        """Return True once the work should stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled.set()

    def report(self, value: object) -> None:
        """Deliver ``value`` to ``on_progress``; every value arrives, in order."""
        self._mailbox.progressed.emit(value)

    def glimpse(self, value: object) -> None:
        """Deliver ``value`` to ``on_glimpse`` unless a newer one comes before it is shown."""
        with self._lock:
            self._latest = value
            if self._announced:
                return
            self._announced = True
        self._mailbox.glimpsed.emit()

    def take_glimpse(self) -> object:
        """Return the newest value and forget it."""
        with self._lock:
            latest, self._latest, self._announced = self._latest, None, False
        return latest


@dataclass(frozen=True, eq=False)
class Hooks:
    """What to do on the UI thread; each may be absent."""

    succeeded: Callback | None = None
    failed: Callable[[FieldidError], None] | None = None
    progressed: Callback | None = None
    glimpsed: Callback | None = None
    ended: Callable[[], None] | None = None


@dataclass(eq=False)
class Job:
    """A handle on running work."""

    context: JobContext
    owner: QObject
    hooks: Hooks
    abandoned: bool = field(default=False)
    running: bool = field(default=True)

    def cancel(self) -> None:
        """Ask the work to stop; its end (usually a failure) is still delivered."""
        self.context.cancel()

    def abandon(self) -> None:
        """Ask the work to stop and deliver nothing more."""
        self.abandoned = True
        self.context.cancel()

    @property
    def deliverable(self) -> bool:
        """Whether anybody is still there to be told."""
        return not self.abandoned and shiboken6.isValid(self.owner)


class _Task(QRunnable):
    """Runs the work on a pool thread and posts its end."""

    def __init__(self, work: Work, context: JobContext, mailbox: _Mailbox) -> None:
        super().__init__()
        self._work = work
        self._context = context
        self._mailbox = mailbox

    def run(self) -> None:
        """Run the work; never lets an exception out into Qt."""
        try:
            result = self._work(self._context)
        except FieldidError as error:
            self._mailbox.ended.emit(None, error)
        except OSError as error:
            self._mailbox.ended.emit(None, _of_a_file(error))
        except Exception as error:  # noqa: BLE001 - the last line of defence on a pool thread
            self._mailbox.ended.emit(None, plain_error(error))
        else:
            self._mailbox.ended.emit(result, None)


def _of_a_file(error: OSError) -> FieldidError:
    """Name the file or the full disk; anything else of the system is our own fault."""
    problem = file_problem(error)
    named = bool(error.filename) or isinstance(problem, DiskFullError)
    return problem if named else plain_error(error)


class JobRunner(QObject):
    """Starts jobs and tells their owners how they ended."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_WORKERS)
        self._jobs: dict[Job, _Mailbox] = {}

    @property
    def busy(self) -> bool:
        """Whether any job is still running."""
        return bool(self._jobs)

    def start(self, owner: QObject, work: Work, hooks: Hooks) -> Job:
        """Run ``work(context)`` on a pool thread; ``hooks`` run here while ``owner`` exists."""
        mailbox = _Mailbox(self)
        context = JobContext(mailbox)
        job = Job(context, owner, hooks)
        self._jobs[job] = mailbox
        queued = Qt.ConnectionType.QueuedConnection
        mailbox.progressed.connect(lambda value: self._progressed(job, value), queued)
        mailbox.glimpsed.connect(lambda: self._glimpsed(job), queued)
        mailbox.ended.connect(lambda result, error: self._ended(job, result, error), queued)
        self._pool.start(_Task(work, context, mailbox))
        return job

    def abandon_all(self) -> None:
        """Ask every job to stop and deliver nothing more (on lock and on close)."""
        for job in self._jobs:
            job.abandon()

    def wait(self, milliseconds: int) -> bool:
        """Block until the pool is empty; for closing the program only."""
        return self._pool.waitForDone(milliseconds)

    def _progressed(self, job: Job, value: object) -> None:
        if job.deliverable and job.hooks.progressed:
            job.hooks.progressed(value)

    def _glimpsed(self, job: Job) -> None:
        value = job.context.take_glimpse()
        if job.running and job.deliverable and job.hooks.glimpsed:
            job.hooks.glimpsed(value)

    def _ended(self, job: Job, result: object, error: FieldidError | None) -> None:
        self._jobs.pop(job).deleteLater()
        job.running = False
        if job.deliverable:
            _tell(job.hooks, result, error)
        if not self._jobs:
            self.idle.emit()


def _tell(hooks: Hooks, result: object, error: FieldidError | None) -> None:
    if hooks.ended:
        hooks.ended()
    if error is None and hooks.succeeded:
        hooks.succeeded(result)
    elif error is not None and hooks.failed:
        hooks.failed(error)
