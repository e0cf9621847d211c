"""One component of a name in one form, with all that is needed to compare it, made once.

Guarantees that comparing two forms is symmetric and costs some microseconds, so that a name can
be held against a list whose forms were made before.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA

from fieldid.case.letter_sounds import (
    arabic_consonants,
    is_reading,
    is_sorani,
    latin_consonants,
    one_spelling,
    sorani_in_latin,
    sounds,
)
from fieldid.case.mrz_letters import arabic_of, latin_forms, to_mrz
from fieldid.case.name_parts import Script
from fieldid.parameters import NAME_ONE_DIFFERS, NAME_TWO_DIFFER

# What a letter with a mark stands for where it is at home: Turkish, Kurdish, Slavic spellings.
_AT_HOME = str.maketrans({"ş": "sh", "ç": "ch", "š": "sh", "č": "ch", "ž": "zh", "ğ": "gh"})


class Agreement(IntEnum):
    """How far two names agree, the closest last. From ``CLOSE`` on they are possible matches."""

    NOT_COMPARED = 0
    DIFFERENT = 1
    CLOSE = 2
    READING = 3
    TRANSLITERATED = 4
    SAME = 5


@dataclass(frozen=True, repr=False)
class NameForm:
    """``plain``: in A to Z by ICAO 9303-3, or with exchanged Arabic letters made one.

    ``letters``: in Arabic letters, empty when it has none. ``spellings``: in lower-case Latin.
    ``heard``: sounds of those. ``skeleton``: consonants alone.
    """

    text: str
    script: Script
    plain: frozenset[str]
    letters: str
    spellings: tuple[str, ...]
    heard: frozenset[str]
    skeleton: str


def name_form(text: str, script: Script) -> NameForm:
    """Make the form of one folded component."""
    if script is Script.ARABIC:
        return _arabic(text)
    return _latin(text) if script is Script.LATIN else _other(text)


def compare_forms(one: NameForm, other: NameForm) -> Agreement:
    """Return how far two forms agree."""
    if one.text == other.text:
        return Agreement.SAME
    if Script.OTHER in (one.script, other.script):
        same = one.script is other.script
        return Agreement.DIFFERENT if same else Agreement.NOT_COMPARED
    if one.plain & other.plain:
        return Agreement.TRANSLITERATED
    if one.heard & other.heard or _read(one, other) or _read(other, one):
        return Agreement.READING
    return Agreement.CLOSE if _near(one, other) else Agreement.DIFFERENT


def _arabic(text: str) -> NameForm:
    spellings = (sorani_in_latin(text),) if is_sorani(text) else ()
    return NameForm(
        text=text,
        script=Script.ARABIC,
        plain=frozenset({to_mrz(text), one_spelling(text)} - {""}),
        letters=text,
        spellings=spellings,
        heard=frozenset(sound for one in spellings for sound in sounds(one)),
        skeleton=arabic_consonants(text),
    )


def _latin(text: str) -> NameForm:
    forms = latin_forms(text)
    both = (*forms, *latin_forms(text.translate(_AT_HOME)))
    spellings = tuple(dict.fromkeys(form.lower() for form in both)) or (text,)
    return NameForm(
        text=text,
        script=Script.LATIN,
        plain=frozenset(forms),
        letters=arabic_of(text.upper()),
        spellings=spellings,
        heard=frozenset(sound for one in spellings for sound in sounds(one)),
        skeleton=latin_consonants(spellings[0]),
    )


def _other(text: str) -> NameForm:
    return NameForm(text, Script.OTHER, frozenset(), "", (), frozenset(), "")


def _read(one: NameForm, other: NameForm) -> bool:
    return bool(one.letters) and any(is_reading(one.letters, text) for text in other.spellings)


def _near(one: NameForm, other: NameForm) -> bool:
    if one.heard and other.heard:
        return any(_one_differs(a, b) for a in one.heard for b in other.heard)
    if one.letters and other.letters:
        return _one_differs(one_spelling(one.letters), one_spelling(other.letters))
    return _one_differs(one.skeleton, other.skeleton)


def _one_differs(one: str, other: str) -> bool:
    """Whether one sound, or in a long name two, are others, left out or exchanged.

    The first sound must be the same: Kamal and Jamal are two names.
    """
    shorter = min(len(one), len(other))
    if shorter < NAME_ONE_DIFFERS or one[0] != other[0]:
        return False
    limit = 2 if shorter >= NAME_TWO_DIFFER else 1
    return OSA.distance(one, other, score_cutoff=limit) <= limit
