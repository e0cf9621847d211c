"""What passive authentication proved: one verdict, and the outcome of every check behind it.

The words are graded on purpose. None of them says what became of a document: a hash that differs
may be damage, an unknown issuer is most often a list that is not complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """The whole in one word."""

    PROVED = "proved"
    HASH_DIFFERS = "hash_differs"
    BAD_SIGNATURE = "bad_signature"
    ISSUER_UNKNOWN = "issuer_unknown"
    SIGNER_EXPIRED = "signer_expired"
    SIGNER_REVOKED = "signer_revoked"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class SignerSummary:
    """The document signer's certificate, for people. Not personal data."""

    title: str
    country: str
    serial: str
    key: str
    not_before: datetime
    not_after: datetime
    signed_at: datetime | None
    issuer: str = ""


@dataclass(frozen=True)
class AuthenticationOutcome:
    """All of it.

    ``checks``: ``sod_signature`` (ok, bad, not_checked), ``issuer`` (ok, unknown, bad,
    not_checked), ``dg1`` … ``dg16`` (ok, bad, not_checked), ``signer_validity`` (ok, expired,
    not_yet_valid, not_checked), ``revocation`` (ok, revoked, not_checked), ``key_usage`` (ok, bad,
    not_checked), ``algorithm_strength`` (ok, weak, not_checked) and ``issuer_state`` (ok, differs,
    not_checked: the state in DG1 against that of the CSCA, or of the signer while it is unknown).
    ``reason``: one sentence for the verdict. ``caveats``: sentences that qualify it.
    """

    verdict: Verdict
    reason: str
    checks: Mapping[str, str]
    caveats: tuple[str, ...] = ()
    issuer_state: str = ""
    signer: SignerSummary | None = None
    lds_version: str = ""
