"""The officer behind a question that not everybody may ask.

A query is signed by the laptop. How a barrier stands is told only to an officer who needs it, so
that officer signs the query as well. Guarantees that the signature counts for exactly one
query; whether the officer needs the answer is known to the hub alone.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_QUERY_BYTES
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.fields import Identifier, Sha256, Signature
from fieldid.wire.signed_json import read_document
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from fieldid.wire.query import Query

OFFICER_HEADER = "Fieldid-Officer"


@dataclass(frozen=True, repr=False)
class OfficerMark:
    """Travels in the header ``Fieldid-Officer``. ``query_hash``: of the query as sent."""

    officer_id: Identifier
    query_hash: Sha256
    signature: Signature
    format: Literal[1] = 1


def to_sign(query: Query, officer_id: str) -> bytes:
    """Return the bytes that the officer signs for ``Domain.QUERY_OFFICER``."""
    return canonical_json({"officer_id": officer_id, "query_hash": query_hash(query)})


def query_hash(query: Query) -> str:
    """Return the SHA-256 of a query with its device's signature."""
    return sha256_hex(canonical_json(query))


def encode(mark: OfficerMark) -> str:
    """Return the value of the header."""
    return base64.urlsafe_b64encode(canonical_json(mark)).decode("ascii")


def decode(header: str) -> OfficerMark:
    """Read a mark without trusting it; raise ``WireError`` for anything else."""
    if len(header) > 2 * MAX_QUERY_BYTES:
        raise WireError(reason="an officer's mark is too large")
    try:
        data = base64.b64decode(header.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise WireError(reason="this is not an officer's mark") from None
    return read_document(data, OfficerMark, MAX_QUERY_BYTES, "an officer's mark")


def check_mark(mark: OfficerMark, query: Query, officer_public: bytes) -> None:
    """Return if the holder of this key signed exactly this query; raise ``WireError``."""
    if mark.query_hash != query_hash(query):
        raise WireError(reason="the officer's mark is for another question")
    payload = to_sign(query, mark.officer_id)
    verify(officer_public, Domain.QUERY_OFFICER, payload, mark.signature)
