"""The extractors and encoders of this laptop, loaded on first use.

An engine that cannot be loaded is a state with a reason, never a failure of the app.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fieldid.app.views import EngineState
from fieldid.errors.image import ImageError
from fieldid.model.biometric import Modality
from fieldid.parameters import ASSUMED_FINGER_DPI
from fieldid.watchlist.encoder import EncodedReference

if TYPE_CHECKING:
    from fieldid.face.engine import FaceEngine
    from fieldid.fingerprint.extractor import MindtctExtractor
    from fieldid.model.biometric import FingerPosition


class Engines:
    """Fingerprint extraction and face encoding behind one object."""

    @cached_property
    def finger(self) -> MindtctExtractor:
        """The minutia extractor."""
        from fieldid.fingerprint.extractor import MindtctExtractor  # noqa: PLC0415 - loads OpenCV

        return MindtctExtractor()

    @cached_property
    def face(self) -> FaceEngine:
        """The face detector with every encoder that works here."""
        from fieldid.face.engine import FaceEngine  # noqa: PLC0415 - loads OpenCV and dlib

        return FaceEngine()

    def states(self) -> tuple[EngineState, ...]:
        """Say which engines work on this laptop."""
        from fieldid.fingerprint import extractors  # noqa: PLC0415 - with the engine

        every = (*extractors.states(), *self.face.states())
        return tuple(EngineState(*state) for state in every)

    def encode_reference(
        self,
        modality: Modality,
        position: FingerPosition | None,  # noqa: ARG002 - the port hands it to every encoder
        data: bytes,
    ) -> EncodedReference:
        """Make templates from one image file of the list's source folder.

        Raises ImageError, also where the image shows no usable face or finger.
        """
        if modality is Modality.FACE:
            return self._encode_face(data)
        from fieldid.fingerprint import template_codec  # noqa: PLC0415 - with the engine
        from fieldid.image.finger import read_finger_image  # noqa: PLC0415 - with the engine

        acquired = self.finger.acquire(read_finger_image(data, dpi=ASSUMED_FINGER_DPI))
        if not len(acquired.template.xy):
            raise ImageError(reason="it shows no usable fingerprint")
        return EncodedReference((template_codec.encode(acquired.template),), acquired.quality.score)

    def _encode_face(self, data: bytes) -> EncodedReference:
        from fieldid.face import template_codec  # noqa: PLC0415 - with the engine
        from fieldid.image.face import read_face_image  # noqa: PLC0415 - with the engine

        acquired = self.face.acquire(read_face_image(data))
        if not acquired.templates:
            raise ImageError(reason="it shows no usable face")
        templates = tuple(template_codec.encode(template) for template in acquired.templates)
        return EncodedReference(templates, acquired.quality.score)
