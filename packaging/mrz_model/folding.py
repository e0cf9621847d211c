"""A trained net as plain arrays: each normalisation folded into the convolution before it."""

from __future__ import annotations

import numpy as np
from torch import nn


def folded(net: nn.Sequential) -> dict[str, np.ndarray]:
    """Return ``w0``, ``b0``, …: kernels as (rows, columns, inputs, outputs) float16, biases."""
    arrays: dict[str, np.ndarray] = {}
    layers = list(net.eval())
    number = 0
    for place, layer in enumerate(layers):
        if not isinstance(layer, nn.Conv2d):
            continue
        kernel = layer.weight.detach().numpy().transpose(2, 3, 1, 0).astype(np.float64)
        bias = np.zeros(kernel.shape[3]) if layer.bias is None else layer.bias.detach().numpy()
        after = layers[place + 1] if place + 1 < len(layers) else None
        if isinstance(after, nn.BatchNorm2d):
            scale = (after.weight / (after.running_var + after.eps).sqrt()).detach().numpy()
            kernel = kernel * scale
            bias = after.bias.detach().numpy() + (bias - after.running_mean.numpy()) * scale
        arrays[f"w{number}"] = kernel.astype(np.float16)
        arrays[f"b{number}"] = bias.astype(np.float16)
        number += 1
    net.train()
    return arrays
