"""The hub this laptop is enrolled with: public facts only, so they may rest in the clear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from fieldid.wire.fields import (
    Identifier,
    PublicKey,
    Realm,
    Recipient,
)


@dataclass(frozen=True)
class HubPin:
    """Where to send, to whom envelopes are sealed, and whose receipts count.

    ``public_key``: Ed25519. ``recipient``: age. ``device_id``, ``realm``: this laptop's own.
    """

    url: Annotated[str, Meta(max_length=500)]
    hub_id: Identifier
    public_key: PublicKey
    recipient: Recipient
    device_id: Identifier
    realm: Realm
