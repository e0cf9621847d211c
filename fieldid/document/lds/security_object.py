"""EF.SOD: the hashes of the data groups, signed (ICAO Doc 9303-10, 4.6.2; LDS 1.7 and 1.8).

Guarantees the structure only; see ``passive_authentication`` for what it proves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from asn1crypto import algos, core

from fieldid.document.asn1 import parse, reading
from fieldid.document.cms import SignedData, read_signed_data
from fieldid.document.lds.tags import GROUP_OF_TAG, SOD_TAG
from fieldid.document.tlv import read_one
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_ELEMENTARY_FILE_BYTES

# id-icao-mrtd-security-ldsSecurityObject, and the one of the first German passports.
_CONTENT_TYPES = {"2.23.136.1.1.1", "1.3.27.1.1.1"}


class _GroupHash(core.Sequence):  # type: ignore[misc]  # asn1crypto has no types
    _fields: ClassVar = [("number", core.Integer), ("value", core.OctetString)]


class _GroupHashes(core.SequenceOf):  # type: ignore[misc]  # asn1crypto has no types
    _child_spec = _GroupHash


class _VersionInfo(core.Sequence):  # type: ignore[misc]  # asn1crypto has no types
    _fields: ClassVar = [("lds", core.PrintableString), ("unicode", core.PrintableString)]


class _Hashes(core.Sequence):  # type: ignore[misc]  # asn1crypto has no types
    _fields: ClassVar = [
        ("version", core.Integer),
        ("hash_algorithm", algos.DigestAlgorithm),
        ("hashes", _GroupHashes),
        ("versions", _VersionInfo, {"optional": True}),
    ]


@dataclass(frozen=True, repr=False, eq=False)
class SecurityObject:
    """The security object. ``lds_version``: as in the version info, '' in LDS 1.7 objects."""

    signed: SignedData
    hash_name: str
    hashes: Mapping[int, bytes]
    lds_version: str


def read_security_object(data: bytes) -> SecurityObject:
    """Read EF.SOD, or the CMS inside it. Raises ``DocumentError``."""
    if len(data) > MAX_ELEMENTARY_FILE_BYTES:
        raise DocumentError(reason=f"it has more than {MAX_ELEMENTARY_FILE_BYTES} bytes")
    file = read_one(data)
    signed = read_signed_data(file.value if file.tag == SOD_TAG else data)
    if signed.content_type not in _CONTENT_TYPES:
        raise DocumentError(reason="what is signed is not a document security object")
    with reading("the document security object"):
        content = parse(_Hashes, signed.content)
        versions = content["versions"].native or {}
        return SecurityObject(
            signed,
            content["hash_algorithm"]["algorithm"].native,
            _hashes(
                [(entry["number"].native, entry["value"].native) for entry in content["hashes"]]
            ),
            str(versions.get("lds", "")),
        )


def _hashes(entries: list[tuple[int, bytes]]) -> dict[int, bytes]:
    hashes = dict(entries)
    if len(hashes) != len(entries) or not set(hashes) <= set(GROUP_OF_TAG.values()):
        raise DocumentError(reason="the security object names a data group twice or wrongly")
    return hashes
