"""Find the basis of the search descriptors anew: ``python packaging/finger_basis.py OUT.npy``.

Linear discriminants of cylinders of synthetic fingers: the generalised eigenvectors of how mates
vary together against how they differ. The same seed gives the same basis up to the rounding of
the linear algebra library; ``tests/fingerprint/test_descriptors.py`` checks that it does.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.evaluate.synthetic_templates import (
    HARD_WEAR,
    Impression,
    draw_finger,
    second_impression,
    template_of,
)
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.descriptors import unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pair = tuple[NDArray[np.float32], NDArray[np.float32]]

_SEED = 5
_FINGERS = 1500
_RIDGE = 0.1  # of the mean variance between mates, added so that rare cells do not dominate


def mates(fingers: int) -> Pair:
    """Return cylinders of the same minutiae in two impressions, each float32 (k, 260)."""
    rng = np.random.default_rng(_SEED)
    found = [
        _common(*(second_impression(rng, finger, HARD_WEAR) for _ in range(2)))
        for finger in (draw_finger(rng) for _ in range(fingers))
    ]
    return np.concatenate([one for one, _ in found]), np.concatenate([two for _, two in found])


def _common(one: Impression, other: Impression) -> Pair:
    first, second = cylinders(template_of(one)), cylinders(template_of(other))
    same = (one.minutia[:, None] == other.minutia) & (one.minutia[:, None] >= 0)
    rows, columns = np.nonzero(same & first.valid[:, None] & second.valid)
    return first.values[rows].astype(np.float32), second.values[columns].astype(np.float32)


def discriminants(pair: Pair, components: int) -> NDArray[np.float32]:
    """Return the mean, then the components, float32 (1 + components, 260)."""
    one, other = unit(pair[0]), unit(pair[1])
    mean = (one.mean(axis=0) + other.mean(axis=0)) / 2
    one, other = (one - mean).astype(np.float64), (other - mean).astype(np.float64)
    apart = (one - other).T @ (one - other) / (2 * len(one))
    together = (one.T @ other + other.T @ one) / (2 * len(one))
    apart += _RIDGE * np.trace(apart) / len(apart) * np.eye(len(apart))
    whiten = np.linalg.inv(np.linalg.cholesky(apart))
    _, vectors = np.linalg.eigh(whiten @ together @ whiten.T)
    basis = (whiten.T @ vectors)[:, ::-1][:, :components].T
    basis *= np.sign(basis[np.arange(components), np.abs(basis).argmax(axis=1)])[:, None]
    return np.vstack([mean, basis]).astype(np.float32)


def main() -> None:
    """Write the file."""
    np.save(sys.argv[1], discriminants(mates(_FINGERS), parameters.DESCRIPTOR_COMPONENTS))


if __name__ == "__main__":
    main()
