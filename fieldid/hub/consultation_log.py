"""The hub's log of who read the evidence or the barriers of a case, chained by hashes.

Guarantees an entry for every answer that held either, written in its transaction; an entry
changed or removed later is found by ``fieldid.audit.chain.verify_chain``. Identifiers only. For
evidence the actor is the laptop that asked: it says who was logged on, and a laptop can say
anything. For barriers it is the officer, who signed the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.types.json import Jsonb

from fieldid.audit.chain import next_entry
from fieldid.audit.entry import AuditEntry, AuditEvent, entry_from_dict, entry_to_dict
from fieldid.audit.head import GENESIS, AuditHead

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import Row


def log_consultation(
    connection: Connection[Row],
    case_id: str,
    actor: str,
    query_id: str,
    now: datetime,
    *,
    what: str = "evidence",
) -> None:
    """Append the entry of one reading."""
    subjects = (case_id, query_id)
    entry = next_entry(
        _head(connection), now, actor, AuditEvent.CONSULTATION, subjects, {"what": what}
    )
    connection.execute(
        "INSERT INTO consultation_log (sequence, case_id, digest, entry) VALUES (%s, %s, %s, %s)",
        [entry.sequence, case_id, entry.digest, Jsonb(entry_to_dict(entry))],
    )


def logged_consultations(connection: Connection[Row]) -> tuple[AuditEntry, ...]:
    """Return the whole log, oldest first."""
    rows = connection.execute("SELECT entry FROM consultation_log ORDER BY sequence").fetchall()
    return tuple(entry_from_dict(row["entry"]) for row in rows)


def _head(connection: Connection[Row]) -> AuditHead:
    row = connection.execute(
        "SELECT sequence, digest FROM consultation_log ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return AuditHead(row["sequence"], row["digest"]) if row else GENESIS
