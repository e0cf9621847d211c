"""A DET plot (Martin et al. 1997): FNMR over FMR, both on normal deviate axes.

Guarantees steps as they were counted, thick where at least thirty errors of both kinds stand
behind them (the rule of 30) and thin where fewer do. Curves are told apart by dashes and a
legend, not by colour alone. The figure is lines and texts; ``svg`` and ``png`` draw the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.rates import curves, spaced_cuts
from fieldid.parameters import BOOTSTRAP_PER_DECADE, RULE_OF_THIRTY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from fieldid.evaluate.labelled_scores import Trial

SIDE = 640
MARGIN = 80
_TICKS = (1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5, 0.8)
_LETTER = 7  # pixels, about
_DASHES = ((), (9, 4), (2, 4), (12, 4, 2, 4), (5, 2), (1, 2))
_GREY, _BLACK = "#c4c4c4", "#0b0c0c"
_COLOURS = ("#0b0c0c", "#1d70b8", "#a8480a", "#00703c", "#5694ca", "#801650")


@dataclass(frozen=True)
class Line:
    """``points``: (x, y) in pixels from the top left. ``dashes``: lengths on and off, or none."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    dashes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Text:
    """``anchor``: start, middle or end. ``upwards``: read from bottom to top."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    upwards: bool = False


@dataclass(frozen=True)
class Figure:
    """A square picture of ``SIDE`` pixels."""

    title: str
    lines: tuple[Line, ...]
    texts: tuple[Text, ...]


def det_figure(trials: Mapping[str, Trial], title: str) -> Figure:
    """Draw one curve a trial, named by its key."""
    lowest = _lowest_tick(trials)
    axis = _Axis(lowest)
    lines, texts = list(_grid(axis)), list(_labels(axis))
    for number, (name, trial) in enumerate(trials.items()):
        style = _COLOURS[number % len(_COLOURS)], _DASHES[number % len(_DASHES)]
        lines += _curve(axis, trial, *style)
        y = MARGIN + 20 + 20 * number
        lines.append(Line(((SIDE - 250, y), (SIDE - 210, y)), style[0], 2.5, style[1]))
        texts.append(Text(SIDE - 202, y + 4, name))
    texts.append(Text(SIDE / 2, 28, title, "middle"))
    texts.append(Text(SIDE / 2, 50, "thin: fewer than 30 errors", "middle"))
    return Figure(title, tuple(lines), tuple(texts))


class _Axis:
    """Normal deviates from the lowest tick to the highest, in pixels."""

    def __init__(self, lowest: float) -> None:
        self.ticks = tuple(tick for tick in _TICKS if tick >= lowest)
        self._low, self._high = (NormalDist().inv_cdf(end) for end in (lowest, _TICKS[-1]))

    def along(self, rate: float) -> float:
        """Return how far along an axis a rate stands; rates beyond its ends stand there."""
        inside = min(max(rate, self.ticks[0]), self.ticks[-1])
        share = (NormalDist().inv_cdf(inside) - self._low) / (self._high - self._low)
        return share * (SIDE - 2 * MARGIN)

    def point(self, fmr: float, fnmr: float) -> tuple[float, float]:
        return round(MARGIN + self.along(fmr), 1), round(SIDE - MARGIN - self.along(fnmr), 1)


def _lowest_tick(trials: Mapping[str, Trial]) -> float:
    smallest = min(
        1 / len(kind) for trial in trials.values() for kind in (trial.impostor, trial.genuine)
    )
    return max([tick for tick in _TICKS if tick <= smallest], default=_TICKS[0])


def _grid(axis: _Axis) -> Iterator[Line]:
    low, high = axis.ticks[0], axis.ticks[-1]
    for tick in axis.ticks:
        colour = _BLACK if tick == low else _GREY
        yield Line((axis.point(tick, low), axis.point(tick, high)), colour, 1)
        yield Line((axis.point(low, tick), axis.point(high, tick)), colour, 1)


def _labels(axis: _Axis) -> Iterator[Text]:
    taken = -np.inf
    for tick in axis.ticks:
        label = f"{100 * tick:g}"
        x, y = axis.point(tick, axis.ticks[0])
        if x - _LETTER * len(label) / 2 > taken:
            yield Text(x, y + 20, label, "middle")
            taken = x + _LETTER * (len(label) / 2 + 1)
        x, y = axis.point(axis.ticks[0], tick)
        yield Text(x - 8, y + 4, label, "end")
    yield Text(SIDE / 2, SIDE - 24, "False match rate (FMR), %", "middle")
    yield Text(20, SIDE / 2, "False non-match rate (FNMR), %", "middle", upwards=True)


def _curve(axis: _Axis, trial: Trial, colour: str, dashes: tuple[int, ...]) -> list[Line]:
    fmr, fnmr = curves(trial, spaced_cuts(trial, BOOTSTRAP_PER_DECADE))
    known = (fmr * len(trial.impostor) >= RULE_OF_THIRTY) & (
        fnmr * len(trial.genuine) >= RULE_OF_THIRTY
    )
    thin = Line(_steps(axis, fmr, fnmr), colour, 1, dashes)
    if not known.any():
        return [thin]
    return [thin, Line(_steps(axis, fmr[known], fnmr[known]), colour, 2.5, dashes)]


def _steps(
    axis: _Axis, fmr: NDArray[np.float64], fnmr: NDArray[np.float64]
) -> tuple[tuple[float, float], ...]:
    """Return the corners of the staircase: from a cut to the next, FMR falls and FNMR rises."""
    corners: list[tuple[float, float]] = []
    for at_fmr, at_fnmr in zip(fmr.tolist(), fnmr.tolist(), strict=True):
        point = axis.point(at_fmr, at_fnmr)
        if corners:
            corners.append((point[0], corners[-1][1]))
        corners.append(point)
    return tuple(dict.fromkeys(corners))
