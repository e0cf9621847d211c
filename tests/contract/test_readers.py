"""What every reader promises (``fieldid.ports``), tried on every registered driver."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from drivers import exchange
from drivers.worker import WorkerReader
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderBusyError,
    ReaderError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, Modality
from fieldid.ports import RawSample, ReaderState
from tests.contract.processes import ends_within, is_running

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.contract.stage import Recipe, Stage

    Staging = Callable[[Callable[[Path], Stage]], Stage]
    Opening = Callable[[Stage, Recipe], WorkerReader]

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform != "linux", reason="needs signals and /proc")
PRESENT_AFTER_S = 0.1


class Previews:
    """A preview sink that remembers, and does something at the first image."""

    def __init__(self, at_first: Callable[[], object] = lambda: None) -> None:
        self.images: list[FingerImage | FaceImage] = []
        self.threads: set[int] = set()
        self._at_first = at_first

    def __call__(self, image: FingerImage | FaceImage) -> None:
        self.images.append(image)
        self.threads.add(threading.get_ident())
        if len(self.images) == 1:
            self._at_first()


def take(reader: WorkerReader, recipe: Recipe, stage: Stage, previews: Previews) -> RawSample:
    presenting = threading.Timer(PRESENT_AFTER_S, stage.present)
    presenting.start()
    try:
        return reader.capture(recipe.request, previews, threading.Event())
    finally:
        presenting.join()


def assert_image(image: FingerImage | FaceImage, modality: Modality) -> None:
    finger = modality is Modality.FINGER
    assert isinstance(image, FingerImage if finger else FaceImage)
    assert image.pixels.dtype == np.uint8
    assert image.pixels.ndim == (2 if finger else 3)
    assert finger or image.pixels.shape[2] == 3
    assert not isinstance(image, FingerImage) or 200 <= image.dpi <= 2000


def test_discovery_is_quick_and_names_the_reader(recipe: Recipe, stage: Staging) -> None:
    driver = stage(recipe.waiting).driver
    start = time.monotonic()
    infos = driver.discover()
    assert time.monotonic() - start < 0.5
    (info,) = [info for info in infos if info.reader_id == recipe.reader_id]
    assert info.driver == driver.name == recipe.reader_id.partition(":")[0]
    assert info.name
    assert recipe.request.modality in info.modalities
    assert info == next(each for each in driver.discover() if each.reader_id == info.reader_id)


def test_a_reader_that_is_not_there_is_not_found(recipe: Recipe, stage: Staging) -> None:
    with pytest.raises(ReaderNotFoundError):
        stage(recipe.waiting).driver.open(f"{recipe.reader_id}-of-another-kind")


def test_captures_deliver_samples(recipe: Recipe, stage: Staging, opened: Opening) -> None:
    scene = stage(recipe.ready)
    reader = opened(scene, recipe)
    assert isinstance(reader, WorkerReader), "open() must return a drivers.worker.WorkerReader"
    for _ in range(2):
        previews = Previews()
        sample = take(reader, recipe, scene, previews)
        assert sample.reader_id == recipe.reader_id == reader.info.reader_id
        assert_image(sample.image, recipe.request.modality)
        assert previews.images
        assert_image(previews.images[0], recipe.request.modality)
        assert previews.threads == {threading.get_ident()}
        assert reader.info.state is ReaderState.READY


def test_one_capture_at_a_time_and_cancelled_within_a_second(
    recipe: Recipe, stage: Staging, opened: Opening
) -> None:
    reader = opened(stage(recipe.waiting), recipe)
    cancel = threading.Event()
    first = threading.Thread(target=_cancelled_capture, args=(reader, recipe, cancel))
    first.start()
    while reader.info.state is not ReaderState.BUSY:
        time.sleep(0.01)
    with pytest.raises(ReaderBusyError):
        reader.capture(recipe.request, Previews(), threading.Event())
    time.sleep(0.2)
    start = time.monotonic()
    cancel.set()
    first.join()
    assert time.monotonic() - start < 1


def _cancelled_capture(reader: WorkerReader, recipe: Recipe, cancel: threading.Event) -> None:
    with pytest.raises(CaptureCancelledError):
        reader.capture(recipe.request, Previews(), cancel)


def test_nothing_presented_is_a_time_out(recipe: Recipe, stage: Staging, opened: Opening) -> None:
    reader = opened(stage(recipe.waiting), recipe)
    start = time.monotonic()
    with pytest.raises(ReaderTimeoutError) as caught:
        reader.capture(replace(recipe.request, timeout_s=0.3), Previews(), threading.Event())
    assert 0.3 <= time.monotonic() - start < 1.3
    assert reader.info.name in str(caught.value)
    assert reader.info.state is ReaderState.READY


def test_unplugged_and_plugged_in_again(recipe: Recipe, stage: Staging, opened: Opening) -> None:
    scene = stage(recipe.unplugged)
    reader = opened(scene, recipe)
    with pytest.raises(ReaderUnpluggedError):
        take(reader, recipe, scene, Previews())
    gone = reader.info
    assert gone.state is ReaderState.NOT_FOUND
    assert gone.advice
    scene.replug()
    assert_image(take(reader, recipe, scene, Previews()).image, recipe.request.modality)
    assert reader.info == replace(gone, state=ReaderState.READY, advice="")


@POSIX
@pytest.mark.parametrize("sign", ["SIGKILL", "SIGSTOP"])
def test_a_dead_or_frozen_worker_costs_one_attempt(
    recipe: Recipe,
    sign: str,
    stage: Staging,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exchange, "GRACE_S", 0.2)
    scene = stage(recipe.ready)
    reader = opened(scene, recipe)
    victim = reader.worker_pid
    assert victim
    hurried = replace(recipe, request=replace(recipe.request, timeout_s=0.3))
    if recipe.streams:
        blow = Previews(lambda: os.kill(victim, getattr(signal, sign)))
        with pytest.raises(ReaderUnpluggedError):
            take(reader, hurried, scene, blow)
    else:
        os.kill(victim, getattr(signal, sign))
        _survives(reader, hurried, scene)
    assert_image(take(reader, recipe, scene, Previews()).image, recipe.request.modality)
    assert reader.worker_pid != victim
    assert not is_running(victim)


def _survives(reader: WorkerReader, recipe: Recipe, scene: Stage) -> None:
    """A worker that was idle may be noticed dead before the capture, or during it."""
    try:
        take(reader, recipe, scene, Previews())
    except ReaderError as error:
        assert isinstance(error, ReaderUnpluggedError)  # noqa: PT017 - both outcomes are right


def test_closing_ends_the_capture_and_the_worker(
    recipe: Recipe, stage: Staging, opened: Opening
) -> None:
    scene = stage(recipe.waiting)
    reader = opened(scene, recipe)
    worker = reader.worker_pid
    assert worker
    closing = threading.Timer(0.2, reader.close)
    closing.start()
    start = time.monotonic()
    with pytest.raises(CaptureCancelledError):
        reader.capture(recipe.request, Previews(), threading.Event())
    closing.join()
    reader.close()
    assert time.monotonic() - start < 0.2 + 2
    assert reader.worker_pid is None
    assert not is_running(worker)
    with pytest.raises(ReaderError):
        reader.capture(recipe.request, Previews(), threading.Event())
    assert opened(scene, recipe).worker_pid


@POSIX
def test_the_worker_does_not_outlive_the_program(recipe: Recipe, folder: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.contract.program", recipe.reader_id, str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert program.stdout
    with program, program.stdout as said:
        worker = int(said.readline())
        assert is_running(worker)
        program.kill()
        assert ends_within(worker, 3)
