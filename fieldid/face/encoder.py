"""What every face encoder does, and the one way in which vectors become templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from fieldid.errors.image import ImageError, TemplateError
from fieldid.model.biometric import FaceTemplate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage, ModelTag


class FaceEncoder(Protocol):
    """Turns one detected face into one template; safe to call from several threads."""

    @property
    def tag(self) -> ModelTag:
        """Name, version and weights; known before anything is loaded."""
        ...

    def load(self) -> None:
        """Load the weights now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        ...

    def encode(self, image: FaceImage, detection: Detection) -> FaceTemplate:
        """Encode one face. Raises as ``load`` does, and ``ImageError``."""
        ...


def unit_template(tag: ModelTag, vector: ArrayLike) -> FaceTemplate:
    """Scale an encoder's output to unit length. Raises ``ImageError`` where that is impossible."""
    raw = np.asarray(vector, np.float64).ravel()
    length = float(np.linalg.norm(raw))
    if not (np.isfinite(length) and length):
        raise ImageError(reason="the face in it could not be encoded")
    return FaceTemplate(tag, (raw / length).astype(np.float32))


def mean_template(templates: Sequence[FaceTemplate]) -> FaceTemplate:
    """Return one template of several images of one face, by one encoder, at least one.

    Raises ``TemplateError`` for templates of different encoders, ``ImageError`` where they cancel.
    """
    first, *others = templates
    if any(other.encoder != first.encoder for other in others):
        raise TemplateError(reason="its encoder is not that of the other frames")
    return unit_template(first.encoder, np.sum([one.vector for one in templates], axis=0))
