"""The addresses for acts and for what a laptop may learn of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from fieldid.hub.acts import take_act
from fieldid.hub.body import read_body
from fieldid.hub.log import note
from fieldid.hub.queries import Under, answer_query
from fieldid.hub.refusal import RefusedError
from fieldid.hub.sealed_acts import take_sealed
from fieldid.parameters import MAX_ACT_BYTES, MAX_SEALED_ACT_BYTES
from fieldid.wire import act_receipt as receipts
from fieldid.wire.query import HEADER
from fieldid.wire.query_officer import OFFICER_HEADER

if TYPE_CHECKING:
    from fieldid.hub.endpoints import Hub

router = APIRouter(prefix="/v1")
"""Mounted by ``fieldid.hub.service``."""


@router.post("/acts")
async def post_act(request: Request) -> Response:
    """Take in one encoded act; answer with its encoded receipt."""
    hub: Hub = request.app.state.hub
    raw = await read_body(request, MAX_ACT_BYTES)
    try:
        answer = await run_in_threadpool(take_act, raw, hub.store, hub.keys, hub.rules, hub.clock)
    except RefusedError as error:
        # the code only: the words may tell that a claim exists
        note("act_refused", code=error.code)
        raise
    _note_receipt(answer)
    return Response(answer, media_type="application/octet-stream")


@router.post("/sealed-acts")
async def post_sealed_act(request: Request) -> Response:
    """Take in one act sealed to this hub; refusals are signed, their words sealed."""
    hub: Hub = request.app.state.hub
    raw = await read_body(request, MAX_SEALED_ACT_BYTES)
    try:
        answer = await run_in_threadpool(
            take_sealed, raw, hub.store, hub.keys, hub.rules, hub.clock
        )
    except RefusedError as error:
        note("act_refused", code=error.code)
        raise
    _note_receipt(answer)
    return Response(answer, media_type="application/octet-stream")


@router.get("/cases/{case_id}/{what}")
async def get_case(request: Request, case_id: str, what: str) -> Response:
    """Answer a signed query (header ``Fieldid-Query``) with an encoded, sealed answer.

    Whoever asks about barriers signs it as well (header ``Fieldid-Officer``).
    """
    hub: Hub = request.app.state.hub
    header, mark = request.headers.get(HEADER, ""), request.headers.get(OFFICER_HEADER, "")
    under = Under(hub.rules, mark)
    answer = await run_in_threadpool(
        answer_query, header, case_id, what, hub.store, hub.keys, hub.clock(), under
    )
    return Response(answer, media_type="application/octet-stream")


def _note_receipt(answer: bytes) -> None:
    receipt = receipts.decode(answer)
    note("act", kind=receipt.kind.value, act_id=receipt.act_id, number=receipt.number)
