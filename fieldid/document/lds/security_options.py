"""DG14 and DG15: what the chip offers to prove that it is no copy (ICAO Doc 9303-10, -11).

Leaves out the protocols themselves; hands their parameters on as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn1crypto import core

from fieldid.document.asn1 import parse, reading
from fieldid.document.tlv import read_all, read_one

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_SET = 0x31
_OID = 0x06


@dataclass(frozen=True)
class SecurityInfo:
    """One entry: protocol (dotted), and its required and optional data as DER (b'' if absent)."""

    protocol: str
    required: bytes
    optional: bytes


@dataclass(frozen=True)
class SecurityOptions:
    """Data group 14."""

    infos: tuple[SecurityInfo, ...]


@dataclass(frozen=True)
class ActiveAuthenticationKey:
    """Data group 15: a SubjectPublicKeyInfo, DER."""

    key: bytes


def read_security_options(group: Tlv) -> SecurityOptions:
    """Read the value of DG14. Raises ``DocumentError``."""
    return SecurityOptions(tuple(_info(element) for element in group.child(_SET).children()))


def read_active_authentication_key(group: Tlv) -> ActiveAuthenticationKey:
    """Read the value of DG15. Raises ``DocumentError``."""
    return ActiveAuthenticationKey(read_one(group.value).raw)


def _info(sequence: Tlv) -> SecurityInfo:
    protocol = sequence.child(_OID).raw
    _, *data = read_all(sequence.value)
    required, optional, *_ = (*(element.raw for element in data), b"", b"")
    with reading("a security option"):
        return SecurityInfo(parse(core.ObjectIdentifier, protocol).dotted, required, optional)
