"""Certificate revocation lists of CSCAs: ICAO Doc 9303-12, 7.2.

Guarantees a list read whole or refused. Whether its signature verifies is for the trust store.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from asn1crypto import crl

from fieldid.document.asn1 import moment, parse, reading
from fieldid.document.signature import (
    SignatureCheck,
    SignatureOutcome,
    SignatureScheme,
    check_signature,
    read_scheme,
)
from fieldid.parameters import MAX_CRL_DAYS, MAX_CRL_ELEMENTS

if TYPE_CHECKING:
    from fieldid.document.certificate import Certificate


@dataclass(frozen=True, repr=False, eq=False)
class RevocationList:
    """One list. ``revoked``: serial numbers."""

    issuer: str
    title: str
    issuer_key_id: bytes
    issued_at: datetime
    renewal_due: datetime
    revoked: frozenset[int]
    signed_part: bytes
    signature: bytes
    scheme: SignatureScheme

    def age_days(self, now: datetime) -> int:
        """Return whole days since it was issued."""
        return max(0, (now - self.issued_at).days)

    def is_old(self, now: datetime) -> bool:
        """Whether a newer list should be there by now."""
        return now > self.renewal_due

    def signed_by(self, issuer: Certificate) -> SignatureCheck:
        """Check its signature with the issuer's key."""
        if issuer.key is None:
            return SignatureCheck(SignatureOutcome.NOT_CHECKED, issuer.key_problem)
        return check_signature(issuer.key, self.scheme, self.signature, self.signed_part)


def read_revocation_list(der: bytes) -> RevocationList:
    """Read one list. Raises ``DocumentError``."""
    with reading("a revocation list"):
        parsed = parse(crl.CertificateList, der, MAX_CRL_ELEMENTS)
        body = parsed["tbs_cert_list"]
        issued_at, due = moment(body["this_update"]), body["next_update"]
        renewal_due = moment(due) if due.native else issued_at + timedelta(days=MAX_CRL_DAYS)
        entries = body["revoked_certificates"] or ()
        return RevocationList(
            parsed.issuer.hashable,
            parsed.issuer.human_friendly,
            parsed.authority_key_identifier or b"",
            issued_at,
            renewal_due,
            frozenset(entry["user_certificate"].native for entry in entries),
            body.dump(),
            parsed["signature"].native,
            read_scheme(parsed["signature_algorithm"]),
        )
