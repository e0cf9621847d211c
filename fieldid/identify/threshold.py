"""The cut below which a record is not listed as a candidate while nothing is calibrated.

It takes the fused impostor score for standard normal, which is an assumption and no
measurement: the cut keeps candidate lists short, and no error rate is ever derived from it.
"""

from __future__ import annotations

from statistics import NormalDist

from fieldid.parameters import UNCALIBRATED_TAIL_FACTOR


def candidate_threshold(records: int, target_fpir: float) -> float:
    """Return the fused score (standard deviations) for this list size and target FPIR."""
    tail = min(0.5, target_fpir / max(1, records))
    return float(UNCALIBRATED_TAIL_FACTOR * NormalDist().inv_cdf(1 - tail))
