"""One simulated laptop: logs on, decides and sends until it is killed.

A real desk on a real vault: the code of a field laptop, but for the screens. It writes a line to
its standard output after each decision that the officer would have seen acknowledged; the soak
reads that pipe and keeps the journal, outside of this process. Clocks jump, files may not grow,
fsync fails: as the arguments say.
"""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.base import FieldidError
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from fieldid.soak.disk_faults import fail_every_fsync, fail_some_writing, no_larger_files
from fieldid.soak.plan import PASSPHRASE, chance_of
from fieldid.wire.canonical import sha256_hex

if TYPE_CHECKING:
    import random

    from fieldid.app.desk import Desk

_JUMP_EVERY = 150  # readings of the clock, on average
_LONGEST_JUMP = timedelta(days=40)
_PATIENCE_S = 2.0
_MANY = 10**6
_FAILING_SHARE = 0.005  # of all fsync and pwrite, where libfiu is loaded


@dataclass(frozen=True)
class Orders:
    """What one run of a laptop shall do.

    ``target``: encounters decided altogether. ``pace_s``: between two of them, on average.
    ``fsync_fails_after_s``, ``full_after_s``: below
    zero: never. ``drain``: only send until nothing waits, say how the vault stands, and end.
    """

    home: str
    seed: str
    target: int
    pace_s: float = 0.0
    jumps: bool = True
    fsync_fails_after_s: float = -1.0
    full_after_s: float = -1.0
    drain: bool = False


class JumpingClock:
    """The laptop's clock, set forward or back now and then by up to some weeks."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._offset = timedelta()

    def __call__(self) -> datetime:
        """Return the time, UTC."""
        if self._chance.random() < 1 / _JUMP_EVERY:
            self._offset = _LONGEST_JUMP * self._chance.uniform(-1, 1)
            say("jump")
        return datetime.now(UTC) + self._offset


def say(*words: object) -> None:
    """Write one line to the soak; a line this short is written whole or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def main(orders: Orders) -> None:
    """Do as ordered until killed, or until done."""
    chance = chance_of(orders.seed)
    clock = JumpingClock(chance) if orders.jumps else _now
    desk = Installation(Path(orders.home), Readers(()), clock).log_on(None, PASSPHRASE)
    say("ready")
    if orders.drain:
        _drain(desk)
        return
    _schedule(orders)
    threading.Thread(
        target=_send_for_ever, args=(desk, chance_of(f"{orders.seed} s")), daemon=True
    ).start()
    _decide_all(desk, orders, chance)


def _decide_all(desk: Desk, orders: Orders, chance: random.Random) -> None:
    decided = sum(1 for one in desk.finished(_MANY) if one.decision)
    while True:
        if decided >= orders.target:
            say("all")
            time.sleep(3600)
        try:
            _decide(desk)
            decided += 1
            time.sleep(chance.uniform(0, 2 * orders.pace_s))
        except FieldidError as error:
            say("refused", type(error).__name__)
            time.sleep(chance.uniform(0, 0.3))


def _decide(desk: Desk) -> None:
    """One encounter of the shortest kind that is decided, acknowledged once it is committed."""
    policy = desk.policy
    power = next(one for one in policy.powers if not one.consent_is_basis)
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.CHILD))
    encounter.choose_purpose(PurposeChoice(power.purposes[0], power.id))
    encounter.give_notice(policy.language)
    encounter.record_claim(Claim())
    receipt = encounter.decide(Outcome.REFER, "", "A child without a responsible adult.")
    sealed = desk.vault.outbox.envelope(receipt.sequence) or b""
    decision = receipt.decision
    say(
        "decided", decision.encounter_id, decision.decision_id, receipt.sequence, sha256_hex(sealed)
    )


def _send_for_ever(desk: Desk, chance: random.Random) -> None:
    while True:
        time.sleep(chance.uniform(0.2, 2.0))
        try:
            desk.sync(patience_s=_PATIENCE_S)
        except FieldidError as error:
            say("unsent", type(error).__name__)


def _drain(desk: Desk) -> None:
    """Send until the hub has answered everything, and said so twice."""
    quiet = 0
    while quiet < 2:  # noqa: PLR2004 - the second time shows that the first changed nothing
        report = desk.sync(patience_s=10.0)
        heard = report.contacted_at is not None
        quiet = quiet + 1 if heard and not report.waiting and not desk.vault.outbox.pending() else 0
        time.sleep(0 if quiet else 0.2)
    for one in desk.finished(_MANY):
        if one.decision:
            say("holds", one.encounter_id)
    head = desk.verify_audit()
    say("audit", head.sequence, head.digest)
    desk.lock()
    say("drained")


def _schedule(orders: Orders) -> None:
    if orders.fsync_fails_after_s >= 0:
        chance = chance_of(f"{orders.seed} d")
        threading.Timer(orders.fsync_fails_after_s, _no_fsync, [chance]).start()
    if orders.full_after_s >= 0:
        threading.Timer(orders.full_after_s, _full_for_a_while, [Path(orders.home)]).start()


def _no_fsync(chance: random.Random) -> None:
    def happened() -> None:
        say("fault", "fsync_error")

    if not fail_some_writing(_FAILING_SHARE, chance, happened) and fail_every_fsync():
        happened()


def _full_for_a_while(home: Path) -> None:
    """Let no file grow beyond what the write-ahead log has now, for a second."""
    log = home / "vault.db-wal"
    with no_larger_files(log.stat().st_size if log.exists() else 0):
        say("fault", "disk_full")
        time.sleep(1.0)


def _now() -> datetime:
    return datetime.now(UTC)
