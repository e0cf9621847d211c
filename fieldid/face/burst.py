"""Several frames of one capture: the best of them, and one template from all that were accepted.

Guarantees that frames of poor quality, and frames that show somebody else than the best one does,
have no part in the template. Without a usable frame the best one stands alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.face.encoder import mean_template
from fieldid.face.engine import FaceAcquisition
from fieldid.parameters import BURST_AGREEMENT, BURST_FRAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.face.engine import FaceAssessment, FaceEngine
    from fieldid.model.biometric import FaceImage, FaceTemplate


def acquire_burst(engine: FaceEngine, frames: Sequence[FaceImage]) -> tuple[int, FaceAcquisition]:
    """Return the place of the best frame, and what was acquired of the accepted ones together.

    Quality, detection and attack assessment are those of the best frame. ``frames``: at least
    one. Raises as ``FaceEngine.assess``.
    """
    judged = [engine.assess(frame) for frame in frames]
    order = sorted(range(len(frames)), key=lambda place: _rank(judged[place]), reverse=True)
    best = judged[order[0]]
    if best.detection is None:
        return order[0], FaceAcquisition((), best.quality, None, best.attack)
    accepted = [order[0], *(place for place in order[1:] if judged[place].quality.usable)]
    templates = _together(engine, [(frames[place], judged[place]) for place in accepted])
    return order[0], FaceAcquisition(templates, best.quality, best.detection, best.attack)


def with_live_frames(
    engine: FaceEngine, sample: FaceImage, live: Sequence[FaceImage]
) -> tuple[FaceTemplate, ...]:
    """Return the templates of an accepted sample and of good frames that were shown before it.

    As many as ``BURST_FRAMES`` count in all, later ones first; nothing where the sample shows no
    face. Raises as ``FaceEngine.assess``.
    """
    judged = [(sample, engine.assess(sample))]
    for frame in reversed(live):
        if len(judged) < BURST_FRAMES and (found := engine.assess(frame)).quality.usable:
            judged.append((frame, found))
    return _together(engine, judged) if judged[0][1].detection else ()


def _together(
    engine: FaceEngine, judged: Sequence[tuple[FaceImage, FaceAssessment]]
) -> tuple[FaceTemplate, ...]:
    encoded = [
        engine.encode(frame, found.detection)
        for frame, found in judged[:BURST_FRAMES]
        if found.detection is not None
    ]
    return tuple(mean_template(_agreeing(one)) for one in zip(*encoded, strict=True))


def _rank(assessment: FaceAssessment) -> tuple[bool, int]:
    return assessment.quality.usable, assessment.quality.score or 0


def _agreeing(templates: Sequence[FaceTemplate]) -> list[FaceTemplate]:
    """Return the first template and those of the others that are of the same face."""
    first, *others = templates
    least = BURST_AGREEMENT.get(first.encoder.name, 1.0)
    return [first, *(one for one in others if float(one.vector @ first.vector) >= least)]
