"""What may happen to one connection, and how often."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

_SHARE_FAULTY = 0.45
_LONGEST_DELAY_S = 0.4
_LATEST_S = 5.0
# Faults strike within the first bytes of small requests and in the middle of large ones.
_STRIKES_WITHIN = (40, 400, 4000, 60_000)


class LineFault(StrEnum):
    """The seven faults of the line.

    DROP: bytes of the request vanish, nothing answers. DELAY: every piece waits. TRUNCATE: the
    connection ends in the middle, of the request or of the answer. DUPLICATE: the whole request
    reaches the hub a second time. REORDER: pieces change places, or the request reaches the hub
    only after later ones. RESET: ends with RST. HALF_OPEN: stays open, and nothing moves.
    """

    DROP = "drop"
    DELAY = "delay"
    TRUNCATE = "truncate"
    DUPLICATE = "duplicate"
    REORDER = "reorder"
    RESET = "reset"
    HALF_OPEN = "half_open"


@dataclass(frozen=True)
class Strike:
    """One fault on one connection.

    ``after``: bytes that pass before it. ``upward``: in the request rather than the answer.
    ``seconds``: of delay, or until late delivery.
    """

    fault: LineFault
    after: int
    upward: bool
    seconds: float


def next_strike(chance: random.Random) -> Strike | None:
    """Draw what happens to the next connection; None: nothing."""
    if chance.random() >= _SHARE_FAULTY:
        return None
    fault = chance.choice(list(LineFault))
    longest = _LONGEST_DELAY_S if fault is LineFault.DELAY else _LATEST_S
    return Strike(
        fault,
        chance.randrange(chance.choice(_STRIKES_WITHIN)),
        chance.random() < 0.5,  # noqa: PLR2004 - half of them
        chance.uniform(0, longest),
    )
