"""Erase orders: issued by the operator, delivered with the next standing.

Guarantees one order a device, the same bytes each time: the answer that carried it may be
lost, and a laptop that is erased already stays so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.wire import erase_order as orders

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row


def issue_order(connection: Connection[Row], keys: HubKeys, device_id: str, now: datetime) -> None:
    """Order an enrolled device to erase itself; a second order changes nothing."""
    order = orders.make_order(
        device_id, keys.realm, hub_id=keys.hub_id, hub_key=keys.signing, now=now
    )
    connection.execute(
        "INSERT INTO erase_order (order_id, device_id, issued_at, body) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT DO NOTHING",
        [order.order_id, device_id, now, orders.encode(order)],
    )


def deliver_order(connection: Connection[Row], device_id: str, now: datetime) -> bytes:
    """Return the encoded order for a device, or nothing; note when it was first handed out."""
    row = connection.execute(
        "SELECT body, delivered_at FROM erase_order WHERE device_id = %s", [device_id]
    ).fetchone()
    if row is None:
        return b""
    if row["delivered_at"] is None:
        connection.execute(
            "UPDATE erase_order SET delivered_at = coalesce(delivered_at, %s) WHERE device_id = %s",
            [now, device_id],
        )
    return bytes(row["body"])
