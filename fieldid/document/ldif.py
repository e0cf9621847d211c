"""Certificates and lists out of an LDIF export of the ICAO public key directory (RFC 2849).

Guarantees bounded reading of binary attributes; leaves out everything else in the directory.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Doc 9303-12, 8.2: attributes of the directory that hold certificates, CRLs and master lists.
_WANTED = (
    "usercertificate",
    "cacertificate",
    "certificaterevocationlist",
    "cscamasterlistdata",
    "pkdmasterlistcontent",
    "pkddeviationlistcontent",
)
_VALUE = re.compile(rb"^([A-Za-z0-9.\-]+)(?:;binary)?:: ?(.*)$", re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ ]")


def ldif_values(data: bytes) -> Iterator[bytes]:
    """Yield the decoded values of the wanted attributes; b'' for one that does not decode."""
    unfolded = _FOLD.sub(b"", data).replace(b"\r", b"")
    for match in _VALUE.finditer(unfolded):
        if match[1].decode("ascii").lower() in _WANTED:
            yield _decoded(match[2])


def _decoded(value: bytes) -> bytes:
    try:
        return base64.b64decode(value.strip(), validate=True)
    except binascii.Error:
        return b""
