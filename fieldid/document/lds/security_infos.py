"""What a chip says it supports: the entries of EF.CardAccess, EF.CardSecurity and DG14.

Doc 9303-11, 9.2. Guarantees bounded reading; unknown entries are passed over, as the standard
asks. Leaves out the protocols, and whether the file is authentic: EF.CardAccess never is, until
DG14 repeats it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document import object_identifiers as oid
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_SEQUENCE, _SET, _INTEGER, _OID = 0x30, 0x31, 0x02, 0x06
_MOST_INTEGER_BYTES = 4


@dataclass(frozen=True)
class PaceInfo:
    """One way to run PACE. ``protocol``: the identifier's value."""

    protocol: bytes
    parameter_id: int | None


@dataclass(frozen=True)
class ChipAuthenticationInfo:
    """One way to run Chip Authentication."""

    protocol: bytes
    key_id: int | None


@dataclass(frozen=True, repr=False)
class ChipPublicKey:
    """A static key of the chip. ``key_info``: SubjectPublicKeyInfo without its outer header."""

    protocol: bytes
    key_info: bytes
    key_id: int | None


@dataclass(frozen=True)
class SecurityInfos:
    """All that this program understands of the entries."""

    pace: tuple[PaceInfo, ...] = ()
    chip_authentication: tuple[ChipAuthenticationInfo, ...] = ()
    chip_keys: tuple[ChipPublicKey, ...] = ()
    active_authentication_hash: int | None = None  # last arc of the plain ECDSA identifier


def read_security_infos(entries: Tlv) -> SecurityInfos:
    """Read a set of SecurityInfo. Raises ``DocumentError``."""
    if entries.tag != _SET:
        raise DocumentError(reason="its list of protocols is missing")
    infos = SecurityInfos()
    for item in entries.children():
        infos = _with(infos, item)
    return infos


def read_security_options(group: Tlv) -> SecurityInfos:
    """Read the value of DG14. Raises ``DocumentError``."""
    entries = group.children()
    if len(entries) != 1:
        raise DocumentError(reason="its list of protocols is missing")
    return read_security_infos(entries[0])


def _with(infos: SecurityInfos, item: Tlv) -> SecurityInfos:
    fields = item.children() if item.tag == _SEQUENCE else ()
    if len(fields) < 2 or fields[0].tag != _OID:  # noqa: PLR2004 - protocol and required data
        return infos
    return _with_protocol(infos, fields[0].value, fields[1:])


def _with_protocol(infos: SecurityInfos, protocol: bytes, rest: tuple[Tlv, ...]) -> SecurityInfos:
    values = dict(vars(infos))
    family, required = protocol[:-1], rest[0]
    number = _integer(rest[1]) if len(rest) > 1 else None
    if protocol in {oid.PUBLIC_KEY_DH, oid.PUBLIC_KEY_ECDH} and required.tag == _SEQUENCE:
        values["chip_keys"] += (ChipPublicKey(protocol, required.value, number),)
    elif family[:-1] == oid.PACE and required.tag == _INTEGER:
        values["pace"] += (PaceInfo(protocol, number),)
    elif family in {oid.CHIP_AUTHENTICATION_DH, oid.CHIP_AUTHENTICATION_ECDH}:
        values["chip_authentication"] += (ChipAuthenticationInfo(protocol, number),)
    elif protocol == oid.ACTIVE_AUTHENTICATION and len(rest) > 1:
        values["active_authentication_hash"] = _plain_ecdsa(rest[1])
    return SecurityInfos(**values)


def _plain_ecdsa(item: Tlv) -> int | None:
    if item.tag == _OID and item.value[:-1] == oid.PLAIN_ECDSA:
        return item.value[-1]
    return None


def _integer(item: Tlv) -> int | None:
    if item.tag != _INTEGER:
        return None
    if not 0 < len(item.value) <= _MOST_INTEGER_BYTES:
        raise DocumentError(reason="a number in its list of protocols is absurd")
    return int.from_bytes(item.value, "big", signed=True)
