"""The name field of an MRZ: primary and secondary identifier (ICAO Doc 9303-3, 4.6).

Guarantees the filler rules; says nothing about which part of a name is a surname.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.document.mrz_check_digit import FILLER, LETTERS

_SEPARATOR = FILLER * 2


@dataclass(frozen=True, repr=False)
class MrzName:
    """Identifiers with their components apart by a space.

    ``truncated``: the field is full, so the name may go on (Doc 9303-4, 4.2.3).
    """

    primary: str
    secondary: str
    truncated: bool = False


def read_name(field: str) -> MrzName:
    """Split a name field. Never raises; see ``name_problem`` for what is wrong with it."""
    primary, _, secondary = field.rstrip(FILLER).partition(_SEPARATOR)
    return MrzName(_spaced(primary), _spaced(secondary), not field.endswith(FILLER))


def name_problem(field: str) -> str:
    """Say in one sentence which rule the name field breaks, else ''."""
    if not set(field) <= set(LETTERS + FILLER):
        return "a name holds only letters and filler"
    if field.startswith(FILLER):
        return "a name does not begin with filler"
    _, separator, secondary = field.rstrip(FILLER).partition(_SEPARATOR)
    if separator and (secondary.startswith(FILLER) or _SEPARATOR in secondary):
        return "only one double filler may stand inside a name"
    return ""


def _spaced(identifier: str) -> str:
    return " ".join(identifier.replace(FILLER, " ").split())
