"""Takes samples from one reader until one is usable, and keeps the best of N.

Guarantees: a sample once taken is not lost to a reader that fails later; the officer's stop
always wins. Leaves out what makes a sample usable (``assess`` is handed in) and which reader
it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.base import FieldidError
from fieldid.errors.image import ImageError
from fieldid.errors.reader import CaptureCancelledError, ReaderError
from fieldid.model.biometric import FaceImage, FingerImage, Quality

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink, Reader


@dataclass(frozen=True, eq=False, repr=False)
class Attempt:
    """One sample taken and assessed: number ``number`` (from 1) of at most ``allowed``."""

    number: int
    allowed: int
    image: FingerImage | FaceImage
    quality: Quality


@dataclass(frozen=True, eq=False, repr=False)
class BestSample:
    """The best of ``attempts`` samples taken.

    ``fault``: the error that ended the capture early, None when it ran its course. The screens
    say it, because the sample kept may not be usable. ``live``: some of the frames that a camera
    showed before, oldest first, where they were kept.
    """

    image: FingerImage | FaceImage
    quality: Quality
    attempts: int
    fault: FieldidError | None = None
    live: tuple[FaceImage, ...] = ()


def capture_best(
    reader: Reader,
    request: CaptureRequest,
    assess: Callable[[FingerImage | FaceImage], Quality],
    attempts: int,
    on_preview: PreviewSink,
    on_attempt: Callable[[Attempt], None],
    cancel: CancelToken,
) -> BestSample:
    """Capture up to ``attempts`` times and stop at the first usable sample.

    Every sample is reported to ``on_attempt`` once it is assessed. Raises ``ValueError`` for
    no attempts, ``CaptureCancelledError`` once ``cancel`` is set, and the error of the reader
    or of the assessment when it comes before any sample.
    """
    if attempts < 1:
        raise ValueError(attempts)
    taken: list[Attempt] = []
    for number in range(1, attempts + 1):
        _stop_if_cancelled(reader, cancel)
        try:
            image = reader.capture(request, on_preview, cancel).image
            attempt = Attempt(number, attempts, image, assess(image))
        except CaptureCancelledError:
            raise
        except (ReaderError, ImageError) as fault:
            if not taken:
                raise
            return _best(taken, fault)
        _stop_if_cancelled(reader, cancel)
        taken.append(attempt)
        on_attempt(attempt)
        if attempt.quality.usable:
            break
    return _best(taken)


def _stop_if_cancelled(reader: Reader, cancel: CancelToken) -> None:
    if cancel.is_set():
        raise CaptureCancelledError(reader=reader.info.name)


def _best(taken: list[Attempt], fault: FieldidError | None = None) -> BestSample:
    best = max(taken, key=_merit)
    return BestSample(best.image, best.quality, len(taken), fault)


def _merit(attempt: Attempt) -> tuple[bool, int]:
    """Rank a usable sample first, then by score; of equals ``max`` keeps the earlier."""
    score = attempt.quality.score
    return attempt.quality.usable, -1 if score is None else score
