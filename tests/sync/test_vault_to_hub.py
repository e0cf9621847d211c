"""The whole way with nothing stood in: a real vault, a faulty line, a real hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest

from fieldid.app.syncing import sync_status
from fieldid.audit.entry import AuditEvent
from fieldid.audit.head import AuditHead
from fieldid.hub.clock import utc_now
from fieldid.sync.client import SyncClient
from fieldid.sync.enrol import enrol
from fieldid.vault.hub_pin import HubPin
from fieldid.vault.identities import NewOfficer
from fieldid.vault.locked import LockedVault
from fieldid.vault.vault import Vault
from fieldid.wire.enrolment import EnrolledOfficer, EnrolmentRequest, signed_request, to_sign
from fieldid.wire.signing import Domain
from tests.helpers.fault_proxy import DUPLICATE, LOSE_ANSWER, REFUSE, FaultProxy, truncated
from tests.helpers.hub_laptop import decided_encounter
from tests.sync.field import AGAIN, QUICK
from tests.vault.support import FAST_KDF, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.hub_process import HubProcess


@pytest.fixture
def proxy(served: HubProcess) -> Iterator[FaultProxy]:
    with FaultProxy(served.url) as made:
        yield made


def enrolled(vault: Vault, hub: HubProcess, url: str) -> None:
    code = hub.code()
    officers = tuple(
        EnrolledOfficer(one.officer_id, one.name, one.role, one.public_key)
        for one in vault.officers()
    )
    unsigned = EnrolmentRequest(
        code=code,
        realm=vault.realm,
        device_id=vault.device.device_id,
        device_public=vault.device.public_key,
        device_recipient=vault.device.recipient,
        officers=officers,
        requested_at=utc_now(),
    )
    signature = vault.sign_as_device(Domain.ENROLMENT_REQUEST, to_sign(unsigned))
    answer = enrol(url, code, signed_request(unsigned, signature), limits=QUICK, plan=AGAIN)
    vault.outbox.pin_hub(
        HubPin(
            url,
            answer.hub_id,
            answer.hub_public,
            answer.hub_recipient,
            answer.device_id,
            answer.realm,
        )
    )


def decide(vault: Vault) -> None:
    """One decided encounter: its audit entry and its envelope in one transaction."""
    record = decided_encounter(vault.officer.officer_id, vault.sign_as_officer)
    with vault.transaction():
        vault.audit.append(AuditEvent.DECISION, (record["encounter_id"],))
        vault.outbox.enqueue("encounter", record)


def send_while_locked(locked: LockedVault) -> int:
    pin = locked.spool.hub()
    assert pin is not None
    report = SyncClient(locked.spool, pin, utc_now, limits=QUICK, plan=AGAIN).run()
    return report.waiting


def hub_side(hub: HubProcess, device_id: str) -> tuple[dict[str, int], AuditHead]:
    with psycopg.connect(hub.config.dsn) as connection:
        states = connection.execute(
            "SELECT state, count(*) FROM envelope WHERE device_id = %s GROUP BY state", [device_id]
        ).fetchall()
        head = connection.execute(
            "SELECT audit_sequence, audit_digest FROM device WHERE device_id = %s", [device_id]
        ).fetchone()
    assert head is not None
    return {str(state): int(number) for state, number in states}, AuditHead(*head)


def test_decisions_made_before_and_after_enrolment_reach_the_hub_while_locked(
    served: HubProcess, proxy: FaultProxy, tmp_path: Path
) -> None:
    home = tmp_path / "vault"
    officer = NewOfficer("Quilla Vantongeren", "officer")
    with Vault.create(home, officer, PASSPHRASE, "demo", utc_now, kdf=FAST_KDF) as vault:
        device_id = vault.device.device_id
        decide(vault)
        enrolled(vault, served, proxy.url)
        decide(vault)
        decide(vault)
    proxy.faults.extend([LOSE_ANSWER, DUPLICATE, truncated(100)])
    locked = LockedVault(home, utc_now)
    assert send_while_locked(locked) == 0
    assert hub_side(served, device_id)[0] == {"accepted": 3}
    with locked.unlock(None, PASSPHRASE) as vault:
        vault.reconcile()
        assert (vault.outbox.counts().accepted, vault.outbox.pending()) == (3, ())
        assert not vault.spool.envelopes()
        vault.outbox.enqueue_audit()
        head = vault.audit.head()
        assert send_while_locked(locked) == 0
        assert hub_side(served, device_id) == ({"accepted": 4}, head)


def test_what_was_sent_while_locked_is_counted_as_sent(
    served: HubProcess, proxy: FaultProxy, tmp_path: Path
) -> None:
    home = tmp_path / "vault"
    officer = NewOfficer("Quilla Vantongeren", "officer")
    with Vault.create(home, officer, PASSPHRASE, "demo", utc_now, kdf=FAST_KDF) as vault:
        enrolled(vault, served, proxy.url)
        decide(vault)
        assert sync_status(vault).sent == 0
    locked = LockedVault(home, utc_now)
    proxy.faults.extend([LOSE_ANSWER] * 8)
    assert send_while_locked(locked) == 1
    with locked.unlock(None, PASSPHRASE) as vault:
        status = sync_status(vault)
        assert (status.queued, status.sent, status.confirmed) == (1, 1, 0)
    proxy.faults.clear()
    assert send_while_locked(locked) == 0
    with locked.unlock(None, PASSPHRASE) as vault:
        status = sync_status(vault)
        assert (status.queued, status.sent, status.confirmed) == (0, 0, 1)


def test_an_officer_added_after_enrolment_is_known_to_the_hub(
    served: HubProcess, proxy: FaultProxy, tmp_path: Path
) -> None:
    home = tmp_path / "vault"
    first = NewOfficer("Quilla Vantongeren", "administrator")
    with Vault.create(home, first, PASSPHRASE, "demo", utc_now, kdf=FAST_KDF) as vault:
        device_id = vault.device.device_id
        enrolled(vault, served, proxy.url)
        vault.add_officer(NewOfficer("Oswin Perrault", "officer"), PASSPHRASE + "2")
    locked = LockedVault(home, utc_now)
    with locked.unlock("Oswin Perrault", PASSPHRASE + "2") as vault:
        decide(vault)
        kinds = [item.kind for item in vault.outbox.pending()]
    assert kinds == ["roster", "encounter"]
    proxy.faults.extend([REFUSE] * 4)  # enough to let the decision overtake the roster
    send_while_locked(locked)
    proxy.faults.clear()
    assert send_while_locked(locked) == 0
    assert hub_side(served, device_id)[0] == {"accepted": 2}
