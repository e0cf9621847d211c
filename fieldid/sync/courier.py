"""The same envelopes by a courier's stick: carried out, and their answers carried back.

Guarantees the same checks as by the network: an answer counts only if the pinned hub signed it
for exactly that envelope, a standing only for the question that went out last. Works while the
laptop is locked. Carrying twice, or by stick and network at once, does no harm.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.hub import CourierError, WireError
from fieldid.parameters import (
    COURIER_FILES,
    MAX_RECEIPT_BYTES,
    MAX_STANDING_BYTES,
    MAX_STANDING_REQUEST_BYTES,
    NONCE_BYTES,
)
from fieldid.sync.ask_standing import order_in
from fieldid.vault.disk import write_whole
from fieldid.wire import courier
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire import standing as standings
from fieldid.wire.erase_order import EraseOrder
from fieldid.wire.standing import StandingRequest

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.hub_pin import HubPin
    from fieldid.vault.spool import Spool


@dataclass(frozen=True)
class CourierReport:
    """``carried``: envelopes written, or answers taken. ``left``: files that counted for nothing.

    ``standing``: whether the hub's word on how this laptop stands came along.
    """

    carried: int = 0
    left: int = 0
    standing: bool = False
    erase_order: EraseOrder | None = None


def export(spool: Spool, hub: HubPin, target: Path) -> CourierReport:
    """Write everything that waits into ``target``, which is made if need be. Raises VaultError."""
    _make(target)
    carried = []
    for item in spool.pending():
        raw = item.read()
        if raw is not None and _is_for(raw, hub):
            write_whole(target / courier.envelope_name(hub.device_id, item.sequence), raw)
            carried.append(item.sequence)
    spool.note_sent(carried)
    request = StandingRequest(hub.device_id, hub.hub_id, secrets.token_bytes(NONCE_BYTES))
    asked = standings.encode_request(request)
    write_whole(spool.folder / courier.request_name("courier"), asked)
    write_whole(target / courier.request_name(hub.device_id), asked)
    return CourierReport(len(carried))


def import_receipts(spool: Spool, hub: HubPin, source: Path) -> CourierReport:
    """Take the answers to what is in the spool. Raises ``CourierError`` or ``VaultError``."""
    taken = left = 0
    for path in _files(source):
        good = _take_receipt(spool, hub, courier.read_bounded(path, MAX_RECEIPT_BYTES))
        taken, left = taken + good, left + (not good)
    standing = _standing(spool, hub, source / courier.standing_name(hub.device_id))
    if standing is None:
        return CourierReport(taken, left)
    spool.store_standing(standing)
    return CourierReport(taken, left, standing=True, erase_order=order_in(standing, hub))


def _is_for(raw: bytes, hub: HubPin) -> bool:
    try:
        envelope = envelopes.decode(raw)
    except WireError:
        return False
    return (envelope.device_id, envelope.realm) == (hub.device_id, hub.realm)


def _take_receipt(spool: Spool, hub: HubPin, data: bytes) -> bool:
    try:
        receipt = receipts.decode(data)
        envelope = envelopes.decode(spool.read(receipt.sequence) or b"")
        receipts.check_receipt(receipt, envelope, hub.hub_id, hub.public_key)
    except WireError:
        return False
    spool.store_receipt(receipt)
    return True


def _standing(spool: Spool, hub: HubPin, path: Path) -> standings.Standing | None:
    asked = spool.folder / courier.request_name("courier")
    try:
        request = standings.decode_request(courier.read_bounded(asked, MAX_STANDING_REQUEST_BYTES))
        standing = standings.decode(courier.read_bounded(path, MAX_STANDING_BYTES))
        standings.check_standing(
            standing, device_id=hub.device_id, hub_id=hub.hub_id, hub_public=hub.public_key
        )
    except (OSError, WireError):
        return None
    return standing if standings.answers(standing, request) else None


def _files(source: Path) -> list[Path]:
    try:
        return list(courier.plain_files(source, courier.RECEIPT, COURIER_FILES))
    except OSError:
        raise CourierError(reason=f"{source} cannot be read") from None


def _make(target: Path) -> None:
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise CourierError(reason=f"{target} cannot be made") from None
