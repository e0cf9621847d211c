"""Sentences about error rates, words before digits.

Figures are rounded to two digits, and bounds always to the side of caution.
"""

from __future__ import annotations

import math

_FEW = 10
_OFTEN = 0.1


def search_claim(expected: float, high: float, records: int, missed: tuple[float, float]) -> str:
    """Say how many false candidates to expect at a score, and how many mates are missed.

    ``expected``, ``high``: false candidates a search and its upper bound. ``missed``: chance
    that a person who is on the list is not found, and its upper bound.
    """
    if high >= 1:
        about = f"about {_number(expected)}" if expected >= 1 else "fewer than 1"
        first = f"{about} false candidates are expected in every search (at most {_number(high)})"
    elif expected > 0:
        first = f"a false candidate is expected in about {one_in(expected)} searches"
        first += f" (at most {one_in(high)})"
    else:
        first = f"no false candidate was seen in testing (at most {one_in(high)} searches has one)"
    return (
        f"At this score in a list of {records:,}, {first}. "
        f"Of people who are on it, {_missed(missed)}."
    )


def verification_claim(fmr: float, high: float, missed: tuple[float, float]) -> str:
    """Say how often another person reaches this score."""
    return (
        f"Of other people, {_seen(fmr, high)} would reach this score. "
        f"Of the right people, {_missed(missed)}."
    )


def not_claimable_list(records: int, largest: int) -> str:
    """Say that a list is too large for the calibration."""
    return (
        f"Error rate not claimable for a list of {records:,} from this calibration "
        f"(largest: {round_down(largest):,})."
    )


def not_claimable_rate(target: float, lowest: float) -> str:
    """Say that a false match rate is too low for the calibration."""
    return (
        f"A false match rate of {one_in(target)} is not claimable from this calibration "
        f"(lowest: {one_in(lowest)})."
    )


def not_calibrated(reason: str) -> str:
    """Say that no error rate is known, and why."""
    return f"Not calibrated: no error rate is known for this score ({reason})."


def labelled(claim: str, *, demonstration: bool) -> str:
    """Mark a claim that rests on public research sets."""
    return f"Demonstration figures, not for decisions. {claim}" if demonstration else claim


def one_in(rate: float) -> str:
    """Return ``1 in 4,200`` for a small rate, ``13 in 100`` for a larger one; never too low."""
    if rate > _OFTEN:
        return f"{math.ceil(round(100 * rate, 6))} in 100"
    return f"1 in {round_down(1 / rate):,}" if rate > 0 else "none"


def round_down(count: float) -> int:
    """Return ``count`` with two significant digits, never larger."""
    whole = math.floor(count + 1e-9)
    unit: int = 10 ** max(0, len(str(whole)) - 2)
    return whole // unit * unit


def _number(count: float) -> str:
    """Return a count of candidates, never smaller."""
    unit: int = 1 if count < _FEW else 10 ** (len(str(math.floor(count))) - 2)
    return f"{math.ceil(count / unit) * unit:,}"


def _missed(missed: tuple[float, float]) -> str:
    return f"{_seen(*missed)} would be missed at the threshold in force"


def _seen(rate: float, high: float) -> str:
    return f"{f'about {one_in(rate)}' if rate > 0 else 'none in testing'} (at most {one_in(high)})"
