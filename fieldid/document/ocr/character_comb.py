"""Where the characters of a line stand, found by their even spacing.

The characters of a zone stand at a fixed pitch (ICAO Doc 9303-3, 4.5); in a photograph the pitch
grows or shrinks evenly. Guarantees exactly as many characters as asked for, the best such row by
dynamic programming, so that one washed out by a reflection does not shift the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.document.ocr.arrays import Floats

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST = -5.0  # logarithm; one washed-out frame must not decide the whole line
_FINE = 3  # places to a frame
_REACH = 2.7  # pitches that an end may lie off
_STRETCH = 0.2  # of the pitch, from one character to the next
_STIFFNESS = 60.0  # logarithm for a step that is a whole pitch too long or short
_BEYOND = (0.5, 0.75, 1.0, 1.25)  # pitches beyond the ends that are blank
_HALF_WIDTH = 0.24  # pitches around a character's middle that are looked at
_SAMPLES = 5
_IMPOSSIBLE = -1e9


@dataclass(frozen=True, eq=False, repr=False)
class Comb:
    """``middles``: (characters,) in frames; ``fit``: mean log-likelihood of a character's place."""

    middles: Floats
    fit: float


def find_comb(log_gap: Floats, begin: float, end: float, characters: int) -> Comb:
    """Lay ``characters`` between ``begin`` and ``end``, the line's edges in frames, about.

    ``log_gap``: (frames,) log-probability that a frame lies between characters.
    """
    pitch = (end - begin) / characters
    row = _Row(log_gap, pitch)
    places, score = row.best(begin + pitch / 2, end - pitch / 2, characters)
    return Comb(_evened(places), score / characters)


def character_scores(log_classes: Floats, comb: Comb) -> Floats:
    """Return (characters, classes) log-probabilities of the classes that are characters.

    ``log_classes``: (frames, classes + 1), the gap last.
    """
    offsets = np.linspace(-_HALF_WIDTH, _HALF_WIDTH, _SAMPLES)
    at = comb.middles[:, None] + offsets * np.gradient(comb.middles)[:, None]
    values = _sampled(np.maximum(log_classes[:, :-1], -14), at)
    weights = 1 - np.abs(offsets)
    mean = (values * weights[None, :, None]).sum(axis=1) / weights.sum()
    return np.asarray(mean - np.logaddexp.reduce(mean, axis=1, keepdims=True))


class _Row:
    """The places of a strip, a fraction of a frame apart, and what each is worth."""

    def __init__(self, log_gap: Floats, pitch: float) -> None:
        self._pitch = pitch * _FINE
        frames = np.arange(0, len(log_gap) - 1, 1 / _FINE)
        log_print = np.log1p(-np.minimum(np.exp(log_gap), 1 - 1e-6))
        self._print = _sampled(np.maximum(log_print, _LEAST)[:, None], frames)[:, 0]
        self._gap = _sampled(np.maximum(log_gap, _LEAST)[:, None], frames)[:, 0]

    def best(self, first: float, last: float, characters: int) -> tuple[Floats, float]:
        """Return the places in frames and their score; ends near ``first`` and ``last``."""
        least, most = (round(self._pitch * part) for part in (1 - _STRETCH, 1 + _STRETCH))
        steps = np.arange(max(least, 2), max(most, 3) + 1)
        penalty = _STIFFNESS * ((steps - self._pitch) / self._pitch) ** 2
        score = np.where(self._near(first), self._print + self._blank(-1), _IMPOSSIBLE)
        came_from = []
        for _ in range(characters - 1):
            moved = np.stack([self._moved(score, int(step)) for step in steps]) - penalty[:, None]
            choice = moved.argmax(axis=0)
            came_from.append(steps[choice])
            score = moved[choice, np.arange(len(score))] + self._print
        score = np.where(self._near(last), score + self._blank(1), _IMPOSSIBLE)
        place = int(score.argmax())
        best, places = float(score[place]), [place]
        for steps_back in reversed(came_from):
            place -= int(steps_back[place])
            places.append(place)
        return np.array(places[::-1], np.float64) / _FINE, best

    def _moved(self, score: Floats, step: int) -> Floats:
        """Return what it is worth to come from ``step`` places before, over a gap in between."""
        moved = np.full(len(score), _IMPOSSIBLE)
        middle = step // 2
        moved[step:] = score[:-step] + self._gap[middle : len(score) - step + middle]
        return moved

    def _near(self, frame: float) -> NDArray[np.bool_]:
        distance = np.abs(np.arange(len(self._print)) - frame * _FINE)
        return np.asarray(distance <= _REACH * self._pitch)

    def _blank(self, side: int) -> Floats:
        """Return how blank it is beyond each place, on one side."""
        at = np.arange(len(self._gap))[:, None] + side * self._pitch * np.array(_BEYOND)
        inside = np.clip(at, 0, len(self._gap) - 1).astype(np.intp)
        return np.asarray(self._gap[inside].sum(axis=1) / 2)


def _evened(places: Floats) -> Floats:
    """Even out the row by a curve of the third order."""
    along = np.linspace(-1, 1, len(places))
    return np.polynomial.polynomial.polyval(
        along, np.polynomial.polynomial.polyfit(along, places, 3)
    )


def _sampled(values: Floats, at: Floats) -> Floats:
    """Return ``values`` (frames, n) between frames, (*at.shape, n)."""
    at = np.clip(at, 0, len(values) - 1.001)
    below = at.astype(np.intp)
    share = (at - below)[..., None].astype(np.float32)
    return values[below] * (1 - share) + values[below + 1] * share
