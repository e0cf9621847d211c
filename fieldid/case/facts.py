"""The facts on which the protection gate decides: what is asked for, what stands, who approved.

Guarantees plain data. Texts come from outside and may be anything; the gate blocks on whatever
it does not know. Reading from a file is ``fieldid.case.facts_file``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldid.model.barrier import Barrier


@dataclass(frozen=True, repr=False)
class Approval:
    """One person's agreement. ``officer``: identifier. ``at``: aware; None when not known."""

    officer: str
    role: str
    at: datetime | None = None


@dataclass(frozen=True, repr=False)
class Facts:
    """Everything the gate looks at, for one person and one destination.

    ``destination``: ICAO 9303-3 code of the foreign state or organisation. ``nationalities``:
    all that the person has or may have; XXX where none is known. ``requester``: who asks for
    the disclosure, empty when not stated. ``subject``: identifier of the person, and
    ``read_at``: when all of this was read in one transaction; both only at a release.
    """

    destination: str
    nationalities: tuple[str, ...]
    barriers: tuple[Barrier, ...]
    approvals: tuple[Approval, ...]
    requested_fields: tuple[str, ...]
    requester: str = ""
    subject: str = ""
    read_at: datetime | None = None


def same_person(name: str) -> str:
    """Return the form in which two identifiers of one officer are equal."""
    return " ".join(name.casefold().split())
