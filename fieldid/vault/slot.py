"""Wrapping and unwrapping: what an officer's passphrase opens.

Guarantees: an officer's signing key and sealing identity come out of that officer's slot with
that officer's passphrase and this device's secret alone, so neither another officer nor the data
key can sign in their name. The slot's identity, its costs, the vault, its realm and its device
are authenticated with each wrap (AES-256-GCM, NIST SP 800-38D), so nothing can be moved between
slots or vaults and a demo vault cannot be relabelled. Leaves out the data key (``data_key``) and
when a try is allowed (``lock_out``).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldid.parameters import KEY_BYTES, SALT_BYTES, WRAP_NONCE_BYTES
from fieldid.vault.kdf import KdfParameters, derive_key
from fieldid.vault.key_file import Slot
from fieldid.vault.secret import Secret
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Realm
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from fieldid.vault.device_secret import DeviceShare
    from fieldid.vault.key_file import OldSlot

_SIGNING_KEY = "officer signing key"
_IDENTITY = "officer sealing identity"


@dataclass(frozen=True)
class VaultLabel:
    """Which vault a slot belongs to. ``device_key``: Ed25519, of the laptop."""

    vault_id: str
    realm: Realm
    name_salt: bytes
    device_key: bytes


@dataclass(frozen=True, repr=False)
class OfficerKeys:
    """One officer's own keys, open."""

    officer_id: str
    kdf: KdfParameters
    signing_key: SigningKey
    identity: SealingKey


def name_tag(name: str, name_salt: bytes) -> bytes:
    """Return 32 bytes that find a slot by name without storing the name.

    Case, width and spacing do not matter. Whoever holds the disk can still test a guessed name.
    """
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hmac.digest(name_salt, folded.encode("utf-8", "surrogatepass"), hashlib.sha256)


def make_slot(
    label: VaultLabel,
    keys: OfficerKeys,
    tag: bytes,
    passphrase: str,
    share: DeviceShare,
) -> Slot:
    """Wrap the keys under a passphrase and the device's secret. No data key is in it yet."""
    empty = Slot(
        officer_id=keys.officer_id,
        name_tag=tag,
        kdf=keys.kdf,
        salt=secrets.token_bytes(SALT_BYTES),
        public_key=keys.signing_key.public,
        recipient=keys.identity.recipient,
        protection=share.protection,
        wrapped_signing_key=b"",
        wrapped_identity=b"",
        data_keys=(),
    )
    key = _wrapping_key(empty, passphrase, share.secret)
    seed, identity = keys.signing_key.to_bytes(), keys.identity.to_text().encode()
    try:
        return replace(
            empty,
            wrapped_signing_key=_wrap(key, seed, _bound_to(label, empty, _SIGNING_KEY)),
            wrapped_identity=_wrap(key, identity, _bound_to(label, empty, _IDENTITY)),
        )
    finally:
        key.wipe()


def open_slot(
    label: VaultLabel, slot: Slot, passphrase: str, device_secret: Secret | None
) -> OfficerKeys | None:
    """Return what ``passphrase`` opens, or None. Takes the same time either way."""
    key = _wrapping_key(slot, passphrase, device_secret)
    try:
        seed = unwrap(key, slot.wrapped_signing_key, _bound_to(label, slot, _SIGNING_KEY))
        text = unwrap(key, slot.wrapped_identity, _bound_to(label, slot, _IDENTITY))
    except InvalidTag:
        return None
    finally:
        key.wipe()
    identity = SealingKey.from_text(text.decode("ascii"))
    return OfficerKeys(slot.officer_id, slot.kdf, SigningKey.from_bytes(seed), identity)


def open_old_slot(
    label: VaultLabel, slot: OldSlot, passphrase: str
) -> tuple[OfficerKeys, Secret] | None:
    """Open a slot of format 1: the officer's keys, with a new identity, and the data key."""
    key = derive_key(passphrase, slot.salt, slot.kdf)
    vault = {field: getattr(label, field) for field in ("vault_id", "realm", "name_salt")}
    bound = {"vault": vault} | {
        field: getattr(slot, field)
        for field in ("officer_id", "name_tag", "kdf", "salt", "public_key")
    }
    try:
        data_key, seed = (
            unwrap(key, wrapped, canonical_json(bound | {"purpose": purpose}))
            for wrapped, purpose in (
                (slot.wrapped_data_key, "data key"),
                (slot.wrapped_signing_key, _SIGNING_KEY),
            )
        )
    except InvalidTag:
        return None
    finally:
        key.wipe()
    signing_key = SigningKey.from_bytes(seed)
    keys = OfficerKeys(slot.officer_id, slot.kdf, signing_key, SealingKey.generate())
    return keys, Secret(data_key)


def unwrap(key: Secret, wrapped: bytes, bound_to: bytes) -> bytes:
    """Return what was wrapped; raise ``InvalidTag`` for another key or other circumstances."""
    nonce, sealed = wrapped[:WRAP_NONCE_BYTES], wrapped[WRAP_NONCE_BYTES:]
    return AESGCM(key.reveal()).decrypt(nonce, sealed, bound_to)


def _wrapping_key(slot: Slot, passphrase: str, device_secret: Secret | None) -> Secret:
    """Combine passphrase and device (HKDF, RFC 5869): neither alone is of use."""
    derived = derive_key(passphrase, slot.salt, slot.kdf)
    share = device_secret.reveal() if device_secret else b""
    info = b"fieldid vault slot\x00" + slot.protection.encode()
    hkdf = HKDF(SHA256(), KEY_BYTES, salt=slot.salt, info=info)
    try:
        return Secret(hkdf.derive(derived.reveal() + share))
    finally:
        derived.wipe()


def _bound_to(label: VaultLabel, slot: Slot, purpose: str) -> bytes:
    return canonical_json(
        {
            "vault": label,
            "purpose": purpose,
            "officer_id": slot.officer_id,
            "name_tag": slot.name_tag,
            "kdf": slot.kdf,
            "salt": slot.salt,
            "public_key": slot.public_key,
            "recipient": slot.recipient,
            "protection": slot.protection.value,
        }
    )


def _wrap(key: Secret, secret: bytes, bound_to: bytes) -> bytes:
    nonce = secrets.token_bytes(WRAP_NONCE_BYTES)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, secret, bound_to)
