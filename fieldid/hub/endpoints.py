"""The hub's addresses. Each reads a bounded body, calls its room, and answers in bytes or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import msgspec
from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from prometheus_client import CONTENT_TYPE_LATEST

from fieldid.hub import listing
from fieldid.hub.body import read_body
from fieldid.hub.enrol import enrol
from fieldid.hub.envelopes import find_receipt
from fieldid.hub.intake import take_in
from fieldid.hub.keys import HubKeys
from fieldid.hub.log import note_receipt
from fieldid.hub.metrics import metrics_text
from fieldid.hub.refusal import RefusedError
from fieldid.hub.repository import first_root
from fieldid.hub.rules import RulesFolder
from fieldid.hub.standing import answer_standing
from fieldid.hub.store import HubStore
from fieldid.parameters import (
    HUB_LISTING_ROWS,
    MAX_ENROLMENT_BYTES,
    MAX_ENVELOPE_BYTES,
    MAX_STANDING_REQUEST_BYTES,
)
from fieldid.ports import Clock
from fieldid.wire.fields import UuidV7

if TYPE_CHECKING:
    from fieldid.hub.store import Row

router = APIRouter(prefix="/v1")
"""Mounted by ``fieldid.hub.service``."""


@dataclass(frozen=True, repr=False)
class Hub:
    """What every request needs; rests in ``app.state.hub``."""

    store: HubStore
    keys: HubKeys
    clock: Clock
    rules: RulesFolder


@router.post("/enrol")
async def post_enrolment(request: Request) -> Response:
    """Enrol a laptop: encoded EnrolmentRequest in, encoded EnrolmentResponse out."""
    hub = _hub(request)
    raw = await read_body(request, MAX_ENROLMENT_BYTES)
    root = await run_in_threadpool(first_root, hub.rules.folder)
    response = await run_in_threadpool(enrol, raw, hub.store, hub.keys, hub.clock(), root)
    return _octets(response)


@router.post("/envelopes")
async def post_envelope(request: Request) -> Response:
    """Take in one encoded envelope; answer with its encoded receipt."""
    hub = _hub(request)
    raw = await read_body(request, MAX_ENVELOPE_BYTES)
    answer = await run_in_threadpool(take_in, raw, hub.store, hub.keys, hub.clock(), hub.rules)
    note_receipt(answer, len(raw))
    return _octets(answer)


@router.post("/standing")
async def post_standing(request: Request) -> Response:
    """Say how a laptop stands: encoded StandingRequest in, encoded Standing out."""
    hub = _hub(request)
    raw = await read_body(request, MAX_STANDING_REQUEST_BYTES)
    return _octets(await run_in_threadpool(answer_standing, raw, hub.store, hub.keys, hub.clock()))


@router.get("/envelopes/{envelope_id}/receipt")
async def get_receipt(request: Request, envelope_id: str) -> Response:
    """Give the receipt of a kept envelope again. Receipts hold no personal data."""
    hub = _hub(request)
    answer = await run_in_threadpool(_look_up, hub.store, envelope_id)
    if answer is None:
        raise RefusedError(
            "unknown_envelope", "no such envelope is kept here", HTTPStatus.NOT_FOUND
        )
    return _octets(answer)


@router.get("/health")
async def get_health(request: Request) -> Response:
    """Say whether the hub and its database work, and whether a policy is in force.

    Without one everything is still taken in, and counts for nothing yet.
    """
    hub = _hub(request)
    flaw = await run_in_threadpool(_policy_flaw, hub)
    policy = {"in_force": not flaw, "reason": flaw}
    return _json(
        {"status": "ok", "hub_id": hub.keys.hub_id, "realm": hub.keys.realm, "policy": policy}
    )


@router.get("/quarantine")
async def get_quarantine(request: Request) -> Response:
    """List what needs a person's eye: ``Authorization: Bearer`` with the operator's token."""
    hub = _for_operator(request)
    return _json(await run_in_threadpool(_list, hub.store))


@router.get("/metrics")
async def get_metrics(request: Request) -> Response:
    """Give numbers to Prometheus, which brings the operator's token like the listing above."""
    hub = _for_operator(request)
    text = await run_in_threadpool(metrics_text, hub.store)
    return Response(text, media_type=CONTENT_TYPE_LATEST)


def _hub(request: Request) -> Hub:
    hub: Hub = request.app.state.hub
    return hub


def _for_operator(request: Request) -> Hub:
    hub = _hub(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hub.keys.is_operator(token):
        raise RefusedError(
            "not_operator", "the operator's token is needed", HTTPStatus.UNAUTHORIZED
        )
    return hub


def _octets(content: bytes) -> Response:
    return Response(content, media_type="application/octet-stream")


def _json(content: object) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


def _look_up(store: HubStore, envelope_id: str) -> bytes | None:
    try:
        msgspec.convert(envelope_id, UuidV7)
    except msgspec.ValidationError:
        return None
    with store.transaction() as connection:
        return find_receipt(connection, envelope_id)


def _policy_flaw(hub: Hub) -> str:
    with hub.store.transaction() as connection:
        return hub.rules.flaw(connection)


def _list(store: HubStore) -> dict[str, list[Row]]:
    with store.transaction() as connection:
        return listing.to_look_at(connection, HUB_LISTING_ROWS)
