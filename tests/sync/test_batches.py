"""Batches (T7): resumed by the byte, and one bad record costs the others nothing."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx
import psycopg
import pytest

from fieldid.errors.hub import WireError
from fieldid.parameters import BATCH_ENVELOPES, MAX_BATCH_BYTES, UPLOAD_BLOCK_BYTES
from fieldid.sync.batching import batched, read_ready
from fieldid.sync.line import HubLine, LineError
from fieldid.sync.upload import Upload
from fieldid.wire import batch as batches
from fieldid.wire import envelope as envelopes
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.sealing import SealingKey
from tests.helpers.fault_proxy import LOSE_ANSWER
from tests.sync.field import ONCE, PATIENT, QUICK

if TYPE_CHECKING:
    from tests.sync.field import Field

LARGE = 6 * UPLOAD_BLOCK_BYTES


def large(field: Field) -> bytes:
    """An encounter with as many random bytes in it as images have."""
    record = field.laptop.decided() | {"samples": {"face": secrets.token_hex(LARGE // 2)}}
    return field.laptop.raw(record)


def test_a_large_record_goes_on_where_the_line_broke(field: Field) -> None:
    raw = large(field)
    sequence = field.put_raw(raw)
    cuts = 0
    while field.spool.pending() and cuts < 20:
        field.proxy.cut_request_after = LARGE // 3
        before = field.proxy.passed
        field.run(ONCE, PATIENT)
        cuts += 1
        # never much more than the cut, so it did go on and did not begin anew
        assert field.proxy.passed - before < LARGE
    assert field.all_arrived_once()
    assert 2 < cuts < 8
    assert field.kept() == [field.raws[sequence]]


def test_a_lost_answer_to_a_large_batch_is_fetched_not_earned_again(field: Field) -> None:
    field.put_raw(large(field))
    field.proxy.faults.append(LOSE_ANSWER)
    before = field.proxy.passed
    assert field.run(limits=PATIENT).confirmed == 1
    assert field.proxy.passed - before < 3 * LARGE // 2


def test_many_records_go_in_few_requests(field: Field) -> None:
    field.put(BATCH_ENVELOPES + 5)
    report = field.run(limits=PATIENT)
    assert report.confirmed == BATCH_ENVELOPES + 5
    assert field.all_arrived_once()


def test_a_spoiled_record_in_the_middle_of_a_batch_is_set_aside_alone(field: Field) -> None:
    field.put(2)
    bad = field.put_raw(field.laptop.raw(hub_recipient=SealingKey.generate().recipient))
    field.put(2)
    report = field.run()
    assert (report.confirmed, report.set_aside, report.waiting) == (4, 1, 0)
    assert [down.sequence for down in report.turned_down] == [bad]


def test_what_failed_before_travels_alone_and_laptops_are_not_mixed(field: Field) -> None:
    field.put(4)
    ready = [read_ready(item, alone=item.sequence == 2) for item in field.spool.pending()]
    whole = [one for one in ready if one is not None]
    other = replace(whole[3], envelope=replace(whole[3].envelope, device_id="laptop-9"))
    groups = [[one.sequence for one in group] for group in batched([*whole[:3], other])]
    assert groups == [[1], [2], [3], [4]]
    assert [len(group) for group in batched([whole[0], whole[2]])] == [2]


def test_bytes_that_are_not_those_announced_are_forgotten(field: Field) -> None:
    raw = batches.encode_batch([field.laptop.raw()])
    name = sha256_hex(raw)
    words = f"?device={field.laptop.device_id}&size={len(raw)}&start="
    where = f"{field.hub.url}/v1/uploads/{name}{words}"
    half = len(raw) // 2
    assert httpx.post(where + "0", content=raw[:half]).json() == {"have": half}
    assert httpx.get(where + "0").json() == {"have": half}
    # bytes that do not continue what is kept change nothing
    assert httpx.post(where + "3", content=b"x").json() == {"have": half}
    # the whole is kept, but its answer was lost before it was made: nothing need come again
    other = batches.encode_batch([field.laptop.raw()])
    there = where.replace(name, sha256_hex(other)).replace(f"size={len(raw)}", f"size={len(other)}")
    assert httpx.post(there + "0", content=other[:-1]).status_code == 202
    assert httpx.post(there + str(len(other) - 1), content=other[-1:]).status_code == 200
    assert httpx.post(there + str(len(other)), content=b"").status_code == 200
    spoiled = httpx.post(where + str(half), content=bytes(len(raw) - half))
    assert (spoiled.status_code, spoiled.json()["error"]["code"]) == (400, "other_bytes")
    assert httpx.get(where + "0").json() == {"have": 0}
    assert httpx.post(where + "0", content=raw).status_code == 200


@pytest.mark.parametrize(
    ("device", "size", "start", "status"),
    [
        ("laptop-unknown", 10, 0, 403),
        ("{own}", MAX_BATCH_BYTES + 1, 0, 413),
        ("{own}", 4, 0, 413),
        ("{own}", 0, 0, 400),
        ("{own}", 10, -1, 400),
        ("../../etc", 10, 0, 400),
    ],
)
def test_what_would_never_be_taken_in_is_refused(
    field: Field, device: str, size: int, start: int, status: int
) -> None:
    device = device.format(own=field.laptop.device_id)
    where = f"{field.hub.url}/v1/uploads/{'a' * 64}"
    words: dict[str, str | int] = {"device": device, "size": size, "start": start}
    answer = httpx.post(where, params=words, content=b"0123456789")
    assert answer.status_code == status
    assert answer.json()["error"]["reason"]
    assert httpx.get(f"{field.hub.url}/v1/uploads/nonsense").status_code == 400


def test_a_device_cannot_fill_the_hub_with_beginnings(field: Field) -> None:
    for number in range(8):
        where = f"{field.hub.url}/v1/uploads/{number:064x}"
        words: dict[str, str | int] = {"device": field.laptop.device_id, "size": 1000}
        assert httpx.post(where, params=words, content=b"x").status_code == 202
    with psycopg.connect(field.hub.config.dsn) as connection:
        row = connection.execute(
            "SELECT count(*) FROM upload WHERE device_id = %s", [field.laptop.device_id]
        ).fetchone()
    assert row == (3,)


@pytest.mark.parametrize(
    "reply",
    [b'{"have": -1}', b'{"have": 99999999}', b"{}", b"nonsense", b'{"have": 1}', b"[" * 5000],
)
def test_a_hub_that_never_has_enough_is_given_up(field: Field, reply: bytes) -> None:
    """Whoever answers in the hub's place cannot keep the laptop busy for ever."""
    head = b"HTTP/1.1 202 A\r\nContent-Length: %d\r\n\r\n%s" % (len(reply), reply)
    field.proxy.always = head

    async def send() -> None:
        async with HubLine(httpx.URL(field.proxy.url), QUICK) as line:
            await Upload(line, "laptop-1", b"some bytes").go_on()

    with pytest.raises(LineError):
        asyncio.run(send())


def test_a_batch_is_bounded_and_in_one_form(field: Field) -> None:
    raw = field.laptop.raw()
    assert batches.decode_batch(batches.encode_batch([raw])) == (raw,)
    for data in (
        b"",
        b"\x80",
        batches.encode_batch([]),
        batches.encode_batch([b"x"] * (BATCH_ENVELOPES + 1)),
        batches.encode_batch([raw]) + b"\x00",
    ):
        with pytest.raises(WireError):
            batches.decode_batch(data)
    assert envelopes.decode(raw).sequence == 1
