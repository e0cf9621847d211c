"""Where the hub's answer differs from what a laptop sent, as the laptop is told.

Guarantees that every record that is kept but does not plainly count is named, newest first,
with a reason that holds no personal data. Reviews count once the second answer is stored: before
that nothing of them leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.second_officer import ReviewResult
from fieldid.hub.cases import find_case
from fieldid.hub.reviews import load_review
from fieldid.parameters import STANDING_VERDICTS
from fieldid.wire.verdicts import Verdict, VerdictKind

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row

_RECORDS = (
    "SELECT sequence, state AS kind, reason, received_at AS at FROM envelope"
    " WHERE device_id = %(id)s"
    " AND state IN ('decision_unverified', 'chain_broken', 'device_revoked')"
    " UNION ALL SELECT sequence, 'clash', reason, received_at FROM clash WHERE device_id = %(id)s"
    " ORDER BY at DESC LIMIT %(most)s"
)
_REVIEWED = (
    "SELECT case_id, envelope.sequence, max(act.received_at) AS at FROM review_act"
    " JOIN act USING (act_id, case_id) JOIN subject_case USING (case_id)"
    " JOIN envelope USING (envelope_id)"
    " WHERE subject_case.device_id = %(id)s AND part <> 'first'"
    " GROUP BY case_id, envelope.sequence ORDER BY at DESC LIMIT %(most)s"
)
_DIFFERS = {
    ReviewResult.TO_RECONCILE: VerdictKind.REVIEW_DIFFERS,
    ReviewResult.REFER: VerdictKind.REVIEW_DIFFERS,
    ReviewResult.CONTESTED: VerdictKind.CONTESTED,
}


def open_verdicts_of(
    connection: Connection[Row], keys: HubKeys, device_id: str
) -> tuple[Verdict, ...]:
    """Return what is open for one device, newest first."""
    which: dict[str, object] = {"id": device_id, "most": STANDING_VERDICTS}
    rows = connection.execute(_RECORDS, which).fetchall()
    found = [
        Verdict(row["sequence"], VerdictKind(row["kind"]), row["at"], row["reason"][:200])
        for row in rows
    ]
    found += _of_reviews(connection, keys, which)
    return tuple(sorted(found, key=lambda one: one.at, reverse=True)[:STANDING_VERDICTS])


def _of_reviews(
    connection: Connection[Row], keys: HubKeys, which: dict[str, object]
) -> list[Verdict]:
    found = []
    for row in connection.execute(_REVIEWED, which).fetchall():
        result = load_review(connection, keys, find_case(connection, row["case_id"])).result
        kind = _DIFFERS.get(result) if result else None
        if kind is not None:
            found.append(Verdict(row["sequence"], kind, row["at"]))
    return found
