"""Which list repository this laptop trusts: its first root, and what was seen of it since.

The root is pinned when the laptop is enrolled, by the hub's signed answer; otherwise with the
first update, by the root file or by a fingerprint that was compared. After that only an
administrator's act, which is logged, changes it. Guarantees that what was seen rests in the
vault, where it cannot be put back unnoticed.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldid.app.list_import import ADMINISTRATOR
from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import (
    AuthorityPinnedError,
    NotAdministratorError,
    RepositoryNotTrustedError,
    RootDamagedError,
    UpdateSilentError,
)
from fieldid.watchlist.root_file import check_root, offered_root, root_fingerprint
from fieldid.watchlist.update_client import Memory
from fieldid.watchlist.update_source import MissingError

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.vault.vault import Vault
    from fieldid.watchlist.update_source import Source

_ROOT, _MEMORY = "repository_root", "repository_memory"


@dataclass(frozen=True)
class Trust:
    """What the first update brings: the root file, or the fingerprint that was compared."""

    root: bytes | None = field(default=None, repr=False)
    fingerprint: str = ""


NO_TRUST = Trust()


def trusts_repository(vault: Vault) -> bool:
    """Whether a repository's root is pinned already."""
    return vault.settings.get(_ROOT, bytes) is not None


def trusted_fingerprint(vault: Vault) -> str:
    """Return the fingerprint of the root that is pinned, '' where none is."""
    root = vault.settings.get(_ROOT, bytes)
    return root_fingerprint(root) if root is not None else ""


def root_to_use(vault: Vault, source: Source, trust: Trust) -> bytes:
    """Return the root that leads through a repository.

    Raises ``AuthorityPinnedError`` where another is pinned; ``RepositoryNotTrustedError``, which
    names the one that is offered, where nobody said that it is the right one.
    """
    pinned = vault.settings.get(_ROOT, bytes)
    if pinned is not None:
        given = trust.root is not None and trust.root != pinned
        if given or not _same(trust.fingerprint or root_fingerprint(pinned), pinned):
            raise AuthorityPinnedError
        return pinned
    if trust.root is not None:
        return check_root(trust.root)
    try:
        offered = offered_root(source)
    except MissingError:
        raise UpdateSilentError(reason="there is no list repository in it") from None
    if not trust.fingerprint or not _same(trust.fingerprint, offered):
        raise RepositoryNotTrustedError(fingerprint=root_fingerprint(offered))
    return offered


def memory_of(vault: Vault) -> Memory:
    """Return what the last visit left."""
    return vault.settings.get(_MEMORY, Memory) or {}


def remember(desk: Desk, root: bytes, memory: Memory) -> None:
    """Keep what a visit verified; the first one pins the root."""
    settings = desk.vault.settings
    with desk.vault.transaction():
        if settings.get(_ROOT, bytes) is None:
            _pin(desk.vault, root, "list repository pinned")
        settings.set(_MEMORY, memory)


def pin_at_enrolment(vault: Vault, root: bytes) -> None:
    """Pin the root that came with the hub's signed answer, unless one is pinned already.

    In the caller's transaction. A hub that sends none, or something else, changes nothing.
    """
    with suppress(RootDamagedError):
        if root and not trusts_repository(vault):
            _pin(vault, check_root(root), "list repository pinned at enrolment")


def repin_repository(desk: Desk, root: bytes) -> None:
    """Trust another repository from the next update on (administrators; logged).

    Raises ``NotAdministratorError``, ``RootDamagedError``.
    """
    if desk.officer.role != ADMINISTRATOR:
        raise NotAdministratorError
    with desk.vault.transaction():
        _pin(desk.vault, check_root(root), "list repository pinned")
        desk.vault.settings.remove(_MEMORY)


def _pin(vault: Vault, root: bytes, what: str) -> None:
    vault.settings.set(_ROOT, root)
    vault.audit.append(AuditEvent.KEY, (), {"what": what, "root": root_fingerprint(root)})


def _same(fingerprint: str, root: bytes) -> bool:
    """Compare as people write it: in any case and grouping."""
    letters = re.sub(r"[^A-Z2-7]", "", fingerprint.upper())
    return letters == root_fingerprint(root).replace("-", "")
