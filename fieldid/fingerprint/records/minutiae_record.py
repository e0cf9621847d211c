"""Any minutiae record: which of the five formats it is, read and written.

ISO and ANSI gave two pairs of different formats the same version. ``decode`` tells them apart
by what only one of them can be, and refuses what could be both. Guarantees that a record that
is read is written again octet by octet, and that an unknown version is refused.
"""

from __future__ import annotations

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import (
    ansi_378_2004,
    ansi_378_2009,
    iso_19794_2_2005,
    iso_19794_2_2011,
)
from fieldid.fingerprint.records.ansi_378_2004 import Ansi2004Record
from fieldid.fingerprint.records.ansi_378_2009 import Ansi2009Record
from fieldid.fingerprint.records.format_header import MINUTIAE, check_size, version_of
from fieldid.fingerprint.records.iso_19794_2_2005 import Iso2005Record
from fieldid.fingerprint.records.iso_19794_2_2011 import Iso2011Record

MinutiaeRecord = Iso2005Record | Iso2011Record | Ansi2004Record | Ansi2009Record

_VERSIONS = ansi_378_2004.VERSIONS | ansi_378_2009.VERSIONS


def decode(data: bytes) -> MinutiaeRecord:
    """Read a record of any of the formats. Raises ``FingerRecordError``."""
    check_size(data)
    version = version_of(data, MINUTIAE, _VERSIONS)
    if version == iso_19794_2_2005.VERSION and not ansi_378_2004.states_length(data):
        return iso_19794_2_2005.decode(data)
    if version in ansi_378_2004.VERSIONS:
        return ansi_378_2004.decode(data)
    if version == iso_19794_2_2011.VERSION and iso_19794_2_2011.states_lengths(data):
        return _decode_iso_2011(data)
    return ansi_378_2009.decode(data)


def _decode_iso_2011(data: bytes) -> Iso2011Record:
    record = iso_19794_2_2011.decode(data)
    try:
        ansi_378_2009.decode(data)
    except FingerRecordError:
        return record
    raise FingerRecordError(reason="it can be read as two different formats")


def encode(record: MinutiaeRecord) -> bytes:
    """Write a record in its own format. Raises ``FingerRecordError``."""
    match record:
        case Iso2005Record():
            return iso_19794_2_2005.encode(record)
        case Iso2011Record():
            return iso_19794_2_2011.encode(record)
        case Ansi2004Record():
            return ansi_378_2004.encode(record)
        case Ansi2009Record():
            return ansi_378_2009.encode(record)
