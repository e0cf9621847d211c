"""Passive authentication of the chips made here, at the time that they were made for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.document.passive_authentication import authenticate
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from tests.document.pki import (
    NOW,
    Issued,
    csca,
)
from tests.document.signed_objects import (
    group,
    mrz_group,
    security_object,
)

if TYPE_CHECKING:
    from fieldid.document.outcome import AuthenticationOutcome
    from fieldid.document.trust_store import TrustStore

GROUPS = {1: mrz_group(), 2: group(2, b"a portrait"), 14: group(14, b"\x31\x00")}


def trust(*files: bytes) -> TrustStore:
    return build_trust_store(TrustFile(f"file {n}", data) for n, data in enumerate(files))


def checked(
    sod: bytes, store: TrustStore | None = None, groups: dict[int, bytes] | None = None
) -> AuthenticationOutcome:
    store = store or trust(csca().der)
    return authenticate(sod, GROUPS if groups is None else groups, store, NOW)


def signed_by(signer: Issued, **changes: Any) -> bytes:
    return security_object(GROUPS, signers=(signer,), **changes)
