"""All finger references of one extractor in contiguous arrays, and the search through them.

Guarantees: no Python loop over records; a short list is compared exhaustively; on a long one a
screen chooses which references are compared in full, and those get exactly the score of
``matcher.compare``. Only fingers that may be the same one are compared: equal positions, or
unknown on either side. Leaves out fusion of fingers and what a score means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters
from fieldid.errors import SearchCancelledError, TemplateError
from fieldid.fingerprint.block import TemplateBlock, pack
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.matcher import compare_block, prepare
from fieldid.identify.finger_screen import FingerScreen, without_size
from fieldid.model.biometric import FingerPosition, FingerTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fieldid.fingerprint.block import Batch
    from fieldid.ports import CancelToken


@dataclass(frozen=True, eq=False, repr=False)
class FingerGallery:
    """References of ``records`` records, sorted by position.

    ``owners``: int64 (templates,), the record of each. ``positions``: int64 (templates,),
    ascending ISO codes. ``screen``: None where the list is short enough without.
    ``tag`` and ``block`` are None in an empty gallery.
    """

    records: int
    tag: ModelTag | None
    block: TemplateBlock | None
    screen: FingerScreen | None
    owners: NDArray[np.int64]
    positions: NDArray[np.int64]

    @classmethod
    def build(
        cls, items: Sequence[tuple[int, FingerPosition, FingerTemplate]], records: int
    ) -> FingerGallery:
        """Pack ``items``: a record's row, a position and a template each, in any order.

        About 1 ms a template. A template without minutiae is passed over. Raises
        ``TemplateError`` for templates of different extractors, and ``IndexError`` for a row
        outside ``records``.
        """
        if any(not 0 <= row < records for row, _, _ in items):
            raise IndexError(records)
        if len({template.extractor for _, _, template in items}) > 1:
            raise TemplateError(reason="templates of different extractors are in one list")
        kept = sorted((item for item in items if len(item[2].xy)), key=lambda item: item[1])
        block = pack([cylinders(template) for _, _, template in kept]) if kept else None
        long = len(kept) > parameters.SEARCH_EXHAUSTIVE
        return cls(
            records=records,
            tag=items[0][2].extractor if items else None,
            block=block,
            screen=FingerScreen.build(block) if block and long else None,
            owners=np.array([row for row, _, _ in kept], np.int64),
            positions=np.array([position for _, position, _ in kept], np.int64),
        )

    def __len__(self) -> int:
        """Count the references."""
        return len(self.owners)

    def scores(
        self,
        probe: FingerTemplate,
        position: FingerPosition,
        cancel: CancelToken | None = None,
    ) -> NDArray[np.float32]:
        """Return the best comparison score of each record, float32, shape (records,).

        NaN where a record has no reference to compare; 0.0 where all of its references were
        screened out. Raises ``TemplateError`` for a probe of another extractor and
        ``SearchCancelledError`` once ``cancel`` is set.
        """
        result = np.full(self.records, np.nan, np.float32)
        if self.block is None or not len(probe.xy):
            return result
        if probe.extractor != self.tag:
            raise TemplateError(reason="it was made by another extractor than the list")
        eligible = self._eligible(position)
        compared = _search(prepare(probe), self.block, self.screen, eligible, cancel)
        np.fmax.at(result, self.owners[eligible], compared)
        return result

    def _eligible(self, position: FingerPosition) -> NDArray[np.int64]:
        if position is FingerPosition.UNKNOWN:
            return np.arange(len(self))
        same = (self.positions == position) | (self.positions == FingerPosition.UNKNOWN)
        return np.nonzero(same)[0]


def _search(
    probe: Batch,
    block: TemplateBlock,
    screen: FingerScreen | None,
    eligible: NDArray[np.int64],
    cancel: CancelToken | None,
) -> NDArray[np.float32]:
    """Return the score of each eligible template, 0 where it was screened out."""
    compared = np.zeros(len(eligible), np.float32)
    chosen = np.arange(len(eligible))
    if screen is not None and len(eligible) > parameters.SEARCH_EXHAUSTIVE:
        chosen = _shortlist(probe, block, screen, eligible, cancel)
    chosen = chosen[np.argsort(block.counts[eligible[chosen]], kind="stable")]
    for part in _parts(chosen, parameters.COMPARE_BATCH, cancel):
        compared[part] = compare_block(probe, block, eligible[part])
    return compared


def _shortlist(
    probe: Batch,
    block: TemplateBlock,
    screen: FingerScreen,
    eligible: NDArray[np.int64],
    cancel: CancelToken | None,
) -> NDArray[np.int64]:
    """Return the places in ``eligible`` of the most promising templates."""
    described = screen.describe(probe)
    runs = np.split(eligible, np.nonzero(np.diff(eligible) != 1)[0] + 1)  # at most two
    promise = np.concatenate(
        [
            screen.promise(described, block, part)
            for run in runs
            for part in _parts(run, parameters.SCREEN_BLOCK_TEMPLATES, cancel)
        ]
    )
    fair = without_size(promise, block.counts[eligible])
    wanted = max(parameters.SEARCH_EXHAUSTIVE, int(len(fair) * parameters.SHORTLIST_PART))
    return np.argpartition(-fair, wanted)[:wanted]


def _parts(
    indices: NDArray[np.int64], size: int, cancel: CancelToken | None
) -> Iterator[NDArray[np.int64]]:
    for start in range(0, len(indices), size):
        if cancel is not None and cancel.is_set():
            raise SearchCancelledError
        yield indices[start : start + size]
