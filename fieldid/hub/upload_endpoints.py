"""The addresses for batches that can be resumed by the byte.

``POST /v1/uploads/<sha256>?device=D&size=N&start=K`` brings bytes from K on; the answer is the
batch's answers (200), or how many bytes are kept when they are not all there yet (202, JSON
``{"have": n}``). ``GET`` asks the same without bringing anything. Guarantees that what arrived
before a line broke is kept.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated

import msgspec
from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from msgspec import Meta
from starlette.requests import ClientDisconnect

from fieldid.hub import uploads
from fieldid.hub.batches import take_batch
from fieldid.hub.refusal import RefusedError
from fieldid.hub.uploads import Progress, Upload
from fieldid.parameters import HUB_BODY_TIMEOUT_S, MAX_BATCH_BYTES, UPLOAD_BLOCK_BYTES
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.fields import Identifier, Sha256

if TYPE_CHECKING:
    from fieldid.hub.endpoints import Hub

router = APIRouter(prefix="/v1")
"""Mounted by ``fieldid.hub.service``."""


@dataclass(frozen=True)
class _Asked:
    """The words of the address, checked."""

    upload_id: Sha256
    device: Identifier
    size: Annotated[int, Meta(ge=1)]
    start: Annotated[int, Meta(ge=0, le=MAX_BATCH_BYTES)] = 0

    @property
    def upload(self) -> Upload:
        return Upload(self.upload_id, self.device, self.size)


@router.get("/uploads/{upload_id}")
async def get_upload(request: Request, upload_id: str) -> Response:
    """Say how far an upload has come."""
    hub, asked = _asked(request, upload_id)
    return _said(await run_in_threadpool(uploads.progress, hub.store, asked.upload_id))


@router.post("/uploads/{upload_id}")
async def post_upload(request: Request, upload_id: str) -> Response:
    """Take bytes of a batch, and the batch once it is whole."""
    hub, asked = _asked(request, upload_id)
    await run_in_threadpool(uploads.check_upload, hub.store, asked.upload)
    arrived = await _Arrival(hub, asked).read(request)
    if isinstance(arrived, Progress):
        return _said(arrived)
    answer = await run_in_threadpool(take_batch, arrived, hub.store, hub.keys, hub.clock, hub.rules)
    if asked.size > UPLOAD_BLOCK_BYTES:
        await run_in_threadpool(uploads.keep_answer, hub.store, asked.upload, answer, hub.clock())
    return Response(answer, media_type="application/octet-stream")


class _Arrival:
    """One request's body on its way in. A small one that comes whole is never stored."""

    def __init__(self, hub: Hub, asked: _Asked) -> None:
        self._hub = hub
        self._asked = asked
        self._at = asked.start
        self._buffer = bytearray()
        self._stored = asked.start > 0

    async def read(self, request: Request) -> bytes | Progress:
        """Return the whole batch, or how far it has come; its answer, if it was taken in."""
        try:
            async with asyncio.timeout(HUB_BODY_TIMEOUT_S):
                async for chunk in request.stream():
                    await self._add(chunk)
        except (TimeoutError, ClientDisconnect):
            await self._store()
            raise RefusedError(
                "cut_off", "the connection ended in the middle", HTTPStatus.BAD_REQUEST
            ) from None
        return await self._finish()

    async def _add(self, chunk: bytes) -> None:
        self._buffer += chunk
        if self._at + len(self._buffer) > self._asked.size:
            raise RefusedError(
                "too_large", "more bytes than announced", HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            )
        if len(self._buffer) >= UPLOAD_BLOCK_BYTES and len(self._buffer) < self._asked.size:
            await self._store()

    async def _store(self) -> None:
        piece, self._buffer, self._stored = bytes(self._buffer), bytearray(), True
        if piece:
            hub, upload = self._hub, self._asked.upload
            await run_in_threadpool(
                uploads.keep_piece, hub.store, upload, self._at, piece, hub.clock()
            )
            self._at += len(piece)

    async def _finish(self) -> bytes | Progress:
        upload = self._asked.upload
        if not self._stored and len(self._buffer) == upload.size:
            return _announced(bytes(self._buffer), upload)
        await self._store()
        found = await run_in_threadpool(uploads.progress, self._hub.store, upload.upload_id)
        if found.answer is not None or found.have < upload.size:
            return found
        return await run_in_threadpool(uploads.assembled, self._hub.store, upload)


def _announced(whole: bytes, upload: Upload) -> bytes:
    if sha256_hex(whole) != upload.upload_id:
        raise RefusedError(
            "other_bytes", "the bytes received are not those announced", HTTPStatus.BAD_REQUEST
        )
    return whole


def _asked(request: Request, upload_id: str) -> tuple[Hub, _Asked]:
    hub: Hub = request.app.state.hub
    words = {**request.query_params, "upload_id": upload_id}
    try:
        return hub, msgspec.convert(words, _Asked, strict=False)
    except msgspec.ValidationError:
        raise RefusedError(
            "bad_request", "this is no address of an upload", HTTPStatus.BAD_REQUEST
        ) from None


def _said(found: Progress) -> Response:
    if found.answer is not None:
        return Response(found.answer, media_type="application/octet-stream")
    return Response(
        msgspec.json.encode({"have": found.have}),
        status_code=HTTPStatus.ACCEPTED,
        media_type="application/json",
    )
