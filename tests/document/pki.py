"""A signing PKI and chips of Utopia, made anew for each run: nobody's keys, no real people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from asn1crypto import core
from asn1crypto import crl as asn1_crl
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from fieldid.document.ec_curves import CURVES, CurveNumbers

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MASTER_LIST_USAGE = "2.23.136.1.1.3"
HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@cache
def ec_key(name: str, curve: type[ec.EllipticCurve] = ec.SECP256R1) -> ec.EllipticCurvePrivateKey:
    """One key for each name: generating is slow, and names keep them apart."""
    del name
    return ec.generate_private_key(curve())


@cache
def rsa_key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    del name
    return rsa.generate_private_key(65537, bits)


@dataclass(frozen=True)
class Issued:
    """A certificate with its private key."""

    key: Key
    der: bytes

    @property
    def parsed(self) -> asn1_x509.Certificate:
        return asn1_x509.Certificate.load(self.der)


def name(common: str, country: str = "UT") -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, country),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


@dataclass(frozen=True)
class Request:
    """What a certificate is to say."""

    subject: x509.Name
    key: Key
    authority: bool = False
    serial: int = 0x1001
    not_before: datetime = NOW - timedelta(days=700)
    not_after: datetime = NOW + timedelta(days=3000)
    digital_signature: bool = True
    usages: tuple[str, ...] = ()
    key_id: bool = True
    hash: str = "sha256"


def issue(request: Request, issuer: Issued | None = None, issuer_name: Any = None) -> Issued:
    """Issue a certificate; self-signed without an ``issuer``."""
    signing_key = issuer.key if issuer else request.key
    named = issuer_name or (
        x509.load_der_x509_certificate(issuer.der).subject if issuer else request.subject
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(request.subject)
        .issuer_name(named)
        .public_key(request.key.public_key())
        .serial_number(request.serial)
        .not_valid_before(request.not_before)
        .not_valid_after(request.not_after)
        .add_extension(_key_usage(request), critical=True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(request.key.public_key()), critical=False
        )
    )
    if request.key_id:
        key_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(signing_key.public_key())
        builder = builder.add_extension(key_id, critical=False)
    if request.authority:
        builder = builder.add_extension(
            x509.BasicConstraints(ca=True, path_length=0), critical=True
        )
    if request.usages:
        usage = x509.ExtendedKeyUsage([ObjectIdentifier(usage) for usage in request.usages])
        builder = builder.add_extension(usage, critical=True)
    certificate = builder.sign(signing_key, HASHES[request.hash]())
    return Issued(request.key, certificate.public_bytes(serialization.Encoding.DER))


def _key_usage(request: Request) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=request.digital_signature and not request.authority,
        content_commitment=False,
        key_encipherment=not request.digital_signature,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=request.authority,
        crl_sign=request.authority,
        encipher_only=False,
        decipher_only=False,
    )


@cache
def csca(country: str = "UT", key_name: str = "csca") -> Issued:
    return issue(Request(name("CSCA Utopia", country), ec_key(key_name), authority=True, serial=1))


def signer_request(**changes: Any) -> Request:
    values: dict[str, Any] = {"subject": name("DS Utopia 7"), "key": ec_key("ds")}
    return Request(**(values | changes))


@cache
def document_signer() -> Issued:
    return issue(signer_request(), csca())


def resigned(certificate: Issued, issuer: Issued, change: Any) -> Issued:
    """Change the parsed certificate's body and sign it again, for what no library would issue."""
    body = asn1_x509.TbsCertificate.load(certificate.parsed["tbs_certificate"].dump())
    change(body)
    signed = body.dump(force=True)
    assert isinstance(issuer.key, ec.EllipticCurvePrivateKey)
    signature = issuer.key.sign(signed, ec.ECDSA(hashes.SHA256()))
    whole = asn1_x509.Certificate(
        {
            "tbs_certificate": body,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature_value": signature,
        }
    )
    return Issued(certificate.key, whole.dump())


def explicit_key(key: ec.EllipticCurvePrivateKey, **changes: int | None) -> asn1_keys.PublicKeyInfo:
    """The public key with its curve written out, each number as it is or as ``changes`` say."""
    named = next(n for n, curve in CURVES.items() if curve().name == key.curve.name)
    cofactor = changes.pop("h", 1)
    numbers = replace(named, **changes)  # type: ignore[arg-type]  # None only for h
    point = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return asn1_keys.PublicKeyInfo(
        {
            "algorithm": {
                "algorithm": "ec",
                "parameters": asn1_keys.ECDomainParameters(
                    name="specified", value=_domain(numbers, cofactor, (len(point) - 1) // 2)
                ),
            },
            "public_key": asn1_keys.ECPointBitString(point),
        }
    )


def _domain(numbers: CurveNumbers, cofactor: int | None, size: int) -> Any:
    generator = b"\x04" + numbers.x.to_bytes(size, "big") + numbers.y.to_bytes(size, "big")
    domain: dict[str, Any] = {
        "version": "ecdpVer1",
        "field_id": {"field_type": "prime_field", "parameters": numbers.p},
        "curve": {"a": _field_element(numbers.a, size), "b": _field_element(numbers.b, size)},
        "base": asn1_keys.ECPoint(generator),
        "order": numbers.n,
    }
    if cofactor is not None:
        domain["cofactor"] = cofactor
    return asn1_keys.SpecifiedECDomain(domain)


def _field_element(number: int, size: int) -> core.OctetString:
    return core.OctetString(number.to_bytes(size, "big"))


def revocation_list(
    issuer: Issued, serials: tuple[int, ...] = (), age_days: int = 10, key: Key | None = None
) -> bytes:
    issued = NOW - timedelta(days=age_days)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(x509.load_der_x509_certificate(issuer.der).subject)
        .last_update(issued)
        .next_update(issued + timedelta(days=90))
    )
    for serial in serials:
        revoked = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(issued)
        builder = builder.add_revoked_certificate(revoked.build())
    made = builder.sign(key or issuer.key, hashes.SHA256())
    return made.public_bytes(serialization.Encoding.DER)


def resigned_list(data: bytes, issuer: Issued, serial: int) -> bytes:
    """Give the first entry another serial number and sign again, as no library would."""
    body = asn1_crl.TbsCertList.load(asn1_crl.CertificateList.load(data)["tbs_cert_list"].dump())
    body["revoked_certificates"][0]["user_certificate"] = serial
    assert isinstance(issuer.key, ec.EllipticCurvePrivateKey)
    whole = asn1_crl.CertificateList(
        {
            "tbs_cert_list": body,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": issuer.key.sign(body.dump(force=True), ec.ECDSA(hashes.SHA256())),
        }
    )
    return bytes(whole.dump())


@cache
def list_signer(issuer: Issued, *, may: bool = True) -> Issued:
    usage = MASTER_LIST_USAGE if may else ExtendedKeyUsageOID.CODE_SIGNING.dotted_string
    request = Request(name("ML signer"), ec_key("list signer"), serial=0x77, usages=(usage,))
    return issue(request, issuer)
