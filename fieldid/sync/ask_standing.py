"""Asking the hub how this laptop stands, and believing only a fresh, signed answer."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_STANDING_BYTES, NONCE_BYTES
from fieldid.wire import erase_order as orders
from fieldid.wire import standing as standings
from fieldid.wire.standing import StandingRequest

if TYPE_CHECKING:
    from fieldid.sync.line import HubLine
    from fieldid.vault.hub_pin import HubPin
    from fieldid.wire.erase_order import EraseOrder
    from fieldid.wire.standing import Standing


async def ask_standing(line: HubLine, pin: HubPin) -> Standing | None:
    """Return the pinned hub's answer, None for anything else. Raises ``LineError``."""
    request = StandingRequest(pin.device_id, pin.hub_id, secrets.token_bytes(NONCE_BYTES))
    answer = await line.post("standing", standings.encode_request(request), MAX_STANDING_BYTES)
    if answer.status != HTTPStatus.OK:
        return None
    try:
        standing = standings.decode(answer.body)
        standings.check_standing(
            standing, device_id=pin.device_id, hub_id=pin.hub_id, hub_public=pin.public_key
        )
    except WireError:
        return None
    return standing if standings.answers(standing, request) else None


def order_in(standing: Standing, pin: HubPin) -> EraseOrder | None:
    """Return the erase order of the standing if it is the pinned hub's for this laptop."""
    if not standing.erase_order:
        return None
    try:
        order = orders.decode(standing.erase_order)
        orders.check_order(
            order,
            device_id=pin.device_id,
            realm=pin.realm,
            hub_id=pin.hub_id,
            hub_public=pin.public_key,
        )
    except WireError:
        return None
    return order
