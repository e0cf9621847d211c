"""What the hub found about single records after it answered, told to the laptop they came from.

Travels inside a standing, sealed to the laptop: that a decision was disputed is nobody else's
business. Guarantees that only ``WireError`` escapes and that sizes are bounded. The field's
decision is never changed by a verdict; a verdict asks a person to act.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_STANDING_BYTES, STANDING_VERDICTS
from fieldid.wire.fields import Moment, Sequence, Text
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import seal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class VerdictKind(StrEnum):
    """How the hub's answer differs from what the field decided or sent.

    DECISION_UNVERIFIED: not signed by an officer whom the newest roster allows. CHAIN_BROKEN:
    the audit entries contradict those seen before. CLASH: another record came under this
    number. DEVICE_REVOKED: it came after the laptop was revoked. REFUSED: not kept at all.
    REVIEW_DIFFERS: the second officer's answer is another than the field's. CONTESTED: the
    person contests the decision. SET_ASIDE: kept and shown, its receipt says why. LOST: the hub
    lost it, and the copy here is gone too.
    """

    DECISION_UNVERIFIED = "decision_unverified"
    CHAIN_BROKEN = "chain_broken"
    CLASH = "clash"
    DEVICE_REVOKED = "device_revoked"
    REFUSED = "refused"
    REVIEW_DIFFERS = "review_differs"
    CONTESTED = "contested"
    SET_ASIDE = "set_aside"
    LOST = "lost"


@dataclass(frozen=True)
class Verdict:
    """About the envelope of this number. ``reason``: a short plain sentence, in English."""

    sequence: Sequence
    kind: VerdictKind
    at: Moment
    reason: Text = ""


@dataclass(frozen=True)
class Verdicts:
    """All that are open now, newest first; one that is missing is settled."""

    verdicts: Annotated[tuple[Verdict, ...], Meta(max_length=STANDING_VERDICTS)] = ()


def seal_verdicts(verdicts: Iterable[Verdict], recipient: str) -> bytes:
    """Return the bytes for a standing: sealed to the device's age recipient, or empty."""
    found = tuple(verdicts)[:STANDING_VERDICTS]
    return seal(pack(Verdicts(found)), [recipient]) if found else b""


def open_verdicts(sealed: bytes, unseal: Callable[[bytes], bytes]) -> tuple[Verdict, ...]:
    """Return what was sealed; raise ``WireError`` for anything else."""
    if len(sealed) > MAX_STANDING_BYTES:
        raise WireError(reason="the verdicts are too large")
    return unpack(unseal(sealed), Verdicts, MAX_STANDING_BYTES).verdicts if sealed else ()
