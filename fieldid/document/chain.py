"""From a document signer to a trusted CSCA, over link certificates where keys changed.

Guarantees distinct outcomes: trusted, no issuer held, an issuer held whose key did not sign it, or
not checkable. Validity, revocation and usage are looked at by ``passive_authentication``.
ICAO Doc 9303-12, 4.3 and 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.document.certificate import Certificate
from fieldid.document.signature import SignatureOutcome
from fieldid.parameters import MAX_CHAIN_LINKS

if TYPE_CHECKING:
    from fieldid.document.trust_store import TrustStore


class IssuerOutcome(StrEnum):
    """What is known of who issued a signer."""

    OK = "ok"
    UNKNOWN = "unknown"
    BAD = "bad"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, repr=False)
class Chain:
    """``path``: from the issuer of the signer up to the trusted certificate; () when not OK.

    ``weaknesses``: of the signatures along the path.
    """

    outcome: IssuerOutcome
    path: tuple[Certificate, ...] = ()
    reason: str = ""
    weaknesses: tuple[str, ...] = ()

    @property
    def trusted(self) -> bool:
        """Whether it leads to a trusted certificate."""
        return self.outcome is IssuerOutcome.OK


def find_chain(signer: Certificate, store: TrustStore) -> Chain:
    """Find the way from ``signer`` to an anchor of ``store``. Never raises."""
    return _find(signer, store, MAX_CHAIN_LINKS)


def _find(certificate: Certificate, store: TrustStore, links_left: int) -> Chain:
    failed = Chain(IssuerOutcome.UNKNOWN, (), _unknown(certificate, store))
    for issuer in store.issuers_of(certificate):
        check = certificate.signed_by(issuer)
        if check.outcome is SignatureOutcome.GOOD:
            found = _onwards(issuer, store, links_left, check.weakness)
            if found.trusted:
                return found
            failed = _worse(failed, found)
        elif _is_named(issuer, certificate):
            failed = _worse(failed, _failure(check.outcome, check.reason))
    rejected = store.rejected_issuers_of(certificate)
    if rejected and failed.outcome is IssuerOutcome.UNKNOWN:
        reason = f"the certificate of its issuer cannot be used: {rejected[0].reason}"
        return Chain(IssuerOutcome.NOT_CHECKED, (), reason)
    return failed


def _onwards(issuer: Certificate, store: TrustStore, links_left: int, weakness: str) -> Chain:
    weaknesses = (weakness,) if weakness else ()
    if store.is_anchor(issuer):
        return Chain(IssuerOutcome.OK, (issuer,), "", weaknesses)
    if not links_left:
        return Chain(IssuerOutcome.UNKNOWN, (), "there are too many link certificates above it")
    above = _find(issuer, store, links_left - 1)
    return Chain(above.outcome, (issuer, *above.path), above.reason, weaknesses + above.weaknesses)


def _is_named(issuer: Certificate, certificate: Certificate) -> bool:
    """Tell whether exactly this key is named as the issuer's, not one that it replaced."""
    return bool(certificate.issuer_key_id) and issuer.key_id == certificate.issuer_key_id


def _failure(outcome: SignatureOutcome, reason: str) -> Chain:
    if outcome is SignatureOutcome.BAD:
        return Chain(IssuerOutcome.BAD, (), "the CSCA it names did not sign its certificate")
    return Chain(IssuerOutcome.NOT_CHECKED, (), f"its certificate cannot be checked: {reason}")


def _worse(one: Chain, other: Chain) -> Chain:
    """Of two failures the one that says more."""
    order = (IssuerOutcome.UNKNOWN, IssuerOutcome.NOT_CHECKED, IssuerOutcome.BAD)
    return max(one, other, key=lambda chain: order.index(chain.outcome))


def _unknown(certificate: Certificate, store: TrustStore) -> str:
    held = store.of_country(certificate.country)
    state = certificate.country or "its state"
    if not held:
        return f"no CSCA of {state} is held"
    return f"{held} CSCA certificates of {state} are held, and none of them issued it"
