"""A certificate as documents use them: CSCA, link, document signer, master-list signer.

Guarantees that a certificate is read whatever its key is; a key that cannot be used leaves its
reason in ``key_problem``. ICAO Doc 9303-12, 7.1. Says nothing about whether it is to be trusted.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import x509

from fieldid.document.asn1 import moment, parse, reading
from fieldid.document.public_key import PublicKey, read_key
from fieldid.document.signature import (
    SignatureCheck,
    SignatureOutcome,
    SignatureScheme,
    check_signature,
    read_scheme,
)
from fieldid.errors.document import DocumentError


@dataclass(frozen=True, repr=False, eq=False)
class Certificate:
    """One certificate.

    ``subject`` and ``issuer``: names normalised for comparison (RFC 5280, 7.1). ``country``: two
    capital letters of the subject, else of the issuer, '' when neither has one.
    ``key_usage`` and ``extended_usage``: None when the extension is absent.
    """

    der: bytes
    subject: str
    issuer: str
    title: str
    country: str
    serial: int
    key_id: bytes
    issuer_key_id: bytes
    not_before: datetime
    not_after: datetime
    is_authority: bool
    key_usage: frozenset[str] | None
    extended_usage: frozenset[str] | None
    key: PublicKey | None
    key_problem: str
    signed_part: bytes
    signature: bytes
    scheme: SignatureScheme | None
    scheme_problem: str

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, in hexadecimal."""
        return hashlib.sha256(self.der).hexdigest()

    @property
    def self_issued(self) -> bool:
        """Whether subject and issuer are one name."""
        return self.subject == self.issuer

    def valid_at(self, moment: datetime) -> bool:
        """Whether ``moment`` is in its validity."""
        return self.not_before <= moment <= self.not_after

    def signed_by(self, issuer: Certificate) -> SignatureCheck:
        """Check its signature with the issuer's key."""
        if issuer.key is None:
            return SignatureCheck(SignatureOutcome.NOT_CHECKED, issuer.key_problem)
        if self.scheme is None:
            return SignatureCheck(SignatureOutcome.NOT_CHECKED, self.scheme_problem)
        return check_signature(issuer.key, self.scheme, self.signature, self.signed_part)


def read_certificate(der: bytes) -> Certificate:
    """Read one certificate. Raises ``DocumentError``."""
    with reading("a certificate"):
        return certificate_of(parse(x509.Certificate, der))


def certificate_of(parsed: Any) -> Certificate:
    """Return an asn1crypto ``Certificate`` as ours. Call inside ``reading``."""
    body = parsed["tbs_certificate"]
    key, key_problem = _key(body["subject_public_key_info"])
    scheme, scheme_problem = _scheme(parsed["signature_algorithm"])
    basic = parsed.basic_constraints_value
    return Certificate(
        parsed.dump(),
        parsed.subject.hashable,
        parsed.issuer.hashable,
        parsed.subject.human_friendly,
        _country(parsed.subject) or _country(parsed.issuer),
        parsed.serial_number,
        parsed.key_identifier or b"",
        parsed.authority_key_identifier or b"",
        moment(body["validity"]["not_before"]),
        moment(body["validity"]["not_after"]),
        bool(basic and basic["ca"].native),
        _usages(parsed.key_usage_value),
        _usages(parsed.extended_key_usage_value),
        key,
        key_problem,
        body.dump(),
        parsed["signature_value"].native,
        scheme,
        scheme_problem,
    )


def _key(info: Any) -> tuple[PublicKey | None, str]:
    try:
        return read_key(info), ""
    except DocumentError as error:
        return None, str(error.details["reason"])


def _scheme(algorithm: Any) -> tuple[SignatureScheme | None, str]:
    try:
        return read_scheme(algorithm), ""
    except DocumentError as error:
        return None, str(error.details["reason"])


def _usages(extension: Any) -> frozenset[str] | None:
    return None if extension is None else frozenset(extension.native)


def _country(name: Any) -> str:
    for relative in name.chosen:
        for part in relative:
            if part["type"].native == "country_name":
                return str(part["value"].native).strip().upper()
    return ""
