"""LEADER, whole: from pixels to where minutiae are, and from there to which way they point.

Cappelli and Ferrara, arXiv:2602.15493, 2026, figures 2 to 5. Two networks instead of one: the
first finds the minutiae on the whole image; direction and type, a third of the work, are then
read at the minutiae only. The last filters, which the authors run on doubled pixels, run before
the doubling, one for each of the four pixels that a pixel becomes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.fingerprint.leader_layers import LeaderLayers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.fingerprint.leader_weights import LeaderWeights

# Channels of the stages, of the first and of the second encoder.
_CONTEXT = (16, 32, 64, 128)
_REFINEMENT = (32, 64, 128, 32)
_DILATIONS = (1, 3, 6)
FEATURES = 52  # channels that the heads look at
REACH = 4  # pixels of features around a minutia on which its direction depends
_PHASES = 4


def finder(weights: LeaderWeights) -> bytes:
    """Return the ONNX model of the first network.

    ``pixels``: float32 (1, 1, h, w), 0 to 255, multiples of 32. Gives how likely each pixel is a
    minutia, smoothed, (1, 1, h, w), and the features, (1, 52, h / 2, w / 2).
    """
    layers = LeaderLayers(weights)
    features = _features(layers, "pixels")
    head = layers.narrow_head(layers.bottleneck(features, "head_0_ibc"), "head_0")
    kernel, bias = weights.convolution("head_conv_pos")
    fourfold = layers.convolve(head, _phases(kernel), np.repeat(bias, _PHASES))
    position = layers.onnx.add(
        "Sigmoid", layers.onnx.add("DepthToSpace", fourfold, blocksize=2, mode="DCR")
    )
    blur = weights.vectors("nms_Gaussian_blur")[0].reshape(1, 1, 5, 5)
    smooth = layers.convolve(position, blur)
    return layers.onnx.model({"pixels": (1, 1, "h", "w")}, (smooth, features))


def reader(weights: LeaderWeights) -> bytes:
    """Return the ONNX model of the second network.

    ``patches``: float32 (k, 52, 9, 9), features around k minutiae. Gives, for each of the four
    pixels (row by row) that the middle one becomes, x and y of the direction, (k, 8, 1, 1), first
    all x, and what is positive for endings, (k, 4, 1, 1).
    """
    layers = LeaderLayers(weights)
    outputs = []
    for number, last in ((1, "head_conv_dir"), (2, "head_conv_typ")):
        name = f"head_{number}"
        head = layers.bottleneck("patches", f"{name}_ibc", padded=False)
        kernel, bias = weights.convolution(last)
        phases = _phases(kernel).reshape(_PHASES, len(kernel), -1, 3, 3)
        by_channel = np.ascontiguousarray(phases.swapaxes(0, 1)).reshape(-1, *phases.shape[2:])
        outputs.append(
            layers.convolve(
                layers.narrow_head(head, name), by_channel, np.repeat(bias, _PHASES), padded=False
            )
        )
    side = 2 * REACH + 1
    return layers.onnx.model({"patches": ("k", FEATURES, side, side)}, outputs)


def _features(layers: LeaderLayers, pixels: str) -> str:
    fine = layers.stem(pixels, "stem1", "AveragePool")
    context = _context(layers, layers.stem(pixels, "stem0", "MaxPool"))
    gated = layers.onnx.add("Mul", context, _attention(layers, context))
    value, skipped = layers.join(gated, fine), []
    for number, channels in enumerate(_REFINEMENT):
        value = layers.bottleneck(value, f"enc1_{number}")
        skipped.append(value)
        value = layers.halve(value, channels)
    for number in reversed(range(len(_REFINEMENT))):
        grown = layers.double(layers.bottleneck(value, f"dec1_{number}"))
        value = layers.join(grown, skipped[number])
    return value


def _context(layers: LeaderLayers, value: str) -> str:
    skipped = []
    for number, channels in enumerate(_CONTEXT):
        value = layers.separable(value, f"enc0_{number}")
        skipped.append(value)
        value = layers.halve(value, channels)
    for number in reversed(range(len(_CONTEXT))):
        grown = layers.double(layers.separable(value, f"dec0_{number}"))
        value = layers.join(grown, skipped[number])
    return value


def _attention(layers: LeaderLayers, value: str) -> str:
    views = [
        layers.onnx.gelu(
            layers.convolve(
                value, *layers.weights.convolution(f"attention_conv_d{width}"), dilation=width
            )
        )
        for width in _DILATIONS
    ]
    mixed = layers.convolve(layers.join(*views), *layers.weights.convolution("attention_s"))
    return layers.onnx.add("Sigmoid", mixed)


def _phases(kernel: NDArray[np.float32]) -> NDArray[np.float32]:
    """Turn a 5 x 5 filter on doubled pixels into four 3 x 3 filters on the pixels themselves.

    (out, in, 5, 5) to (4 * out, in, 3, 3); first the results for upper left pixels, then upper
    right, lower left, lower right.
    """
    phases = np.zeros((2, 2, *kernel.shape[:2], 3, 3), np.float32)
    for row, column in np.ndindex(2, 2):
        for y, x in np.ndindex(5, 5):
            at = (row + y - 2) // 2 + 1, (column + x - 2) // 2 + 1
            phases[row, column, :, :, at[0], at[1]] += kernel[:, :, y, x]
    return phases.reshape(-1, kernel.shape[1], 3, 3)
