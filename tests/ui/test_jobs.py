"""The job runner: results on the UI thread, failures as errors, cancel, owners that went away."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget

from fieldid.errors.base import FieldidError
from fieldid.errors.case import SearchCancelledError
from fieldid.errors.vault import DiskFullError
from ui.jobs import Hooks, JobContext, JobRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    del qtbot  # the application must exist first
    return JobRunner()


def test_work_is_done_elsewhere_and_told_here(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[object] = []
    here = QThread.currentThread()
    owner = QObject()
    hooks = Hooks(
        succeeded=lambda result: seen.extend([result, QThread.currentThread() is here]),
        ended=lambda: seen.append("ended"),
    )
    with qtbot.waitSignal(runner.idle):
        runner.start(owner, lambda _job: threading.current_thread(), hooks)
    assert seen[0] == "ended"
    assert seen[1] is not threading.current_thread()
    assert seen[2] is True


def test_an_error_of_ours_arrives_whole(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[FieldidError] = []
    owner = QObject()

    def work(_job: JobContext) -> None:
        raise DiskFullError

    with qtbot.waitSignal(runner.idle):
        runner.start(owner, work, Hooks(failed=seen.append))
    assert isinstance(seen[0], DiskFullError)


@pytest.mark.expects_error_log
def test_a_bug_becomes_a_plain_error_without_its_words(
    qtbot: QtBot, runner: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[FieldidError] = []
    owner = QObject()

    def work(_job: JobContext) -> None:
        raise RuntimeError("Karwan Mustafa Rashid, born 1978")

    with qtbot.waitSignal(runner.idle):
        runner.start(owner, work, Hooks(failed=seen.append))
    assert type(seen[0]) is FieldidError
    assert "RuntimeError" in caplog.text
    assert "Karwan" not in caplog.text


def test_cancel_is_heard_and_its_end_is_told(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[FieldidError] = []
    started = threading.Event()
    owner = QObject()

    def work(job: JobContext) -> None:
        started.set()
        while not job.is_set():
            started.wait(0.001)
        raise SearchCancelledError

    job = runner.start(owner, work, Hooks(failed=seen.append))
    assert started.wait(5)
    with qtbot.waitSignal(runner.idle):
        job.cancel()
    assert isinstance(seen[0], SearchCancelledError)


def test_nothing_is_told_to_an_owner_that_is_gone(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[object] = []
    go_on = threading.Event()
    owner = QWidget()
    runner.start(owner, lambda _job: go_on.wait(5), Hooks(succeeded=seen.append))
    owner.deleteLater()
    qtbot.wait(20)
    with qtbot.waitSignal(runner.idle):
        go_on.set()
    assert seen == []


def test_nothing_is_told_after_all_was_abandoned(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[object] = []
    go_on = threading.Event()
    owner = QObject()
    runner.start(owner, lambda _job: go_on.wait(5), Hooks(succeeded=seen.append))
    runner.abandon_all()
    with qtbot.waitSignal(runner.idle):
        go_on.set()
    assert seen == []


def test_every_report_arrives_in_order(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[object] = []
    owner = QObject()

    def work(job: JobContext) -> None:
        for number in range(100):
            job.report(number)

    with qtbot.waitSignal(runner.idle):
        runner.start(owner, work, Hooks(progressed=seen.append))
    assert seen == list(range(100))


def test_glimpses_are_coalesced_and_the_last_wins(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[int] = []
    done, shown = threading.Event(), threading.Event()
    owner = QObject()

    def work(job: JobContext) -> None:
        for number in range(1000):
            job.glimpse(number)
        done.set()
        shown.wait(5)

    runner.start(owner, work, Hooks(glimpsed=seen.append))
    assert done.wait(5)  # the UI thread was busy meanwhile
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [999]
    with qtbot.waitSignal(runner.idle):
        shown.set()


def test_more_jobs_than_threads_all_end(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[object] = []
    owner = QObject()
    with qtbot.waitSignal(runner.idle):
        for number in range(40):
            runner.start(owner, lambda _job, number=number: number, Hooks(succeeded=seen.append))
    assert sorted(seen) == list(range(40))  # type: ignore[type-var]  # they are numbers
    assert not runner.busy
