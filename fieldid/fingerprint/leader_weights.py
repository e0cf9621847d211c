"""The trained weights of LEADER, out of the data of the PyPI package ``pyfing`` (MIT).

``leader_weights.json`` says where each array lies in the file whose SHA-256 it names (see
``packaging/leader_index.py``), so that no HDF5 library is needed. The package's code is never
imported. Arrays are turned from Keras's order of axes to that of ONNX.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from fieldid.weights import ModelFile

if TYPE_CHECKING:
    from numpy.typing import NDArray


class _Index(msgspec.Struct):
    sha256: str
    arrays: dict[str, list[list[int]]]


_INDEX = msgspec.json.decode(
    files("fieldid.fingerprint").joinpath("leader_weights.json").read_bytes(), type=_Index
)
LEADER = ModelFile(
    name="LEADER", package="pyfing", path="models/LEADER.weights.h5", sha256=_INDEX.sha256
)


class LeaderWeights:
    """All arrays by the name of their layer. Raises ``ModelFileError`` when built from others."""

    def __init__(self, file: ModelFile = LEADER) -> None:
        self._content = file.verified_bytes()

    def vectors(self, layer: str) -> tuple[NDArray[np.float32], ...]:
        """Return the arrays of a normalisation (scale, shift), each float32 (channels,)."""
        return tuple(self._array(place) for place in _INDEX.arrays[layer])

    def convolution(self, layer: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return kernel (out, in, height, width) and bias (out,)."""
        kernel, bias = self.vectors(layer)
        return np.ascontiguousarray(kernel.transpose(3, 2, 0, 1)), bias

    def depthwise(self, layer: str) -> NDArray[np.float32]:
        """Return the kernel of one filter a channel, (channels, 1, height, width)."""
        return np.ascontiguousarray(self.vectors(layer)[0].transpose(2, 3, 0, 1))

    def separable(
        self, layer: str
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Return the kernels of the two steps and the bias of the second."""
        _, pointwise, bias = self.vectors(layer)
        return self.depthwise(layer), np.ascontiguousarray(pointwise.transpose(3, 2, 0, 1)), bias

    def _array(self, place: list[int]) -> NDArray[np.float32]:
        offset, *shape = place
        count = int(np.prod(shape))
        return np.frombuffer(self._content, "<f4", count, offset).reshape(shape)
