"""Everything that reads bytes of the wire, with a genuine message to begin from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from fieldid.audit.entry import entry_from_dict
from fieldid.errors.base import FieldidError
from fieldid.wire import (
    act,
    act_receipt,
    act_refusal,
    batch,
    enrolment,
    envelope,
    erase_order,
    query,
    query_officer,
    receipt,
    roster,
    sealed_act,
    standing,
    verdicts,
)
from fieldid.wire.act_body import ActKind, NationalityStatement
from fieldid.wire.batch import BatchItem
from fieldid.wire.enrolment_code import EnrolmentCode
from fieldid.wire.envelope import EnvelopeContent
from fieldid.wire.fields import new_uuid7
from fieldid.wire.packing import pack
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey
from fieldid.wire.verdicts import Verdict, VerdictKind, Verdicts

NOW = datetime(2026, 11, 24, tzinfo=UTC)
KEY, SEALING = SigningKey.generate(), SealingKey.generate()


@dataclass(frozen=True)
class Decoder:
    """``read`` takes hostile bytes; ``seed`` is what it accepts."""

    name: str
    read: Callable[[bytes], object]
    seed: bytes


def decoders() -> tuple[Decoder, ...]:
    """Return all of them."""
    return (*_of_records(), *_of_acts(), *_of_enrolment())


def feed(decoder: Decoder, data: bytes) -> object:
    """Let it read; return what it read, or None where it refused as it should.

    Anything but a ``FieldidError`` comes through: that is what is looked for.
    """
    try:
        return decoder.read(data)
    except FieldidError:
        return None


def _of_records() -> tuple[Decoder, ...]:
    made = envelope.make_envelope(
        EnvelopeContent("audit", {}), "laptop-1", 1, "demo", SEALING.recipient, KEY, NOW
    )
    answer = receipt.make_receipt(
        made, receipt.ReceiptStatus.ACCEPTED, hub_id="hub-1", hub_key=KEY, now=NOW
    )
    asked = standing.StandingRequest("laptop-1", "hub-1", bytes(16))
    said = standing.Standing(
        "hub-1", "laptop-1", new_uuid7(), bytes(16), NOW, ((1, 3),), ((1, 2),), 3, "0" * 64
    )
    order = erase_order.make_order("laptop-1", "demo", hub_id="hub-1", hub_key=KEY, now=NOW)
    verdict = Verdicts((Verdict(1, VerdictKind.CLASH, NOW, "another came before"),))
    raw, wire = envelope.encode(made), receipt.encode(answer)
    return (
        Decoder("envelope", envelope.decode, raw),
        Decoder("receipt", receipt.decode, wire),
        Decoder("batch", batch.decode_batch, batch.encode_batch([raw, raw])),
        Decoder("batch answer", batch.decode_answer, batch.encode_answer([BatchItem(200, wire)])),
        Decoder("standing request", standing.decode_request, standing.encode_request(asked)),
        Decoder("standing", standing.decode, standing.encode(said)),
        Decoder("erase order", erase_order.decode, erase_order.encode(order)),
        Decoder("verdicts", lambda data: verdicts.open_verdicts(data, bytes), pack(verdict)),
        Decoder("sealed content", envelope._parse, _plaintext()),
    )


def _plaintext() -> bytes:
    header: dict[str, str | int] = {"device_id": "laptop-1", "sequence": 1}
    return envelope._plaintext(EnvelopeContent("audit", {"a": [1]}, ({"b": 2},)), header)


def _of_acts() -> tuple[Decoder, ...]:
    signer = act.Signer("hub-1", "demo", "laptop-1", "officer-1")
    body = NationalityStatement(("IRQ",))
    made = act.new_act(ActKind.NATIONALITY_STATEMENT, "case-1", body, signer, NOW)
    raw = act.encode(act.signed(made, KEY.sign("act", act.to_sign(made))))
    taken = act_receipt.ActReceipt(
        "hub-1", made.act_id, "0" * 64, ActKind.NATIONALITY_STATEMENT, NOW, 1
    )
    asked = query.Query(new_uuid7(), "review", "case-1", "hub-1", "laptop-1", NOW)
    return (
        Decoder("act", act.decode, raw),
        Decoder("act receipt", act_receipt.decode, act_receipt.encode(taken)),
        Decoder(
            "sealed act",
            sealed_act.decode,
            sealed_act.encode(sealed_act.seal_act(raw, SEALING.recipient, 0)),
        ),
        Decoder("act refusal", act_refusal.decode, b"\x80"),
        Decoder("query", lambda data: query.decode(_text(data)), query.encode(asked).encode()),
        Decoder("officer's mark", lambda data: query_officer.decode(_text(data)), b"e30="),
    )


def _of_enrolment() -> tuple[Decoder, ...]:
    code = EnrolmentCode.new(KEY.public)
    officer = enrolment.EnrolledOfficer("officer-1", "Officer", "officer", KEY.public)
    unsigned = enrolment.EnrolmentRequest(
        code.text, "demo", "laptop-1", KEY.public, SEALING.recipient, (officer,), NOW
    )
    request = enrolment.sign_request(unsigned, KEY)
    response = enrolment.make_response(
        request, hub_id="hub-1", hub_key=KEY, hub_recipient=SEALING.recipient, enrolled_at=NOW
    )
    return (
        Decoder("enrolment", enrolment.decode_request, enrolment.encode_request(request)),
        Decoder(
            "enrolment answer",
            lambda data: enrolment.decode_response(data, request),
            enrolment.encode_response(response),
        ),
        Decoder("code", lambda data: EnrolmentCode.parse(_text(data)), code.text.encode()),
        Decoder("roster", lambda data: roster.read_roster({"officers": _text(data)}), b"x"),
        Decoder("audit entry", lambda data: entry_from_dict({"sequence": _text(data)}), b"1"),
    )


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="surrogateescape")
