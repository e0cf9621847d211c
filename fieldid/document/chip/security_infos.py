"""The files in which a chip lists its protocols, as it sent them (9303-11, 9.2).

Guarantees ``ChipProtocolError`` for everything that is malformed. What the entries say is read by
``lds.security_infos``; the signature of EF.CardSecurity is verified by ``card_security``.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from fieldid.document.chip.data_object import find_object, read_objects, read_only
from fieldid.document.lds.security_infos import (
    SecurityInfos,
    read_security_infos,
    read_security_options,
)
from fieldid.document.tlv import read_one
from fieldid.errors.chip import ChipProtocolError
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEQUENCE, _OCTETS = 0x30, 0x04
_EXPLICIT = 0xA0
_DG14 = 0x6E


def read_card_access(data: bytes) -> SecurityInfos:
    """Read EF.CardAccess, a set of SecurityInfo. Raises ChipProtocolError."""
    with _sent_by_the_chip():
        return read_security_infos(read_one(data))


def read_dg14(data: bytes) -> SecurityInfos:
    """Read DG14. Raises ChipProtocolError."""
    with _sent_by_the_chip():
        group = read_one(data)
        if group.tag != _DG14:
            raise DocumentError(reason="this is not data group 14")
        return read_security_options(group)


def read_card_security(data: bytes) -> SecurityInfos:
    """Read EF.CardSecurity, SignedData around SecurityInfos; the signature is not verified here."""
    content = find_object(read_objects(read_only(data, _SEQUENCE)), _EXPLICIT)
    signed = read_objects(read_only(content or b"", _SEQUENCE))
    encapsulated = find_object(signed, _SEQUENCE)
    octets = find_object(read_objects(encapsulated or b""), _EXPLICIT)
    return read_card_access(read_only(octets or b"", _OCTETS))


@contextmanager
def _sent_by_the_chip() -> Iterator[None]:
    try:
        yield
    except DocumentError as error:
        raise ChipProtocolError(reason=str(error.details["reason"])) from error
