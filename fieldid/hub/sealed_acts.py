"""Acts that come sealed from the spool of a laptop, which may be locked.

Guarantees the same as ``fieldid.hub.acts``, and that a refusal is signed for exactly this act,
with the words sealed to the laptop: whoever answers in the hub's place can delay an act, never
set it aside. What is wrong with the laptop rather than the act is refused unsigned.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.hub.acts import take_act
from fieldid.hub.devices import find_device
from fieldid.hub.refusal import RefusedError
from fieldid.wire import act_refusal as refusals
from fieldid.wire import sealed_act
from fieldid.wire.act_refusal import ActRefusal

if TYPE_CHECKING:
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.rules import RulesFolder
    from fieldid.hub.store import HubStore
    from fieldid.ports import Clock
    from fieldid.wire.sealed_act import SealedAct

SEALED_WORDS = "the act was refused; the reason is sealed to the laptop"


def take_sealed(
    data: bytes, store: HubStore, keys: HubKeys, rules: RulesFolder, clock: Clock
) -> bytes:
    """Return the encoded receipt of one sealed act; raise ``RefusedError`` otherwise."""
    try:
        sealed = sealed_act.decode(data)
        raw = sealed_act.unseal_act(sealed, keys.sealing)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None
    try:
        return take_act(raw, store, keys, rules, clock)
    except RefusedError as error:
        raise _signed(error, sealed, store, keys, clock) from None


def _signed(
    error: RefusedError, sealed: SealedAct, store: HubStore, keys: HubKeys, clock: Clock
) -> RefusedError:
    with store.transaction() as connection:
        device = find_device(connection, sealed.device_id)
    if device is None or error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return error
    refusal = ActRefusal(
        hub_id=keys.hub_id,
        act_id=sealed.act_id,
        act_hash=sealed.act_hash,
        code=error.code,
        refused_at=clock(),
        sealed=refusals.seal_words(_sentence(error.reason), str(device["recipient"])),
    )
    encoded = refusals.encode(refusals.sign_refusal(refusal, keys.signing))
    return RefusedError(error.code, SEALED_WORDS, HTTPStatus.CONFLICT, encoded)


def _sentence(reason: str) -> str:
    """Return the words as a sentence: they are shown to the officer as they are."""
    return f"{reason[:1].upper()}{reason[1:].rstrip('.')}."
