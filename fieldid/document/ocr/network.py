"""A small convolutional net in NumPy: what inference of the two nets of this room needs.

Guarantees float32 and the order rows, columns, channels throughout. Leaves out training, which is
done with PyTorch by ``packaging/mrz_model``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from fieldid.document.ocr.arrays import Floats


@dataclass(frozen=True)
class Step:
    """How one convolution moves: stride, padding and dilation, each of rows and columns."""

    stride: tuple[int, int] = (1, 1)
    padding: tuple[int, int] = (1, 1)
    dilation: tuple[int, int] = (1, 1)


@dataclass(frozen=True, eq=False, repr=False)
class Layer:
    """One convolution. ``kernel``: (rows, columns, inputs, outputs); ``bias``: (outputs,)."""

    step: Step
    kernel: Floats
    bias: Floats

    def apply(self, image: Floats) -> Floats:
        """Convolve (rows, columns, inputs) to (rows, columns, outputs)."""
        height, width, inputs, outputs = self.kernel.shape
        patches = self._patches(image)
        rows, columns = patches.shape[:2]
        flat = patches.reshape(rows * columns, height * width * inputs)
        result = flat @ self.kernel.reshape(-1, outputs) + self.bias
        return result.reshape(rows, columns, outputs)

    def _patches(self, image: Floats) -> Floats:
        """Return a view (rows, columns, kernel rows, kernel columns, inputs)."""
        step, (height, width) = self.step, self.kernel.shape[:2]
        around = ((step.padding[0],) * 2, (step.padding[1],) * 2, (0, 0))
        padded = np.pad(image, around)
        reach = tuple(
            step.dilation[axis] * (size - 1) + 1 for axis, size in enumerate((height, width))
        )
        windows = sliding_window_view(padded, reach, axis=(0, 1))
        windows = windows[
            :: step.stride[0], :: step.stride[1], :, :: step.dilation[0], :: step.dilation[1]
        ]
        return windows.transpose(0, 1, 3, 4, 2)


@dataclass(frozen=True, eq=False, repr=False)
class Network:
    """Convolutions with a rectifier between each two."""

    layers: tuple[Layer, ...]

    def run(self, image: Floats) -> Floats:
        """Return the scores for an image of one channel, (rows, columns)."""
        values = image[:, :, None]
        for layer in self.layers[:-1]:
            values = np.maximum(layer.apply(values), 0)
        return self.layers[-1].apply(values)
