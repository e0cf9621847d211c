"""Names as the machine-readable zone writes them: the tables of ICAO Doc 9303-3, section 6.

Guarantees the eighth edition's codes for the Arabic script and for Latin letters outside A to
Z, and the way back from a zone to Arabic letters where a name was coded so. Leaves out check
digits and the layout of the zone. The tables, with their source, are ``mrz_letters.json``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product

import msgspec

from fieldid.parameters import NAME_FORMS

_SHADDA, _TEH_MARBUTA = "\u0651", "\u0629"
_TEH_MARBUTA_AT_END = "XAH"
_BREAKS = str.maketrans({"-": " ", "<": " ", "\u2010": " ", "\u2011": " "})


@dataclass(frozen=True)
class _Tables:
    source: str
    arabic: dict[str, str]
    arabic_beyond_the_standard: dict[str, str]
    latin: dict[str, tuple[str, ...]]
    latin_beyond_the_standard: dict[str, tuple[str, ...]]


def to_mrz(name: str) -> str:
    """Return a name as the zone writes it, components joined by ``<``.

    Where the standard leaves a choice, the first. Empty when a letter has no code.
    """
    parts = [_part_to_mrz(part) for part in name.translate(_BREAKS).split()]
    return "<".join(parts) if all(parts) else ""


def latin_forms(part: str) -> tuple[str, ...]:
    """Return the ways in which A to Z can write one Latin name component, at most a few.

    Empty when it holds anything but Latin letters.
    """
    choices = [_latin_choices(letter) for letter in part.upper()]
    if not choices or not all(choices):
        return ()
    found = ("".join(letters) for letters in islice(product(*choices), NAME_FORMS))
    return tuple(dict.fromkeys(form for form in found if form))


def arabic_of(part: str) -> str:
    """Return the Arabic letters that one component of a zone stands for.

    Empty when it is not coded so: without an X code nothing tells it from plain Latin.
    """
    codes, letters, at = _codes(), [], 0
    if "X" not in part:
        return ""
    while at < len(part):
        size = next((n for n in (3, 2, 1) if part[at : at + n] in codes), 0)
        if not size:
            return ""
        letters.append(codes[part[at : at + size]])
        at += size
    return "".join(letters)


def _part_to_mrz(part: str) -> str:
    coded: list[str] = []
    letters = unicodedata.normalize("NFC", part).upper()
    for at, letter in enumerate(letters):
        if letter == _SHADDA:
            coded += coded[-1:]
        elif letter == _TEH_MARBUTA and at == len(letters) - 1:
            coded.append(_TEH_MARBUTA_AT_END)
        elif not _unwritten(letter):
            coded.append(_code(letter))
    return "".join(coded) if all(coded) else ""


def _code(letter: str) -> str:
    tables = _tables()
    arabic = tables.arabic.get(letter) or tables.arabic_beyond_the_standard.get(letter)
    return arabic or next(iter(_latin_choices(letter)), "")


def _latin_choices(letter: str) -> tuple[str, ...]:
    """Return the codes of one letter; nothing for a letter that is not Latin."""
    tables = _tables()
    known = tables.latin.get(letter) or tables.latin_beyond_the_standard.get(letter)
    if known:
        return known
    base = "".join(
        one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one)
    )
    if _unwritten(letter) or not base:
        return ("",)
    return (base,) if base.isascii() and base.isalpha() else ()


def _unwritten(letter: str) -> bool:
    """Tatweel, vowel marks and apostrophes leave no trace in the zone."""
    return letter in "\u0640'\u2019\u2018\u02be\u02bf`" or unicodedata.category(letter) == "Mn"


@cache
def _codes() -> dict[str, str]:
    tables = _tables()
    back = {code: letter for letter, code in reversed(tables.arabic.items())}
    return back | {_TEH_MARBUTA_AT_END: _TEH_MARBUTA}


@cache
def _tables() -> _Tables:
    data = files("fieldid.case").joinpath("mrz_letters.json").read_bytes()
    return msgspec.json.decode(data, type=_Tables)
