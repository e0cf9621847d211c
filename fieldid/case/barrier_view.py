"""What somebody may be told of why the gate is closed, by the role the hub confirmed.

Guarantees that a reason which tells of a barrier or of a protected nationality is replaced by
one sentence for everybody whose role does not need it; every other reason is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.approval_check import may_see_barriers
from fieldid.case.protection_gate import personal_reasons

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from fieldid.case.facts import Facts
    from fieldid.policy.disclosure_rules import DisclosureRules

NOT_FOR_THIS_ROLE = (
    "Something stands in the way that only those who need it may see; ask a supervisor."
)


def reasons_shown(
    reasons: Iterable[str], facts: Facts, rules: DisclosureRules, now: datetime, role: str
) -> tuple[str, ...]:
    """Return the reasons as somebody in ``role`` may read them. ``now``: aware."""
    if may_see_barriers(role, rules):
        return tuple(reasons)
    personal = set(personal_reasons(facts, rules, now))
    shown = (NOT_FOR_THIS_ROLE if reason in personal else reason for reason in reasons)
    return tuple(dict.fromkeys(shown))
