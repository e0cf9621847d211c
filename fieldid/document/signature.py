"""One signature: RSA PKCS #1 v1.5, RSASSA-PSS or ECDSA, with SHA-1 to SHA-512.

Guarantees three outcomes kept apart: it verifies, it does not, it cannot be checked. ICAO Doc
9303-12, 4.4; plain ECDSA signatures (r and s side by side) per BSI TR-03111, 5.2.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from fieldid.document.asn1 import reading
from fieldid.errors.document import DocumentError
from fieldid.parameters import MIN_STRONG_EC_BITS, MIN_STRONG_RSA_BITS

if TYPE_CHECKING:
    from fieldid.document.public_key import PublicKey

HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_PLAIN_ECDSA = "0.4.0.127.0.7.1.1.4.1."
_PLAIN_HASHES = {"1": "sha1", "2": "sha224", "3": "sha256", "4": "sha384", "5": "sha512"}


class SignatureOutcome(StrEnum):
    """What came of one signature."""

    GOOD = "good"
    BAD = "bad"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class SignatureCheck:
    """The outcome, why it is not GOOD, and what is weak about it ('' when nothing)."""

    outcome: SignatureOutcome
    reason: str = ""
    weakness: str = ""


@dataclass(frozen=True)
class SignatureScheme:
    """``kind``: pkcs1, pss, ecdsa or plain_ecdsa. ``mask_hash``, ``salt``: of PSS only."""

    kind: str
    hash_name: str
    mask_hash: str = ""
    salt: int = 0


def new_hash(name: str) -> hashes.HashAlgorithm:
    """Return the hash of this name. Raises ``DocumentError`` for one that is not accepted."""
    if name not in HASHES:
        raise DocumentError(reason=f"the hash algorithm {name} is not accepted")
    return HASHES[name]()


def digest(name: str, data: bytes) -> bytes:
    """Return the hash of ``data``. Raises ``DocumentError`` for a hash that is not accepted."""
    hasher = hashes.Hash(new_hash(name))
    hasher.update(data)
    return hasher.finalize()


def read_scheme(algorithm: Any, hash_name: str = "") -> SignatureScheme:
    """Read an asn1crypto ``SignedDigestAlgorithm``. Raises ``DocumentError``.

    ``hash_name`` counts where the identifier names no hash (rsaEncryption in a CMS).
    """
    with reading("a signature algorithm"):
        name = algorithm["algorithm"].native
        if name == "rsassa_pss":
            return _pss(algorithm["parameters"])
        if name.startswith(_PLAIN_ECDSA):
            return SignatureScheme("plain_ecdsa", _PLAIN_HASHES.get(name[-1], name))
        hashed, _, kind = name.rpartition("_")
        if name in {"rsassa_pkcs1v15", "rsa"}:
            return SignatureScheme("pkcs1", hash_name)
        if name == "ecdsa":
            return SignatureScheme("ecdsa", hash_name)
        if kind in {"rsa", "ecdsa"}:
            return SignatureScheme("pkcs1" if kind == "rsa" else "ecdsa", hashed)
    raise DocumentError(reason=f"the signature algorithm {name} is not accepted")


def check_signature(
    key: PublicKey, scheme: SignatureScheme, signature: bytes, data: bytes
) -> SignatureCheck:
    """Verify ``signature`` over ``data``. Never raises."""
    weakness = _weakness(key, scheme)
    try:
        _verify(key, scheme, signature, data)
    except InvalidSignature:
        return SignatureCheck(SignatureOutcome.BAD, "the signature does not verify", weakness)
    except DocumentError as error:
        reason = str(error.details["reason"])
        return SignatureCheck(SignatureOutcome.NOT_CHECKED, reason, weakness)
    except (UnsupportedAlgorithm, ValueError):
        reason = "the signature algorithm and the key do not fit together"
        return SignatureCheck(SignatureOutcome.NOT_CHECKED, reason, weakness)
    return SignatureCheck(SignatureOutcome.GOOD, "", weakness)


def _pss(parameters: Any) -> SignatureScheme:
    mask = parameters["mask_gen_algorithm"]
    trailer = parameters["trailer_field"].native
    if mask["algorithm"].native != "mgf1" or trailer != "trailer_field_bc":
        raise DocumentError(reason="its PSS parameters are not accepted")
    return SignatureScheme(
        "pss",
        parameters["hash_algorithm"]["algorithm"].native,
        mask["parameters"]["algorithm"].native,
        parameters["salt_length"].native,
    )


def _verify(key: PublicKey, scheme: SignatureScheme, signature: bytes, data: bytes) -> None:
    hash_algorithm = new_hash(scheme.hash_name)
    is_ecdsa = scheme.kind in {"ecdsa", "plain_ecdsa"}
    if isinstance(key, ec.EllipticCurvePublicKey) and is_ecdsa:
        encoded = _from_plain(signature) if scheme.kind == "plain_ecdsa" else signature
        key.verify(encoded, data, ec.ECDSA(hash_algorithm))
    elif isinstance(key, rsa.RSAPublicKey) and not is_ecdsa:
        key.verify(signature, data, _padding(scheme), hash_algorithm)
    else:
        raise DocumentError(reason="the signature algorithm and the key do not fit together")


def _padding(scheme: SignatureScheme) -> padding.AsymmetricPadding:
    if scheme.kind == "pkcs1":
        return padding.PKCS1v15()
    return padding.PSS(padding.MGF1(new_hash(scheme.mask_hash)), scheme.salt)


def _from_plain(signature: bytes) -> bytes:
    middle = len(signature) // 2
    r, s = signature[:middle], signature[middle:]
    return encode_dss_signature(int.from_bytes(r, "big"), int.from_bytes(s, "big"))


def _weakness(key: PublicKey, scheme: SignatureScheme) -> str:
    """Below what Doc 9303-12, 4.4 recommends."""
    if scheme.hash_name == "sha1":
        return "it uses SHA-1"
    least = MIN_STRONG_RSA_BITS if isinstance(key, rsa.RSAPublicKey) else MIN_STRONG_EC_BITS
    return f"its key has only {key.key_size} bits" if key.key_size < least else ""
