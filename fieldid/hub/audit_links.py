"""The audit chain of each device as the hub has seen it, entry by entry, as digests.

Guarantees that an entry edited, removed, moved or replaced after the hub first saw its
neighbour is found at intake. Envelopes that arrive out of order leave a gap, which is no
alarm: it closes when the one between them arrives. Must run under the device's row lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from fieldid.audit.chain import verify_chain
from fieldid.audit.entry import AuditEntry, entry_from_dict
from fieldid.audit.head import GENESIS, AuditHead
from fieldid.errors.hub import AuditError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from psycopg import Connection

    from fieldid.hub.store import Row


class ChainState(StrEnum):
    """What an envelope's entries do to the chain of its device."""

    FOLLOWS = "accepted"
    GAP = "chain_gap"
    BROKEN = "chain_broken"


@dataclass(frozen=True)
class ChainOutcome:
    """``last``: sequence of the last entry, None without entries. ``reason``: why broken."""

    state: ChainState
    last: int | None = None
    reason: str = ""


def follow_chain(
    connection: Connection[Row],
    device: Row,
    envelope_id: str,
    entries: Sequence[dict[str, Any]],
) -> ChainOutcome:
    """Check the entries of one envelope against all that is known and remember them."""
    if not entries:
        return ChainOutcome(ChainState.FOLLOWS)
    device_id = str(device["device_id"])
    try:
        parsed = [entry_from_dict(entry) for entry in entries]
        _verify(connection, device_id, parsed)
    except AuditError as error:
        reason = "entry {sequence}: {reason}".format(**error.details)
        return ChainOutcome(ChainState.BROKEN, None, reason)
    _remember(connection, device_id, envelope_id, parsed)
    head = _advance(connection, device)
    last = parsed[-1].sequence
    return ChainOutcome(ChainState.FOLLOWS if last <= head else ChainState.GAP, last)


def _verify(connection: Connection[Row], device_id: str, entries: list[AuditEntry]) -> None:
    first, last = entries[0], entries[-1]
    before = AuditHead(first.sequence - 1, first.previous)
    start = GENESIS if first.sequence == 1 else before
    verify_chain(entries, start, _known(connection, device_id, before.sequence, last.sequence))


def _known(
    connection: Connection[Row], device_id: str, lowest: int, highest: int
) -> list[AuditHead]:
    """Heads that the links seen so far require from ``lowest`` to ``highest``."""
    rows = connection.execute(
        "SELECT sequence, previous, digest FROM audit_link"
        " WHERE device_id = %s AND sequence BETWEEN %s AND %s",
        [device_id, lowest, highest + 1],
    ).fetchall()
    heads = [AuditHead(row["sequence"], row["digest"]) for row in rows]
    heads += [AuditHead(row["sequence"] - 1, row["previous"]) for row in rows]
    return [head for head in heads if lowest <= head.sequence <= highest]


def _remember(
    connection: Connection[Row], device_id: str, envelope_id: str, entries: list[AuditEntry]
) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO audit_link (device_id, sequence, previous, digest, envelope_id)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [
                (device_id, entry.sequence, entry.previous, entry.digest, envelope_id)
                for entry in entries
            ],
        )


def _advance(connection: Connection[Row], device: Row) -> int:
    """Move the device's head to the end of the unbroken run of links; close filled gaps."""
    device_id, head = device["device_id"], int(device["audit_sequence"])
    end = connection.execute(
        "SELECT sequence, digest FROM (SELECT sequence, digest,"
        "  sequence - row_number() OVER (ORDER BY sequence) AS run"
        "  FROM audit_link WHERE device_id = %s AND sequence > %s) AS links"
        " WHERE run = %s ORDER BY sequence DESC LIMIT 1",
        [device_id, head, head],
    ).fetchone()
    if end is None:
        return head
    connection.execute(
        "UPDATE device SET audit_sequence = %s, audit_digest = %s WHERE device_id = %s",
        [end["sequence"], end["digest"], device_id],
    )
    connection.execute(
        "UPDATE envelope SET state = 'accepted', reason = ''"
        " WHERE device_id = %s AND state = 'chain_gap' AND audit_last <= %s",
        [device_id, end["sequence"]],
    )
    return int(end["sequence"])
