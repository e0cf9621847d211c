"""Counting what a vault holds, against what was acknowledged outside it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from fieldid.audit.chain import verify_chain
from fieldid.audit.entry import entry_from_dict
from fieldid.wire.envelope import EnvelopeContent, decode, open_envelope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.vault.vault import Vault
    from tests.vault.support import Hub


def check_accounts(vault: Vault, hub: Hub, acknowledged: Iterable[str]) -> int:
    """Assert that nothing is missing, double or out of step; return how many decisions."""
    database = vault.settings._database
    decided = [row[0] for row in database.rows("SELECT decision_id FROM decisions")]
    numbers = [row[0] for row in database.rows("SELECT sequence FROM outbox ORDER BY sequence")]
    contents = [_content(vault, hub, number) for number in numbers]
    enqueued = Counter(content.record["decision_id"] for content in contents)
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(acknowledged) <= set(decided)
    assert enqueued == Counter(decided)
    assert set(enqueued.values()) <= {1}
    _check_log(vault, contents)
    _check_spool(vault)
    return len(decided)


def _content(vault: Vault, hub: Hub, sequence: int) -> EnvelopeContent:
    data = vault.outbox.envelope(sequence)
    assert data is not None
    return open_envelope(decode(data), hub.sealing, vault.device.public_key)


def _check_log(vault: Vault, contents: list[EnvelopeContent]) -> None:
    sent = verify_chain(entry_from_dict(entry) for one in contents for entry in one.audit)
    assert vault.audit.verify() == vault.audit.head()
    assert verify_chain(vault.audit.entries(sent.sequence), start=sent) == vault.audit.head()


def _check_spool(vault: Vault) -> None:
    waiting = [item.sequence for item in vault.outbox.pending()]
    assert [item.sequence for item in vault.spool.envelopes()] == waiting
    assert [item.read() for item in vault.spool.pending()] == [
        vault.outbox.envelope(number) for number in waiting
    ]
    assert list(vault.spool.folder.glob("*.unfinished")) == []
