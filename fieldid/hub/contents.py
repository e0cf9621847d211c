"""A digest over every envelope and receipt in a database, to compare two databases by.

Guarantees that two databases with the same digest hold the same envelopes under the same
numbers with the same receipts, byte for byte. Streams: memory does not grow with the table.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psycopg import Connection

_ROWS_A_TIME = 5000
_SELECT = (
    "SELECT envelope_id::text, device_id, sequence, encode(sha256(raw), 'hex'),"
    " encode(sha256(receipt), 'hex') FROM envelope ORDER BY envelope_id"
)


@dataclass(frozen=True)
class Contents:
    """``envelopes``: how many. ``digest``: SHA-256, hexadecimal."""

    envelopes: int
    digest: str


def contents_of(connection: Connection[Any]) -> Contents:
    """Return what the database holds, as this transaction sees it."""
    digest, number = hashlib.sha256(), 0
    with connection.cursor("contents", row_factory=_as_tuple) as cursor:
        cursor.itersize = _ROWS_A_TIME
        for row in cursor.execute(_SELECT):
            digest.update(("\t".join(map(str, row)) + "\n").encode())
            number += 1
    return Contents(number, digest.hexdigest())


def _as_tuple(_: Any) -> Any:
    return tuple
