"""Compares templates: local similarity, pairs, relaxation, alignment, consensus.

Reads as the algorithm; each stage has its file and cites its paper. Guarantees a score in
[0, 1] that does not depend on how many templates are compared at once, and none between
templates of different extractors. Impressions may be turned by up to a quarter against each
other. Leaves out what a score means: that is calibration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid import parameters
from fieldid.errors.image import TemplateError
from fieldid.fingerprint.block import Batch, TemplateBlock, pack, take
from fieldid.fingerprint.consensus import Consensus, consensus
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.evidence import EvidenceSink, FingerEvidence
from fieldid.fingerprint.hull import shared_region
from fieldid.fingerprint.local_similarity import local_similarity
from fieldid.fingerprint.pairing import one_to_one
from fieldid.fingerprint.relaxation import compatibility, relax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.fingerprint.alignment import Motion
    from fieldid.model.biometric import FingerTemplate

_FIRST = np.zeros(1, np.int64)


def compare(
    probe: FingerTemplate, reference: FingerTemplate, sink: EvidenceSink | None = None
) -> float:
    """Return the comparison score, 0 to 1, higher = more alike.

    The evidence goes to ``sink``. Raises ``TemplateError`` where the templates were made by
    different extractors. A template without minutiae scores 0 against anything.
    """
    if probe.extractor != reference.extractor:
        raise TemplateError(reason="the two templates were made by different extractors")
    if not len(probe.xy) or not len(reference.xy):
        return 0.0
    block = pack([cylinders(reference)])
    found = compare_batch(prepare(probe), take(block, _FIRST))
    if sink is not None:
        sink(_evidence(probe, reference, found))
    return float(found.score[0])


def prepare(probe: FingerTemplate) -> Batch:
    """Make the probe side of ``compare_batch``: a batch of one, with at least one minutia."""
    return take(pack([cylinders(probe)]), _FIRST)


def compare_block(
    probe: Batch, block: TemplateBlock, templates: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return the scores of the templates of ``block`` at these indices, float32."""
    scores = np.zeros(len(templates), np.float32)
    order = np.argsort(block.counts[templates], kind="stable")  # like sizes pad least
    order = order[block.counts[templates[order]] > 0]
    for start in range(0, len(order), parameters.COMPARE_BATCH):
        part = order[start : start + parameters.COMPARE_BATCH]
        scores[part] = compare_batch(probe, take(block, templates[part])).score
    return scores


def compare_batch(probe: Batch, references: Batch) -> Consensus:
    """Compare one probe with B references at once."""
    similarity = local_similarity(probe, references)
    partner = one_to_one(similarity)
    paired = partner >= 0
    chosen = np.take_along_axis(similarity, partner[..., None], 2)[..., 0]
    batch = np.arange(len(references))[:, None]
    agreement = compatibility(
        probe.xy[0],
        probe.direction[0],
        references.xy[batch, partner],
        references.direction[batch, partner],
    )
    score = np.where(paired, chosen, 0).astype(np.float32)
    relaxed = relax(score, agreement, paired.sum(axis=1))
    return consensus(probe, references, partner, relaxed, agreement)


def _evidence(probe: FingerTemplate, reference: FingerTemplate, found: Consensus) -> FingerEvidence:
    contribution = found.contribution[0]
    order = np.argsort(-contribution, kind="stable")
    order = order[contribution[order] > 0]
    onto = _downwards(found.motion)
    region = shared_region(_moved(probe.xy, onto), reference.xy)
    back = cv2.invertAffineTransform(onto).astype(np.float32)
    return FingerEvidence(
        probe_xy=probe.xy[order],
        reference_xy=reference.xy[found.partner[0][order]],
        contribution=contribution[order],
        onto_reference=onto,
        probe_region=_moved(region, back),
        reference_region=region,
    )


def _downwards(motion: Motion) -> NDArray[np.float32]:
    """Return the first motion (y upwards) as an affine map of coordinates with y downwards."""
    cosine, sine = float(np.cos(motion.angle[0])), float(np.sin(motion.angle[0]))
    right, up = motion.shift[0].tolist()
    return np.array([[cosine, sine, right], [-sine, cosine, -up]], np.float32)


def _moved(xy: NDArray[np.float32], onto: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(xy @ onto[:, :2].T + onto[:, 2], np.float32)
