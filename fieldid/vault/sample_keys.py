"""A key for each encounter's samples, wrapped by one key that is destroyed with every erasure.

An erased row may survive in an earlier page, in the write-ahead log or in a copy that the disk
keeps. So a sample is encrypted with its encounter's own key, that key rests wrapped in the
database, and the wrapping key rests in a file outside of it. After an erasure a new wrapping key
is made, the keys of what remains are wrapped by it, and the old wrapping key is overwritten:
whatever old page is found, the key to what was erased is gone.

Guarantees that a crash at any moment loses no sample that remains: the file holds both wrapping
keys until the database is under the new one, and a later log-on ends what was begun. Leaves out
an image of the disk from before the erasure.
"""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldid.errors.vault import SampleKeyLostError, VaultError
from fieldid.parameters import KEY_BYTES, MAX_SAMPLE_KEY_FILE_BYTES, WRAP_NONCE_BYTES
from fieldid.vault.disk import disk_errors, replace_and_destroy

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.database import Database
    from fieldid.vault.settings import SettingsStore

_log = logging.getLogger(__name__)
SAMPLE_KEY_FILE = "vault.samples"
_WRAPPING = "sample_wrapping"
_EPOCH = "sample_epoch"
_DUE = "sample_rewrap_due"
_MAGIC = b"FIDSMP1\n"


class SampleKeys:
    """Keys by encounter. Every method may be called inside a transaction."""

    def __init__(self, home: Path, database: Database, settings: SettingsStore) -> None:
        self._path = home / SAMPLE_KEY_FILE
        self._database = database
        self._settings = settings

    def seal(self, encounter_id: str, sample_id: str, data: bytes) -> bytes:
        """Encrypt one sample with the key of its encounter, made now if it is the first."""
        key = self._key(encounter_id) or self._new_key(encounter_id)
        nonce = secrets.token_bytes(WRAP_NONCE_BYTES)
        sealed = AESGCM(key).encrypt(nonce, data, _place(encounter_id, sample_id))
        return _MAGIC + nonce + sealed

    def open(self, encounter_id: str, sample_id: str, body: bytes) -> bytes:
        """Decrypt one sample; one of an earlier version of the vault is as it is.

        Raises ``SampleKeyLostError`` where its key is gone or it was altered.
        """
        if not body.startswith(_MAGIC):
            return body
        key = self._key(encounter_id)
        nonce, sealed = (
            body[len(_MAGIC) :][:WRAP_NONCE_BYTES],
            body[len(_MAGIC) :][WRAP_NONCE_BYTES:],
        )
        try:
            return AESGCM(key or b"").decrypt(nonce, sealed, _place(encounter_id, sample_id))
        except (InvalidTag, ValueError):
            raise SampleKeyLostError from None

    def forget(self, encounter_id: str) -> None:
        """Destroy the key of one encounter, together with the open transaction."""
        with self._database.transaction():
            self._database.run("DELETE FROM sample_keys WHERE encounter_id = ?", encounter_id)
            self._settings.set(_DUE, value=True)
            self._database.after_commit(self.rewrap_or_wait)

    def rewrap_or_wait(self) -> None:
        """End every erasure that is not ended; where the disk does not let it, a log-on does."""
        try:
            if self._settings.get(_DUE, bool):
                self._rewrap()
            else:
                self._settle()
        except VaultError as error:
            _log.warning("an old key of erased images could not be destroyed yet: %s", error)

    def _rewrap(self) -> None:
        """Wrap what remains by a new key, and destroy the old one."""
        epoch, keys = self._epoch(), self._read()
        following = epoch + 1
        keys[following] = secrets.token_bytes(KEY_BYTES)
        self._write({one: keys[one] for one in (epoch, following) if one in keys})
        with self._database.transaction():
            for encounter_id, wrapped in self._database.rows(
                "SELECT encounter_id, wrapped FROM sample_keys"
            ):
                key = _unwrap(keys.get(epoch), encounter_id, wrapped)
                if key is not None:
                    self._keep(encounter_id, following, _wrap(keys[following], encounter_id, key))
            self._settings.set(_EPOCH, following)
            self._settings.remove(_DUE)
        self._settle()

    def _settle(self) -> None:
        """Leave only the wrapping key that the database is under."""
        keys, epoch = self._read(), self._epoch()
        if set(keys) - {epoch}:
            self._write({one: key for one, key in keys.items() if one == epoch})

    def _key(self, encounter_id: str) -> bytes | None:
        row = self._database.row(
            "SELECT wrapped FROM sample_keys WHERE encounter_id = ?", encounter_id
        )
        if row is None:
            return None
        key = _unwrap(self._read().get(self._epoch()), encounter_id, row[0])
        if key is None:
            raise SampleKeyLostError
        return key

    def _new_key(self, encounter_id: str) -> bytes:
        keys, epoch = self._read(), self._epoch()
        if epoch not in keys:
            keys[epoch] = secrets.token_bytes(KEY_BYTES)
            self._write(keys)
        key = secrets.token_bytes(KEY_BYTES)
        self._database.run(
            "INSERT INTO sample_keys (encounter_id, epoch, wrapped) VALUES (?, ?, ?)",
            encounter_id,
            epoch,
            _wrap(keys[epoch], encounter_id, key),
        )
        return key

    def _keep(self, encounter_id: str, epoch: int, wrapped: bytes) -> None:
        self._database.run(
            "UPDATE sample_keys SET epoch = ?, wrapped = ? WHERE encounter_id = ?",
            epoch,
            wrapped,
            encounter_id,
        )

    def _epoch(self) -> int:
        return self._settings.get(_EPOCH, int) or 1

    def _read(self) -> dict[int, bytes]:
        """Return the wrapping keys in the file by epoch; none where it is not this vault's."""
        secret = self._settings.get(_WRAPPING, bytes)
        if secret is None or self._path.is_symlink() or not self._path.is_file():
            return {}
        with disk_errors(), self._path.open("rb") as file:
            data = file.read(MAX_SAMPLE_KEY_FILE_BYTES + 1)
        try:
            nonce, sealed = data[:WRAP_NONCE_BYTES], data[WRAP_NONCE_BYTES:]
            plain = AESGCM(secret).decrypt(nonce, sealed, _MAGIC)
            return msgspec.msgpack.decode(plain, type=dict[int, bytes])
        except (InvalidTag, ValueError):
            return {}

    def _write(self, keys: dict[int, bytes]) -> None:
        secret = self._settings.get(_WRAPPING, bytes)
        if secret is None:
            secret = secrets.token_bytes(KEY_BYTES)
            self._settings.set(_WRAPPING, secret)
        nonce = secrets.token_bytes(WRAP_NONCE_BYTES)
        plain = msgspec.msgpack.encode(keys)
        replace_and_destroy(self._path, nonce + AESGCM(secret).encrypt(nonce, plain, _MAGIC))


def _wrap(wrapping: bytes, encounter_id: str, key: bytes) -> bytes:
    nonce = secrets.token_bytes(WRAP_NONCE_BYTES)
    return nonce + AESGCM(wrapping).encrypt(nonce, key, encounter_id.encode())


def _unwrap(wrapping: bytes | None, encounter_id: str, wrapped: bytes) -> bytes | None:
    if wrapping is None:
        return None
    try:
        return AESGCM(wrapping).decrypt(
            wrapped[:WRAP_NONCE_BYTES], wrapped[WRAP_NONCE_BYTES:], encounter_id.encode()
        )
    except (InvalidTag, ValueError):
        return None


def _place(encounter_id: str, sample_id: str) -> bytes:
    return f"{encounter_id}\n{sample_id}".encode()
