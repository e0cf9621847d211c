"""CSCA master lists: ICAO Doc 9303-12, 8.1.

Guarantees that a list is only handed out as authentic when its signer may sign master lists, its
signature verifies and the signer leads to a certificate that is trusted already. Who issued a list
vouches for its certificates; nothing in the list vouches for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.document.certificate import Certificate, read_certificate
from fieldid.document.cms import SignedData, check_signer
from fieldid.document.signature import SignatureOutcome
from fieldid.document.tlv import read_one
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

MASTER_LIST = "2.23.136.1.1.2"
DEVIATION_LIST = "2.23.136.1.1.7"
_SET = 0x31
# id-icao-cscaMasterListSigningKey
_SIGNING_USAGE = "2.23.136.1.1.3"


@dataclass(frozen=True, repr=False)
class ListedCertificate:
    """One entry; ``certificate`` is None when it cannot be read, ``problem`` says why."""

    place: int
    certificate: Certificate | None
    problem: str = ""


@dataclass(frozen=True, repr=False)
class ListSignature:
    """Who signed a list and when. ``problem``: why it is not accepted, '' when it is."""

    signer: str
    signed_at: datetime | None
    problem: str = ""


def list_signature(data: SignedData, is_trusted: Callable[[Certificate], bool]) -> ListSignature:
    """Find a signer whose signature is accepted; the last problem when there is none."""
    found = ListSignature("", None, "its signer's certificate is not in it")
    for signer in data.signers:
        for certificate in (c for c in data.certificates if signer.is_of(c)):
            signed_at = signer.attributes.signed_at if signer.attributes else None
            check = check_signer(data, signer, certificate)
            problem = "" if check.outcome is SignatureOutcome.GOOD else check.reason
            if not problem and data.content_type == MASTER_LIST:
                problem = _usage_problem(certificate)
            if not problem and signed_at and not certificate.valid_at(signed_at):
                problem = "its signer's certificate was not valid when it signed"
            if not problem and not is_trusted(certificate):
                problem = "its signer does not lead to a certificate that is trusted here"
            found = ListSignature(certificate.title, signed_at, problem)
            if not problem:
                return found
    return found


def listed_certificates(data: SignedData) -> tuple[ListedCertificate, ...]:
    """Return every entry. Raises ``DocumentError`` when the content is no master list."""
    entries = read_one(data.content).child(_SET).children()
    return tuple(_listed(place, entry.raw) for place, entry in enumerate(entries, 1))


def _listed(place: int, der: bytes) -> ListedCertificate:
    try:
        return ListedCertificate(place, read_certificate(der))
    except DocumentError as error:
        return ListedCertificate(place, None, str(error.details["reason"]))


def _usage_problem(certificate: Certificate) -> str:
    usage = certificate.extended_usage
    allowed = usage is not None and _SIGNING_USAGE in usage
    return "" if allowed else "its signer may not sign master lists"
