"""Taking in a courier's stick: the same envelopes, checks and answers as by the network.

Guarantees that one bad file costs the others nothing, that names from the stick are matched and
never used, and that every answer lies beside its envelope when the import is over. Importing a
stick twice changes nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.hub import HubError, WireError
from fieldid.hub.intake import take_in
from fieldid.hub.refusal import RefusedError
from fieldid.hub.standing import answer_standing
from fieldid.parameters import (
    COURIER_FILES,
    MAX_ENVELOPE_BYTES,
    MAX_STANDING_REQUEST_BYTES,
)
from fieldid.wire import courier
from fieldid.wire import receipt as receipts
from fieldid.wire import standing as standings
from fieldid.wire.receipt import ReceiptStatus

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.rules import RulesFolder
    from fieldid.hub.store import HubStore
    from fieldid.ports import Clock


@dataclass(frozen=True)
class ImportReport:
    """Counts of files. ``unanswered``: nothing that a laptop here could have made."""

    accepted: int = 0
    set_aside: int = 0
    unanswered: int = 0


def import_stick(
    folder: Path, store: HubStore, keys: HubKeys, clock: Clock, rules: RulesFolder
) -> ImportReport:
    """Take in every envelope in ``folder`` and write the answers there. Raises ``HubError``."""
    statuses = []
    try:
        for path in courier.plain_files(folder, courier.ENVELOPE, COURIER_FILES):
            raw = courier.read_bounded(path, MAX_ENVELOPE_BYTES)
            answer = _answer(raw, store, keys, clock, rules)
            statuses.append(_write_receipt(folder, answer) if answer else None)
        for path in courier.plain_files(folder, courier.REQUEST, COURIER_FILES):
            _write_standing(folder, path, store, keys, clock)
    except OSError:
        raise HubError(reason=f"{folder} cannot be read or written") from None
    accepted, unanswered = statuses.count(ReceiptStatus.ACCEPTED), statuses.count(None)
    return ImportReport(accepted, len(statuses) - accepted - unanswered, unanswered)


def _answer(raw: bytes, store: HubStore, keys: HubKeys, clock: Clock, rules: RulesFolder) -> bytes:
    try:
        return take_in(raw, store, keys, clock(), rules)
    except RefusedError as error:
        return error.receipt


def _write_receipt(folder: Path, answer: bytes) -> ReceiptStatus:
    receipt = receipts.decode(answer)
    _write(folder / courier.receipt_name(receipt.device_id, receipt.sequence), answer)
    return receipt.status


def _write_standing(folder: Path, path: Path, store: HubStore, keys: HubKeys, clock: Clock) -> None:
    raw = courier.read_bounded(path, MAX_STANDING_REQUEST_BYTES)
    with suppress(RefusedError, WireError):
        answer = answer_standing(raw, store, keys, clock())
        _write(folder / courier.standing_name(standings.decode(answer).device_id), answer)


def _write(path: Path, data: bytes) -> None:
    """Write beside and rename: a stick may be pulled at any moment."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
