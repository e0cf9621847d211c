"""Several envelopes in one request, and the hub's answers to them in the same order.

Guarantees bounds before parsing and one form only. A batch is named by the SHA-256 of its
bytes, so that its upload can be resumed by whoever holds the same bytes, and mixed by nobody. A
batch proves nothing: each envelope inside is judged, answered and kept by itself, so a bad one
costs the others nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from fieldid.parameters import (
    BATCH_ENVELOPES,
    MAX_ANSWER_BYTES,
    MAX_BATCH_ANSWER_BYTES,
    MAX_BATCH_BYTES,
)
from fieldid.wire.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, repr=False)
class Batch:
    """``envelopes``: encoded, at least one."""

    envelopes: Annotated[tuple[bytes, ...], Meta(min_length=1, max_length=BATCH_ENVELOPES)]
    format: Literal[1] = 1


@dataclass(frozen=True, repr=False)
class BatchItem:
    """What the hub would have answered to this envelope alone: HTTP status and body."""

    status: Annotated[int, Meta(ge=200, le=599)]
    body: Annotated[bytes, Meta(max_length=MAX_ANSWER_BYTES)]


@dataclass(frozen=True, repr=False)
class BatchAnswer:
    """One answer for each envelope, in their order."""

    items: Annotated[tuple[BatchItem, ...], Meta(min_length=1, max_length=BATCH_ENVELOPES)]
    format: Literal[1] = 1


def encode_batch(envelopes: Iterable[bytes]) -> bytes:
    """Return the bytes to send."""
    return pack(Batch(tuple(envelopes)))


def decode_batch(data: bytes) -> tuple[bytes, ...]:
    """Return the encoded envelopes; raise ``WireError`` for any other bytes."""
    return unpack(data, Batch, MAX_BATCH_BYTES).envelopes


def encode_answer(items: Iterable[BatchItem]) -> bytes:
    """Return the bytes to send back."""
    return pack(BatchAnswer(tuple(items)))


def decode_answer(data: bytes) -> tuple[BatchItem, ...]:
    """Return the answers, which have proven nothing yet; raise ``WireError``."""
    return unpack(data, BatchAnswer, MAX_BATCH_ANSWER_BYTES).items
