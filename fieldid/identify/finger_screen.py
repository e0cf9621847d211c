"""A fast first look at a long list of fingers: which references deserve a closer one.

One matrix product per block of references gives the similarity of every two descriptors; a
reference's promise is the mean of the probe's best minutiae, the best counting most, corrected
for the size of the reference (large templates have better best minutiae by chance). A promise is
an order, not a comparison score.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

    Described = tuple[NDArray[np.int8], NDArray[np.int64]]


@dataclass(frozen=True, eq=False, repr=False)
class FingerScreen:
    """Descriptors of T templates in blocks of one finger position and about one size.

    Within a block the first minutiae of all its templates come first, then all second ones, and
    so on; templates with fewer are filled up with zeros. ``descriptors``: int8 (R, 48).
    ``places``: uint8 (R,), which minutia of its template each is. ``first_row``, ``slots``,
    ``positions``: int64 (blocks,), a block's first row, minutiae a template, and finger position.
    ``block``, ``column``: int64 (T,), where a template is. ``sizes``: int64 (T,), its minutiae.
    ``widths``: int64 (blocks,), templates in each block. ``order``: int64 (T,), the templates as
    the blocks hold them.
    """

    descriptors: NDArray[np.int8]
    places: NDArray[np.uint8]
    first_row: NDArray[np.int64]
    slots: NDArray[np.int64]
    positions: NDArray[np.int64]
    block: NDArray[np.int64]
    column: NDArray[np.int64]
    sizes: NDArray[np.int64]
    widths: NDArray[np.int64]
    order: NDArray[np.int64]

    @classmethod
    def of(cls, described: Sequence[Described], positions: NDArray[np.int64]) -> FingerScreen:
        """Lay out templates: the descriptors and places of each, and its finger position."""
        sizes = np.array([len(places) for _, places in described], np.int64)
        order = np.lexsort([sizes, positions])
        chunks = _chunks(order, positions)
        slots = np.array([max(1, sizes[chunk].max()) for chunk in chunks], np.int64)
        widths = np.array([len(chunk) for chunk in chunks], np.int64)
        block, column = np.empty_like(sizes), np.empty_like(sizes)
        block[order] = np.repeat(np.arange(len(chunks)), widths)
        column[order] = np.concatenate([np.empty(0, np.int64), *map(np.arange, widths)])
        rows = slots * widths
        screen = cls(
            descriptors=np.zeros((rows.sum(), parameters.DESCRIPTOR_COMPONENTS + 2), np.int8),
            places=np.zeros(rows.sum(), np.uint8),
            first_row=np.cumsum(rows) - rows,
            slots=slots,
            positions=np.array([positions[chunk[0]] for chunk in chunks], np.int64),
            block=block,
            column=column,
            sizes=sizes,
            widths=widths,
            order=order,
        )
        for template, (descriptors, places) in enumerate(described):
            where = screen.rows(template)
            screen.descriptors[where], screen.places[where] = descriptors, places
        return screen

    def rows(self, template: int) -> NDArray[np.int64]:
        """Return the rows of one template, (size,)."""
        block = self.block[template]
        slots = np.arange(self.sizes[template])
        where: NDArray[np.int64] = (
            self.first_row[block] + slots * self.widths[block] + self.column[template]
        )
        return where

    def followed_by(self, later: FingerScreen) -> FingerScreen:
        """Return these templates and then others, which keep their blocks."""
        joined = {
            name: np.concatenate([getattr(self, name), getattr(later, name)])
            for name in ("descriptors", "places", "slots", "positions", "column", "sizes", "widths")
        }
        return FingerScreen(
            **joined,
            first_row=np.concatenate([self.first_row, later.first_row + len(self.places)]),
            block=np.concatenate([self.block, later.block + len(self.slots)]),
            order=np.concatenate([self.order, later.order + len(self.sizes)]),
        )

    def promise(
        self, probe: NDArray[np.float32], blocks: NDArray[np.int64], into: NDArray[np.float32]
    ) -> None:
        """Write the promise of every template of some blocks ``into`` (T,).

        ``probe``: float32 (48, m), descriptors side by side.
        """
        minutiae = probe.shape[1]
        padded = np.pad(probe, ((0, 0), (0, -minutiae % parameters.SCREEN_PROBE_STEP)))
        weights = _weights(minutiae)
        ends = np.cumsum(self.widths)
        rows = int((self.widths[blocks] * self.slots[blocks]).max(initial=0))
        values = np.empty((rows, len(probe)), np.float32)  # memory used again is still in the cache
        similarity = np.empty((rows, padded.shape[1]), np.float32)
        for block in blocks:
            width, slots, first = self.widths[block], self.slots[block], self.first_row[block]
            count = width * slots
            np.copyto(values[:count], self.descriptors[first : first + count])
            np.matmul(values[:count], padded, out=similarity[:count])
            best = similarity[:count].reshape(slots, -1).max(axis=0).reshape(width, -1)
            best = np.sort(best[:, :minutiae], axis=1) @ weights
            into[self.order[ends[block] - width : ends[block]]] = best


def _weights(minutiae: int) -> NDArray[np.float32]:
    """Return the weights of so many similarities, lowest first; their sum is 1."""
    place = np.arange(minutiae)[::-1]
    weights = np.maximum(1 - place / parameters.SCREEN_BEST_MINUTIAE, 0)
    return np.asarray(weights / weights.sum(), np.float32)


def without_size(promise: NDArray[np.float32], sizes: NDArray[np.int64]) -> NDArray[np.float32]:
    """Subtract what the logarithm of the template size explains (least squares)."""
    size = np.log(np.maximum(sizes, 1))
    size = size - size.mean()
    slope = (size * promise).sum() / max(float((size * size).sum()), 1e-9)
    return np.asarray(promise - slope * size, np.float32)


def _chunks(order: NDArray[np.int64], positions: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Cut the order into blocks of one position each."""
    changes = np.nonzero(np.diff(positions[order]))[0] + 1
    step = parameters.SCREEN_BLOCK_TEMPLATES
    return [
        part[start : start + step]
        for part in np.split(order, changes)
        for start in range(0, len(part), step)
    ]
