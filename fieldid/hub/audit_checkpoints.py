"""The signed checkpoints of each laptop's audit log: each must continue the one before it.

Guarantees that a log that was cut, edited, reordered or forked among entries that the hub was
told of before is found when its next checkpoint arrives, though the entries that arrive with it
follow each other; and that every checkpoint is the Merkle root of exactly the entries that were
received. Envelopes may arrive in any order: a step waits for the one before it. Must run under
the device's row lock, after ``audit_links``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from fieldid.audit import checkpoint as checkpoints
from fieldid.audit.checkpoint import (
    Checkpoint,
    check_checkpoint,
    check_entries,
    check_successor,
)
from fieldid.audit.frontier import Frontier
from fieldid.audit.head import AuditHead
from fieldid.audit.step import Step, read_step
from fieldid.errors.hub import AuditError, WireError
from fieldid.hub.audit_links import ChainOutcome, ChainState

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.store import Row

_BESIDE = (
    "SELECT size, since, raw, path FROM audit_checkpoint WHERE device_id = %(device)s"
    " AND (size IN (%(size)s, %(since)s) OR since IN (%(size)s, %(since)s))"
)


@dataclass(frozen=True)
class _Told:
    """One step as it was told. ``size``: of its checkpoint."""

    step: Step
    checkpoint: Checkpoint

    @property
    def size(self) -> int:
        return self.checkpoint.size

    @property
    def since(self) -> int:
        return self.step.since


def follow_checkpoint(
    connection: Connection[Row],
    device: Row,
    envelope_id: str,
    record: dict[str, Any],
    outcome: ChainOutcome,
) -> ChainOutcome:
    """Check the checkpoint in an envelope of audit entries, if there is one, and remember it.

    ``outcome``: of its entries. Returns it, or that the chain is broken and why.
    """
    try:
        told = _read(device, record)
        if told is not None and outcome.state is not ChainState.BROKEN:
            beside = _beside(connection, device["device_id"], told)
            _keep(connection, device["device_id"], envelope_id, told)
            _check(told, beside)
            _compare(connection, device["device_id"])
    except AuditError as error:
        reason = "checkpoint, entry {sequence}: {reason}".format(**error.details)
        return replace(outcome, state=ChainState.BROKEN, reason=reason)
    return outcome


def _read(device: Row, record: dict[str, Any]) -> _Told | None:
    step = read_step(record)
    if step is None:
        return None
    checkpoint = _decoded(step.checkpoint)
    check_checkpoint(checkpoint, str(device["device_id"]), bytes(device["public_key"]))
    return _Told(step, checkpoint)


def _decoded(raw: bytes) -> Checkpoint:
    try:
        return checkpoints.decode(raw)
    except WireError:
        raise AuditError(sequence="?", reason="its checkpoint cannot be read") from None


def _beside(connection: Connection[Row], device_id: str, told: _Told) -> list[_Told]:
    """Return the steps that begin or end where this one does."""
    where = {"device": device_id, "size": told.size, "since": told.since}
    rows = connection.execute(_BESIDE, where).fetchall()
    steps = [Step(bytes(row["raw"]), row["since"], tuple(map(bytes, row["path"]))) for row in rows]
    return [_Told(step, _decoded(step.checkpoint)) for step in steps]


def _keep(connection: Connection[Row], device_id: str, envelope_id: str, told: _Told) -> None:
    connection.execute(
        "INSERT INTO audit_checkpoint (envelope_id, device_id, size, since, raw, path)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [
            envelope_id,
            device_id,
            told.size,
            told.since,
            told.step.checkpoint,
            list(told.step.path),
        ],
    )


def _check(told: _Told, beside: list[_Told]) -> None:
    """Compare with every step that touches this one. Raises ``AuditError``."""
    if told.size < told.since:
        raise AuditError(sequence=told.size + 1, reason="entries are missing at the end")
    if told.since == 0:
        check_successor(None, told.checkpoint, told.step.path)
    for other in beside:
        if other.since == told.since or other.size == told.size:
            raise AuditError(sequence=told.since + 1, reason="two logs continue the same one")
        if other.size == told.since:
            check_successor(other.checkpoint, told.checkpoint, told.step.path)
        if other.since == told.size:
            check_successor(told.checkpoint, other.checkpoint, other.step.path)


def _compare(connection: Connection[Row], device_id: str) -> None:
    """Compare every checkpoint that the entries known without a gap reach with these entries."""
    rows = connection.execute(
        "SELECT raw, envelope_id FROM audit_checkpoint JOIN device USING (device_id)"
        " WHERE device_id = %s AND NOT compared AND size <= audit_sequence ORDER BY size",
        [device_id],
    ).fetchall()
    tree = _tree(connection, device_id)
    for row in rows:
        checkpoint = _decoded(bytes(row["raw"]))
        if checkpoint.size >= tree.size:
            tree = _grown(connection, device_id, tree, checkpoint.size)
            _keep_tree(connection, device_id, tree)
        connection.execute(
            "UPDATE audit_checkpoint SET compared = true WHERE envelope_id = %s",
            [row["envelope_id"]],
        )
        head = _head(connection, device_id, checkpoint.size)
        if checkpoint.size == tree.size:
            check_entries(checkpoint, tree, head)
        elif checkpoint.head != head.digest:
            raise AuditError(sequence=head.sequence, reason="it is not the log that was signed")


def _tree(connection: Connection[Row], device_id: str) -> Frontier:
    row = connection.execute(
        "SELECT size, peaks FROM audit_tree WHERE device_id = %s", [device_id]
    ).fetchone()
    return Frontier(row["size"], tuple(map(bytes, row["peaks"]))) if row else Frontier()


def _grown(connection: Connection[Row], device_id: str, tree: Frontier, size: int) -> Frontier:
    rows = connection.execute(
        "SELECT digest FROM audit_link WHERE device_id = %s AND sequence > %s AND sequence <= %s"
        " ORDER BY sequence",
        [device_id, tree.size, size],
    ).fetchall()
    for row in rows:
        tree = tree.add(bytes.fromhex(row["digest"]))
    return tree


def _head(connection: Connection[Row], device_id: str, sequence: int) -> AuditHead:
    row = connection.execute(
        "SELECT digest FROM audit_link WHERE device_id = %s AND sequence = %s",
        [device_id, sequence],
    ).fetchone()
    return AuditHead(sequence, row["digest"] if row else "")


def _keep_tree(connection: Connection[Row], device_id: str, tree: Frontier) -> None:
    connection.execute(
        "INSERT INTO audit_tree (device_id, size, peaks) VALUES (%s, %s, %s) ON CONFLICT"
        " (device_id) DO UPDATE SET size = excluded.size, peaks = excluded.peaks",
        [device_id, tree.size, list(tree.peaks)],
    )
