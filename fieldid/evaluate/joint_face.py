"""One score from several encoders of the same image: a weighted sum of standardised scores.

The weights are those, on a grid that includes each encoder alone, that are nowhere worse than
the best encoder and best over all operating points. Guarantees: the blend returned was fitted and
tried by cross-validation over people, and at no operating point of that trial was its FNMR above
that of the best part; where a blend fails the trial, the encoder with the best figures is
returned alone. Encoders whose curves cross can then be worse than the other one somewhere,
which ``FusionTrial.worst_excess`` says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.fusion_trial import FusionTrial, cross_validate, fnmr_at, usable_fmrs
from fieldid.identify.calibration import ScoreBlend
from fieldid.parameters import BLEND_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from fieldid.evaluate.labelled_scores import LabelledScores


@dataclass(frozen=True)
class JointFace:
    """The blend to use, and how it did on held-out people."""

    blend: ScoreBlend
    trial: FusionTrial


def joint_face(values: NDArray[np.float64], scores: LabelledScores) -> JointFace:
    """Fit and try a blend. ``values``: (encoders, rows), aligned with ``scores``."""
    trial = cross_validate(values, scores, fit_blend)
    blend = fit_blend(values, scores, np.ones(len(scores), np.bool_))
    if trial.worst_excess <= 0:
        return JointFace(blend, trial)
    sums = [sum(np.log(np.maximum(part, 1 / len(scores)))) for part in trial.parts]
    best = int(np.argmin(sums))
    weight = tuple(float(place == best) for place in range(len(values)))
    return JointFace(
        ScoreBlend(blend.centre, blend.scale, weight),
        FusionTrial(trial.fmr, trial.parts, trial.parts[best]),
    )


def fit_blend(
    values: NDArray[np.float64], scores: LabelledScores, rows: NDArray[np.bool_]
) -> ScoreBlend:
    """Fit the weights on ``rows``. ``values``: (encoders, rows of ``scores``)."""
    genuine, learned = scores.genuine[rows], values[:, rows]
    impostors = learned[:, ~genuine]
    centre = impostors.mean(axis=1)
    scale = np.maximum(impostors.std(axis=1), np.finfo(np.float64).tiny)
    standard = (learned - centre[:, None]) / scale[:, None]
    weight = _best_weights(standard, genuine)
    return ScoreBlend(tuple(centre.tolist()), tuple(scale.tolist()), weight)


def _best_weights(standard: NDArray[np.float64], genuine: NDArray[np.bool_]) -> tuple[float, ...]:
    fmrs = usable_fmrs(int((~genuine).sum()))
    grid = list(_shares(len(standard), BLEND_STEPS))
    rates = np.array([fnmr_at(np.array(share) @ standard, genuine, fmrs) for share in grid])
    alone = [row for share, row in zip(grid, rates, strict=True) if max(share) == 1]
    excess = (rates - np.min(alone, axis=0)).max(axis=1)
    overall = np.log(rates + 1 / genuine.sum()).sum(axis=1)
    best = min(range(len(grid)), key=lambda place: (max(0.0, excess[place]), overall[place]))
    return grid[best]


def _shares(parts: int, steps: int) -> Iterator[tuple[float, ...]]:
    """Yield every way to share 1 among ``parts`` in multiples of ``1 / steps``."""
    for counts in _counts(parts, steps):
        yield tuple(count / steps for count in counts)


def _counts(parts: int, total: int) -> Iterator[Sequence[int]]:
    if parts == 1:
        yield (total,)
        return
    for count in range(total + 1):
        for rest in _counts(parts - 1, total - count):
            yield (count, *rest)
