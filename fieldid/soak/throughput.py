"""How much a hub takes in with N processes over one PostgreSQL.

Laptops are keys in memory here, their envelopes are made beforehand; what is timed is HTTP,
verification, unsealing and the database. Everything runs on one machine, so the senders take
their share of its processors.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from fieldid.errors.hub import HubError
from fieldid.hub import operating
from fieldid.hub.enrol import enrol
from fieldid.hub.keys import HubKeys, load_keys
from fieldid.soak.hub_side import HubSide
from fieldid.wire import batch as batches
from fieldid.wire import envelope as envelopes
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.enrolment import (
    EnrolledOfficer,
    EnrolmentRequest,
    encode_request,
    sign_request,
)
from fieldid.wire.envelope import EnvelopeContent
from fieldid.wire.fields import new_uuid7
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey


@dataclass(frozen=True)
class Throughput:
    """Envelopes a second, one a request and in batches. ``processes``: of the hub."""

    processes: int
    laptops: int
    envelopes: int
    single_per_s: float
    batched_per_s: float


def measure(processes: int, laptops: int, number: int) -> Throughput:
    """Send ``number`` envelopes of each laptop, all at once, one by one and in batches."""
    with (
        TemporaryDirectory(prefix="fieldid-load-") as folder,
        HubSide(Path(folder) / "hub", processes) as hub,
    ):
        keys = load_keys(hub.folder)
        ports = [hub.ports[place % processes] for place in range(laptops)]
        single = [_enrolled(hub, keys, number) for _ in range(laptops)]
        batched = [_enrolled(hub, keys, number) for _ in range(laptops)]
        alone = _timed([_Sender(port, one, 1) for port, one in zip(ports, single, strict=True)])
        together = _timed(
            [_Sender(port, one, 50) for port, one in zip(ports, batched, strict=True)]
        )
    total = laptops * number
    return Throughput(
        processes, laptops, total, round(total / alone, 1), round(total / together, 1)
    )


@dataclass(frozen=True)
class _Laptop:
    device_id: str
    raws: list[bytes]


@dataclass(frozen=True)
class _Sender:
    """Sends what one laptop has over one kept connection."""

    port: int
    laptop: _Laptop
    at_once: int

    def run(self) -> None:
        raws = self.laptop.raws
        with httpx.Client(base_url=f"http://127.0.0.1:{self.port}/v1", timeout=60) as line:
            for start in range(0, len(raws), self.at_once):
                self._send(line, raws[start : start + self.at_once])

    def _send(self, line: httpx.Client, raws: list[bytes]) -> None:
        if self.at_once == 1:
            answer = line.post("/envelopes", content=raws[0])
        else:
            data = batches.encode_batch(raws)
            words = f"?device={self.laptop.device_id}&size={len(data)}"
            answer = line.post(f"/uploads/{sha256_hex(data)}{words}", content=data)
        if answer.status_code != httpx.codes.OK:
            raise HubError(reason=f"it answered {answer.status_code}")


def _timed(senders: list[_Sender]) -> float:
    started = time.monotonic()
    with ThreadPoolExecutor(len(senders)) as pool:
        list(pool.map(_Sender.run, senders))
    return time.monotonic() - started


def _enrolled(hub: HubSide, keys: HubKeys, number: int) -> _Laptop:
    device, signing, sealing = new_uuid7(), SigningKey.generate(), SealingKey.generate()
    now = datetime.now(UTC)
    officer = EnrolledOfficer("officer", "Officer", "officer", SigningKey.generate().public)
    code = operating.new_code(hub.config)
    request = EnrolmentRequest(
        code, "demo", device, signing.public, sealing.recipient, (officer,), now
    )
    with operating.open_store(hub.config, keys) as store:
        enrol(encode_request(sign_request(request, signing)), store, keys, now)
    made = [
        envelopes.make_envelope(
            EnvelopeContent("encounter", {"encounter_id": new_uuid7(), "note": "x" * 2000}),
            device,
            sequence,
            "demo",
            keys.sealing.recipient,
            signing,
            now,
        )
        for sequence in range(1, number + 1)
    ]
    return _Laptop(device, [envelopes.encode(one) for one in made])
