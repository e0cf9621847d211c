"""A signed set of what a trust store is made of: CSCA certificates and lists, as files.

One file: a signed description, its signature, then the files, each with its length before it.
Guarantees that nothing is decoded before the signature of the list authority was verified, that
the description names each file's size and SHA-256, and that sizes are bounded before anything is
copied. Not encrypted: the certificates are public, the laptop's vault keeps them from being
altered. Leaves out what the files say (``fieldid.document.trust_building``).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import msgspec

from fieldid.document.trust_file import TrustFile
from fieldid.errors.document import (
    TrustSetBuildError,
    TrustSetDamagedError,
    TrustSetOlderError,
    TrustSetStrangerError,
)
from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.parameters import TRUST_NAME_LETTERS, TRUST_SET_FILES, TRUST_SET_LIMIT
from fieldid.watchlist.frames import frame, frames
from fieldid.wire.canonical import canonical_json
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.watchlist.authority import ListAuthority

FORMAT = "fieldid-trust-1"
_Count = Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
_Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


@dataclass(frozen=True)
class TrustPiece:
    """One file. ``name`` is for reports only; nothing is written under it."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=TRUST_NAME_LETTERS)]
    size: Annotated[int, msgspec.Meta(ge=0, le=TRUST_SET_LIMIT)]
    sha256: _Digest


@dataclass(frozen=True)
class TrustDescription:
    """What the list authority signs. ``created_at``: aware, UTC."""

    format: str
    version: _Count
    created_at: Annotated[datetime, msgspec.Meta(tz=True)]
    files: Annotated[tuple[TrustPiece, ...], msgspec.Meta(max_length=TRUST_SET_FILES)]


@dataclass(frozen=True, repr=False)
class TrustSet:
    """A verified set."""

    version: int
    created_at: datetime
    files: tuple[TrustFile, ...]


def read_files(folder: Path) -> tuple[TrustFile, ...]:
    """Return the files of a folder, by name. Raises ``TrustSetBuildError``."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    try:
        if sum(path.stat().st_size for path in paths) > TRUST_SET_LIMIT:
            raise TrustSetBuildError(reason=f"the files have more than {TRUST_SET_LIMIT} bytes")
        return tuple(
            TrustFile(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths
        )
    except OSError as error:
        raise TrustSetBuildError(reason=error.strerror or "a file cannot be read") from None


def build_trust_set(
    files: Sequence[TrustFile], authority: ListAuthority, version: int, now: datetime
) -> bytes:
    """Return the signed set, which every laptop of this authority takes over.

    Raises ``TrustSetBuildError`` where no laptop would.
    """
    pieces = tuple(
        TrustPiece(file.name, len(file.data), hashlib.sha256(file.data).hexdigest())
        for file in files
    )
    document = canonical_json(TrustDescription(FORMAT, version, now, pieces))
    signed = frame(document) + frame(authority.sign_trust_set(document))
    data = signed + b"".join(frame(file.data) for file in files)
    try:
        open_trust_set(data, authority.public)
    except TrustSetDamagedError as error:
        raise TrustSetBuildError(reason=str(error.details["reason"])) from None
    return data


def open_trust_set(data: bytes, pinned_public: bytes, held: int | None = None) -> TrustSet:
    """Verify a set whole; ``held``: the version held of the same authority, None without one.

    Raises ``TrustSetDamagedError``, ``TrustSetStrangerError`` or ``TrustSetOlderError``.
    """
    if len(data) > TRUST_SET_LIMIT:
        raise TrustSetDamagedError(reason=f"it has more than {TRUST_SET_LIMIT} bytes")
    document, signature, *bodies = _frames(data)
    try:
        verify(pinned_public, Domain.TRUST_SET, document, signature)
    except WireError:
        raise TrustSetStrangerError from None
    description = _description(document)
    if held is not None and description.version <= held:
        raise TrustSetOlderError(offered=description.version, held=held)
    if len(bodies) != len(description.files):
        raise TrustSetDamagedError(reason="it holds another number of files than was signed")
    files = tuple(map(_file, description.files, bodies))
    return TrustSet(description.version, description.created_at, files)


def _frames(data: bytes) -> list[bytes]:
    """Return the description, its signature and the files; no more of them than there can be."""
    found = []
    try:
        for one in frames(data):
            found.append(one)
            if len(found) > TRUST_SET_FILES + 2:
                raise TrustSetDamagedError(reason=f"it has more than {TRUST_SET_FILES} files")
    except WatchlistDamagedError as error:
        raise TrustSetDamagedError(reason=str(error.details["reason"])) from None
    if len(found) < 2:  # noqa: PLR2004 - the description and its signature
        raise TrustSetDamagedError(reason="its description is missing")
    return found


def _description(document: bytes) -> TrustDescription:
    try:
        found = msgspec.json.decode(document, type=TrustDescription)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise TrustSetDamagedError(reason="its description cannot be read") from None
    if found.format != FORMAT:
        raise TrustSetDamagedError(reason="it is in a format this version does not read")
    if not all(piece.name.isprintable() for piece in found.files):
        raise TrustSetDamagedError(reason="a file's name cannot be shown")
    return found


def _file(piece: TrustPiece, data: bytes) -> TrustFile:
    if len(data) != piece.size or hashlib.sha256(data).hexdigest() != piece.sha256:
        raise TrustSetDamagedError(reason="a file is not the one that was signed")
    return TrustFile(piece.name, data)
