"""Whether a document signer was revoked, by the lists that are held.

Guarantees that only lists whose signature verifies under a trusted certificate of the issuer
count, and that the age of the newest one is told. ICAO Doc 9303-12, 4.6 and 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.signature import SignatureOutcome

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.document.certificate import Certificate
    from fieldid.document.chain import Chain
    from fieldid.document.revocation import RevocationList
    from fieldid.document.trust_store import TrustStore


@dataclass(frozen=True)
class Revocation:
    """``outcome``: ok, revoked or not_checked. ``caveat``: the age of an old list, or ''."""

    outcome: str
    reason: str = ""
    caveat: str = ""


def check_revocation(
    signer: Certificate, chain: Chain, trust: TrustStore | None, now: datetime
) -> Revocation:
    """Look for the signer, and the link certificates above it, on the lists held."""
    if trust is None or not chain.trusted:
        return Revocation("not_checked", "its issuer is not known")
    if is_revoked(signer, chain, trust):
        return Revocation("revoked", "its state revoked the signer's certificate, or one above it")
    lists = _lists_of(signer.issuer, trust)
    if not lists:
        return Revocation("not_checked", _no_list(signer, trust))
    newest = max(lists, key=lambda one: one.issued_at)
    return Revocation("ok", "", _age(newest, now))


def is_revoked(signer: Certificate, chain: Chain, trust: TrustStore) -> bool:
    """Whether the signer, or a link certificate above it, is on a list that counts."""
    return any(
        one.serial in held.revoked
        for one in (signer, *chain.path[:-1])
        for held in _lists_of(one.issuer, trust)
    )


def _lists_of(issuer: str, trust: TrustStore) -> list[RevocationList]:
    authorities = trust.authorities_named(issuer)
    return [
        one
        for one in trust.revocation_lists
        if one.issuer == issuer
        and any(one.signed_by(a).outcome is SignatureOutcome.GOOD for a in authorities)
    ]


def _no_list(signer: Certificate, trust: TrustStore) -> str:
    if any(one.issuer == signer.issuer for one in trust.revocation_lists):
        return "the signature of the revocation list held does not verify"
    return f"no revocation list of {signer.country or 'its state'} is held"


def _age(newest: RevocationList, now: datetime) -> str:
    if not newest.is_old(now):
        return ""
    return f"the revocation list held is {newest.age_days(now)} days old"
