"""Curves written out in full."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldid.document.ec_curves import CURVES
from fieldid.document.public_key import key_name, read_key
from fieldid.errors.document import DocumentError
from tests.document.pki import explicit_key

KEYS = {curve().name: ec.generate_private_key(curve()) for curve in CURVES.values()}


@pytest.mark.parametrize("curve", KEYS)
def test_all_parameters_agree(curve: str) -> None:
    """The constants are those of the library: the point would not be on the curve otherwise."""
    key = read_key(explicit_key(KEYS[curve]))
    assert key_name(key) == f"EC {curve}"
    assert key.public_numbers() == KEYS[curve].public_key().public_numbers()


@pytest.mark.parametrize("numbers", CURVES)
def test_constants_are_curves_with_their_generator(numbers: object) -> None:
    p, a, b, x, y, n = (getattr(numbers, key) for key in ("p", "a", "b", "x", "y", "n"))
    assert (y * y - x**3 - a * x - b) % p == 0
    assert abs(p + 1 - n) <= 2 * (int(p**0.5) + 1) or p.bit_length() > 1000
    assert (4 * a**3 + 27 * b**2) % p


@pytest.mark.parametrize("curve", ["secp256r1", "brainpoolP384r1"])
@pytest.mark.parametrize("number", ["p", "a", "b", "x", "y", "n", "h"])
def test_one_parameter_differs(curve: str, number: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        read_key(explicit_key(KEYS[curve], **{number: 2}))
    assert "curve" in str(refusal.value)


def test_a_missing_cofactor_does_not_agree() -> None:
    with pytest.raises(DocumentError, match="cofactor"):
        read_key(explicit_key(KEYS["secp256r1"], h=None))


def test_a_point_beside_the_curve() -> None:
    info = explicit_key(KEYS["secp256r1"])
    point = bytearray(bytes(info["public_key"]))
    point[-1] ^= 1
    info["public_key"] = bytes(point)
    with pytest.raises(DocumentError, match="not on its curve"):
        read_key(info)
