"""Which fingers are asked for, in which order, and what is still open.

Guarantees that every finger asked for is accounted for: captured, excepted with a kind, or
waiting; none is dropped without a word. Leaves out which fingers a power asks for (that is
policy) and how a sample is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.model.biometric import CaptureException, FingerPosition

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fieldid.model.encounter import CapturedSample, RecordedException


class FingerState(StrEnum):
    """Where one finger of the plan stands. ``POOR``: captured, but below the quality gate."""

    WAITING = "waiting"
    CAPTURED = "captured"
    POOR = "poor"
    EXCEPTED = "excepted"


@dataclass(frozen=True)
class PlannedFinger:
    """One finger of the plan. ``exception`` is set only in the state ``EXCEPTED``."""

    position: FingerPosition
    state: FingerState
    exception: CaptureException | None = None


@dataclass(frozen=True)
class FingerPlan:
    """The fingers asked for, in the order in which they are asked."""

    fingers: tuple[PlannedFinger, ...]

    @classmethod
    def of(
        cls,
        asked: Iterable[FingerPosition],
        samples: Sequence[CapturedSample] = (),
        exceptions: Sequence[RecordedException] = (),
    ) -> FingerPlan:
        """Lay an encounter's ``samples`` and ``exceptions`` over the fingers ``asked``.

        A sample outweighs an exception of the same finger, and what concerns faces or fingers
        not asked for is passed over. Raises ``ValueError`` for ``FingerPosition.UNKNOWN``.
        """
        wanted = tuple(dict.fromkeys(asked))
        if FingerPosition.UNKNOWN in wanted:
            raise ValueError(FingerPosition.UNKNOWN)
        return cls(tuple(_planned(position, samples, exceptions) for position in wanted))

    @property
    def remaining(self) -> tuple[FingerPosition, ...]:
        """Fingers with neither a sample nor an exception, in order."""
        return tuple(
            finger.position for finger in self.fingers if finger.state is FingerState.WAITING
        )

    @property
    def next(self) -> FingerPosition | None:
        """The finger to ask for now, None when all are accounted for."""
        return self.remaining[0] if self.remaining else None

    @property
    def complete(self) -> bool:
        """Whether every finger asked for is accounted for."""
        return not self.remaining


def _planned(
    position: FingerPosition,
    samples: Sequence[CapturedSample],
    exceptions: Sequence[RecordedException],
) -> PlannedFinger:
    usable = [sample.quality.usable for sample in samples if sample.position is position]
    if usable:
        state = FingerState.CAPTURED if any(usable) else FingerState.POOR
        return PlannedFinger(position, state)
    for entry in exceptions:
        if entry.position is position:
            return PlannedFinger(position, FingerState.EXCEPTED, entry.exception)
    return PlannedFinger(position, FingerState.WAITING)
