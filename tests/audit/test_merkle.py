"""Roots, proofs and frontiers agree with RFC 6962, and no tampered log passes."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.audit.frontier import Frontier
from fieldid.audit.merkle import (
    EMPTY_ROOT,
    check_consistency,
    check_inclusion,
    consistency_path,
    inclusion_path,
    root_of,
)
from fieldid.errors.hub import AuditError

# The eight leaves and the roots of the test vectors of RFC 6962's reference implementation
# (certificate-transparency, merkletree/merkle_tree_test.cc).
LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def leaves(count: int) -> list[bytes]:
    return [hashlib.sha256(str(number).encode()).digest() for number in range(count)]


@pytest.mark.parametrize("size", ROOTS)
def test_roots_are_those_of_the_published_vectors(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize("size", range(70))
def test_a_frontier_has_the_root_of_all_leaves(size: int) -> None:
    edge = Frontier()
    for leaf in leaves(size):
        edge = edge.add(leaf)
    assert (edge.size, edge.root) == (size, root_of(leaves(size)))


@given(size=st.integers(1, 70), place=st.integers(0, 69))
def test_every_entry_can_be_shown_alone(size: int, place: int) -> None:
    index, known = place % size, leaves(size)
    path = inclusion_path(index, known)
    check_inclusion(known[index], index, size, root_of(known), path)
    for wrong in (path[:-1] if path else (b"x" * 32,), (*path, b"x" * 32)):
        with pytest.raises(AuditError):
            check_inclusion(known[index], index, size, root_of(known), wrong)
    with pytest.raises(AuditError):
        check_inclusion(b"another", index, size, root_of(known), path)


def test_an_entry_beyond_the_tree_is_not_in_it() -> None:
    with pytest.raises(AuditError):
        check_inclusion(leaves(1)[0], 1, 1, root_of(leaves(1)), ())


@given(earlier=st.integers(0, 70), more=st.integers(0, 30))
def test_a_log_that_grew_is_consistent(earlier: int, more: int) -> None:
    known = leaves(earlier + more)
    path = consistency_path(earlier, known) if earlier else ()
    check_consistency(earlier, root_of(known[:earlier]), len(known), root_of(known), path)


@given(
    earlier=st.integers(1, 40),
    more=st.integers(0, 30),
    change=st.sampled_from(["edit", "reorder", "remove", "insert"]),
    place=st.integers(0, 39),
)
def test_a_log_changed_in_its_known_part_has_no_proof(
    earlier: int, more: int, change: str, place: int
) -> None:
    known = leaves(earlier + more)
    forged, index = list(known), place % earlier
    if change == "edit":
        forged[index] = b"another"
    elif change == "reorder" and earlier > 1:
        forged[index], forged[index - 1] = forged[index - 1], forged[index]
    elif change == "remove":
        del forged[index]
    else:
        forged.insert(index, b"another")
    size = len(forged)
    path = consistency_path(earlier, forged) if 0 < earlier <= size else ()
    with pytest.raises(AuditError):
        check_consistency(earlier, root_of(known[:earlier]), size, root_of(forged), path)


@given(path=st.lists(st.binary(min_size=32, max_size=32), max_size=10))
def test_a_made_up_proof_shows_nothing(path: list[bytes]) -> None:
    known = leaves(21)
    with pytest.raises(AuditError):
        check_consistency(13, root_of(known[:13]), 21, b"x" * 32, path)


def test_the_empty_log_has_its_own_root() -> None:
    assert Frontier().root == EMPTY_ROOT == hashlib.sha256(b"").digest()
    with pytest.raises(AuditError):
        check_consistency(0, b"x" * 32, 1, root_of(leaves(1)), ())
    with pytest.raises(IndexError):
        consistency_path(2, leaves(1))
    with pytest.raises(IndexError):
        inclusion_path(1, leaves(1))
