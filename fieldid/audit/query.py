"""What a supervisor asks the audit log for."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from fieldid.audit.entry import AuditEntry, AuditEvent


@dataclass(frozen=True)
class AuditQuery:
    """Entries that satisfy all of it; an empty part asks for nothing.

    ``words``: each must occur in an identifier or a detail, whatever its case. ``events``: one of
    them. ``actors``: identifiers of officers, one of them. ``since``, ``until``: aware; from and
    before.
    """

    words: tuple[str, ...] = ()
    events: frozenset[AuditEvent] = frozenset()
    actors: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None

    def wants(self, entry: AuditEntry) -> bool:
        """Whether ``entry`` is asked for."""
        return (
            (not self.events or entry.event in self.events)
            and (not self.actors or entry.actor in self.actors)
            and (self.since is None or entry.at >= self.since)
            and (self.until is None or entry.at < self.until)
            and self._has_words(entry)
        )

    def _has_words(self, entry: AuditEntry) -> bool:
        if not self.words:
            return True
        details = [part for item in entry.detail.items() for part in item]
        text = _folded(" ".join([entry.actor, *entry.subjects, *details]))
        return all(_folded(word) in text for word in self.words)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
