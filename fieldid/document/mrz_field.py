"""Which characters each field of an MRZ may hold, and its filler rules (ICAO Doc 9303-3 to -7).

Guarantees a sentence for a broken rule, never with the field's content in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import ALPHABET, DIGITS, FILLER, LETTERS
from fieldid.document.mrz_date import birth_date, expiry_date
from fieldid.document.mrz_layout import FieldKind, MrzFormat
from fieldid.document.mrz_name import name_problem
from fieldid.model.state_codes import is_state_code

if TYPE_CHECKING:
    from datetime import date

SEXES = "MF" + FILLER

_CHARACTERS = {
    FieldKind.DOCUMENT_CODE: LETTERS + FILLER,
    FieldKind.STATE: LETTERS + FILLER,
    FieldKind.NAME: LETTERS + FILLER,
    FieldKind.NUMBER: ALPHABET,
    FieldKind.DATE: DIGITS + FILLER,
    FieldKind.SEX: SEXES,
    FieldKind.OPTIONAL: ALPHABET,
    FieldKind.DIGIT: DIGITS + FILLER,
}
_STATE = re.compile(r"[A-Z]{1,3}<{0,2}")
_FIRST_LETTERS = {
    MrzFormat.TD1: "ACI",
    MrzFormat.TD2: "ACI",
    MrzFormat.TD3: "P",
    MrzFormat.MRV_A: "V",
    MrzFormat.MRV_B: "V",
}


def characters(kind: FieldKind) -> str:
    """Return the characters that a field of this kind may hold."""
    return _CHARACTERS[kind]


def field_problem(kind: FieldKind, text: str, mrz_format: MrzFormat) -> str:
    """Say which rule ``text`` breaks, else ''. Dates are looked at by ``date_problem``."""
    if not set(text) <= set(_CHARACTERS[kind]):
        return "it holds a character that is not allowed there"
    if kind is FieldKind.DOCUMENT_CODE:
        return _code_problem(text, mrz_format)
    if kind is FieldKind.STATE:
        return state_problem(text)
    if kind is FieldKind.NAME:
        return name_problem(text)
    if kind is FieldKind.NUMBER and text.startswith(FILLER):
        return "it begins with filler"
    return ""


def state_problem(text: str) -> str:
    """Say what is wrong with a three-character state code, else ''."""
    if not _STATE.fullmatch(text):
        return "a state code is one to three letters, then filler"
    return "" if is_state_code(text.rstrip(FILLER)) else "no state has this code"


def date_problem(name: str, text: str, today: date) -> str:
    """Say what is wrong with a date field, else ''."""
    try:
        (birth_date if name == "birth_date" else expiry_date)(text, today)
    except ValueError:
        return "there is no such date"
    return ""


def _code_problem(text: str, mrz_format: MrzFormat) -> str:
    if text[:1] not in _FIRST_LETTERS[mrz_format]:
        return f"a {mrz_format} document begins with {' or '.join(_FIRST_LETTERS[mrz_format])}"
    if text[1:] == "V":
        return "V is not used as the second letter"
    return ""
