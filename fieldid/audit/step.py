"""From one checkpoint to the next: what a laptop tells the hub of its log at each sync.

Travels as the record of an envelope of audit entries. Guarantees that making one costs as much
as there are entries since the checkpoint before, not as the log is long; and that reading one
trusts nothing: whoever has it checks it (``checkpoint``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from fieldid.audit.frontier import Hash
from fieldid.audit.merkle import root_of, split_of
from fieldid.errors.hub import AuditError
from fieldid.parameters import MAX_CHECKPOINT_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.audit.frontier import Frontier

_NAME = "checkpoint"
_LONGEST_PATH = 2 * 53


@dataclass(frozen=True)
class Step:
    """``checkpoint``: encoded. ``since``: size of the one told before, 0 for the first.

    ``path``: shows that the log of ``since`` entries is its beginning.
    """

    checkpoint: Annotated[bytes, Meta(max_length=MAX_CHECKPOINT_BYTES)]
    since: Annotated[int, Meta(ge=0, lt=2**53)]
    path: Annotated[tuple[Hash, ...], Meta(max_length=_LONGEST_PATH)]


def step_record(step: Step) -> dict[str, Any]:
    """Return the step as plain values, ready for an envelope."""
    return {_NAME: msgspec.to_builtins(step)}


def read_step(record: dict[str, Any]) -> Step | None:
    """Return the step in a received record, None without one; raise ``AuditError``."""
    if _NAME not in record:
        return None
    try:
        return msgspec.convert(record[_NAME], Step)
    except ValueError:
        raise AuditError(sequence="?", reason="its checkpoint cannot be read") from None


def path_beyond(edge: Frontier, new: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return what ``merkle.consistency_path`` would, without the leaves that ``edge`` stands for.

    ``new``: the leaves after them, 32 bytes each. The proof names whole subtrees on the left,
    which are the edge's peaks, and subtrees of new leaves.
    """
    if not edge.size:
        return ()
    return _Beyond(edge, new).path(0, edge.size + len(new), whole=True)


class _Beyond:
    """RFC 6962, section 2.1.2, over leaves from ``low`` to ``high``."""

    def __init__(self, edge: Frontier, new: Sequence[bytes]) -> None:
        self._size = edge.size
        self._new = new
        self._peaks, low = {}, 0
        for peak in edge.peaks:
            high = low + split_of(edge.size - low + 1)
            self._peaks[low, high], low = peak, high

    def path(self, low: int, high: int, *, whole: bool) -> tuple[bytes, ...]:
        if high == self._size:
            return () if whole else (self._root(low, high),)
        middle = low + split_of(high - low)
        if self._size <= middle:
            return (*self.path(low, middle, whole=whole), self._root(middle, high))
        return (*self.path(middle, high, whole=False), self._root(low, middle))

    def _root(self, low: int, high: int) -> bytes:
        if low >= self._size:
            return root_of(self._new[low - self._size : high - self._size])
        return self._peaks[low, high]
