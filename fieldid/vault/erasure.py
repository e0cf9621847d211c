"""The panic action: destroying every wrap, so that nobody reads this vault again.

Guarantees: no passphrase is needed and none helps afterwards; key file and device secret are
overwritten, removed and forced to the disk before anything else; an erasure that was begun is
completed at the next look; sealed envelopes in the spool stay and can still be sent. Every step
is tried even where an earlier one fails. What it cannot reach is said in ADR 0019.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultError
from fieldid.vault.blocks import BLOCK_FOLDER
from fieldid.vault.device_secrets import erase_device_secrets
from fieldid.vault.disk import destroy, remove, remove_folder, write_whole
from fieldid.vault.key_file import KEY_FILE, unfinished_key_files
from fieldid.vault.lock_out import LOCK_OUT_FILE
from fieldid.vault.mark import MarkFile
from fieldid.vault.sample_keys import SAMPLE_KEY_FILE
from fieldid.vault.session import DATABASE_FILE
from fieldid.vault.smart_card import CARD_FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_log = logging.getLogger(__name__)
ERASED_MARKER = "vault.erased"


def erase_vault(home: Path) -> None:
    """Destroy every key in ``home``. Idempotent.

    Raises the first ``VaultError`` after everything was tried.
    """
    keys = [home / KEY_FILE, *unfinished_key_files(home), home / SAMPLE_KEY_FILE, home / CARD_FILE]
    data = [home / f"{DATABASE_FILE}{end}" for end in ("", "-wal", "-shm")]
    steps: list[Callable[[], None]] = [
        # Overwriting needs no space, a marker does: a full disk stops only the marker.
        partial(_mark, home / ERASED_MARKER),
        *(partial(destroy, path) for path in keys),
        partial(erase_device_secrets, home),
        partial(destroy, home / LOCK_OUT_FILE),
        *(partial(remove, path) for path in data),  # large, and nobody can read it any more
        partial(remove_folder, home / BLOCK_FOLDER),
        MarkFile(home).remove,
    ]
    failures = [failure for step in steps if (failure := _try(step))]
    if failures:
        raise failures[0]


def erased(home: Path) -> bool:
    """Whether the vault in ``home`` was erased; completes an erasure that was cut off."""
    if not (home / ERASED_MARKER).exists():
        return False
    if (home / KEY_FILE).exists() or (home / DATABASE_FILE).exists():
        try:
            erase_vault(home)
        except VaultError as error:
            _log.warning("the erasure could not be completed yet: %s", error)
    return True


def _mark(marker: Path) -> None:
    if not marker.exists():
        write_whole(marker, b"")


def _try(step: Callable[[], None]) -> VaultError | None:
    try:
        step()
    except VaultError as error:
        return error
    return None
