"""What this laptop knows of the hub's log of disclosures, so that a cut is noticed.

Guarantees that each entry the hub ever signed for, in a receipt or an answer, is asked about
again until a later answer has confirmed it, and that a log which is shorter than it was, or
holds another entry at a number, is an error. Leaves out who cut it, and a hub that a whole
fleet has forgotten: the laptops together remember more than one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import DisclosureLogCutError, QuestionUnansweredError
from fieldid.parameters import KNOWN_LOG_ENTRIES
from fieldid.sync.report import Waiting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fieldid.vault.vault import Vault
    from fieldid.wire.act_receipt import ActReceipt

_ANCHORS = "disclosure_log_anchors"
Anchors = dict[int, str]


@dataclass(frozen=True)
class LogAnswer:
    """Part of an answer. ``known``: the digests of the entries that were asked about."""

    sequence: Annotated[int, Meta(ge=0)]
    digest: str
    known: tuple[str, ...]


def known_entries(vault: Vault) -> tuple[int, ...]:
    """Return the numbers of the entries to ask about."""
    return tuple(sorted(_held(vault)))


def note_receipt(vault: Vault, receipt: ActReceipt) -> None:
    """Remember the entry that a receipt names. Raises ``DisclosureLogCutError``.

    A receipt given again names an earlier entry than the newest, which is no cut.
    """
    held = _held(vault)
    if held.setdefault(receipt.log_sequence, receipt.log_digest) != receipt.log_digest:
        raise _cut(vault, receipt.log_sequence)
    _hold(vault, held)


def check_answer(vault: Vault, asked: Sequence[int], content: Mapping[str, Any]) -> None:
    """Compare an answer's account of the log with what is known here.

    Raises ``DisclosureLogCutError``; ``QuestionUnansweredError`` for an answer without one.
    """
    try:
        log = msgspec.convert(content.get("log"), LogAnswer)
    except msgspec.ValidationError:
        raise QuestionUnansweredError(reason=Waiting.NONSENSE.value) from None
    held = _held(vault)
    told = dict(zip(asked, log.known, strict=False))
    for sequence in asked:
        if sequence > log.sequence or told.get(sequence) != held.get(sequence):
            raise _cut(vault, sequence)
    if held.get(log.sequence, log.digest) != log.digest:
        raise _cut(vault, log.sequence)
    later = {sequence: digest for sequence, digest in held.items() if sequence not in told}
    _hold(vault, later | {log.sequence: log.digest})


def _cut(vault: Vault, sequence: int) -> DisclosureLogCutError:
    what = f"the hub's log of disclosures no longer holds entry {sequence}"
    vault.audit.append(AuditEvent.KEY, (), {"what": what})
    return DisclosureLogCutError(sequence=sequence)


def _held(vault: Vault) -> Anchors:
    return vault.settings.get(_ANCHORS, Anchors) or {}


def _hold(vault: Vault, anchors: Anchors) -> None:
    newest = sorted(anchors)[-KNOWN_LOG_ENTRIES:]
    vault.settings.set(_ANCHORS, {sequence: anchors[sequence] for sequence in newest})
