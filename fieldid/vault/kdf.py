"""From a passphrase to a key: Argon2id (RFC 9106)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Annotated

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from msgspec import Meta

from fieldid.errors.vault import VaultDamagedError, VaultError, WeakPassphraseError
from fieldid.parameters import (
    KDF_LANES,
    KDF_MAX_LANES,
    KDF_MAX_MEMORY_KIB,
    KDF_MAX_TIME_COST,
    KDF_MEMORY_KIB,
    KDF_TIME_COST,
    KEY_BYTES,
    PASSPHRASE_MAXIMUM,
    PASSPHRASE_MINIMUM,
)
from fieldid.vault.secret import Secret


@dataclass(frozen=True)
class KdfParameters:
    """Cost of one derivation. ``memory_kib`` in KiB, at least 8 for each of ``lanes``."""

    memory_kib: Annotated[int, Meta(ge=8, le=KDF_MAX_MEMORY_KIB)]
    time_cost: Annotated[int, Meta(ge=1, le=KDF_MAX_TIME_COST)]
    lanes: Annotated[int, Meta(ge=1, le=KDF_MAX_LANES)]


STANDARD_KDF = KdfParameters(KDF_MEMORY_KIB, KDF_TIME_COST, KDF_LANES)


def derive_key(passphrase: str, salt: bytes, kdf: KdfParameters) -> Secret:
    """Return the 32-byte key of ``passphrase``, in NFKC (NIST SP 800-63B-4, 3.1.1.2), UTF-8.

    Raises ``VaultError`` where there is not the memory for it, ``VaultDamagedError`` where the
    costs contradict each other (RFC 9106, section 3.1).
    """
    if kdf.memory_kib < 8 * kdf.lanes:
        raise VaultDamagedError
    text = unicodedata.normalize("NFKC", passphrase[:PASSPHRASE_MAXIMUM])
    try:
        key = hash_secret_raw(
            text.encode("utf-8", "surrogatepass"),
            salt,
            time_cost=kdf.time_cost,
            memory_cost=kdf.memory_kib,
            parallelism=kdf.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError:
        raise VaultError(reason="there is not enough free memory to log on") from None
    return Secret(key)


def check_new_passphrase(passphrase: str, realm: str) -> None:
    """Return if a new passphrase is long enough for ``realm``; raise ``WeakPassphraseError``."""
    minimum = PASSPHRASE_MINIMUM[realm]
    if len(passphrase.strip()) < minimum:
        raise WeakPassphraseError(minimum=minimum)
    if len(passphrase) > PASSPHRASE_MAXIMUM:
        raise VaultError(reason=f"a passphrase has at most {PASSPHRASE_MAXIMUM} characters")
