"""The port through which reference images become templates; who encodes is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from fieldid.model.biometric import FingerPosition, Modality


@dataclass(frozen=True, repr=False)
class EncodedReference:
    """Encoded templates of one image, one for each extractor or encoder that could read it.

    ``quality``: 0 to 100, None when it could not be computed.
    """

    templates: tuple[bytes, ...]
    quality: int | None = None


class ReferenceEncoder(Protocol):
    """Makes templates of one image file."""

    def __call__(
        self, modality: Modality, position: FingerPosition | None, data: bytes
    ) -> EncodedReference:
        """Encode the bytes of an image file; ``position`` is None for a face.

        Raises ``ImageError`` or another ``FieldidError`` with the reason for the report.
        """
        ...
