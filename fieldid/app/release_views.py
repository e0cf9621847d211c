"""What screens and commands are told of disclosures: plain, immutable answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldid.case.disclosure import ReleaseRequest
from fieldid.case.release import Released


@dataclass(frozen=True, repr=False)
class OfferedField:
    """One field that the rules let out.

    ``reason``: why it may leave. ``value``: what would leave; empty where nothing is held
    here. ``held``: False for a field that does not leave by this way at all.
    """

    id: str
    label: str
    reason: str
    value: str
    held: bool


@dataclass(frozen=True, repr=False)
class ReleaseDraft:
    """What an officer means to ask for. It rests in the vault; nothing leaves by it.

    ``destination``: ICAO 9303-3 code. ``recipient``: the authority in words.
    """

    destination: str = ""
    recipient: str = ""
    fields: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, repr=False)
class Approver:
    """One approval as the hub holds it."""

    officer_id: str
    name: str
    role: str
    at: datetime


@dataclass(frozen=True, repr=False)
class ToldRequest:
    """One request in the hub's own form. ``approvals``: officer, role, time."""

    request: ReleaseRequest
    digest: str
    names: dict[str, str]
    approvals: tuple[tuple[str, str, datetime], ...]
    withdrawn_at: datetime | None
    released: Released | None

    def name(self, officer_id: str) -> str:
        """Return an officer's name, or the identifier where it is not told."""
        return self.names.get(officer_id, officer_id)


@dataclass(frozen=True, repr=False)
class RequestView:
    """One request and what was agreed to it. ``requester``: by name.

    ``reasons``: what stands against it, where this officer may know; empty otherwise too.
    ``values_here``: whether what left can be read on this laptop.
    """

    request: ReleaseRequest
    digest: str
    requester: str
    approvals: tuple[Approver, ...]
    withdrawn_at: datetime | None
    released: Released | None
    released_by: str = ""
    reasons: tuple[str, ...] = ()
    values_here: bool = False

    @property
    def over(self) -> bool:
        """Whether it was released or withdrawn."""
        return self.released is not None or self.withdrawn_at is not None


@dataclass(frozen=True, repr=False)
class RequestBoard:
    """The requests of a case as the hub last told, oldest first."""

    as_of: datetime
    requests: tuple[RequestView, ...]


@dataclass(frozen=True, repr=False)
class OpenRequest:
    """A request somewhere that waits for an approval or the release."""

    case_id: str
    request_id: str
    requested_at: datetime
    approvals: int
