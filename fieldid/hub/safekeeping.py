"""What the operator does so that nothing is lost: backups, restores, sticks; and revocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.hub import HubError
from fieldid.hub import backup as backups
from fieldid.hub import courier
from fieldid.hub.clock import utc_now
from fieldid.hub.devices import find_device, revoke_device
from fieldid.hub.durable import mark_replicated
from fieldid.hub.epoch import begin_epoch
from fieldid.hub.erasing import issue_order
from fieldid.hub.keys import load_keys
from fieldid.hub.operating import open_store
from fieldid.hub.rules import RulesFolder

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.hub.backup import Backup
    from fieldid.hub.config import HubConfig
    from fieldid.hub.courier import ImportReport
    from fieldid.hub.store import Row


def back_up(config: HubConfig, target: Path) -> Backup:
    """Write a verified backup and call durable what is in it."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store:
        return backups.back_up(store, keys.hub_id, target, utc_now)


def restore(config: HubConfig, source: Path, *, replace: bool) -> Backup:
    """Put a backup back and begin a new epoch."""
    keys = load_keys(config.folder)
    with open_store(config, keys, prepare=False) as store:
        return backups.put_back(store, keys.hub_id, source, replace=replace)


def new_epoch(config: HubConfig) -> str:
    """Say that the database was put back by other means; return the new epoch."""
    with open_store(config, load_keys(config.folder)) as store, store.transaction() as connection:
        return begin_epoch(connection)


def replicated(config: HubConfig, patience_s: float) -> int:
    """Call durable what a streaming replica has on its disk; return how many were new."""
    with open_store(config, load_keys(config.folder)) as store:
        return mark_replicated(store, utc_now, patience_s)


def import_stick(config: HubConfig, folder: Path) -> ImportReport:
    """Take in a courier's stick."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store:
        return courier.import_stick(folder, store, keys, utc_now, RulesFolder(config.folder))


def revoke(config: HubConfig, device_id: str, because: str, *, erase: bool) -> None:
    """Revoke a laptop; with ``erase`` order it to destroy its keys at its next contact."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        if not revoke_device(connection, device_id, because, utc_now()):
            raise HubError(reason="no laptop of this identifier is enrolled")
        if erase:
            issue_order(connection, keys, device_id, utc_now())


def erase(config: HubConfig, device_id: str) -> None:
    """Order a laptop to destroy its keys at its next contact."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        if find_device(connection, device_id) is None:
            raise HubError(reason="no laptop of this identifier is enrolled")
        issue_order(connection, keys, device_id, utc_now())


def devices(config: HubConfig) -> list[Row]:
    """Return every laptop: how much is held and durable, revoked or not, erased or not."""
    with open_store(config, load_keys(config.folder)) as store, store.transaction() as connection:
        return connection.execute(
            "SELECT device_id, label, enrolled_at, revoked_at, revoked_because,"
            " erase_order.issued_at AS erase_ordered_at, erase_order.delivered_at AS"
            " erase_delivered_at, (SELECT count(*) FROM envelope WHERE envelope.device_id ="
            " device.device_id) AS held, (SELECT count(*) FROM envelope WHERE"
            " envelope.device_id = device.device_id AND durable_at IS NOT NULL) AS durable"
            " FROM device LEFT JOIN erase_order USING (device_id) ORDER BY enrolled_at"
        ).fetchall()
