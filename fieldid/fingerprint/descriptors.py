"""Forty-eight bytes for each minutia: its cylinder, reduced to what tells fingers apart.

The first 46 are the cylinder's most telling directions, those in which two impressions of a
minutia differ least and different minutiae most (linear discriminants: Fisher, "The use of
multiple measurements in taxonomic problems", Annals of Eugenics 7(2), 1936); the last two the
minutia's direction. They were found on synthetic fingers alone (``packaging/finger_basis.py``),
so no real person's finger went into them. Products of descriptors order candidates; they are not
comparison scores.
"""

from __future__ import annotations

import hashlib
import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.errors.image import ModelFileError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.fingerprint.cylinders import CylinderSet

_NAME = "descriptor_basis.npy"


def describe(found: CylinderSet) -> NDArray[np.int8]:
    """Return the descriptors of the minutiae that can be compared, int8 (k, 48), best first.

    At most ``DESCRIBED_MINUTIAE``, in the order of the template.
    """
    kept = np.nonzero(found.valid)[0][: parameters.DESCRIBED_MINUTIAE]
    return described(found.values[kept], found.direction[kept])


def described(values: NDArray[np.uint8], direction: NDArray[np.float32]) -> NDArray[np.int8]:
    """Describe cylinders (k, 260) with directions (k,), int8 (k, 48)."""
    mean, basis = _basis()
    shape = unit(np.asarray((unit(values.astype(np.float32)) - mean) @ basis, np.float32))
    heading = np.column_stack([np.cos(direction), np.sin(direction)])
    whole = np.hstack([shape, np.float32(parameters.DESCRIBED_DIRECTION) * heading])
    return np.rint(whole * np.float32(parameters.DESCRIPTOR_SCALE)).astype(np.int8)


def unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bring every row to length one; rows of zeros stay."""
    length = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return np.asarray(rows / np.maximum(length, np.float32(1e-6)), np.float32)


@cache
def _basis() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the mean cylinder (260,) and the basis (260, 46). Raises ``ModelFileError``."""
    content = files("fieldid.fingerprint").joinpath(_NAME).read_bytes()
    if hashlib.sha256(content).hexdigest() != parameters.DESCRIPTOR_BASIS_SHA256:
        raise ModelFileError(name=_NAME)
    rows = np.load(io.BytesIO(content))
    return rows[0], np.ascontiguousarray(rows[1:].T)
