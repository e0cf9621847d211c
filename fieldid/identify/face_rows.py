"""Collecting encoded face templates as rows of one array, without an object for each.

Guarantees what ``face.template_codec.decode`` guarantees for each of them: the first of a kind is
decoded there, the others share its head, and their numbers are checked all at once.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.image import TemplateError
from fieldid.face import template_codec
from fieldid.model.biometric import ModelTag
from fieldid.parameters import FACE_TEMPLATE_UNIT_TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, repr=False)
class _Kind:
    """Templates with the same head: of one encoder and one length."""

    tag: ModelTag
    head: bytes
    numbers: int
    vectors: bytearray = field(default_factory=bytearray)
    owners: array[int] = field(default_factory=lambda: array("q"))

    def takes(self, data: bytes) -> bool:
        return len(data) == len(self.head) + 4 * self.numbers and data.startswith(self.head)


@dataclass(frozen=True, eq=False, repr=False)
class FaceVectors:
    """``vectors``: float32 (n, d), unit rows. ``owners``: int64 (n,), ascending."""

    tag: ModelTag
    vectors: NDArray[np.float32]
    owners: NDArray[np.int64]

    @property
    def most_of_one(self) -> int:
        """The most references that one record has."""
        _, counts = np.unique(self.owners, return_counts=True)
        return int(counts.max(initial=1))


class FaceRows:
    """Encoded face templates by encoder. ``unreadable``: templates passed over."""

    def __init__(self) -> None:
        self._kinds: list[_Kind] = []
        self.unreadable = 0

    def add(self, owner: int, data: bytes) -> None:
        """Keep one encoded template of the record ``owner``."""
        kind = next((one for one in self._kinds if one.takes(data)), None) or self._new_kind(data)
        if kind is not None:
            kind.vectors.extend(memoryview(data)[len(kind.head) :])
            kind.owners.append(owner)

    def finish(self) -> Iterator[FaceVectors]:
        """Yield the rows of each encoder, in the order in which they came; empties itself."""
        kinds, self._kinds = self._kinds, []
        for tag in dict.fromkeys(kind.tag for kind in kinds):
            parts = [self._checked(kind) for kind in kinds if kind.tag == tag]
            longest = max(len(vectors) for vectors, _ in parts)
            # An encoder has one length; should two occur, the rarer is not of this encoder.
            main = next(one for one in parts if len(one[0]) == longest)
            self.unreadable += sum(len(one[0]) for one in parts) - longest
            yield _in_order(tag, *main)

    def _new_kind(self, data: bytes) -> _Kind | None:
        try:
            template = template_codec.decode(data)
        except TemplateError:
            self.unreadable += 1
            return None
        numbers = len(template.vector)
        self._kinds.append(_Kind(template.encoder, data[: -4 * numbers], numbers))
        return self._kinds[-1]

    def _checked(self, kind: _Kind) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        vectors = np.frombuffer(kind.vectors, "<f4").reshape(-1, kind.numbers)
        owners = np.frombuffer(kind.owners, np.int64)
        with np.errstate(over="ignore", invalid="ignore"):
            lengths = np.sqrt(np.einsum("nd,nd->n", vectors, vectors, dtype=np.float64))
        good = np.abs(lengths - 1) < FACE_TEMPLATE_UNIT_TOLERANCE  # false for what is no number
        self.unreadable += int(len(good) - np.count_nonzero(good))
        return (vectors, owners) if good.all() else (vectors[good], owners[good])


def _in_order(
    tag: ModelTag, vectors: NDArray[np.float32], owners: NDArray[np.int64]
) -> FaceVectors:
    if np.any(np.diff(owners) < 0):
        order = np.argsort(owners, kind="stable")
        vectors, owners = vectors[order], owners[order]
    return FaceVectors(tag, vectors.astype(np.float32, copy=False), owners)
