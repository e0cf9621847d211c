"""Wrapping and unwrapping: what an officer's passphrase opens.

Guarantees: the data key comes out of any officer's slot; an officer's signing key comes out of
that officer's slot with that officer's passphrase alone, so neither another officer nor the
data key can sign in their name. The slot's identity, its costs, the vault and its realm are
authenticated with each wrap (AES-256-GCM, NIST SP 800-38D), so nothing can be moved between
slots or vaults and a demo vault cannot be relabelled. Leaves out when a try is allowed
(``lock_out``).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldid.parameters import SALT_BYTES, WRAP_NONCE_BYTES
from fieldid.vault.kdf import KdfParameters, derive_key
from fieldid.vault.key_file import KeyFile, Slot
from fieldid.vault.secret import Secret
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Realm
from fieldid.wire.signing import SigningKey

_DATA_KEY = "data key"
_SIGNING_KEY = "officer signing key"


@dataclass(frozen=True)
class VaultLabel:
    """Which vault a slot belongs to."""

    vault_id: str
    realm: Realm
    name_salt: bytes


@dataclass(frozen=True, repr=False)
class OpenSlot:
    """What a passphrase opened."""

    officer_id: str
    kdf: KdfParameters
    data_key: Secret
    signing_key: SigningKey


def label_of(key_file: KeyFile) -> VaultLabel:
    """Return the label that the slots of ``key_file`` are bound to."""
    return VaultLabel(key_file.vault_id, key_file.realm, key_file.name_salt)


def name_tag(name: str, name_salt: bytes) -> bytes:
    """Return 32 bytes that find a slot by name without storing the name.

    Case, width and spacing do not matter. Whoever holds the disk can still test a guessed name.
    """
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hmac.digest(name_salt, folded.encode("utf-8", "surrogatepass"), hashlib.sha256)


def make_slot(label: VaultLabel, opened: OpenSlot, name: str, passphrase: str) -> Slot:
    """Wrap both keys of ``opened`` under a passphrase and a fresh salt."""
    empty = Slot(
        officer_id=opened.officer_id,
        name_tag=name_tag(name, label.name_salt),
        kdf=opened.kdf,
        salt=secrets.token_bytes(SALT_BYTES),
        public_key=opened.signing_key.public,
        wrapped_data_key=b"",
        wrapped_signing_key=b"",
    )
    key = derive_key(passphrase, empty.salt, empty.kdf)
    data_key, seed = opened.data_key.reveal(), opened.signing_key.to_bytes()
    try:
        return replace(
            empty,
            wrapped_data_key=_wrap(key, data_key, _identity(label, empty, _DATA_KEY)),
            wrapped_signing_key=_wrap(key, seed, _identity(label, empty, _SIGNING_KEY)),
        )
    finally:
        key.wipe()


def open_slot(label: VaultLabel, slot: Slot, passphrase: str) -> OpenSlot | None:
    """Return what ``passphrase`` opens, or None. Takes the same time either way."""
    wrapping_key = derive_key(passphrase, slot.salt, slot.kdf)
    try:
        data_key = _unwrap(wrapping_key, slot.wrapped_data_key, _identity(label, slot, _DATA_KEY))
        seed = _unwrap(wrapping_key, slot.wrapped_signing_key, _identity(label, slot, _SIGNING_KEY))
    except InvalidTag:
        return None
    finally:
        wrapping_key.wipe()
    return OpenSlot(slot.officer_id, slot.kdf, Secret(data_key), SigningKey.from_bytes(seed))


def _identity(label: VaultLabel, slot: Slot, purpose: str) -> bytes:
    return canonical_json(
        {
            "vault": label,
            "purpose": purpose,
            "officer_id": slot.officer_id,
            "name_tag": slot.name_tag,
            "kdf": slot.kdf,
            "salt": slot.salt,
            "public_key": slot.public_key,
        }
    )


def _wrap(key: Secret, secret: bytes, identity: bytes) -> bytes:
    nonce = secrets.token_bytes(WRAP_NONCE_BYTES)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, secret, identity)


def _unwrap(key: Secret, wrapped: bytes, identity: bytes) -> bytes:
    nonce, sealed = wrapped[:WRAP_NONCE_BYTES], wrapped[WRAP_NONCE_BYTES:]
    return AESGCM(key.reveal()).decrypt(nonce, sealed, identity)
