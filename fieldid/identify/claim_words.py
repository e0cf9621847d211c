"""Sentences about error rates: what to expect in words first, then how sure that is.

Guarantees whole sentences with numbers to fill in, so that they can be said in any language.
Figures are rounded to two digits, and bounds always to the side of caution.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from fieldid.model.sentence import Sentence

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.model.biometric import Modality

_FEW = 10
_OFTEN = 0.1
NOTHING_HELD = Sentence("No calibration is held.")
IN_THE_FUTURE = Sentence("The calibration held is dated in the future; check the clock.")
NOT_KNOWN = Sentence("How many false candidates to expect is not known.")
_KINDS = {
    "face": Sentence("No calibration of face comparisons is held."),
    "finger": Sentence("No calibration of finger comparisons is held."),
}


def search_claim(
    expected: float, high: float, records: int, missed: tuple[float, float]
) -> tuple[Sentence, Sentence]:
    """Say how many false candidates to expect at a score, and how many mates are missed.

    ``expected``, ``high``: false candidates a search and its upper bound. ``missed``: chance
    that a person who is on the list is not found, and its upper bound.
    """
    return _false_candidates(expected, high, records), _missed_on_the_list(*missed)


def verification_claim(
    fmr: float, high: float, missed: tuple[float, float]
) -> tuple[Sentence, Sentence]:
    """Say how often another person reaches this score, and how often the right one is missed."""
    return _others(fmr, high), _right_people_missed(*missed)


def not_claimable_list(records: int, largest: int) -> tuple[Sentence, Sentence]:
    """Say that a list is too large for the calibration."""
    said = Sentence.of(
        "Error rate not claimable for a list of {records} from this calibration"
        " (largest: {largest}).",
        records=records,
        largest=round_down(largest),
    )
    return said, NOT_KNOWN


def not_claimable_rate(target: float, lowest: float) -> Sentence:
    """Say that a false match rate is too low for the calibration."""
    count, of = share(target)
    lowest_count, lowest_of = share(lowest)
    return Sentence.of(
        "A false match rate of {count} in {of} is not claimable from this calibration"
        " (lowest: {lowest_count} in {lowest_of}).",
        count=count,
        of=of,
        lowest_count=lowest_count,
        lowest_of=lowest_of,
    )


def none_of(modality: Modality) -> Sentence:
    """Say that nothing of this kind is calibrated."""
    return _KINDS[modality.value]


def expired(at: datetime) -> Sentence:
    """Say when the calibration expired."""
    return Sentence.of("The calibration held expired on {day}.", day=f"{at:%Y-%m-%d}")


def other_versions(extractor: str, version: str, matcher: str) -> Sentence:
    """Say that the calibration is for other versions than the engine in use."""
    return Sentence.of(
        "The calibration held is for other versions than {extractor} {version} with {matcher}.",
        extractor=extractor,
        version=version,
        matcher=matcher,
    )


def share(rate: float) -> tuple[int, int]:
    """Return ``(1, 4200)`` for a small rate, ``(13, 100)`` for a larger one; never too low."""
    if rate > _OFTEN:
        return math.ceil(round(100 * rate, 6)), 100
    return 1, round_down(1 / rate)


def round_down(count: float) -> int:
    """Return ``count`` with two significant digits, never larger."""
    whole = math.floor(count + 1e-9)
    unit: int = 10 ** max(0, len(str(whole)) - 2)
    return whole // unit * unit


def _false_candidates(expected: float, high: float, records: int) -> Sentence:
    if high >= 1:
        return _several(expected, high, records)
    most, most_of = share(high)
    bound = {"most": most, "most_of": most_of, "records": records}
    if expected <= 0:
        return Sentence.of(
            "No false candidate at this score was seen in testing: at most {most} in {most_of}"
            " searches of this list of {records} has one.",
            **bound,
        )
    count, of = share(expected)
    return Sentence.of(
        "Expect a false candidate at this score in about {count} in {of} searches of this list"
        " of {records} (at most {most} in {most_of}).",
        count=count,
        of=of,
        **bound,
    )


def _several(expected: float, high: float, records: int) -> Sentence:
    if expected < 1:
        return Sentence.of(
            "Expect fewer than 1 false candidate at this score in every search of this list of"
            " {records} (at most {most}).",
            records=records,
            most=_round_up(high),
        )
    return Sentence.of(
        "Expect about {expected} false candidates at this score in every search of this list of"
        " {records} (at most {most}).",
        expected=_round_up(expected),
        records=records,
        most=_round_up(high),
    )


def _missed_on_the_list(rate: float, high: float) -> Sentence:
    return _seen(
        rate,
        high,
        "Of people who are on the list, none was missed in testing at the threshold in force"
        " (at most {most} in {most_of}).",
        "Of people who are on the list, about {count} in {of} would be missed at the threshold in"
        " force (at most {most} in {most_of}).",
    )


def _others(fmr: float, high: float) -> Sentence:
    return _seen(
        fmr,
        high,
        "No other person reached this score in testing: at most {most} in {most_of} would.",
        "Of other people, about {count} in {of} would reach this score (at most {most} in"
        " {most_of}).",
    )


def _right_people_missed(rate: float, high: float) -> Sentence:
    return _seen(
        rate,
        high,
        "Of the right people, none was missed in testing at the threshold in force (at most"
        " {most} in {most_of}).",
        "Of the right people, about {count} in {of} would be missed at the threshold in force (at"
        " most {most} in {most_of}).",
    )


def _seen(rate: float, high: float, never: str, sometimes: str) -> Sentence:
    """Fill in the template for what was never seen, or for what was, each with its bound."""
    most, most_of = share(high)
    if rate <= 0:
        return Sentence.of(never, most=most, most_of=most_of)
    count, of = share(rate)
    return Sentence.of(sometimes, count=count, of=of, most=most, most_of=most_of)


def _round_up(count: float) -> int:
    """Return a count of candidates with two digits, never smaller."""
    unit: int = 1 if count < _FEW else 10 ** (len(str(math.floor(count))) - 2)
    return math.ceil(count / unit) * unit
