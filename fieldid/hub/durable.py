"""What is durable: inside a verified backup, or forced to the disk of a replica.

Guarantees that only envelopes which were seen before the backup's snapshot, or before the
replica's mark, are marked; what comes in between waits for the next.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from fieldid.errors.hub import HubError
from fieldid.hub.contents import Contents
from fieldid.hub.epoch import current_epoch
from fieldid.wire.fields import new_uuid7

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import HubStore, Row
    from fieldid.ports import Clock

_POLL_S = 0.1


def not_durable(connection: Connection[Row]) -> list[str]:
    """Return the identifiers of the envelopes that this transaction sees and no backup holds."""
    rows = connection.execute(
        "SELECT envelope_id FROM envelope WHERE durable_at IS NULL"
    ).fetchall()
    return [str(row["envelope_id"]) for row in rows]


def keep_backup(
    store: HubStore,
    backup_id: str,
    kind: str,
    inside: Sequence[str],
    held: Contents,
    *moments: datetime,
) -> None:
    """Mark the envelopes ``inside`` and remember the backup. ``moments``: begun, verified."""
    started, verified = moments
    with store.transaction() as connection:
        connection.execute(
            "UPDATE envelope SET durable_at = %s"
            " WHERE envelope_id = ANY(%s::uuid[]) AND durable_at IS NULL",
            [verified, list(inside)],
        )
        connection.execute(
            "INSERT INTO backup (backup_id, kind, epoch, started_at, verified_at, envelopes,"
            " digest) VALUES (%s, %s, %s, %s, %s, %s, %s)",
            [
                backup_id,
                kind,
                current_epoch(connection),
                started,
                verified,
                held.envelopes,
                held.digest,
            ],
        )


def mark_replicated(store: HubStore, clock: Clock, patience_s: float) -> int:
    """Mark what a streaming replica has forced to its disk; return how many were new.

    Raises ``HubError`` where no replica gets that far within ``patience_s`` seconds.
    """
    started = clock()
    with store.transaction() as connection:
        inside = not_durable(connection)
    with store.transaction() as connection:
        row = connection.execute("SELECT pg_current_wal_insert_lsn() AS lsn").fetchone()
    _wait_for_replica(store, str(row and row["lsn"]), patience_s)
    keep_backup(store, new_uuid7(), "replica", inside, Contents(len(inside), ""), started, clock())
    return len(inside)


def _wait_for_replica(store: HubStore, lsn: str, patience_s: float) -> None:
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        with store.transaction() as connection:
            row = connection.execute(
                "SELECT 1 FROM pg_stat_replication"
                " WHERE state = 'streaming' AND flush_lsn >= %s::pg_lsn",
                [lsn],
            ).fetchone()
        if row:
            return
        time.sleep(_POLL_S)
    raise HubError(reason="no replica has written everything yet")
