"""How the barriers of a case stand, told to an officer who needs it, and to nobody else.

Guarantees that the officer behind the query signed it with the newest key this hub knows, in a
role that the operator confirmed and that the rules say needs to know; that whoever was told is
in the log of consultations; and that nothing of it is in any other answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.case.approval_check import may_see_barriers
from fieldid.case.disclosure import may_release
from fieldid.errors.hub import WireError
from fieldid.hub.barriers import facts_now
from fieldid.hub.corrections import corrections_of
from fieldid.hub.nationalities import steps_of
from fieldid.hub.officers import newest_officer
from fieldid.hub.refusal import RefusedError
from fieldid.hub.releases import load_release, requests_of
from fieldid.wire import query_officer

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.officers import ActingOfficer
    from fieldid.hub.store import Row
    from fieldid.policy.disclosure_rules import DisclosureRules
    from fieldid.wire.query import Query

_NOT_NEEDED = (
    "how barriers stand is told only to those who need it, and no such role of yours is confirmed"
)


def asking_officer(
    connection: Connection[Row], query: Query, mark: str, rules: DisclosureRules
) -> ActingOfficer:
    """Return the officer who asks; raise ``RefusedError`` for whoever does not need to know."""
    officer = marked_officer(connection, query, mark)
    if not may_see_barriers(officer.role, rules):
        raise RefusedError("not_needed", _NOT_NEEDED)
    return officer


def marked_officer(connection: Connection[Row], query: Query, mark: str) -> ActingOfficer:
    """Return the officer who signed the query beside the laptop. Raises ``RefusedError``."""
    try:
        read = query_officer.decode(mark)
        officer = newest_officer(connection, query.device_id, read.officer_id)
        if officer is None:
            raise RefusedError("unknown_officer", "this officer is not known on this laptop")
        query_officer.check_mark(read, query, officer.public_key)
    except WireError:
        raise RefusedError(
            "bad_signature", "the question is not signed by an officer of this laptop"
        ) from None
    return officer


def barriers_of(
    connection: Connection[Row], keys: HubKeys, case_id: str, rules: DisclosureRules, now: datetime
) -> dict[str, Any]:
    """Return everything that stands about the case, as plain values."""
    facts = facts_now(connection, case_id, "", now)
    return {
        "as_of": now,
        "barriers": facts.barriers,
        "nationalities": facts.nationalities,
        "answers": _answers(connection, case_id),
        "statements": _statements(connection, case_id),
        "steps": steps_of(connection, keys, case_id),
        "corrections": corrections_of(connection, keys, case_id),
        "reasons": _reasons(connection, keys, case_id, rules, now),
    }


def _answers(connection: Connection[Row], case_id: str) -> list[dict[str, Any]]:
    rows = connection.execute(
        "SELECT answer.act_id, answer.kind, status, checked_at, act.received_at, name"
        " FROM barrier_answer AS answer JOIN act USING (act_id)"
        " JOIN officer ON (officer.device_id, officer.officer_id, officer.public_key)"
        "  = (act.device_id, act.officer_id, act.public_key)"
        " WHERE answer.case_id = %s ORDER BY act.number",
        [case_id],
    ).fetchall()
    return [row | {"act_id": str(row["act_id"])} for row in rows]


def _statements(connection: Connection[Row], case_id: str) -> list[dict[str, Any]]:
    rows = connection.execute(
        "SELECT stated.act_id, code, act.received_at, name"
        " FROM nationality_statement AS stated JOIN act USING (act_id)"
        " JOIN officer USING (device_id, officer_id, public_key)"
        " WHERE stated.case_id = %s ORDER BY act.number, code",
        [case_id],
    ).fetchall()
    return [row | {"act_id": str(row["act_id"])} for row in rows]


def _reasons(
    connection: Connection[Row], keys: HubKeys, case_id: str, rules: DisclosureRules, now: datetime
) -> dict[str, tuple[str, ...]]:
    """Return what stands against each request that is not over."""
    found = {}
    for request_id in requests_of(connection, case_id):
        release = load_release(connection, keys, case_id, request_id)
        if release.released is None and release.withdrawn_at is None:
            facts = facts_now(connection, case_id, release.request.destination, now)
            gate = may_release(facts, release.approvals, release.request, rules, now)
            found[request_id] = gate.reasons
    return found
