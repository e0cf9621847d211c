r"""The kinds of field that messages are made of, each with its bounds.

Guarantees that a decoded message holds only values of these shapes. Patterns end in ``\Z``
because ``$`` would let a trailing line break through.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import uuid6
from msgspec import Meta

Realm = Literal["live", "pilot", "demo"]
"""Which world a device belongs to. Demo and pilot data never reach a live hub."""

Identifier = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}\Z")]
"""Of a device, an officer or a hub."""

UuidV7 = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\Z")
]
"""RFC 9562 version 7, variant 2, in the one lower-case form."""

EpochId = Annotated[
    str, Meta(pattern=r"^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})?\Z")
]
"""A life of the hub's database, between one restore and the next. Empty: not said."""

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
PublicKey = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
Sequence = Annotated[int, Meta(ge=1, le=2**53 - 1)]
Moment = Annotated[datetime, Meta(tz=True)]
Text = Annotated[str, Meta(max_length=200)]
Recipient = Annotated[str, Meta(pattern=r"^age1[a-z0-9]{10,100}\Z")]


def new_uuid7() -> str:
    """Return a new UUIDv7: unique, and sorted by time even when the clock is set back."""
    return str(uuid6.uuid7())
