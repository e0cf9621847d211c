"""What is trusted about states' certificates: CSCAs, link certificates, revocation lists.

Guarantees that every certificate that was handed in is held as usable or named among ``rejected``
with the reason. A self-signed CSCA certificate that somebody put into the store is trusted because
of who put it there; those in a master list because its signature leads to one already trusted.
Link certificates and document signers are held, and trusted only along a chain.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from fieldid.document.certificate import Certificate
from fieldid.document.revocation import RevocationList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_Key = TypeVar("_Key")


@dataclass(frozen=True, repr=False)
class Anchor:
    """One trusted CSCA certificate and the file it came from."""

    certificate: Certificate
    source: str


@dataclass(frozen=True)
class Rejected:
    """One certificate or list that is not used, and why. ``place``: in its file, from 1."""

    source: str
    place: int
    title: str
    reason: str
    subject: str = ""
    key_id: bytes = b""


@dataclass(frozen=True)
class TrustSource:
    """One file: what it is, how many certificates it holds, how many are usable."""

    name: str
    kind: str
    held: int
    usable: int
    signed_by: str = ""
    signed_at: datetime | None = None
    problem: str = ""


@dataclass(frozen=True, repr=False, eq=False)
class TrustStore:
    """All of it, read-only."""

    anchors: tuple[Anchor, ...] = ()
    links: tuple[Certificate, ...] = ()
    signers: tuple[Certificate, ...] = ()
    revocation_lists: tuple[RevocationList, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    sources: tuple[TrustSource, ...] = ()

    def issuers_of(self, certificate: Certificate) -> tuple[Certificate, ...]:
        """Return authorities with the issuer's name or key: anchors, longest valid first."""
        found = (*self._by_subject.get(certificate.issuer, ()),)
        if certificate.issuer_key_id:
            found += self._by_key_id.get(certificate.issuer_key_id, ())
        once = {id(issuer): issuer for issuer in found}.values()
        by_end = sorted(once, key=lambda issuer: issuer.not_after, reverse=True)
        return tuple(sorted(by_end, key=self.is_anchor, reverse=True))

    def is_anchor(self, certificate: Certificate) -> bool:
        """Whether this very certificate is trusted."""
        return certificate.fingerprint in self._anchor_fingerprints

    def rejected_issuers_of(self, certificate: Certificate) -> tuple[Rejected, ...]:
        """Return certificates that would be the issuer but cannot be used."""
        return tuple(
            entry
            for entry in self.rejected
            if entry.subject == certificate.issuer
            and (not certificate.issuer_key_id or entry.key_id == certificate.issuer_key_id)
        )

    def authorities_named(self, subject: str) -> tuple[Certificate, ...]:
        """Return anchors and links with this name."""
        return self._by_subject.get(subject, ())

    def of_country(self, country: str) -> int:
        """Return how many trusted certificates are held for a two-letter code."""
        return self.countries.get(country, 0)

    @cached_property
    def countries(self) -> Mapping[str, int]:
        """Trusted certificates by two-letter code, in alphabetical order."""
        counts = Counter(anchor.certificate.country or "?" for anchor in self.anchors)
        return dict(sorted(counts.items()))

    @cached_property
    def _authorities(self) -> tuple[Certificate, ...]:
        return (*(anchor.certificate for anchor in self.anchors), *self.links)

    @cached_property
    def _anchor_fingerprints(self) -> frozenset[str]:
        return frozenset(anchor.certificate.fingerprint for anchor in self.anchors)

    @cached_property
    def _by_subject(self) -> Mapping[str, tuple[Certificate, ...]]:
        return _indexed((c.subject, c) for c in self._authorities)

    @cached_property
    def _by_key_id(self) -> Mapping[bytes, tuple[Certificate, ...]]:
        return _indexed((c.key_id, c) for c in self._authorities if c.key_id)


def _indexed(
    pairs: Iterable[tuple[_Key, Certificate]],
) -> dict[_Key, tuple[Certificate, ...]]:
    index: dict[_Key, list[Certificate]] = {}
    for key, certificate in pairs:
        index.setdefault(key, []).append(certificate)
    return {key: tuple(certificates) for key, certificates in index.items()}
