from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.wire.signing import SigningKey, key_fingerprint, verify

KEY = SigningKey.generate()


def test_a_signature_verifies_for_its_own_domain_and_payload_only() -> None:
    signature = KEY.sign("decision", b"payload")
    verify(KEY.public, "decision", b"payload", signature)
    for domain, payload in (
        ("envelope", b"payload"),
        ("decision", b"payloae"),
        ("decisionp", b"ayload"),
    ):
        with pytest.raises(WireError):
            verify(KEY.public, domain, payload, signature)


def test_another_key_does_not_verify() -> None:
    with pytest.raises(WireError):
        verify(SigningKey.generate().public, "d", b"p", KEY.sign("d", b"p"))


@settings(deadline=None)
@given(public=st.binary(max_size=40), signature=st.binary(max_size=80))
def test_random_keys_and_signatures_raise_nothing_but_wire_errors(
    public: bytes, signature: bytes
) -> None:
    with pytest.raises(WireError):
        verify(public, "d", b"p", signature)


@settings(deadline=None)
@given(bit=st.integers(min_value=0, max_value=64 * 8 - 1))
def test_every_flipped_bit_of_a_signature_is_refused(bit: int) -> None:
    signature = bytearray(KEY.sign("d", b"p"))
    signature[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WireError):
        verify(KEY.public, "d", b"p", bytes(signature))


def test_a_key_survives_storage_and_its_repr_is_not_secret() -> None:
    again = SigningKey.from_bytes(KEY.to_bytes())
    assert again.public == KEY.public
    assert KEY.to_bytes().hex() not in repr(KEY)
    assert key_fingerprint(KEY.public) in repr(KEY)


@pytest.mark.parametrize("raw", [b"", b"x" * 31, b"x" * 33])
def test_other_lengths_are_no_key(raw: bytes) -> None:
    with pytest.raises(WireError):
        SigningKey.from_bytes(raw)


def test_the_fingerprint_is_short_grouped_and_stable() -> None:
    assert key_fingerprint(bytes(32)) == "MZUH-VLPY-MK6X-O3EP"
    assert key_fingerprint(KEY.public) != key_fingerprint(SigningKey.generate().public)
