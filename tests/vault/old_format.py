"""Turning a vault into one as the first version of the program left it."""

from __future__ import annotations

import re
import secrets
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldid.vault.kdf import derive_key
from fieldid.vault.key_file import KEY_FILE, OldSlot
from fieldid.vault.mark import MarkFile
from fieldid.vault.slot import name_tag
from fieldid.wire.canonical import canonical_json
from tests.vault.support import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.database import Database
    from fieldid.vault.slot import VaultLabel
    from fieldid.vault.vault import Vault

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_DOWNGRADE = (
    "DROP TRIGGER officers_stay",
    "ALTER TABLE officers DROP COLUMN state",
    "ALTER TABLE officers DROP COLUMN recipient",
    "PRAGMA user_version = 1",
)


def make_old(vault: Vault, home: Path, *officers: tuple[str, str, bytes]) -> None:
    """Rewrite the key file for ``officers`` (name, passphrase, signing key), and lock."""
    session = vault._session()
    label, data_key = session.label, session.data_key.secret.reveal()
    identifiers = [one.officer_id for one in vault.officers()]
    publics = [one.public_key for one in vault.officers()]
    slots = [
        _old_slot(label, (identifier, public, *officer), data_key)
        for identifier, public, officer in zip(identifiers, publics, officers, strict=True)
    ]
    _downgrade(session.database)
    session.database.close()
    vault.lock()
    MarkFile(home).remove()
    tree = {
        "vault_id": label.vault_id,
        "realm": label.realm,
        "name_salt": label.name_salt,
        "slots": slots,
        "format": 1,
    }
    (home / KEY_FILE).write_bytes(msgspec.json.encode(tree))
    (home / "device.secret").unlink()


def _downgrade(database: Database) -> None:
    """Drop whatever the first version of the schema did not have."""
    first = files("fieldid.vault").joinpath("schema.sql").read_text("utf-8")
    kept = set(re.findall(r"CREATE TABLE (\w+)", first))
    for (name,) in database.rows("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'"):
        database.run(f"DROP TRIGGER temp.{name}")
    tables = {str(name) for (name,) in database.rows(_TABLES)}
    for statement in (*(f"DROP TABLE {name}" for name in sorted(tables - kept)), *_DOWNGRADE):
        database.run(statement)


def _old_slot(
    label: VaultLabel, officer: tuple[str, bytes, str, str, bytes], data_key: bytes
) -> OldSlot:
    officer_id, public_key, name, passphrase, seed = officer
    salt, tag = secrets.token_bytes(16), name_tag(name, label.name_salt)
    key = derive_key(passphrase, salt, FAST_KDF).reveal()
    bound = {
        "vault": {
            "vault_id": label.vault_id,
            "realm": label.realm,
            "name_salt": label.name_salt,
        },
        "officer_id": officer_id,
        "name_tag": tag,
        "kdf": FAST_KDF,
        "salt": salt,
        "public_key": public_key,
    }
    wrapped = []
    for purpose, value in (("data key", data_key), ("officer signing key", seed)):
        nonce = secrets.token_bytes(12)
        identity = canonical_json(bound | {"purpose": purpose})
        wrapped.append(nonce + AESGCM(key).encrypt(nonce, value, identity))
    return OldSlot(officer_id, tag, FAST_KDF, salt, public_key, *wrapped)
