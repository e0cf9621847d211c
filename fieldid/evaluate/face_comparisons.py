"""Comparison scores of a face set: of given pairs, of all pairs, and of searches.

The score of one encoder is the cosine; ``fused`` is what the program itself ranks by where no
calibration is held (``fieldid.identify.fusion``). An image without a template scores below
everything, against all: no comparison drops out.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.evaluation import EvaluationError
from fieldid.evaluate.labelled_scores import LabelledScores, checked, people_of
from fieldid.identify.fusion import fuse
from fieldid.identify.scores import ScoreTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from fieldid.evaluate.face_set import FaceSet

FUSED = "fused"
FAILED = -100.0  # below every cosine and every fused score


class FaceComparer:
    """Compares images of one set by one encoder, or by all of them together."""

    def __init__(self, faces: FaceSet, encoder: str) -> None:
        """Raise ``EvaluationError`` where there is no such encoder."""
        wanted = list(faces.vectors) if encoder == FUSED else [encoder]
        if not all(name in faces.vectors for name in wanted):
            raise EvaluationError(reason=f"the encoder {encoder} does not work here")
        self._vectors = {f"face:{name}": faces.vectors[name] for name in wanted}
        self._fused = encoder == FUSED
        self._failed = faces.failed

    def against(self, image: int, others: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return the score of one image against each of the ``others``, float32 (others,)."""
        values = np.array([rows[others] @ rows[image] for rows in self._vectors.values()])
        score = self._score(values)
        score[self._failed[others] | self._failed[image]] = FAILED
        return score

    def pairs(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the score of each pair, float64 (pairs,)."""
        values = [np.einsum("nd,nd->n", v[first], v[second]) for v in self._vectors.values()]
        score = self._score(np.array(values))
        score[self._failed[first] | self._failed[second]] = FAILED
        return score.astype(np.float64)

    def _score(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        return fuse(ScoreTable(tuple(self._vectors), values, ())) if self._fused else values[0]


def all_pairs(faces: FaceSet, comparer: FaceComparer, groups: Mapping[str, str]) -> LabelledScores:
    """Compare every two images once. ``groups``: name of a person or an image to group."""
    images = len(faces.names)
    person, people = people_of(faces.names)
    others = [np.arange(image + 1, images) for image in range(images - 1)]
    probe = np.repeat(np.arange(images - 1, dtype=np.int32), [len(rest) for rest in others])
    reference = np.concatenate(others).astype(np.int32)
    score = np.concatenate([comparer.against(image, rest) for image, rest in enumerate(others)])
    labels, number = _group_numbers(faces.names, groups)
    same_group = number[probe] == number[reference]
    scores = LabelledScores(
        score=score.astype(np.float64),
        genuine=person[probe] == person[reference],
        probe=probe,
        reference=reference,
        images=faces.names,
        person=person,
        people=people,
        group=np.where(same_group, number[probe], -1).astype(np.int16) if labels else None,
        groups=labels,
        quality=np.minimum(faces.quality[probe], faces.quality[reference]),
    )
    return checked(scores, people_are_named=False)


def searches(faces: FaceSet, comparer: FaceComparer, references: int) -> LabelledScores:
    """Search a list with every probe of the LFW identification split.

    Listed: the first ``references`` images of everyone with more than that, and one image of
    those people with a single one whose name has an even SHA-256. Mated probes are the other
    images of the listed; non-mated ones the single images of the other half.
    """
    person, people = people_of(faces.names)
    listed, probes = _split(faces.names, person, references)
    if not len(listed) or not len(probes):
        raise EvaluationError(reason="there are too few images for searches")
    scores = LabelledScores(
        score=np.concatenate([comparer.against(probe, listed) for probe in probes]).astype(float),
        genuine=np.concatenate([person[probe] == person[listed] for probe in probes]),
        probe=np.repeat(probes, len(listed)).astype(np.int32),
        reference=np.tile(listed, len(probes)).astype(np.int32),
        images=faces.names,
        person=person,
        people=people,
    )
    return checked(scores, people_are_named=False)


def _split(
    names: tuple[str, ...], person: NDArray[np.int32], references: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    listed: list[NDArray[np.intp]] = []
    probes: list[NDArray[np.intp]] = []
    for one in np.unique(person):
        images = np.flatnonzero(person == one)
        if len(images) == 1:
            side = listed if _is_even(names[images[0]].rpartition("_")[0]) else probes
            side.append(images)
        elif len(images) > references:
            listed.append(images[:references])
            probes.append(images[references:])
    nothing = np.empty(0, np.intp)
    return np.concatenate([nothing, *listed]), np.concatenate([nothing, *probes])


def _is_even(name: str) -> bool:
    return hashlib.sha256(name.encode()).digest()[-1] % 2 == 0


def _group_numbers(
    names: tuple[str, ...], groups: Mapping[str, str]
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Return the groups in order, and the number of each image's, below -1 where it has none."""
    labels = tuple(sorted(set(groups.values())))
    number = {label: place for place, label in enumerate(labels)}
    found = [groups.get(name, groups.get(name.rpartition("_")[0], "")) for name in names]
    none = range(-2, -2 - len(found), -1)  # all different, so that none equals another
    numbers = [number.get(label, other) for label, other in zip(found, none, strict=True)]
    return labels, np.array(numbers, np.int64)
