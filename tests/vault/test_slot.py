"""What a passphrase opens, and that nothing else opens it."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.vault import VaultDamagedError
from fieldid.vault.data_key import DataKey, open_data_keys, seal_data_key
from fieldid.vault.device_secret import DeviceShare, Protection
from fieldid.vault.kdf import KdfParameters
from fieldid.vault.secret import Secret
from fieldid.vault.slot import OfficerKeys, VaultLabel, make_slot, name_tag, open_slot
from fieldid.wire.sealing import SealingKey, seal
from fieldid.wire.signing import SigningKey
from tests.vault.support import FAST_KDF, NAME, PASSPHRASE

if TYPE_CHECKING:
    from fieldid.vault.key_file import SealedKey, Slot

DEVICE = SigningKey.generate()
LABEL = VaultLabel("vault-1", "demo", b"s" * 16, DEVICE.public)
TAG = name_tag(NAME, LABEL.name_salt)
SHARE = DeviceShare(Protection.DEVICE_FILE, Secret.random(32))
KEYS = OfficerKeys("officer-1", FAST_KDF, SigningKey.generate(), SealingKey.generate())
DATA_KEY = DataKey.first()
SLOT = make_slot(LABEL, KEYS, TAG, PASSPHRASE, SHARE)
SEALED = seal_data_key(LABEL, SLOT, DATA_KEY, DEVICE)


def _open(
    slot: Slot, passphrase: str = PASSPHRASE, label: VaultLabel = LABEL
) -> OfficerKeys | None:
    return open_slot(label, slot, passphrase, SHARE.secret)


def test_the_passphrase_opens_both_keys() -> None:
    found = _open(SLOT)
    assert found is not None
    assert found.signing_key.to_bytes() == KEYS.signing_key.to_bytes()
    assert found.identity.to_text() == KEYS.identity.to_text()
    assert found.officer_id == "officer-1"


@given(st.text(max_size=40).filter(lambda text: text != PASSPHRASE))
def test_no_other_passphrase_does(passphrase: str) -> None:
    assert _open(SLOT, passphrase) is None


@pytest.mark.parametrize("secret", [None, Secret(b""), Secret(bytes(32)), Secret.random(32)])
def test_the_passphrase_is_of_no_use_without_the_device(secret: Secret | None) -> None:
    assert open_slot(LABEL, SLOT, PASSPHRASE, secret) is None


@pytest.mark.parametrize(
    "change",
    [
        {"vault_id": "vault-2"},
        {"realm": "live"},
        {"name_salt": b"t" * 16},
        {"device_key": SigningKey.generate().public},
    ],
)
def test_a_slot_belongs_to_one_vault_realm_and_device(change: dict[str, object]) -> None:
    label = replace(LABEL, **change)  # type: ignore[arg-type]  # the fields vary
    assert _open(SLOT, label=label) is None


@pytest.mark.parametrize(
    "change",
    [
        {"officer_id": "officer-2"},
        {"name_tag": name_tag("Somebody Else", LABEL.name_salt)},
        {"kdf": KdfParameters(8, 2, 1)},
        {"salt": b"u" * 16},
        {"public_key": SigningKey.generate().public},
        {"recipient": SealingKey.generate().recipient},
        {"protection": Protection.TPM},
        {"protection": Protection.PASSPHRASE},
        {"wrapped_signing_key": SLOT.wrapped_identity},
        {"wrapped_identity": SLOT.wrapped_signing_key},
    ],
)
def test_every_field_of_a_slot_is_authenticated(change: dict[str, object]) -> None:
    edited = replace(SLOT, **change)  # type: ignore[arg-type]  # the fields vary
    assert _open(edited) is None


@given(place=st.integers(0, 59), bit=st.integers(0, 7))
def test_a_flipped_bit_is_noticed(place: int, bit: int) -> None:
    wrapped = bytearray(SLOT.wrapped_signing_key)
    wrapped[place] ^= 1 << bit
    assert _open(replace(SLOT, wrapped_signing_key=bytes(wrapped))) is None


def test_another_officer_cannot_open_a_signing_key() -> None:
    """Neither with the data key both share nor with their own passphrase."""
    other = replace(KEYS, officer_id="officer-2", signing_key=SigningKey.generate())
    theirs = make_slot(LABEL, other, name_tag("Bo Ek", LABEL.name_salt), "another", SHARE)
    mixed = replace(theirs, wrapped_signing_key=SLOT.wrapped_signing_key)
    assert _open(theirs, "another") is not None
    assert _open(mixed, "another") is None
    assert _open(SLOT, "another") is None


def _data_keys(*sealed: SealedKey, slot: Slot = SLOT) -> list[DataKey]:
    return list(open_data_keys(LABEL, replace(slot, data_keys=sealed), KEYS))


def test_the_data_key_is_sealed_without_the_passphrase_and_opened_newest_first() -> None:
    later = DATA_KEY.next()
    found = _data_keys(SEALED, seal_data_key(LABEL, SLOT, later, DEVICE))
    assert [one.generation for one in found] == [2, 1]
    assert [one.secret.reveal() for one in found] == [
        later.secret.reveal(),
        DATA_KEY.secret.reveal(),
    ]


def test_nobody_else_puts_a_data_key_in_its_place() -> None:
    """Sealing takes a public key only; so what counts is the device's signature."""
    planted = seal(bytes(32), [SLOT.recipient])
    stranger = seal_data_key(LABEL, SLOT, DataKey.first(), SigningKey.generate())
    for forged in (
        replace(SEALED, sealed=planted),
        replace(SEALED, generation=2),
        replace(SEALED, signature=bytes(64)),
        stranger,
    ):
        with pytest.raises(VaultDamagedError):
            _data_keys(forged)


