"""Simulated comparisons whose true error rates are known or can be counted on many people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.labelled_scores import KindScores, LabelledScores, Trial

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def kind(score: ArrayLike, first: ArrayLike, second: ArrayLike) -> KindScores:
    """Comparisons of one kind, sorted, with the people compared."""
    ones, twos = np.array(first), np.array(second)
    values = np.asarray(score, np.float64)
    order = np.argsort(values, kind="stable")
    people = int(max(ones.max(), twos.max())) + 1
    return KindScores(
        values[order],
        ones[order].astype(np.int32),
        twos[order].astype(np.int32),
        people,
    )


def trial(impostor: ArrayLike, genuine: ArrayLike) -> Trial:
    """A trial of which no two comparisons share a person."""
    impostors, genuines = np.asarray(impostor), np.asarray(genuine)
    others, own = 2 * np.arange(len(impostors)), 2 * len(impostors) + np.arange(len(genuines))
    people = 2 * len(impostors) + len(genuines)
    return Trial(
        replace(kind(impostor, others, others + 1), people=people),
        replace(kind(genuine, own, own), people=people),
    )


def table(
    genuine: NDArray[np.bool_],
    score: NDArray[np.float64],
    probe: NDArray[np.integer],
    reference: NDArray[np.integer],
    person: NDArray[np.integer],
) -> LabelledScores:
    """A table of comparisons; images are named after their person."""
    images = tuple(f"p{who}_{number}" for number, who in enumerate(person.tolist()))
    return LabelledScores(
        np.asarray(score, np.float64),
        genuine,
        probe.astype(np.int32),
        reference.astype(np.int32),
        images,
        person.astype(np.int32),
        int(person.max()) + 1,
    )


def all_pairs(vectors: NDArray[np.float64], person: NDArray[np.integer]) -> LabelledScores:
    """Every image against every other, by cosine."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    probe, reference = np.triu_indices(len(person), 1)
    score = (unit[probe] * unit[reference]).sum(axis=1)
    return table(person[probe] == person[reference], score, probe, reference, person)


def faces(
    random: np.random.Generator, people: int, images: int, noise: float = 0.6
) -> LabelledScores:
    """People as points, their images scattered around them, some people's wider than others'."""
    person = np.repeat(np.arange(people), images)
    centres = random.normal(size=(people, 24))
    spread = noise * np.exp(0.4 * random.normal(size=people))
    scatter = random.normal(size=(people * images, 24)) * spread[person][:, None]
    return all_pairs(centres[person] + scatter, person)


def two_encoders(
    random: np.random.Generator, people: int, images: int, noises: tuple[float, float]
) -> tuple[LabelledScores, LabelledScores]:
    """The same images as two encoders of different quality see them."""
    return faces(random, people, images, noises[0]), faces(random, people, images, noises[1])


def common_people(
    random: np.random.Generator, people: int, images: int, shares: tuple[float, float, float]
) -> tuple[NDArray[np.float64], NDArray[np.int32], NDArray[np.int32]]:
    """Impostor scores, standard normal each, descending, with the people compared.

    ``shares`` of the variance: of either person, of the pair, of the comparison itself.
    """
    of_person, of_pair, own = shares
    person = np.repeat(np.arange(people), images)
    probe, reference = np.triu_indices(len(person), 1)
    first, second = person[probe], person[reference]
    across = first != second
    first, second = first[across], second[across]
    members = random.normal(size=people) * of_person**0.5
    pairs = random.normal(size=(people, people)) * of_pair**0.5
    score = members[first] + members[second] + pairs[first, second]
    score += random.normal(size=len(first)) * own**0.5
    order = np.argsort(-score)
    return score[order], first[order].astype(np.int32), second[order].astype(np.int32)
