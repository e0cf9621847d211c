"""The hash chain over audit entries.

Guarantees that an entry edited, removed from the middle, moved or inserted is found by
:func:`verify_chain`; that entries cut off at the end, or a chain that forked, are found as soon
as one head beyond the cut or the fork is known from elsewhere. Whoever can rewrite every entry
*and* every known head is not found: hand heads to the hub often.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEntry, AuditEvent, digest_of, entry_from_dict, entry_to_dict
from fieldid.audit.head import GENESIS, AuditHead, head_of
from fieldid.errors.hub import AuditError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def next_entry(
    head: AuditHead,
    at: datetime,
    actor: str,
    event: AuditEvent,
    subjects: Iterable[str] = (),
    detail: Mapping[str, str] | None = None,
) -> AuditEntry:
    """Return the entry that follows ``head``. ``at`` must be aware.

    Raises ``AuditError`` where a field is out of the bounds of :class:`AuditEntry`.
    """
    unsealed = AuditEntry(
        sequence=head.sequence + 1,
        at=at.astimezone(UTC),
        actor=actor,
        event=event,
        subjects=tuple(subjects),
        detail=dict(detail or {}),
        previous=head.digest,
        digest=GENESIS.digest,
    )
    checked = entry_from_dict(entry_to_dict(unsealed))
    return replace(checked, digest=digest_of(checked))


def verify_chain(
    entries: Iterable[AuditEntry],
    start: AuditHead = GENESIS,
    known: Iterable[AuditHead] = (),
) -> AuditHead:
    """Check that ``entries`` follow ``start`` without a flaw; return the head they end at.

    ``known``: heads remembered from elsewhere. Those from ``start`` on must lie on the chain;
    those before it are out of reach and are not looked at.

    Raises ``AuditError`` with the first entry that does not verify.
    """
    expected = _digests([mark for mark in known if mark.sequence >= start.sequence])
    head = start
    _check_mark(head, expected)
    for entry in entries:
        _check_link(entry, head)
        head = head_of(entry)
        _check_mark(head, expected)
    missing = [sequence for sequence in expected if sequence > head.sequence]
    if missing:
        raise AuditError(sequence=head.sequence + 1, reason="entries are missing at the end")
    return head


def _check_link(entry: AuditEntry, head: AuditHead) -> None:
    if entry.sequence != head.sequence + 1:
        reason = "an entry is missing or out of order before it"
    elif entry.previous != head.digest:
        reason = "it does not follow the entry before it"
    elif entry.digest != digest_of(entry):
        reason = "its content was altered"
    else:
        return
    raise AuditError(sequence=entry.sequence, reason=reason)


def _digests(marks: Iterable[AuditHead]) -> dict[int, str]:
    digests: dict[int, str] = {}
    for mark in marks:
        _check_mark(mark, digests)
        digests[mark.sequence] = mark.digest
    return digests


def _check_mark(head: AuditHead, expected: Mapping[int, str]) -> None:
    if expected.get(head.sequence, head.digest) != head.digest:
        raise AuditError(sequence=head.sequence, reason="another entry was known in its place")
