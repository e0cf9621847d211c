"""All face references of one encoder in a few arrays, searched as a whole or by an index.

Guarantees: no Python loop over records in a search, no score between templates of different
encoders, and results that are those of an exhaustive comparison (``fieldid.identify
.face_search``). References can be added and taken away without building anything anew, and a
gallery can be stored as four to seven arrays and be used at once when they are back. Leaves out
what a score means: that is calibration. Changes and searches must not overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.image import TemplateError
from fieldid.identify.face_batch import top_of_many
from fieldid.identify.face_block import FaceBlock
from fieldid.identify.face_packing import blocks_of, packed, rotation_of
from fieldid.identify.face_rotation import FaceRotation
from fieldid.identify.face_search import FaceSearch
from fieldid.identify.face_work import SearchTerms
from fieldid.parameters import INDEX_BLOCK, INDEX_FEWEST, INDEX_SAMPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from fieldid.identify.face_found import FaceFound
    from fieldid.model.biometric import FaceTemplate, ModelTag


_USUAL = SearchTerms()


class FaceGallery:
    """References of ``records`` records, made by the encoder ``tag``."""

    def __init__(
        self,
        tag: ModelTag,
        records: int,
        blocks: list[FaceBlock],
        rotation: FaceRotation | None,
        random: np.random.Generator | None = None,
    ) -> None:
        """Take over the arrays. ``random``: of the index; by default nobody can foresee it."""
        self.tag = tag
        self.records = records
        self._blocks = blocks
        self._rotation = rotation
        self._random = random or np.random.default_rng()

    @classmethod
    def build(
        cls, tag: ModelTag, items: Sequence[tuple[int, FaceTemplate]], records: int
    ) -> FaceGallery:
        """Pack ``items``, each a record's row and one of its templates, in any order.

        Raises ``TemplateError`` for a template of another encoder or of another length, and
        ``IndexError`` for a row outside ``records``.
        """
        rows = np.array([row for row, _ in items], np.int64)
        order = np.argsort(rows, kind="stable")
        vectors = _stacked(tag, [template for _, template in items])[order]
        return cls.of_vectors(tag, vectors, rows[order], records)

    @classmethod
    def of_vectors(
        cls,
        tag: ModelTag,
        vectors: NDArray[np.float32],
        owners: NDArray[np.int64],
        records: int,
        random: np.random.Generator | None = None,
    ) -> FaceGallery:
        """Take over unit vectors, float32 (n, d), of the records ``owners``, int64 (n,).

        Raises ``IndexError`` for a record outside ``records``. From ``INDEX_FEWEST`` references
        on the index is built (3 s a million).
        """
        if len(owners) and not (owners.min() >= 0 and owners.max() < records):
            raise IndexError(records)
        parts = [slice(at, at + INDEX_BLOCK) for at in range(0, len(vectors), INDEX_BLOCK)]
        blocks = [
            FaceBlock(
                vectors[part],
                owners[part],
                None,
                np.zeros(len(owners[part]), np.bool_),
                len(owners[part]),
            )
            for part in parts
        ]
        gallery = cls(tag, records, blocks, None, random)
        gallery._index_if_many()
        return gallery

    @classmethod
    def unpacked(
        cls, tag: ModelTag, records: int, arrays: dict[str, NDArray[np.generic]]
    ) -> FaceGallery:
        """Take over the arrays of ``packed`` as they are. Raises ``TemplateError``."""
        return cls(tag, records, blocks_of(arrays, records), rotation_of(arrays))

    def packed(self) -> dict[str, NDArray[np.generic]]:
        """Return everything as a few contiguous arrays, for ``unpacked``."""
        return packed(self._blocks, self._rotation)

    def __len__(self) -> int:
        """Count the references."""
        return sum(block.used for block in self._blocks)

    @property
    def vectors(self) -> NDArray[np.float32]:
        """All references, float32, C-contiguous, shape (references, d); copied."""
        return np.concatenate([block.vectors[: block.used] for block in self._blocks])

    @property
    def is_indexed(self) -> bool:
        """Whether searches use the index."""
        return self._rotation is not None

    @property
    def nbytes(self) -> int:
        """Bytes that the references and their index take."""
        return sum(block.nbytes for block in self._blocks)

    def scores(self, probe: FaceTemplate) -> NDArray[np.float32]:
        """Return the best cosine of each record, float32, shape (records,).

        NaN where a record has no reference. Raises ``TemplateError`` for a probe of another
        encoder or of another length.
        """
        vector = self._vector(probe)
        scores = np.full(self.records, np.nan, np.float32)
        for block in self._blocks:
            np.fmax.at(scores, block.owners[: block.used], block.cosines(vector))
        return scores

    def scores_of(self, probe: FaceTemplate, records: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return what ``scores`` returns for some records, float32, ascending (n,)."""
        vector = self._vector(probe)
        asked = np.zeros(self.records, np.bool_)
        asked[records] = True
        scores = np.full(len(records), np.nan, np.float32)
        for block in self._blocks:
            places = np.flatnonzero(asked[block.owners[: block.used]])
            own = np.searchsorted(records, block.owners[places])
            np.fmax.at(scores, own, np.einsum("nd,d->n", block.vectors[places], vector))
        return scores

    @property
    def has_reference(self) -> NDArray[np.bool_]:
        """Which records have a reference, bool (records,)."""
        has = np.zeros(self.records, np.bool_)
        for block in self._blocks:
            has[block.owners[: block.used]] = True
        return has

    def top(self, probe: FaceTemplate, count: int, terms: SearchTerms = _USUAL) -> FaceFound:
        """Return the ``count`` records with the best score, best first. Raises as ``scores``."""
        return self._search(probe, terms).top(count)

    def above(self, probe: FaceTemplate, score: float, terms: SearchTerms = _USUAL) -> FaceFound:
        """Return every record with at least ``score``, best first. Raises as ``scores``."""
        return self._search(probe, terms).above(score)

    def top_of_many(
        self, probes: Sequence[FaceTemplate], count: int, terms: SearchTerms = _USUAL
    ) -> tuple[FaceFound, ...]:
        """Return what ``top`` returns for each probe, in less time than as many searches."""
        searches = [self._search(probe, terms) for probe in probes]
        return top_of_many(self._blocks, searches, count, terms)

    def insert(self, record: int, template: FaceTemplate) -> None:
        """Add a reference of ``record``; a new record enlarges the gallery.

        Raises ``TemplateError`` as ``scores`` does, ``IndexError`` for a negative record.
        """
        if record < 0:
            raise IndexError(record)
        vector = self._vector(template)
        if not self._blocks or self._blocks[-1].is_full:
            self._blocks.append(FaceBlock.empty(len(vector), indexed=self.is_indexed))
        self._blocks[-1].append(record, vector, self._rotation)
        self.records = max(self.records, record + 1)
        self._index_if_many()

    def remove(self, record: int) -> int:
        """Take all references of ``record`` away and return how many there were.

        Its row stays, as one without a reference.
        """
        taken = 0
        for block in self._blocks:
            while len(places := np.flatnonzero(block.owners[: block.used] == record)):
                last = self._last_block()
                block.move(int(places[-1]), last)
                taken += 1
        self._blocks = [block for block in self._blocks if block.used]
        return taken

    def update(self, record: int, templates: Sequence[FaceTemplate]) -> None:
        """Put ``templates`` in the place of all references of ``record``. Raises as ``insert``."""
        for template in templates:
            self._vector(template)
        self.remove(record)
        for template in templates:
            self.insert(record, template)

    def _last_block(self) -> FaceBlock:
        return next(block for block in reversed(self._blocks) if block.used)

    def _index_if_many(self) -> None:
        if self.is_indexed or len(self) < INDEX_FEWEST:
            return
        step = max(1, len(self) // INDEX_SAMPLE)
        sample, others = (
            np.concatenate([block.vectors[start : block.used : step] for block in self._blocks])
            for start in (0, step // 2)
        )
        self._rotation = FaceRotation.draw(sample, others, self._random)
        for block in self._blocks:
            block.index(self._rotation)

    def _search(self, probe: FaceTemplate, terms: SearchTerms) -> FaceSearch:
        return FaceSearch(self._blocks, self._rotation, self._vector(probe), terms)

    def _vector(self, probe: FaceTemplate) -> NDArray[np.float32]:
        if probe.encoder != self.tag:
            raise TemplateError(reason="it was made by another face encoder than the list")
        if self._blocks and probe.vector.shape != self._blocks[0].vectors.shape[1:]:
            raise TemplateError(reason="its length is not that of the list")
        return np.ascontiguousarray(probe.vector, np.float32)


def _stacked(tag: ModelTag, templates: Sequence[FaceTemplate]) -> NDArray[np.float32]:
    if any(template.encoder != tag for template in templates):
        raise TemplateError(reason="it was made by another face encoder than the list")
    if len({template.vector.shape for template in templates}) > 1:
        raise TemplateError(reason="its length is not that of the list")
    if not templates:
        return np.empty((0, 0), np.float32)
    return np.stack([template.vector for template in templates]).astype(np.float32, copy=False)
