"""What reading a chip brought: files as bytes, what was not read and why, and the clone checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fieldid.document.chip.access import ChipAccess
from fieldid.document.chip.chip_check import ChipCheck
from fieldid.document.chip.chip_file import ChipFile


class UnreadReason(StrEnum):
    """Why a file was not read."""

    ABSENT = "absent"
    REFUSED = "refused"
    DAMAGED = "damaged"
    NOT_REACHED = "not_reached"  # time or exchanges ran out before
    NEEDS_TERMINAL_AUTHENTICATION = "needs_terminal_authentication"


@dataclass(frozen=True)
class Unread:
    """A file that was not read. ``detail`` is plain English, without personal data."""

    reason: UnreadReason
    detail: str = ""


@dataclass(frozen=True, repr=False)
class ChipReading:
    """All of one reading. Nothing in it is authenticated yet.

    ``files``: whole files with their outer tag; ``unread``: what EF.COM lists or was asked for;
    ``recoveries``: how often the chip had to be opened again; ``access_confirmed``: whether DG14
    or EF.CardSecurity, which are signed, repeat what the unsigned EF.CardAccess offered (None when
    PACE was not offered or neither was read): if not, a better protocol may have been hidden.
    """

    access: ChipAccess
    files: Mapping[ChipFile, bytes]
    unread: Mapping[ChipFile, Unread]
    checks: tuple[ChipCheck, ...]
    recoveries: int
    access_confirmed: bool | None = None
