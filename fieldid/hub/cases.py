"""Cases: one per encounter received, the thread on which acts about one person hang.

Guarantees that the acts of a case have one order: whoever acts counts the case up first and
so waits for whoever acts on it already. The record stays the one first received, so that what
a review was made on does not change under it.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.hub.listing import read_kept
from fieldid.hub.refusal import RefusedError
from fieldid.wire.fields import Identifier

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row

NO_CASE = "no encounter of this identifier was received here; send the record first"


@dataclass(frozen=True)
class Case:
    """``number``: of the act that holds the case now, or of the last one.

    ``envelope_id``: of its record; empty while only barriers were told.
    """

    case_id: str
    envelope_id: str
    number: int


def open_case(
    connection: Connection[Row], envelope_id: str, record: dict[str, Any], now: datetime
) -> None:
    """Open the case of an encounter that is kept, unless it is open already."""
    connection.execute(
        "UPDATE envelope SET case_opened = true WHERE envelope_id = %s", [envelope_id]
    )
    try:
        case_id = msgspec.convert(record.get("encounter_id"), Identifier)
    except msgspec.ValidationError:
        return
    connection.execute(
        "INSERT INTO subject_case (case_id, device_id, envelope_id, opened_at)"
        " SELECT %s, device_id, envelope_id, %s FROM envelope WHERE envelope_id = %s"
        " ON CONFLICT (case_id) DO UPDATE SET"
        " device_id = excluded.device_id, envelope_id = excluded.envelope_id"
        " WHERE subject_case.envelope_id IS NULL",
        [case_id, now, envelope_id],
    )


def open_missing_cases(connection: Connection[Row], keys: HubKeys, now: datetime) -> None:
    """Open the cases of encounters that an earlier version of the hub kept."""
    rows = connection.execute(
        "SELECT envelope_id FROM envelope WHERE kind = 'encounter' AND NOT case_opened"
        " ORDER BY device_id, sequence"
    ).fetchall()
    for row in rows:
        content = read_kept(connection, keys, str(row["envelope_id"]))
        open_case(connection, str(row["envelope_id"]), content.record if content else {}, now)


def open_early(connection: Connection[Row], case_id: str, now: datetime) -> None:
    """Open a case whose record has not come yet, for what must not wait for it."""
    connection.execute(
        "INSERT INTO subject_case (case_id, opened_at) VALUES (%s, %s) ON CONFLICT DO NOTHING",
        [case_id, now],
    )


def hold_case(connection: Connection[Row], case_id: str, *, early: bool = False) -> Case:
    """Count the case up, which holds its row until the transaction ends.

    In a serialisable transaction whoever had to wait begins anew, so that nobody judges on
    what was true before the other's act. ``early``: also without a record. Raises
    ``RefusedError``.
    """
    row = connection.execute(
        "UPDATE subject_case SET acts = acts + 1 WHERE case_id = %s"
        " RETURNING case_id, envelope_id, acts",
        [case_id],
    ).fetchone()
    return _case(row, early=early)


def find_case(connection: Connection[Row], case_id: str, *, early: bool = False) -> Case:
    """Return the case without holding it. Raises ``RefusedError``."""
    row = connection.execute(
        "SELECT case_id, envelope_id, acts FROM subject_case WHERE case_id = %s", [case_id]
    ).fetchone()
    return _case(row, early=early)


def case_record(connection: Connection[Row], keys: HubKeys, case: Case) -> dict[str, Any]:
    """Return the encounter of the case as plain values."""
    content = read_kept(connection, keys, case.envelope_id)
    return content.record if content else {}


def is_settled(connection: Connection[Row], case: Case) -> bool:
    """Whether the record is plainly accepted: decision verified, chain unbroken, review agreed.

    A contest is asked for apart (``reviews.is_contested``).
    """
    row = connection.execute(
        "SELECT 1 FROM envelope WHERE envelope_id = %s AND NOT decision_pending"
        " AND state IN ('accepted', 'chain_gap') AND standing IN ('', 'contested')",
        [case.envelope_id],
    ).fetchone()
    return row is not None


def _case(row: Row | None, *, early: bool) -> Case:
    if row is None or not (row["envelope_id"] or early):
        raise RefusedError("unknown_case", NO_CASE, HTTPStatus.NOT_FOUND)
    return Case(row["case_id"], str(row["envelope_id"] or ""), row["acts"])
