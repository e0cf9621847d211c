"""What goes wrong with a reader in an exercise, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldid.model.biometric import Modality


class FaultKind(StrEnum):
    """Faults that the simulated readers know by these names."""

    TIME_OUT = "time_out"
    UNPLUG = "unplug"
    CRASH = "crash"
    SLOW = "slow"


@dataclass(frozen=True)
class ReaderFault:
    """``attempt``: the how manieth sample of this kind in the exercise, from 1."""

    modality: Modality
    attempt: int
    kind: FaultKind
