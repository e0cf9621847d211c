"""A CSCA and a document signer of our own, and what they sign: EF.SOD and EF.CardSecurity.

For tests only: keys are made anew for each process and stand for no state.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from fieldid.document.chip.data_object import encode_object

if TYPE_CHECKING:
    from collections.abc import Mapping

SHA256 = bytes.fromhex("300D06096086480165030402010500")
ECDSA_SHA256 = bytes.fromhex("300A06082A8648CE3D040302")
LDS_OBJECT = bytes.fromhex("678108010101")  # 2.23.136.1.1.1
SECURITY_OBJECT = bytes.fromhex("04007F0007030201")
SIGNED_DATA = bytes.fromhex("2A864886F70D010702")
CONTENT_TYPE = bytes.fromhex("2A864886F70D010903")
MESSAGE_DIGEST = bytes.fromhex("2A864886F70D010904")


@dataclass(frozen=True, repr=False)
class Issuer:
    """A country signing authority and its document signer."""

    csca: x509.Certificate
    signer: x509.Certificate
    signer_key: ec.EllipticCurvePrivateKey

    def sign(self, content_type: bytes, content: bytes) -> bytes:
        """Return ContentInfo with SignedData (version 3) around ``content``."""
        attributes = _attribute(CONTENT_TYPE, encode_object(0x06, content_type)) + _attribute(
            MESSAGE_DIGEST, encode_object(0x04, hashlib.sha256(content).digest())
        )
        signature = self.signer_key.sign(encode_object(0x31, attributes), ec.ECDSA(hashes.SHA256()))
        certificate = self.signer.public_bytes(serialization.Encoding.DER)
        signer_info = encode_object(
            0x30,
            encode_object(0x02, b"\x01"),
            _issuer_and_serial(certificate),
            SHA256,
            encode_object(0xA0, attributes),
            ECDSA_SHA256,
            encode_object(0x04, signature),
        )
        signed = encode_object(
            0x30,
            encode_object(0x02, b"\x03"),
            encode_object(0x31, SHA256),
            encode_object(
                0x30,
                encode_object(0x06, content_type),
                encode_object(0xA0, encode_object(0x04, content)),
            ),
            encode_object(0xA0, certificate),
            encode_object(0x31, signer_info),
        )
        return encode_object(0x30, encode_object(0x06, SIGNED_DATA), encode_object(0xA0, signed))


def security_object(issuer: Issuer, groups: Mapping[int, bytes]) -> bytes:
    """Return EF.SOD over data groups by number."""
    digests = b"".join(
        encode_object(
            0x30,
            encode_object(0x02, bytes([number])),
            encode_object(0x04, hashlib.sha256(data).digest()),
        )
        for number, data in sorted(groups.items())
    )
    lds = encode_object(0x30, encode_object(0x02, b"\x00"), SHA256, encode_object(0x30, digests))
    return encode_object(0x77, issuer.sign(LDS_OBJECT, lds))


@cache
def make_issuer() -> Issuer:
    """Return the issuer of this process."""
    now = datetime.now(UTC)
    csca_key, signer_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    csca_name, signer_name = _name("Test CSCA"), _name("Test document signer")
    csca = (
        _builder(csca_name, csca_name, csca_key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(_key_id(csca_key), critical=False)
        .sign(csca_key, hashes.SHA256())
    )
    authority = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(_key_id(csca_key))
    signer = (
        _builder(csca_name, signer_name, signer_key.public_key(), now)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(authority, critical=False)
        .sign(csca_key, hashes.SHA256())
    )
    return Issuer(csca, signer, signer_key)


def _key_id(key: ec.EllipticCurvePrivateKey) -> x509.SubjectKeyIdentifier:
    return x509.SubjectKeyIdentifier.from_public_key(key.public_key())


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _builder(
    issuer: x509.Name, subject: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(now + timedelta(days=3650))
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "UT"),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _attribute(kind: bytes, value: bytes) -> bytes:
    return encode_object(0x30, encode_object(0x06, kind), encode_object(0x31, value))


def _issuer_and_serial(certificate: bytes) -> bytes:
    parsed = asn1_x509.Certificate.load(certificate)
    fields = parsed["tbs_certificate"]
    return encode_object(0x30, fields["issuer"].dump(), fields["serial_number"].dump())
