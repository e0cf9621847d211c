"""The gallery: all references of the list in contiguous arrays, built once.

One face gallery per encoder and one finger gallery per extractor; templates of different
makers never meet. A template that cannot be decoded is counted, not fatal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors import TemplateError
from fieldid.face import template_codec as face_codec
from fieldid.fingerprint import template_codec as finger_codec
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.model.biometric import FingerPosition, Modality, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fieldid.model.biometric import FaceTemplate, FingerTemplate
    from fieldid.model.nationality import Reference


@dataclass(frozen=True, repr=False)
class Gallery:
    """References of ``record_ids``, whose index is the row in every score array.

    ``unreadable``: templates that could not be decoded. ``most_references``: the most that one
    record has of the same source.
    """

    record_ids: tuple[str, ...]
    faces: dict[ModelTag, FaceGallery]
    fingers: dict[ModelTag, FingerGallery]
    unreadable: int
    most_references: int

    def __len__(self) -> int:
        return len(self.record_ids)


def build_gallery(
    record_ids: Sequence[str], references: Iterable[tuple[str, Reference]]
) -> Gallery:
    """Decode every reference and pack it. ``references`` yields (record id, reference)."""
    rows = {record_id: row for row, record_id in enumerate(record_ids)}
    faces: dict[ModelTag, list[tuple[int, FaceTemplate]]] = defaultdict(list)
    fingers: dict[ModelTag, list[tuple[int, FingerPosition, FingerTemplate]]] = defaultdict(list)
    unreadable = 0
    for record_id, reference in references:
        for data in reference.templates:
            try:
                _place(rows[record_id], reference, data, faces, fingers)
            except TemplateError:
                unreadable += 1
    return Gallery(
        record_ids=tuple(record_ids),
        faces={tag: FaceGallery.build(tag, found, len(rows)) for tag, found in faces.items()},
        fingers={tag: FingerGallery.build(found, len(rows)) for tag, found in fingers.items()},
        unreadable=unreadable,
        most_references=_most_references(faces, fingers),
    )


def _most_references(
    faces: dict[ModelTag, list[tuple[int, FaceTemplate]]],
    fingers: dict[ModelTag, list[tuple[int, FingerPosition, FingerTemplate]]],
) -> int:
    of_faces = Counter((tag, row) for tag, found in faces.items() for row, _ in found)
    of_fingers = Counter((tag, row, one) for tag, found in fingers.items() for row, one, _ in found)
    return max((*of_faces.values(), *of_fingers.values()), default=1)


def _place(
    row: int,
    reference: Reference,
    data: bytes,
    faces: dict[ModelTag, list[tuple[int, FaceTemplate]]],
    fingers: dict[ModelTag, list[tuple[int, FingerPosition, FingerTemplate]]],
) -> None:
    if reference.modality is Modality.FACE:
        face = face_codec.decode(data)
        faces[face.encoder].append((row, face))
        return
    finger = finger_codec.decode(data)
    position = reference.position or FingerPosition.UNKNOWN
    fingers[finger.extractor].append((row, position, finger))
