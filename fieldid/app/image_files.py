"""Image files that a person names: read bounded, and named in errors by what they show.

A file's name may be a person's name, so it never enters an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.image import ImageError, ImageFileError, ResolutionUnknownError
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.parameters import ASSUMED_FINGER_DPI, IMAGE_MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition

    Image = TypeVar("Image", FaceImage, FingerImage)


def read_face_file(path: Path) -> FaceImage:
    """Return the photograph in ``path``. Raises ImageFileError, OSError."""
    return _named("face", read_face_image, path)


def read_finger_file(position: FingerPosition, path: Path, dpi: int | None = None) -> FingerImage:
    """Return the impression in ``path``; ``dpi`` where it states none, or 500.

    Raises ImageFileError, OSError.
    """

    def read(data: bytes) -> FingerImage:
        return read_finger_image(data, dpi=dpi or ASSUMED_FINGER_DPI)

    return _named(f"finger {position.label}", read, path)


def _named(what: str, read: Callable[[bytes], Image], path: Path) -> Image:
    with path.open("rb") as file:
        data = file.read(IMAGE_MAX_BYTES + 1)
    try:
        return read(data)
    except ResolutionUnknownError:
        raise
    except ImageError as error:
        raise ImageFileError(what=what, **error.details) from None
