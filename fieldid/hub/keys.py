"""The hub's own keys: Ed25519 to sign receipts, age X25519 to open envelopes.

Guarantees that they rest in one file that only its owner may read, refused otherwise, and
that the operator token rests there as a hash. Keeping them in an HSM is left out.
"""

from __future__ import annotations

import hmac
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.hub import HubError, WireError
from fieldid.parameters import OPERATOR_TOKEN_BYTES
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.fields import Identifier, Realm, Sha256
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey, key_fingerprint

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "hub.keys.json"
_OTHERS = 0o077


@dataclass(frozen=True, repr=False)
class HubKeys:
    """Who this hub is. ``operator_token_hash``: SHA-256 of the operator's token."""

    hub_id: str
    realm: Realm
    signing: SigningKey
    sealing: SealingKey
    operator_token_hash: str

    @property
    def fingerprint(self) -> str:
        """Fingerprint of the signing key, for people to compare."""
        return key_fingerprint(self.signing.public)

    def is_operator(self, token: str) -> bool:
        """Tell whether ``token`` is the operator's."""
        return hmac.compare_digest(sha256_hex(token.encode()), self.operator_token_hash)


@dataclass(frozen=True, repr=False)
class _KeyFile:
    hub_id: Identifier
    realm: Realm
    signing: bytes
    sealing: str
    operator_token_hash: Sha256


def create_keys(folder: Path, realm: Realm) -> tuple[HubKeys, str]:
    """Make and store new keys; return them and the operator's token, which is not kept.

    Raises ``HubError`` if the folder already holds keys: they are never overwritten.
    """
    signing, sealing = SigningKey.generate(), SealingKey.generate()
    token = secrets.token_urlsafe(OPERATOR_TOKEN_BYTES)
    hub_id = f"hub-{sha256_hex(signing.public)[:12]}"
    keys = HubKeys(hub_id, realm, signing, sealing, sha256_hex(token.encode()))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write(folder, keys)
    return keys, token


def load_keys(folder: Path) -> HubKeys:
    """Read the keys of the hub in ``folder``; raise ``HubError`` with what is wrong."""
    path = folder / _FILE
    try:
        if path.stat().st_mode & _OTHERS:
            raise HubError(reason=f"others may read {path}; run: chmod 600 {path}")
        stored = msgspec.json.decode(path.read_bytes(), type=_KeyFile)
        return HubKeys(
            stored.hub_id,
            stored.realm,
            SigningKey.from_bytes(stored.signing),
            SealingKey.from_text(stored.sealing),
            stored.operator_token_hash,
        )
    except FileNotFoundError:
        raise HubError(reason=f"there is no hub in {folder}; run: fieldid hub init") from None
    except (OSError, msgspec.MsgspecError, WireError):
        raise HubError(reason=f"the key file {path} cannot be read") from None


def _write(folder: Path, keys: HubKeys) -> None:
    stored = _KeyFile(
        keys.hub_id,
        keys.realm,
        keys.signing.to_bytes(),
        keys.sealing.to_text(),
        keys.operator_token_hash,
    )
    try:
        descriptor = os.open(folder / _FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise HubError(reason=f"there is already a hub in {folder}") from None
    with os.fdopen(descriptor, "wb") as file:
        file.write(msgspec.json.encode(stored))
        file.flush()
        os.fsync(descriptor)
