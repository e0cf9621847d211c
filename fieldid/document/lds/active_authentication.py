"""DG15: the key by which a chip proves that it is no copy (ICAO Doc 9303-10, 4.7.15).

Leaves out the protocol; hands the key on as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.tlv import read_one

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv


@dataclass(frozen=True)
class ActiveAuthenticationKey:
    """Data group 15: a SubjectPublicKeyInfo, DER."""

    key: bytes


def read_active_authentication_key(group: Tlv) -> ActiveAuthenticationKey:
    """Read the value of DG15. Raises ``DocumentError``."""
    return ActiveAuthenticationKey(read_one(group.value).raw)
