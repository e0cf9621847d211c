"""A picture of a page to the reading of its machine-readable zone: the one door of this room.

Guarantees the lines as they were read and one of three verdicts: valid only if every check digit
agrees and every character is certain; invalid if a clear picture shows a zone that breaks a
rule; unreadable otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid.document.mrz_layout import LAYOUTS, Layout, MrzFormat, Span
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzReading, MrzVerdict
from fieldid.document.ocr.arrays import Floats, Grey
from fieldid.document.ocr.line_reader import StripReading, read_strip
from fieldid.document.ocr.zone_choice import Choice, choose
from fieldid.document.ocr.zone_finder import FoundZone, find_zones
from fieldid.errors.image import ImageError
from fieldid.image.face import read_face_image
from fieldid.parameters import (
    MAX_PICTURE_BYTES,
    MRZ_CERTAIN,
    MRZ_CERTAIN_GUARDED,
    MRZ_CLEAR,
    MRZ_COMB_FIT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_SIDES = (640, 1100)  # longest side of the picture at the first look; the second for small zones
_FEW = 3  # a third of the fields uncertain: the picture is at fault, not the document
_MIDDLING = 40  # characters, between those of the formats
_VISA = {MrzFormat.TD2: MrzFormat.MRV_B, MrzFormat.TD3: MrzFormat.MRV_A}
_UNCERTAIN = "the picture is not clear enough to be certain of every character"


@dataclass(frozen=True, eq=False, repr=False)
class PictureReading:
    """What was read off a picture.

    ``reading``: as of typed text, its verdict weighed as this module says. ``certainty``: for
    each line a probability for each character. ``decided_by_digit``: fields in which a check digit
    (or the list of states) chose between readings that the picture left open. ``place``: (lines,
    2, 2) begin and end of each line in the picture, x and y, in pixels. ``clarity``: the mean
    certainty of all characters; what is no zone has little.
    """

    reading: MrzReading
    certainty: tuple[Floats, ...] = ()
    decided_by_digit: tuple[str, ...] = ()
    uncertain: Mapping[str, float] = field(default_factory=dict)
    place: Floats | None = None
    clarity: float = 0.0


def read_mrz_picture(data: bytes, today: date) -> PictureReading:
    """Read the zone off an encoded picture of a page. Raises ``ImageError``, ``ModelDataError``."""
    if len(data) > MAX_PICTURE_BYTES:
        raise ImageError(reason=f"it has more than {MAX_PICTURE_BYTES // 2**20} MiB")
    pixels = read_face_image(data).pixels
    return read_zone(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), today)


def read_zone(picture: Grey, today: date) -> PictureReading:
    """Read the zone off a grey picture, (rows, columns) uint8. Raises ``ModelDataError``."""
    best: PictureReading | None = None
    for found in _readings(picture, today):
        if found.reading.verdict is MrzVerdict.VALID or found.clarity > MRZ_CLEAR:
            return found
        best = found if best is None or found.clarity > best.clarity else best
    if best is not None:
        return best
    problem = {"picture": "no machine-readable zone was found in the picture"}
    return PictureReading(MrzReading(MrzVerdict.UNREADABLE, (), problems=problem))


def _readings(picture: Grey, today: date) -> Iterator[PictureReading]:
    for side in _SIDES:
        if side > max(picture.shape) and side != _SIDES[0]:
            return
        for zone in find_zones(picture, side):
            way = _best_way(picture, zone)
            if way is not None:
                yield _read_way(way, today)


def _best_way(picture: Grey, zone: FoundZone) -> _Way | None:
    """Return the lines and the format whose number of characters fits best; None if none fits."""
    strips = _Strips(picture)
    ways = [
        _Way(lines, tuple(strips.read(line) for line in lines), layout)
        for lines in zone.ways
        for layout in _layouts(len(lines))
    ]
    best = max(ways, key=lambda way: way.fit)
    return best if best.fit > MRZ_COMB_FIT else None


def _layouts(lines: int) -> tuple[Layout, ...]:
    formats = (MrzFormat.TD1,) if lines > 2 else (MrzFormat.TD2, MrzFormat.TD3)  # noqa: PLR2004
    return tuple(LAYOUTS[name] for name in formats)


class _Strips:
    """The strips of one picture, each read once."""

    def __init__(self, picture: Grey) -> None:
        self._picture = picture
        self._read: dict[bytes, StripReading] = {}

    def read(self, line: Floats) -> StripReading:
        key = line.tobytes()
        if key not in self._read:
            self._read[key] = read_strip(self._picture, line[0], line[1], _MIDDLING)
        return self._read[key]


@dataclass(frozen=True, eq=False, repr=False)
class _Way:
    """One way to take print for a zone: its lines, their strips, a format."""

    lines: Floats
    strips: tuple[StripReading, ...]
    layout: Layout

    @cached_property
    def fit(self) -> float:
        """How well so many characters fit, the mean over the lines."""
        return float(np.mean([strip.comb(self.layout.width).fit for strip in self.strips]))


def _read_way(way: _Way, today: date) -> PictureReading:
    layout = way.layout
    scores = tuple(strip.scores(strip.comb(layout.width)) for strip in way.strips)
    choice = choose(scores, layout)
    if choice.lines[0].startswith("V") and layout.format in _VISA:
        choice = choose(scores, LAYOUTS[_VISA[layout.format]])
    return _weighed(choice, way.lines, today)


def _weighed(choice: Choice, lines: Floats, today: date) -> PictureReading:
    """Parse the lines, and take back a verdict that uncertain characters do not bear."""
    reading = parse_mrz("\n".join(choice.lines), today)
    uncertain = _uncertain(choice, reading)
    at_fault = reading.problems.keys() - uncertain.keys() - {"composite"}
    clarity = float(np.mean(np.concatenate(choice.certainty)))
    many = len(uncertain) > len(reading.checks) // _FEW
    unclear = clarity < MRZ_CLEAR or many or (uncertain and not at_fault)
    if unclear and reading.verdict is not MrzVerdict.UNREADABLE:
        problems = {**reading.problems, "picture": _UNCERTAIN}
        reading = replace(reading, verdict=MrzVerdict.UNREADABLE, problems=problems)
    return PictureReading(
        reading, choice.certainty, choice.decided_by_digit, uncertain, lines, clarity
    )


def _uncertain(choice: Choice, reading: MrzReading) -> dict[str, float]:
    """Return the fields that hold a character too uncertain for a verdict, and how certain it is.

    Of a field that its own check digit agrees with one character may be less certain, but for what
    the digit cannot tell apart; of two together another reading agrees too often.
    """
    if reading.format is None:
        return {}
    layout = LAYOUTS[reading.format]
    found = {}
    for item in layout.fields:
        guarded = item.digit is not None and item.name not in reading.problems
        spans = (item.span,) if item.digit is None else (item.span, item.digit)
        each = np.sort(np.concatenate([_of(choice.certainty, span) for span in spans]))
        least, second = float(each[0]), float(each[1:2].min(initial=1.0))
        beyond = min(float(_of(choice.beyond_digit, span).min()) for span in spans)
        enough = min(least - MRZ_CERTAIN_GUARDED, second - MRZ_CERTAIN, beyond - MRZ_CERTAIN) >= 0
        if not (enough if guarded else least >= MRZ_CERTAIN):
            found[item.name] = round(least, 4)
    if layout.composite_digit is not None and "composite" in reading.problems:
        least = float(_of(choice.certainty, layout.composite_digit).min())
        if least < MRZ_CERTAIN:
            found["composite"] = round(least, 4)
    return found


def _of(certainty: tuple[Floats, ...], span: Span) -> Floats:
    return certainty[span.line][span.start : span.end]
