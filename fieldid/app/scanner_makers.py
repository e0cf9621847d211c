"""Whose certified scanners this laptop trusts: certificates that an administrator pinned.

Guarantees that certificates are read before they are pinned, and that each change is logged with
their fingerprints. Leaves out what they are checked against: the driver of such scanners does
that, and is handed them at every log-on.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256

from fieldid.audit.entry import AuditEvent
from fieldid.errors.reader import ReaderTrustError
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.vault.identities import ADMINISTRATOR

if TYPE_CHECKING:
    from fieldid.app.desk import Desk

SETTING = "scanner_makers"
MAX_FILE_BYTES = 256 * 1024
MAX_CERTIFICATES = 8  # an audit entry has room for their fingerprints
_GROUP = 4


@dataclass(frozen=True)
class MakerCertificate:
    """``fingerprint``: SHA-256 of the certificate, hexadecimal in groups of four."""

    subject: str
    fingerprint: str
    valid_until: datetime


def read_makers(pem: bytes) -> tuple[MakerCertificate, ...]:
    """Return what a PEM file holds. Raises ReaderTrustError."""
    if len(pem) > MAX_FILE_BYTES:
        raise _refused("the file is too large for certificates of makers")
    try:
        found = x509.load_pem_x509_certificates(pem)
        certificates = tuple(_described(one) for one in found)
    except ValueError as error:
        raise _refused("the file holds no certificate that can be read") from error
    if len(certificates) > MAX_CERTIFICATES:
        raise _refused(f"the file holds more than {MAX_CERTIFICATES} certificates")
    return certificates


def makers_held(desk: Desk) -> bytes | None:
    """Return the certificates pinned, PEM; None where there are none."""
    held = desk.vault.settings.get(SETTING, str)
    return base64.b64decode(held) if held else None


def pin_makers(desk: Desk, pem: bytes) -> tuple[MakerCertificate, ...]:
    """Trust the scanners of these makers in place of the earlier (administrators); logged.

    Raises NotAdministratorError, ReaderTrustError.
    """
    _require_administrator(desk)
    certificates = read_makers(pem)
    fingerprints = {f"certificate {n}": one.fingerprint for n, one in enumerate(certificates, 1)}
    with desk.vault.transaction():
        desk.vault.settings.set(SETTING, base64.b64encode(pem).decode())
        desk.log(AuditEvent.KEY, what="makers of scanners pinned", **fingerprints)
    return certificates


def unpin_makers(desk: Desk) -> None:
    """Trust no certified scanner any more (administrators); logged."""
    _require_administrator(desk)
    with desk.vault.transaction():
        desk.vault.settings.remove(SETTING)
        desk.log(AuditEvent.KEY, what="makers of scanners no longer trusted")


def _described(certificate: x509.Certificate) -> MakerCertificate:
    digits = certificate.fingerprint(SHA256()).hex()
    groups = (digits[place : place + _GROUP] for place in range(0, len(digits), _GROUP))
    return MakerCertificate(
        certificate.subject.rfc4514_string(), " ".join(groups), certificate.not_valid_after_utc
    )


def _require_administrator(desk: Desk) -> None:
    if desk.officer.role != ADMINISTRATOR:
        raise NotAdministratorError


def _refused(reason: str) -> ReaderTrustError:
    return ReaderTrustError(reader="certified scanner", reason=reason)
