"""The building blocks of LEADER as ONNX operators, arranged so that they run fast.

Cappelli and Ferrara, "LEADER: Lightweight End-to-End Attention-Gated Dual Autoencoder for
Robust Minutiae Extraction", arXiv:2602.15493, 2026. Rearranged without changing the result but
for rounding: channels come before pixels; the centring of a normalisation and its scale and
shift are folded into the neighbouring convolutions; two linear convolutions in a row are one
where that is cheaper; means over channels are products.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.fingerprint.onnx_writer import OnnxWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from fieldid.fingerprint.leader_weights import LeaderWeights

_EPSILON = np.full((1, 1, 1, 1), 1e-3, np.float32)  # of Keras's LayerNormalization


class LeaderLayers:
    """Adds blocks to one network. Values are named; arrays are float32 (1, channels, h, w)."""

    def __init__(self, weights: LeaderWeights) -> None:
        self.onnx = OnnxWriter()
        self.weights = weights

    def convolve(
        self,
        value: str,
        kernel: NDArray[np.float32],
        bias: NDArray[np.float32] | None = None,
        *,
        dilation: int = 1,
        padded: bool = True,
    ) -> str:
        """Convolve; a kernel for one channel goes over every channel by itself."""
        groups = len(kernel) if kernel.shape[1] == 1 else 1
        border = dilation * (kernel.shape[2] // 2) if padded else 0
        return self.onnx.add(
            "Conv",
            value,
            kernel,
            *(() if bias is None else (bias,)),
            kernel_shape=kernel.shape[2:],
            dilations=(dilation, dilation),
            pads=(border,) * 4,
            group=groups,
        )

    def stem(self, value: str, name: str, pooling: str) -> str:
        """Look at the pixels through small and wide filters, side by side, and halve the side."""
        near, near_bias = self.weights.convolution(f"{name}_conv")
        wide, wide_bias = self.weights.convolution(f"{name}_dilated_conv")
        kernel = np.zeros((len(near) + len(wide), 1, 9, 9), np.float32)
        kernel[: len(near), :, 2:7, 2:7] = near
        kernel[len(near) :, :, ::2, ::2] = wide
        centred = _centred(kernel, np.concatenate([near_bias, wide_bias]))
        convolved = self.onnx.add(
            "Conv", value, *centred, kernel_shape=(9, 9), pads=(4,) * 4, group=1
        )
        return self.pool(self._activated(convolved, f"{name}_ln"), pooling)

    def separable(self, value: str, name: str) -> str:
        """Convolve every channel, mix the channels, normalise and activate."""
        depthwise, pointwise, bias = self.weights.separable(f"{name}_conv")
        spread = self.convolve(value, depthwise)
        return self._activated(self.convolve(spread, *_centred(pointwise, bias)), f"{name}_ln")

    def bottleneck(self, value: str, name: str, *, padded: bool = True) -> str:
        """Widen the channels to four times, activate, narrow again, and add to what came in.

        Without padding the result is smaller by 3 pixels on each side.
        """
        widened = self._widened(value, name, padded=padded)
        if not padded:
            value = self.slice(value, (2, 3), (3, 3), (-3, -3))
        narrow, narrow_bias = self.weights.convolution(f"{name}_conv_red")
        last, last_bias = self.weights.convolution(f"{name}_conv_adj")
        if last.size + narrow.size > narrow.shape[1] * len(last):
            outer, inner = last[:, :, 0, 0], narrow[:, :, 0, 0]
            passed = self.convolve(value, last, last_bias + outer @ narrow_bias)
            return self.onnx.add(
                "Add", passed, self.convolve(widened, (outer @ inner)[:, :, None, None])
            )
        total = self.onnx.add("Add", value, self.convolve(widened, narrow, narrow_bias))
        return self.convolve(total, last, last_bias)

    def _widened(self, value: str, name: str, *, padded: bool) -> str:
        depthwise = self.weights.depthwise(f"{name}_depthwise_conv")
        scale, shift = self.weights.vectors(f"{name}_ln")
        kernel, bias = self.weights.convolution(f"{name}_conv_exp")
        spread = self.convolve(value, depthwise, padded=padded)
        centred = self.onnx.add("Sub", spread, self._mean(spread, len(scale)))
        scaled = self._unit_deviation(centred, len(scale))
        kernel_of_scaled = kernel * scale.reshape(1, -1, 1, 1)
        return self.onnx.gelu(
            self.convolve(scaled, kernel_of_scaled, bias + kernel[:, :, 0, 0] @ shift)
        )

    def narrow_head(self, value: str, name: str) -> str:
        """Mix the channels of a head, normalise, mix again and activate; four channels."""
        scale, shift = self.weights.vectors(f"{name}_ln")
        kernel, bias = self.weights.convolution(f"{name}_conv2")
        mixed = self.convolve(value, *_centred(*self.weights.convolution(f"{name}_conv1")))
        scaled = self._unit_deviation(mixed, len(scale))
        kernel_of_scaled = kernel * scale.reshape(1, -1, 1, 1)
        shifted = bias + kernel[:, :, 0, 0] @ shift
        return self.onnx.gelu(self.convolve(scaled, kernel_of_scaled, shifted))

    def halve(self, value: str, channels: int) -> str:
        """Pool the first half of the channels by maximum, the second by mean."""
        half = channels // 2
        first = self.slice(value, (1,), (0,), (half,))
        second = self.slice(value, (1,), (half,), (channels,))
        return self.join(self.pool(first, "MaxPool"), self.pool(second, "AveragePool"))

    def double(self, value: str) -> str:
        """Repeat every pixel twice both ways."""
        return self.onnx.add(
            "Resize",
            value,
            "",
            np.array([1, 1, 2, 2], np.float32),
            mode="nearest",
            nearest_mode="floor",
            coordinate_transformation_mode="asymmetric",
        )

    def pool(self, value: str, kind: str) -> str:
        """Make one pixel of four."""
        return self.onnx.add(kind, value, kernel_shape=(2, 2), strides=(2, 2))

    def join(self, *values: str) -> str:
        """Put channels behind each other."""
        return self.onnx.add("Concat", *values, axis=1)

    def slice(
        self, value: str, axes: Sequence[int], first: Sequence[int], end: Sequence[int]
    ) -> str:
        """Cut out a part."""
        bounds = (np.array(one, np.int64) for one in (first, end, axes))
        return self.onnx.add("Slice", value, *bounds)

    def _activated(self, centred: str, name: str) -> str:
        scale, shift = (one.reshape(1, -1, 1, 1) for one in self.weights.vectors(name))
        scaled = self.onnx.add("Mul", self._unit_deviation(centred, scale.size), scale)
        return self.onnx.gelu(self.onnx.add("Add", scaled, shift))

    def _mean(self, value: str, channels: int) -> str:
        return self.convolve(value, np.full((1, channels, 1, 1), 1 / channels, np.float32))

    def _unit_deviation(self, centred: str, channels: int) -> str:
        squares = self._mean(self.onnx.add("Mul", centred, centred), channels)
        deviation = self.onnx.add("Sqrt", self.onnx.add("Add", squares, _EPSILON))
        return self.onnx.add("Mul", centred, self.onnx.add("Reciprocal", deviation))


def _centred(
    kernel: NDArray[np.float32], bias: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Make the channels that a convolution gives have mean 0 at every pixel."""
    return kernel - kernel.mean(axis=0, keepdims=True), bias - bias.mean()
