"""Accepted samples of encounters: encrypted at rest, decoded and templated on demand.

Templates of a sample are made once a session and kept in memory until the lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.case import CaseError
from fieldid.identify.probe import Probe
from fieldid.image.encode import encode_png
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from fieldid.app.engines import Engines
    from fieldid.model.biometric import FaceImage, FaceTemplate, FingerImage, FingerTemplate
    from fieldid.model.encounter import CapturedSample, Encounter
    from fieldid.vault.vault import Vault


class Samples:
    """Samples of the unlocked vault."""

    def __init__(self, vault: Vault, engines: Engines) -> None:
        self._vault = vault
        self._engines = engines
        self._fingers: dict[str, FingerTemplate] = {}
        self._faces: dict[str, tuple[FaceTemplate, ...]] = {}

    def put(self, encounter_id: str, sample_id: str, image: FingerImage | FaceImage) -> None:
        """Store the image losslessly in the vault."""
        self._vault.encounters.put_sample(sample_id, encode_png(image), encounter_id)

    def erase(self, encounter_id: str, sample_ids: tuple[str, ...]) -> None:
        """Erase images and templates; the vault logs and reports it."""
        self._vault.retention.erase_some(encounter_id, sample_ids, "taken out, or no longer needed")
        for sample_id in sample_ids:
            self._fingers.pop(sample_id, None)
            self._faces.pop(sample_id, None)

    def forget(self) -> None:
        """Drop every template from memory."""
        self._fingers.clear()
        self._faces.clear()

    def finger_image(self, sample_id: str) -> FingerImage:
        """Return a stored impression."""
        return read_finger_image(self._stored(sample_id))

    def face_image(self, sample_id: str) -> FaceImage:
        """Return a stored photograph."""
        return read_face_image(self._stored(sample_id))

    def finger_template(self, sample_id: str) -> FingerTemplate:
        """Return the minutiae of a stored impression."""
        if sample_id not in self._fingers:
            acquired = self._engines.finger.acquire(self.finger_image(sample_id))
            self._fingers[sample_id] = acquired.template
        return self._fingers[sample_id]

    def face_templates(self, sample_id: str) -> tuple[FaceTemplate, ...]:
        """Return the embeddings of a stored photograph, one per encoder."""
        if sample_id not in self._faces:
            acquired = self._engines.face.acquire(self.face_image(sample_id))
            self._faces[sample_id] = acquired.templates
        return self._faces[sample_id]

    def _stored(self, sample_id: str) -> bytes:
        data = self._vault.encounters.sample(sample_id)
        if data is None:
            raise CaseError(reason="the image of this sample has been erased")
        return data

    def probe(self, encounter: Encounter) -> Probe:
        """Return every template of the encounter's samples."""
        return Probe(
            faces=tuple(
                template
                for sample in _of(encounter, Modality.FACE)
                for template in self.face_templates(sample.sample_id)
            ),
            fingers=self.probe_fingers(encounter),
        )

    def probe_fingers(
        self, encounter: Encounter
    ) -> tuple[tuple[FingerPosition, FingerTemplate], ...]:
        """Return the templates of the encounter's fingers with their positions."""
        return tuple(
            (sample.position or FingerPosition.UNKNOWN, self.finger_template(sample.sample_id))
            for sample in _of(encounter, Modality.FINGER)
        )


def _of(encounter: Encounter, modality: Modality) -> list[CapturedSample]:
    return [sample for sample in encounter.samples if sample.modality is modality]
