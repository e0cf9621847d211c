"""What a chip says it supports: EF.CardAccess, EF.CardSecurity and DG14 (9303-11, 9.2).

Guarantees bounded reading; unknown entries are passed over, as the standard asks. Leaves out
whether the file is authentic: EF.CardAccess never is, until DG14 repeats it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.chip import object_identifiers as oid
from fieldid.document.chip.data_object import find_object, read_objects, read_only
from fieldid.errors import ChipProtocolError

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_SEQUENCE, _SET, _INTEGER, _OID, _OCTETS = 0x30, 0x31, 0x02, 0x06, 0x04
_EXPLICIT = 0xA0
_DG14 = 0x6E
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


def read_card_access(data: bytes) -> SecurityInfos:
    """Read EF.CardAccess, a set of SecurityInfo. Raises ChipProtocolError."""
    infos = SecurityInfos()
    for item in read_objects(read_only(data, _SET)):
        infos = _with(infos, item)
    return infos


def read_dg14(data: bytes) -> SecurityInfos:
    """Read DG14. Raises ChipProtocolError."""
    return read_card_access(read_only(data, _DG14))


def read_card_security(data: bytes) -> SecurityInfos:
    """Read EF.CardSecurity, SignedData around SecurityInfos; the signature is not verified here."""
    content = find_object(read_objects(read_only(data, _SEQUENCE)), _EXPLICIT)
    signed = read_objects(read_only(content or b"", _SEQUENCE))
    encapsulated = find_object(signed, _SEQUENCE)
    octets = find_object(read_objects(encapsulated or b""), _EXPLICIT)
    return read_card_access(read_only(octets or b"", _OCTETS))


def _with(infos: SecurityInfos, item: Tlv) -> SecurityInfos:
    fields = read_objects(item.value) if item.tag == _SEQUENCE else []
    if len(fields) < 2 or fields[0].tag != _OID:  # noqa: PLR2004 - protocol and required data
        return infos
    return _with_protocol(infos, fields[0].value, fields[1:])


def _with_protocol(infos: SecurityInfos, protocol: bytes, rest: list[Tlv]) -> SecurityInfos:
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
        raise ChipProtocolError(reason="a number in its list of protocols is absurd")
    return int.from_bytes(item.value, "big", signed=True)
