"""Files that a trust store is made of, told by their content: certificates, lists, directories.

DER or PEM certificates and revocation lists, CSCA master lists and deviation lists (CMS), and LDIF
exports of the ICAO public key directory. Guarantees that every object in a file is handed out or
named with the reason why not.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.document.ldif import ldif_values
from fieldid.document.tlv import read_one
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_ASN1_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]{3,40})-----(.*?)-----END \1-----", re.DOTALL)
_SEQUENCE, _OID, _INTEGER, _VERSION = 0x30, 0x06, 0x02, 0xA0
_UTC_TIME, _GENERALIZED_TIME = 0x17, 0x18
_TIME_OF_A_LIST = 3


class TrustKind(StrEnum):
    """What one object of a trust store is."""

    CERTIFICATE = "certificate"
    REVOCATION_LIST = "revocation_list"
    SIGNED_LIST = "signed_list"


@dataclass(frozen=True, repr=False)
class TrustFile:
    """One file: its name for reports, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, repr=False)
class TrustObject:
    """One object found in a file. ``problem``: why it is none, '' when it is."""

    kind: TrustKind
    der: bytes
    problem: str = ""


def trust_objects(file: TrustFile) -> Iterator[TrustObject]:
    """Yield what is in a file. Never raises."""
    if len(file.data) > MAX_ASN1_BYTES:
        problem = f"it has more than {MAX_ASN1_BYTES} bytes"
        yield TrustObject(TrustKind.CERTIFICATE, b"", problem)
        return
    for der in _encoded(file.data):
        yield _object(der)


def _encoded(data: bytes) -> Iterator[bytes]:
    if data[:1] == bytes((_SEQUENCE,)):
        yield data
    elif b"-----BEGIN " in data[:4096]:
        yield from (_from_base64(match[2]) for match in _PEM.finditer(data))
    elif data.lstrip()[:8].lower().startswith((b"dn:", b"version:", b"#")):
        yield from ldif_values(data)
    else:
        yield _from_base64(data)


def _from_base64(text: bytes) -> bytes:
    try:
        return base64.b64decode(b"".join(text.split()), validate=True)
    except binascii.Error:
        return b""


def _object(der: bytes) -> TrustObject:
    try:
        return TrustObject(_kind(der), der)
    except DocumentError as error:
        return TrustObject(TrustKind.CERTIFICATE, der, str(error.details["reason"]))


def _kind(der: bytes) -> TrustKind:
    outer = read_one(der)
    parts = outer.children() if outer.tag == _SEQUENCE else ()
    if parts and parts[0].tag == _OID:
        return TrustKind.SIGNED_LIST
    if not parts or parts[0].tag != _SEQUENCE:
        raise DocumentError(reason="it is neither a certificate nor a list")
    tags = [element.tag for element in parts[0].children()[: _TIME_OF_A_LIST + 1]]
    times = {_UTC_TIME, _GENERALIZED_TIME}
    is_list = bool(times & set(tags)) and tags[:1] != [_VERSION]
    return TrustKind.REVOCATION_LIST if is_list else TrustKind.CERTIFICATE
