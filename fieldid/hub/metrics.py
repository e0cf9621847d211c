"""Numbers for monitoring, in Prometheus's text format.

Guarantees that no label holds an identifier of a person, an officer, a laptop or a record: only
states and routes. What concerns the database is counted there when asked, so every process
answers the same; requests are counted by each process for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from psycopg import Connection

    from fieldid.hub.store import HubStore, Row

_PROCESS = CollectorRegistry()
_REQUESTS = Counter(
    "fieldid_requests", "Requests answered by this process.", ["route", "status"], registry=_PROCESS
)
_SECONDS = Histogram(
    "fieldid_request_seconds", "How long answers took.", ["route"], registry=_PROCESS
)
# Name, explanation, and a query that returns one number or (state, number) rows.
_GAUGES = (
    (
        "fieldid_devices",
        "Laptops, by whether they are enrolled or revoked.",
        (
            "SELECT CASE WHEN revoked_at IS NULL THEN 'enrolled' ELSE 'revoked' END AS state,"
            " count(*) AS number FROM device GROUP BY 1"
        ),
    ),
    (
        "fieldid_envelopes",
        "Envelopes kept, by state.",
        (
            "SELECT CASE WHEN decision_pending THEN 'decision_pending' ELSE state END AS state,"
            " count(*) AS number FROM envelope GROUP BY 1"
        ),
    ),
    (
        "fieldid_decisions_not_standing",
        "Decisions kept that do not stand, by why.",
        (
            "SELECT standing AS state, count(*) AS number FROM envelope"
            " WHERE standing NOT IN ('', 'withdrawn') GROUP BY 1"
        ),
    ),
    (
        "fieldid_envelopes_not_durable",
        "Envelopes in no verified backup and on no replica yet.",
        "SELECT '' AS state, count(*) AS number FROM envelope WHERE durable_at IS NULL",
    ),
    (
        "fieldid_backup_age_seconds",
        "Time since the newest verified backup began.",
        "SELECT '' AS state, extract(epoch FROM now() - max(started_at)) AS number FROM backup",
    ),
    (
        "fieldid_clashes",
        "Envelopes that clash with one kept before.",
        "SELECT '' AS state, count(*) AS number FROM clash",
    ),
    (
        "fieldid_alarms",
        "Alarms, by kind.",
        "SELECT kind AS state, count(*) AS number FROM alarm GROUP BY 1",
    ),
    (
        "fieldid_uploads_unfinished",
        "Batches of which only a part has arrived.",
        "SELECT '' AS state, count(*) AS number FROM upload WHERE answer IS NULL",
    ),
    (
        "fieldid_erase_orders_undelivered",
        "Erase orders that no laptop has fetched yet.",
        "SELECT '' AS state, count(*) AS number FROM erase_order WHERE delivered_at IS NULL",
    ),
)


def observe(route: str, status: int, seconds: float) -> None:
    """Count one request. ``route``: the address as a pattern, never as it was called."""
    _REQUESTS.labels(route or "none", str(status)).inc()
    _SECONDS.labels(route or "none").observe(seconds)


def metrics_text(store: HubStore) -> bytes:
    """Return everything in the text format."""
    registry = CollectorRegistry()
    with store.transaction() as connection:
        registry.register(_Counted(connection))
        return generate_latest(registry) + generate_latest(_PROCESS)


class _Counted:
    """Counts in the database while it is being collected."""

    def __init__(self, connection: Connection[Row]) -> None:
        self._connection = connection

    def describe(self) -> list[GaugeMetricFamily]:
        """Say nothing beforehand, so that registering does not count."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield one family for each gauge."""
        for name, words, query in _GAUGES:
            rows = self._connection.execute(query.encode()).fetchall()
            labels = ["state"] if any(row["state"] for row in rows) else []
            family = GaugeMetricFamily(name, words, labels=labels)
            for row in rows:
                if row["number"] is not None:
                    family.add_metric([row["state"]] if labels else [], float(row["number"]))
            yield family
