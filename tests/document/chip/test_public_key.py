"""Static keys of chips as they are written: explicit, named and standardized parameters."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fieldid.document import object_identifiers as oid
from fieldid.document.chip.chip_authentication import choose_chip_authentication
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.data_object import encode_object, read_only
from fieldid.document.chip.domain_parameters import CURVES, standard_group
from fieldid.document.chip.ec_group import CurveNumbers, EcGroup
from fieldid.document.chip.libcrypto import Number
from fieldid.document.chip.message_recovery import is_signed, read_rsa_key
from fieldid.document.chip.modp_numbers import MODP_2048_256
from fieldid.document.chip.public_key import read_agreement_key
from fieldid.document.chip.security_infos import read_card_access
from fieldid.errors.chip import ChipError, ChipProtocolError, ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.lds.security_infos import SecurityInfos

P256 = 12


def integer(number: int) -> bytes:
    return encode_object(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def curve(parameters: int) -> EcGroup:
    group = standard_group(parameters)
    assert isinstance(group, EcGroup)
    return group


def explicit(numbers: CurveNumbers, size: int, *, cofactor: int | None = 1) -> bytes:
    """Return an AlgorithmIdentifier's contents with ECParameters written out."""
    fields = [
        integer(1),
        encode_object(0x30, encode_object(0x06, oid.PRIME_FIELD), integer(numbers.p)),
        encode_object(
            0x30,
            encode_object(0x04, numbers.a.to_bytes(size, "big")),
            encode_object(0x04, numbers.b.to_bytes(size, "big")),
        ),
        encode_object(0x04, numbers.generator),
        integer(numbers.order),
    ]
    if cofactor is not None:
        fields.append(integer(cofactor))
    return encode_object(0x06, oid.EC_PUBLIC_KEY) + encode_object(0x30, *fields)


def key_info(algorithm: bytes, bits: bytes) -> bytes:
    return encode_object(0x30, algorithm) + encode_object(0x03, b"\x00", bits)


@pytest.mark.parametrize("parameters", CURVES)
def test_curves_written_out(parameters: int) -> None:
    group = curve(parameters)
    public = group.power(Number(b"\x05"))
    key = read_agreement_key(key_info(explicit(group.numbers, group.size), public))
    assert (key.group.name, key.public) == (group.name, public)


def test_a_curve_written_out_without_its_cofactor() -> None:
    group = curve(P256)
    algorithm = explicit(group.numbers, group.size, cofactor=None)
    assert read_agreement_key(key_info(algorithm, group.numbers.generator)).group.name == group.name


def test_another_cofactor_is_another_curve() -> None:
    group = curve(P256)
    algorithm = explicit(group.numbers, group.size, cofactor=4)
    with pytest.raises(ChipUnsupportedError):
        read_agreement_key(key_info(algorithm, group.numbers.generator))


def test_curves_by_name() -> None:
    key = ec.generate_private_key(ec.BrainpoolP384R1()).public_key()
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert read_agreement_key(read_only(der, 0x30)).group.name == "brainpoolP384r1"


@pytest.mark.parametrize("with_order", [True, False])
def test_modp_groups_written_out(with_order: bool) -> None:  # noqa: FBT001 - drawn
    numbers = MODP_2048_256
    parts = [integer(numbers.p), integer(numbers.g)]
    name = oid.DH_KEY_AGREEMENT
    if with_order:
        parts.append(integer(numbers.q))
        name = oid.DH_PUBLIC_NUMBER
    algorithm = encode_object(0x06, name) + encode_object(0x30, *parts)
    public = pow(numbers.g, 12345, numbers.p)
    key = read_agreement_key(key_info(algorithm, integer(public)))
    assert int.from_bytes(key.public, "big") == public


@pytest.mark.parametrize(
    "algorithm",
    [
        encode_object(0x06, oid.EC_PUBLIC_KEY),
        encode_object(0x06, oid.EC_PUBLIC_KEY) + encode_object(0x06, b"\x2a\x03\x04"),
        encode_object(0x06, oid.EC_PUBLIC_KEY) + encode_object(0x05),
        encode_object(0x06, oid.EC_PUBLIC_KEY) + encode_object(0x30, integer(1)),
        encode_object(0x06, oid.EC_PUBLIC_KEY) + encode_object(0x30, *[encode_object(0x30)] * 5),
        encode_object(0x06, oid.DH_PUBLIC_NUMBER) + encode_object(0x30, integer(5)),
        encode_object(0x06, oid.DH_PUBLIC_NUMBER) + encode_object(0x30, *[encode_object(0x04)] * 3),
        encode_object(0x06, oid.DH_PUBLIC_NUMBER) + encode_object(0x30, integer(23), integer(5)),
        encode_object(0x06, oid.STANDARD_PARAMETERS) + integer(99),
        encode_object(0x06, oid.RSA_ENCRYPTION) + encode_object(0x05),
        encode_object(0x04),
        b"",
    ],
)
def test_other_keys_are_refused(algorithm: bytes) -> None:
    with pytest.raises(ChipError):
        read_agreement_key(key_info(algorithm, b"\x04" + bytes(64)))


