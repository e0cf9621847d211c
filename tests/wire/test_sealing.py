from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.wire.sealing import SealingKey, check_recipient, seal

KEY = SealingKey.generate()
SEALED = seal(b"the record", [KEY.recipient])


def test_each_recipient_opens_it_and_nobody_else() -> None:
    other, stranger = SealingKey.generate(), SealingKey.generate()
    sealed = seal(b"the record", [KEY.recipient, other.recipient])
    assert KEY.unseal(sealed) == other.unseal(sealed) == b"the record"
    assert b"the record" not in sealed
    with pytest.raises(WireError):
        stranger.unseal(sealed)


def test_sealing_twice_gives_different_bytes() -> None:
    assert seal(b"the record", [KEY.recipient]) != SEALED


@pytest.mark.parametrize("recipients", [[], [""], ["age1xyz"], ["\ud800"]])
def test_bad_recipients_are_refused(recipients: list[str]) -> None:
    with pytest.raises(WireError):
        seal(b"x", recipients)


def test_check_recipient_accepts_a_real_one() -> None:
    check_recipient(KEY.recipient)
    with pytest.raises(WireError):
        check_recipient(KEY.to_text())


def test_a_key_survives_storage_and_its_repr_is_not_secret() -> None:
    assert SealingKey.from_text(KEY.to_text()).unseal(SEALED) == b"the record"
    assert KEY.to_text() not in repr(KEY)
    with pytest.raises(WireError):
        SealingKey.from_text("AGE-SECRET-KEY-1NOTREALLY")


@settings(deadline=None)
@given(data=st.binary(max_size=400))
def test_random_bytes_raise_nothing_but_wire_errors(data: bytes) -> None:
    for start in (b"", b"age-encryption.org/v1\n-> X25519 ", SEALED[:60], SEALED[:-20]):
        with pytest.raises(WireError):
            KEY.unseal(start + data)


@settings(deadline=None, max_examples=200)
@given(position=st.integers(min_value=0, max_value=len(SEALED) - 1), bit=st.integers(0, 7))
def test_every_flipped_bit_is_noticed(position: int, bit: int) -> None:
    damaged = bytearray(SEALED)
    damaged[position] ^= 1 << bit
    with pytest.raises(WireError):
        KEY.unseal(bytes(damaged))


@settings(deadline=None)
@given(length=st.integers(min_value=0, max_value=len(SEALED) - 1))
def test_truncation_is_noticed(length: int) -> None:
    with pytest.raises(WireError):
        KEY.unseal(SEALED[:length])
