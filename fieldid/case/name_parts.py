"""A name taken apart: its components in Latin or Arabic script, without what may be left out.

Guarantees that direction marks, vowel marks, case, spacing and hyphens do not matter, that
articles and words for "son of" are set aside, and that compounds written apart or together
(Abd al-Rahman, Abdulrahman) become one component. Leaves out other scripts: such a component
says so and is never guessed at.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from fieldid.parameters import NAME_CHARACTERS_COMPARED, NAME_PARTS

_APOSTROPHES = "'\u2019\u2018\u02bc\u02be\u02bf`\u00b4"
_BREAKS = re.compile(r"[\s<,;./()\u2010-\u2015-]+")
_ARTICLES = {"al", "el", "ul", "l", "ال"}
_SON_OF = {"bin", "ibn", "ben", "bint", "binti", "ould", "uld", "بن", "ابن", "بنت", "ولد"}
_JOINS = {"abd", "ebd", "abdul", "abdel", "abdal", "abu", "abou", "abo", "عبد", "أبو", "ابو"}
_SERVANT_OF = re.compile(r"([ae]bd)[aeou]?(?:l|([rsdtnz])(?=\2))?(?P<whom>.{2,})")
_SERVANT_OF_ARABIC = re.compile(r"(عبد)ال(?P<whom>.+)")
_ARTICLE_BEFORE = re.compile(r"(?:[ae]l|ال)(.{3,})")
# Sorani's e, as it was typed before it had a letter of its own: heh and a non-joiner.
_HEH_FOR_AE = ("\u0647\u200c", "\u06d5")
_TATWEEL = "\u0640"


class Script(Enum):
    """The script of one component."""

    LATIN = "Latin"
    ARABIC = "Arabic"
    OTHER = "another script"


@dataclass(frozen=True, repr=False)
class NamePart:
    """One component. ``forms``: as written first, then without an article; never empty."""

    script: Script
    forms: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class NameParts:
    """``set_aside``: whether an article or a word for "son of" was left out."""

    parts: tuple[NamePart, ...]
    set_aside: bool


def name_parts(name: str) -> NameParts:
    """Take a name apart; at most a dozen components of a bounded length are looked at."""
    words = [word for word in _BREAKS.split(_folded(name[:NAME_CHARACTERS_COMPARED])) if word]
    kept = [word for at, word in enumerate(words) if not _left_out(word, at, len(words))]
    parts = tuple(_part(word) for word in _joined(kept)[:NAME_PARTS])
    return NameParts(parts, len(kept) < len(words))


def _folded(text: str) -> str:
    """Return the letters that count: no direction or vowel marks, no case, no tatweel."""
    text = unicodedata.normalize("NFKC", text).replace(*_HEH_FOR_AE).casefold()
    kept = (
        letter
        for letter in text
        if unicodedata.category(letter) not in ("Cf", "Mn", "Cs") and letter not in _APOSTROPHES
    )
    return "".join(kept).replace(_TATWEEL, "")


def _left_out(word: str, at: int, count: int) -> bool:
    return count > 1 and (word in _ARTICLES or (at > 0 and word in _SON_OF))


def _joined(words: list[str]) -> list[str]:
    done: list[str] = []
    for word in words:
        if done and done[-1] in _JOINS:
            done[-1] += word
        else:
            done.append(word)
    return done


def _part(word: str) -> NamePart:
    servant = _SERVANT_OF.fullmatch(word) or _SERVANT_OF_ARABIC.fullmatch(word)
    article = _ARTICLE_BEFORE.fullmatch(word)
    forms = (word, servant and servant[1] + servant["whom"], article and article[1])
    return NamePart(_script(word), tuple(dict.fromkeys(form for form in forms if form)))


def _script(word: str) -> Script:
    names = {unicodedata.name(letter, "").split(" ")[0] for letter in word if letter.isalpha()}
    if names == {"LATIN"}:
        return Script.LATIN
    return Script.ARABIC if names == {"ARABIC"} else Script.OTHER
