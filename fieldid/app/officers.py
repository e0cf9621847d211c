"""What officers change about who opens this laptop and with which keys; screens and commands.

Guarantees that one officer is meant where a name is given, and that nothing decoded stays in
memory after an erasure. Who may do what is the vault's rule, and the log is the vault's too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.vault import UnknownOfficerError

if TYPE_CHECKING:
    from fieldid.app.desk import Desk

ROLES = ("officer", "supervisor", "administrator")


def change_passphrase(desk: Desk, current: str, new: str) -> None:
    """Change the passphrase of whoever is logged on; see ``Vault.change_passphrase``."""
    desk.vault.change_passphrase(current, new)


def reset_passphrase(desk: Desk, name: str, new: str) -> None:
    """Give another officer a passphrase and a new signing key (administrators)."""
    desk.vault.reset_passphrase(_officer_id(desk, name), new)


def suspend_officer(desk: Desk, name: str) -> None:
    """Take an officer's way in until the passphrase is reset (administrators)."""
    desk.vault.suspend_officer(_officer_id(desk, name))


def remove_officer(desk: Desk, name: str) -> None:
    """Take an officer's way in for good; decisions and public keys stay (administrators)."""
    desk.vault.remove_officer(_officer_id(desk, name))


def rotate_data_key(desk: Desk) -> None:
    """Rewrite the vault under a new data key, for every officer at once (administrators)."""
    desk.vault.rotate_data_key()


def erase(desk: Desk) -> int:
    """Seal what can still be sealed, destroy every key, lock; return how many records wait.

    Raises ``VaultError`` after everything that could be destroyed was.
    """
    desk.list_search.forget()
    desk.samples.forget()
    desk.reader_access.close()
    desk.vault.erase()
    return len(desk.vault.spool.pending())


def _officer_id(desk: Desk, name: str) -> str:
    folded = " ".join(name.casefold().split())
    for officer in desk.officers():
        if " ".join(officer.name.casefold().split()) == folded:
            return officer.officer_id
    raise UnknownOfficerError
