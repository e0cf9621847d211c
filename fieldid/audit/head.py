"""The head of an audit chain: how far it goes, in 32 bytes. Holds no personal data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldid.audit.entry import AuditEntry


@dataclass(frozen=True)
class AuditHead:
    """The last entry's ``sequence`` and ``digest`` (64 hexadecimal digits)."""

    sequence: int
    digest: str


GENESIS = AuditHead(0, "0" * 64)


def head_of(entry: AuditEntry) -> AuditHead:
    """Return the head of the chain that ends with ``entry``."""
    return AuditHead(entry.sequence, entry.digest)
