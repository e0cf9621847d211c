"""What a second officer is shown: probe beside reference, and the record. Nothing else.

Guarantees that no score, rank, threshold, claim, decision or reason of the first officer is
read on the way here, let alone handed on. Images come from this vault, or from the hub where the
encounter was recorded on another laptop and the policy let it send them.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.app.photos import face_photo, finger_photo
from fieldid.app.review_views import BlindCase, BlindPairing, BlindRecord
from fieldid.case.second_officer import BlindEvidence
from fieldid.errors.image import ImageError
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.desk import Desk
    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.model.encounter import Encounter
    from fieldid.model.nationality import NationalityRecord, Reference

ERASED = "The image of a capture is not held here any more, or was never sent."
NOT_LISTED = "The list held on this laptop has no record {record}."


@dataclass(frozen=True, repr=False)
class SampleKind:
    """What a sample is of."""

    modality: Modality
    position: FingerPosition | None = None


@dataclass(frozen=True, repr=False)
class Evidence:
    """Samples with their bytes (PNG), None where an image is gone, and the records compared."""

    blind: BlindEvidence
    kinds: dict[str, SampleKind]
    images: Callable[[str], bytes | None]


@dataclass(frozen=True, repr=False)
class ToldEvidence:
    """The hub's answer to the question ``evidence``. ``samples``: base64 by identifier."""

    encounter_id: str
    sample_ids: tuple[str, ...]
    record_ids: tuple[str, ...]
    samples: dict[str, str]
    kinds: dict[str, SampleKind]

    def evidence(self) -> Evidence:
        """Return it in the form in which it is shown."""
        blind = BlindEvidence(self.encounter_id, self.sample_ids, self.record_ids)
        return Evidence(blind, self.kinds, self._image)

    def _image(self, sample_id: str) -> bytes | None:
        try:
            return base64.b64decode(self.samples.get(sample_id, ""), validate=True) or None
        except (binascii.Error, ValueError):
            return None


def sample_kinds(encounter: Encounter) -> dict[str, SampleKind]:
    """Return what each sample of an encounter is of."""
    return {one.sample_id: SampleKind(one.modality, one.position) for one in encounter.samples}


def blind_case(desk: Desk, evidence: Evidence) -> BlindCase:
    """Return what is shown. Raises nothing for what is missing: it is said in words."""
    records = [(key, desk.vault.records.get(key)) for key in evidence.blind.record_ids]
    shown = tuple(
        BlindRecord(key, record, tuple(_pairings(desk, evidence, record)) if record else ())
        for key, record in records
    )
    pairings = [pairing for one in shown for pairing in one.pairings]
    missing = [NOT_LISTED.format(record=key) for key, record in records if record is None]
    missing += [ERASED] if any(pairing.probe is None for pairing in pairings) else []
    return BlindCase(evidence.blind.encounter_id, shown, tuple(missing))


def _pairings(desk: Desk, evidence: Evidence, record: NationalityRecord) -> Iterator[BlindPairing]:
    for sample_id in evidence.blind.sample_ids:
        kind = evidence.kinds.get(sample_id)
        if kind is None:
            continue
        probe = _opened(evidence.images(sample_id), kind)
        references = [one for one in record.references if _of_one_kind(kind, one)]
        if references or kind.modality is Modality.FACE:
            position = kind.position if kind.modality is Modality.FINGER else None
            yield BlindPairing(position, probe, _reference(desk, references))


def _of_one_kind(kind: SampleKind, reference: Reference) -> bool:
    if kind.modality is not reference.modality:
        return False
    unknown = FingerPosition.UNKNOWN
    positions = {kind.position or unknown, reference.position or unknown}
    return kind.modality is Modality.FACE or len(positions) == 1 or unknown in positions


def _opened(data: bytes | None, kind: SampleKind) -> FingerImage | FaceImage | None:
    if data is None:
        return None
    try:
        return read_face_image(data) if kind.modality is Modality.FACE else read_finger_image(data)
    except ImageError:
        return None


def _reference(desk: Desk, references: list[Reference]) -> FingerImage | FaceImage | None:
    for reference in references:
        face = reference.modality is Modality.FACE
        opened = face_photo(desk.vault, reference) if face else finger_photo(desk.vault, reference)
        if opened is not None:
            return opened
    return None
