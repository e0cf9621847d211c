"""The codes a nationality may have: ICAO Doc 9303-3, section 5, and one in use outside it.

Guarantees membership only; a code says nothing about the status of a place or a person. The
codes are package data with their source (``nationality_codes.json``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True)
class _Codes:
    source: str
    iso_3166_1: tuple[str, ...]
    special: dict[str, str]
    outside_the_standard: dict[str, str]


def is_nationality_code(code: str) -> bool:
    """Whether ``code`` (capital letters, without filler) may be recorded as a nationality."""
    return code in _known()


def special_meaning(code: str) -> str:
    """Return in English what a code that is no country's ISO code stands for, else ''."""
    codes = _codes()
    return {**codes.special, **codes.outside_the_standard}.get(code, "")


@cache
def _known() -> frozenset[str]:
    codes = _codes()
    countries = " ".join(codes.iso_3166_1).split()
    return frozenset((*countries, *codes.special, *codes.outside_the_standard))


@cache
def _codes() -> _Codes:
    data = files("fieldid.watchlist").joinpath("nationality_codes.json").read_bytes()
    return msgspec.json.decode(data, type=_Codes)
