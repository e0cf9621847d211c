"""How the decisions of a case stand on this hub: what its review comes to.

Guarantees that every decision of a case is brought up to date in the transaction that changes
its review or adds a record, and that no review makes a confirmation stand that still waits for a
policy. Leaves out which decisions need a review (``decisions``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.case.standing import Standing, standing
from fieldid.hub.listing import read_kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from psycopg import Connection

    from fieldid.case.case_review import CaseReview
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row

WITHDRAWN = "withdrawn"


def refresh(connection: Connection[Row], keys: HubKeys, case_id: str, review: CaseReview) -> None:
    """Bring every decision of the case up to date with its review."""
    rows = connection.execute(
        "SELECT envelope_id, needs_second, standing FROM envelope WHERE standing_of = %s",
        [case_id],
    ).fetchall()
    found = [(row, _decision(connection, keys, str(row["envelope_id"]))) for row in rows]
    superseded = {decision.get("supersedes") for _, decision in found} - {"", None}
    for row, decision in found:
        stands = _stands(decision, review, superseded, row)
        connection.execute(
            "UPDATE envelope SET standing = %s WHERE envelope_id = %s",
            [stands, row["envelope_id"]],
        )


def waiting_cases(connection: Connection[Row]) -> list[Row]:
    """Return the cases whose decision waits for a review, the oldest first; identifiers only."""
    return connection.execute(
        "SELECT DISTINCT case_id, opened_at FROM subject_case"
        " JOIN envelope ON standing_of = case_id"
        " WHERE standing IN ('awaiting_review', 'contested') ORDER BY opened_at, case_id"
    ).fetchall()


def _stands(
    decision: dict[str, Any],
    review: CaseReview,
    superseded: Iterable[object],
    row: Row,
) -> str:
    outcome, record_id = str(decision.get("outcome", "")), str(decision.get("record_id", ""))
    found = standing(outcome, record_id, review, needs_second=row["needs_second"])
    if row["standing"] == Standing.AWAITING_POLICY:
        found = Standing.AWAITING_POLICY
    gone = decision.get("decision_id") in superseded
    return WITHDRAWN if gone and found is not Standing.STANDS else found.value


def _decision(connection: Connection[Row], keys: HubKeys, envelope_id: str) -> dict[str, Any]:
    content = read_kept(connection, keys, envelope_id)
    decision = content.record.get("decision") if content else None
    return decision if isinstance(decision, dict) else {}
