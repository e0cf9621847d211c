"""Changing the data key: the database under a new key, and every officer still able to log on.

Guarantees that at every moment the key file holds, for every officer, the key that the database
is under. First each slot gets both keys, forced to the disk; then the database is rewritten in
one transaction; then the earlier key goes from every slot. After a crash in between, the next
log-on finds by trying which of the two counts, and destroys the other. No passphrase but that
of whoever is logged on is needed: data keys are sealed to the officers' recipients, as the
database knows them. Nobody else has the database open meanwhile.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors.vault import DiskFullError, OfficersBehindError
from fieldid.parameters import REKEY_ROOM
from fieldid.vault.disk import disk_errors
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.session import DATABASE_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.session import Session


def rotate_data_key(session: Session) -> Session:
    """Change the key; return the session under the new one. The earlier key is wiped.

    Raises ``VaultInUseError``, ``OfficersBehindError``, ``DiskFullError`` with nothing changed.
    Where the database could not be rewritten it is closed.
    """
    _check_room(session.home)
    new = replace(session, data_key=session.data_key.next())
    with session.database.alone():
        _give_both_keys(session, new)
        session.database.change_key(new.data_key.secret)
    session.data_key.secret.wipe()
    KeyRing(new).settle_or_wait()
    return new


def _give_both_keys(session: Session, new: Session) -> None:
    ring = KeyRing(session)
    with session.database.transaction():
        if behind := len(ring.read().old_slots):
            raise OfficersBehindError(count=behind)
        ring.write_with(new.data_key)


def _check_room(home: Path) -> None:
    with disk_errors():
        needed = (home / DATABASE_FILE).stat().st_size * REKEY_ROOM
        if shutil.disk_usage(home).free < needed:
            raise DiskFullError
