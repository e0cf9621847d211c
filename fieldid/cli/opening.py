"""Opens the vault for one command.

``FIELDID_HOME`` names the vault's folder, ``FIELDID_OFFICER`` the officer where several share
it. ``FIELDID_PASSPHRASE`` is read for pilot and demo vaults only; an enrolled live vault asks
at the terminal, so that no passphrase rests in a script or in the environment.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from platformdirs import user_data_path

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.vault import OfficerNeededError, PassphraseNeededError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.desk import Desk


def home_folder() -> Path:
    """Return the vault's folder."""
    given = os.environ.get("FIELDID_HOME")
    return Path(given) if given else user_data_path("fieldid")


def installation() -> Installation:
    """Return this laptop's installation, without readers."""
    return Installation(home_folder(), Readers(()))


def passphrase_for(realm: str, *, confirm: bool = False) -> str:
    """Return the passphrase from the environment (pilot, demo) or from the terminal."""
    return _secret("FIELDID_PASSPHRASE", "Passphrase", realm, confirm=confirm)


def new_officers_passphrase(realm: str) -> str:
    """Return the passphrase of an officer who is being added."""
    return _secret("FIELDID_NEW_PASSPHRASE", "New officer's passphrase", realm, confirm=True)


def card_pin() -> str:
    """Return the PIN of a smart card, typed at the terminal."""
    return _secret("FIELDID_CARD_PIN", "PIN of the card", "live", confirm=False)


def _secret(variable: str, question: str, realm: str, *, confirm: bool) -> str:
    given = os.environ.get(variable)
    if given is not None and realm != "live":
        return given
    if not _has_terminal():
        raise PassphraseNeededError(variable=variable)
    return str(click.prompt(question, hide_input=True, confirmation_prompt=confirm, err=True))


def _has_terminal() -> bool:
    """Whether somebody can type unseen; Windows asks its console, which may be elsewhere."""
    if os.name != "posix":
        return sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


@contextmanager
def open_desk() -> Iterator[Desk]:
    """Log on, and lock again at the end of the command."""
    laptop = installation()
    officer = os.environ.get("FIELDID_OFFICER")
    if officer is None and laptop.needs_name:
        raise OfficerNeededError
    desk = laptop.log_on(officer, passphrase_for(laptop.realm))
    try:
        yield desk
    finally:
        desk.lock()
