"""Whether the chip proved to be the original: one verdict for each way it offers.

A chip that offers none, or a check that could not be carried out, is never a failure. A pass
says that the chip holds the private key to a public one; that the key is the issuer's is for
passive authentication of ``key_file`` to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldid.document.chip.chip_file import ChipFile


class CheckMethod(StrEnum):
    """The three ways of 9303-11."""

    CHIP_MAPPING = "pace_cam"
    CHIP_AUTHENTICATION = "chip_authentication"
    ACTIVE_AUTHENTICATION = "active_authentication"


class CheckOutcome(StrEnum):
    """What came of it."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_OFFERED = "not_offered"
    NOT_DONE = "not_done"


@dataclass(frozen=True)
class ChipCheck:
    """One verdict. ``reason``: plain English for FAILED and NOT_DONE; ``detail``: algorithm."""

    method: CheckMethod
    outcome: CheckOutcome
    key_file: ChipFile
    reason: str = ""
    detail: str = ""
