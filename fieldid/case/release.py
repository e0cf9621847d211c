"""A release from draft to done: request, supervisor, second person, release.

Guarantees the order, and that a release happens at most once and as a whole. Each step takes
the release and returns the next one, or refuses in words; a step that was refused changed
nothing. Every step asks the rules anew; ``release`` asks the whole gate. Leaves out storage:
the hub holds the row locked while it reads, releases and writes the audit entry, so of two
people who release at once the second finds it released.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.case.approval_check import is_supervisor, may_approve
from fieldid.case.barrier_view import reasons_shown
from fieldid.case.disclosure import ReleaseApproval, ReleaseRequest, may_release
from fieldid.case.facts import same_person
from fieldid.case.refusal import Refusal, first, require

if TYPE_CHECKING:
    from fieldid.case.facts import Facts
    from fieldid.policy.disclosure_rules import DisclosureRules

RULE = "disclosure to a foreign authority"


@dataclass(frozen=True, repr=False)
class Released:
    """The act itself: who released it, when, and exactly which fields left."""

    officer: str
    at: datetime
    fields: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class Release:
    """One request on its way. ``released`` and ``withdrawn_at`` are ends; nothing follows."""

    request: ReleaseRequest
    supervisor: ReleaseApproval | None = None
    second_person: ReleaseApproval | None = None
    withdrawn_at: datetime | None = None
    released: Released | None = None

    @property
    def approvals(self) -> tuple[ReleaseApproval, ...]:
        """The approvals given so far, the supervisor's first."""
        return tuple(one for one in (self.supervisor, self.second_person) if one is not None)


RELEASED = Refusal("this was released already", RULE, "Make a new request for anything more.")
WITHDRAWN = Refusal("this request was withdrawn", RULE, "Make a new request if it is needed.")
OTHER_VERSION = Refusal(
    "this approval is for another version of the request", RULE, "Read the request and approve it."
)
NO_SUPERVISOR = Refusal(
    "a supervisor approves first", RULE, "Ask a supervisor to read the request."
)
ASKED_FOR_IT = Refusal(
    "whoever asks for a disclosure cannot approve it", RULE, "Ask somebody else to approve."
)
SAME_PERSON = Refusal("the second person must be another person", RULE, "Ask somebody else.")
NOT_NAMED_ROLE = Refusal("this role does not approve disclosures", RULE, "Ask a supervisor.")
GIVEN = Refusal("this approval was given already", RULE, "Go on to the next step.")
NOT_AN_APPROVER = Refusal(
    "the release is the act of one of the two who approved", RULE, "Ask one of them to release."
)

NOT_RELEASED = Refusal("nothing was released under this request")


def approve_as_supervisor(
    release: Release, approval: ReleaseApproval, rules: DisclosureRules
) -> Release:
    """Record the supervisor's approval of exactly this request."""
    require(first(_over(release), GIVEN if release.supervisor else None))
    require(_of_approver(release, approval))
    require(None if is_supervisor(approval.role, rules) else NO_SUPERVISOR)
    return replace(release, supervisor=approval)


def approve_as_second_person(
    release: Release, approval: ReleaseApproval, rules: DisclosureRules
) -> Release:
    """Record the second person's approval; it comes after the supervisor's."""
    require(first(_over(release), GIVEN if release.second_person else None))
    if release.supervisor is None:
        raise NO_SUPERVISOR.error()
    require(_of_approver(release, approval))
    require(None if may_approve(approval.role, rules) else NOT_NAMED_ROLE)
    same = same_person(approval.officer) == same_person(release.supervisor.officer)
    require(SAME_PERSON if same else None)
    return replace(release, second_person=approval)


def amend(release: Release, request: ReleaseRequest) -> Release:
    """Put another version of the request in its place; approvals given do not carry over."""
    require(_over(release))
    return release if request == release.request else Release(request=request)


def withdraw(release: Release, now: datetime) -> Release:
    """Withdraw the request; possible until it is released, and final."""
    require(_over(release))
    return replace(release, withdrawn_at=now)


def carry_out(
    release: Release, facts_now: Facts, officer: str, rules: DisclosureRules, now: datetime
) -> Release:
    """Release it, on facts read at ``now``; refuse with every reason that stands against it.

    What tells of a barrier is said only to an approver whose role needs to know it.
    """
    require(_over(release))
    approvers = {same_person(one.officer) for one in release.approvals}
    require(None if same_person(officer) in approvers else NOT_AN_APPROVER)
    gate = may_release(facts_now, release.approvals, release.request, rules, now)
    if not gate.allowed:
        reasons = reasons_shown(gate.reasons, facts_now, rules, now, _role_of(release, officer))
        reason = "; ".join(one.removesuffix(".") for one in reasons)
        raise Refusal(reason, "protection gate", "Nothing was released.").error()
    return replace(release, released=Released(officer, now, gate.fields))


def audit_detail(release: Release) -> dict[str, str]:
    """Return what the log of disclosures says of a release: who, to whom, which fields.

    Neither values nor barriers: the log must not tell that a claim exists.
    """
    if release.released is None:
        raise NOT_RELEASED.error()
    return {
        "request": release.request.digest,
        "destination": release.request.destination,
        "recipient": release.request.recipient,
        "fields": ", ".join(release.released.fields),
        "approved by": ", ".join(one.officer for one in release.approvals),
    }


def _role_of(release: Release, officer: str) -> str:
    names = {same_person(one.officer): one.role for one in release.approvals}
    return names.get(same_person(officer), "")


def _over(release: Release) -> Refusal | None:
    if release.released is not None:
        return RELEASED
    return WITHDRAWN if release.withdrawn_at is not None else None


def _of_approver(release: Release, approval: ReleaseApproval) -> Refusal | None:
    if approval.digest != release.request.digest:
        return OTHER_VERSION
    asked = same_person(approval.officer) == same_person(release.request.requester)
    return ASKED_FOR_IT if asked or not same_person(approval.officer) else None
