"""Contradictions in disclosure rules, each said in words that their author can act on.

Guarantees that rules which pass name every kind of barrier this program knows, always ask for
the barriers of international protection and of the courts, need two people, and let out no
field whose name says that it is a claim, another person's or the watchlist's.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from fieldid.errors.case import PolicyError
from fieldid.model.barrier import BarrierKind
from fieldid.policy.never_disclosed import never_leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.policy.disclosure_rules import BarrierRule, DisclosureRules
    from fieldid.policy.policy import Policy

# Non-refoulement (Refugee Convention, article 33; ECHR, article 3) and orders of a court bind
# whatever a policy says.
ALWAYS_REQUIRED = (BarrierKind.PROTECTION_CLAIM, BarrierKind.APPEAL, BarrierKind.COURT_ORDER)
LONGEST_STALE_DAYS = 90


def validate_disclosure(rules: DisclosureRules) -> None:
    """Return if the rules can be followed; raise ``PolicyError`` naming every contradiction."""
    found = [*_of_barriers(rules), *_of_people(rules), *_of_fields(rules), *_of_whole(rules)]
    if found:
        raise PolicyError(reason="; ".join(found))


def check_fits(rules: DisclosureRules, policy: Policy) -> None:
    """Return if the rules are a part of this policy; raise ``PolicyError`` otherwise."""
    if rules.policy_id != policy.policy_id:
        raise PolicyError(reason="the disclosure rules belong to another policy")
    known = {power.id for power in policy.powers}
    strange = [power for power in rules.foreign_powers if power not in known]
    if strange:
        reason = f"the disclosure rules name powers it does not have: {', '.join(strange)}"
        raise PolicyError(reason=reason)
    abroad = {power.id for power in policy.powers if power.discloses_abroad}
    unfit = sorted(abroad ^ set(rules.foreign_powers))
    if unfit:
        reason = f"policy and disclosure rules differ on disclosure abroad under {', '.join(unfit)}"
        raise PolicyError(reason=reason)


def _of_whole(rules: DisclosureRules) -> Iterator[str]:
    if not rules.policy_id.strip() or not rules.title.strip():
        yield "the disclosure rules do not say what they are and which policy they belong to"
    if rules.version < 1:
        yield "the version of the disclosure rules must be 1 or more"
    if rules.is_example and not rules.caveat.strip():
        yield "the example has no caveat"
    if not rules.home_codes:
        yield "no code of the own state is named"


def _of_barriers(rules: DisclosureRules) -> Iterator[str]:
    named = Counter(rule.kind for rule in rules.barriers)
    yield from (f"the barrier {kind} is named twice" for kind, times in named.items() if times > 1)
    yield from (f"the barrier {kind} is not named" for kind in BarrierKind if kind not in named)
    for rule in rules.barriers:
        yield from _of_barrier(rule)


def _of_barrier(rule: BarrierRule) -> Iterator[str]:
    if rule.kind in ALWAYS_REQUIRED and not rule.required:
        yield f"the barrier {rule.kind} must always be asked for"
    if not 1 <= rule.stale_days <= LONGEST_STALE_DAYS:
        yield f"an answer about {rule.kind} must become stale after 1 to {LONGEST_STALE_DAYS} days"
    if not rule.label.strip() or not rule.keeper.strip():
        yield f"the barrier {rule.kind} does not say in words what it is and who resolves it"


def _of_people(rules: DisclosureRules) -> Iterator[str]:
    if not any(role.strip() for role in rules.supervisor_roles):
        yield "no role of a supervisor is named"
    roles = (*rules.supervisor_roles, *rules.second_person_roles, *rules.barrier_roles)
    if not all(role.strip() for role in roles):
        yield "a role has no name"
    blind = [role for role in rules.supervisor_roles if role not in rules.barrier_roles]
    if blind:
        yield f"a supervisor ({', '.join(blind)}) could not see the barriers they answer for"
    if not 1 <= rules.approval_days <= LONGEST_STALE_DAYS:
        yield f"an approval must become stale after 1 to {LONGEST_STALE_DAYS} days"


def _of_fields(rules: DisclosureRules) -> Iterator[str]:
    names = [name for one in rules.fields for name in (one.id, *one.also)]
    if not names:
        yield "no field may leave, so nothing can ever be disclosed"
    for one in rules.fields:
        if not one.label.strip() or not one.reason.strip():
            yield f"the field {one.id!r} does not say in words what it is and why it may leave"
    for name, times in Counter(names).items():
        if times > 1:
            yield f"the field {name!r} is named twice"
        if not name.strip():
            yield "a field has no name"
        if never_leaves(name):
            yield f"the field {name!r} must never leave"
