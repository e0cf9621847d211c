"""Finds the lines of a machine-readable zone in a picture of a page.

Looks twice: at the whole picture made small, for the zone; then at the zone, turned level and
made as large as the net knows it, for each line. Guarantees lines from left to right, top to
bottom, in the picture's own pixels; where an edge or a pattern may have been taken for a third
line, the pairs without it as well. Leaves out what they say, and pages turned by more than about 15
degrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid.document.ocr.arrays import Floats, Grey
from fieldid.document.ocr.line_strip import even_contrast, turned_part
from fieldid.document.ocr.model_file import line_finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_STEP = 4  # pixels of the picture to one of the net's output
_LINE, _ZONE = 0, 1
_ZONE_WIDTH = 520  # pixels of a zone on the second look; trained on 270 to 700
_ZONE_MARGIN = 44
_SLOPES = np.linspace(-0.09, 0.09, 19)
_LEAST_ELONGATION = 3.0
_LEAST_PEAK = 0.3  # of the strongest line
_LEAST_GAP = 2.5  # between lines, in pixels of the net's output
_MOST_LINES = 3
_MOST_UNEVEN = 3.0  # pixels of the net's output, about a character
_ON = 0.4


@dataclass(frozen=True, eq=False, repr=False)
class FoundZone:
    """One patch of print, and the ways to take it for a zone of two or three lines.

    Each of ``ways``: (lines, 2, 2) float32, begin and end of each line's middle, as x, y.
    """

    ways: tuple[Floats, ...]


def find_zones(picture: Grey, side: int, most: int = 3) -> Iterator[FoundZone]:
    """Yield likely zones, best first; ``side``: longest side of the picture at the first look."""
    factor = min(1.0, side / max(picture.shape))
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    marks = _marks(small)
    boxes = _boxes(marks[..., _ZONE] * (marks[..., _ZONE] > _ON))[:most]
    found = (_look_again(picture, box / factor) for box in boxes)
    yield from (zone for zone in found if zone is not None)


def _marks(picture: Grey) -> Floats:
    """Return (rows, columns, 2) probabilities of line and zone, at a quarter of the size."""
    scores = line_finder().run(even_contrast(picture))
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)


def _boxes(zone: Floats) -> list[Floats]:
    """Return (3, 2) for each long patch: middle, half its length and half its height as vectors.

    The largest first, and of those a bar, as a zone is, before ragged patches of other print.
    """
    count, labels = cv2.connectedComponents((zone > 0).astype(np.uint8))
    found = []
    for label in range(1, count):
        y, x = np.nonzero(labels == label)
        weight = float(zone[y, x].sum())
        (middle_x, middle_y), (width, height), angle = cv2.minAreaRect(
            np.stack([x, y], axis=1).astype(np.float32)
        )
        if width < height:
            width, height, angle = height, width, angle - 90
        turn = np.deg2rad((angle + 90) % 180 - 90)
        if width < _LEAST_ELONGATION * max(height, 1):
            continue
        along = np.array([np.cos(turn), np.sin(turn)])
        across = np.array([-along[1], along[0]])
        box = np.stack(
            [[middle_x + 0.375, middle_y + 0.375], along * width / 2, across * height / 2]
        )
        solid = weight / max(width * height, 1.0)
        found.append((weight * solid**2, (box * _STEP).astype(np.float32)))
    return [box for _, box in sorted(found, key=lambda item: -item[0])]


def _look_again(picture: Grey, box: Floats) -> FoundZone | None:
    """Turn the zone level and find its lines."""
    middle, along, across = box
    length = 2 * float(np.hypot(*along))
    scale = _ZONE_WIDTH / max(length, 1.0)
    height = min(max(2 * float(np.hypot(*across)) * scale, 50.0), 320.0)
    size = (_ZONE_WIDTH + 2 * _ZONE_MARGIN, round(height) + 2 * _ZONE_MARGIN)
    cosine, sine = along / max(length / 2, 1.0) * scale
    turn = np.array([[cosine, sine], [-sine, cosine]], np.float32)
    shift = np.array(size, np.float32) / 2 - turn @ middle
    level = turned_part(picture, np.column_stack([turn, shift]), size, 0.35)
    ways = _ways(_marks(level)[..., _LINE])
    back = np.linalg.inv(turn).T
    found = tuple(((way * _STEP - shift + 1.5) @ back).astype(np.float32) for way in ways)
    return FoundZone(found) if found else None


def _ways(marks: Floats) -> list[Floats]:
    """Return the lines in a level map of line probabilities, (lines, 2, 2); none without two."""
    slope, profile = _level_profile(marks)
    peaks = _peaks(profile)
    if len(peaks) < 2:  # noqa: PLR2004
        return []
    lines = [_line(marks, slope, peak, _spacing(peaks) / 2) for peak in peaks]
    ways = [lines] if len(lines) == 2 else [lines, lines[:2], lines[1:]]  # noqa: PLR2004
    return [_with_common_ends(marks, way) for way in ways]


def _level_profile(marks: Floats) -> tuple[float, Floats]:
    """Return the slope at which the rows stand out most, and the sum of each row at it."""
    rows, columns = marks.shape
    best: tuple[float, float, Floats] | None = None
    for slope in _SLOPES:
        matrix = np.array([[1, 0, 0], [-slope, 1, slope * columns / 2]], np.float32)
        level = cv2.warpAffine(marks, matrix, (columns, rows))
        profile = level.sum(axis=1)
        sharpness = float((profile**2).sum())
        if best is None or sharpness > best[0]:
            best = (sharpness, float(slope), profile)
    assert best is not None  # noqa: S101 - there are slopes
    return best[1], best[2]


def _peaks(profile: Floats) -> list[float]:
    """Return the rows of the strongest lines, at most three, top to bottom."""
    smooth = np.convolve(profile, [0.25, 0.5, 0.25], mode="same")
    inner = smooth[1:-1]
    found = np.nonzero((inner >= smooth[:-2]) & (inner > smooth[2:]))[0] + 1
    tops = [int(top) for top in found if smooth[top] > _LEAST_PEAK * smooth.max()]
    chosen: list[int] = []
    for top in sorted(tops, key=lambda row: -smooth[row]):
        if all(abs(top - other) >= _LEAST_GAP for other in chosen):
            chosen.append(top)
    return [float(row) for row in sorted(chosen[:_MOST_LINES])]


def _spacing(peaks: list[float]) -> float:
    return float(np.min(np.diff(peaks)))


def _line(marks: Floats, slope: float, row: float, reach: float) -> tuple[float, float]:
    """Fit a straight line to the marks around a row: its height in the middle, and its slope."""
    rows, columns = marks.shape
    x = np.arange(columns) - columns / 2
    y = np.arange(rows)
    height = row
    for _ in range(3):
        distance = y[:, None] - (height + slope * x)[None]
        weight = np.where(np.abs(distance) < reach, marks, 0) * (marks > _ON)
        total = weight.sum()
        if total < 1:
            break
        by_column = weight.sum(axis=0)
        centre = float((by_column * x).sum() / total)
        moved = (weight * distance).sum(axis=0)
        spread = float((by_column * (x - centre) ** 2).sum())
        turn = float((moved * (x - centre)).sum()) / max(spread, 1e-6)
        height += float(moved.sum() / total) - turn * centre
        slope += turn
    return height, slope


def _with_common_ends(marks: Floats, lines: list[tuple[float, float]]) -> Floats:
    """Cut the lines to where they are marked; ends that stand out of line are evened out."""
    rows, columns = marks.shape
    x = np.arange(columns) - columns / 2
    ends = []
    for height, slope in lines:
        at = np.clip(height + slope * x, 1, rows - 2)
        below = at.astype(np.intp)
        on = np.maximum(marks[below, np.arange(columns)], marks[below + 1, np.arange(columns)])
        places = np.nonzero(_steady(on > _ON))[0]
        ends.append((x[places[0]] - 0.5, x[places[-1]] + 0.5) if len(places) else (x[0], x[-1]))
    lefts, rights = (np.array(side) for side in zip(*ends, strict=True))
    lefts, rights = _evened(lefts, -1), _evened(rights, 1)
    found = [
        [[left + columns / 2, height + slope * left], [right + columns / 2, height + slope * right]]
        for (height, slope), left, right in zip(lines, lefts, rights, strict=True)
    ]
    return np.array(found, np.float32)


def _steady(on: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Drop marks shorter than five pixels."""
    row = on.astype(np.uint8)[None]
    opened = cv2.morphologyEx(row, cv2.MORPH_OPEN, np.ones((1, 5), np.uint8))
    return np.asarray(opened[0] > 0)


def _evened(ends: Floats, outwards: int) -> Floats:
    """Put ends that stand far apart where the outermost lies.

    Faint characters shorten a line, hardly anything prolongs one.
    """
    outermost = ends.max() if outwards > 0 else ends.min()
    return np.where(np.abs(ends - outermost) > _MOST_UNEVEN, outermost, ends)
