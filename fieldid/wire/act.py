"""A signed act: what one officer does about one case, as the hub takes it in.

Guarantees that an act is signed by the officer it names, for one hub and one realm, and that
it cannot be taken for anything else that officer signs. Its identifier makes a second
delivery of the same bytes recognisable. Leaves out whether the officer may do this: the hub
knows the rules, the keys and what was done before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ACT_BYTES
from fieldid.wire.act_body import BODIES, ActBody, ActKind
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Identifier, Moment, Realm, Signature, UuidV7, new_uuid7
from fieldid.wire.signed_json import read_document
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from datetime import datetime

_UNSIGNED = bytes(64)


@dataclass(frozen=True, repr=False)
class Act:
    """Signed by the officer over everything else.

    ``case_id``: identifier of the encounter. ``body``: plain values, see :func:`read_body`.
    """

    act_id: UuidV7
    kind: ActKind
    case_id: Identifier
    hub_id: Identifier
    realm: Realm
    device_id: Identifier
    officer_id: Identifier
    at: Moment
    body: dict[str, Any]
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


@dataclass(frozen=True, repr=False)
class Signer:
    """Who acts, on which laptop, towards which hub."""

    hub_id: str
    realm: Realm
    device_id: str
    officer_id: str


def new_act(kind: ActKind, case_id: str, body: ActBody, signer: Signer, now: datetime) -> Act:
    """Return an unsigned act under a new identifier."""
    return Act(
        act_id=new_uuid7(),
        kind=kind,
        case_id=case_id,
        hub_id=signer.hub_id,
        realm=signer.realm,
        device_id=signer.device_id,
        officer_id=signer.officer_id,
        at=now,
        body=msgspec.to_builtins(body),
    )


def to_sign(act: Act) -> bytes:
    """Return the bytes that the officer signs for ``Domain.ACT``."""
    return canonical_json(replace(act, signature=b""))


def signed(act: Act, signature: bytes) -> Act:
    """Return the act with a signature that was made elsewhere, such as in the vault."""
    return replace(act, signature=signature)


def check_signature(act: Act, officer_public: bytes) -> None:
    """Return if the holder of this key signed the act; raise ``WireError`` otherwise."""
    verify(officer_public, Domain.ACT, to_sign(act), act.signature)


def encode(act: Act) -> bytes:
    """Return the bytes to send."""
    return canonical_json(act)


def decode(data: bytes) -> Act:
    """Read an act without trusting it; raise ``WireError`` for any other bytes."""
    act = read_document(data, Act, MAX_ACT_BYTES, "a signed act")
    read_body(act)
    return act


def read_body(act: Act) -> ActBody:
    """Return what the act says; raise ``WireError`` for a body that its kind does not have."""
    try:
        body: ActBody = msgspec.convert(act.body, BODIES[act.kind])
    except (ValueError, RecursionError):
        raise WireError(reason=f"the content of this {act.kind} act cannot be read") from None
    if canonical_json(body) != canonical_json(act.body):
        raise WireError(reason=f"the content of this {act.kind} act is not in its one form")
    return body
