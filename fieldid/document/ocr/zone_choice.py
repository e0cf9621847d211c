"""Chooses what the zone says among what the line reader held possible.

A check digit only decides between readings that the picture leaves open: a character is changed
only for another that the reader itself found nearly as likely, and only if a single such change
of the field agrees. Guarantees that a field whose digit disagrees on a clear picture is handed
out as it was read. What each place may hold: ICAO Doc 9303-3 to -7.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.document.mrz_check_digit import ALPHABET, FILLER, agrees, check_digit
from fieldid.document.mrz_field import characters, state_problem
from fieldid.document.mrz_layout import FieldKind, Span
from fieldid.document.ocr.arrays import Floats
from fieldid.parameters import MRZ_FORBIDDEN, MRZ_OPEN_CHOICE, MRZ_UNHEARD_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fieldid.document.mrz_layout import Field, Layout

_MOST_CHANGES = 2
_MOST_PLACES = 6  # of a field, the least certain ones
_MOST_READINGS = 8
_ALTERNATIVES = 3


@dataclass(frozen=True, repr=False)
class Choice:
    """The lines, and how sure each character is.

    ``certainty``: for each line (characters,) the probability among all characters;
    ``beyond_digit``: among those alone that a check digit cannot tell apart.
    ``decided_by_digit``: which fields.
    """

    lines: tuple[str, ...]
    certainty: tuple[Floats, ...]
    beyond_digit: tuple[Floats, ...]
    decided_by_digit: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class _Reading:
    """One way to read some places: what they hold, and what it costs in logarithms."""

    cost: float
    changes: tuple[tuple[int, int, str], ...]  # line, place, character


def choose(scores: tuple[Floats, ...], layout: Layout) -> Choice:
    """Read whole lines; ``scores``: for each line (characters, 37) log-probabilities."""
    allowed = _allowed(layout)
    lines = tuple(_first_reading(*pair) for pair in zip(scores, allowed, strict=True))
    decided: list[str] = []
    weighed = _Weighed(scores, allowed)
    lines = _settle_fields(lines, layout, weighed, decided)
    lines = _settle_composite(lines, layout, weighed, decided)
    certainty = tuple(_certainty(*row) for row in zip(scores, lines, allowed, strict=True))
    beyond = tuple(_beyond_digit(*pair) for pair in zip(scores, lines, strict=True))
    return Choice(lines, certainty, beyond, tuple(decided))


def _likelihood(scores: Floats, text: str) -> Floats:
    return np.exp([scores[place, ALPHABET.index(char)] for place, char in enumerate(text)])


def _certainty(scores: Floats, text: str, allowed: NDArray[np.bool_]) -> Floats:
    """Return how probable each character is, given how rarely a place holds what it may not."""
    weighed = np.exp(scores) * np.where(allowed, 1.0, MRZ_FORBIDDEN)
    chosen = np.array([weighed[place, ALPHABET.index(char)] for place, char in enumerate(text)])
    return np.asarray(chosen / np.maximum(weighed.sum(axis=1), 1e-9))


def _beyond_digit(scores: Floats, text: str) -> Floats:
    """Return the share of each character among those of the same value modulo 10 (9303-3, 4.9).

    A digit changes by weight times difference modulo 10: G (16) and Q (26) are the same to it.
    """
    values = np.array([int(check_digit(character)) for character in ALPHABET])
    odds = np.exp(scores)
    classes = np.array([values == values[ALPHABET.index(char)] for char in text])
    return np.asarray(_likelihood(scores, text) / np.maximum((odds * classes).sum(axis=1), 1e-9))


def _allowed(layout: Layout) -> tuple[NDArray[np.bool_], ...]:
    """Return (width, 37) for each line: what each place may hold."""
    masks = [np.zeros((layout.width, len(ALPHABET)), bool) for _ in range(layout.lines)]
    for mask in masks:
        mask[:] = _mask(FieldKind.DIGIT)
    for field in layout.fields:
        masks[field.span.line][field.span.start : field.span.end] = _mask(field.kind)
    return tuple(masks)


def _mask(kind: FieldKind) -> NDArray[np.bool_]:
    return np.array([character in characters(kind) for character in ALPHABET])


def _first_reading(scores: Floats, allowed: NDArray[np.bool_]) -> str:
    """Take the likeliest character allowed; what is all but certain stands even if it is not."""
    best_allowed = np.where(allowed, scores, -np.inf)
    unheard_of = best_allowed.max(axis=1) < MRZ_UNHEARD_OF
    chosen = np.where(unheard_of, scores.argmax(axis=1), best_allowed.argmax(axis=1))
    return "".join(ALPHABET[place] for place in chosen)


@dataclass(frozen=True, eq=False, repr=False)
class _Weighed:
    """What the picture leaves open."""

    scores: tuple[Floats, ...]
    allowed: tuple[NDArray[np.bool_], ...]

    def alternatives(
        self, lines: tuple[str, ...], line: int, place: int
    ) -> list[tuple[float, str]]:
        """Return other characters nearly as likely as the one read, with what each costs."""
        row = np.where(self.allowed[line][place], self.scores[line][place], -np.inf)
        best = row[ALPHABET.index(lines[line][place])]
        order = np.argsort(-row)[: _ALTERNATIVES + 1]
        costs = [(float(best - row[other]), ALPHABET[other]) for other in order]
        now = lines[line][place]
        return [(cost, char) for cost, char in costs if cost < MRZ_OPEN_CHOICE and char != now]

    def readings(self, lines: tuple[str, ...], spans: tuple[Span, ...]) -> list[_Reading]:
        """Return the ways to read the places of ``spans``, the likeliest first."""
        open_places = []
        for span in spans:
            for place in range(span.start, span.end):
                others = self.alternatives(lines, span.line, place)
                if others:
                    open_places.append((others[0][0], span.line, place, others))
        open_places = sorted(open_places)[:_MOST_PLACES]
        found = [_Reading(0.0, ())]
        for count in range(1, _MOST_CHANGES + 1):
            for places in combinations(open_places, count):
                found += _combined(places)
        return sorted(found, key=lambda reading: reading.cost)


_Open = tuple[float, int, int, list[tuple[float, str]]]


def _combined(places: tuple[_Open, ...]) -> Iterator[_Reading]:
    for chosen in product(*(place[3] for place in places)):
        cost = sum(cost for cost, _ in chosen)
        if cost < MRZ_OPEN_CHOICE:
            changes = tuple(
                (place[1], place[2], char) for place, (_, char) in zip(places, chosen, strict=True)
            )
            yield _Reading(cost, changes)


def _changed(lines: tuple[str, ...], reading: _Reading) -> tuple[str, ...]:
    rows = [list(line) for line in lines]
    for line, place, character in reading.changes:
        rows[line][place] = character
    return tuple("".join(row) for row in rows)


def _settle_fields(
    lines: tuple[str, ...], layout: Layout, weighed: _Weighed, decided: list[str]
) -> tuple[str, ...]:
    """Let each field's own digit, or the list of states, decide what is open in it."""
    for field in layout.fields:
        rule = _rule(field)
        if rule is None or rule(lines):
            continue
        spans = (field.span,) if field.digit is None else (field.span, field.digit)
        agreeing = _agreeing(lines, weighed.readings(lines, spans), rule)
        if agreeing is not None:
            lines = agreeing
            decided.append(field.name)
    return lines


