"""Files into a trust store, in whatever order they come.

Guarantees what ``trust_store`` promises. A signed list waits until its signer leads to something
trusted: first the certificates in the files, then lists that lists before it vouch for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldid.document.certificate import Certificate, read_certificate
from fieldid.document.chain import find_chain
from fieldid.document.cms import SignedData, read_signed_data
from fieldid.document.master_list import (
    MASTER_LIST,
    ListSignature,
    list_signature,
    listed_certificates,
)
from fieldid.document.revocation import RevocationList, read_revocation_list
from fieldid.document.revocation_check import is_revoked
from fieldid.document.signature import SignatureOutcome
from fieldid.document.trust_file import TrustFile, TrustKind, TrustObject, trust_objects
from fieldid.document.trust_store import Anchor, Rejected, TrustSource, TrustStore
from fieldid.errors.document import DocumentError, TrustSourceError
from fieldid.parameters import MAX_TRUST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass
class _Store:
    """The store while it is built."""

    anchors: dict[str, Anchor] = field(default_factory=dict)
    links: dict[str, Certificate] = field(default_factory=dict)
    signers: dict[str, Certificate] = field(default_factory=dict)
    revocation_lists: list[RevocationList] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    sources: list[TrustSource] = field(default_factory=list)
    waiting: list[tuple[str, SignedData]] = field(default_factory=list)

    def done(self) -> TrustStore:
        """Return it as it stands."""
        return TrustStore(
            tuple(self.anchors.values()),
            tuple(self.links.values()),
            tuple(self.signers.values()),
            tuple(self.revocation_lists),
            tuple(self.rejected),
            tuple(self.sources),
        )


def read_trust_folder(folder: Path) -> TrustStore:
    """Build a store of all files in ``folder``. Raises ``TrustSourceError``."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    if sum(path.stat().st_size for path in paths) > MAX_TRUST_BYTES:
        raise TrustSourceError(reason=f"the folder holds more than {MAX_TRUST_BYTES} bytes")
    try:
        files = [TrustFile(str(path.relative_to(folder)), path.read_bytes()) for path in paths]
    except OSError as error:
        raise TrustSourceError(reason=error.strerror or "a file cannot be read") from None
    return build_trust_store(files)


def build_trust_store(files: Iterable[TrustFile]) -> TrustStore:
    """Build a store. Never raises for what is in the files: see its ``rejected``."""
    store = _Store()
    for file in files:
        _take_file(store, file)
    _take_lists(store)
    return store.done()


def _take_file(store: _Store, file: TrustFile) -> None:
    held = usable = 0
    for place, found in enumerate(trust_objects(file), 1):
        if found.kind is TrustKind.SIGNED_LIST:
            _take_signed(store, file.name, place, found)
            continue
        held += 1
        usable += _take_object(store, file.name, place, found)
    if held:
        store.sources.append(TrustSource(file.name, "certificates", held, usable))


def _take_object(store: _Store, source: str, place: int, found: TrustObject) -> bool:
    if found.problem:
        store.rejected.append(Rejected(source, place, "", found.problem))
        return False
    try:
        if found.kind is TrustKind.REVOCATION_LIST:
            store.revocation_lists.append(read_revocation_list(found.der))
            return True
        return _take_certificate(store, source, place, read_certificate(found.der))
    except DocumentError as error:
        store.rejected.append(Rejected(source, place, "", str(error.details["reason"])))
        return False


def _take_certificate(store: _Store, source: str, place: int, found: Certificate) -> bool:
    """Take a certificate that stands alone: anchor, link or document signer."""
    if not found.is_authority:
        store.signers[found.fingerprint] = found
        return True
    problem = _authority_problem(found)
    if problem:
        store.rejected.append(_rejected(source, place, found, problem))
        return False
    if found.self_issued and found.signed_by(found).outcome is SignatureOutcome.GOOD:
        store.anchors[found.fingerprint] = Anchor(found, source)
    else:
        store.links[found.fingerprint] = found
    return True


def _take_signed(store: _Store, source: str, place: int, found: TrustObject) -> None:
    try:
        store.waiting.append((source, read_signed_data(found.der)))
    except DocumentError as error:
        reason = str(error.details["reason"])
        store.rejected.append(Rejected(source, place, "", reason))
        store.sources.append(TrustSource(source, "signed list", 0, 0, problem=reason))


def _take_lists(store: _Store) -> None:
    progress = True
    while store.waiting and progress:
        progress, waiting = False, store.waiting
        store.waiting = []
        for source, data in waiting:
            signature = _signature(store, data)
            if signature.problem:
                store.waiting.append((source, data))
            else:
                _take_list(store, source, data, signature)
                progress = True
    for source, data in store.waiting:
        _refuse_list(store, source, data, _signature(store, data).problem)


def _signature(store: _Store, data: SignedData) -> ListSignature:
    held = store.done()
    return list_signature(data, lambda signer: _is_trusted(signer, held))


def _is_trusted(signer: Certificate, held: TrustStore) -> bool:
    chain = find_chain(signer, held)
    return chain.trusted and not is_revoked(signer, chain, held)


def _take_list(store: _Store, source: str, data: SignedData, signature: ListSignature) -> None:
    if data.content_type != MASTER_LIST:
        problem = "it is authentic, but lists of this kind are not applied"
        store.sources.append(
            TrustSource(source, "signed list", 0, 0, signature.signer, signature.signed_at, problem)
        )
        return
    held = usable = 0
    for entry in _entries(store, source, data):
        held += 1
        usable += entry
    store.sources.append(
        TrustSource(source, "master list", held, usable, signature.signer, signature.signed_at)
    )


def _entries(store: _Store, source: str, data: SignedData) -> Iterable[bool]:
    try:
        listed = listed_certificates(data)
    except DocumentError as error:
        store.rejected.append(Rejected(source, 0, "", str(error.details["reason"])))
        return
    for entry in listed:
        found = entry.certificate
        problem = entry.problem if found is None else _listed_problem(found)
        if found is None:
            store.rejected.append(Rejected(source, entry.place, "", problem))
        elif problem:
            store.rejected.append(_rejected(source, entry.place, found, problem))
        else:
            store.anchors.setdefault(found.fingerprint, Anchor(found, source))
        yield not problem


def _refuse_list(store: _Store, source: str, data: SignedData, problem: str) -> None:
    title = "CSCA master list" if data.content_type == MASTER_LIST else "signed list"
    store.rejected.append(Rejected(source, 0, title, problem))
    store.sources.append(TrustSource(source, title, 0, 0, problem=problem))


def _listed_problem(found: Certificate) -> str:
    """Accept some that forget to say that they are authorities: the list says it for them."""
    may_sign = found.key_usage is not None and "key_cert_sign" in found.key_usage
    if not found.is_authority and not may_sign:
        return "it is not a certificate of an authority"
    return _authority_problem(found)


def _authority_problem(found: Certificate) -> str:
    if found.key is None:
        return found.key_problem
    if found.key_usage is not None and "key_cert_sign" not in found.key_usage:
        return "its key may not sign certificates"
    return ""


def _rejected(source: str, place: int, found: Certificate, reason: str) -> Rejected:
    title = f"{found.title}, serial {found.serial:X}"
    return Rejected(source, place, title, reason, found.subject, found.key_id)
