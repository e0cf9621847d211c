"""Envelopes in the database: each kept once, clashes kept beside it, every answer kept too.

Guarantees exactly-once intake by the database itself: (device, sequence) and the identifier
are unique, and the first to commit wins whatever runs beside it. Sending the same envelope
again returns the very bytes of the first receipt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.wire import receipt as receipts
from fieldid.wire.envelope import Envelope
from fieldid.wire.receipt import Receipt, ReceiptStatus

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.audit_links import ChainOutcome
    from fieldid.hub.store import Row

AnswerMaker = Callable[[ReceiptStatus, str], Receipt]


@dataclass(frozen=True, repr=False)
class Arrival:
    """An envelope that was verified and opened. ``raw``: its bytes as received."""

    envelope: Envelope
    raw: bytes
    kind: str
    received_at: datetime
    answer: AnswerMaker


def insert_envelope(
    connection: Connection[Row],
    arrival: Arrival,
    flaw: str,
    state: str = "decision_unverified",
) -> bytes | None:
    """Keep the envelope and return its receipt, or None if it is here or clashes.

    ``flaw``: what is wrong with it, or an empty text. ``state``: its state if there is a flaw.
    """
    status = ReceiptStatus.QUARANTINED if flaw else ReceiptStatus.ACCEPTED
    receipt = receipts.encode(arrival.answer(status, flaw))
    envelope = arrival.envelope
    inserted = connection.execute(
        "INSERT INTO envelope (envelope_id, device_id, sequence, content_hash, kind, created_at,"
        " received_at, state, reason, raw, receipt)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
        " ON CONFLICT DO NOTHING RETURNING envelope_id",
        [
            envelope.envelope_id,
            envelope.device_id,
            envelope.sequence,
            envelope.content_hash,
            arrival.kind,
            envelope.created_at,
            arrival.received_at,
            state if flaw else "accepted",
            flaw,
            arrival.raw,
            receipt,
        ],
    ).fetchone()
    return receipt if inserted else None


def earlier_receipt(connection: Connection[Row], envelope: Envelope) -> bytes | None:
    """Return the receipt if exactly this envelope was kept before."""
    row = connection.execute(
        "SELECT receipt FROM envelope"
        " WHERE envelope_id = %s AND device_id = %s AND sequence = %s AND content_hash = %s",
        [
            envelope.envelope_id,
            envelope.device_id,
            envelope.sequence,
            envelope.content_hash,
        ],
    ).fetchone()
    return bytes(row["receipt"]) if row else None


def keep_clash(connection: Connection[Row], arrival: Arrival) -> bytes:
    """Keep an envelope whose identifier or sequence number is taken; return its receipt."""
    envelope = arrival.envelope
    reason = _clash_reason(connection, envelope)
    subject = [
        envelope.envelope_id,
        envelope.device_id,
        envelope.sequence,
        envelope.content_hash,
    ]
    receipt = receipts.encode(arrival.answer(ReceiptStatus.QUARANTINED, reason))
    connection.execute(
        "INSERT INTO clash (envelope_id, device_id, sequence, content_hash, reason, received_at,"
        " raw, receipt) VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
        [*subject, reason, arrival.received_at, arrival.raw, receipt],
    )
    row = connection.execute(
        "SELECT receipt FROM clash"
        " WHERE envelope_id = %s AND device_id = %s AND sequence = %s AND content_hash = %s",
        subject,
    ).fetchone()
    return bytes(row["receipt"]) if row else receipt


def note_chain(
    connection: Connection[Row], arrival: Arrival, outcome: ChainOutcome, flaw: str
) -> None:
    """Write down what the envelope's audit entries did to the device's chain."""
    state = "decision_unverified" if flaw else outcome.state.value
    connection.execute(
        "UPDATE envelope SET state = %s, reason = %s, audit_last = %s WHERE envelope_id = %s",
        [state, flaw or outcome.reason, outcome.last, arrival.envelope.envelope_id],
    )


def add_alarm(
    connection: Connection[Row],
    device_id: str,
    envelope_id: str,
    kind: str,
    reason: str,
    now: datetime,
) -> None:
    """Add to the alarms that the operator sees."""
    connection.execute(
        "INSERT INTO alarm (device_id, envelope_id, kind, reason, raised_at)"
        " VALUES (%s, %s, %s, %s, %s)",
        [device_id, envelope_id, kind, reason, now],
    )


def raise_alarm(connection: Connection[Row], arrival: Arrival, kind: str, reason: str) -> None:
    """Add an alarm about the envelope that has just arrived."""
    envelope = arrival.envelope
    at = arrival.received_at
    add_alarm(connection, envelope.device_id, envelope.envelope_id, kind, reason, at)


def find_receipt(connection: Connection[Row], envelope_id: str) -> bytes | None:
    """Return the receipt of the envelope that was kept under this identifier."""
    row = connection.execute(
        "SELECT receipt FROM envelope WHERE envelope_id = %s", [envelope_id]
    ).fetchone()
    return bytes(row["receipt"]) if row else None


def _clash_reason(connection: Connection[Row], envelope: Envelope) -> str:
    taken = connection.execute(
        "SELECT 1 FROM envelope WHERE envelope_id = %s", [envelope.envelope_id]
    ).fetchone()
    what = "identifier" if taken else "sequence number"
    return f"another record was received under this {what} before"
