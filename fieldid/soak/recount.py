"""The recount: what was acknowledged against what the hub holds.

Trusts neither side's word: journals were written by the soak, envelopes are opened with the
hub's key, and every audit chain is followed anew from its first entry.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.rows import dict_row

from fieldid.audit.chain import verify_chain
from fieldid.audit.entry import entry_from_dict
from fieldid.audit.head import GENESIS, AuditHead
from fieldid.errors.base import FieldidError
from fieldid.wire import envelope as envelopes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from fieldid.hub.keys import HubKeys
    from fieldid.soak.laptop import Laptop


@dataclass(frozen=True)
class Acknowledged:
    """One line of a journal. ``sha256``: of the sealed envelope as the laptop keeps it."""

    encounter_id: str
    sequence: int
    sha256: str


@dataclass
class HubContent:
    """What the hub holds of one laptop. ``found``: sequence and SHA-256 by encounter."""

    found: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    clashes: int = 0
    not_plain: int = 0
    chain: AuditHead | None = None


@dataclass(frozen=True)
class Count:
    """What the recount found; the words of the soak's report."""

    encounters: int = 0
    acknowledged: int = 0
    on_hub: int = 0
    duplicates: int = 0
    lost: int = 0
    chains: int = 0
    not_plain: int = 0

    def __add__(self, other: Count) -> Count:
        pairs = zip(_values(self), _values(other), strict=True)
        return Count(*(mine + theirs for mine, theirs in pairs))


def read_journal(path: Path) -> list[Acknowledged]:
    """Return the acknowledgements of one laptop, in order."""
    lines = [line.split() for line in path.read_text(encoding="ascii").splitlines()]
    return [Acknowledged(words[1], int(words[3]), words[4]) for words in lines]


def hub_content(dsn: str, keys: HubKeys, device_id: str) -> HubContent:
    """Open everything that the hub holds of one laptop."""
    with psycopg.connect(dsn, row_factory=dict_row) as connection:
        rows = connection.execute(
            "SELECT sequence, state, decision_pending, raw, public_key FROM envelope"
            " JOIN device USING (device_id) WHERE device_id = %s ORDER BY sequence",
            [device_id],
        ).fetchall()
        clashes = connection.execute(
            "SELECT count(*) AS n FROM clash WHERE device_id = %s", [device_id]
        ).fetchone()
        device = connection.execute(
            "SELECT audit_sequence, audit_digest FROM device WHERE device_id = %s", [device_id]
        ).fetchone()
    content = HubContent(clashes=clashes["n"] if clashes else 0)
    entries: list[dict[str, Any]] = []
    for row in rows:
        entries += _take(content, row, keys)
    known = AuditHead(device["audit_sequence"], device["audit_digest"]) if device else GENESIS
    content.chain = known if _chain(entries) == known else None
    return content


def _take(content: HubContent, row: dict[str, Any], keys: HubKeys) -> tuple[dict[str, Any], ...]:
    raw = bytes(row["raw"])
    opened = envelopes.open_envelope(envelopes.decode(raw), keys.sealing, bytes(row["public_key"]))
    content.not_plain += row["state"] != "accepted" or row["decision_pending"]
    if opened.kind == "encounter" and opened.record.get("decision"):
        encounter_id = str(opened.record["encounter_id"])
        found = row["sequence"], hashlib.sha256(raw).hexdigest()
        content.found.setdefault(encounter_id, []).append(found)
    return opened.audit


def _chain(entries: Iterable[dict[str, Any]]) -> AuditHead | None:
    try:
        return verify_chain(map(entry_from_dict, entries))
    except FieldidError:
        return None


def count_laptop(laptop: Laptop, content: HubContent) -> Count:
    """Compare journal, vault and hub of one laptop."""
    acknowledged = read_journal(laptop.journal)
    names = {one.encounter_id for one in acknowledged}
    there = {one.encounter_id for one in acknowledged if _is_there(one, content)}
    copies = [len(found) for found in content.found.values()]
    missing = names - there | laptop.held.encounters - content.found.keys()
    return Count(
        encounters=len(laptop.held.encounters),
        acknowledged=len(names),
        on_hub=len(there),
        duplicates=sum(copies) - len(copies) + content.clashes,
        lost=len(missing),
        chains=int(_chain_holds(laptop, content)),
        not_plain=content.not_plain,
    )


def _is_there(one: Acknowledged, content: HubContent) -> bool:
    return content.found.get(one.encounter_id) == [(one.sequence, one.sha256)]


def _chain_holds(laptop: Laptop, content: HubContent) -> bool:
    """Whether the hub's chain is unbroken and no longer than the laptop's verified one."""
    head = content.chain
    return laptop.held.drained and head is not None and head.sequence <= laptop.held.audit_sequence


def _values(count: Count) -> tuple[int, ...]:
    return (
        count.encounters,
        count.acknowledged,
        count.on_hub,
        count.duplicates,
        count.lost,
        count.chains,
        count.not_plain,
    )
