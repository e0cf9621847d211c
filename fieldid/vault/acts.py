"""Signed acts of officers on their way to the hub, one after the other.

Guarantees: an act is signed by whoever is logged on and kept, in the open transaction or its
own, before anything of it leaves; it is sealed to the hub at once, so that it can be sent while
locked; a receipt counts only if the pinned hub signed it for exactly these bytes, and so does a
refusal, which sets the act aside and is no end: it may be offered again. An act signed before a
hub was pinned is signed anew for the hub when its officer is next logged on. Leaves out what an
act means, and sending.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.errors.vault import VaultError
from fieldid.vault.act_item import ActCounts, ActItem, ActStatus
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire import act_refusal as refusals
from fieldid.wire import sealed_act
from fieldid.wire.act import Signer
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.signing import Domain

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.vault.act_spool import ActSpool
    from fieldid.vault.database import Database, Row
    from fieldid.vault.hub_pin import HubPin
    from fieldid.vault.session import Session
    from fieldid.wire.act import Act
    from fieldid.wire.act_body import ActBody, ActKind

_log = logging.getLogger(__name__)
NO_HUB = "not-enrolled"
"""In place of a hub's identifier: an act that names it is never sent."""
_SELECT = "SELECT number, body, sealed IS NULL, status, answer FROM acts WHERE "


