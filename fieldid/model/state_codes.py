"""Codes of states, organisations and nationalities, as documents and records have them.

Guarantees membership and the two-letter codes under which a state's certificates may be issued;
says nothing about the status of a place or a person. ICAO Doc 9303-3, section 5, and one code in
use outside it; the two-letter codes are ISO 3166-1 and, for organisations, Doc 9303-3 section 5,
part D. Package data, with its source (``state_codes.json``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True)
class _States:
    source: str
    iso_3166_1: tuple[str, ...]
    special: dict[str, str]
    certificate_countries: dict[str, str]


def is_state_code(code: str) -> bool:
    """Whether ``code`` (capital letters, no filler) may stand for a state or a nationality."""
    return code in _alpha2() or code in _states().special


def certificate_countries(code: str) -> tuple[str, ...]:
    """Return the two-letter codes a document of this state may be signed under; () if unknown."""
    listed = _states().certificate_countries.get(code)
    if listed is not None:
        return tuple(listed.split())
    return (_alpha2()[code],) if code in _alpha2() else ()


@cache
def _alpha2() -> dict[str, str]:
    pairs = " ".join(_states().iso_3166_1).split()
    return {pair[:3]: pair[3:] for pair in pairs}


@cache
def _states() -> _States:
    data = files("fieldid.model").joinpath("state_codes.json").read_bytes()
    return msgspec.json.decode(data, type=_States)
