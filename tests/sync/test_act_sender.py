"""Sealed acts over a line that breaks, to a real hub, from a spool that nobody has unlocked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.hub.case_status import confirm_officer
from fieldid.hub.clock import utc_now
from fieldid.sync.acts import ActSender
from fieldid.sync.report import Waiting
from fieldid.vault.act_spool import ActSpool
from fieldid.wire import act as acts
from fieldid.wire import act_refusal as refusals
from fieldid.wire import sealed_act
from fieldid.wire.act_body import ActKind, ContestWords, ReviewAnswer
from fieldid.wire.signing import Domain, SigningKey
from tests.helpers.fault_proxy import DUPLICATE, HALF_OPEN, LOSE_ANSWER, REFUSE, nonsense, truncated
from tests.sync.field import AGAIN, QUICK

if TYPE_CHECKING:
    from fieldid.sync.report import ActReport
    from fieldid.wire.act_body import ActBody
    from tests.helpers.fault_proxy import Fault
    from tests.sync.field import Field


class Acts:
    """The acts of one laptop; ``case``: its encounter, which the hub holds."""

    def __init__(self, field: Field) -> None:
        self.field, self.spool = field, ActSpool(field.spool.folder.parent)
        record = field.laptop.decided()
        self.case = str(record["encounter_id"])
        field.put_raw(field.laptop.raw(record))
        assert field.run().confirmed == 1
        self.number = 0

    def put(
        self, body: ActBody, case: str = "", key: SigningKey | None = None, after: int = 0
    ) -> int:
        """Spool one act, honest or not."""
        pin, laptop = self.field.pin, self.field.laptop
        signer = acts.Signer(pin.hub_id, pin.realm, laptop.device_id, laptop.officer_id)
        kind = ActKind.CONTEST if isinstance(body, ContestWords) else ActKind.REVIEW_ANSWER
        made = acts.new_act(kind, case or self.case, body, signer, utc_now())
        signature = (key or laptop.officer_key).sign(Domain.ACT, acts.to_sign(made))
        raw = acts.encode(acts.signed(made, signature))
        self.number += 1
        sealed = sealed_act.seal_act(raw, pin.recipient, after)
        self.spool.put(self.number, sealed_act.encode(sealed))
        return self.number

    def run(self, *, again: bool = False, later: float = 0.0, **pin: object) -> ActReport:
        """One run of a new sender, ``later`` seconds from now."""
        hub = replace(self.field.pin, **pin)  # type: ignore[arg-type]  # its own fields

        def clock() -> datetime:
            return utc_now() + timedelta(seconds=later)

        sender = ActSender(self.spool, self.field.spool, hub, clock, limits=QUICK, plan=AGAIN)
        return sender.run(again=again)

    def words(self, number: int) -> str:
        """Why the hub refused an act."""
        refusal = refusals.decode(self.spool.refusal(number) or b"")
        return refusals.read_words(refusal, self.field.laptop.sealing.unseal)


@pytest.fixture
def kept(field: Field) -> Acts:
    return Acts(field)


@pytest.mark.parametrize("fault", [REFUSE, LOSE_ANSWER, HALF_OPEN, DUPLICATE, truncated(40)])
def test_an_act_arrives_once_whatever_the_line_does(kept: Acts, fault: Fault) -> None:
    kept.put(ContestWords("That is not me."))
    kept.field.proxy.faults.append(fault)
    report = kept.run()
    assert (report.taken_in, report.waiting, report.reason) == (1, 0, "")
    assert kept.spool.pending() == []
    assert kept.run().sent == 0


def test_one_refused_act_is_set_aside_and_holds_nothing_up(kept: Acts) -> None:
    bad = kept.put(ContestWords("No such case."), case="nothing-here")
    early = kept.put(ReviewAnswer("second", "same_person", "r", "too early"))
    forged = kept.put(ContestWords("Not signed by its officer."), key=SigningKey.generate())
    (kept.spool.folder / "0000000000000099.act").write_bytes(b"not an act")
    good = kept.put(ContestWords("Again."))
    report = kept.run()
    assert (report.taken_in, report.refused, report.waiting) == (1, 3, 1)
    assert report.reason == Waiting.UNREADABLE
    assert kept.words(bad).startswith("No encounter of this identifier")
    assert "has not confirmed your role" in kept.words(early)
    assert "not signed by the officer" in kept.words(forged)
    assert kept.spool.receipt(good) is not None
    assert kept.run().sent == 0, "not offered again before an hour"
    assert kept.run(later=3601).sent == 3
    assert kept.run(again=True).sent == 3


def test_what_was_missing_may_come_and_the_same_bytes_count(kept: Acts) -> None:
    early = kept.put(ReviewAnswer("second", "same_person", "r", "early"))
    assert kept.run().refused == 1
    config, laptop = kept.field.hub.config, kept.field.laptop
    confirm_officer(config, laptop.device_id, laptop.officer_id, "officer")
    assert kept.run(again=True).refused == 1
    assert "no first answer is there yet" in kept.words(early).lower()


@pytest.mark.parametrize("reply", [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", b"\x00"])
def test_nobody_in_the_hubs_place_settles_or_sets_aside(kept: Acts, reply: bytes) -> None:
    number = kept.put(ContestWords("No."))
    kept.field.proxy.faults.extend([nonsense(reply)] * 4)
    assert kept.run().waiting == 1
    forbidden = b'{"error": {"code": "refused", "reason": "no"}}'
    head = b"HTTP/1.1 409 Conflict\r\nContent-Length: %d\r\n\r\n" % len(forbidden)
    kept.field.proxy.faults.extend([nonsense(head + forbidden)] * 4)
    report = kept.run()
    assert (report.waiting, report.refused) == (1, 0)
    assert (kept.spool.receipt(number), kept.spool.refusal(number)) == (None, None)
    kept.field.proxy.faults.clear()
    stranger = kept.run(public_key=SigningKey.generate().public)
    assert (stranger.taken_in, stranger.waiting) == (0, 1)
    assert kept.run().taken_in == 1


def test_an_act_waits_for_the_envelopes_before_it(kept: Acts) -> None:
    (sequence,) = kept.field.put()
    kept.put(ContestWords("After that."), after=sequence)
    assert kept.run().sent == 0
    kept.field.run()
    assert kept.run().taken_in == 1


def test_a_broken_envelope_does_not_hold_acts_up(kept: Acts) -> None:
    kept.field.spool.put(77, b"not an envelope")
    kept.put(ContestWords("Still."), after=90)
    assert kept.run().taken_in == 1


def test_offline_is_a_reason_and_loses_nothing(kept: Acts) -> None:
    kept.put(ContestWords("One."))
    report = kept.run(url="http://127.0.0.1:9")
    assert (report.waiting, report.reason) == (1, Waiting.OFFLINE)
    assert kept.run(realm="live").reason == Waiting.WRONG_REALM
    assert kept.run().taken_in == 1