class ActStore:
    """The acts of this vault."""

    def __init__(
        self,
        session: Callable[[], Session],
        database: Database,
        hub: Callable[[], HubPin | None],
        spool: ActSpool,
    ) -> None:
        """``session`` is asked each time, so that no key is held here after the lock."""
        self._session = session
        self._database = database
        self._hub = hub
        self._spool = spool

    def enqueue(self, kind: ActKind, case_id: str, body: ActBody) -> ActItem:
        """Sign and keep one act; it appears in the spool after the outermost commit.

        It is sent after every envelope that was enqueued before it. Raises ``WireError`` for a
        body that has no canonical form or is too large.
        """
        with self._database.transaction():
            session, pin = self._session(), self._hub()
            signer = Signer(
                hub_id=pin.hub_id if pin else NO_HUB,
                realm=session.label.realm,
                device_id=session.device.identity.device_id,
                officer_id=session.officer.officer_id,
            )
            act = self._signed(acts.new_act(kind, case_id, body, signer, session.clock()))
            number, after = self._next("acts", "number") + 1, self._next("outbox", "sequence")
            self._database.run(
                "INSERT INTO acts (number, act_id, case_id, officer_id, after_envelope, body)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                number,
                act.act_id,
                case_id,
                act.officer_id,
                after,
                acts.encode(act),
            )
            if pin:
                self._seal(number, acts.encode(act), pin, after)
            return self.get(number)

    def renew(self) -> int:
        """Sign own acts from before there was a hub anew, for the hub; return how many."""
        pin = self._hub()
        if pin is None:
            return 0
        with self._database.transaction():
            rows = self._database.rows(
                "SELECT number, body, after_envelope FROM acts"
                " WHERE sealed IS NULL AND officer_id = ? ORDER BY number",
                self._session().officer.officer_id,
            )
            for number, body, after in rows:
                raw = acts.encode(self._signed(replace(acts.decode(body), hub_id=pin.hub_id)))
                self._database.run("UPDATE acts SET body = ? WHERE number = ?", raw, number)
                self._seal(number, raw, pin, after)
        return len(rows)

    def get(self, number: int) -> ActItem:
        """Return one act; raise ``VaultError`` where the number was never given."""
        row = self._database.row(_SELECT + "number = ?", number)
        if row is None:
            raise VaultError(reason="the vault holds no such act")
        return self._item(row)

    def of_case(self, case_id: str) -> tuple[ActItem, ...]:
        """Return the acts about one case, in the order in which they were signed."""
        rows = self._database.rows(_SELECT + "case_id = ? ORDER BY number", case_id)
        return tuple(map(self._item, rows))

    def cases(self) -> tuple[str, ...]:
        """Return the identifiers of the cases that there are acts about, sorted."""
        rows = self._database.rows("SELECT DISTINCT case_id FROM acts ORDER BY case_id")
        return tuple(str(case_id) for (case_id,) in rows)

    def open(self) -> tuple[ActItem, ...]:
        """Return the acts that the hub has not taken in, refused ones too, in order."""
        rows = self._database.rows(_SELECT + "status IS NOT 'accepted' ORDER BY number")
        return tuple(map(self._item, rows))

    def counts(self) -> ActCounts:
        """Return how many acts are in which state."""
        row = self._database.rows(
            "SELECT count(*) FILTER (WHERE status IS NULL),"
            " count(*) FILTER (WHERE status = 'accepted'),"
            " count(*) FILTER (WHERE status = 'refused') FROM acts"
        )[0]
        return ActCounts(*row)

    def sealed(self, number: int) -> bytes | None:
        """Return what is sent of an act, None while no hub is pinned or no such act is there."""
        row = self._database.row("SELECT sealed FROM acts WHERE number = ?", number)
        return bytes(row[0]) if row and row[0] is not None else None

    def record_receipt(self, number: int, data: bytes) -> None:
        """Keep the hub's receipt; final. Raises ``WireError`` unless it is for this act."""
        body, pin = self._sent(number)
        receipts.check_receipt(receipts.decode(data), body, pin.hub_id, pin.public_key)
        self._answer(number, ActStatus.ACCEPTED, data)

    def record_refusal(self, number: int, data: bytes) -> None:
        """Keep the hub's refusal. Raises ``WireError`` unless it is for this act."""
        body, pin = self._sent(number)
        refusal = refusals.decode(data)
        refusals.check_refusal(refusal, sha256_hex(body), pin.hub_id, pin.public_key)
        self._answer(number, ActStatus.REFUSED, data)

    def _answer(self, number: int, status: ActStatus, data: bytes) -> None:
        self._database.run(
            "UPDATE acts SET status = ?, answer = ? WHERE number = ? AND status IS NOT 'accepted'",
            status.value,
            data,
            number,
        )

    def _sent(self, number: int) -> tuple[bytes, HubPin]:
        row = self._database.row(
            "SELECT body FROM acts WHERE number = ? AND sealed IS NOT NULL", number
        )
        pin = self._hub()
        if row is None or pin is None:
            raise WireError(reason="the answer is for nothing that was sent")
        return bytes(row[0]), pin

    def _signed(self, act: Act) -> Act:
        return acts.signed(act, self._session().signing_key.sign(Domain.ACT, acts.to_sign(act)))

    def _seal(self, number: int, raw: bytes, pin: HubPin, after: int) -> None:
        data = sealed_act.encode(sealed_act.seal_act(raw, pin.recipient, after))
        self._database.run("UPDATE acts SET sealed = ? WHERE number = ?", data, number)
        self._database.after_commit(lambda: self._put(number, data))

    def _put(self, number: int, data: bytes) -> None:
        try:
            self._spool.put(number, data)
        except VaultError as error:
            _log.warning("the spool could not be written, it will be tried again: %s", error)

    def _item(self, row: Row) -> ActItem:
        number, body, unsealed, status, answer = row
        waiting = ActStatus.UNSEALED if unsealed else ActStatus.WAITING
        known = ActStatus(status) if status else waiting
        reason = self._words(answer) if known is ActStatus.REFUSED else ""
        return ActItem(number, acts.decode(bytes(body)), known, reason)

    def _words(self, answer: bytes) -> str:
        unseal = self._session().device.sealing_key.unseal
        return refusals.read_words(refusals.decode(bytes(answer)), unseal)

    def _next(self, table: str, column: str) -> int:
        return int(self._database.rows(f"SELECT coalesce(max({column}), 0) FROM {table}")[0][0])  # noqa: S608 - constants
