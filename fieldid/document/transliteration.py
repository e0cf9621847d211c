"""Names between national letters and the MRZ's A to Z: ICAO Doc 9303-3, section 6.

Guarantees the tables A (Latin) and C (Arabic) of the standard, and search variants in both
directions, bounded in number. Kurdish in Latin letters is covered by table A; letters of Kurdish
in Arabic script that no table has get the letter each was made from. Most states write a
phonetic transcription of Arabic into the MRZ; comparing such names is not done here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import FILLER, LETTERS
from fieldid.document.transliteration_tables import (
    ARABIC,
    ARABIC_UNWRITTEN,
    DIGRAPHS,
    KURDISH,
    LATIN,
    READ_BACK_FIRST,
    SHADDA,
    TEH_MARBUTA,
    TEH_MARBUTA_FINAL,
)
from fieldid.parameters import MAX_NAME_CHARACTERS, MAX_NAME_VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROWS = {**LATIN, **ARABIC, **KURDISH}
_BREAKS = re.compile(r"[\s_<\-\u2010-\u2015]+")
_DIGRAPH = re.compile("|".join(sorted(DIGRAPHS, key=len, reverse=True)))


def to_mrz(name: str) -> str:
    """Return ``name`` in A to Z and filler, the first choice of the tables at each letter."""
    return mrz_variants(name)[0]


def mrz_variants(name: str) -> tuple[str, ...]:
    """Return the ways the tables allow to write ``name``, the first choice first; at least one."""
    text = unicodedata.normalize("NFC", name[:MAX_NAME_CHARACTERS])
    words = [_written(_choices(word)) for word in _BREAKS.split(text) if word]
    kept = [choices for choices in words if any(choices)]
    return _combined(kept, FILLER)


def latin_variants(mrz_name: str) -> tuple[str, ...]:
    """Return the names in A to Z to search for beside this one: digraphs read back.

    ``MUELLER`` gives MUELLER and MULLER; components are apart by a space.
    """
    words = mrz_name[:MAX_NAME_CHARACTERS].upper().replace(FILLER, " ").split()
    return _combined([_written(_digraphs(word)) for word in words], " ")


def arabic_from_mrz(mrz_name: str) -> str:
    """Return the Arabic letters of a name that was transliterated by table C, else ''.

    '' when some part cannot have come from that table: then the name is a transcription. Vowels
    that Arabic script does not write are not in such an MRZ. Where letters share an MRZ letter,
    the commonest is returned.
    """
    words = [_arabic_word(word) for word in mrz_name.upper().split(FILLER) if word]
    return " ".join(words) if all(words) else ""


def _combined(words: list[tuple[str, ...]], joint: str) -> tuple[str, ...]:
    combinations = (joint.join(parts) for parts in product(*words))
    return tuple(dict.fromkeys(islice(combinations, MAX_NAME_VARIANTS)))


def _written(letters: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    found = [""]
    for choices in letters:
        longer = (head + tail for head in found for tail in choices)
        found = list(dict.fromkeys(islice(longer, MAX_NAME_VARIANTS)))
    return tuple(found)


def _choices(word: str) -> list[tuple[str, ...]]:
    letters: list[tuple[str, ...]] = []
    for place, character in enumerate(word):
        if character == SHADDA:
            letters.append((*(letters[-1] if letters else ()), ""))
        elif character == TEH_MARBUTA and place == len(word) - 1:
            letters.append(TEH_MARBUTA_FINAL)
        else:
            letters.append(_letter(character))
    return letters


def _letter(character: str) -> tuple[str, ...]:
    if character in ARABIC_UNWRITTEN:
        return ("",)
    row = _ROWS.get(character) or _ROWS.get(character.upper())
    if row is not None:
        return row
    marks_off = unicodedata.normalize("NFKD", character.upper())
    return ("".join(part for part in marks_off if part in LETTERS),)


def _digraphs(word: str) -> list[tuple[str, ...]]:
    parts = _DIGRAPH.split(word)
    found = [DIGRAPHS[digraph] for digraph in _DIGRAPH.findall(word)]
    plain: list[tuple[str, ...]] = [(part,) for part in parts]
    return [choice for pair in zip(plain, [*found, ("",)], strict=True) for choice in pair]


def _arabic_word(word: str) -> str:
    letters = _read_back()
    pattern = "|".join(sorted(letters, key=len, reverse=True))
    if not re.fullmatch(f"(?:{pattern})+", word):
        return ""
    return "".join(letters[part] for part in re.findall(pattern, word))


@cache
def _read_back() -> dict[str, str]:
    letters = {choices[0]: letter for letter, choices in reversed(ARABIC.items())}
    letters |= {ARABIC[letter][0]: letter for letter in READ_BACK_FIRST}
    return letters | dict.fromkeys(TEH_MARBUTA_FINAL, TEH_MARBUTA)
