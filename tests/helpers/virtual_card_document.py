"""The files of a document of a person who does not exist, for the virtual card."""

from __future__ import annotations

import io
import secrets
import struct
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from PIL import Image

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.data_object import encode_object
from fieldid.document.chip.domain_parameters import standard_group
from fieldid.document.chip.ec_group import EcGroup
from fieldid.document.chip.libcrypto import Number
from fieldid.document.mrz_check_digit import check_digit
from fieldid.document.object_identifiers import (
    ACTIVE_AUTHENTICATION,
    CHIP_AUTHENTICATION_DH,
    CHIP_AUTHENTICATION_ECDH,
    DH_PUBLIC_NUMBER,
    PACE,
    PLAIN_ECDSA,
    PUBLIC_KEY_DH,
    PUBLIC_KEY_ECDH,
    STANDARD_PARAMETERS,
)
from tests.helpers.virtual_card_pki import SECURITY_OBJECT, make_issuer, security_object

PORTRAIT_BYTES = 20_000


@dataclass(frozen=True)
class Person:
    """A person who does not exist, as the MRZ has them."""

    name: str = "SPECIMEN<<NORA<VERA"
    number: str = "X4RTBPFW4"
    birth: str = "900215"
    expiry: str = "340101"
    can: str = "471108"


@dataclass(frozen=True)
class CardProfile:
    """What a card offers. ``pace``: (family, suite, parameters) as in the identifiers."""

    pace: tuple[tuple[int, int, int], ...] = ()
    bac: bool = True
    chip_authentication: tuple[int, int] | None = None  # suite, parameters
    active_authentication: str = ""  # "rsa", "rsa-sha256", "rsa-3072", "ecdsa"
    extended: bool = True
    portrait_bytes: int = PORTRAIT_BYTES
    portrait_image: bytes = b""  # an encoded picture in place of the drawn one
    extra_groups: dict[int, bytes] = field(default_factory=dict)


@dataclass(repr=False)
class Secrets:
    """The private keys of a chip."""

    agreement: int = 0
    rsa_key: rsa.RSAPrivateKey | None = None
    ec_key: ec.EllipticCurvePrivateKey | None = None


@dataclass(repr=False)
class Document:
    """All files of a chip and its keys."""

    person: Person
    profile: CardProfile
    files: dict[ChipFile, bytes]
    keys: Secrets


def make_document(profile: CardProfile, person: Person | None = None) -> Document:
    """Make files and keys that agree with each other and are signed."""
    person = person or Person()
    keys = Secrets()
    groups = {1: machine_readable_zone(person), 2: _portrait_of(profile)}
    groups |= {
        number: encode_object(_TAGS[number], data) for number, data in profile.extra_groups.items()
    }
    infos = _agreement_infos(profile, keys)
    dg15 = _active_key(profile, keys)
    if profile.active_authentication == "ecdsa":
        infos += _info(ACTIVE_AUTHENTICATION, encode_object(0x06, PLAIN_ECDSA + b"\x03"), number=1)
    pace = b"".join(
        _info(PACE + bytes([family, suite]), encode_object(0x02, bytes([parameters])), number=2)
        for family, suite, parameters in profile.pace
    )
    if infos:
        groups[14] = encode_object(0x6E, encode_object(0x31, infos + pace))
    if dg15:
        groups[15] = encode_object(0x6F, dg15)
    files = {ChipFile(0x0100 + number): data for number, data in groups.items()}
    files[ChipFile.COM] = common_file(sorted(groups))
    files[ChipFile.SOD] = security_object(make_issuer(), groups)
    if pace:
        files[ChipFile.CARD_ACCESS] = encode_object(0x31, pace)
        files[ChipFile.CARD_SECURITY] = make_issuer().sign(
            SECURITY_OBJECT, encode_object(0x31, infos + pace)
        )
    return Document(person, profile, files, keys)


_TAGS = {1: 0x61, 2: 0x75, 3: 0x63, 4: 0x76, 7: 0x67, 11: 0x6B, 12: 0x6C, 14: 0x6E, 15: 0x6F}


def common_file(numbers: list[int]) -> bytes:
    """Return EF.COM."""
    return encode_object(
        0x60,
        encode_object(0x5F01, b"0107"),
        encode_object(0x5F36, b"040000"),
        encode_object(0x5C, bytes(_TAGS[number] for number in numbers)),
    )


def machine_readable_zone(person: Person) -> bytes:
    """Return DG1 of a passport (TD3)."""
    first = f"P<UTO{person.name}".ljust(44, "<")
    number = person.number + check_digit(person.number)
    birth, expiry = (date + check_digit(date) for date in (person.birth, person.expiry))
    optional = "<" * 14 + "0"
    composite = check_digit(number + birth + expiry + optional)
    second = f"{number}UTO{birth}F{expiry}{optional}{composite}"
    return encode_object(0x61, encode_object(0x5F1F, (first + second).encode("ascii")))


