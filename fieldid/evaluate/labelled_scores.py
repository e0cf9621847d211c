"""Labelled comparison scores: who was compared with whom, how alike, and whether it was the same.

Guarantees finite scores, labels that agree with the people, no image compared with itself, no
comparison given twice, and at least one comparison of either kind. Images are numbered, so
that a row costs some 20 bytes. Names of images and people are in no repr and no error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.evaluation import ScoresError

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, eq=False, repr=False)
class LabelledScores:
    """One row a comparison, n in all; higher score = more alike.

    ``score``: float64 (n,). ``genuine``: bool (n,), whether both images are of the same finger
    or face. ``probe``, ``reference``: int32 (n,), numbers of images. ``images``: their names.
    ``person``: int32 (images,), numbers of people; there are ``people`` of them.
    ``group``: int16 (n,), index into ``groups``, -1 where none is given; or None.
    ``quality``: float64 (n,), of the worse of both images; or None.
    """

    score: NDArray[np.float64]
    genuine: NDArray[np.bool_]
    probe: NDArray[np.int32]
    reference: NDArray[np.int32]
    images: tuple[str, ...]
    person: NDArray[np.int32]
    people: int
    group: NDArray[np.int16] | None = None
    groups: tuple[str, ...] = ()
    quality: NDArray[np.float64] | None = None

    def __len__(self) -> int:
        """Count the comparisons."""
        return len(self.score)

    def trial(self, rows: NDArray[np.bool_] | None = None) -> Trial:
        """Return the scores of both kinds, sorted, of all rows or of the ``rows`` marked."""
        chosen = np.ones(len(self), np.bool_) if rows is None else rows
        return Trial(self._sorted(chosen & ~self.genuine), self._sorted(chosen & self.genuine))

    def _sorted(self, rows: NDArray[np.bool_]) -> KindScores:
        index = np.flatnonzero(rows)
        index = index[np.argsort(self.score[index], kind="stable")]
        first, second = self.person[self.probe[index]], self.person[self.reference[index]]
        return KindScores(self.score[index], first, second, self.people)


@dataclass(frozen=True, eq=False, repr=False)
class KindScores:
    """Comparisons of one kind, ascending. ``first``, ``second``: int32 (n,), the people."""

    score: NDArray[np.float64]
    first: NDArray[np.int32]
    second: NDArray[np.int32]
    people: int

    def __len__(self) -> int:
        """Count the comparisons."""
        return len(self.score)

    def above(self, cut: NDArray[np.float64]) -> NDArray[np.int64]:
        """Count the scores greater than each ``cut``."""
        return len(self) - np.searchsorted(self.score, cut, "right")

    def count_people(self) -> int:
        """Count the people who take part."""
        seen = np.zeros(self.people, np.bool_)
        seen[self.first] = seen[self.second] = True
        return int(seen.sum())


@dataclass(frozen=True, eq=False, repr=False)
class Trial:
    """Both kinds of comparison of one test."""

    impostor: KindScores
    genuine: KindScores


def people_of(images: Sequence[str]) -> tuple[NDArray[np.int32], int]:
    """Return a number for the person of each image, and how many people there are.

    A person is the part of the image's name before its last underscore.
    """
    numbers: dict[str, int] = {}
    names = (name.rpartition("_")[0] or name for name in images)
    person = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int32)
    return person, len(numbers)


def checked(scores: LabelledScores, *, people_are_named: bool) -> LabelledScores:
    """Return ``scores`` if they hold what this module guarantees. Raises ``ScoresError``.

    ``people_are_named``: the people have columns of their own, so that two fingers of one
    person may be told apart: a person may then also be an impostor to their own other finger.
    """
    _require(len(scores) > 0, "it holds no comparison")
    _require(np.isfinite(scores.score), "a score is not a finite number")
    _require(scores.probe != scores.reference, "an image is compared with itself")
    same = scores.person[scores.probe] == scores.person[scores.reference]
    _require(same | ~scores.genuine, "the label says the same, the names say two people")
    if not people_are_named:
        told = "the names say one person, the label says two (name them in columns of their own)"
        _require(~same | scores.genuine, told)
    _require(bool(scores.genuine.any()), "it holds no comparison with label 1")
    _require(not scores.genuine.all(), "it holds no comparison with label 0")
    _require(_told_once(scores), "a comparison is given twice")
    return scores


def _told_once(scores: LabelledScores) -> bool:
    pairs = np.sort(pair_keys(scores.probe, scores.reference, len(scores.images)))
    return not bool((pairs[1:] == pairs[:-1]).any())


def pair_keys(
    first: NDArray[np.int32], second: NDArray[np.int32], numbers: int
) -> NDArray[np.int64]:
    """Return one number an ordered pair, int64 (n,)."""
    return first.astype(np.int64) * numbers + second


def _require(holds: bool | NDArray[np.bool_], otherwise: str) -> None:  # noqa: FBT001 - a condition
    if isinstance(holds, np.ndarray) and not holds.all():
        raise ScoresError(reason=f"{otherwise} (data row {int(np.argmin(holds)) + 1})")
    if not isinstance(holds, np.ndarray) and not holds:
        raise ScoresError(reason=otherwise)
