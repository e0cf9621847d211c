"""Searching the audit log, for supervisors and administrators; each search is itself logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import NotSupervisorError
from fieldid.vault.identities import ADMINISTRATOR, SUPERVISOR

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.audit.entry import AuditEntry
    from fieldid.audit.query import AuditQuery

MAY_SEARCH = (SUPERVISOR, ADMINISTRATOR)


def may_search_log(desk: Desk) -> bool:
    """Whether whoever is logged on may read the whole log."""
    return desk.officer.role in MAY_SEARCH


def search_log(desk: Desk, query: AuditQuery) -> tuple[AuditEntry, ...]:
    """Return the latest entries asked for, latest first. Raises ``NotSupervisorError``."""
    if not may_search_log(desk):
        raise NotSupervisorError
    found = desk.vault.audit.search(query)
    asked = " ".join(query.words)[:200]
    desk.log(AuditEvent.CONSULTATION, what="audit log searched", words=asked, found=str(len(found)))
    return found
