"""Decisions kept on this hub: whose case they are about, and whether two officers are asked for.

Guarantees that a confirmation which the hub's policy, or the laptop itself, says needs a second
officer is marked from the moment it is kept until the hub's own review agrees on its record.
Nothing is dropped. A policy that does not name the power counts as asking for a second officer.
While no policy is in force here (none was given, it cannot be read, a stranger signed it, or it is
older than one before) no confirmation begins to stand, whatever the laptop says of it: it is kept,
and judged once a policy is in force.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.case.standing import Standing
from fieldid.errors.case import PolicyError
from fieldid.hub.cases import find_case
from fieldid.hub.decision_standing import refresh
from fieldid.hub.listing import read_kept
from fieldid.hub.reviews import load_review
from fieldid.model.encounter import Outcome
from fieldid.wire.fields import Identifier

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.rules import RulesFolder
    from fieldid.hub.store import Row


def note_decision(
    connection: Connection[Row],
    keys: HubKeys,
    rules: RulesFolder,
    envelope_id: str,
    record: dict[str, Any],
) -> None:
    """Remember which case the decision inside an envelope is about, and how it stands."""
    case_id, waits = _case_id(record), _first_standing(connection, record, rules)
    connection.execute(
        "UPDATE envelope SET standing_of = %s, needs_second = %s, standing = %s"
        " WHERE envelope_id = %s",
        [case_id, waits is not Standing.STANDS, waits.value, envelope_id],
    )
    # holds the case: an act on it and this record see each other, whichever comes first
    held = connection.execute(
        "SELECT acts FROM subject_case WHERE case_id = %s FOR UPDATE", [case_id]
    ).fetchone()
    if held is not None and (held["acts"] or _has_others(connection, case_id, envelope_id)):
        case = find_case(connection, case_id)
        refresh(connection, keys, case_id, load_review(connection, keys, case))


def note_missing(connection: Connection[Row], keys: HubKeys, rules: RulesFolder) -> None:
    """Look at the decisions that an earlier version of the hub kept."""
    rows = connection.execute(
        "SELECT envelope_id FROM envelope WHERE kind = 'encounter' AND standing_of IS NULL"
    ).fetchall()
    _note_again(connection, keys, rules, rows)


def judge_waiting(connection: Connection[Row], keys: HubKeys, rules: RulesFolder) -> int:
    """Judge the confirmations that wait for a policy, where one is in force; return how many."""
    rows = connection.execute(
        "SELECT envelope_id FROM envelope WHERE standing = 'awaiting_policy'"
    ).fetchall()
    if not rows or rules.flaw(connection):
        return 0
    _note_again(connection, keys, rules, rows)
    return len(rows)


def _note_again(
    connection: Connection[Row], keys: HubKeys, rules: RulesFolder, rows: list[Row]
) -> None:
    for row in rows:
        content = read_kept(connection, keys, str(row["envelope_id"]))
        record = content.record if content else {}
        note_decision(connection, keys, rules, str(row["envelope_id"]), record)


def _has_others(connection: Connection[Row], case_id: str, envelope_id: str) -> bool:
    """Whether another record of the case is kept: this one may withdraw its decision."""
    row = connection.execute(
        "SELECT 1 FROM envelope WHERE standing_of = %s AND envelope_id <> %s LIMIT 1",
        [case_id, envelope_id],
    ).fetchone()
    return row is not None


def _case_id(record: dict[str, Any]) -> str:
    try:
        case_id: str = msgspec.convert(record.get("encounter_id"), Identifier)
    except msgspec.ValidationError:
        return ""
    return case_id


def _first_standing(
    connection: Connection[Row], record: dict[str, Any], rules: RulesFolder
) -> Standing:
    """Return how a decision stands before anybody has acted on its case."""
    decision = record.get("decision")
    if not isinstance(decision, dict) or decision.get("outcome") != Outcome.CONFIRMED:
        return Standing.STANDS
    try:
        policy = rules.policy(connection)
    except PolicyError:
        return Standing.AWAITING_POLICY
    purpose = record.get("purpose")
    power_id = purpose.get("power_id") if isinstance(purpose, dict) else None
    power = next((one for one in policy.powers if one.id == power_id), None)
    said = record.get("second_officer_needed") is True
    second = said or power is None or power.second_officer_for_confirmed
    return Standing.AWAITING_REVIEW if second else Standing.STANDS
