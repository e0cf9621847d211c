"""Decisions kept on this hub: whose case they are about, and whether two officers are asked for.

Guarantees that a confirmation which the hub's policy, or the laptop itself, says needs a second
officer is marked from the moment it is kept until the hub's own review agrees on its record.
Nothing is dropped. A policy that cannot be read, or that does not name the power, counts as
asking for a second officer; a hub that was given no policy goes by what the laptop says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.errors import PolicyError
from fieldid.hub.cases import find_case
from fieldid.hub.decision_standing import refresh
from fieldid.hub.listing import read_kept
from fieldid.hub.refusal import RefusedError
from fieldid.hub.reviews import load_review
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
    connection.execute(
        "UPDATE envelope SET standing_of = %s, needs_second = %s WHERE envelope_id = %s",
        [_case_id(record), _needs_second(record, rules), envelope_id],
    )
    if not _case_id(record):
        return
    # holds the case: an act on it and this record see each other, whichever comes first
    connection.execute(
        "SELECT 1 FROM subject_case WHERE case_id = %s FOR UPDATE", [_case_id(record)]
    )
    try:
        case = find_case(connection, _case_id(record))
    except RefusedError:
        return
    refresh(connection, keys, case.case_id, load_review(connection, keys, case))


def note_missing(connection: Connection[Row], keys: HubKeys, rules: RulesFolder) -> None:
    """Look at the decisions that an earlier version of the hub kept."""
    rows = connection.execute(
        "SELECT envelope_id FROM envelope WHERE kind = 'encounter' AND standing_of IS NULL"
    ).fetchall()
    for row in rows:
        content = read_kept(connection, keys, str(row["envelope_id"]))
        record = content.record if content else {}
        note_decision(connection, keys, rules, str(row["envelope_id"]), record)


def _case_id(record: dict[str, Any]) -> str:
    try:
        case_id: str = msgspec.convert(record.get("encounter_id"), Identifier)
    except msgspec.ValidationError:
        return ""
    return case_id


def _needs_second(record: dict[str, Any], rules: RulesFolder) -> bool:
    said = record.get("second_officer_needed") is True
    purpose = record.get("purpose")
    power_id = purpose.get("power_id") if isinstance(purpose, dict) else None
    try:
        policy = rules.policy()
    except PolicyError:
        return True
    if policy is None:
        return said
    power = next((one for one in policy.powers if one.id == power_id), None)
    return said or power is None or power.second_officer_for_confirmed
