"""What was read off a machine-readable zone: fields, and the outcome of every check.

Guarantees that a field whose check fails is handed out as it stands and never corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fieldid.document.mrz_layout import MrzFormat
from fieldid.model.nationality import PartialDate


class MrzVerdict(StrEnum):
    """The whole zone in one word."""

    VALID = "valid"
    INVALID = "invalid"
    UNREADABLE = "unreadable"


class MrzCheck(StrEnum):
    """One check. ``NOT_PRESENT``: an optional field without content."""

    OK = "ok"
    BAD = "bad"
    NOT_PRESENT = "not_present"


@dataclass(frozen=True, repr=False)
class MrzReading:
    """One zone.

    ``fields``: values without filler, dates as ``PartialDate`` writes them, '' where nothing is
    stated. ``checks``: field name (and ``composite``) to outcome; a field that a check digit
    guards is OK only when rule and digit hold. ``problems``: field name to a sentence without
    personal data. All empty when the zone is unreadable, but for ``lines`` and ``problems``.
    """

    verdict: MrzVerdict
    lines: tuple[str, ...]
    format: MrzFormat | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    checks: Mapping[str, MrzCheck] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    birth_date: PartialDate | None = None
    expiry_date: PartialDate | None = None