@pytest.mark.parametrize("field", ["officer_id", "public_key", "recipient"])
def test_a_sealed_data_key_belongs_to_one_slot(field: str) -> None:
    other = replace(KEYS, officer_id="officer-2", signing_key=SigningKey.generate())
    other = replace(other, identity=SealingKey.generate())
    theirs = make_slot(LABEL, other, TAG, PASSPHRASE, SHARE)
    moved = replace(SLOT, **{field: getattr(theirs, field)})
    with pytest.raises(VaultDamagedError):
        _data_keys(SEALED, slot=moved)


def test_the_same_keys_never_look_the_same_twice() -> None:
    again = make_slot(LABEL, KEYS, TAG, PASSPHRASE, SHARE)
    assert again.salt != SLOT.salt
    assert again.wrapped_signing_key != SLOT.wrapped_signing_key
    assert seal_data_key(LABEL, SLOT, DATA_KEY, DEVICE).sealed != SEALED.sealed


@pytest.mark.parametrize("spelling", ["åsa lindqvist", " ÅSA   LINDQVIST ", "A\u030asa Lindqvist"])
def test_a_name_is_found_however_it_is_typed(spelling: str) -> None:
    assert name_tag(spelling, LABEL.name_salt) == SLOT.name_tag


def test_a_name_has_another_tag_in_another_vault() -> None:
    assert name_tag(NAME, b"t" * 16) != SLOT.name_tag


def test_secrets_do_not_show() -> None:
    secret = Secret(b"very secret bytes that nobody sees")
    for shown in (
        repr(secret),
        str(secret),
        f"{secret}",
        repr(DATA_KEY),
        repr(KEYS),
        repr(SLOT),
        repr(SHARE),
        repr([secret]),
    ):
        assert "secret bytes" not in shown
        assert DATA_KEY.secret.reveal().hex() not in shown
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_a_wiped_secret_is_gone() -> None:
    secret = Secret(b"abc")
    secret.wipe()
    secret.wipe()
    assert secret.reveal() == b"\0\0\0"


def test_a_slot_holds_neither_name_nor_key() -> None:
    raw = b"".join(value for value in vars(SLOT).values() if isinstance(value, bytes))
    raw += SEALED.sealed
    assert NAME.encode() not in raw
    assert DATA_KEY.secret.reveal() not in raw
    assert KEYS.signing_key.to_bytes() not in raw
