"""The best of N is kept, whatever the reader does in between."""

from __future__ import annotations

from threading import Event

import pytest

from fieldid.capture.best_of import Attempt, BestSample, capture_best
from fieldid.errors.image import ImageError
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderBusyError,
    ReaderError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality, Quality
from fieldid.ports import CaptureRequest, Reader
from tests.helpers.scripted_reader import ScriptedReader

REQUEST = CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_INDEX)
GATE = 50
UNREADABLE = 200
WITHOUT_SCORE = 201


def grey(image: FingerImage | FaceImage) -> int:
    return int(image.pixels.flat[0])


def assess(image: FingerImage | FaceImage) -> Quality:
    """Take the grey value for the score."""
    if grey(image) == UNREADABLE:
        raise ImageError(reason="a test says so")
    if grey(image) == WITHOUT_SCORE:
        return Quality(None, usable=False, reasons=("no_finger",))
    return Quality(grey(image), usable=grey(image) >= GATE)


class Capture:
    """One run of ``capture_best`` with everything that was reported meanwhile."""

    def __init__(self, cancel: Event | None = None) -> None:
        self.cancel = cancel or Event()
        self.seen: list[Attempt] = []
        self.previews = 0

    def run(self, reader: Reader, attempts: int = 3) -> BestSample:
        return capture_best(
            reader, REQUEST, assess, attempts, self.preview, self.seen.append, self.cancel
        )

    def preview(self, image: FingerImage | FaceImage) -> None:
        del image
        self.previews += 1


def error(kind: type[ReaderError]) -> ReaderError:
    return kind(reader="Scripted reader", reason="a test says so")


def test_the_first_usable_sample_ends_the_capture() -> None:
    reader, capture = ScriptedReader([20, 70, 90]), Capture()
    best = capture.run(reader, attempts=5)
    assert (grey(best.image), best.quality.score, best.attempts) == (70, 70, 2)
    assert reader.captures == 2
    assert best.fault is None
    assert [(seen.number, seen.allowed) for seen in capture.seen] == [(1, 5), (2, 5)]
    assert [seen.quality.score for seen in capture.seen] == [20, 70]
    assert capture.previews == 2


def test_of_samples_that_are_never_good_the_best_is_kept() -> None:
    reader, capture = ScriptedReader([20, 45, 30]), Capture()
    best = capture.run(reader)
    assert (grey(best.image), best.attempts) == (45, 3)
    assert not best.quality.usable
    assert reader.captures == 3


def test_of_equals_the_earlier_is_kept_and_a_score_beats_none() -> None:
    capture = Capture()
    best = capture.run(ScriptedReader([WITHOUT_SCORE, 10, WITHOUT_SCORE]))
    assert best.image is capture.seen[1].image
    capture = Capture()
    best = capture.run(ScriptedReader([30, 30, 30]))
    assert best.image is capture.seen[0].image


@pytest.mark.parametrize("kind", [ReaderTimeoutError, ReaderUnpluggedError, ReaderBusyError])
def test_an_error_before_any_sample_is_raised(kind: type[ReaderError]) -> None:
    capture = Capture()
    with pytest.raises(kind):
        capture.run(ScriptedReader([error(kind)]))
    assert capture.seen == []


@pytest.mark.parametrize("kind", [ReaderTimeoutError, ReaderUnpluggedError])
def test_an_error_after_a_sample_keeps_the_sample_and_tells_the_fault(
    kind: type[ReaderError],
) -> None:
    fault = error(kind)
    best = Capture().run(ScriptedReader([20, 40, fault]), attempts=5)
    assert (grey(best.image), best.attempts) == (40, 2)
    assert best.fault is fault


def test_an_image_that_cannot_be_assessed_counts_like_a_reader_error() -> None:
    with pytest.raises(ImageError):
        Capture().run(ScriptedReader([UNREADABLE]))
    best = Capture().run(ScriptedReader([30, UNREADABLE, 90]))
    assert grey(best.image) == 30
    assert isinstance(best.fault, ImageError)


def test_the_stop_before_the_start_takes_no_sample() -> None:
    reader, capture = ScriptedReader([90]), Capture()
    capture.cancel.set()
    with pytest.raises(CaptureCancelledError):
        capture.run(reader)
    assert reader.captures == 0


@pytest.mark.parametrize("when", [1, 2, 3])
def test_the_stop_wins_over_samples_already_taken(when: int) -> None:
    cancel = Event()
    reader = ScriptedReader([20], cancel=cancel, cancel_after=when)
    with pytest.raises(CaptureCancelledError):
        Capture(cancel).run(reader)
    assert reader.captures == when


def test_the_stop_during_the_assessment_wins() -> None:
    capture = Capture()

    def assess_and_stop(image: FingerImage | FaceImage) -> Quality:
        capture.cancel.set()
        return assess(image)

    with pytest.raises(CaptureCancelledError):
        capture_best(
            ScriptedReader([90]),
            REQUEST,
            assess_and_stop,
            3,
            capture.preview,
            capture.seen.append,
            capture.cancel,
        )
    assert capture.seen == []


@pytest.mark.parametrize("attempts", [0, -1])
def test_no_attempts_is_a_mistake_of_the_caller(attempts: int) -> None:
    with pytest.raises(ValueError, match=str(attempts)):
        Capture().run(ScriptedReader([90]), attempts)


def test_no_pixel_shows_in_a_repr() -> None:
    capture = Capture()
    best = capture.run(ScriptedReader([77]))
    for value in (best, capture.seen[0]):
        assert "array" not in repr(value)
        assert "image" not in repr(value)
