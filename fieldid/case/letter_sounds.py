"""How names sound: Latin spellings of an Arabic-script name, and spellings of one sound.

Guarantees rules that can be read in ``letter_readings.json``, and time that grows with the
product of two lengths, whatever the letters. Arabic writes no short vowels, so one spelling has
many readings: that a Latin name is one of them makes it possible, not certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

_SHORT_VOWELS = ("a", "e", "i", "o", "u", "y", "ou")
# One letter for one sound, the longest spelling first. S: sh, x: kh, A I U: vowels.
_SPELLINGS = (
    (r"sch|tch|sh|ch", "S"),
    (r"kh|x", "x"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"dh", "d"),
    (r"zh|dj|dg|j", "j"),
    (r"gh|g", "g"),
    (r"ck|q|k|c", "k"),
    (r"(?<=.)[ae]h$", "A"),
    (r"[ao]w(?=[^aeiouy]|$)|[ao]u|oo|o|u", "U"),
    (r"[ae]y(?=[^aeiouy]|$)|[ae]i", "AI"),
    (r"aa|a", "A"),
    (r"ee|ie|iy(?=[^aeiou]|$)|i|y(?=[^aeiou]|$)", "I"),
    (r"e", "A"),
    (r"w|v", "v"),
)
_SOUND = re.compile("|".join(f"({pattern})" for pattern, _ in _SPELLINGS) + "|(.)")
_DOUBLED = re.compile(r"(.)\1+")
_VOWEL_SOUNDS = re.compile("[AIUyv]")
# What else a spelling may stand for: Osman and Othman, Cemal and Jamal, Mikhail and Michael.
_OTHERWISE = (("th", "s"), ("dh", "z"), ("ch", "k"), ("c", "j"), ("c", "s"))


@dataclass(frozen=True)
class _Tables:
    """Every text is a set of letters, but for ``readings``: spellings with a space between."""

    source: str
    written_for_each_other: dict[str, str]
    may_be_vowels: str
    silent_at_end: str
    sorani_only: str
    merges_after: dict[str, str]
    readings: dict[str, str]
    consonants: dict[str, str]
    kurdish: dict[str, str]


def is_reading(arabic: str, latin: str) -> bool:
    """Whether a Latin component is a spelling in use of an Arabic-script one. Both folded."""
    reached, before = {0}, ""
    for at, letter in enumerate(arabic):
        last = at == len(arabic) - 1 and letter in _tables().silent_at_end
        reached = _after(letter, before, latin, reached) | (reached if last else set())
        before = letter
    return len(latin) in reached


def one_spelling(arabic: str) -> str:
    """Return Arabic letters with those that writers exchange made one: alef, yeh, heh, kaf."""
    return arabic.translate(_exchanged())


def is_sorani(arabic: str) -> bool:
    """Whether a word holds a letter that only Sorani Kurdish writes."""
    return not set(_tables().sorani_only).isdisjoint(arabic)


def sorani_in_latin(arabic: str) -> str:
    """Return a Sorani word, which writes its vowels, in plain Latin letters."""
    return "".join(_tables().kurdish.get(letter, "") for letter in arabic)


def sounds(latin: str) -> set[str]:
    """Return what a Latin component may sound like: one letter a sound, doubled ones once."""
    spellings = [latin, *(latin.replace(*pair) for pair in _OTHERWISE if pair[0] in latin)]
    if latin.startswith("g"):
        spellings.append(f"j{latin[1:]}")
    return {_sounds(spelling) for spelling in spellings}


def latin_consonants(latin: str) -> str:
    """Return the consonants of a Latin component, one letter for each sound."""
    return _DOUBLED.sub(r"\1", _VOWEL_SOUNDS.sub("", _sounds(latin)))


def arabic_consonants(arabic: str) -> str:
    """Return the consonants of an Arabic-script component, in the letters of the Latin ones."""
    tables = _tables()
    heard = arabic.rstrip(tables.silent_at_end)
    return _DOUBLED.sub(r"\1", "".join(tables.consonants.get(letter, "") for letter in heard))


def _sounds(latin: str) -> str:
    found = (
        _SPELLINGS[match.lastindex - 1][1]
        if match.lastindex and match.lastindex <= len(_SPELLINGS)
        else match[0]
        for match in _SOUND.finditer(latin)
    )
    return _DOUBLED.sub(r"\1", "".join(found))


def _after(letter: str, before: str, latin: str, reached: set[int]) -> set[int]:
    found = {
        at + len(reading)
        for at in reached
        for reading in _readings(letter, before)
        if latin.startswith(reading, at)
    }
    vowels = {
        at + len(vowel) for at in found for vowel in _SHORT_VOWELS if latin.startswith(vowel, at)
    }
    return found | vowels


@cache
def _readings(letter: str, before: str) -> tuple[str, ...]:
    """Return the readings of a letter.

    A consonant may be doubled; a long vowel may merge with the letter before that carries it.
    """
    tables = _tables()
    written = tables.readings.get(letter, "").split(" ")
    given = tuple(reading.strip("|") for reading in written if reading)
    if letter not in tables.may_be_vowels:
        return (*given, *(reading * 2 for reading in given))
    merges = before and before in tables.merges_after.get(letter, "")
    return (*given, "") if merges else given


@cache
def _exchanged() -> dict[int, str]:
    groups = _tables().written_for_each_other.items()
    return {ord(form): letter for letter, forms in groups for form in forms}


@cache
def _tables() -> _Tables:
    data = files("fieldid.case").joinpath("letter_readings.json").read_bytes()
    return msgspec.json.decode(data, type=_Tables)
