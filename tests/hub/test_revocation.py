"""Revoked laptops and officers (T2, T3): kept for people, counted for nothing; erase orders."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from fieldid.hub.devices import revoke_device
from fieldid.hub.enrol import enrol
from fieldid.hub.erasing import issue_order
from fieldid.hub.intake import take_in
from fieldid.hub.listing import alarms, device_status
from fieldid.hub.officers import newest_officer
from fieldid.hub.refusal import RefusedError
from fieldid.hub.standing import answer_standing
from fieldid.wire import erase_order as orders
from fieldid.wire import receipt as receipts
from fieldid.wire import standing as standings
from fieldid.wire.enrolment import EnrolledOfficer, encode_request
from fieldid.wire.receipt import ReceiptStatus
from fieldid.wire.roster import roster_record
from fieldid.wire.signing import SigningKey
from fieldid.wire.standing import Standing, StandingRequest
from fieldid.wire.verdicts import VerdictKind, open_verdicts
from tests.helpers.hub_laptop import NOW, Laptop, decided_encounter

if TYPE_CHECKING:
    from tests.helpers.hub_fixtures import PreparedHub

ACCEPTED, QUARANTINED = ReceiptStatus.ACCEPTED, ReceiptStatus.QUARANTINED


class Second:
    """Another officer of the laptop."""

    def __init__(self, laptop: Laptop) -> None:
        self.key = SigningKey.generate()
        self.laptop = laptop
        self.me = EnrolledOfficer("second", "Second Officer", "officer", self.key.public)
        self.first = EnrolledOfficer(
            laptop.officer_id, "Quilla Vantongeren", "officer", laptop.officer_key.public
        )

    def roster(self, *officers: EnrolledOfficer) -> bytes:
        return self.laptop.raw(roster_record(officers), kind="roster")

    def decision(self) -> bytes:
        return self.laptop.raw(decided_encounter("second", self.key.sign))


def give(hub: PreparedHub, raw: bytes) -> receipts.Receipt:
    return receipts.decode(take_in(raw, hub.store, hub.keys, NOW, hub.rules))


def states(hub: PreparedHub, laptop: Laptop) -> dict[str, int]:
    with hub.store.transaction() as connection:
        status = device_status(connection, laptop.device_id)
    assert status is not None
    return status.envelopes


def standing(hub: PreparedHub, laptop: Laptop) -> Standing:
    request = StandingRequest(laptop.device_id, hub.keys.hub_id, bytes(16))
    raw = answer_standing(standings.encode_request(request), hub.store, hub.keys, NOW)
    return standings.decode(raw)


def revoke(hub: PreparedHub, laptop: Laptop) -> None:
    with hub.store.transaction() as connection:
        assert revoke_device(connection, laptop.device_id, "stolen", NOW)


def test_who_is_missing_from_the_newest_roster_decides_nothing_from_then_on(
    hub: PreparedHub, laptop: Laptop
) -> None:
    second = Second(laptop)
    assert give(hub, second.roster(second.first, second.me)).status is ACCEPTED
    assert give(hub, second.decision()).status is ACCEPTED
    before_removal = second.decision()
    assert give(hub, second.roster(second.first)).status is ACCEPTED
    receipt = give(hub, second.decision())
    assert (receipt.status, "no longer" in receipt.reason) == (QUARANTINED, True)
    # made before the roster, arrives after it: still the officer's
    assert give(hub, before_removal).status is ACCEPTED
    with hub.store.transaction() as connection:
        assert newest_officer(connection, laptop.device_id, "second") is None
    assert give(hub, second.roster(second.first, second.me)).status is ACCEPTED
    assert give(hub, second.decision()).status is ACCEPTED


def test_an_earlier_key_ends_with_the_roster_that_brings_the_new_one(
    hub: PreparedHub, laptop: Laptop
) -> None:
    second = Second(laptop)
    give(hub, second.roster(second.first, second.me))
    new = EnrolledOfficer("second", "Second Officer", "officer", SigningKey.generate().public)
    give(hub, second.roster(second.first, new))
    assert give(hub, second.decision()).status is QUARANTINED


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_whatever_arrives_first_the_removed_officer_ends_the_same(
    hub: PreparedHub, laptop: Laptop, order: tuple[int, ...]
) -> None:
    second = Second(laptop)
    raws = [
        second.roster(second.first, second.me),
        second.decision(),
        second.roster(second.first),
        second.decision(),
    ]
    for index in order:
        give(hub, raws[index])
    assert states(hub, laptop) == {"accepted": 3, "decision_unverified": 1}
    with hub.store.transaction() as connection:
        assert [row["kind"] for row in alarms(connection, 9)] == ["decision_unverified"]


def test_what_a_revoked_laptop_brings_is_kept_and_counts_for_nothing(
    hub: PreparedHub, laptop: Laptop
) -> None:
    assert give(hub, laptop.raw()).status is ACCEPTED
    revoke(hub, laptop)
    receipt = give(hub, laptop.raw())
    assert (receipt.status, receipt.reason) == (QUARANTINED, "this laptop was revoked")
    second = Second(laptop)
    assert give(hub, second.roster(second.first, second.me)).status is QUARANTINED
    assert states(hub, laptop) == {"accepted": 1, "device_revoked": 2}
    assert (hub.rows("officer"), hub.rows("subject_case")) == (1, 1)
    told = open_verdicts(standing(hub, laptop).verdicts, laptop.sealing.unseal)
    assert {one.kind for one in told} == {VerdictKind.DEVICE_REVOKED}
    with hub.store.transaction() as connection:
        assert newest_officer(connection, laptop.device_id, laptop.officer_id) is None


def test_a_revoked_laptop_cannot_enrol_again(hub: PreparedHub, laptop: Laptop) -> None:
    revoke(hub, laptop)
    with pytest.raises(RefusedError) as caught:
        enrol(encode_request(laptop.request(hub.code())), hub.store, hub.keys, NOW)
    assert caught.value.code == "revoked_device"


def test_an_erase_order_comes_with_the_next_standing_the_same_each_time(
    hub: PreparedHub, laptop: Laptop
) -> None:
    assert standing(hub, laptop).erase_order == b""
    for _ in range(2):
        with hub.store.transaction() as connection:
            issue_order(connection, hub.keys, laptop.device_id, NOW)
    first, again = standing(hub, laptop), standing(hub, laptop)
    assert first.erase_order == again.erase_order
    orders.check_order(
        orders.decode(first.erase_order),
        device_id=laptop.device_id,
        realm="demo",
        hub_id=hub.keys.hub_id,
        hub_public=hub.keys.signing.public,
    )
    with hub.store.transaction() as connection:
        row = connection.execute("SELECT delivered_at FROM erase_order").fetchone()
    assert row == {"delivered_at": NOW}
    other = hub.enrol(Laptop())
    assert standing(hub, other).erase_order == b""
