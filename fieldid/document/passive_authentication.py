"""Passive authentication with graded outcomes: ICAO Doc 9303-11, 5.1, and 9303-12, 5.

Guarantees one verdict that claims no more than was proved, a reason in words, and every check by
itself. Bad input of any kind ends in an outcome, never in an exception. What it does not tell:
whether the chip is the one the data were written to (that is the clone check), and what became of
a document whose check fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.chain import IssuerOutcome
from fieldid.document.group_hashes import check_groups, groups_reason, state_finding
from fieldid.document.lds.security_object import SecurityObject, read_security_object
from fieldid.document.outcome import AuthenticationOutcome, SignerSummary, Verdict
from fieldid.document.public_key import key_name
from fieldid.document.signature import SignatureOutcome
from fieldid.document.signer_check import Finding, SignerCheck, check_signer_of
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.document.trust_store import TrustStore

_SIGNATURE_WORDS = {
    SignatureOutcome.GOOD: "ok",
    SignatureOutcome.BAD: "bad",
    SignatureOutcome.NOT_CHECKED: "not_checked",
}


@dataclass(frozen=True, repr=False, eq=False)
class _Evidence:
    """What the verdict is drawn from."""

    signer: SignerCheck
    groups: Mapping[int, str]
    reason: str
    state: Finding
    weaknesses: tuple[str, ...]


def authenticate(
    security_object: bytes, groups: Mapping[int, bytes], trust: TrustStore | None, now: datetime
) -> AuthenticationOutcome:
    """Check EF.SOD against the data groups that were read, and its signer against ``trust``.

    ``groups``: number to the bytes of the file. ``trust`` is None when no store is held.
    """
    try:
        read = read_security_object(security_object)
    except DocumentError as error:
        return _unread(str(error.details["reason"]), groups)
    checked = [check_signer_of(read.signed, signer, trust, now) for signer in read.signed.signers]
    signer = min(checked, key=_rank)
    country = _country(signer)
    outcomes = check_groups(read, groups)
    evidence = _Evidence(
        signer,
        outcomes,
        groups_reason(read, outcomes),
        state_finding(groups.get(1), country),
        _weaknesses(signer, read),
    )
    verdict, reason = _verdict(evidence)
    return AuthenticationOutcome(
        verdict,
        reason,
        _checks(evidence),
        _caveats(evidence, read, len(checked)),
        country,
        _summary(signer),
        read.lds_version,
    )


def _verdict(evidence: _Evidence) -> tuple[Verdict, str]:
    """Return the first that applies; what comes later rests on what came before."""
    signer, groups = evidence.signer, evidence.groups
    for applies, verdict, reason in (
        (
            signer.signature.outcome is SignatureOutcome.BAD,
            Verdict.BAD_SIGNATURE,
            signer.signature.reason,
        ),
        (
            signer.signature.outcome is not SignatureOutcome.GOOD,
            Verdict.NOT_CHECKED,
            signer.signature.reason,
        ),
        ("bad" in groups.values(), Verdict.HASH_DIFFERS, evidence.reason),
        (
            signer.chain.outcome is IssuerOutcome.BAD,
            Verdict.BAD_SIGNATURE,
            signer.chain.reason,
        ),
        (signer.usage.outcome == "bad", Verdict.BAD_SIGNATURE, signer.usage.reason),
        (
            signer.chain.outcome is IssuerOutcome.UNKNOWN,
            Verdict.ISSUER_UNKNOWN,
            signer.chain.reason,
        ),
        (not signer.chain.trusted, Verdict.NOT_CHECKED, signer.chain.reason),
        (evidence.state.outcome == "differs", Verdict.ISSUER_UNKNOWN, evidence.state.reason),
        (
            signer.revocation.outcome == "revoked",
            Verdict.SIGNER_REVOKED,
            signer.revocation.reason,
        ),
        (signer.validity.outcome != "ok", Verdict.SIGNER_EXPIRED, signer.validity.reason),
        ("ok" not in groups.values(), Verdict.NOT_CHECKED, evidence.reason),
    ):
        if applies:
            return verdict, reason
    return Verdict.PROVED, evidence.reason


def _country(check: SignerCheck) -> str:
    """Return that of the trusted CSCA; what a signer says of itself only while nobody vouches."""
    if check.chain.trusted:
        return check.chain.path[-1].country
    return check.certificate.country if check.certificate else ""


def _rank(check: SignerCheck) -> int:
    """Of several signers the one that proves most speaks; one good signature is enough."""
    stages = (
        check.signature.outcome is SignatureOutcome.GOOD,
        check.chain.trusted,
        check.usage.outcome == "ok",
        check.revocation.outcome != "revoked",
        check.validity.outcome == "ok",
    )
    return stages.index(False) * -1 if False in stages else -len(stages)


def _checks(evidence: _Evidence) -> dict[str, str]:
    signer = evidence.signer
    good = signer.signature.outcome is SignatureOutcome.GOOD
    strength = ("weak" if evidence.weaknesses else "ok") if good else "not_checked"
    return {
        "sod_signature": _SIGNATURE_WORDS[signer.signature.outcome],
        "issuer": signer.chain.outcome.value,
        **{f"dg{number}": outcome for number, outcome in sorted(evidence.groups.items())},
        "signer_validity": signer.validity.outcome,
        "revocation": signer.revocation.outcome,
        "key_usage": signer.usage.outcome,
        "algorithm_strength": strength,
        "issuer_state": evidence.state.outcome,
    }


def _weaknesses(check: SignerCheck, read: SecurityObject) -> tuple[str, ...]:
    by_hash = "it uses SHA-1" if "sha1" in {read.hash_name, check.signer.hash_name} else ""
    found = (*check.weaknesses, by_hash)
    return tuple(dict.fromkeys(weakness for weakness in found if weakness))


def _caveats(evidence: _Evidence, read: SecurityObject, signers: int) -> tuple[str, ...]:
    signer = evidence.signer
    unread = sorted(number for number in read.hashes if number not in evidence.groups)
    found = [f"the signature is weak: {weakness}" for weakness in evidence.weaknesses]
    found.append(signer.revocation.caveat)
    if signer.revocation.outcome == "not_checked" and signer.chain.trusted:
        found.append(f"revocation was not checked: {signer.revocation.reason}")
    if unread:
        names = ", ".join(f"DG{number}" for number in unread)
        found.append(f"signed, but not compared here: {names}")
    if signers > 1:
        found.append(f"it has {signers} signers; the one that proves most is told of")
    if evidence.state.outcome == "not_checked" and evidence.state.reason:
        found.append(evidence.state.reason)
    return tuple(caveat for caveat in found if caveat)


def _summary(check: SignerCheck) -> SignerSummary | None:
    found = check.certificate
    if found is None:
        return None
    return SignerSummary(
        found.title,
        found.country,
        f"{found.serial:X}",
        key_name(found.key) if found.key else found.key_problem,
        found.not_before,
        found.not_after,
        check.signed_at,
        check.chain.path[0].title if check.chain.path else "",
    )


def _unread(reason: str, groups: Mapping[int, bytes]) -> AuthenticationOutcome:
    names = ("sod_signature", "issuer", *(f"dg{number}" for number in sorted(groups)))
    checks = dict.fromkeys(names, "not_checked")
    return AuthenticationOutcome(
        Verdict.NOT_CHECKED, f"the security object cannot be read: {reason}", checks
    )
