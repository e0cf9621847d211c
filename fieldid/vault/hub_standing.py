"""What the hub said last of this laptop's records, and what follows from it here.

Guarantees: an answer given in another life of the hub's database counts only while the hub
holds that record; what it no longer holds is sent again; a sealed copy is dropped only after
the hub called it durable and the retention has passed, by the hub's own clock; nothing counts
that the pinned hub did not sign for this laptop. Leaves out asking, which ``fieldid.sync`` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.parameters import OUTBOX_RETENTION_DAYS
from fieldid.wire.spans import Spans
from fieldid.wire.standing import Span, check_standing
from fieldid.wire.verdicts import Verdict, open_verdicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.vault.audit_log import AuditStore
    from fieldid.vault.outbox import OutboxStore
    from fieldid.vault.settings import SettingsStore
    from fieldid.wire.standing import Standing

HELD_STANDING = "hub-standing"
_RETENTION = timedelta(days=OUTBOX_RETENTION_DAYS)


@dataclass(frozen=True)
class HeldStanding:
    """What is kept of a standing.

    ``lost``: numbers that the hub lost after the copy here was dropped. ``log_agrees``: whether
    the audit log here holds the entry that the hub knows as this laptop's last.
    """

    epoch: str
    at: datetime
    held: tuple[Span, ...] = ()
    durable: tuple[Span, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    lost: tuple[int, ...] = ()
    log_agrees: bool = True


@dataclass(frozen=True)
class StandingReport:
    """How many envelopes wait again, and how many copies were dropped."""

    sent_again: int = 0
    dropped: int = 0


class HubStandingStore:
    """The standing of this vault."""

    def __init__(
        self,
        outbox: OutboxStore,
        settings: SettingsStore,
        audit: AuditStore,
        unseal: Callable[[bytes], bytes],
    ) -> None:
        self._outbox = outbox
        self._settings = settings
        self._audit = audit
        self._unseal = unseal

    def held(self) -> HeldStanding | None:
        """Return what the hub said last, None before it said anything."""
        return self._settings.get(HELD_STANDING, HeldStanding)

    def durable_count(self) -> int:
        """Return how many accepted envelopes are durable on the hub."""
        held = self.held()
        durable = Spans(held.durable if held else ())
        return sum(sequence in durable for sequence in self._outbox.answered())

    def take(self, standing: Standing | None) -> StandingReport:
        """Follow what the hub says; run inside a transaction. Safe to repeat.

        A standing that is not the pinned hub's for this laptop changes nothing.
        """
        pin = self._outbox.hub()
        if standing is None or pin is None:
            return StandingReport()
        try:
            check_standing(
                standing,
                device_id=pin.device_id,
                hub_id=pin.hub_id,
                hub_public=pin.public_key,
            )
            verdicts = open_verdicts(standing.verdicts, self._unseal)
        except WireError:
            return StandingReport()
        return self._follow(standing, verdicts)

    def _follow(self, standing: Standing, verdicts: tuple[Verdict, ...]) -> StandingReport:
        said = self.held()
        before = said or HeldStanding("", standing.at)
        gone = self._gone(standing, before)
        again = {sequence for sequence in gone if self._outbox.send_again(sequence)}
        dropped = 0 if said and said.at == standing.at else self._drop(standing)
        after = HeldStanding(
            standing.epoch,
            standing.at,
            standing.held,
            standing.durable,
            verdicts,
            tuple(sorted(set(gone) - again)),
            self._log_agrees(standing),
        )
        if after != before:
            self._settings.set(HELD_STANDING, after)
        return StandingReport(len(again), dropped)

    def _gone(self, standing: Standing, before: HeldStanding) -> tuple[int, ...]:
        """Return the answered numbers that the hub no longer holds.

        An answer of the same epoch that is not among those held may be younger than the
        standing, unless an earlier standing of this epoch had it: then the database went back
        and nobody noticed.
        """
        held = Spans(standing.held)
        had = Spans(before.held if before.epoch == standing.epoch else ())
        missing = [sequence for sequence in self._outbox.answered() if sequence not in held]
        return tuple(
            sequence
            for sequence in missing
            if sequence in had or self._epoch_of(sequence) != standing.epoch
        )

    def _epoch_of(self, sequence: int) -> str:
        receipt = self._outbox.receipt(sequence)
        return receipt.epoch if receipt else ""

    def _drop(self, standing: Standing) -> int:
        durable, until = Spans(standing.durable), standing.at - _RETENTION
        candidates = [number for number in self._outbox.copies() if number in durable]
        receipts = [self._outbox.receipt(number) for number in candidates]
        due = [one.sequence for one in receipts if one and one.received_at <= until]
        return sum(self._outbox.drop_copy(number) for number in due)

    def _log_agrees(self, standing: Standing) -> bool:
        if not standing.audit_sequence:
            return True
        found = next(self._audit.entries(standing.audit_sequence - 1, 1), None)
        return found is not None and found.digest == standing.audit_digest
