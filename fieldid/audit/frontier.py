"""The Merkle tree's right edge: enough to add entries and to tell the root, in a few hashes.

Guarantees the same root as ``merkle.root_of`` over all leaves, without keeping them. A laptop
keeps one; a hub can keep one for each laptop and add to it what an envelope brings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from fieldid.audit.merkle import EMPTY_ROOT, leaf_hash, node_hash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.audit.entry import AuditEntry

Hash = Annotated[bytes, Meta(min_length=32, max_length=32)]


@dataclass(frozen=True)
class Frontier:
    """``size``: leaves so far. ``peaks``: roots of the whole subtrees, largest first."""

    size: Annotated[int, Meta(ge=0, lt=2**53)] = 0
    peaks: Annotated[tuple[Hash, ...], Meta(max_length=53)] = ()

    def add(self, leaf: bytes) -> Frontier:
        """Return the frontier with one more leaf."""
        peaks, merged, size = list(self.peaks), leaf_hash(leaf), self.size
        while size & 1:
            merged, size = node_hash(peaks.pop(), merged), size >> 1
        return Frontier(self.size + 1, (*peaks, merged))

    def extend(self, entries: Iterable[AuditEntry]) -> Frontier:
        """Return the frontier with these entries, which must follow in order."""
        return reduce(lambda edge, entry: edge.add(bytes.fromhex(entry.digest)), entries, self)

    @property
    def root(self) -> bytes:
        """The Merkle root over all leaves so far, 32 bytes."""
        if not self.peaks:
            return EMPTY_ROOT
        return reduce(lambda right, left: node_hash(left, right), reversed(self.peaks))
