"""Captures one finger or face through a reader, judged by the engines of this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.capture.best_of import capture_best
from fieldid.errors import CaseError
from fieldid.model.biometric import FaceImage, FingerImage, Modality

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.engines import Engines
    from fieldid.capture.best_of import Attempt, BestSample
    from fieldid.model.biometric import Quality
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink, Reader


def capture_sample(
    engines: Engines,
    reader: Reader,
    request: CaptureRequest,
    attempts: int,
    on_preview: PreviewSink,
    on_attempt: Callable[[Attempt], None],
    cancel: CancelToken,
) -> BestSample:
    """Return the best of up to ``attempts`` samples. Raises a ReaderError."""

    def assess(image: FingerImage | FaceImage) -> Quality:
        return assess_sample(engines, request.modality, image)

    return capture_best(reader, request, assess, attempts, on_preview, on_attempt, cancel)


def assess_sample(engines: Engines, modality: Modality, image: FingerImage | FaceImage) -> Quality:
    """Return the quality of an image, which must be of the modality asked for."""
    if modality is Modality.FINGER and isinstance(image, FingerImage):
        return engines.finger.acquire(image).quality
    if modality is Modality.FACE and isinstance(image, FaceImage):
        return engines.face.assess(image).quality
    raise CaseError(reason="the reader delivered another kind of sample than was asked for")
