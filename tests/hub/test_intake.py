"""Intake (T3, T6, T7): authentic records are kept once, others refused under a signature."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.hub.intake import take_in
from fieldid.hub.listing import alarms, device_status, quarantine, read_kept
from fieldid.hub.refusal import RefusedError
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.receipt import Receipt, ReceiptStatus, check_receipt
from fieldid.wire.sealing import SealingKey, seal
from fieldid.wire.signing import SigningKey
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from tests.helpers.hub_fixtures import PreparedHub


def give(hub: PreparedHub, raw: bytes) -> Receipt:
    receipt = receipts.decode(take_in(raw, hub.store, hub.keys, NOW, hub.rules))
    check_receipt(receipt, envelopes.decode(raw), hub.keys.hub_id, hub.keys.signing.public)
    return receipt


def refuse(hub: PreparedHub, raw: bytes) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        take_in(raw, hub.store, hub.keys, NOW, hub.rules)
    assert hub.rows("envelope") == hub.rows("clash") == 0
    return caught.value


def states(hub: PreparedHub, laptop: Laptop) -> dict[str, int]:
    with hub.store.transaction() as connection:
        status = device_status(connection, laptop.device_id)
    assert status is not None
    return status.envelopes


def test_an_envelope_is_kept_and_can_be_read_again(hub: PreparedHub, laptop: Laptop) -> None:
    record = laptop.decided()
    raw = laptop.raw(record)
    receipt = give(hub, raw)
    assert receipt.status is ReceiptStatus.ACCEPTED
    with hub.store.transaction() as connection:
        content = read_kept(connection, hub.keys, receipt.envelope_id)
        status = device_status(connection, laptop.device_id)
    assert content is not None
    assert canonical_json(content.record) == canonical_json(record)
    assert status is not None
    assert (status.envelopes, status.audit_head) == ({"accepted": 1}, laptop.head)


def test_sending_again_returns_the_very_same_receipt(hub: PreparedHub, laptop: Laptop) -> None:
    raw = laptop.raw()
    first = take_in(raw, hub.store, hub.keys, NOW, hub.rules)
    later = NOW.replace(year=2027)
    assert [take_in(raw, hub.store, hub.keys, later, hub.rules) for _ in range(3)] == [first] * 3
    assert (hub.rows("envelope"), hub.rows("clash")) == (1, 0)


def test_sending_at_the_same_moment_is_kept_once(hub: PreparedHub, laptop: Laptop) -> None:
    raw, answers = laptop.raw(), list[bytes]()
    start = threading.Barrier(8)

    def send() -> None:
        start.wait()
        answers.append(take_in(raw, hub.store, hub.keys, NOW, hub.rules))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert len(set(answers)) == 1
    assert (hub.rows("envelope"), hub.rows("clash"), hub.rows("alarm")) == (1, 0, 0)


def test_same_identifier_with_another_hash_is_quarantined_and_kept(
    hub: PreparedHub, laptop: Laptop
) -> None:
    first = laptop.make()
    give(hub, envelopes.encode(first))
    other = laptop.make(audit=(), sequence=first.sequence)
    clash = _with_identifier(laptop, hub, other, first.envelope_id)
    receipt = give(hub, clash)
    assert receipt.status is ReceiptStatus.QUARANTINED
    assert "identifier" in receipt.reason
    assert take_in(clash, hub.store, hub.keys, NOW, hub.rules) == receipts.encode(receipt)
    assert (hub.rows("envelope"), hub.rows("clash")) == (1, 1)
    with hub.store.transaction() as connection:
        listed = quarantine(connection, 10)
    assert [(row["kind"], row["content_hash"]) for row in listed] == [
        ("clash", receipt.content_hash)
    ]


def test_a_sequence_number_used_twice_is_quarantined(hub: PreparedHub, laptop: Laptop) -> None:
    give(hub, laptop.raw())
    receipt = give(hub, laptop.raw(audit=(), sequence=1))
    assert receipt.status is ReceiptStatus.QUARANTINED
    assert "sequence" in receipt.reason
    assert give(hub, laptop.raw(sequence=2)).status is ReceiptStatus.ACCEPTED


def test_another_devices_identifier_is_quarantined(hub: PreparedHub, laptop: Laptop) -> None:
    first = laptop.make()
    give(hub, envelopes.encode(first))
    other = hub.enrol(Laptop())
    clash = _with_identifier(other, hub, other.make(), first.envelope_id)
    assert give(hub, clash).status is ReceiptStatus.QUARANTINED


def _with_identifier(laptop: Laptop, hub: PreparedHub, envelope: Any, identifier: str) -> bytes:
    """Seal the content anew for a header with another identifier, as a faulty device would."""
    content = envelopes.open_envelope(envelope, hub.keys.sealing, laptop.key.public)
    header = envelopes._header(envelope) | {"envelope_id": identifier}
    plaintext = envelopes._plaintext(content, header)
    return laptop.resign(
        envelope,
        envelope_id=identifier,
        content_hash=sha256_hex(plaintext),
        sealed=seal(plaintext, [hub.keys.sealing.recipient]),
    )


def test_an_unknown_device_is_refused_without_a_receipt(hub: PreparedHub) -> None:
    refusal = refuse(hub, Laptop().knows(hub.keys).raw())
    assert (refusal.code, refusal.status, refusal.receipt) == (
        "unknown_device",
        HTTPStatus.FORBIDDEN,
        b"",
    )


@pytest.mark.parametrize("realm", ["live", "pilot"])
def test_a_record_of_another_realm_never_enters(
    hub: PreparedHub, laptop: Laptop, realm: str
) -> None:
    assert refuse(hub, laptop.raw(realm=realm)).code == "wrong_realm"


def test_a_demo_laptop_never_reaches_a_live_hub(hub: PreparedHub, laptop: Laptop) -> None:
    live = replace(hub, keys=replace(hub.keys, realm="live"))
    for realm in ("demo", "live"):
        assert refuse(live, laptop.raw(realm=realm)).code == "wrong_realm"


def test_what_cannot_be_trusted_is_refused_with_a_signed_receipt(
    hub: PreparedHub, laptop: Laptop
) -> None:
    honest = laptop.make()
    for raw in (
        envelopes.encode(replace(honest, signature=bytes(64))),
        laptop.raw(device_key=SigningKey.generate()),
        laptop.raw(hub_recipient=SealingKey.generate().recipient),
        laptop.resign(honest, content_hash="0" * 64),
        laptop.resign(honest, sequence=99),
    ):
        refusal = refuse(hub, raw)
        receipt, envelope = receipts.decode(refusal.receipt), envelopes.decode(raw)
        check_receipt(receipt, envelope, hub.keys.hub_id, hub.keys.signing.public)
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, refusal.reason)
    assert give(hub, envelopes.encode(honest)).status is ReceiptStatus.ACCEPTED


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.binary(max_size=200), at=st.integers(0, 400))
def test_spoiled_bytes_are_refused_and_change_nothing(
    hub: PreparedHub, laptop: Laptop, data: bytes, at: int
) -> None:
    good = laptop.raw(audit=(), sequence=1)
    for raw in (data, good[:at], good[:at] + data + good[at:] if data else good[:-1]):
        refuse(hub, raw)


@pytest.mark.parametrize(
    "change",
    [
        {"outcome": "identity_confirmed"},
        {"signature": ""},
        {"signature": "not base64 !"},
        {"officer_id": "somebody-else"},
        {"encounter_id": "0194c000-0000-7000-8000-000000000000"},
        {"extra": float(1)},
    ],
)
def test_a_decision_that_its_officer_did_not_sign_is_quarantined_and_kept(
    hub: PreparedHub, laptop: Laptop, change: dict[str, Any]
) -> None:
    raw = laptop.raw(laptop.decided(**change))
    receipt = give(hub, raw)
    assert receipt.status is ReceiptStatus.QUARANTINED
    assert take_in(raw, hub.store, hub.keys, NOW, hub.rules) == receipts.encode(receipt)
    assert states(hub, laptop) == {"decision_unverified": 1}
    with hub.store.transaction() as connection:
        assert [row["kind"] for row in alarms(connection, 5)] == ["decision_unverified"]
    assert give(hub, laptop.raw()).status is ReceiptStatus.ACCEPTED


@pytest.mark.parametrize("decision", [[], "yes", 1])
def test_a_decision_of_no_known_shape_is_quarantined(
    hub: PreparedHub, laptop: Laptop, decision: object
) -> None:
    receipt = give(hub, laptop.raw({"decision": decision}))
    assert receipt.status is ReceiptStatus.QUARANTINED


def test_an_encounter_without_decision_and_an_audit_envelope_are_accepted(
    hub: PreparedHub, laptop: Laptop
) -> None:
    assert give(hub, laptop.raw({"decision": None})).status is ReceiptStatus.ACCEPTED
    audit = laptop.raw({}, laptop.entries(5), kind="audit")
    assert give(hub, audit).status is ReceiptStatus.ACCEPTED


def test_envelopes_rest_sealed_in_the_database(hub: PreparedHub, laptop: Laptop) -> None:
    give(hub, laptop.raw(laptop.decided() | {"claim": {"name": "Zebedee Quixote"}}))
    with hub.store.transaction() as connection:
        row = connection.execute("SELECT * FROM envelope").fetchone()
    assert b"Quixote" not in repr(row).encode()


def test_a_kept_envelope_changed_in_the_database_no_longer_opens(
    hub: PreparedHub, laptop: Laptop
) -> None:
    """T13: whoever administers the database can take away, but not put words into a record."""
    mine, other = laptop.make(), hub.enrol(Laptop()).make()
    for envelope in (mine, other):
        give(hub, envelopes.encode(envelope))
    for raw in (
        envelopes.encode(replace(mine, sealed=other.sealed)),
        envelopes.encode(replace(mine, created_at=NOW + timedelta(days=1))),
        envelopes.encode(other),
    ):
        with hub.store.transaction() as connection:
            connection.execute(
                "UPDATE envelope SET raw = %s WHERE envelope_id = %s", [raw, mine.envelope_id]
            )
            with pytest.raises(WireError):
                read_kept(connection, hub.keys, mine.envelope_id)
