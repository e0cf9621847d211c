"""T7: whatever the network does, every record arrives exactly once."""

from __future__ import annotations

import random
import threading
import time
from typing import TYPE_CHECKING

import pytest

from fieldid.sync.report import Waiting
from tests.helpers.fault_proxy import (
    BLACK_HOLE,
    DUPLICATE,
    HALF_OPEN,
    LOSE_ANSWER,
    REFUSE,
    Fault,
    nonsense,
    truncated,
)
from tests.sync.field import AGAIN, ONCE

if TYPE_CHECKING:
    from tests.sync.field import Field

_OK = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
_PORTAL = b"<html>Please accept the terms of this network</html>"
_REDIRECT = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
_REFUSAL = b'{"error":{"code":"bad_envelope","reason":"no"},"receipt":"AAAA"}'
_BOMB = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"4000\r\n%s\r\n" % bytes(0x4000) * 8
)


def test_everything_that_waits_arrives_once(field: Field) -> None:
    field.put(5)
    report = field.run()
    assert (report.sent, report.confirmed, report.set_aside, report.waiting) == (5, 5, 0, 0)
    assert (report.reason, report.turned_down) == ("", ())
    assert report.contacted_at is not None
    assert field.all_arrived_once()


def test_nothing_to_send_needs_no_line(field: Field) -> None:
    field.proxy.faults.extend([REFUSE] * 9)
    assert field.run().reason == ""


@pytest.mark.parametrize(
    "fault",
    [
        REFUSE,
        BLACK_HOLE,
        LOSE_ANSWER,
        HALF_OPEN,
        DUPLICATE,
        Fault(duplicate=True, cut_after=0, ending="reset"),
        truncated(1),
        truncated(40),
        truncated(200),
        truncated(300),
        Fault(delay_s=0.3),
        Fault(delay_s=1.5),
        Fault(drip_s=0.05),
        nonsense(b""),
        nonsense(b"SSH-2.0-OpenSSH_9.2\r\n"),
        nonsense(b"HTTP/1.1 200 OK\r\n\r\n"),
        nonsense(_OK % (0, b"")),
        nonsense(_OK % (99, b"\x80")),
        nonsense(_OK % (len(_PORTAL), _PORTAL)),
        nonsense(_REDIRECT),
        nonsense(_BOMB),
        nonsense(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
        nonsense(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000),
    ],
)
def test_whatever_happens_once_it_arrives_exactly_once(field: Field, fault: Fault) -> None:
    field.put(3)
    field.proxy.faults.append(fault)
    report = field.run()
    assert (report.confirmed, report.set_aside, report.waiting) == (3, 0, 0)
    assert field.all_arrived_once()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (BLACK_HOLE, Waiting.BROKEN),
        (LOSE_ANSWER, Waiting.BROKEN),
        (nonsense(_OK % (len(_PORTAL), _PORTAL)), Waiting.NONSENSE),
        (nonsense(b"HTTP/1.1 503 S\r\nContent-Length: 0\r\n\r\n"), Waiting.TROUBLE),
        (nonsense(b"HTTP/1.1 403 F\r\nContent-Length: 0\r\n\r\n"), Waiting.UNSIGNED),
        (
            nonsense(b"HTTP/1.1 422 U\r\nContent-Length: %d\r\n\r\n%s" % (len(_REFUSAL), _REFUSAL)),
            Waiting.UNSIGNED,
        ),
    ],
)
def test_what_never_gets_better_is_said_and_nothing_is_lost(
    field: Field, fault: Fault, reason: Waiting
) -> None:
    field.put()
    field.proxy.faults.extend([fault] * 9)
    report = field.run(ONCE)
    assert (report.confirmed, report.set_aside, report.waiting) == (0, 0, 1)
    assert report.reason == reason
    field.proxy.faults.clear()
    assert field.run().confirmed == 1
    assert field.all_arrived_once()


def test_a_hub_that_is_down_is_an_ordinary_report(field: Field) -> None:
    field.put(2)
    started = time.monotonic()
    report = field.client(url="http://127.0.0.1:9").run()
    assert (report.sent, report.waiting, report.reason) == (2, 2, Waiting.OFFLINE)
    assert time.monotonic() - started < 5


def test_a_slow_line_is_given_up_within_the_total_time(field: Field) -> None:
    """Each byte arrives within the read time-out, so only the total can end it."""
    field.put()
    field.proxy.faults.append(Fault(drip_s=0.5))
    started = time.monotonic()
    assert field.run(ONCE).reason == Waiting.BROKEN
    assert time.monotonic() - started < 5


def test_random_faults_again_and_again_end_exactly_once(field: Field) -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    menu = [REFUSE, LOSE_ANSWER, DUPLICATE, Fault(delay_s=0.05), *map(truncated, (1, 90, 250))]
    field.put(25)
    client = field.client()
    for _ in range(40):
        field.proxy.faults.clear()
        field.proxy.faults.extend(chance.choices(menu, k=chance.randrange(8)))
        if not client.run().waiting:
            break
    assert field.all_arrived_once(), f"seed {seed}"


def test_two_senders_at_once_end_exactly_once(field: Field) -> None:
    """The locked-screen sender and the desk may run at the same moment."""
    field.put(8)
    threads = [threading.Thread(target=field.run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert field.all_arrived_once()


def test_cancelling_stops_at_once_and_loses_nothing(field: Field) -> None:
    field.put(3)
    field.proxy.faults.append(HALF_OPEN)
    cancel = threading.Event()
    threading.Timer(0.2, cancel.set).start()
    started = time.monotonic()
    report = field.client(AGAIN).run(cancel)
    assert time.monotonic() - started < 1
    assert (report.waiting, report.reason) == (3, Waiting.CANCELLED)
    assert field.run().confirmed == 3
    assert field.all_arrived_once()


def test_a_hub_killed_and_started_again_gets_everything_once(field: Field) -> None:
    field.put(6)
    field.proxy.faults.extend([truncated(0)] * 2)
    field.run(ONCE)
    field.hub.end(kill=True)
    try:
        assert field.run(ONCE).waiting
    finally:
        field.hub.start()
    assert field.run().waiting == 0
    assert field.all_arrived_once()
