"""One entry of the audit log.

Guarantees a fixed form whose digest covers every field, and bounds on each field, so that an
entry from another machine is safe to hold. Leaves out where entries are stored. Neither
biometric data nor secrets belong in an entry: it is sent to the hub and read by supervisors.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from fieldid.errors.hub import AuditError, WireError
from fieldid.parameters import (
    AUDIT_DETAIL_CHARACTERS,
    AUDIT_DETAIL_ITEMS,
    AUDIT_DIGEST_PREFIX,
    AUDIT_IDENTIFIER_CHARACTERS,
    AUDIT_SUBJECTS,
)
from fieldid.wire.canonical import canonical_json

Identifier = Annotated[str, Meta(max_length=AUDIT_IDENTIFIER_CHARACTERS)]
Digest = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Detail = Annotated[
    dict[Identifier, Annotated[str, Meta(max_length=AUDIT_DETAIL_CHARACTERS)]],
    Meta(max_length=AUDIT_DETAIL_ITEMS),
]


class AuditEvent(StrEnum):
    """What happened. The first six are the logged acts of the Data Protection Act 2018, s. 62."""

    COLLECTION = "collection"
    ALTERATION = "alteration"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    COMBINATION = "combination"
    ERASURE = "erasure"
    LOG_ON = "log_on"
    LOG_ON_FAILED = "log_on_failed"
    LOG_OFF = "log_off"
    SEARCH = "search"
    DECISION = "decision"
    KEY = "key"
    POLICY = "policy"
    LIST = "list"


@dataclass(frozen=True, repr=False)
class AuditEntry:
    """Who did what to which subjects, and when.

    ``sequence``: 1, 2, 3 ... without a gap. ``at``: aware, UTC; may run backwards when the
    clock was set back, so the order is that of ``sequence``. ``actor``: officer_id, or
    ``device``. ``subjects``: identifiers of encounters, records, decisions. ``previous``:
    digest of the entry before. ``digest``: see :func:`digest_of`.
    """

    sequence: Annotated[int, Meta(ge=1, lt=2**53)]
    at: Annotated[datetime, Meta(tz=True)]
    actor: Identifier
    event: AuditEvent
    subjects: Annotated[tuple[Identifier, ...], Meta(max_length=AUDIT_SUBJECTS)]
    detail: Detail
    previous: Digest
    digest: Digest


def digest_of(entry: AuditEntry) -> str:
    """Return the SHA-256, in hexadecimal, of a domain prefix and the entry's RFC 8785 form.

    The form holds every field but ``digest``; the chain comes from ``previous`` being in it.
    Raises ``AuditError`` where a field has no such form (a lone surrogate).
    """
    fields = asdict(entry)
    del fields["digest"]
    try:
        form = canonical_json(fields)
    except WireError:
        raise AuditError(sequence=entry.sequence, reason="it has no canonical form") from None
    return hashlib.sha256(AUDIT_DIGEST_PREFIX + form).hexdigest()


def entry_to_dict(entry: AuditEntry) -> dict[str, Any]:
    """Return plain values for an envelope or a row."""
    return dict(msgspec.to_builtins(entry))


def entry_from_dict(value: object) -> AuditEntry:
    """Read what :func:`entry_to_dict` made, from a stranger too.

    Raises ``AuditError`` where a field is missing, of another type or out of bounds. Does not
    check the digest; :func:`fieldid.audit.chain.verify_chain` does.
    """
    try:
        return msgspec.convert(value, AuditEntry)
    except (ValueError, RecursionError):  # also what UTF-8 cannot carry
        sequence = value.get("sequence") if isinstance(value, dict) else None
        number = sequence if isinstance(sequence, int) else "?"
        raise AuditError(sequence=number, reason="it is not an audit entry") from None
