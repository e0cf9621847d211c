"""Facts that let everything pass, to be spoilt one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fieldid.case.disclosure import ReleaseApproval, ReleaseRequest
from fieldid.case.facts import Approval, Facts
from fieldid.model.barrier import Barrier
from fieldid.policy.disclosure_file import example_disclosure

RULES = example_disclosure()
NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
REQUIRED = (
    "protection_claim",
    "appeal",
    "trafficking_assessment",
    "age_assessment",
    "court_order",
)
CLEAR = Facts(
    destination="IRQ",
    nationalities=("IRQ",),
    barriers=tuple(Barrier(kind, "none", YESTERDAY) for kind in REQUIRED),
    approvals=(Approval("S", "supervisor", YESTERDAY), Approval("P", "officer", YESTERDAY)),
    requested_fields=("name", "birth_date"),
    requester="R",
    subject="person-1",
    read_at=NOW,
)
REQUEST = ReleaseRequest(
    request_id="request-1",
    subject="person-1",
    destination="IRQ",
    recipient="Consular section",
    fields=("name", "birth_date"),
    power="voluntary_return_interview",
    reason="Travel document asked for by the person",
    requester="R",
    requested_at=NOW - timedelta(days=2),
)


def with_barrier(kind: str, status: str, checked_at: datetime | None = YESTERDAY) -> Facts:
    """The clear facts with the answer about one kind replaced, or added."""
    others = tuple(one for one in CLEAR.barriers if one.kind != kind)
    return replace(CLEAR, barriers=(*others, Barrier(kind, status, checked_at)))


def approval(
    officer: str, role: str, request: ReleaseRequest = REQUEST, at: datetime = YESTERDAY
) -> ReleaseApproval:
    return ReleaseApproval(request.digest, officer, role, at)


BOTH = (approval("S", "supervisor"), approval("P", "officer"))
