"""EF.COM: which data groups the chip says it has (ICAO Doc 9303-10, 4.6.1)."""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.document.lds.tags import COM_TAG, GROUP_OF_TAG
from fieldid.document.lds.text import text_of
from fieldid.document.tlv import Tlv, read_one
from fieldid.errors.document import DocumentError

_LDS_VERSION, _UNICODE_VERSION, _TAG_LIST = 0x5F01, 0x5F36, 0x5C


@dataclass(frozen=True)
class CommonFile:
    """Versions as written (``0107``), and the numbers of the data groups in ascending order.

    EF.COM is not signed: the list in EF.SOD is the one to believe.
    """

    lds_version: str
    unicode_version: str
    data_groups: tuple[int, ...]


def read_common(data: bytes) -> CommonFile:
    """Read EF.COM. Raises ``DocumentError``."""
    file = read_one(data)
    if file.tag != COM_TAG:
        raise DocumentError(reason="this is not an EF.COM")
    return CommonFile(
        text_of(file.child(_LDS_VERSION).value),
        text_of(file.child(_UNICODE_VERSION).value),
        _groups(file.child(_TAG_LIST)),
    )


def _groups(tag_list: Tlv) -> tuple[int, ...]:
    return tuple(sorted({GROUP_OF_TAG[tag] for tag in tag_list.value if tag in GROUP_OF_TAG}))
