"""A signed question of a laptop about one case, and the hub's sealed answer.

Guarantees that only an enrolled laptop learns the answer: it is sealed to the key the laptop
enrolled with, and signed by the hub for exactly this question. A question that somebody
overheard and sent again tells them nothing.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import KNOWN_LOG_ENTRIES, MAX_QUERY_ANSWER_BYTES, MAX_QUERY_BYTES
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.fields import Identifier, Moment, Sha256, Signature, UuidV7, new_uuid7
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import seal
from fieldid.wire.signed_json import read_document
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

QueryKind = Literal["evidence", "review", "release", "waiting", "barriers", "requests"]
HEADER = "Fieldid-Query"
NO_CASE = "all"
"""What ``waiting`` and ``requests`` are about: every case with something left to do."""
_UNSIGNED = bytes(64)
LogNumber = Annotated[int, Meta(ge=0, le=2**53 - 1)]


@dataclass(frozen=True, repr=False)
class Query:
    """Signed by the device over everything else; travels in the header ``Fieldid-Query``.

    ``known_log``: entries of the hub's log of disclosures that this laptop knows the digests of.
    """

    query_id: UuidV7
    what: QueryKind
    case_id: Identifier
    hub_id: Identifier
    device_id: Identifier
    at: Moment
    known_log: Annotated[tuple[LogNumber, ...], Meta(max_length=KNOWN_LOG_ENTRIES)] = ()
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


@dataclass(frozen=True, repr=False)
class QueryAnswer:
    """``sealed``: canonical JSON, sealed to the device. Signed by the hub over the rest."""

    hub_id: Identifier
    query_hash: Sha256
    sealed: bytes
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


def new_query(
    what: QueryKind,
    case_id: str,
    hub_id: str,
    device_id: str,
    now: datetime,
    known_log: tuple[int, ...] = (),
) -> Query:
    """Return an unsigned query under a new identifier."""
    return Query(new_uuid7(), what, case_id, hub_id, device_id, now, known_log)


def to_sign(query: Query) -> bytes:
    """Return the bytes that the device signs for ``Domain.QUERY``."""
    return canonical_json(replace(query, signature=b""))


def signed(query: Query, signature: bytes) -> Query:
    """Return the query with the device's signature."""
    return replace(query, signature=signature)


def encode(query: Query) -> str:
    """Return the value of the header."""
    return base64.urlsafe_b64encode(canonical_json(query)).decode("ascii")


def decode(header: str) -> Query:
    """Read a query without trusting it; raise ``WireError`` for anything else."""
    if len(header) > 2 * MAX_QUERY_BYTES:
        raise WireError(reason=f"a signed query is larger than {MAX_QUERY_BYTES} bytes")
    try:
        data = base64.b64decode(header.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise WireError(reason="this is not a signed query") from None
    return read_document(data, Query, MAX_QUERY_BYTES, "a signed query")


def check_signature(query: Query, device_public: bytes) -> None:
    """Return if the holder of this key signed the query; raise ``WireError`` otherwise."""
    verify(device_public, Domain.QUERY, to_sign(query), query.signature)


def make_answer(
    query: Query, content: object, recipient: str, hub_id: str, hub_key: SigningKey
) -> bytes:
    """Seal the answer to the device's recipient (age) and sign it as the hub."""
    sealed = seal(canonical_json(content), [recipient])
    unsigned = QueryAnswer(hub_id, sha256_hex(canonical_json(query)), sealed)
    signature = hub_key.sign(Domain.QUERY_ANSWER, _answer_part(unsigned))
    return pack(replace(unsigned, signature=signature))


def open_answer(
    data: bytes, query: Query, unseal: Callable[[bytes], bytes], hub_public: bytes
) -> dict[str, Any]:
    """Return the content of the pinned hub's answer to this query; raise ``WireError``.

    ``unseal``: opens what was sealed to this laptop (``SealingKey.unseal``, the vault's own).
    """
    answer = unpack(data, QueryAnswer, MAX_QUERY_ANSWER_BYTES)
    verify(hub_public, Domain.QUERY_ANSWER, _answer_part(answer), answer.signature)
    if answer.query_hash != sha256_hex(canonical_json(query)):
        raise WireError(reason="the answer is to another question")
    try:
        content: dict[str, Any] = msgspec.json.decode(unseal(answer.sealed), type=dict[str, Any])
    except (msgspec.MsgspecError, ValueError):
        raise WireError(reason="the answer cannot be read") from None
    return content


def _answer_part(answer: QueryAnswer) -> bytes:
    parts = replace(answer, sealed=b"", signature=b"")
    return canonical_json([parts, sha256_hex(answer.sealed)])
