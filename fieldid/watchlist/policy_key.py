"""The key that signs policies: a locked key file for who signs, 32 plain bytes for who checks.

The public file is the one that a hub takes too (``fieldid hub take-rules``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.policy.signed import decode_policy, sign_policy
from fieldid.watchlist.repository_keys import load_key, new_signer, write_secret

if TYPE_CHECKING:
    from pathlib import Path

_PUBLIC_BYTES = 32


def new_policy_key(path: Path, passphrase: str) -> Path:
    """Make a key; return where its public half lies. Raises ``AuthorityKeyError``."""
    signer = new_signer(path, passphrase)
    public = path.with_suffix(".pub")
    write_secret(public, bytes.fromhex(signer.public_key.keyval["public"]))
    return public


def read_policy_key(path: Path) -> bytes:
    """Return the public key in a file. Raises ``AuthorityKeyError``."""
    try:
        with path.open("rb") as file:
            data = file.read(_PUBLIC_BYTES + 1)
    except OSError:
        raise AuthorityKeyError(reason=f"{path.name} cannot be read") from None
    if len(data) != _PUBLIC_BYTES:
        raise AuthorityKeyError(reason=f"{path.name} is not the public half of a policy key")
    return data


def sign_policy_file(body: bytes, key: Path, passphrase: str) -> bytes:
    """Return the signed file of a policy in JSON. Raises ``PolicyError``, ``AuthorityKeyError``."""
    policy = decode_policy(body)
    return sign_policy(policy, load_key(key, passphrase).private_bytes_raw())
