"""A gallery as a few contiguous arrays and back, without a copy on the way back.

``vectors`` float32 (n, d); ``owners`` int64 (n,); with an index also ``columns`` int8
(blocks, d, INDEX_BLOCK), ``outlier`` bool (n,), ``mean`` and ``dither`` float32 (d,), ``turns``
float32 (2, d, d) and ``radius`` float64 (1,). Whoever stores them keeps them secret and unaltered:
shapes are checked here, contents are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.image import TemplateError
from fieldid.identify.face_block import FaceBlock
from fieldid.identify.face_rotation import FaceRotation
from fieldid.parameters import INDEX_BLOCK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[np.generic]]


def packed(
    blocks: Sequence[FaceBlock], rotation: FaceRotation | None
) -> dict[str, NDArray[np.generic]]:
    """Return the arrays. References are moved together, so that only the last block has room."""
    used = [block.used for block in blocks]
    dimensions = blocks[0].vectors.shape[1] if blocks else 0
    vectors = [np.empty((0, dimensions), np.float32), *(b.vectors[: b.used] for b in blocks)]
    owners = [np.empty(0, np.int64), *(block.owners[: block.used] for block in blocks)]
    arrays: dict[str, NDArray[np.generic]] = {
        "vectors": np.concatenate(vectors),
        "owners": np.concatenate(owners),
    }
    if rotation is None:
        return arrays
    columns = np.zeros((-(-sum(used) // INDEX_BLOCK), dimensions, INDEX_BLOCK), np.int8)
    start = 0
    for block in blocks:
        _put(columns, start, block)
        start += block.used
    return arrays | {
        "columns": columns,
        "outlier": np.concatenate([block.outlier[: block.used] for block in blocks]),
        "mean": rotation.mean,
        "dither": rotation.dither,
        "turns": np.stack([rotation.reference, rotation.probe]),
        "radius": np.array([rotation.radius]),
    }


def blocks_of(arrays: Arrays, records: int) -> list[FaceBlock]:
    """Return blocks that are views of the arrays. Raises ``TemplateError``."""
    _check(arrays)
    vectors, owners = _floats(arrays["vectors"]), arrays["owners"].astype(np.int64, copy=False)
    if len(owners) and not (owners.min() >= 0 and owners.max() < records):
        raise TemplateError(reason="its index names a record that is not there")
    outlier = arrays.get("outlier", np.zeros(len(owners), np.bool_)).astype(np.bool_, copy=False)
    blocks = []
    for number, start in enumerate(range(0, len(owners), INDEX_BLOCK)):
        rows = slice(start, start + INDEX_BLOCK)
        count = len(owners[rows])
        columns = None
        if "columns" in arrays:
            columns = arrays["columns"][number, :, :count].astype(np.int8, copy=False)
        blocks.append(FaceBlock(vectors[rows], owners[rows], columns, outlier[rows], count))
    return blocks


def rotation_of(arrays: Arrays) -> FaceRotation | None:
    """Return the coordinates of the index, None where there is none."""
    if "columns" not in arrays:
        return None
    turns = _floats(arrays["turns"])
    mean, dither = _floats(arrays["mean"]), _floats(arrays["dither"])
    return FaceRotation(mean, turns[0], turns[1], dither, float(arrays["radius"][0]))


def _put(columns: NDArray[np.int8], start: int, block: FaceBlock) -> None:
    """Copy the columns of a block to where its references lie when all are moved together."""
    done = 0
    while done < block.used and block.columns is not None:
        number, place = divmod(start + done, INDEX_BLOCK)
        count = min(INDEX_BLOCK - place, block.used - done)
        columns[number, :, place : place + count] = block.columns[:, done : done + count]
        done += count


def _check(arrays: Arrays) -> None:
    count, dimensions = arrays["vectors"].shape
    shapes: dict[str, tuple[int, ...]] = {"owners": (count,)}
    if "columns" in arrays:
        shapes |= {
            "columns": (-(-count // INDEX_BLOCK), dimensions, INDEX_BLOCK),
            "outlier": (count,),
            "mean": (dimensions,),
            "dither": (dimensions,),
            "turns": (2, dimensions, dimensions),
            "radius": (1,),
        }
    if any(name not in arrays or arrays[name].shape != shape for name, shape in shapes.items()):
        raise TemplateError(reason="the arrays of its index do not fit together")


def _floats(array: NDArray[np.generic]) -> NDArray[np.float32]:
    return array.astype(np.float32, copy=False)
