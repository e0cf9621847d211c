"""Check digits of the machine-readable zone: ICAO Doc 9303-3, section 4.9."""

from __future__ import annotations

import string
from itertools import cycle

from fieldid.parameters import MRZ_WEIGHTS

FILLER = "<"
DIGITS = string.digits
LETTERS = string.ascii_uppercase
ALPHABET = DIGITS + LETTERS + FILLER

_VALUES = {character: value for value, character in enumerate(DIGITS + LETTERS)} | {FILLER: 0}


def check_digit(text: str) -> str:
    """Return the check digit of ``text``; raise ``KeyError`` outside the MRZ's alphabet."""
    weighted = zip(text, cycle(MRZ_WEIGHTS), strict=False)
    return str(sum(_VALUES[character] * weight for character, weight in weighted) % 10)


def agrees(text: str, digit: str) -> bool:
    """Whether ``digit`` is the check digit of ``text``; False outside the MRZ's alphabet."""
    return set(text) <= set(ALPHABET) and digit == check_digit(text)
