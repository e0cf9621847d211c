"""Accepted samples of encounters: encrypted at rest, decoded and templated on demand.

Templates of a sample are made once a session, by whoever asks first, and kept in memory until the
lock.
"""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING

from fieldid.app.sample_templates import templates_with, with_templates
from fieldid.errors.case import CaseError
from fieldid.errors.watchlist import ModelRevokedError
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

    _Finger = tuple[FingerPosition, FingerTemplate]

REVOKED = "(revoked)"  # after a source that is left out


class Samples:
    """Samples of the unlocked vault."""

    def __init__(self, vault: Vault, engines: Engines) -> None:
        self._vault = vault
        self._engines = engines
        self._fingers: dict[str, FingerTemplate] = {}
        self._faces: dict[str, tuple[FaceTemplate, ...]] = {}
        self._making = RLock()

    def put(
        self,
        encounter_id: str,
        sample_id: str,
        image: FingerImage | FaceImage,
        templates: tuple[FaceTemplate, ...] = (),
    ) -> None:
        """Store the image losslessly in the vault, with templates that more than it went into."""
        data = encode_png(image)
        if templates:
            data = with_templates(data, templates)
        self._vault.encounters.put_sample(sample_id, data, encounter_id)

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
        with self._making:
            if sample_id not in self._fingers:
                acquired = self._engines.finger.acquire(self.finger_image(sample_id))
                self._fingers[sample_id] = acquired.template
            return self._fingers[sample_id]

    def face_templates(self, sample_id: str) -> tuple[FaceTemplate, ...]:
        """Return the embeddings of a stored photograph, one per encoder."""
        with self._making:
            if sample_id not in self._faces:
                data, face = self._stored(sample_id), self._engines.face
                held = templates_with(data)
                if {one.encoder for one in held} != {one.tag for one in face.available()}:
                    held = face.acquire(read_face_image(data)).templates
                self._faces[sample_id] = held
            return self._faces[sample_id]

    def _stored(self, sample_id: str) -> bytes:
        data = self._vault.encounters.sample(sample_id)
        if data is None:
            raise CaseError(reason="the image of this sample has been erased")
        return data

    def probe(self, encounter: Encounter) -> Probe:
        """Return every template of the encounter's samples that may be compared.

        Raises ``ModelRevokedError`` where all were made by models that were revoked.
        """
        faces = tuple(
            template
            for sample in _of(encounter, Modality.FACE)
            for template in self.face_templates(sample.sample_id)
        )
        return usable_probe(self._engines, faces, self.probe_fingers(encounter))

    def probe_fingers(
        self, encounter: Encounter
    ) -> tuple[tuple[FingerPosition, FingerTemplate], ...]:
        """Return the templates of the encounter's fingers with their positions."""
        return tuple(
            (sample.position or FingerPosition.UNKNOWN, self.finger_template(sample.sample_id))
            for sample in _of(encounter, Modality.FINGER)
        )


def usable_probe(
    engines: Engines, faces: tuple[FaceTemplate, ...], fingers: tuple[_Finger, ...]
) -> Probe:
    """Return the templates that may be compared. Raises ``ModelRevokedError`` where none may."""
    usable = engines.may_use
    out = [f"face:{one.encoder.name}" for one in faces if not usable(one.encoder)]
    out += [f"finger:{at.label}" for at, one in fingers if not usable(one.extractor)]
    probe = Probe(
        tuple(one for one in faces if usable(one.encoder)),
        tuple(one for one in fingers if usable(one[1].extractor)),
        tuple(f"{source} {REVOKED}" for source in dict.fromkeys(out)),
    )
    if out and probe.is_empty:
        tags = {one.encoder for one in faces} | {one.extractor for _, one in fingers}
        raise ModelRevokedError(models=", ".join(sorted(tag.name for tag in tags)))
    return probe


def _of(encounter: Encounter, modality: Modality) -> list[CapturedSample]:
    return [sample for sample in encounter.samples if sample.modality is modality]
