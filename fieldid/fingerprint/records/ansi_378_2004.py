"""ANSI/INCITS 378-2004: the finger minutiae record, version `` 20``, which some write ``020``.

Differs from ISO/IEC 19794-2:2005 by the maker's identifier, the unit of angles, and a length of
two octets, or of six where it would not fit. Guarantees that a record that is read is written
again octet by octet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.finger_view import FingerView, read_views, views_of
from fieldid.fingerprint.records.format_header import (
    MINUTIAE,
    check_size,
    odd_length,
    version_of,
)
from fieldid.fingerprint.records.impression import Geometry, Impression, same_geometry
from fieldid.fingerprint.records.maker import UNKNOWN_MAKER, Maker
from fieldid.fingerprint.records.octets import Octets, uint
from fieldid.fingerprint.records.standard import ANSI_ANGLES, Standard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.biometric import ModelTag

VERSION = b" 20\x00"
VERSION_WITH_ZERO = b"020\x00"
VERSIONS = frozenset({VERSION, VERSION_WITH_ZERO})
_HEADER = 26
_SHORT_LENGTH_MAX = 0xFFFF
_HEAD = len(MINUTIAE + VERSION)


@dataclass(frozen=True, repr=False)
class Ansi2004Record:
    """``device``: 4 bits of compliance, 12 bits of the maker's identifier.

    ``stated_length``: of the record, where it says a wrong one.
    """

    geometry: Geometry
    views: tuple[FingerView, ...]
    maker: Maker = UNKNOWN_MAKER
    device: int = 0
    reserved: int = 0
    version: bytes = VERSION
    stated_length: int | None = None

    angles: ClassVar[int] = ANSI_ANGLES

    @property
    def extractor(self) -> ModelTag:
        """Return what made the minutiae."""
        return self.maker.tag(Standard.ANSI_2004)

    def impressions(self) -> tuple[Impression, ...]:
        """Return what any standard says of each view."""
        return tuple(view.impression(self.geometry) for view in self.views)


def states_length(data: bytes) -> bool:
    """Return whether a record of version `` 20`` has its length where ANSI has it."""
    try:
        odd_length(_read_length(Octets(data[_HEAD:])), len(data), _HEADER)
    except FingerRecordError:
        return False
    return True


def decode(data: bytes) -> Ansi2004Record:
    """Read a record. Raises ``FingerRecordError``."""
    check_size(data)
    version = version_of(data, MINUTIAE, VERSIONS)
    octets = Octets(data[_HEAD:])
    stated = odd_length(_read_length(octets), len(data), _HEADER)
    maker, device, geometry = Maker.read(octets), octets.uint(2), Geometry.read(octets)
    count, reserved = octets.uint(1), octets.uint(1)
    views = read_views(octets, count)
    record = Ansi2004Record(geometry, views, maker, device, reserved, version, stated)
    _check(record)
    return record


def encode(record: Ansi2004Record) -> bytes:
    """Write a record. Raises ``FingerRecordError``."""
    _check(record)
    body = b"".join(
        (
            record.maker.encode(),
            uint(record.device, 2),
            record.geometry.encode(),
            uint(len(record.views), 1),
            uint(record.reserved, 1),
            *(view.encode() for view in record.views),
        )
    )
    return MINUTIAE + record.version + _write_length(_HEAD + len(body), record.stated_length) + body


def of_impressions(impressions: Sequence[Impression]) -> Ansi2004Record:
    """Return a record of these. Raises ``FingerRecordError`` where their images differ."""
    return Ansi2004Record(same_geometry(impressions), views_of(impressions))


def _read_length(octets: Octets) -> int:
    """Read two octets, or four more after 0, which then say more than two can."""
    short = octets.uint(2)
    if short:
        return short
    length = octets.uint(4)
    if length <= _SHORT_LENGTH_MAX:
        raise FingerRecordError(reason="its length is written in the wrong way")
    return length


def _write_length(others: int, stated: int | None) -> bytes:
    short = others + 2
    length = short if short <= _SHORT_LENGTH_MAX else others + 6
    odd_length(stated or length, length, _HEADER)
    length = stated or length
    return uint(length, 2) if length <= _SHORT_LENGTH_MAX else uint(0, 2) + uint(length, 4)


def _check(record: Ansi2004Record) -> None:
    for view in record.views:
        view.check(record.geometry)
