"""Whether signed files repeat the unsigned list of access protocols (9303-11, 9.2.11).

Guarantees a comparison of what was read; that the signed files are authentic is for passive
authentication to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.security_infos import (
    read_card_access,
    read_card_security,
    read_dg14,
)
from fieldid.errors.chip import ChipProtocolError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fieldid.document.lds.security_infos import PaceInfo, SecurityInfos

_READERS: dict[ChipFile, Callable[[bytes], SecurityInfos]] = {
    ChipFile.DG14: read_dg14,
    ChipFile.CARD_SECURITY: read_card_security,
}


def is_confirmed(files: Mapping[ChipFile, bytes]) -> bool | None:
    """Whether DG14 or EF.CardSecurity offer the PACE of EF.CardAccess; None if that is unknown."""
    offered = _pace(read_card_access, files.get(ChipFile.CARD_ACCESS))
    signed = [_pace(read, files[file]) for file, read in _READERS.items() if file in files]
    if not offered or not signed:
        return None
    return offered in signed


def _pace(read: Callable[[bytes], SecurityInfos], data: bytes | None) -> set[PaceInfo]:
    try:
        return set(read(data).pace) if data is not None else set()
    except ChipProtocolError:
        return set()
