"""A signed statement of the laptop: my audit log has this many entries and this Merkle root.

Guarantees that two checkpoints of one laptop that do not belong to one log are told apart: cut,
edited, reordered or forked. Whoever keeps the latest checkpoint of a laptop (a hub, at each
sync) asks for the next one with a consistency path and calls :func:`check_successor`; one that
does not follow is evidence that the laptop itself signed. Who also has the entries checks them
with ``chain.verify_chain`` and :func:`check_entries`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from fieldid.audit.entry import Digest
from fieldid.audit.head import GENESIS, AuditHead
from fieldid.audit.merkle import EMPTY_ROOT, check_consistency
from fieldid.errors.hub import AuditError, WireError
from fieldid.parameters import MAX_CHECKPOINT_BYTES
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Identifier, Moment, Signature
from fieldid.wire.packing import pack, unpack
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from fieldid.audit.frontier import Frontier

_UNSIGNED = bytes(64)


@dataclass(frozen=True)
class Checkpoint:
    """``size``: entries in the log. ``root``: Merkle root over them. ``head``: the last digest.

    Signed by the laptop ``device_id`` over everything else (RFC 8785 form).
    """

    device_id: Identifier
    size: Annotated[int, Meta(ge=0, lt=2**53)]
    root: Annotated[bytes, Meta(min_length=32, max_length=32)]
    head: Digest
    at: Moment
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


def make_checkpoint(
    device_id: str, frontier: Frontier, head: AuditHead, now: datetime, key: SigningKey
) -> Checkpoint:
    """Sign where the log stands; ``frontier`` and ``head`` must be of the same entry."""
    if frontier.size != head.sequence:
        raise AuditError(sequence=head.sequence, reason="its tree has another size")
    unsigned = Checkpoint(device_id, frontier.size, frontier.root, head.digest, now)
    return replace(unsigned, signature=key.sign(Domain.AUDIT_CHECKPOINT, _signed_part(unsigned)))


def encode(checkpoint: Checkpoint) -> bytes:
    """Return the bytes to send and to keep."""
    return pack(checkpoint)


def decode(data: bytes) -> Checkpoint:
    """Read a checkpoint without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, Checkpoint, MAX_CHECKPOINT_BYTES)


def check_checkpoint(checkpoint: Checkpoint, device_id: str, device_public: bytes) -> None:
    """Return if that laptop signed it; raise ``AuditError``."""
    try:
        verify(
            device_public, Domain.AUDIT_CHECKPOINT, _signed_part(checkpoint), checkpoint.signature
        )
    except WireError:
        raise AuditError(sequence=checkpoint.size, reason="its checkpoint is not signed") from None
    if checkpoint.device_id != device_id:
        raise AuditError(sequence=checkpoint.size, reason="its checkpoint is of another laptop")


def check_successor(earlier: Checkpoint | None, later: Checkpoint, path: Sequence[bytes]) -> None:
    """Return if ``later`` continues the log of ``earlier`` (None: nothing is known yet).

    ``path``: ``vault.audit.consistency(earlier.size)`` of the laptop, or
    ``merkle.consistency_path``. Both signatures must have been checked. Raises ``AuditError``
    with the kind of tampering: fewer entries, or another log under the same numbers.
    """
    size, root, head = (
        (earlier.size, earlier.root, earlier.head)
        if earlier
        else (GENESIS.sequence, EMPTY_ROOT, GENESIS.digest)
    )
    if earlier and earlier.device_id != later.device_id:
        raise AuditError(sequence=later.size, reason="its checkpoint is of another laptop")
    check_consistency(size, root, later.size, later.root, path)
    if size == later.size and head != later.head:
        raise AuditError(sequence=size, reason="two logs end at the same number")


def check_entries(checkpoint: Checkpoint, frontier: Frontier, head: AuditHead) -> None:
    """Return if the entries known so far are exactly the log that was signed.

    ``frontier`` and ``head`` after those entries. Raises ``AuditError``.
    """
    known = (frontier.size, frontier.root, head.sequence, head.digest)
    signed = (checkpoint.size, checkpoint.root, checkpoint.size, checkpoint.head)
    if known != signed:
        raise AuditError(sequence=head.sequence, reason="it is not the log that was signed")


def _signed_part(checkpoint: Checkpoint) -> bytes:
    return canonical_json(replace(checkpoint, signature=b""))
