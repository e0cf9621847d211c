"""The first eight octets of every record: what it is, and which version of the format.

Guarantees that a version nobody here knows is refused by its name and never tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid import parameters
from fieldid.errors.image import FingerRecordError

if TYPE_CHECKING:
    from collections.abc import Collection

    from fieldid.fingerprint.records.octets import Octets

MINUTIAE = b"FMR\x00"
IMAGE = b"FIR\x00"
_IDENTIFIER = 4
_VERSION = 4


def version_of(data: bytes, kind: bytes, known: Collection[bytes]) -> bytes:
    """Return the version. Raises ``FingerRecordError`` for another kind or version."""
    version = data[_IDENTIFIER : _IDENTIFIER + _VERSION]
    if not data.startswith(kind) or len(version) < _VERSION:
        raise FingerRecordError(reason="it is not a record of this kind")
    if version not in known:
        raise FingerRecordError(reason=f"it is of an unknown version ({_words(version)})")
    return version


def skip_header(octets: Octets, kind: bytes, version: bytes) -> None:
    """Read the first eight octets. Raises ``FingerRecordError`` where they are others."""
    version_of(octets.take(_IDENTIFIER + _VERSION), kind, (version,))


def check_size(data: bytes, limit: int = parameters.MINUTIAE_RECORD_MAX_BYTES) -> None:
    """Raise ``FingerRecordError`` where ``data`` is larger than any record that is read."""
    if len(data) > limit:
        raise FingerRecordError(reason=f"it is larger than {limit // 2**20} MB")


def whole(stated: int, actual: int) -> None:
    """Raise ``FingerRecordError`` where a record says another length than it has."""
    if stated != actual:
        raise FingerRecordError(reason=f"it has {actual} bytes and says it has {stated}")


def odd_length(stated: int, actual: int, least: int) -> int | None:
    """Return ``stated`` where it falls short of the record's length, None where it is right.

    Some makers leave octets of extended data out of the count; the views tell where the record
    really ends. Raises ``FingerRecordError`` where it is too short for a header, or where the
    record was cut.
    """
    if not least <= stated <= actual:
        raise FingerRecordError(reason=f"it has {actual} bytes and says it has {stated}")
    return None if stated == actual else stated


def _words(version: bytes) -> str:
    text = version.decode("ascii", "replace").strip("\0")
    return "".join(letter if letter.isalnum() else "?" for letter in text)
