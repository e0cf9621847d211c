"""The epoch: one life of the hub's database, between one restore and the next.

Guarantees that after a restore, a promotion of a replica or a copy the hub signs with an epoch
it never used before, so that laptops send again what it may have lost. A restore is noticed by
the database's *incarnation*: PostgreSQL's system identifier, its timeline and the identity of
the table ``hub``, of which every kind of restore changes one. Only a copy of the files of a
stopped server put back changes none: then the operator says so (:func:`begin_epoch`). A new
epoch without a loss costs nothing: laptops compare and find all in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.wire.fields import new_uuid7

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.store import Row

_INCARNATION = (
    "SELECT epoch, incarnation, (SELECT system_identifier FROM pg_control_system())"
    " || ':' || left(pg_walfile_name(pg_current_wal_lsn()), 8)"
    " || ':' || 'hub'::regclass::oid AS running FROM hub"
)


def settle_epoch(connection: Connection[Row]) -> str:
    """Return the epoch in force; begin a new one where the database is not the same as before.

    Call when connecting: a restore ends every connection.
    """
    row = connection.execute(_INCARNATION).fetchone()
    if row is None:
        return ""
    if row["epoch"] and row["incarnation"] == row["running"]:
        return str(row["epoch"])
    connection.execute("LOCK TABLE hub IN EXCLUSIVE MODE")
    row = connection.execute(_INCARNATION).fetchone()
    if row and (not row["epoch"] or row["incarnation"] != row["running"]):
        return begin_epoch(connection)
    return str(row["epoch"]) if row else ""


def begin_epoch(connection: Connection[Row]) -> str:
    """Begin a new epoch and return it. What was durable before counts only as far as held."""
    epoch = new_uuid7()
    running = connection.execute(_INCARNATION).fetchone()
    connection.execute(
        "UPDATE hub SET epoch = %s, incarnation = %s", [epoch, running and running["running"]]
    )
    return epoch


def current_epoch(connection: Connection[Row]) -> str:
    """Return the epoch in force as this connection settled it."""
    row = connection.execute("SELECT epoch FROM hub").fetchone()
    return str(row["epoch"]) if row else ""
