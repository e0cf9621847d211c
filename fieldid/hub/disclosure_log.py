"""The hub's log of disclosures: who released which fields to whom, chained by hashes.

Guarantees an entry for every release, written in its transaction, and that an entry changed or
removed later is found by ``fieldid.audit.chain.verify_chain``. Neither values nor barriers are
in it: the log must not tell that a claim exists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.types.json import Jsonb

from fieldid.audit.chain import next_entry
from fieldid.audit.entry import AuditEntry, AuditEvent, entry_from_dict, entry_to_dict
from fieldid.audit.head import GENESIS, AuditHead
from fieldid.case.release import Release, audit_detail

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import Row


def log_disclosure(
    connection: Connection[Row], release: Release, officer: str, now: datetime
) -> None:
    """Append the entry of a release."""
    request = release.request
    entry = next_entry(
        disclosure_head(connection),
        now,
        officer,
        AuditEvent.DISCLOSURE,
        (request.subject, request.request_id),
        audit_detail(release),
    )
    connection.execute(
        "INSERT INTO disclosure_log (sequence, request_id, digest, entry) VALUES (%s, %s, %s, %s)",
        [entry.sequence, request.request_id, entry.digest, Jsonb(entry_to_dict(entry))],
    )


def logged_disclosures(connection: Connection[Row]) -> tuple[AuditEntry, ...]:
    """Return the whole log, oldest first."""
    rows = connection.execute("SELECT entry FROM disclosure_log ORDER BY sequence").fetchall()
    return tuple(entry_from_dict(row["entry"]) for row in rows)


def disclosure_head(connection: Connection[Row]) -> AuditHead:
    """Return the newest entry's number and digest; laptops keep it, so that a cut shows."""
    row = connection.execute(
        "SELECT sequence, digest FROM disclosure_log ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return AuditHead(row["sequence"], row["digest"]) if row else GENESIS


def disclosure_digests(connection: Connection[Row], sequences: Sequence[int]) -> tuple[str, ...]:
    """Return the digest of each of these entries, an empty text for one that is not there."""
    rows = connection.execute(
        "SELECT sequence, digest FROM disclosure_log WHERE sequence = ANY (%s)", [list(sequences)]
    ).fetchall()
    found = {row["sequence"]: row["digest"] for row in rows} | {0: GENESIS.digest}
    return tuple(found.get(sequence, "") for sequence in sequences)
