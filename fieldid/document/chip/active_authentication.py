"""Active Authentication: the chip signs a random challenge (9303-11, 6.1).

Guarantees a fresh challenge each time and a plain verdict. Leaves out whether the key is the
issuer's (passive authentication of DG15). A signature can be relayed and shown to others later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from fieldid.document import object_identifiers as oid
from fieldid.document.chip.apdu import SHORT_ANSWER, Command
from fieldid.document.chip.data_object import read_only
from fieldid.document.chip.ec_group import EcGroup
from fieldid.document.chip.message_recovery import is_signed, read_rsa_key
from fieldid.document.chip.public_key import key_group, key_parts
from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.chip.channel import CardChannel
    from fieldid.document.chip.key_group import Randomness

_DG15, _SEQUENCE = 0x6F, 0x30
_CHALLENGE_BYTES = 8
# Last arc of the plain ECDSA identifiers of BSI TR-03111, 5.2.1.1.
_HASHES: dict[int, hashes.HashAlgorithm] = {
    1: hashes.SHA1(),  # noqa: S303 - the standard's
    2: hashes.SHA224(),
    3: hashes.SHA256(),
    4: hashes.SHA384(),
    5: hashes.SHA512(),
}
_CURVES: dict[str, type[ec.EllipticCurve]] = {
    "prime192v1": ec.SECP192R1,
    "secp224r1": ec.SECP224R1,
    "prime256v1": ec.SECP256R1,
    "secp384r1": ec.SECP384R1,
    "secp521r1": ec.SECP521R1,
    "brainpoolP256r1": ec.BrainpoolP256R1,
    "brainpoolP384r1": ec.BrainpoolP384R1,
    "brainpoolP512r1": ec.BrainpoolP512R1,
}


@dataclass(frozen=True)
class ActiveVerdict:
    """Whether the signature was right, and by which algorithm."""

    is_valid: bool
    detail: str


def run_active_authentication(
    channel: CardChannel,
    dg15: bytes,
    hash_arc: int | None,
    randomness: Randomness,
    *,
    long_answers: bool,
) -> ActiveVerdict:
    """Have the chip sign a challenge and verify it with the key in ``dg15``.

    ``hash_arc``: from DG14, needed for ECDSA. ``long_answers``: chip and reader have shown that
    they carry more than 256 bytes; else long signatures are fetched in pieces. Raises
    ChipUnsupportedError for keys this program cannot use, ChipProtocolError if the chip does
    not sign.
    """
    key_info = read_only(read_only(dg15, _DG15), _SEQUENCE)
    algorithm, key = key_parts(key_info)
    is_rsa = algorithm[0].value in {oid.RSA_ENCRYPTION, oid.RSA_PSS}
    challenge = randomness(_CHALLENGE_BYTES)
    if is_rsa:
        modulus, exponent = read_rsa_key(key)
        size = (modulus.bit_length() + 7) // 8
        signature = _signature(channel, challenge, size, long_answers=long_answers)
        name = is_signed(modulus, exponent, signature, challenge)
        detail = f"RSA-{modulus.bit_length()} {name}".strip()
        return ActiveVerdict(bool(name), detail)
    group = key_group(algorithm)
    public = _ec_key(group.name, key)
    signature = _signature(channel, challenge, 0, long_answers=long_answers)
    return _ecdsa_verdict(public, signature, challenge, hash_arc)


def _signature(channel: CardChannel, challenge: bytes, size: int, *, long_answers: bool) -> bytes:
    """Have ``challenge`` signed; ``size`` bytes are due, 0 when that is not known."""
    expected = size if size > SHORT_ANSWER and long_answers else SHORT_ANSWER
    answer = channel.send(Command(0x88, 0x0000, challenge, expected=expected))
    if not answer.is_ok or not answer.data:
        raise ChipProtocolError(reason=f"it does not sign ({answer.status:04X})")
    if len(answer.data) == expected < size:
        raise ChipUnsupportedError(reason="its signature is longer than chip and reader carry")
    return answer.data


def _ec_key(name: str, key: bytes) -> ec.EllipticCurvePublicKey:
    if name not in _CURVES:
        raise ChipUnsupportedError(reason=f"signatures on {name} cannot be verified here")
    EcGroup(name).check(key)
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(_CURVES[name](), key)
    except UnsupportedAlgorithm:
        raise ChipUnsupportedError(reason=f"signatures on {name} cannot be verified here") from None


def _ecdsa_verdict(
    public: ec.EllipticCurvePublicKey, signature: bytes, challenge: bytes, hash_arc: int | None
) -> ActiveVerdict:
    """Verify r || s. A chip that does not name its hash in DG14 is given each one."""
    half = len(signature) // 2
    der = encode_dss_signature(
        *(int.from_bytes(part, "big") for part in (signature[:half], signature[half:]))
    )
    arcs = [hash_arc] if hash_arc in _HASHES else list(_HASHES)
    for algorithm in (_HASHES[arc] for arc in arcs if arc is not None):
        try:
            public.verify(der, challenge, ec.ECDSA(algorithm))
        except InvalidSignature:
            continue
        return ActiveVerdict(is_valid=True, detail=f"ECDSA {public.curve.name} {algorithm.name}")
    return ActiveVerdict(is_valid=False, detail=f"ECDSA {public.curve.name}")
