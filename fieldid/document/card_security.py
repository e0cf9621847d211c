"""EF.CardSecurity: whether a state signed the chip's key in it (ICAO Doc 9303-11, 9.2.11).

Guarantees one finding and never an exception. It is what makes a PACE with chip authentication
mapping a proof: without it the chip vouches for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.cms import read_signed_data
from fieldid.document.signature import SignatureOutcome
from fieldid.document.signer_check import Finding, SignerCheck, check_signer_of
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.document.trust_store import TrustStore

# id-SecurityObject of BSI TR-03110-3, A.1.1.1, and the ICAO one that some states use in its place.
_CONTENT_TYPES = {"0.4.0.127.0.7.3.2.1", "2.23.136.1.1.1"}


def check_card_security(data: bytes, trust: TrustStore | None, now: datetime) -> Finding:
    """Return ok, bad, unknown (no CSCA of that state), revoked, expired or not_checked."""
    try:
        signed = read_signed_data(data)
    except DocumentError as error:
        return Finding("not_checked", str(error.details["reason"]))
    if signed.content_type not in _CONTENT_TYPES:
        return Finding("bad", "what is signed is not a list of the chip's protocols")
    found = [_finding(check_signer_of(signed, s, trust, now)) for s in signed.signers]
    return next((finding for finding in found if finding.outcome == "ok"), found[0])


def _finding(check: SignerCheck) -> Finding:
    """Return the first that applies; what comes later rests on what came before."""
    signature = check.signature
    for applies, outcome, reason in (
        (signature.outcome is SignatureOutcome.BAD, "bad", signature.reason),
        (signature.outcome is not SignatureOutcome.GOOD, "not_checked", signature.reason),
        (not check.chain.trusted, check.chain.outcome.value, check.chain.reason),
        (check.usage.outcome == "bad", "bad", check.usage.reason),
        (check.revocation.outcome == "revoked", "revoked", check.revocation.reason),
        (check.validity.outcome != "ok", "expired", check.validity.reason),
    ):
        if applies:
            return Finding(outcome, reason)
    return Finding("ok")
