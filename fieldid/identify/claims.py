"""What may be said about a score, in words first, and which threshold a target error rate asks for.

Guarantees that no figure is given which the calibration's counts do not carry: thresholds and
rates come from upper 95 % bounds, a list too large for its target rate gets no figure, and scores
that no valid calibration of exactly these versions covers are "not calibrated". Leaves out
searches that compare only part of a list: their loss is measured elsewhere.

Expected false candidates are the number of records times the FMR, summed over what was compared
with each record. That sum also bounds the false-positive identification rate, however the
comparisons of one probe go together (Boole's inequality).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.identify import claim_words as words
from fieldid.identify.llr_curve import LlrCurve, curve_of_sum
from fieldid.model.comparison import DEMONSTRATION, NO_RATE, ErrorRate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from fieldid.identify.calibration_cover import Cover
    from fieldid.identify.llr_fusion import Blend
    from fieldid.model.sentence import Sentence


@dataclass(frozen=True, eq=False, repr=False)
class SearchClaims:
    """Claims of one search.

    ``records``: how many were compared. ``threshold``: fused LLR from which a record is listed,
    None where the target cannot be claimed for this list. ``largest_list``: for which it could.
    """

    target_fpir: float
    records: int
    threshold: float | None
    largest_list: int
    missed: tuple[float, float]
    demonstration: bool
    curves: tuple[tuple[LlrCurve, int], ...]

    def error_rate(self, llr: float) -> ErrorRate:
        """Return the claim of a candidate with this fused LLR.

        ``rate`` bounds, with 95 % confidence, the FPIR of a threshold at this LLR.
        """
        if self.threshold is None:
            return ErrorRate.of(*words.not_claimable_list(self.records, self.largest_list))
        expected, high = _expected(self.curves, np.array([llr]))[:, 0].tolist()
        claim = words.search_claim(expected, high, self.records, self.missed)
        return _labelled(claim, min(1.0, high), demonstration=self.demonstration)


def search_claims(
    mixture: Mapping[Blend, int],
    target_fpir: float,
    covered: Cover,
    references: int = 1,
) -> SearchClaims:
    """Prepare the claims of a search.

    ``mixture``: records by what was compared with them (``FusedLlrs.mixture``). ``references``:
    the most references that a record has of one source; comparing with the best of several
    gives an impostor as many chances.
    """
    curves = tuple(
        (_with_chances(curve_of_sum(blend), references), count)
        for blend, count in mixture.items()
        if count
    )
    records = sum(count for _, count in curves)
    lowest = sum(curve.lowest_fmr_high * count for curve, count in curves)
    threshold = _threshold(curves, target_fpir)
    return SearchClaims(
        target_fpir=target_fpir,
        records=records,
        threshold=threshold,
        largest_list=int(target_fpir * records / lowest) if lowest else 0,
        missed=_missed(curves, threshold),
        demonstration=covered.demonstration,
        curves=curves,
    )


@dataclass(frozen=True, eq=False, repr=False)
class VerificationClaims:
    """Claims of one verification. ``threshold`` is None where the target cannot be claimed."""

    target_fmr: float
    threshold: float | None
    missed: tuple[float, float]
    demonstration: bool
    curve: LlrCurve

    def supports_claim(self, llr: float) -> bool | None:
        """Tell whether the comparison reaches the operating point; None where there is none."""
        return None if self.threshold is None else llr >= self.threshold

    def error_rate(self, llr: float) -> ErrorRate:
        """Return the claim of this fused LLR; ``rate`` bounds the FMR of a threshold at it."""
        if self.threshold is None:
            lowest = self.curve.lowest_fmr_high
            return ErrorRate.of(words.not_claimable_rate(self.target_fmr, lowest))
        rate, high = self.curve.false_match(np.array([llr]))[:, 0].tolist()
        claim = words.verification_claim(rate, high, self.missed)
        return _labelled(claim, high, demonstration=self.demonstration)


def verification_claims(
    blend: Blend, target_fmr: float, covered: Cover, references: int = 1
) -> VerificationClaims:
    """Prepare the claims of a verification; see :func:`search_claims` for ``references``."""
    curve = _with_chances(curve_of_sum(blend), references)
    threshold = _threshold(((curve, 1),), target_fmr)
    return VerificationClaims(
        target_fmr=target_fmr,
        threshold=threshold,
        missed=_missed(((curve, 1),), threshold),
        demonstration=covered.demonstration,
        curve=curve,
    )


def not_calibrated(covered: Cover) -> ErrorRate:
    """Return the claim of a score that is not covered, with why."""
    return ErrorRate.of(NO_RATE, *((covered.reason,) if covered.reason else ()))


def _labelled(claim: tuple[Sentence, ...], rate: float, *, demonstration: bool) -> ErrorRate:
    """Return a claim, marked first where it rests on public research sets."""
    mark = (DEMONSTRATION,) if demonstration else ()
    return ErrorRate.of(*mark, *claim, rate=rate)


_Curves = tuple[tuple[LlrCurve, int], ...]


def _with_chances(curve: LlrCurve, references: int) -> LlrCurve:
    fmr = np.minimum(curve.fmr * references, 1.0)
    high = np.minimum(curve.fmr_high * references, 1.0)
    return LlrCurve(curve.llr, fmr, high, curve.fnmr, curve.fnmr_high)


def _expected(curves: _Curves, llr: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return expected false candidates and their upper bound at each ``llr``, shape (2, n)."""
    total = np.zeros((2, len(llr)))
    for curve, count in curves:
        total += curve.false_match(llr) * count
    return total


def _threshold(curves: _Curves, target: float) -> float | None:
    """Return the lowest LLR at which the bound on expected false candidates meets the target."""
    if not curves:
        return None
    levels = np.unique(np.concatenate([curve.llr for curve, _ in curves]))
    reached = _expected(curves, levels)[1] <= target
    return float(levels[np.argmax(reached)]) if reached.any() else None


def _missed(curves: _Curves, threshold: float | None) -> tuple[float, float]:
    """Return the chance that a record's own person is not listed, and its upper bound."""
    if threshold is None:
        return 1.0, 1.0
    records = sum(count for _, count in curves)
    rates = [(curve.false_non_match(threshold), count) for curve, count in curves]
    rate = sum(rate * count for (rate, _), count in rates) / records
    return rate, sum(high * count for (_, high), count in rates) / records
