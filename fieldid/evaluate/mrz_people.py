"""Zones of documents that do not exist: people, numbers and dates by chance.

Guarantees lines whose check digits are right. No real person is meant; the names are common ones,
put together by chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.mrz_build import MrzContent, build_mrz
from fieldid.document.mrz_check_digit import DIGITS, LETTERS
from fieldid.document.mrz_layout import MrzFormat
from fieldid.model.nationality import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import numpy as np

_SURNAMES = (
    "ABDULLAH AHMED ALIYEV ANDERSSON BAKSI BARZANI BERG CASTRO DA@SILVA DEMIR DUBOIS ERIKSSON "
    "FERRARI GARCIA@LOPEZ HADDAD HASSAN HUSSEIN IBRAHIM IVANOVA JANSEN JOVIC KAYA KHALIL KIM "
    "KOWALSKA LE LI MAHMOUD MBEKI MUELLER NAZARI NGUYEN NOVAK OEZTUERK OKAFOR OMAR PAPADOPOULOS "
    "QASIM RAHIMI ROSSI SAID SANTOS SHARIF SMITH TALABANI TRAORE VAN@DER@BERG WEISS XU YILMAZ "
    "ZEBARI ZIMMERMANN"
)
_GIVEN = (
    "AHMAD AISHA ALAN ANNA BAVE CHIARA DANIEL DILAN EMEKA FATIMA GEORGE HELENE HIWA IMAN "
    "JOSE@MARIA KARWAN KHALED LANA LUCIA MARIAM MICHAEL MOHAMMED NADIA NORA OLIVIER PAWEL "
    "QUENTIN RAMAN REBIN SARAH SHILAN SOFIA TARIQ UWE VERA WALID XENIA YUSUF ZAHRA ZORAN"
)
_STATES = "UTO D FRA GBR IRQ IRN SYR TUR NLD SWE ESP ITA POL AFG ERI SOM UKR USA"
_OPTIONAL_RATE = 0.4
_LONG_RATE = 0.15
_YEARS_BACK, _YEARS_AHEAD = 90, 9
_FORMATS = (MrzFormat.TD1, MrzFormat.TD2, MrzFormat.TD3)
_CODES = {MrzFormat.TD1: ("I", "ID", "AC", "C"), MrzFormat.TD2: ("I", "ID"), MrzFormat.TD3: ("P",)}


def chance_zone(
    rng: np.random.Generator, today: date, mrz_format: MrzFormat | None = None
) -> tuple[str, ...]:
    """Return the lines of one document; TD1, TD2 or TD3 unless a format is given."""
    mrz_format = mrz_format or _FORMATS[int(rng.integers(len(_FORMATS)))]
    state = _one(rng, _STATES.split())
    content = MrzContent(
        document_code=_one(rng, _CODES[mrz_format]),
        issuing_state=state,
        surname=_one(rng, _SURNAMES.split()).replace("@", " "),
        given_names=_given_names(rng),
        document_number=_number(rng, mrz_format),
        nationality=state if rng.random() < 1 - _LONG_RATE else _one(rng, _STATES.split()),
        birth_date=_date(rng, today.year - _YEARS_BACK, today.year - 1),
        sex=_one(rng, ("M", "F", "")),
        expiry_date=_date(rng, today.year - 1, today.year + _YEARS_AHEAD),
        optional_data=_optional(rng, 14 if mrz_format is MrzFormat.TD3 else 7),
    )
    return build_mrz(content, mrz_format, today)


def _one(rng: np.random.Generator, choices: Sequence[str]) -> str:
    return choices[int(rng.integers(len(choices)))]


def _given_names(rng: np.random.Generator) -> str:
    count = rng.integers(1, 4)
    return " ".join(_one(rng, _GIVEN.split()) for _ in range(count)).replace("@", " ")


def _characters(rng: np.random.Generator, alphabet: str, count: int) -> str:
    return "".join(alphabet[place] for place in rng.integers(len(alphabet), size=count))


def _number(rng: np.random.Generator, mrz_format: MrzFormat) -> str:
    alphabet = DIGITS if rng.random() < 1 / 2 else DIGITS + LETTERS
    if mrz_format is MrzFormat.TD1 and rng.random() < _LONG_RATE:
        return _characters(rng, alphabet, 12)
    return _characters(rng, LETTERS, 1) + _characters(rng, alphabet, int(rng.integers(6, 9)))


def _optional(rng: np.random.Generator, width: int) -> str:
    if rng.random() > _OPTIONAL_RATE:
        return ""
    alphabet = DIGITS if rng.random() < 1 / 2 else DIGITS + LETTERS
    return _characters(rng, alphabet, int(rng.integers(2, min(width, 7) + 1)))


def _date(rng: np.random.Generator, first: int, last: int) -> PartialDate:
    year, month, day = rng.integers(first, last + 1), rng.integers(1, 13), rng.integers(1, 29)
    return PartialDate(int(year), int(month), int(day))
