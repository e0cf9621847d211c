"""Public keys of certificates, as cryptography's objects.

Guarantees a key that can verify, or a ``DocumentError`` whose reason says why not.
"""

from __future__ import annotations

from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from fieldid.document.asn1 import reading
from fieldid.document.ec_curves import CURVES
from fieldid.document.ec_parameters import named_curve
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_RSA_BITS, MAX_RSA_EXPONENT, MIN_RSA_BITS

PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey

_CURVES_BY_NAME = {curve().name.lower(): curve for curve in CURVES.values()}


def read_key(info: Any) -> PublicKey:
    """Return the key in an asn1crypto ``PublicKeyInfo``. Raises ``DocumentError``."""
    with reading("a public key"):
        algorithm = info["algorithm"]["algorithm"].native
        if algorithm in {"rsa", "rsassa_pss", "rsaes_oaep"}:
            return _rsa_key(info["public_key"].parsed)
        if algorithm == "ec":
            curve = _curve(info["algorithm"]["parameters"])
            return _ec_key(curve, bytes(info["public_key"]))
    raise DocumentError(reason=f"keys of the algorithm {algorithm} are not used")


def key_name(key: PublicKey) -> str:
    """Return ``RSA 4096`` or ``EC brainpoolP256r1``."""
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA {key.key_size}"
    return f"EC {key.curve.name}"


def _rsa_key(numbers: Any) -> PublicKey:
    modulus, exponent = numbers["modulus"].native, numbers["public_exponent"].native
    if not MIN_RSA_BITS <= modulus.bit_length() <= MAX_RSA_BITS:
        raise DocumentError(reason=f"its RSA key has {modulus.bit_length()} bits")
    if exponent > MAX_RSA_EXPONENT:
        raise DocumentError(reason="the exponent of its RSA key is out of bounds")
    return rsa.RSAPublicNumbers(exponent, modulus).public_key()


def _curve(parameters: Any) -> ec.EllipticCurve:
    if parameters.name == "specified":
        return named_curve(parameters.chosen)
    if parameters.name != "named":
        raise DocumentError(reason="its curve is not stated")
    name = str(parameters.native).lower()
    if name not in _CURVES_BY_NAME:
        raise DocumentError(reason=f"its curve {name} is not supported")
    return _CURVES_BY_NAME[name]()


def _ec_key(curve: ec.EllipticCurve, point: bytes) -> PublicKey:
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(curve, point)
    except UnsupportedAlgorithm:
        raise DocumentError(reason=f"its curve {curve.name} is not supported") from None
    except ValueError:
        raise DocumentError(reason="its point is not on its curve") from None
