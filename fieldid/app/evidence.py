"""The evidence for one candidate: what was compared, and where it agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.app.photos import face_photo, finger_photo, open_photo
from fieldid.app.views import CandidateEvidence, FacePairing, FingerPairing
from fieldid.face.align import aligned_face
from fieldid.fingerprint import template_codec
from fieldid.fingerprint.evidence import NO_EVIDENCE
from fieldid.fingerprint.matcher import compare
from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.fingerprint.evidence import FingerEvidence
    from fieldid.model.biometric import FaceImage, FingerTemplate
    from fieldid.model.encounter import CapturedSample, Encounter
    from fieldid.model.nationality import NationalityRecord, Reference


def candidate_evidence(desk: Desk, encounter: Encounter, record_id: str) -> CandidateEvidence:
    """Compare again with one record, this time keeping the evidence."""
    record = desk.record(record_id)
    return CandidateEvidence(
        record=record,
        portrait=open_photo(desk.vault, record),
        faces=_faces(desk, encounter, record),
        fingers=_fingers(desk, encounter, record),
    )


def _faces(desk: Desk, encounter: Encounter, record: NationalityRecord) -> tuple[FacePairing, ...]:
    references = [r for r in record.references if r.modality is Modality.FACE]
    photos = [face_photo(desk.vault, reference) for reference in references] or [None]
    probes = [s for s in encounter.samples if s.modality is Modality.FACE]
    return tuple(
        FacePairing(
            probe=_aligned(desk, desk.samples.face_image(probe.sample_id)),
            reference=None if photo is None else _aligned(desk, photo),
        )
        for probe in probes
        for photo in photos
    )


def _aligned(desk: Desk, image: FaceImage) -> FaceImage:
    found = desk.engines.face.assess(image).detection
    return image if found is None else aligned_face(image, found)


def _fingers(
    desk: Desk, encounter: Encounter, record: NationalityRecord
) -> tuple[FingerPairing, ...]:
    pairings = (
        _pairing(desk, sample, reference)
        for sample in encounter.samples
        for reference in record.references
        if _same_finger(sample, reference)
    )
    return tuple(pairing for pairing in pairings if pairing is not None)


def _same_finger(sample: CapturedSample, reference: Reference) -> bool:
    if {sample.modality, reference.modality} != {Modality.FINGER}:
        return False
    unknown = FingerPosition.UNKNOWN
    positions = {sample.position or unknown, reference.position or unknown}
    return len(positions) == 1 or unknown in positions


def _pairing(desk: Desk, sample: CapturedSample, reference: Reference) -> FingerPairing | None:
    probe = desk.samples.finger_template(sample.sample_id)
    for template in map(template_codec.decode, reference.templates):
        if template.extractor == probe.extractor:
            return _compared(desk, sample, reference, probe, template)
    return None


def _compared(
    desk: Desk,
    sample: CapturedSample,
    reference: Reference,
    probe: FingerTemplate,
    template: FingerTemplate,
) -> FingerPairing:
    seen: list[FingerEvidence] = []
    score = compare(probe, template, seen.append)
    found = seen[-1] if seen else NO_EVIDENCE
    image = desk.samples.finger_image(sample.sample_id)
    photo = finger_photo(desk.vault, reference)
    of_probe = image.dpi / TEMPLATE_DPI
    of_reference = photo.dpi / TEMPLATE_DPI if photo else 1.0
    onto = found.onto_reference * np.array([of_reference / of_probe] * 2 + [of_reference])
    return FingerPairing(
        position=sample.position or FingerPosition.UNKNOWN,
        score=score,
        probe=image,
        reference=photo,
        probe_xy=found.probe_xy * of_probe,
        reference_xy=found.reference_xy * of_reference,
        contribution=found.contribution,
        probe_region=found.probe_region * of_probe,
        reference_region=found.reference_region * of_reference,
        onto_reference=onto.astype(np.float32),
    )


# Templates are at 500 dpi whatever the scanner's resolution (fieldid.model.biometric).
TEMPLATE_DPI = 500
