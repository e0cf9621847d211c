"""What the operator does beside serving: make a hub, issue codes, look at what came in.

Guarantees that one folder is one hub: its keys are made once, and the database it uses is
marked as its own. Works while the hub serves, and while it does not.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import psycopg
from psycopg_pool import PoolTimeout

from fieldid.errors.hub import HubError
from fieldid.hub import listing
from fieldid.hub.clock import utc_now
from fieldid.hub.codes import issue_code
from fieldid.hub.keys import HubKeys, create_keys, load_keys
from fieldid.hub.received import ReceivedEnvelope, received_envelopes
from fieldid.hub.store import HubStore
from fieldid.parameters import CODE_VALID_HOURS, HUB_LISTING_ROWS
from fieldid.wire.fields import Realm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.hub.config import HubConfig
    from fieldid.hub.store import Row

CODE_VALID = timedelta(hours=CODE_VALID_HOURS)


@dataclass(frozen=True, repr=False)
class NewHub:
    """``operator_token`` is shown once and kept nowhere."""

    hub_id: str
    realm: Realm
    fingerprint: str
    operator_token: str


def init(folder: Path, realm: Realm) -> NewHub:
    """Make a hub's folder and keys. Raises ``HubError`` if it is one already."""
    keys, token = create_keys(folder, realm)
    return NewHub(keys.hub_id, keys.realm, keys.fingerprint, token)


def new_code(config: HubConfig, label: str = "", valid_for: timedelta = CODE_VALID) -> str:
    """Return a new one-time enrolment code for the hub's realm."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        public = keys.signing.public
        return issue_code(connection, public, keys.realm, label, utc_now(), valid_for).text


def received(config: HubConfig) -> tuple[ReceivedEnvelope, ...]:
    """Return what is kept of every device, opened with the hub's keys."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        return received_envelopes(connection, keys)


def quarantine(config: HubConfig) -> dict[str, list[Row]]:
    """Return what needs a person's eye: ``envelopes`` and ``alarms``, newest first."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        return listing.to_look_at(connection, HUB_LISTING_ROWS)


@contextmanager
def open_store(config: HubConfig, keys: HubKeys, *, prepare: bool = True) -> Iterator[HubStore]:
    """Open the hub's database and bring it up to date unless told not to.

    Raises ``HubError`` where it does not answer.
    """
    try:
        with config.database() as dsn, HubStore(dsn) as store:
            if prepare:
                store.prepare(keys.hub_id, keys.realm)
            yield store
    except (psycopg.OperationalError, PoolTimeout):
        raise HubError(reason="its PostgreSQL does not answer") from None
