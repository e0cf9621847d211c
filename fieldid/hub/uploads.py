"""Batches that may arrive in pieces: what came before a line broke need not come again.

Guarantees that pieces are kept only for enrolled devices and within bounds, that a batch is
taken in only when its bytes have the hash they were announced with, and that its answer can be
fetched again for a day. Nothing here is part of what the hub must not lose.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.hub.devices import find_device
from fieldid.hub.refusal import RefusedError
from fieldid.parameters import (
    MAX_BATCH_BYTES,
    UPLOAD_KEPT_HOURS,
    UPLOADS_A_DEVICE,
)
from fieldid.wire.canonical import sha256_hex

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import HubStore, Row

_KEPT = timedelta(hours=UPLOAD_KEPT_HOURS)


@dataclass(frozen=True)
class Upload:
    """``upload_id``: SHA-256 of the whole. ``size``: bytes of the whole."""

    upload_id: str
    device_id: str
    size: int


@dataclass(frozen=True, repr=False)
class Progress:
    """``have``: bytes kept from the start. ``answer``: of a batch that was taken in, or None."""

    have: int = 0
    answer: bytes | None = None


def progress(store: HubStore, upload_id: str) -> Progress:
    """Return how far an upload has come; nothing for one that is not known."""
    with store.transaction() as connection:
        return _progress(connection, upload_id)


def keep_piece(store: HubStore, upload: Upload, start: int, piece: bytes, now: datetime) -> int:
    """Keep one piece where it continues what is kept; return how far the upload has come.

    A piece that does not continue (two senders, or one that was given up) changes nothing.
    Raises ``RefusedError`` for a stranger's, too large or too many.
    """
    with store.transaction() as connection:
        have = _begin(connection, upload, now)
        if start != have or have + len(piece) > upload.size:
            return have
        connection.execute(
            "INSERT INTO upload_block (upload_id, start, content) VALUES (%s, %s, %s)",
            [upload.upload_id, start, piece],
        )
    return have + len(piece)


def assembled(store: HubStore, upload: Upload) -> bytes:
    """Return the whole batch; forget it and raise ``RefusedError`` if it is another."""
    with store.transaction() as connection:
        rows = connection.execute(
            "SELECT content FROM upload_block WHERE upload_id = %s ORDER BY start",
            [upload.upload_id],
        ).fetchall()
        whole = b"".join(bytes(row["content"]) for row in rows)
        if sha256_hex(whole) == upload.upload_id:
            return whole
        connection.execute("DELETE FROM upload WHERE upload_id = %s", [upload.upload_id])
    raise RefusedError(
        "other_bytes", "the bytes received are not those announced", HTTPStatus.BAD_REQUEST
    )


def keep_answer(store: HubStore, upload: Upload, answer: bytes, now: datetime) -> None:
    """Drop the pieces of a batch that was taken in, and keep its answer for a while."""
    with store.transaction() as connection:
        _begin(connection, upload, now)
        connection.execute("DELETE FROM upload_block WHERE upload_id = %s", [upload.upload_id])
        connection.execute(
            "UPDATE upload SET answer = %s, touched_at = %s WHERE upload_id = %s",
            [answer, now, upload.upload_id],
        )


def check_upload(store: HubStore, upload: Upload) -> None:
    """Refuse what would never be taken in, before its bytes are read."""
    if upload.size > MAX_BATCH_BYTES:
        raise RefusedError(
            "too_large", f"more than {MAX_BATCH_BYTES} bytes", HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        )
    with store.transaction() as connection:
        if find_device(connection, upload.device_id) is None:
            raise RefusedError("unknown_device", "this laptop is not enrolled here")


def _begin(connection: Connection[Row], upload: Upload, now: datetime) -> int:
    """Note the upload, hold its row, and return how far it has come."""
    connection.execute("DELETE FROM upload WHERE touched_at < %s", [now - _KEPT])
    connection.execute(
        "INSERT INTO upload (upload_id, device_id, size, touched_at) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (upload_id) DO UPDATE SET touched_at = excluded.touched_at",
        [upload.upload_id, upload.device_id, upload.size, now],
    )
    _make_room(connection, upload)
    return _progress(connection, upload.upload_id).have


def _make_room(connection: Connection[Row], upload: Upload) -> None:
    """Forget the oldest unfinished uploads of a device that has too many."""
    connection.execute(
        "DELETE FROM upload WHERE upload_id IN (SELECT upload_id FROM upload"
        " WHERE device_id = %s AND upload_id <> %s AND answer IS NULL"
        " ORDER BY touched_at DESC OFFSET %s)",
        [upload.device_id, upload.upload_id, UPLOADS_A_DEVICE - 1],
    )


def _progress(connection: Connection[Row], upload_id: str) -> Progress:
    row = connection.execute(
        "SELECT answer, (SELECT coalesce(sum(length(content)), 0) FROM upload_block"
        " WHERE upload_block.upload_id = upload.upload_id)::bigint AS have"
        " FROM upload WHERE upload_id = %s",
        [upload_id],
    ).fetchone()
    if row is None:
        return Progress()
    return Progress(row["have"], bytes(row["answer"]) if row["answer"] is not None else None)
