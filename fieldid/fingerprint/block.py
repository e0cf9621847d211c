"""Many templates side by side in contiguous arrays, and padded batches taken out of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.fingerprint.cylinders import cylinders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.fingerprint.cylinders import CylinderSet
    from fieldid.model.biometric import FingerTemplate


@dataclass(frozen=True, eq=False, repr=False)
class TemplateBlock:
    """Cylinder sets of T templates with N minutiae in all; fields as in ``CylinderSet``.

    ``starts``, ``counts``: int64 (T,), the rows of each template. ``normals``: float32
    (T, edges, 2) and ``offsets``: float32 (T, edges), hulls padded by repeating an edge.
    """

    xy: NDArray[np.float32]
    direction: NDArray[np.float32]
    values: NDArray[np.uint8]
    seen: NDArray[np.bool_]
    valid: NDArray[np.bool_]
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]
    normals: NDArray[np.float32]
    offsets: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, eq=False, repr=False)
class Batch:
    """B templates padded to n minutiae each; padding is not ``valid`` and not ``present``.

    ``xy`` (B, n, 2), ``direction`` (B, n), ``values`` float32 (B, n, 260), ``seen`` float32
    (B, n, 52), ``valid`` and ``present`` bool (B, n), ``counts`` int64 (B,).
    """

    xy: NDArray[np.float32]
    direction: NDArray[np.float32]
    values: NDArray[np.float32]
    seen: NDArray[np.float32]
    valid: NDArray[np.bool_]
    present: NDArray[np.bool_]
    counts: NDArray[np.int64]
    normals: NDArray[np.float32]
    offsets: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.counts)


def pack_templates(templates: Sequence[FingerTemplate]) -> TemplateBlock:
    """Compute and concatenate the cylinders of at least one template."""
    return pack([cylinders(template) for template in templates])


def pack(sets: Sequence[CylinderSet]) -> TemplateBlock:
    """Concatenate at least one cylinder set."""
    counts = np.array([len(one) for one in sets], np.int64)
    edges = max(len(one.hull.offsets) for one in sets)
    padded = [np.resize(np.arange(len(one.hull.offsets)), edges) for one in sets]
    return TemplateBlock(
        xy=np.concatenate([one.xy for one in sets]),
        direction=np.concatenate([one.direction for one in sets]),
        values=np.concatenate([one.values for one in sets]),
        seen=np.concatenate([one.seen for one in sets]),
        valid=np.concatenate([one.valid for one in sets]),
        starts=np.cumsum(counts) - counts,
        counts=counts,
        normals=np.stack([one.hull.normals[rows] for one, rows in zip(sets, padded, strict=True)]),
        offsets=np.stack([one.hull.offsets[rows] for one, rows in zip(sets, padded, strict=True)]),
    )


def take(block: TemplateBlock, templates: NDArray[np.int64]) -> Batch:
    """Gather the templates at these indices, padded to the largest of them."""
    counts = block.counts[templates]
    place = np.arange(max(1, counts.max(initial=0)))
    present = place < counts[:, None]
    rows = np.where(present, block.starts[templates][:, None] + place, 0)
    return Batch(
        xy=block.xy[rows],
        direction=block.direction[rows],
        values=block.values[rows].astype(np.float32),
        seen=block.seen[rows].astype(np.float32),
        valid=block.valid[rows] & present,
        present=present,
        counts=counts,
        normals=block.normals[templates],
        offsets=block.offsets[templates],
    )
