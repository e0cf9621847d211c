"""A laptop with a spool at one end of a faulty line, and a real hub at the other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import psycopg

from fieldid.hub.clock import utc_now
from fieldid.hub.keys import load_keys
from fieldid.sync.client import SyncClient
from fieldid.sync.enrol import enrol
from fieldid.sync.line import Limits
from fieldid.sync.retry import RetryPlan
from fieldid.vault.hub_pin import HubPin
from fieldid.vault.spool import Spool
from fieldid.wire import envelope as envelopes
from tests.helpers.fault_proxy import FaultProxy
from tests.helpers.hub_laptop import Laptop
from tests.helpers.hub_process import HubProcess

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.sync.report import SyncReport

QUICK = Limits(connect_s=2.0, read_s=1.0, total_s=2.0)
PATIENT = Limits(connect_s=5.0, read_s=30.0, total_s=60.0)
ONCE = RetryPlan(attempts=1)
AGAIN = RetryPlan(attempts=4, first_wait_s=0.01, longest_wait_s=0.05)


@dataclass
class Field:
    """``raws``: every envelope ever put into the spool, by sequence number."""

    hub: HubProcess
    proxy: FaultProxy
    laptop: Laptop
    spool: Spool
    pin: HubPin
    raws: dict[int, bytes] = field(default_factory=dict)

    @classmethod
    def enrolled(cls, hub: HubProcess, proxy: FaultProxy, home: Path) -> Field:
        """Enrol a new laptop over the line as it is."""
        laptop, code = Laptop(), hub.code()
        response = enrol(proxy.url, code, laptop.request(code), limits=QUICK, plan=AGAIN)
        laptop.knows(load_keys(hub.config.folder))
        pin = HubPin(
            proxy.url,
            response.hub_id,
            response.hub_public,
            response.hub_recipient,
            laptop.device_id,
            "demo",
        )
        spool = Spool(home)
        spool.create()
        return cls(hub, proxy, laptop, spool, pin)

    def put(self, number: int = 1) -> list[int]:
        """Put this many more records into the spool; return their sequence numbers."""
        return [self.put_raw(self.laptop.raw()) for _ in range(number)]

    def put_raw(self, raw: bytes) -> int:
        """Put one envelope, honest or not, into the spool."""
        sequence = envelopes.decode(raw).sequence
        self.raws[sequence] = raw
        self.spool.put(sequence, raw)
        return sequence

    def client(self, plan: RetryPlan = AGAIN, limits: Limits = QUICK, **pin: Any) -> SyncClient:
        """A sender with quick limits; ``pin`` changes what it believes of the hub."""
        return SyncClient(self.spool, replace(self.pin, **pin), utc_now, limits=limits, plan=plan)

    def run(self, plan: RetryPlan = AGAIN, limits: Limits = QUICK) -> SyncReport:
        """One run of a new sender."""
        return self.client(plan, limits).run()

    def kept(self) -> list[bytes]:
        """The envelopes of this laptop that the hub holds, byte for byte, in order."""
        with psycopg.connect(self.hub.config.dsn) as connection:
            rows = connection.execute(
                "SELECT raw FROM envelope WHERE device_id = %s ORDER BY sequence",
                [self.laptop.device_id],
            ).fetchall()
        return [bytes(raw) for (raw,) in rows]

    def clashes(self) -> int:
        """How many clashes of this laptop the hub holds."""
        with psycopg.connect(self.hub.config.dsn) as connection:
            row = connection.execute(
                "SELECT count(*) FROM clash WHERE device_id = %s", [self.laptop.device_id]
            ).fetchone()
        assert row is not None
        return int(row[0])

    def all_arrived_once(self) -> bool:
        """Whether the hub holds exactly what was put into the spool, and nothing waits."""
        expected = [self.raws[sequence] for sequence in sorted(self.raws)]
        return self.kept() == expected and not self.clashes() and not self.spool.pending()
