"""A score file: CSV with one row a comparison.

Columns ``probe,reference,label,score`` in any order; optional ``probe_person`` and
``reference_person`` (both or none), ``group``, and ``quality`` or ``probe_quality`` and
``reference_quality``. Other columns are passed over. ``probe`` and ``reference`` name images;
without columns of their own, people are the names before the last underscore
(``101_3``, ``Ann_Lee_0002.jpg``). ``label`` is 1 (same finger or face) or 0.

Guarantees reading in pieces: of tens of millions of rows only numbers are kept. Compressed
files and other separators are left out.
"""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING, NoReturn

import numpy as np

from fieldid.errors.evaluation import ScoresError
from fieldid.evaluate.labelled_scores import LabelledScores, checked, people_of
from fieldid.parameters import SCORES_MAX_ROWS, SCORES_NAME_CHARACTERS, SCORES_ROWS_PER_PIECE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Columns = Mapping[str, Sequence[str]]

_NEEDED = ("probe", "reference", "label", "score")
_PERSONS = ("probe_person", "reference_person")
_QUALITIES = ("probe_quality", "reference_quality")
_LABELS = {"0": False, "1": True}


def read_scores(path: Path) -> LabelledScores:
    """Read and check a score file. Raises ``ScoresError`` with the data row at fault."""
    rows = _Rows()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for start, columns in _pieces(csv.reader(file)):
                rows.add(start, columns)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ScoresError(reason=f"the file cannot be read as CSV ({error})") from None
    return rows.finish()


def write_scores(
    path: Path,
    rows: Iterable[tuple[str, str, int, float, *tuple[float | str, ...]]],
    extra: Sequence[str] = (),
) -> None:
    """Write a score file; each row is probe, reference, label, score, then the ``extra``."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow((*_NEEDED, *extra))
        writer.writerows(rows)


def _pieces(reader: Iterator[list[str]]) -> Iterator[tuple[int, Columns]]:
    """Yield (number of the first data row, column name to values)."""
    header = [name.strip() for name in next(reader, [])]
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        raise ScoresError(reason=f"the header lacks {', '.join(missing)}")
    if len(set(header)) < len(header):
        raise ScoresError(reason="the header names a column twice")
    start = 1
    while rows := [row for row in islice(reader, SCORES_ROWS_PER_PIECE) if row]:
        yield start, dict(zip(header, _turned(start, rows, len(header)), strict=True))
        start += len(rows)


def _turned(start: int, rows: list[list[str]], width: int) -> list[tuple[str, ...]]:
    for offset, row in enumerate(rows):
        if len(row) != width:
            _refuse(start + offset, f"it has {len(row)} fields, the header {width}")
    return list(zip(*rows, strict=True))


class _Numbering(dict[str, int]):
    """Numbers names in the order in which they come."""

    def __missing__(self, name: str) -> int:
        if len(name) > SCORES_NAME_CHARACTERS:
            raise ScoresError(reason="a name is too long")
        self[name] = number = len(self)
        return number

    def of(self, names: Sequence[str]) -> NDArray[np.int32]:
        return np.fromiter(map(self.__getitem__, names), np.int32, len(names))


class _Rows:
    """Numbers read so far."""

    def __init__(self) -> None:
        self._images = _Numbering()
        self._people = _Numbering()
        self._groups = _Numbering()
        self._person = np.empty(0, np.int32)
        self._kept: dict[str, list[NDArray[np.generic]]] = {}
        self._count = 0

    def add(self, start: int, columns: Columns) -> None:
        """Take the next piece. Raises ``ScoresError``."""
        self._count += len(columns["score"])
        if self._count > SCORES_MAX_ROWS:
            raise ScoresError(reason=f"it has more than {SCORES_MAX_ROWS:,} rows")
        for side in ("probe", "reference"):
            self._keep(side, self._images.of(columns[side]))
        self._keep("genuine", _labels(start, columns["label"]))
        self._keep("score", _numbers(start, "score", columns["score"]))
        self._add_optional(start, columns)

    def finish(self) -> LabelledScores:
        """Return everything. Raises ``ScoresError``."""
        if not self._count:
            raise ScoresError(reason="it holds no comparison")
        arrays = {name: np.concatenate(self._kept.pop(name)) for name in list(self._kept)}
        images = tuple(self._images)
        named = bool(self._people)
        person, people = (self._person, len(self._people)) if named else people_of(images)
        whole = LabelledScores(
            images=images,
            person=person,
            people=people,
            groups=tuple(name for name in self._groups if name),
            **arrays,
        )
        return checked(whole, people_are_named=named)

    def _add_optional(self, start: int, columns: Columns) -> None:
        present = [name in columns for name in _PERSONS]
        if any(present) and not all(present):
            raise ScoresError(reason="the people are named in one column only")
        if all(present):
            for side, column in zip(("probe", "reference"), _PERSONS, strict=True):
                self._name(start, columns[side], columns[column])
        if "group" in columns:
            self._keep("group", self._group(columns["group"]))
        qualities = [name for name in ("quality", *_QUALITIES) if name in columns]
        if qualities:
            read = [_numbers(start, name, columns[name]) for name in qualities]
            self._keep("quality", np.minimum.reduce(read))

    def _name(self, start: int, images: Sequence[str], people: Sequence[str]) -> None:
        image, person = self._images.of(images), self._people.of(people)
        more = len(self._images) - len(self._person)
        self._person = np.concatenate([self._person, np.full(more, -1, np.int32)])
        fresh = self._person[image] < 0
        self._person[image[fresh]] = person[fresh]
        wrong = np.flatnonzero(self._person[image] != person)
        if len(wrong):
            _refuse(start + int(wrong[0]), "an image belongs to two people")

    def _group(self, names: Sequence[str]) -> NDArray[np.int16]:
        if not self._groups:
            self._groups[""] = 0
        numbers = self._groups.of(names)
        if len(self._groups) > np.iinfo(np.int16).max:
            raise ScoresError(reason="it has too many groups")
        return (numbers - 1).astype(np.int16)

    def _keep(self, name: str, values: NDArray[np.generic]) -> None:
        self._kept.setdefault(name, []).append(values)


def _labels(start: int, column: Sequence[str]) -> NDArray[np.bool_]:
    try:
        return np.fromiter(map(_LABELS.__getitem__, column), np.bool_, len(column))
    except KeyError:
        _find(start, "the label is neither 1 nor 0", column, lambda text: text not in _LABELS)


def _numbers(start: int, name: str, column: Sequence[str]) -> NDArray[np.float64]:
    try:
        numbers = np.fromiter(map(float, column), np.float64, len(column))
    except ValueError:
        _find(start, f"the {name} is not a number", column, lambda text: not _is_number(text))
    if not np.isfinite(numbers).all():
        _refuse(
            start + int(np.argmin(np.isfinite(numbers))),
            f"the {name} is not a finite number; a failure to acquire takes the lowest score",
        )
    return numbers


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _find(
    start: int, wrong: str, column: Sequence[str], is_wrong: Callable[[str], bool]
) -> NoReturn:
    offset = next(offset for offset, text in enumerate(column) if is_wrong(text))
    _refuse(start + offset, wrong)


def _refuse(row: int, wrong: str) -> NoReturn:
    raise ScoresError(reason=f"data row {row}: {wrong}")
