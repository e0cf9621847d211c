"""Officers added after enrolment, and decisions that overtake the roster naming their officer."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from fieldid.hub.intake import take_in
from fieldid.hub.listing import alarms, device_status, quarantine
from fieldid.hub.refusal import RefusedError
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire.enrolment import EnrolledOfficer
from fieldid.wire.fields import new_uuid7
from fieldid.wire.receipt import ReceiptStatus, check_receipt
from fieldid.wire.roster import roster_record
from fieldid.wire.signing import SigningKey
from tests.helpers.hub_laptop import NOW, Laptop, decided_encounter

if TYPE_CHECKING:
    from tests.helpers.hub_fixtures import PreparedHub

ACCEPTED, QUARANTINED = ReceiptStatus.ACCEPTED, ReceiptStatus.QUARANTINED


class Newcomer:
    """An officer whom the hub has not heard of."""

    def __init__(self) -> None:
        self.officer_id = new_uuid7()
        self.key = SigningKey.generate()

    def roster(self, laptop: Laptop) -> bytes:
        officer = EnrolledOfficer(self.officer_id, "Newcomer", "officer", self.key.public)
        return laptop.raw(roster_record([officer]), kind="roster")

    def decision(self, laptop: Laptop) -> bytes:
        return laptop.raw(decided_encounter(self.officer_id, self.key.sign))


@pytest.fixture
def newcomer() -> Newcomer:
    return Newcomer()


def give(hub: PreparedHub, raw: bytes) -> ReceiptStatus:
    receipt = receipts.decode(take_in(raw, hub.store, hub.keys, NOW, hub.rules))
    check_receipt(receipt, envelopes.decode(raw), hub.keys.hub_id, hub.keys.signing.public)
    return receipt.status


def states(hub: PreparedHub, laptop: Laptop) -> dict[str, int]:
    with hub.store.transaction() as connection:
        status = device_status(connection, laptop.device_id)
    assert status is not None
    return status.envelopes


def to_look_at(hub: PreparedHub) -> list[str]:
    with hub.store.transaction() as connection:
        return [row["kind"] for row in quarantine(connection, 10)]


def alarm_kinds(hub: PreparedHub) -> list[str]:
    with hub.store.transaction() as connection:
        return [row["kind"] for row in alarms(connection, 10)]


def test_after_the_roster_the_new_officer_is_known(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    assert give(hub, newcomer.roster(laptop)) is ACCEPTED
    assert give(hub, newcomer.decision(laptop)) is ACCEPTED
    assert states(hub, laptop) == {"accepted": 2}
    assert hub.rows("officer") == 2


def test_without_a_roster_the_officer_stays_unknown(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    assert give(hub, newcomer.decision(laptop)) is QUARANTINED
    assert alarm_kinds(hub) == ["decision_unverified"]


def test_a_decision_before_its_roster_waits_for_it(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    roster, decision = newcomer.roster(laptop), newcomer.decision(laptop)
    assert give(hub, decision) is ACCEPTED
    assert states(hub, laptop) == {"decision_pending": 1}
    assert to_look_at(hub) == ["decision_pending"]
    assert give(hub, roster) is ACCEPTED
    assert states(hub, laptop) == {"accepted": 2}
    assert (to_look_at(hub), alarm_kinds(hub)) == ([], [])


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_in_whatever_order_they_arrive_the_end_is_the_same(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer, order: tuple[int, ...]
) -> None:
    raws = [newcomer.roster(laptop), newcomer.decision(laptop), newcomer.decision(laptop)]
    assert {give(hub, raws[index]) for index in order} == {ACCEPTED}
    assert {give(hub, raw) for raw in raws} == {ACCEPTED}
    assert states(hub, laptop) == {"accepted": 3}


def test_a_pending_decision_signed_by_another_is_found_when_the_roster_arrives(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    roster = newcomer.roster(laptop)
    forged = laptop.raw(decided_encounter(newcomer.officer_id, SigningKey.generate().sign))
    assert give(hub, forged) is ACCEPTED
    give(hub, roster)
    assert states(hub, laptop) == {"accepted": 1, "decision_unverified": 1}
    assert alarm_kinds(hub) == ["decision_unverified"]


def test_a_pending_decision_is_unverified_once_nothing_before_it_is_missing(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    other, decision = laptop.raw(), newcomer.decision(laptop)
    give(hub, decision)
    assert states(hub, laptop) == {"decision_pending": 1}
    give(hub, other)
    assert states(hub, laptop) == {"accepted": 1, "decision_unverified": 1}
    assert alarm_kinds(hub) == ["decision_unverified"]


def test_a_decision_that_is_signed_wrongly_is_not_pending(hub: PreparedHub, laptop: Laptop) -> None:
    laptop.raw()
    forged = laptop.raw(decided_encounter(laptop.officer_id, SigningKey.generate().sign))
    assert give(hub, forged) is QUARANTINED


def test_a_roster_speaks_for_its_own_device_only(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    other = hub.enrol(Laptop())
    give(hub, newcomer.roster(other))
    assert give(hub, newcomer.decision(laptop)) is QUARANTINED


def test_a_roster_that_clashes_changes_nothing(
    hub: PreparedHub, laptop: Laptop, newcomer: Newcomer
) -> None:
    give(hub, laptop.raw())
    laptop.sequence = 0
    assert give(hub, newcomer.roster(laptop)) is QUARANTINED
    assert hub.rows("officer") == 1


def test_a_roster_that_cannot_be_read_is_refused_for_good(hub: PreparedHub, laptop: Laptop) -> None:
    raw = laptop.raw({"officers": [{"name": "nobody"}]}, kind="roster")
    with pytest.raises(RefusedError) as caught:
        take_in(raw, hub.store, hub.keys, NOW, hub.rules)
    assert receipts.decode(caught.value.receipt).status is ReceiptStatus.REFUSED
    assert (hub.rows("envelope"), hub.rows("officer")) == (0, 1)
