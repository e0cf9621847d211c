"""Any data group to what it says; unknown ones, and ones that cannot be read, are kept raw.

ICAO Doc 9303-10, 4.7. Reading says nothing about whether the content is genuine: that is
``passive_authentication``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.lds.active_authentication import (
    ActiveAuthenticationKey,
    read_active_authentication_key,
)
from fieldid.document.lds.personal_details import (
    DisplayedImages,
    DocumentDetails,
    PersonDetails,
    read_displayed_images,
    read_document_details,
    read_person_details,
)
from fieldid.document.lds.portrait import Portrait, read_portrait
from fieldid.document.lds.security_infos import SecurityInfos, read_security_options
from fieldid.document.lds.tags import GROUP_OF_TAG
from fieldid.document.lds.text import text_of
from fieldid.document.tlv import read_one
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_ELEMENTARY_FILE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fieldid.document.tlv import Tlv

_MRZ = 0x5F1F


@dataclass(frozen=True, repr=False)
class MrzGroup:
    """Data group 1: the zone as one line, for ``parse_mrz``."""

    mrz: str


Content = (
    MrzGroup
    | Portrait
    | DisplayedImages
    | PersonDetails
    | DocumentDetails
    | SecurityInfos
    | ActiveAuthenticationKey
)


@dataclass(frozen=True, repr=False)
class DataGroup:
    """One data group. ``content`` is None when its kind is not known or it cannot be read.

    ``problem`` then says why, '' for a kind that this program leaves raw.
    """

    number: int
    raw: bytes
    content: Content | None
    problem: str = ""


def read_data_group(data: bytes) -> DataGroup:
    """Read one data group file. Raises ``DocumentError`` when it is not one at all."""
    if len(data) > MAX_ELEMENTARY_FILE_BYTES:
        raise DocumentError(reason=f"it has more than {MAX_ELEMENTARY_FILE_BYTES} bytes")
    file = read_one(data)
    if file.tag not in GROUP_OF_TAG:
        raise DocumentError(reason="this is not a data group")
    number = GROUP_OF_TAG[file.tag]
    if number not in _READERS:
        return DataGroup(number, data, None)
    try:
        return DataGroup(number, data, _READERS[number](file))
    except DocumentError as error:
        return DataGroup(number, data, None, str(error.details["reason"]))


def _read_mrz(group: Tlv) -> MrzGroup:
    return MrzGroup(text_of(group.child(_MRZ).value))


_READERS: Mapping[int, Callable[[Tlv], Content]] = {
    1: _read_mrz,
    2: read_portrait,
    7: read_displayed_images,
    11: read_person_details,
    12: read_document_details,
    14: read_security_options,
    15: read_active_authentication_key,
}
