"""Which envelopes go together: in their order, within bounds, of one laptop at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.parameters import BATCH_BYTES, BATCH_ENVELOPES
from fieldid.wire import envelope as envelopes
from fieldid.wire.envelope import Envelope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.vault.spool import SpoolItem


@dataclass(frozen=True, repr=False)
class Ready:
    """An envelope that was read from the spool. ``alone``: it failed before."""

    raw: bytes
    envelope: Envelope
    alone: bool = False

    @property
    def sequence(self) -> int:
        """The envelope's number."""
        return self.envelope.sequence


def read_ready(item: SpoolItem, *, alone: bool) -> Ready | None:
    """Read one file of the spool; None where it is not the envelope that it should be."""
    raw = item.read() or b""
    try:
        envelope = envelopes.decode(raw)
    except WireError:
        return None
    return Ready(raw, envelope, alone) if envelope.sequence == item.sequence else None


def batched(ready: Iterable[Ready]) -> Iterator[list[Ready]]:
    """Group what may travel together. What failed before travels alone: it may be the reason."""
    batch: list[Ready] = []
    for one in ready:
        if batch and not _fits(batch, one):
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _fits(batch: list[Ready], one: Ready) -> bool:
    size = sum(len(other.raw) for other in batch) + len(one.raw)
    same = batch[0].envelope.device_id == one.envelope.device_id
    alone = batch[0].alone or one.alone
    return same and not alone and size <= BATCH_BYTES and len(batch) < BATCH_ENVELOPES
