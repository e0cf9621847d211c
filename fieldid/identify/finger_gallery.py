"""All finger references of one extractor in contiguous arrays, and the search through them.

Guarantees: no Python loop over records in a search; a short list is compared exhaustively; on a
long one two looks choose which references are compared in full, and those get exactly the score
of ``matcher.compare``. Only fingers that may be the same one are compared: equal positions, or
unknown on either side. References come and go without the rest being built anew. Leaves out
fusion of fingers and what a score means.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters
from fieldid.errors.image import TemplateError
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.descriptors import describe
from fieldid.identify.finger_minutiae import FingerMinutiae
from fieldid.identify.finger_probe import FingerProbe
from fieldid.identify.finger_screen import FingerScreen
from fieldid.identify.finger_search import (
    FingerSearch,
    SearchManner,
    best,
    one_core_a_product,
)
from fieldid.model.biometric import FingerPosition, FingerTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.ports import CancelToken

    Item = tuple[int, FingerPosition, FingerTemplate]

_REMOVED = -1


@dataclass(frozen=True, eq=False, repr=False)
class FingerGallery:
    """References of ``records`` records.

    ``owners``: int64 (templates,), the record of each, -1 once it was removed. ``positions``:
    int64 (templates,), ISO codes. ``tag``: None in an empty gallery.
    """

    records: int
    tag: ModelTag | None
    minutiae: FingerMinutiae
    screen: FingerScreen
    owners: NDArray[np.int64]
    positions: NDArray[np.int64]

    @classmethod
    def build(cls, items: Sequence[Item], records: int) -> FingerGallery:
        """Pack ``items``: a record's row, a position and a template each, in any order.

        About 0.4 ms a template on two cores. A template without minutiae is passed over. Raises
        ``TemplateError`` for templates of different extractors, and ``IndexError`` for a row
        outside ``records``.
        """
        if any(not 0 <= row < records for row, _, _ in items):
            raise IndexError(records)
        if len({template.extractor for _, _, template in items}) > 1:
            raise TemplateError(reason="templates of different extractors are in one list")
        kept = [item for item in items if len(item[2].xy)]
        templates = [template for _, _, template in kept]
        positions = np.array([position for _, position, _ in kept], np.int64)
        return cls(
            records=records,
            tag=items[0][2].extractor if items else None,
            minutiae=FingerMinutiae.of(templates),
            screen=FingerScreen.of(_all_described(templates), positions),
            owners=np.array([row for row, _, _ in kept], np.int64),
            positions=positions,
        )

    def __len__(self) -> int:
        """Count the references."""
        return int((self.owners != _REMOVED).sum())

    @property
    def bytes(self) -> int:
        """Memory of all references."""
        parts = (*vars(self.minutiae).values(), *vars(self.screen).values())
        return sum(part.nbytes for part in (*parts, self.owners, self.positions))

    def added(self, items: Sequence[Item], records: int) -> FingerGallery:
        """Return a gallery with further references; only those are computed.

        ``records``: of the new gallery. Raises as ``build`` does.
        """
        later = FingerGallery.build(items, records)
        if self.tag is not None and later.tag not in {None, self.tag}:
            raise TemplateError(reason="templates of different extractors are in one list")
        return FingerGallery(
            records,
            self.tag or later.tag,
            self.minutiae.followed_by(later.minutiae),
            self.screen.followed_by(later.screen),
            np.concatenate([self.owners, later.owners]),
            np.concatenate([self.positions, later.positions]),
        )

    def removed(self, rows: Sequence[int]) -> FingerGallery:
        """Return a gallery without the references of these records; their arrays stay."""
        gone = np.isin(self.owners, np.asarray(rows, np.int64))
        return replace(self, owners=np.where(gone, _REMOVED, self.owners))

    def scores(
        self,
        probe: FingerTemplate,
        position: FingerPosition,
        cancel: CancelToken | None = None,
        threads: int | None = None,
    ) -> NDArray[np.float32]:
        """Return the best comparison score of each record, float32, shape (records,).

        NaN where a record has no reference to compare; 0.0 where all of its references were
        screened out. ``threads``: as many as the machine has, unless told. Raises
        ``TemplateError`` for a probe of another extractor and ``SearchCancelledError`` once
        ``cancel`` is set.
        """
        return self._scores(probe, position, None, SearchManner(cancel, threads))

    def compare_all(
        self, probe: FingerTemplate, templates: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return the scores of some templates (places in ``owners``), without any screen."""
        search = FingerSearch(self.minutiae, self.screen, SearchManner())
        return search.compare(FingerProbe.of(probe), templates)

    def most_promising(self, probe: FingerTemplate, count: int) -> NDArray[np.int64]:
        """Return the templates (places in ``owners``) that the first look likes best, best first.

        For measuring what a search may have missed.
        """
        search = FingerSearch(self.minutiae, self.screen, SearchManner())
        held = self._eligible(FingerPosition.UNKNOWN)
        promise = search.promise(FingerProbe.of(probe), FingerPosition.UNKNOWN, held)
        return held[best(promise, count)]

    def scores_of_all(
        self,
        probes: Sequence[tuple[FingerPosition, FingerTemplate]],
        cancel: CancelToken | None = None,
    ) -> list[NDArray[np.float32]]:
        """Return ``scores`` for several fingers of one person, for less than as many searches.

        Of a long list only the ``LEADING_FINGERS`` with most minutiae are searched for; the others
        are compared with the ``LEADING_RECORDS`` records that score highest with those, and are
        0.0 elsewhere.
        """
        manner = SearchManner(cancel)
        by_size = sorted(range(len(probes)), key=lambda index: -len(probes[index][1].xy))
        long = len(self.owners) > parameters.SEARCH_EXHAUSTIVE
        leading = by_size[: parameters.LEADING_FINGERS] if long else by_size
        found = {
            index: self._scores(probes[index][1], probes[index][0], None, manner)
            for index in leading
        }
        total = np.nansum(list(found.values()), axis=0)
        for index in set(by_size) - set(leading):
            leaders = best(total, parameters.LEADING_RECORDS)
            found[index] = self._scores(probes[index][1], probes[index][0], leaders, manner)
        return [found[index] for index in range(len(probes))]

    def _scores(
        self,
        probe: FingerTemplate,
        position: FingerPosition,
        only: NDArray[np.int64] | None,
        manner: SearchManner,
    ) -> NDArray[np.float32]:
        result = np.full(self.records, np.nan, np.float32)
        if self.tag is None or not len(probe.xy):
            return result
        if probe.extractor != self.tag:
            raise TemplateError(reason="it was made by another extractor than the list")
        eligible = self._eligible(position)
        result[self.owners[eligible]] = 0
        prepared = FingerProbe.of(probe)
        search = FingerSearch(self.minutiae, self.screen, manner)
        if only is not None:
            compared = eligible[np.isin(self.owners[eligible], only)]
        else:
            compared = search.shortlist(prepared, position, eligible)
        np.fmax.at(result, self.owners[compared], search.compare(prepared, compared))
        return result

    def _eligible(self, position: FingerPosition) -> NDArray[np.int64]:
        held = self.owners != _REMOVED
        if position is not FingerPosition.UNKNOWN:
            held &= (self.positions == position) | (self.positions == FingerPosition.UNKNOWN)
        return np.nonzero(held)[0]


def _all_described(
    templates: Sequence[FingerTemplate],
) -> list[tuple[NDArray[np.int8], NDArray[np.int64]]]:
    step = parameters.DESCRIBED_AT_ONCE
    parts = [templates[start : start + step] for start in range(0, len(templates), step)]
    with one_core_a_product(), ThreadPoolExecutor(SearchManner().threads_for(len(parts))) as pool:
        return [one for part in pool.map(_part_described, parts) for one in part]


def _part_described(
    templates: Sequence[FingerTemplate],
) -> list[tuple[NDArray[np.int8], NDArray[np.int64]]]:
    return [_described(template) for template in templates]


def _described(template: FingerTemplate) -> tuple[NDArray[np.int8], NDArray[np.int64]]:
    found = cylinders(template)
    kept = np.nonzero(found.valid)[0][: parameters.DESCRIBED_MINUTIAE]
    return describe(found), kept
