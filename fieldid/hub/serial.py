"""Serialisable transactions, begun anew when they met another one.

Guarantees that what ``work`` read is still so when it commits (PostgreSQL, SERIALIZABLE), or
that nothing of it happened. ``work`` may run several times and must do nothing outside the
database.
"""

from __future__ import annotations

import random
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

from psycopg import errors

from fieldid.hub.refusal import RefusedError
from fieldid.parameters import HUB_LOCK_WAIT_MS, SERIAL_TRIES, SERIAL_WAIT_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from psycopg import Connection

    from fieldid.hub.store import HubStore, Row

T = TypeVar("T")
# PostgreSQL may report the loser of a race as a duplicate key instead; begun anew, it sees why.
_MET_ANOTHER = (errors.SerializationFailure, errors.DeadlockDetected, errors.UniqueViolation)


def serialised(store: HubStore, work: Callable[[Connection[Row]], T]) -> T:
    """Run ``work`` in one serialisable transaction and return what it returns, once committed.

    Raises ``RefusedError`` when others keep coming in between, and whatever ``work`` raises.
    """
    for _ in range(SERIAL_TRIES):
        try:
            with store.transaction() as connection:
                connection.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
                connection.execute(f"SET LOCAL lock_timeout = {HUB_LOCK_WAIT_MS:d}")
                return work(connection)
        except _MET_ANOTHER:
            time.sleep(random.uniform(0, SERIAL_WAIT_S))  # noqa: S311 -- a wait, not a secret
    raise RefusedError(
        "busy",
        "others work on this case at this moment; nothing was done, try again",
        HTTPStatus.SERVICE_UNAVAILABLE,
    )
