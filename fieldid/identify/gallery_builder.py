"""Building a gallery while records stream by, once for each list."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from fieldid.errors.image import TemplateError
from fieldid.fingerprint import template_codec as finger_codec
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.face_rows import FaceRows
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.identify.gallery import Gallery
from fieldid.model.biometric import FingerPosition, Modality, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fieldid.model.biometric import FingerTemplate
    from fieldid.model.nationality import Reference

FingerItem = tuple[int, FingerPosition, "FingerTemplate"]


class GalleryBuilder:
    """Collects references by the row of their record."""

    def __init__(self) -> None:
        self._faces = FaceRows()
        self._fingers: dict[ModelTag, list[FingerItem]] = defaultdict(list)
        self._unreadable = 0

    def add(self, row: int, reference: Reference) -> None:
        """Take the templates of one reference; one that cannot be decoded is counted."""
        for data in reference.templates:
            if reference.modality is Modality.FACE:
                self._faces.add(row, data)
            else:
                self._add_finger(row, reference.position or FingerPosition.UNKNOWN, data)

    def build(self, record_ids: Sequence[str]) -> Gallery:
        """Pack what was added; ``record_ids``: of all rows. The builder is empty afterwards."""
        rows, most = len(record_ids), [1]
        faces: dict[ModelTag, FaceGallery] = {}
        for found in self._faces.finish():
            most.append(found.most_of_one)
            faces[found.tag] = FaceGallery.of_vectors(found.tag, found.vectors, found.owners, rows)
        fingers, self._fingers = self._fingers, defaultdict(list)
        most += [_most_of_one(items) for items in fingers.values()]
        return Gallery(
            record_ids=record_ids,
            faces=faces,
            fingers={tag: FingerGallery.build(items, rows) for tag, items in fingers.items()},
            unreadable=self._unreadable + self._faces.unreadable,
            most_references=max(most),
        )

    def _add_finger(self, row: int, position: FingerPosition, data: bytes) -> None:
        try:
            finger = finger_codec.decode(data)
        except TemplateError:
            self._unreadable += 1
        else:
            self._fingers[finger.extractor].append((row, position, finger))


def build_gallery(
    record_ids: Sequence[str], references: Iterable[tuple[str, Reference]]
) -> Gallery:
    """Decode every reference and pack it. ``references`` yields (record id, reference)."""
    rows = {record_id: row for row, record_id in enumerate(record_ids)}
    builder = GalleryBuilder()
    for record_id, reference in references:
        builder.add(rows[record_id], reference)
    return builder.build(tuple(record_ids))


def _most_of_one(items: Sequence[FingerItem]) -> int:
    return max(Counter((row, position) for row, position, _ in items).values())
