from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fieldid.fingerprint.pairing import one_to_one


def best_first(weight: np.ndarray) -> list[int]:
    """Take the best pair of all, strike out its row and column, again and again."""
    left, partner = weight.copy(), [-1] * len(weight)
    while left.size and left.max() > 0:
        row, column = np.unravel_index(left.argmax(), left.shape)
        partner[row] = int(column)
        left[row], left[:, column] = 0, 0
    return partner


@given(
    st.integers(1, 4), st.integers(1, 12), st.integers(1, 12), st.integers(1, 9), st.integers(0, 99)
)
def test_rounds_give_the_pairs_of_the_best_first_rule(
    batch: int, rows: int, columns: int, levels: int, seed: int
) -> None:
    """With distinct weights; ties (few levels) only have to end and stay one to one."""
    rng = np.random.default_rng(seed)
    weight = rng.permutation(batch * rows * columns).reshape(batch, rows, columns) - 5.0
    pairs = one_to_one(weight.astype(np.float32))
    assert pairs.tolist() == [best_first(np.maximum(one, 0)) for one in weight]

    tied = rng.integers(0, levels, weight.shape).astype(np.float32)
    for row in one_to_one(tied):
        taken = row[row >= 0].tolist()
        assert len(taken) == len(set(taken))
