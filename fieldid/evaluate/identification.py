"""FPIR and FNIR of searches, where every probe was compared with every reference.

The list is the people of the references; a record's score is the best of its references. A
search is mated where the list holds the probe's person. Where no probe is of anybody else, each
person also serves as one who is not listed, by leaving their own references out.

Intervals are over the people searched for, on this very list; how another list of the same size
would do is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.bounds import false_non_match_bounds
from fieldid.evaluate.intervals import Estimate
from fieldid.evaluate.labelled_scores import KindScores, Trial
from fieldid.evaluate.verification import verification_rates
from fieldid.parameters import REPORTED_FPIRS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.evaluate.labelled_scores import LabelledScores


@dataclass(frozen=True)
class IdentificationRates:
    """``rank_one``: share of mated searches whose own person comes first, before any tie.

    ``fnir`` and ``claimable`` go by target FPIR. ``mates_left_out``: whether the non-mated
    searches are the mated ones without their mates.
    """

    list_people: int
    mated: int
    non_mated: int
    mates_left_out: bool
    rank_one: Estimate
    fnir: dict[float, Estimate]
    claimable: dict[float, bool]


def identification_rates(scores: LabelledScores) -> IdentificationRates | None:
    """Return the rates of the searches; None where the comparisons are not a full matrix."""
    probes, search = np.unique(scores.probe, return_inverse=True)
    references = np.unique(scores.reference)
    if len(probes) * len(references) != len(scores):
        return None
    mate = _best(scores, search, scores.genuine, len(probes))
    other = _best(scores, search, ~scores.genuine, len(probes))
    mated = np.isfinite(mate)
    left_out = not (~mated).any()
    searched = np.isfinite(other) & (mated if left_out else ~mated)
    if not searched.any():
        return None
    person = scores.person[probes]
    genuine = _kind(mate[mated], person[mated], scores.people)
    trial = Trial(_kind(other[searched], person[searched], scores.people), genuine)
    rates = verification_rates(trial, REPORTED_FPIRS)
    return IdentificationRates(
        list_people=len(np.unique(scores.person[references])),
        mated=int(mated.sum()),
        non_mated=int(searched.sum()),
        mates_left_out=left_out,
        rank_one=_first(mate[mated] - other[mated], person[mated], scores.people),
        fnir=rates.fnmr,
        claimable=rates.claimable,
    )


def _best(
    scores: LabelledScores, search: NDArray[np.intp], rows: NDArray[np.bool_], searches: int
) -> NDArray[np.float64]:
    best = np.full(searches, -np.inf)
    np.maximum.at(best, search[rows], scores.score[rows])
    return best


def _kind(score: NDArray[np.float64], person: NDArray[np.int32], people: int) -> KindScores:
    order = np.argsort(score, kind="stable")
    return KindScores(score[order], person[order], person[order], people)


def _first(lead: NDArray[np.float64], person: NDArray[np.int32], people: int) -> Estimate:
    """Return the share of searches that lead all others, with bounds over people."""
    behind = int((lead <= 0).sum())
    rate = false_non_match_bounds(_kind(lead, person, people), [behind])[0].rate
    return Estimate(1 - rate.value, 1 - rate.high, 1 - rate.low)
