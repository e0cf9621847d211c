"""Reads drawn and degraded pages, and counts what was read right.

Guarantees pages that training never drew: other seeds, and for the conditions of
``mrz_other_camera`` another way of drawing and photographing altogether.

Pages of TD1, TD2 and TD3 take turns. Some carry a wrong check digit on purpose; reading such a
page as valid counts as wrong and called valid. Leaves out real documents: none may be used.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TYPE_CHECKING

import numpy as np

from fieldid.document.mrz_check_digit import DIGITS
from fieldid.document.mrz_layout import LAYOUTS, MrzFormat
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.document.ocr.read_zone import PictureReading, read_mrz_picture, read_zone
from fieldid.evaluate.intervals import proportion_interval
from fieldid.evaluate.mrz_camera import photograph
from fieldid.evaluate.mrz_other_camera import Conditions, take_picture
from fieldid.evaluate.mrz_other_page import draw_other_page
from fieldid.evaluate.mrz_page import chance_style, draw_page
from fieldid.evaluate.mrz_people import chance_zone

if TYPE_CHECKING:
    from datetime import date

    from fieldid.document.ocr.arrays import Grey
    from fieldid.evaluate.mrz_camera import Severity

FORMATS = (MrzFormat.TD3, MrzFormat.TD1, MrzFormat.TD2)
_PIXELS_PER_MM = 12.0
_WRONG_DIGIT_EVERY = 10  # pages


@dataclass(frozen=True)
class Count:
    """So many ``of`` so many, with a 95 % interval."""

    count: int
    of: int

    def __str__(self) -> str:
        low, high = proportion_interval(self.count, self.of)
        rate = self.count / self.of if self.of else 0.0
        return f"{self.count}/{self.of} ({rate:.1%}, 95 % {low:.1%} to {high:.1%})"


@dataclass(frozen=True)
class MrzTrial:
    """What came of the pages of one severity.

    ``exact``: all lines as printed; ``valid``: of the pages with right digits, read exactly and
    called valid; ``called_invalid``: of those with a wrong digit, read exactly and called invalid;
    ``wrong_but_valid``: called valid though the lines are not as printed, or not valid as printed.
    """

    severity: str
    exact: Count
    valid: Count
    called_invalid: Count
    wrong_but_valid: Count
    median_ms: float
    percentile_95_ms: float


@dataclass
class _Tally:
    """Counts while the pages go by."""

    pages: int = 0
    spoilt: int = 0
    exact: int = 0
    valid: int = 0
    called_invalid: int = 0
    wrong_but_valid: int = 0
    milliseconds: list[float] = field(default_factory=list)

    def done(self, severity: str) -> MrzTrial:
        return MrzTrial(
            severity,
            Count(self.exact, self.pages),
            Count(self.valid, self.pages - self.spoilt),
            Count(self.called_invalid, self.spoilt),
            Count(self.wrong_but_valid, self.pages),
            median(self.milliseconds),
            quantiles(self.milliseconds, n=20)[-1] if self.pages > 1 else self.milliseconds[0],
        )


def run_mrz_trial(severity: Severity | Conditions, pages: int, seed: int, today: date) -> MrzTrial:
    """Draw, photograph and read so many pages. Raises ``FontMissingError``."""
    tally = _Tally()
    for page in range(pages):
        _read_one(tally, severity, page, np.random.default_rng([seed, page]), today)
    return tally.done(severity.name)


def _picture(
    rng: np.random.Generator, lines: tuple[str, ...], severity: Severity | Conditions
) -> Grey | bytes:
    """Return grey pixels, or of the other camera a JPEG in colour."""
    if isinstance(severity, Conditions):
        return take_picture(rng, draw_other_page(rng, lines), severity)
    drawn = draw_page(rng, lines, _PIXELS_PER_MM, chance_style(rng, len(lines)))
    return photograph(rng, drawn, severity).pixels


def _read(picture: Grey | bytes, today: date) -> PictureReading:
    if isinstance(picture, bytes):
        return read_mrz_picture(picture, today)
    return read_zone(picture, today)


def _read_one(
    tally: _Tally,
    severity: Severity | Conditions,
    page: int,
    rng: np.random.Generator,
    today: date,
) -> None:
    lines = chance_zone(rng, today, FORMATS[page % len(FORMATS)])
    spoilt = page % _WRONG_DIGIT_EVERY == _WRONG_DIGIT_EVERY - 1
    if spoilt:
        lines = with_wrong_digit(rng, lines)
    picture = _picture(rng, lines, severity)
    began = time.perf_counter()
    reading = _read(picture, today).reading
    tally.milliseconds.append((time.perf_counter() - began) * 1000)
    exact, valid = reading.lines == lines, reading.verdict is MrzVerdict.VALID
    tally.pages += 1
    tally.spoilt += spoilt
    tally.exact += exact
    tally.valid += exact and valid and not spoilt
    tally.called_invalid += exact and spoilt and reading.verdict is MrzVerdict.INVALID
    tally.wrong_but_valid += valid and (not exact or spoilt)


def with_wrong_digit(rng: np.random.Generator, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines with the check digit of the date of birth changed."""
    layout = next(
        layout
        for layout in LAYOUTS.values()
        if (layout.lines, layout.width) == (len(lines), len(lines[0]))
    )
    digit = layout.field("birth_date").digit
    assert digit is not None  # noqa: S101 - every format guards it
    row = lines[digit.line]
    other = str((int(row[digit.start]) + int(rng.integers(1, len(DIGITS)))) % len(DIGITS))
    changed = row[: digit.start] + other + row[digit.start + 1 :]
    return tuple(changed if place == digit.line else line for place, line in enumerate(lines))
