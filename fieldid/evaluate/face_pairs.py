"""The pairs file of LFW View 2 (Huang et al. 2007): which images are compared, in which fold.

The first line gives the number of folds and of pairs of either kind in each, or the latter
alone where there is one fold. ``Name 1 4`` are two images of one person, ``Name 1 Other 2`` of
two. Guarantees bounded reading and images that exist in the list given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.evaluation import EvaluationError
from fieldid.parameters import FACE_PAIRS_MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, eq=False, repr=False)
class FacePairs:
    """``first``, ``second``: int64 (n,), indices of images. ``same``: bool (n,).

    ``fold``: int64 (n,), 0 to ``folds`` - 1.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    same: NDArray[np.bool_]
    fold: NDArray[np.int64]
    folds: int


def read_pairs(path: Path, images: Sequence[str]) -> FacePairs:
    """Read a pairs file over ``images``, named without suffix. Raises ``EvaluationError``."""
    number = {name: index for index, name in enumerate(images)}
    head, *lines = [line.split() for line in _text(path).splitlines() if line.strip()] or [[]]
    folds, each = _head(head, len(lines))
    rows = [_pair(line, place, number) for place, line in enumerate(lines, start=2)]
    first, second, same = (np.array(column) for column in zip(*rows, strict=True))
    return FacePairs(first, second, same.astype(np.bool_), np.arange(len(rows)) // each, folds)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > FACE_PAIRS_MAX_BYTES:
            raise EvaluationError(reason="the pairs file is too large")
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(reason="the pairs file cannot be read as text") from error


def _head(words: Sequence[str], lines: int) -> tuple[int, int]:
    """Return the number of folds, and of pairs in each."""
    if not (0 < len(words) <= len(("folds", "pairs")) and all(word.isdigit() for word in words)):
        raise EvaluationError(reason="the pairs file does not begin with its number of pairs")
    folds = int(words[0]) if len(words) > 1 else 1
    each = 2 * int(words[-1])
    if not folds or not each or folds * each != lines:
        raise EvaluationError(reason="the pairs file does not hold the pairs that it announces")
    return folds, each


def _pair(words: Sequence[str], line: int, number: dict[str, int]) -> tuple[int, int, bool]:
    names = {3: (0, 1, 0, 2), 4: (0, 1, 2, 3)}.get(len(words))
    if names is None:
        raise EvaluationError(reason=f"line {line} of the pairs file is no pair")
    try:
        one, two = (
            number[f"{words[name]}_{int(words[image]):04d}"]
            for name, image in (names[:2], names[2:])
        )
    except (KeyError, ValueError):
        reason = f"line {line} of the pairs file names an image that is not there"
        raise EvaluationError(reason=reason) from None
    return one, two, len(words) == len(("name", "one", "two"))