def _rule(field: Field) -> Callable[[tuple[str, ...]], bool] | None:
    digit = field.digit
    if digit is not None:

        def guarded(lines: tuple[str, ...]) -> bool:
            text, check = field.span.of(lines), digit.of(lines)
            goes_on = field.kind is FieldKind.NUMBER and check == FILLER
            empty = not text.strip(FILLER) and check == FILLER
            return agrees(text, check) or goes_on or empty

        return guarded
    if field.kind is FieldKind.STATE:
        return lambda lines: not state_problem(field.span.of(lines))
    return None


def _settle_composite(
    lines: tuple[str, ...], layout: Layout, weighed: _Weighed, decided: list[str]
) -> tuple[str, ...]:
    """Let the composite digit decide what the fields' own digits left open."""
    digit = layout.composite_digit
    if digit is None or _composite_agrees(lines, layout):
        return lines

    def all_agree(changed: tuple[str, ...]) -> bool:
        kept = all(
            (rule := _rule(field)) is None or rule(changed) or not rule(lines)
            for field in layout.fields
        )
        return kept and _composite_agrees(changed, layout)

    readings = weighed.readings(lines, (*layout.composite, digit))
    agreeing = _agreeing(lines, readings, all_agree)
    if agreeing is None:
        return lines
    decided.append("composite")
    return agreeing


def _composite_agrees(lines: tuple[str, ...], layout: Layout) -> bool:
    covered = "".join(span.of(lines) for span in layout.composite)
    return layout.composite_digit is None or agrees(covered, layout.composite_digit.of(lines))


def _agreeing(
    lines: tuple[str, ...],
    readings: list[_Reading],
    rule: Callable[[tuple[str, ...]], bool],
) -> tuple[str, ...] | None:
    """Return the one reading that agrees, or by far the likeliest of those that do."""
    right = [reading for reading in readings if rule(_changed(lines, reading))][:_MOST_READINGS]
    if not right or (len(right) > 1 and right[1].cost - right[0].cost < MRZ_OPEN_CHOICE / 4):
        return None
    return _changed(lines, right[0])
