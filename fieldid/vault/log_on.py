"""From opened slots to a session: the database decides which slot and which data key count.

Guarantees that after a crash at any moment of a change of keys exactly one slot of an officer
and one data key work, that what is left of the other is destroyed, and that a slot of format 1
is replaced once its passphrase is known.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultDamagedError, VaultError, WrongPassphraseError
from fieldid.parameters import LOCK_OUT_TRIES
from fieldid.vault.candidate import label_of
from fieldid.vault.cipher import damage_if_unreadable
from fieldid.vault.data_key import DataKey
from fieldid.vault.database import Database
from fieldid.vault.device import load_device
from fieldid.vault.device_secrets import device_secret
from fieldid.vault.key_file import OldSlot
from fieldid.vault.key_ring import KeyRing, counts
from fieldid.vault.officers import OfficerStore
from fieldid.vault.schema import check_schema
from fieldid.vault.session import DATABASE_FILE, Session

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.ports import Clock
    from fieldid.vault.candidate import Candidate
    from fieldid.vault.device_secret import DeviceShare
    from fieldid.vault.key_file import KeyFile

_log = logging.getLogger(__name__)


@dataclass(frozen=True, repr=False)
class _Opened:
    database: Database
    data_key: DataKey


def open_session(
    home: Path,
    key_file: KeyFile,
    candidates: Sequence[Candidate],
    passphrase: str,
    clock: Clock,
    share: DeviceShare | None = None,
) -> Session:
    """Open the database for the candidate that counts. ``share``: where it was read already.

    Raises ``WrongPassphraseError`` where none does, ``VaultDamagedError``, ``VaultNewerError``.
    """
    opened = _open_database(home, candidates)
    try:
        with damage_if_unreadable():
            check_schema(opened.database)
            candidate = _counting(opened.database, key_file, candidates)
            session = _session(home, key_file, candidate, opened, clock, share)
        _bring_into_step(session, candidate, passphrase)
    except BaseException:
        opened.database.close()
        raise
    return session


def _open_database(home: Path, candidates: Sequence[Candidate]) -> _Opened:
    """Try every data key; all but one are of a rotation that did not come to its end."""
    data_keys = {one.generation: one for held in candidates for one in held.data_keys}
    for generation in sorted(data_keys, reverse=True):
        try:
            with damage_if_unreadable():
                database = Database(home / DATABASE_FILE, data_keys[generation].secret)
        except VaultDamagedError:
            continue
        return _Opened(database, data_keys[generation])
    raise VaultDamagedError


def _counting(database: Database, key_file: KeyFile, candidates: Sequence[Candidate]) -> Candidate:
    expected = OfficerStore(database).expected()
    for candidate in candidates:
        if counts(candidate.slot, expected):
            return candidate
    officers = {one.slot.officer_id for one in candidates} & expected.keys()
    others = {one.officer_id for one in key_file.all_slots if counts(one, expected)}
    if officers - others:
        raise VaultDamagedError  # the officer may log on, and no slot in the file is theirs
    raise WrongPassphraseError(remaining=LOCK_OUT_TRIES)


def _session(
    home: Path,
    key_file: KeyFile,
    candidate: Candidate,
    opened: _Opened,
    clock: Clock,
    share: DeviceShare | None,
) -> Session:
    device = load_device(opened.database, key_file)
    return Session(
        home=home,
        label=replace(label_of(key_file), device_key=device.identity.public_key),
        officer=OfficerStore(opened.database).get(candidate.keys.officer_id),
        signing_key=candidate.keys.signing_key,
        kdf=candidate.keys.kdf,
        data_key=opened.data_key,
        device=device,
        share=share or device_secret(home).create(),
        database=opened.database,
        clock=clock,
    )


def _bring_into_step(session: Session, candidate: Candidate, passphrase: str) -> None:
    """Destroy what a crash left, and replace a slot of format 1; both can wait."""
    ring = KeyRing(session)
    ring.settle_or_wait()
    if not isinstance(candidate.slot, OldSlot):
        return
    officer = session.officer
    slot = session.new_slot(officer.officer_id, officer.name, passphrase, session.signing_key)
    try:
        with session.database.transaction():
            ring.add(slot)
            OfficerStore(session.database).set_recipient(officer.officer_id, slot.recipient)
            ring.settle_after_commit()
    except VaultError as error:
        _log.warning("the slot could not be brought up to date yet: %s", error)
