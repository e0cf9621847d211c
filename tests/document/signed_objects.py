"""Chips of Utopia: data groups, security objects, master lists, right ones and wrong ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from asn1crypto import algos, cms, core
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from fieldid.document.lds.security_object import _Hashes
from fieldid.document.lds.tags import SOD_TAG, TAG_OF_GROUP
from tests.document.pki import HASHES, NOW, Issued, Key, document_signer, ec_key

MRZ = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"
CONTENT_TYPE = "2.23.136.1.1.1"
MASTER_LIST = "2.23.136.1.1.2"


def tlv(tag: int, value: bytes) -> bytes:
    """One element with a definite length."""
    head = tag.to_bytes((tag.bit_length() + 7) // 8, "big")
    size = len(value)
    if size < 0x80:
        return head + bytes((size,)) + value
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return head + bytes((0x80 | len(length),)) + length + value


def group(number: int, value: bytes) -> bytes:
    return tlv(TAG_OF_GROUP[number], value)


def mrz_group(mrz: str = MRZ) -> bytes:
    return group(1, tlv(0x5F1F, mrz.encode()))


def digest(hash_name: str, data: bytes) -> bytes:
    hasher = hashes.Hash(HASHES[hash_name]())
    hasher.update(data)
    return hasher.finalize()


@dataclass(frozen=True)
class SodRecipe:
    """How a security object is made, and what is wrong with it."""

    groups: dict[int, bytes]
    signers: tuple[Issued, ...] = field(default_factory=lambda: (document_signer(),))
    hash: str = "sha256"
    scheme: str = "ecdsa"
    content_type: str = CONTENT_TYPE
    signed_content_type: str = ""
    signed_at: datetime | None = NOW - timedelta(days=600)
    by_key_id: bool = False
    with_certificates: bool = True
    lds_version: str = "0108"
    attributes: bool = True
    wrong_digest: bool = False
    broken_signature: bool = False
    doubled_attribute: bool = False
    content: bytes | None = None
    extra_certificates: tuple[bytes, ...] = ()


def security_object(groups: dict[int, bytes], **changes: Any) -> bytes:
    """EF.SOD of these data groups."""
    return tlv(SOD_TAG, signed_data(SodRecipe(groups, **changes)))


def signed_data(recipe: SodRecipe) -> bytes:
    content = recipe.content if recipe.content is not None else hashes_of(recipe)
    certificates = [signer.der for signer in recipe.signers] if recipe.with_certificates else []
    certificates += recipe.extra_certificates
    body = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [{"algorithm": recipe.hash}],
            "encap_content_info": {
                "content_type": recipe.content_type,
                "content": cms.ParsableOctetString(content, explicit=0),
            },
            "certificates": [
                cms.CertificateChoices(name="certificate", value=asn1_x509.Certificate.load(der))
                for der in certificates
            ],
            "signer_infos": [_signer_info(recipe, signer, content) for signer in recipe.signers],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": body}).dump())


def hashes_of(recipe: SodRecipe) -> bytes:
    values: dict[str, Any] = {
        "version": 1 if recipe.lds_version else 0,
        "hash_algorithm": {"algorithm": recipe.hash},
        "hashes": [
            {"number": number, "value": digest(recipe.hash, data)}
            for number, data in sorted(recipe.groups.items())
        ],
    }
    if recipe.lds_version:
        values["versions"] = {"lds": recipe.lds_version, "unicode": "040000"}
    return bytes(_Hashes(values).dump())


def _signer_info(recipe: SodRecipe, signer: Issued, content: bytes) -> cms.SignerInfo:
    attributes = _attributes(recipe, content)
    signed = attributes.dump() if recipe.attributes else content
    signature = sign(signer.key, recipe.scheme, recipe.hash, signed)
    if recipe.broken_signature:
        signature = sign(ec_key("somebody else"), "ecdsa", recipe.hash, signed)
    values: dict[str, Any] = {
        "version": "v3" if recipe.by_key_id else "v1",
        "sid": _sid(recipe, signer.parsed),
        "digest_algorithm": {"algorithm": recipe.hash},
        "signature_algorithm": algorithm(recipe.scheme, recipe.hash),
        "signature": signature,
    }
    if recipe.attributes:
        values["signed_attrs"] = attributes
    return cms.SignerInfo(values)


def _sid(recipe: SodRecipe, certificate: asn1_x509.Certificate) -> cms.SignerIdentifier:
    if recipe.by_key_id:
        key_id = core.OctetString(certificate.key_identifier)
        return cms.SignerIdentifier(name="subject_key_identifier", value=key_id)
    return cms.SignerIdentifier(
        name="issuer_and_serial_number",
        value={"issuer": certificate.issuer, "serial_number": certificate.serial_number},
    )


def _attributes(recipe: SodRecipe, content: bytes) -> cms.CMSAttributes:
    hashed = digest(recipe.hash, b"something else" if recipe.wrong_digest else content)
    attributes: list[dict[str, Any]] = [
        {"type": "content_type", "values": [recipe.signed_content_type or recipe.content_type]},
        {"type": "message_digest", "values": [hashed]},
    ]
    if recipe.signed_at:
        moment = cms.Time(name="utc_time", value=recipe.signed_at)
        attributes.append({"type": "signing_time", "values": [moment]})
    if recipe.doubled_attribute:
        attributes.append({"type": "message_digest", "values": [digest(recipe.hash, content)]})
    return cms.CMSAttributes(attributes)


def algorithm(scheme: str, hash_name: str) -> algos.SignedDigestAlgorithm:
    if scheme == "pss":
        parameters = {
            "hash_algorithm": {"algorithm": hash_name},
            "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": hash_name}},
            "salt_length": 32,
        }
        return algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": parameters})
    names = {
        "ecdsa": f"{hash_name}_ecdsa",
        "pkcs1": f"{hash_name}_rsa",
        "bare_rsa": "rsassa_pkcs1v15",
        "plain_ecdsa": "0.4.0.127.0.7.1.1.4.1.3",
        "md5": "md5_rsa",
    }
    return algos.SignedDigestAlgorithm({"algorithm": names[scheme]})


def sign(key: Key, scheme: str, hash_name: str, data: bytes) -> bytes:
    hash_algorithm = HASHES[hash_name]()
    if isinstance(key, ec.EllipticCurvePrivateKey):
        signature = key.sign(data, ec.ECDSA(hash_algorithm))
        if scheme != "plain_ecdsa":
            return signature
        size = (key.key_size + 7) // 8
        return b"".join(n.to_bytes(size, "big") for n in decode_dss_signature(signature))
    if scheme == "pss":
        return key.sign(data, padding.PSS(padding.MGF1(hash_algorithm), 32), hash_algorithm)
    return key.sign(data, padding.PKCS1v15(), hash_algorithm)


def master_list(certificates: tuple[bytes, ...], signer: Issued, **changes: Any) -> bytes:
    content = tlv(0x30, tlv(0x02, b"\x00") + tlv(0x31, b"".join(certificates)))
    recipe = SodRecipe(
        {}, signers=(signer,), content_type=MASTER_LIST, content=content, by_key_id=True
    )
    return signed_data(replace(recipe, **changes))
