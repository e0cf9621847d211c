"""Enrolment: a valid one-time code turns a laptop into a known device.

Guarantees that a laptop of one realm is never enrolled with a hub of another, and that a
refused request changes nothing (one transaction).
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.hub.codes import spend_code
from fieldid.hub.devices import add_device, add_officers, refresh_device
from fieldid.hub.refusal import RefusedError
from fieldid.wire import enrolment
from fieldid.wire.enrolment_code import EnrolmentCode

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import HubStore


def enrol(
    raw: bytes, store: HubStore, keys: HubKeys, now: datetime, repository_root: bytes = b""
) -> bytes:
    """Answer one encoded request with an encoded response; raise ``RefusedError`` otherwise.

    ``repository_root``: of the list repository that the hub serves, for the laptop to pin.
    """
    request, code = _read(raw)
    if request.realm != keys.realm:
        raise RefusedError(
            "wrong_realm", f"this is a {keys.realm} hub, the laptop is {request.realm}"
        )
    with store.transaction() as connection:
        enrolled_at = add_device(connection, request, now)
        label = spend_code(connection, code, request.device_id, request.realm, now)
        refresh_device(connection, request, label)
        add_officers(connection, request.device_id, request.officers, now)
    response = enrolment.make_response(
        request,
        hub_id=keys.hub_id,
        hub_key=keys.signing,
        hub_recipient=keys.sealing.recipient,
        enrolled_at=enrolled_at,
        repository_root=repository_root,
    )
    return enrolment.encode_response(response)


def _read(raw: bytes) -> tuple[enrolment.EnrolmentRequest, EnrolmentCode]:
    try:
        request = enrolment.decode_request(raw)
        return request, EnrolmentCode.parse(request.code)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None
