"""Invented faces: random vectors that score as SFace's do, and what comparing them all finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.parameters import BENCH_MATE_SCORE, INDEX_BLOCK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DIMENSIONS = 128


def invented_vectors(count: int, random: np.random.Generator) -> Floats:
    """Return unit vectors, float32 (count, 128), of which strangers score about as SFace's do."""
    vectors = random.standard_normal((count, DIMENSIONS), dtype=np.float32)
    for start in range(0, count, INDEX_BLOCK):
        part = vectors[start : start + INDEX_BLOCK]
        part /= np.linalg.norm(part, axis=1, keepdims=True)
    unit: Floats = vectors
    return unit


def invented_probe(vectors: Floats, random: np.random.Generator, *, mated: bool) -> Floats:
    """Return a unit vector, of a stranger or of somebody among ``vectors``, float32 (128,)."""
    stranger = invented_vectors(1, random)[0].astype(np.float64)
    if not mated:
        alone: Floats = stranger.astype(np.float32)
        return alone
    mate = vectors[random.integers(len(vectors))].astype(np.float64)
    across = stranger - (stranger @ mate) * mate
    score = float(np.clip(random.normal(*BENCH_MATE_SCORE), 0, 1))
    probe = score * mate + (1 - score * score) ** 0.5 * across / np.linalg.norm(across)
    wanted: Floats = probe.astype(np.float32)
    return wanted


def exact_scores(vectors: Floats, query: Floats) -> NDArray[np.float64]:
    """Return every score in float64, without a copy of the gallery."""
    exact = np.empty(len(vectors))
    wide = query.astype(np.float64)
    for start in range(0, len(vectors), INDEX_BLOCK):
        part = slice(start, start + INDEX_BLOCK)
        exact[part] = vectors[part].astype(np.float64) @ wide
    return exact


def kth_best(exact: NDArray[np.float64], count: int) -> float:
    """Return the score of the last of the ``count`` best."""
    count = min(count, len(exact))
    return float(np.partition(exact, -count)[-count])


def best_exact(exact: NDArray[np.float64], least: float) -> list[tuple[int, float]]:
    """Return place and score of all from ``least`` upwards, best first."""
    places = np.flatnonzero(exact >= least)
    order = places[np.argsort(-exact[places], kind="stable")]
    return [(int(place), float(exact[place])) for place in order]
