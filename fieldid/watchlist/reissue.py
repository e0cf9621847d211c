"""Making the next list from the one before it, without some of its records.

For a record that must go today, wherever its source folder is. Guarantees that what stays is the
same bytes, so that the change to it is as small as can be, and that a record which is not on the
list is said and nothing written. Encrypted under a new key, like every list.
"""

from __future__ import annotations

import secrets
import tempfile
from typing import TYPE_CHECKING

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.watchlist.build import sealed_to, write_signed
from fieldid.watchlist.cipher import KEY_BYTES
from fieldid.watchlist.list_file import PartsWriter
from fieldid.watchlist.photo import unseal_photo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from fieldid.watchlist.authority import ListAuthority
    from fieldid.watchlist.snapshot import OpenedSnapshot


def reissue(
    before: OpenedSnapshot,
    authority: ListAuthority,
    recipients: Sequence[str],
    out: Path,
    now: datetime,
    version: int,
    without: set[str],
) -> None:
    """Write the list ``out``: ``before`` without the records ``without``.

    Raises ``WatchlistSourceError``; nothing is written then.
    """
    key = secrets.token_bytes(KEY_BYTES)
    sealed = sealed_to(key, recipients)
    try:
        with tempfile.TemporaryFile(dir=out.parent) as spill:
            parts = PartsWriter(spill, key, authority, version)
            _add(before, parts, set(without))
            write_signed(out, parts, authority, sealed, now, version)
    except OSError as error:
        reason = f"{out.name} cannot be written ({error.strerror})"
        raise WatchlistSourceError(reason=reason) from None


def _add(before: OpenedSnapshot, parts: PartsWriter, leaving: set[str]) -> None:
    photos = set[str]()
    for record in before.records:
        if record.record_id in leaving:
            leaving.remove(record.record_id)
            continue
        parts.add_record(record)
        photos.update(one.photo for one in record.references if one.photo)
    if leaving:
        raise WatchlistSourceError(reason=f"no such record is on the list: {min(leaving)}")
    for photo_id, sealed in before.photos:
        if photo_id in photos:
            parts.add_named_photo(photo_id, unseal_photo(before.key, photo_id, sealed))
