"""What a passphrase opens, and that nothing else opens it."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.vault.kdf import KdfParameters
from fieldid.vault.key_file import Slot
from fieldid.vault.secret import Secret
from fieldid.vault.slot import OpenSlot, VaultLabel, make_slot, name_tag, open_slot
from fieldid.wire.signing import SigningKey
from tests.vault.support import FAST_KDF, NAME, PASSPHRASE

LABEL = VaultLabel("vault-1", "demo", b"s" * 16)
OPENED = OpenSlot("officer-1", FAST_KDF, Secret.random(32), SigningKey.generate())
SLOT = make_slot(LABEL, OPENED, NAME, PASSPHRASE)


def test_the_passphrase_opens_both_keys() -> None:
    found = open_slot(LABEL, SLOT, PASSPHRASE)
    assert found is not None
    assert found.data_key.reveal() == OPENED.data_key.reveal()
    assert found.signing_key.to_bytes() == OPENED.signing_key.to_bytes()
    assert found.officer_id == "officer-1"


@given(st.text(max_size=40).filter(lambda text: text != PASSPHRASE))
def test_no_other_passphrase_does(passphrase: str) -> None:
    assert open_slot(LABEL, SLOT, passphrase) is None


@pytest.mark.parametrize(
    "label",
    [
        replace(LABEL, vault_id="vault-2"),
        replace(LABEL, realm="live"),
        replace(LABEL, name_salt=b"t" * 16),
    ],
)
def test_a_slot_belongs_to_one_vault_and_realm(label: VaultLabel) -> None:
    assert open_slot(label, SLOT, PASSPHRASE) is None


@pytest.mark.parametrize(
    "change",
    [
        {"officer_id": "officer-2"},
        {"name_tag": name_tag("Somebody Else", LABEL.name_salt)},
        {"kdf": KdfParameters(8, 2, 1)},
        {"salt": b"u" * 16},
        {"public_key": SigningKey.generate().public},
        {"wrapped_data_key": SLOT.wrapped_signing_key},
        {"wrapped_signing_key": SLOT.wrapped_data_key},
    ],
)
def test_every_field_of_a_slot_is_authenticated(change: dict[str, object]) -> None:
    edited = replace(SLOT, **change)  # type: ignore[arg-type]  # the fields vary
    assert open_slot(LABEL, edited, PASSPHRASE) is None


@given(place=st.integers(0, 59), bit=st.integers(0, 7))
def test_a_flipped_bit_is_noticed(place: int, bit: int) -> None:
    wrapped = bytearray(SLOT.wrapped_data_key)
    wrapped[place] ^= 1 << bit
    assert open_slot(LABEL, replace(SLOT, wrapped_data_key=bytes(wrapped)), PASSPHRASE) is None


def test_another_officer_cannot_open_a_signing_key() -> None:
    """Neither with the data key both share nor with their own passphrase."""
    other = OpenSlot("officer-2", FAST_KDF, OPENED.data_key, SigningKey.generate())
    theirs = make_slot(LABEL, other, "Bo Ek", "another passphrase")
    mixed = replace(theirs, wrapped_signing_key=SLOT.wrapped_signing_key)
    assert open_slot(LABEL, theirs, "another passphrase") is not None
    assert open_slot(LABEL, mixed, "another passphrase") is None
    assert open_slot(LABEL, SLOT, "another passphrase") is None


def test_the_same_keys_never_look_the_same_twice() -> None:
    again = make_slot(LABEL, OPENED, NAME, PASSPHRASE)
    assert again.salt != SLOT.salt
    assert again.wrapped_data_key != SLOT.wrapped_data_key


@pytest.mark.parametrize("spelling", ["åsa lindqvist", " ÅSA   LINDQVIST ", "A\u030asa Lindqvist"])
def test_a_name_is_found_however_it_is_typed(spelling: str) -> None:
    assert name_tag(spelling, LABEL.name_salt) == SLOT.name_tag


def test_a_name_has_another_tag_in_another_vault() -> None:
    assert name_tag(NAME, b"t" * 16) != SLOT.name_tag


def test_secrets_do_not_show() -> None:
    secret = Secret(b"very secret bytes that nobody sees")
    for shown in (repr(secret), str(secret), f"{secret}", repr(OPENED), repr(SLOT), repr([secret])):
        assert "secret bytes" not in shown
        assert OPENED.data_key.reveal().hex() not in shown
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_a_wiped_secret_is_gone() -> None:
    secret = Secret(b"abc")
    secret.wipe()
    secret.wipe()
    assert secret.reveal() == b"\0\0\0"


def test_a_slot_holds_neither_name_nor_key() -> None:
    raw = b"".join(value for value in vars(SLOT).values() if isinstance(value, bytes))
    assert NAME.encode() not in raw
    assert OPENED.data_key.reveal() not in raw
    assert isinstance(SLOT, Slot)
