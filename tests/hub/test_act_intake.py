"""Acts from outside (T6, T14): forged, replayed, misdirected, mangled."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.hub import WireError
from fieldid.hub.devices import add_officers
from fieldid.hub.refusal import RefusedError
from fieldid.parameters import MAX_ACT_BYTES
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire.act_body import BarrierAnswer, ContestWords
from fieldid.wire.canonical import canonical_json
from fieldid.wire.enrolment import EnrolledOfficer
from fieldid.wire.signing import Domain, SigningKey
from tests.helpers.hub_cases import Desk, write_rules
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub

BODY = BarrierAnswer("appeal", "none", NOW)


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def refused(words: str) -> Any:
    return pytest.raises(RefusedError, check=lambda error: words.lower() in error.reason.lower())


def test_acts_are_numbered_in_one_order_and_kept_sealed(desk: Desk, hub: PreparedHub) -> None:
    words = "My name is not that one."
    numbers = [desk.do("q", "contest", ContestWords(words)).number for _ in range(3)]
    assert numbers == [1, 2, 3]
    with hub.store.transaction() as connection:
        rows = connection.execute("SELECT sealed, receipt FROM act").fetchall()
    for row in rows:
        assert words.encode() not in bytes(row["sealed"])
        assert words.encode() in hub.keys.sealing.unseal(bytes(row["sealed"]))


@pytest.mark.parametrize("key", ["p", "device", "hub", "stranger"])
def test_only_the_officers_own_key_signs(desk: Desk, key: str) -> None:
    keys = {"device": desk.laptop.key, "hub": desk.keys.signing, "p": desk.officers["p"]}
    act = desk.act("q", "barrier_answer", BODY)
    forged = keys.get(key, SigningKey.generate()).sign(Domain.ACT, acts.to_sign(act))
    with refused("not signed by the officer it names"):
        desk.send(acts.encode(acts.signed(act, forged)))


def test_what_was_signed_as_something_else_is_no_act(desk: Desk) -> None:
    act = desk.act("q", "barrier_answer", BODY)
    other = desk.officers["q"].sign(Domain.DECISION, acts.to_sign(act))
    with refused("not signed by the officer it names"):
        desk.send(acts.encode(acts.signed(act, other)))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"hub_id": "hub-of-others"}, "the act is for another hub"),
        ({"realm": "live"}, "this is a demo hub, the act is live"),
        ({"device_id": "no-such-laptop"}, "not known on this laptop"),
        ({"officer_id": "nobody"}, "not known on this laptop"),
    ],
)
def test_what_is_not_for_here_is_refused(desk: Desk, change: dict[str, Any], words: str) -> None:
    with refused(words):
        desk.do("q", "barrier_answer", BODY, **change)
    assert desk.count("act") == 0


def test_an_identifier_is_used_once(desk: Desk) -> None:
    act = desk.act("q", "barrier_answer", BODY)
    first = desk.send(acts.encode(act))
    with refused("another act was received under this identifier"):
        desk.do("q", "barrier_answer", replace(BODY, status="open"), act_id=act.act_id)
    assert desk.send(acts.encode(act)) == first
    assert desk.count("barrier_answer") == 1


def test_an_earlier_key_of_an_officer_no_longer_acts(desk: Desk, hub: PreparedHub) -> None:
    act = desk.act("q", "barrier_answer", BODY)
    newer = SigningKey.generate()
    with hub.store.transaction() as connection:
        officer = EnrolledOfficer("q", "Officer q", "officer", newer.public)
        add_officers(connection, desk.laptop.device_id, [officer], NOW.replace(year=2027))
    with refused("not signed by the officer it names"):
        desk.send(acts.encode(act))
    desk.officers["q"] = newer
    with refused("you cannot clear a barrier"):
        desk.do("q", "barrier_answer", BODY)


def altered(raw: bytes, change: dict[str, Any]) -> bytes:
    return canonical_json(json.loads(raw) | change)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "curse"},
        {"format": 2},
        {"act_id": "0194c000-0000-4000-8000-000000000000"},
        {"case_id": "../x"},
        {"body": {}},
        {"body": {"kind": "appeal", "status": "none"}},
        {"body": {"kind": "x" * 300, "status": "none", "checked_at": "2026-03-04T05:06:07Z"}},
        {"body": {"kind": "a\0b", "status": "none", "checked_at": "2026-03-04T05:06:07Z"}},
        {"body": {"kind": "appeal", "status": "none", "checked_at": "2026-03-04T05:06:07"}},
        {
            "body": {
                "kind": "appeal",
                "status": "none",
                "checked_at": "2026-03-04T05:06:07Z",
                "a": 1,
            }
        },
        {"at": "2026-03-04T05:06:07"},
        {"signature": "AA=="},
        {"extra": 1},
    ],
)
def test_a_strange_form_is_refused_before_anything_else(desk: Desk, change: dict[str, Any]) -> None:
    raw = altered(acts.encode(desk.act("q", "barrier_answer", BODY)), change)
    with pytest.raises(RefusedError) as caught:
        desk.send(raw)
    assert (caught.value.code, desk.count("act")) == ("bad_request", 0)


@pytest.mark.parametrize(
    "mangle",
    [
        lambda raw: raw[:0],
        lambda raw: raw[:-1],
        lambda raw: raw + b" ",
        lambda raw: raw.replace(b'{"act_id"', b'{"kind":"release","act_id"', 1),
        lambda raw: raw[:0] + b"[" * 5000,
        lambda raw: b"\xff" + raw,
        lambda raw: raw + b" " * MAX_ACT_BYTES,
        lambda raw: raw.replace(b'"format":1', b'"format":1.0'),
    ],
)
def test_mangled_bytes_are_refused_with_a_reason(desk: Desk, mangle: Any) -> None:
    raw = mangle(acts.encode(desk.act("q", "barrier_answer", BODY)))
    with pytest.raises(WireError):
        acts.decode(raw)
    with pytest.raises(RefusedError) as caught:
        desk.send(raw)
    assert caught.value.reason


def test_a_receipt_counts_for_one_act_and_under_the_pinned_key(desk: Desk) -> None:
    raw = acts.encode(desk.act("q", "barrier_answer", BODY))
    receipt = desk.send(raw)
    hub_id, public = desk.keys.hub_id, desk.keys.signing.public
    with pytest.raises(WireError, match="another act"):
        receipts.check_receipt(receipt, raw + b" ", hub_id, public)
    with pytest.raises(WireError, match="signature is not right"):
        receipts.check_receipt(replace(receipt, number=9), raw, hub_id, public)
    with pytest.raises(WireError, match="signature is not right"):
        receipts.check_receipt(receipt, raw, hub_id, SigningKey.generate().public)
