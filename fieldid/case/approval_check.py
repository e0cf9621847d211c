"""Whether two people agreed to a disclosure: a supervisor, and somebody else.

Guarantees that one person never counts twice, that whoever asked for the disclosure approves
nothing, and that an approval that is doubtful in any way blocks instead of being passed over.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fieldid.case.barrier_state import aware
from fieldid.case.facts import Approval, Facts, same_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.policy.disclosure_rules import DisclosureRules


def unmet_approvals(facts: Facts, rules: DisclosureRules, as_of: datetime) -> Iterator[str]:
    """Yield what the approvals lack, in words. ``as_of``: aware."""
    for approval in facts.approvals:
        yield from _of_one(approval, facts, rules, as_of)
    people = Counter(same_person(approval.officer) for approval in facts.approvals)
    if any(times > 1 for times in people.values()):
        yield "One person has approved twice; two different people must approve."
    if not any(is_supervisor(approval.role, rules) for approval in facts.approvals):
        yield "No supervisor has approved."
    if len(people) < 2:  # noqa: PLR2004 - the two of the two-person rule
        yield "A second person has not approved."


def is_supervisor(role: str, rules: DisclosureRules) -> bool:
    """Whether a role is a supervisor's under these rules."""
    return _role(role) in map(_role, rules.supervisor_roles)


def may_approve(role: str, rules: DisclosureRules) -> bool:
    """Whether somebody in this role may approve at all."""
    return is_supervisor(role, rules) or _role(role) in map(_role, rules.second_person_roles)


def may_see_barriers(role: str, rules: DisclosureRules) -> bool:
    """Whether somebody in this role needs to know how barriers stand."""
    return bool(_role(role)) and _role(role) in map(_role, rules.barrier_roles)


def _of_one(
    approval: Approval, facts: Facts, rules: DisclosureRules, as_of: datetime
) -> Iterator[str]:
    if not same_person(approval.officer):
        yield "An approval does not name who approved."
    elif same_person(approval.officer) == same_person(facts.requester):
        yield "Whoever asks for the disclosure cannot approve it."
    if not may_approve(approval.role, rules):
        yield "An approval was given in a role that the rules do not name."
    yield from _of_time(approval.at, rules.approval_days, as_of)


def _of_time(at: datetime | None, days: int, as_of: datetime) -> Iterator[str]:
    if at is None:
        yield "An approval does not say when it was given."
    elif not aware(at):
        yield "The time of an approval has no time zone."
    elif at > as_of:
        yield "The time of an approval lies in the future."
    elif as_of - at > timedelta(days=days):
        yield f"An approval is more than {days} days old."


def _role(role: str) -> str:
    return " ".join(role.casefold().split())
