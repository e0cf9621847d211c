"""The passphrase's way to a key."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from fieldid.errors.vault import VaultDamagedError, VaultError, WeakPassphraseError
from fieldid.vault.kdf import STANDARD_KDF, KdfParameters, check_new_passphrase, derive_key
from tests.vault.support import FAST_KDF, PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
SALT = b"0123456789abcdef"


def test_the_standard_is_the_one_that_was_asked_for() -> None:
    assert KdfParameters(64 * 1024, 3, 4) == STANDARD_KDF


def test_it_is_argon2id() -> None:
    other = Argon2id(salt=SALT, length=32, iterations=2, lanes=2, memory_cost=32)
    assert derive_key(PASSPHRASE, SALT, KdfParameters(32, 2, 2)).reveal() == other.derive(
        PASSPHRASE.encode()
    )


@pytest.mark.parametrize(
    ("passphrase", "salt", "kdf"),
    [
        (PASSPHRASE + " ", SALT, FAST_KDF),
        (PASSPHRASE, SALT[::-1], FAST_KDF),
        (PASSPHRASE, SALT, KdfParameters(8, 2, 1)),
        (PASSPHRASE, SALT, KdfParameters(16, 1, 1)),
    ],
)
def test_every_input_counts(passphrase: str, salt: bytes, kdf: KdfParameters) -> None:
    base = derive_key(PASSPHRASE, SALT, FAST_KDF).reveal()
    assert derive_key(passphrase, salt, kdf).reveal() != base


def test_two_ways_to_type_a_letter_are_one() -> None:
    composed, decomposed = "caf\u00e9 au lait", "cafe\u0301 au lait"
    assert (
        derive_key(composed, SALT, FAST_KDF).reveal()
        == derive_key(decomposed, SALT, FAST_KDF).reveal()
    )


@pytest.mark.parametrize("passphrase", ["", "\ud800", "x" * 100_000, "\x00"])
def test_any_text_gives_a_key(passphrase: str) -> None:
    assert len(derive_key(passphrase, SALT, FAST_KDF).reveal()) == 32


def test_too_little_memory_is_said() -> None:
    """In a process of its own, with less memory than the derivation asks for."""
    script = (
        "import resource; from fieldid.vault.kdf import *\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))\n"
        "try: derive_key('passphrase', bytes(16), KdfParameters(1 << 20, 1, 1))\n"
        "except VaultError as error: print(error)"
    )
    pytest.importorskip("resource", reason="limits are POSIX")
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "not enough free memory to log on" in done.stdout, done.stderr


def test_costs_that_contradict_are_damage() -> None:
    with pytest.raises(VaultDamagedError):
        derive_key(PASSPHRASE, SALT, KdfParameters(8, 1, 16))


@pytest.mark.parametrize(("realm", "short"), [("live", "fourteen chars"), ("pilot", "1234567")])
def test_a_short_passphrase_is_refused(realm: str, short: str) -> None:
    check_new_passphrase(short + "x", realm)
    with pytest.raises(WeakPassphraseError):
        check_new_passphrase(short, realm)
    with pytest.raises(WeakPassphraseError):
        check_new_passphrase(short + "  ", realm)


def test_an_endless_passphrase_is_refused() -> None:
    with pytest.raises(VaultError):
        check_new_passphrase("x" * 1025, "pilot")
