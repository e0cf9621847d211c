"""Captures one finger or face through a reader, judged by the engines of this laptop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.capture.best_of import capture_best
from fieldid.capture.live_frames import LiveFrames
from fieldid.errors.case import CaseError
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fieldid.app.engines import Engines
    from fieldid.capture.best_of import Attempt, BestSample
    from fieldid.model.biometric import FaceTemplate, FingerTemplate, Quality
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink, Reader

    Captured = Sequence[tuple[FingerPosition, FingerTemplate]]


def capture_sample(  # noqa: PLR0913, PLR0917 - what a capture needs, and who was shown before
    engines: Engines,
    reader: Reader,
    request: CaptureRequest,
    attempts: int,
    on_preview: PreviewSink,
    on_attempt: Callable[[Attempt], None],
    cancel: CancelToken,
    captured: Captured = (),
) -> BestSample:
    """Return the best of up to ``attempts`` samples. Raises a ReaderError.

    ``captured``: the fingers of this encounter, so that one shown twice is noticed.
    """

    def assess(image: FingerImage | FaceImage) -> Quality:
        return assess_sample(engines, request, image, captured)

    live = LiveFrames(on_preview)
    best = capture_best(reader, request, assess, attempts, live, on_attempt, cancel)
    return replace(best, live=live.kept)


def live_templates(engines: Engines, best: BestSample) -> tuple[FaceTemplate, ...]:
    """Return the templates of a good photograph with the frames before it; else nothing."""
    if not isinstance(best.image, FaceImage) or not best.quality.usable or not best.live:
        return ()
    from fieldid.face.burst import with_live_frames  # noqa: PLC0415 - with the engine

    return with_live_frames(engines.face, best.image, best.live)


def assess_sample(
    engines: Engines,
    request: CaptureRequest,
    image: FingerImage | FaceImage,
    captured: Captured = (),
) -> Quality:
    """Return the quality of an image, which must be of the modality asked for."""
    if request.modality is Modality.FINGER and isinstance(image, FingerImage):
        return _assess_finger(engines, request, image, captured)
    if request.modality is Modality.FACE and isinstance(image, FaceImage):
        return engines.face.assess(image).quality
    raise CaseError(reason="the reader delivered another kind of sample than was asked for")


def _assess_finger(
    engines: Engines, request: CaptureRequest, image: FingerImage, captured: Captured
) -> Quality:
    from fieldid.fingerprint.repeats import repeated, shown_before  # noqa: PLC0415 - with the engine

    found = engines.finger.acquire(image)
    position = request.position or FingerPosition.UNKNOWN
    before = shown_before(found.template, position, captured)
    return found.quality if before is None else repeated(found.quality)
