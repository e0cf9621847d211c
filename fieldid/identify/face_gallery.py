"""All face references of one encoder in one array, compared with a probe in one product.

Guarantees: no Python loop over records in a search, and no score between templates of
different encoders. Leaves out what a score means: that is calibration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors import TemplateError
from fieldid.model.biometric import ModelTag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.biometric import FaceTemplate


@dataclass(frozen=True, eq=False, repr=False)
class FaceGallery:
    """References of ``records`` records, made by the encoder ``tag``.

    ``vectors``: float32, C-contiguous, shape (references, d), unit rows, sorted by record.
    ``owners``: int64, ascending: the records that have a reference. ``starts``: int64, of the
    same shape: the first row of each owner.
    """

    tag: ModelTag
    records: int
    vectors: NDArray[np.float32]
    owners: NDArray[np.int64]
    starts: NDArray[np.int64]

    @classmethod
    def build(
        cls, tag: ModelTag, items: Sequence[tuple[int, FaceTemplate]], records: int
    ) -> FaceGallery:
        """Pack ``items``, each a record's row and one of its templates, in any order.

        Raises ``TemplateError`` for a template of another encoder or of another length, and
        ``IndexError`` for a row outside ``records``.
        """
        rows = np.array([row for row, _ in items], np.int64)
        if len(rows) and not (rows.min() >= 0 and rows.max() < records):
            raise IndexError(records)
        order = np.argsort(rows, kind="stable")
        owners, starts = np.unique(rows[order], return_index=True)
        vectors = _stacked(tag, [template for _, template in items])[order]
        return cls(tag, records, vectors, owners, starts)

    def __len__(self) -> int:
        """Count the references."""
        return len(self.vectors)

    def scores(self, probe: FaceTemplate) -> NDArray[np.float32]:
        """Return the best cosine of each record, float32, shape (records,).

        NaN where a record has no reference. Raises ``TemplateError`` for a probe of another
        encoder or of another length.
        """
        if probe.encoder != self.tag:
            raise TemplateError(reason="it was made by another face encoder than the list")
        scores = np.full(self.records, np.nan, np.float32)
        if len(self):
            if probe.vector.shape != self.vectors.shape[1:]:
                raise TemplateError(reason="its length is not that of the list")
            cosines = self.vectors @ probe.vector.astype(np.float32, copy=False)
            scores[self.owners] = np.maximum.reduceat(cosines, self.starts)
        return scores


def _stacked(tag: ModelTag, templates: Sequence[FaceTemplate]) -> NDArray[np.float32]:
    if any(template.encoder != tag for template in templates):
        raise TemplateError(reason="it was made by another face encoder than the list")
    if len({template.vector.shape for template in templates}) > 1:
        raise TemplateError(reason="its length is not that of the list")
    if not templates:
        return np.empty((0, 0), np.float32)
    return np.stack([template.vector for template in templates]).astype(np.float32, copy=False)
