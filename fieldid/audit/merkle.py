"""A Merkle tree over the digests of audit entries (RFC 6962, section 2.1).

Guarantees that the root over the first m entries and the root over the first n show, with a
handful of hashes between them, that nothing among the first m was edited, removed, moved or
inserted; and that one entry can be shown to a third party without the others. Leaf i is the
digest of entry i + 1, as 32 bytes. Pure functions: laptop, hub and an auditor run the same. Own
code because the kept library for it (pymerkle) is under the GPL.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from fieldid.errors.hub import AuditError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EMPTY_ROOT = hashlib.sha256().digest()


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf; it can never be the hash of two nodes."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two subtrees."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the root over ``leaves``, 32 bytes."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    split = split_of(len(leaves))
    return node_hash(root_of(leaves[:split]), root_of(leaves[split:]))


def inclusion_path(index: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return what shows that leaf ``index`` is under the root over ``leaves``."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return ()
    split = split_of(len(leaves))
    if index < split:
        return (*inclusion_path(index, leaves[:split]), root_of(leaves[split:]))
    return (*inclusion_path(index - split, leaves[split:]), root_of(leaves[:split]))


def consistency_path(earlier: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return what shows that the first ``earlier`` leaves were the whole tree once."""
    if not 0 < earlier <= len(leaves):
        raise IndexError(earlier)
    return _sub_path(earlier, leaves, whole=True)


def check_inclusion(leaf: bytes, index: int, size: int, root: bytes, path: Iterable[bytes]) -> None:
    """Return if ``leaf`` is number ``index`` of ``size`` under ``root``; raise ``AuditError``.

    RFC 9162, section 2.1.3.2.
    """
    place, last, found = index, size - 1, leaf_hash(leaf)
    if not 0 <= index < size:
        raise AuditError(sequence=index + 1, reason="the tree is smaller than that")
    for step in path:
        if last == 0:
            raise AuditError(sequence=index + 1, reason="its proof is too long")
        if place & 1 or place == last:
            found = node_hash(step, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    if last or found != root:
        raise AuditError(sequence=index + 1, reason="it is not in the log that was signed")


def check_consistency(
    earlier: int, earlier_root: bytes, later: int, later_root: bytes, path: Sequence[bytes]
) -> None:
    """Return if the tree of ``later`` leaves begins with that of ``earlier``.

    RFC 9162, section 2.1.4.2. Raises ``AuditError`` for a log that was cut, edited, reordered or
    forked before entry ``earlier``, and for a proof that is not one.
    """
    if earlier > later:
        raise AuditError(sequence=later + 1, reason="entries are missing at the end")
    if earlier in (0, later):
        roots = {EMPTY_ROOT if earlier == 0 else later_root, earlier_root}
        if path or len(roots) > 1:
            raise AuditError(sequence=max(earlier, 1), reason=_FORKED)
        return
    found = _roots_along(earlier, later, _with_whole_tree(earlier, earlier_root, path))
    if found != (earlier_root, later_root):
        raise AuditError(sequence=earlier, reason=_FORKED)


_FORKED = "the log that was known before is not its beginning"


def split_of(size: int) -> int:
    """Return the largest power of two below ``size``."""
    return 1 << (size - 1).bit_length() - 1


def _sub_path(earlier: int, leaves: Sequence[bytes], *, whole: bool) -> tuple[bytes, ...]:
    if earlier == len(leaves):
        return () if whole else (root_of(leaves),)
    split = split_of(len(leaves))
    if earlier <= split:
        return (*_sub_path(earlier, leaves[:split], whole=whole), root_of(leaves[split:]))
    rest = _sub_path(earlier - split, leaves[split:], whole=False)
    return (*rest, root_of(leaves[:split]))


def _with_whole_tree(earlier: int, root: bytes, path: Sequence[bytes]) -> tuple[bytes, ...]:
    """Put the earlier root in front where a proof leaves it out: the reader has it already."""
    steps = (root, *path) if earlier & (earlier - 1) == 0 else tuple(path)
    if not steps:
        raise AuditError(sequence=earlier, reason="its proof is too short")
    return steps


def _roots_along(earlier: int, later: int, steps: Sequence[bytes]) -> tuple[bytes, bytes]:
    place, last = earlier - 1, later - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise AuditError(sequence=earlier, reason="its proof is too long")
        if place & 1 or place == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            second = node_hash(second, step)
        place, last = place >> 1, last >> 1
    if last:
        raise AuditError(sequence=earlier, reason="its proof is too short")
    return first, second