def _portrait_of(profile: CardProfile) -> bytes:
    picture = profile.portrait_image
    return portrait_group(picture) if picture else portrait(profile.portrait_bytes)


@cache
def portrait(size: int) -> bytes:
    """Return DG2 with one JPEG of about ``size`` bytes."""
    return portrait_group(_jpeg(size))


def portrait_group(image: bytes) -> bytes:
    """Return DG2 with this encoded picture (ISO/IEC 19794-5)."""
    face = struct.pack(
        ">IHBBB3sH3s3s", 20 + 12 + len(image), 0, 2, 0, 0, bytes(3), 0, bytes(3), bytes(3)
    )
    picture = struct.pack(">BBHHBBHH", 1, 0, 240, 320, 1, 2, 0, 0)
    record = b"FAC\x00010\x00" + struct.pack(">IH", 14 + len(face + picture) + len(image), 1)
    header = encode_object(0xA1, bytes.fromhex("8101028702010188020008"))
    template = encode_object(0x7F60, header, encode_object(0x5F2E, record + face + picture + image))
    return encode_object(0x75, encode_object(0x7F61, encode_object(0x02, b"\x01"), template))


def _jpeg(size: int) -> bytes:
    """Return a grey oval on a ground whose noise is raised until the file is large enough."""
    rng = np.random.default_rng(8)
    y, x = np.mgrid[0:320, 0:240]
    oval = ((x - 120) / 80) ** 2 + ((y - 160) / 110) ** 2 < 1
    data = b""
    for noise in range(0, 120, 3):
        pixels = np.where(oval, 180, 90) + rng.normal(0, noise, oval.shape)
        stream = io.BytesIO()
        image = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).convert("RGB")
        image.save(stream, "JPEG", quality=85)
        data = stream.getvalue()
        if len(data) >= size:
            break
    return data


def _agreement_infos(profile: CardProfile, keys: Secrets) -> bytes:
    """Return the entries of chip authentication, also for chip authentication mapping."""
    mapping = [parameters for family, _, parameters in profile.pace if family == 6]
    if profile.chip_authentication is None and not mapping:
        return b""
    suite, parameters = profile.chip_authentication or (0, mapping[0])
    group = standard_group(parameters)
    is_ec = isinstance(group, EcGroup)
    order = group.numbers.order if isinstance(group, EcGroup) else group.q  # type: ignore[attr-defined]
    keys.agreement = secrets.randbelow(order - 1) + 1
    public = group.power(Number(keys.agreement.to_bytes(66, "big")))
    infos = _info(PUBLIC_KEY_ECDH if is_ec else PUBLIC_KEY_DH, _key_info(parameters, public))
    if suite:
        family = CHIP_AUTHENTICATION_ECDH if is_ec else CHIP_AUTHENTICATION_DH
        infos += _info(family + bytes([suite]), encode_object(0x02, b"\x01"))
    return infos


def _key_info(parameters: int, public: bytes) -> bytes:
    group = standard_group(parameters)
    if isinstance(group, EcGroup):
        algorithm = encode_object(0x06, STANDARD_PARAMETERS) + encode_object(
            0x02, bytes([parameters])
        )
        bits = public
    else:
        numbers = (group.p, group.g, group.q)  # type: ignore[attr-defined]
        algorithm = encode_object(0x06, DH_PUBLIC_NUMBER) + encode_object(
            0x30, *(_integer(number) for number in numbers)
        )
        bits = _integer(int.from_bytes(public, "big"))
    return encode_object(0x30, encode_object(0x30, algorithm), encode_object(0x03, b"\x00", bits))


def _active_key(profile: CardProfile, keys: Secrets) -> bytes:
    if profile.active_authentication.startswith("rsa"):
        keys.rsa_key = rsa.generate_private_key(
            public_exponent=65537,
            key_size=3072 if "3072" in profile.active_authentication else 2048,
        )
        return keys.rsa_key.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
    if profile.active_authentication == "ecdsa":
        keys.ec_key = ec.generate_private_key(ec.BrainpoolP256R1())
        return keys.ec_key.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
    return b""


def _info(protocol: bytes, required: bytes, number: int | None = None) -> bytes:
    """Return a SecurityInfo. PACE has a version before its parameters, given as ``required``."""
    if number is not None:
        required = encode_object(0x02, bytes([number])) + required
    return encode_object(0x30, encode_object(0x06, protocol), required)


def _integer(number: int) -> bytes:
    return encode_object(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))