def chip_key(parameters: int, number: int | None) -> bytes:
    group = curve(parameters)
    algorithm = encode_object(0x06, oid.STANDARD_PARAMETERS) + integer(parameters)
    info = encode_object(0x30, key_info(algorithm, group.numbers.generator))
    last = integer(number) if number is not None else b""
    return encode_object(0x30, encode_object(0x06, oid.PUBLIC_KEY_ECDH), info, last)


def chip_way(suite: int, number: int | None) -> bytes:
    protocol = oid.CHIP_AUTHENTICATION_ECDH + bytes([suite])
    last = integer(number) if number is not None else b""
    return encode_object(0x30, encode_object(0x06, protocol), integer(1), last)


def infos(*entries: bytes) -> SecurityInfos:
    return read_card_access(encode_object(0x31, *entries))


def test_the_strongest_way_and_its_own_key_are_chosen() -> None:
    offered = infos(
        chip_key(12, 1), chip_key(16, 2), chip_way(2, 1), chip_way(4, 2), chip_way(1, 1)
    )
    chosen = choose_chip_authentication(offered)
    assert chosen is not None
    assert (chosen.suite, chosen.key_id) == (CipherSuite.AES_256, 2)
    assert chosen.key.group.name == "brainpoolP384r1"


def test_an_unusable_strongest_way_gives_way_to_the_next() -> None:
    unusable = chip_key(16, 2).replace(b"\x02\x01\x10", b"\x02\x01\x1e")
    chosen = choose_chip_authentication(
        infos(chip_key(12, 1), unusable, chip_way(4, 2), chip_way(2, 1))
    )
    assert chosen is not None
    assert chosen.key_id == 1


def test_only_unusable_ways_are_named() -> None:
    unusable = chip_key(16, 2).replace(b"\x02\x01\x10", b"\x02\x01\x1e")
    with pytest.raises(ChipUnsupportedError):
        choose_chip_authentication(infos(unusable, chip_way(4, 2)))


def test_a_key_alone_means_3des_as_early_chips_have_it() -> None:
    chosen = choose_chip_authentication(infos(chip_key(12, None)))
    assert chosen is not None
    assert chosen.is_inferred
    assert chosen.suite is CipherSuite.TDES


def test_absurd_numbers_are_refused() -> None:
    with pytest.raises(ChipProtocolError):
        infos(
            encode_object(
                0x30,
                encode_object(0x06, oid.PACE + b"\x02\x02"),
                integer(2),
                encode_object(0x02, bytes(9)),
            )
        )


def signed(key: rsa.RSAPrivateKey, challenge: bytes) -> tuple[int, int, int]:
    numbers = key.private_numbers()
    modulus, exponent = numbers.public_numbers.n, numbers.public_numbers.e
    recovered = secrets.token_bytes(256 - 22)
    digest = hashlib.sha1(recovered + challenge).digest()  # noqa: S324 - the standard's
    message = int.from_bytes(b"\x6a" + recovered + digest + b"\xbc", "big")
    return modulus, exponent, pow(message, numbers.d, modulus)


def test_signatures_may_be_given_as_their_opposite() -> None:
    # ISO/IEC 9796-2: the smaller of s and n - s may be sent.
    challenge = bytes(range(8))
    modulus, exponent, signature = signed(
        rsa.generate_private_key(public_exponent=65537, key_size=2048), challenge
    )
    for number in (signature, modulus - signature):
        assert is_signed(modulus, exponent, number.to_bytes(256, "big"), challenge) == "sha1"
    assert not is_signed(modulus, exponent, signature.to_bytes(256, "big"), bytes(8))
    assert not is_signed(modulus, exponent, modulus.to_bytes(256, "big"), challenge)


@pytest.mark.parametrize(
    ("modulus", "exponent"),
    [
        (1 << 512 | 1, 3),
        (1 << 9000 | 1, 3),
        (1 << 2047 | 1, 1),
        (1 << 2047 | 1, (1 << 80) + 1),
        (1 << 2047, 3),
    ],
)
def test_rsa_keys_out_of_bounds_are_refused(modulus: int, exponent: int) -> None:
    with pytest.raises(ChipUnsupportedError):
        read_rsa_key(encode_object(0x30, integer(modulus), integer(exponent)))
