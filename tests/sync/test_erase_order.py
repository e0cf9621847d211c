"""T1, T2: a signed order reaches the laptop at its next contact; sealed records still get out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, InstallationState, OfficerEntry
from fieldid.errors.vault import VaultErasedError
from fieldid.hub import safekeeping
from fieldid.hub.config import HubConfig
from tests.helpers.fast_kdf import FAST_KDF
from tests.helpers.fault_proxy import REFUSE, FaultProxy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.app.desk import Desk
    from tests.helpers.hub_process import HubProcess

PASSPHRASE = "four words for tests"


@pytest.fixture
def proxy(served: HubProcess) -> Iterator[FaultProxy]:
    with FaultProxy(served.url) as made:
        yield made


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return Installation(tmp_path / "vault", Readers(()))


@pytest.fixture
def desk(installation: Installation, served: HubProcess, proxy: FaultProxy) -> Iterator[Desk]:
    officer = OfficerEntry("Officer", "officer", PASSPHRASE)
    made = installation.set_up(FirstRun((officer,)), "demo", FAST_KDF)
    made.enrol(proxy.url, served.code())
    yield made
    made.lock()


def order(hub: HubProcess, desk: Desk) -> str:
    device_id = desk.vault.device.device_id
    config = HubConfig(hub.config.folder, dsn=hub.config.dsn)
    safekeeping.revoke(config, device_id, "stolen", erase=True)
    return device_id


def test_a_locked_laptop_sends_what_waits_and_destroys_its_keys(
    installation: Installation, desk: Desk, served: HubProcess, proxy: FaultProxy
) -> None:
    desk.vault.outbox.enqueue_audit()
    desk.vault.reconcile()
    device_id = order(served, desk)
    desk.lock()
    proxy.faults.extend([REFUSE] * 9)
    assert installation.send_waiting(patience_s=1.0).erase_order is None
    assert installation.state is InstallationState.LOCKED, "no word of the hub, nothing erased"
    proxy.faults.clear()
    report = installation.send_waiting(patience_s=5.0)
    assert report.erase_order is not None
    assert report.waiting == 0
    with pytest.raises(VaultErasedError):
        installation.log_on(None, PASSPHRASE)
    with psycopg.connect(served.config.dsn) as connection:
        rows = connection.execute(
            "SELECT state FROM envelope WHERE device_id = %s", [device_id]
        ).fetchall()
    assert {state for (state,) in rows} == {"device_revoked"}
    assert installation.send_waiting(patience_s=5.0).waiting == 0, "it may call again"


def test_an_open_desk_is_closed_by_the_order(
    installation: Installation, desk: Desk, served: HubProcess
) -> None:
    order(served, desk)
    with pytest.raises(VaultErasedError):
        desk.sync()
    assert desk.vault.locked
    with pytest.raises(VaultErasedError):
        installation.log_on(None, PASSPHRASE)
