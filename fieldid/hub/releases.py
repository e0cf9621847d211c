"""Release requests and what was agreed to them, between rows and ``fieldid.case.release``.

Guarantees that the pure rules judge on what is in the rows, with the roles that are confirmed
at this moment, and that the rows hold each approval and each release once.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.case.disclosure import ReleaseApproval, ReleaseRequest
from fieldid.case.release import Release, Released
from fieldid.hub.kept_acts import kept_body
from fieldid.hub.officers import officer_of_act
from fieldid.hub.refusal import RefusedError
from fieldid.parameters import HUB_LISTING_ROWS
from fieldid.wire.act_body import RequestedRelease

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.officers import ActingOfficer
    from fieldid.hub.store import Row

SUPERVISOR, SECOND = "supervisor", "second"


def request_of(
    request_id: str, case_id: str, asked: RequestedRelease, requester: str, at: datetime
) -> ReleaseRequest:
    """Return the request that an act makes; ``at``: when the hub takes it to be made."""
    return ReleaseRequest(
        request_id=request_id,
        subject=case_id,
        destination=asked.destination,
        recipient=asked.recipient,
        fields=asked.fields,
        power=asked.power,
        reason=asked.reason,
        requester=requester,
        requested_at=at,
    )


def load_release(
    connection: Connection[Row], keys: HubKeys, case_id: str, request_id: str
) -> Release:
    """Return a request of this case as it stands, its row held. Raises ``RefusedError``."""
    row = connection.execute(
        "SELECT request.*, act.officer_id AS requester"
        " FROM release_request AS request JOIN act ON act.act_id = request.request_id"
        " WHERE request_id = %s AND request.case_id = %s FOR UPDATE OF request",
        [request_id, case_id],
    ).fetchone()
    if row is None:
        raise RefusedError("unknown_request", "this case has no such request", HTTPStatus.NOT_FOUND)
    asked = kept_body(connection, keys, request_id, RequestedRelease)
    request = request_of(request_id, case_id, asked, row["requester"], row["requested_at"])
    return Release(
        request=request,
        supervisor=_approval(connection, request_id, SUPERVISOR),
        second_person=_approval(connection, request_id, SECOND),
        withdrawn_at=row["withdrawn_at"],
        released=_released(connection, request_id),
    )


def requests_of(connection: Connection[Row], case_id: str) -> list[str]:
    """Return the identifiers of the case's requests, oldest first."""
    rows = connection.execute(
        "SELECT request_id FROM release_request WHERE case_id = %s"
        " ORDER BY requested_at, request_id",
        [case_id],
    ).fetchall()
    return [str(row["request_id"]) for row in rows]


def open_requests(connection: Connection[Row]) -> list[Row]:
    """Return the requests neither released nor withdrawn, oldest first: case and time only."""
    return connection.execute(
        "SELECT request.case_id, request.request_id::text, requested_at,"
        " (SELECT count(*) FROM release_approval AS given"
        "  WHERE given.request_id = request.request_id) AS approvals"
        " FROM release_request AS request LEFT JOIN release USING (request_id)"
        " WHERE release.request_id IS NULL AND withdrawn_at IS NULL"
        " ORDER BY requested_at, request.request_id LIMIT %s",
        [HUB_LISTING_ROWS],
    ).fetchall()


def involved(connection: Connection[Row], request_id: str) -> list[ActingOfficer]:
    """Return whoever asked for it and whoever approved it so far."""
    rows = connection.execute(
        "SELECT act_id FROM release_approval WHERE request_id = %s", [request_id]
    ).fetchall()
    acts = [request_id, *(str(row["act_id"]) for row in rows)]
    return [officer_of_act(connection, act_id) for act_id in acts]


def _approval(connection: Connection[Row], request_id: str, part: str) -> ReleaseApproval | None:
    row = connection.execute(
        "SELECT * FROM release_approval WHERE request_id = %s AND part = %s",
        [request_id, part],
    ).fetchone()
    if row is None:
        return None
    role = officer_of_act(connection, str(row["act_id"])).role
    return ReleaseApproval(row["digest"], row["officer_id"], role, row["at"])


def _released(connection: Connection[Row], request_id: str) -> Released | None:
    row = connection.execute("SELECT * FROM release WHERE request_id = %s", [request_id]).fetchone()
    return Released(row["officer_id"], row["released_at"], tuple(row["fields"])) if row else None
