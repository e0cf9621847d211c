"""Counts how much of the overlap of two aligned impressions agrees: the comparison score.

Our own stage after the relaxation of MCC. The relaxed pairs propose alignments; under each,
minutiae are paired anew by distance and turn, and the agreement is divided by the minutiae
that both impressions could have shown. It replaced MCC's global score because it misses a
third fewer mates at an FMR of 0.1 per cent (docs/adr/0003-fingerprint-engine.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters
from fieldid.fingerprint.alignment import Motion, fit_motion
from fieldid.fingerprint.angles import turn_between
from fieldid.fingerprint.hull import outside_by
from fieldid.fingerprint.pairing import one_to_one

if TYPE_CHECKING:
    from fieldid.fingerprint.block import Batch


@dataclass(frozen=True, eq=False, repr=False)
class Consensus:
    """``score``: float32 (B,), in [0, 1]. ``partner``: int64 (B, m), -1 for none.

    ``contribution``: float32 (B, m), of each pair; their sum is the score. ``motion``: B motions,
    from the probe onto each reference.
    """

    score: NDArray[np.float32]
    partner: NDArray[np.int64]
    contribution: NDArray[np.float32]
    motion: Motion


def consensus(
    probe: Batch,
    references: Batch,
    partner: NDArray[np.int64],
    relaxed: NDArray[np.float32],
    agreement: NDArray[np.float32],
) -> Consensus:
    """Try the alignments that the best relaxed pairs propose and keep the best of each.

    ``partner``, ``relaxed`` (B, m) and ``agreement`` (B, m, m) come from the relaxation.
    """
    motion, owner = _proposals(probe, references, partner, relaxed, agreement)
    fit = _fit(probe, references, owner, motion)
    kept = _most_promising(fit.max(axis=2).sum(axis=1), len(references))
    owner, fit = owner[kept], fit[kept]
    nearest = fit.argmax(axis=2)
    weight = np.take_along_axis(fit, nearest[..., None], 2)[..., 0]
    targets = references.xy[owner[:, None], nearest]
    motion = fit_motion(probe.xy[0], targets, weight)
    fit = _fit(probe, references, owner, motion)
    pairs = one_to_one(fit)
    gained = np.where(pairs >= 0, np.take_along_axis(fit, pairs[..., None], 2)[..., 0], 0)
    contribution = gained / _overlap(probe, references, owner, motion)[:, None]
    return _best_try(contribution.astype(np.float32), pairs, motion, len(references))


def _proposals(
    probe: Batch,
    references: Batch,
    partner: NDArray[np.int64],
    relaxed: NDArray[np.float32],
    agreement: NDArray[np.float32],
) -> tuple[Motion, NDArray[np.int64]]:
    """Fit one motion per seed; return them with the index of the reference of each."""
    seeds = np.argsort(-relaxed, axis=1, kind="stable")[:, : parameters.ALIGNMENT_SEEDS]
    supports = np.take_along_axis(agreement, seeds[..., None], 1) > parameters.ALIGNMENT_SUPPORT
    np.put_along_axis(supports, seeds[..., None], values=True, axis=2)
    weight = np.where(supports, relaxed[:, None], 0).reshape(seeds.size, -1)
    owner = np.repeat(np.arange(len(references)), seeds.shape[1])
    return fit_motion(probe.xy[0], references.xy[owner[:, None], partner[owner]], weight), owner


def _fit(
    probe: Batch, references: Batch, owner: NDArray[np.int64], motion: Motion
) -> NDArray[np.float32]:
    """Return how well each two minutiae lie on each other, float32 (K, m, n), 0 to 1."""
    moved = motion.apply(probe.xy[0])
    across = moved[:, :, None, 0] - references.xy[owner, None, :, 0]
    upwards = moved[:, :, None, 1] - references.xy[owner, None, :, 1]
    across *= across
    upwards *= upwards
    across += upwards
    fit = _falling(np.sqrt(across, out=across), parameters.PAIR_DISTANCE)
    turned = probe.direction[0] + motion.angle[:, None]
    turn = turn_between(turned[:, :, None], references.direction[owner][:, None])
    fit *= _falling(turn, parameters.PAIR_TURN)
    fit *= references.present[owner][:, None]
    return fit


def _falling(value: NDArray[np.float32], end: float) -> NDArray[np.float32]:
    """Return 1 at 0, falling to 0 at ``end``, in place of ``value``: most time goes here."""
    value /= np.float32(end)
    np.subtract(1, value, out=value)
    return np.maximum(value, 0, out=value)


def _most_promising(promise: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    """Return the indices of the best tries of each of ``count`` references."""
    tries = promise.reshape(count, -1)
    best = np.argsort(-tries, axis=1, kind="stable")[:, : parameters.ALIGNMENTS_KEPT]
    kept: NDArray[np.int64] = (best + np.arange(count)[:, None] * tries.shape[1]).ravel()
    return kept


def _overlap(
    probe: Batch, references: Batch, owner: NDArray[np.int64], motion: Motion
) -> NDArray[np.float32]:
    """Return the minutiae that could have agreed: geometric mean of both sides, float32 (K,)."""
    margin = np.float32(parameters.OVERLAP_MARGIN)
    ours = outside_by(
        references.normals[owner], references.offsets[owner], motion.apply(probe.xy[0])
    )
    theirs = outside_by(probe.normals, probe.offsets, motion.undo(references.xy[owner]))
    seen_ours = (ours <= margin).sum(axis=1)
    seen_theirs = ((theirs <= margin) & references.present[owner]).sum(axis=1)
    prior = np.float32(parameters.OVERLAP_PRIOR)
    return np.asarray(np.sqrt((seen_ours + prior) * (seen_theirs + prior)), np.float32)


def _best_try(
    contribution: NDArray[np.float32], pairs: NDArray[np.int64], motion: Motion, count: int
) -> Consensus:
    scores = contribution.sum(axis=1).reshape(count, -1)
    best = scores.argmax(axis=1) + np.arange(count) * scores.shape[1]
    score = np.minimum(scores.ravel()[best], 1)
    return Consensus(score, pairs[best], contribution[best], motion.at(best))
