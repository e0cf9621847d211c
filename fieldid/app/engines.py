"""The extractors and encoders of this laptop, loaded on first use.

An engine that cannot be loaded is a state with a reason, never a failure of the app.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fieldid.app.models_held import revocation_of
from fieldid.app.views import EngineState
from fieldid.errors.image import ImageError
from fieldid.model.biometric import AttackState, FaceImage, Modality
from fieldid.parameters import ASSUMED_FINGER_DPI
from fieldid.watchlist.encoder import EncodedReference

if TYPE_CHECKING:
    from fieldid.face.apart import ApartEncoder
    from fieldid.face.engine import FaceEngine
    from fieldid.face.presentation_attack import PresentationAttackDetector
    from fieldid.fingerprint.extractor import MindtctExtractor
    from fieldid.model.biometric import FingerImage, FingerPosition, ModelTag
    from fieldid.watchlist.repository_layout import RevokedModel


class Engines:
    """Fingerprint extraction and face encoding behind one object.

    ``attack_detector``: judges faces at capture; None, as shipped, for "not assessed".
    ``revoked``: models whose templates are not used, by the list authority. ``apart``: what would
    hold up the screens runs in a process of its own.
    """

    def __init__(
        self, *, apart: bool = False, attack_detector: PresentationAttackDetector | None = None
    ) -> None:
        self.revoked: tuple[RevokedModel, ...] = ()
        self._apart = apart
        self._attack_detector = attack_detector
        self._encoder_apart: ApartEncoder | None = None

    def load_anew(self) -> None:
        """Load every part again when it is needed next: weights came or went."""
        self.forget()
        for name in ("finger", "face"):
            vars(self).pop(name, None)

    def may_use(self, tag: ModelTag) -> bool:
        """Whether templates of this maker are compared."""
        return revocation_of(tag, self.revoked) is None

    @cached_property
    def finger(self) -> MindtctExtractor:
        """The minutia extractor."""
        from fieldid.fingerprint.extractor import MindtctExtractor  # noqa: PLC0415 - loads OpenCV

        return MindtctExtractor()

    @cached_property
    def face(self) -> FaceEngine:
        """The face detector with every encoder that works here."""
        from fieldid.face.engine import FaceEngine  # noqa: PLC0415 - loads OpenCV and dlib

        if not self._apart:
            return FaceEngine(attack_detector=self._attack_detector)
        from fieldid.face.apart import ApartEncoder  # noqa: PLC0415 - as above
        from fieldid.face.sface import SFaceEncoder  # noqa: PLC0415 - as above

        self._encoder_apart = ApartEncoder()
        encoders = (SFaceEncoder(), self._encoder_apart)
        return FaceEngine(encoders, attack_detector=self._attack_detector)

    def attack_on(self, image: FingerImage | FaceImage) -> AttackState:
        """Return what the detector of presentation attacks says of a sample."""
        if self._attack_detector is None or not isinstance(image, FaceImage):
            return AttackState.NOT_ASSESSED
        return self.face.assess(image).attack.state

    def warm(self) -> None:
        """Load everything now, before the first capture needs it."""
        self.states()

    def forget(self) -> None:
        """End what runs apart, with whatever it still held in memory."""
        if self._encoder_apart is not None:
            self._encoder_apart.forget()

    def states(self) -> tuple[EngineState, ...]:
        """Say which engines work on this laptop."""
        from fieldid.fingerprint import extractors  # noqa: PLC0415 - with the engine

        every = (*extractors.states(), *self.face.states())
        return tuple(self._state(EngineState(*state)) for state in every)

    def _state(self, state: EngineState) -> EngineState:
        """Say of an engine that was revoked why it is not used."""
        for one in self.revoked:
            if one.name == state.name:
                which = f"version {one.version} " if one.version else ""
                reason = f"{which}revoked by the list authority. {one.reason}".strip()
                return EngineState(state.name, available=False, reason=reason)
        return state

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
        if not self.may_use(acquired.template.extractor):
            raise ImageError(reason="its extractor was revoked by the list authority")
        return EncodedReference((template_codec.encode(acquired.template),), acquired.quality.score)

    def _encode_face(self, data: bytes) -> EncodedReference:
        from fieldid.face import template_codec  # noqa: PLC0415 - with the engine
        from fieldid.image.face import read_face_image  # noqa: PLC0415 - with the engine

        acquired = self.face.acquire(read_face_image(data))
        if not acquired.templates:
            raise ImageError(reason="it shows no usable face")
        used = [one for one in acquired.templates if self.may_use(one.encoder)]
        if not used:
            raise ImageError(reason="its encoders were revoked by the list authority")
        templates = tuple(template_codec.encode(template) for template in used)
        return EncodedReference(templates, acquired.quality.score)
