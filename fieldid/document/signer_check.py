"""One signer of a security object: its signature, its certificate, and whom that leads to.

Guarantees that every question is answered by itself: signature, chain, usage, validity,
revocation, strength. What they add up to is for ``passive_authentication``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.certificate import Certificate
from fieldid.document.chain import Chain, IssuerOutcome, find_chain
from fieldid.document.cms import Signer, check_signer
from fieldid.document.revocation_check import Revocation, check_revocation
from fieldid.document.signature import SignatureCheck, SignatureOutcome
from fieldid.parameters import MAX_SIGNER_CERTIFICATES

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.document.cms import SignedData
    from fieldid.document.trust_store import TrustStore

_MASTER_LISTS_ONLY = frozenset({"2.23.136.1.1.3"})


@dataclass(frozen=True)
class Finding:
    """The outcome of one check in one word, and a sentence when it is not ok."""

    outcome: str
    reason: str = ""


@dataclass(frozen=True, repr=False, eq=False)
class SignerCheck:
    """All that is known of one signer. ``certificate`` is None when it was not found."""

    signer: Signer
    certificate: Certificate | None
    signature: SignatureCheck
    chain: Chain
    usage: Finding
    validity: Finding
    revocation: Revocation

    @property
    def signed_at(self) -> datetime | None:
        """When it says that it signed."""
        return self.signer.attributes.signed_at if self.signer.attributes else None

    @property
    def weaknesses(self) -> tuple[str, ...]:
        """What is weak about the signature over the object, and those above it."""
        own = (self.signature.weakness,) if self.signature.weakness else ()
        return tuple(dict.fromkeys(own + self.chain.weaknesses))


def check_signer_of(
    data: SignedData, signer: Signer, trust: TrustStore | None, now: datetime
) -> SignerCheck:
    """Answer everything about one signer. Never raises."""
    held = (*data.certificates, *(trust.signers if trust else ()))
    candidates = [c for c in held if signer.is_of(c)][:MAX_SIGNER_CERTIFICATES]
    checks = [(c, check_signer(data, signer, c)) for c in candidates]
    good = [pair for pair in checks if pair[1].outcome is SignatureOutcome.GOOD]
    if not checks:
        reason = "the certificate of its signer is not there"
        missing = SignatureCheck(SignatureOutcome.NOT_CHECKED, reason)
        return _without_certificate(signer, missing)
    certificate, signature = (good or checks)[0]
    chain = _chain(certificate, trust)
    return SignerCheck(
        signer,
        certificate,
        signature,
        chain,
        _usage(certificate),
        _validity(signer, certificate, chain, now),
        check_revocation(certificate, chain, trust, now),
    )


def _without_certificate(signer: Signer, signature: SignatureCheck) -> SignerCheck:
    unknown = Finding("not_checked", signature.reason)
    chain = Chain(IssuerOutcome.NOT_CHECKED, (), signature.reason)
    revocation = Revocation("not_checked", signature.reason)
    return SignerCheck(signer, None, signature, chain, unknown, unknown, revocation)


def _chain(certificate: Certificate, trust: TrustStore | None) -> Chain:
    if trust is None:
        return Chain(IssuerOutcome.NOT_CHECKED, (), "no trust store is held")
    return find_chain(certificate, trust)


def _usage(certificate: Certificate) -> Finding:
    """Doc 9303-12, 7.1.1: a document signer signs, and is no authority."""
    if certificate.key_usage is not None and "digital_signature" not in certificate.key_usage:
        return Finding("bad", "the signer's certificate is not for signing documents")
    if certificate.is_authority:
        return Finding("bad", "the signer's certificate is that of an authority")
    if certificate.extended_usage == _MASTER_LISTS_ONLY:
        return Finding("bad", "the signer's certificate is for master lists")
    return Finding("ok")


def _validity(signer: Signer, certificate: Certificate, chain: Chain, now: datetime) -> Finding:
    signed_at = signer.attributes.signed_at if signer.attributes else None
    if signed_at is not None and not certificate.valid_at(signed_at):
        return Finding("expired", "the signer's certificate was not valid when it signed")
    for one, whose in ((certificate, "signer"), *((c, "CSCA") for c in chain.path)):
        if now > one.not_after:
            return Finding(
                "expired", f"the {whose}'s certificate expired on {one.not_after:%Y-%m-%d}"
            )
        if now < one.not_before:
            since = f"{one.not_before:%Y-%m-%d}"
            return Finding("not_yet_valid", f"the {whose}'s certificate is valid from {since}")
    return Finding("ok")
