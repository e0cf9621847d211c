"""A disclosure to a foreign authority as data, and whether it may be released at this moment.

Guarantees that a release is judged on facts read at the very moment of the release, about the
person and the destination that were approved, and on approvals given for exactly this request:
whoever changes a field, the destination or the person starts again without approvals. Leaves
out the transaction: the hub reads the barriers, asks ``may_release`` and writes the release and
its audit entry in one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.case.barrier_state import aware
from fieldid.case.facts import Approval, Facts
from fieldid.case.protection_gate import Verdict, reasons_against, verdict
from fieldid.wire.canonical import canonical_json, sha256_hex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fieldid.policy.disclosure_rules import DisclosureRules


@dataclass(frozen=True, repr=False)
class ReleaseRequest:
    """What an officer asks to send. It can be drafted offline; nothing leaves by it.

    ``subject``: identifier of the person. ``destination``: ICAO 9303-3 code. ``recipient``: the
    authority in words. ``power``: identifier from the policy. ``reason``: why it is needed.
    """

    request_id: str
    subject: str
    destination: str
    recipient: str
    fields: tuple[str, ...]
    power: str
    reason: str
    requester: str
    requested_at: datetime

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical form, in hexadecimal: what an approval is given for."""
        return sha256_hex(canonical_json(self))


@dataclass(frozen=True, repr=False)
class ReleaseApproval:
    """One person's agreement to exactly one request, named by its digest."""

    digest: str
    officer: str
    role: str
    at: datetime


def may_release(
    facts_now: Facts,
    approvals: Sequence[ReleaseApproval],
    request: ReleaseRequest,
    rules: DisclosureRules,
    now: datetime,
) -> Verdict:
    """Return whether the request may be released at ``now``.

    ``facts_now``: barriers and nationalities of the person, read in the transaction of the
    release, so that ``read_at`` is ``now``; approvals in it are ignored, ``approvals`` count.
    """
    facts = replace(
        facts_now,
        destination=request.destination,
        requested_fields=request.fields,
        requester=request.requester,
        approvals=tuple(Approval(one.officer, one.role, one.at) for one in approvals),
    )
    reasons = (
        *_of_reading(facts_now, request, now),
        *_of_request(request, rules, now),
        *_of_approvals(approvals, request),
        *reasons_against(facts, rules, now),
    )
    return verdict(tuple(dict.fromkeys(reasons)), facts)


def outgoing(verdict_now: Verdict, values: Mapping[str, str]) -> dict[str, str]:
    """Return exactly the fields that leave, in the order asked for; nothing when closed.

    A field without a value is left out rather than sent empty.
    """
    return {name: values[name] for name in verdict_now.fields if values.get(name)}


def _of_reading(facts: Facts, request: ReleaseRequest, now: datetime) -> Iterator[str]:
    if facts.read_at is None or facts.read_at != now:
        yield "The barriers were not read again at the moment of the release."
    if not request.subject or facts.subject != request.subject:
        yield "The barriers that were read are another person's."
    if facts.destination != request.destination:
        yield "The facts that were read are about another destination."


def _of_request(request: ReleaseRequest, rules: DisclosureRules, now: datetime) -> Iterator[str]:
    if request.power not in rules.foreign_powers:
        yield "The legal power named does not provide for a disclosure abroad."
    if not all(text.strip() for text in (request.recipient, request.reason, request.requester)):
        yield "The request does not say who asks, for whom and why."
    if not aware(request.requested_at):
        yield "The time of the request has no time zone."
    elif aware(now) and request.requested_at > now:
        yield "The time of the request lies in the future."


def _of_approvals(approvals: Sequence[ReleaseApproval], request: ReleaseRequest) -> Iterator[str]:
    for approval in approvals:
        if approval.digest != request.digest:
            yield "An approval was given for another version of this request."
        if not (aware(approval.at) and aware(request.requested_at)):
            yield "The time of an approval or of the request has no time zone."
        elif approval.at < request.requested_at:
            yield "An approval was given before the request was made."
