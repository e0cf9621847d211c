"""Trains the line finder: ``python train_finder.py OUT.npz SECONDS [START.npz]``.

With ``START.npz`` it goes on from those weights, with the normalisations as they are folded in.
Needs PyTorch beside fieldid, and Debian's ``fonts-ocr-b``. Twenty minutes on one core.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent))
from folding import folded
from samples import chance_photograph

from fieldid.document.ocr.line_strip import even_contrast

BATCH = 6
SHAPE = (256, 448)
SEED = 20_360_000
PAGE_SIDE = 640
LINE, ZONE = 0, 1
_CLOSE_RATE = 0.4  # of the pictures show the zone as on the second look
_AIMED_RATE = 0.7  # of the pieces hold the zone


def make_net() -> nn.Sequential:
    """Return the net; ``fieldid.document.ocr.zone_finder`` runs the same in NumPy."""

    def step(
        inputs: int,
        outputs: int,
        stride: int = 1,
        padding: tuple[int, int] = (1, 1),
        dilation: tuple[int, int] = (1, 1),
    ) -> list[nn.Module]:
        return [
            nn.Conv2d(inputs, outputs, 3, stride, padding, dilation, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
        ]

    return nn.Sequential(
        *step(1, 8, 2),
        *step(8, 16, 2),
        *step(16, 24),
        *step(24, 24, 1, (2, 2), (2, 2)),
        *step(24, 24, 1, (2, 4), (2, 4)),
        *step(24, 24, 1, (2, 8), (2, 8)),
        nn.Conv2d(24, 2, 1),
    )


def sample(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return a piece of a picture, and where lines and zone lie in it at a quarter of its size."""
    close = rng.random() < _CLOSE_RATE
    _, picture = chance_photograph(rng, zone_only=close)
    longest = max(picture.pixels.shape)
    factor = (
        rng.uniform(9, 16) / picture.pitch
        if close
        else PAGE_SIDE * rng.uniform(0.7, 1.05) / longest
    )
    factor = min(factor, 1.5)
    pixels = cv2.resize(picture.pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    lines, pitch = picture.lines * factor, picture.pitch * factor
    marks = np.zeros((2, pixels.shape[0] // 4 + 1, pixels.shape[1] // 4 + 1), np.uint8)
    for begin, end in lines / 4:
        along = (end - begin) / np.hypot(*(end - begin))
        across = np.array([-along[1], along[0]]) * pitch / 4
        polygon(
            marks[LINE],
            [begin - 0.3 * across, end - 0.3 * across, end + 0.3 * across, begin + 0.3 * across],
        )
    first, last = lines[0] / 4, lines[-1] / 4
    across = np.array([0, 0.6 * pitch / 4])
    polygon(marks[ZONE], [first[0] - across, first[1] - across, last[1] + across, last[0] + across])
    return piece(rng, even_contrast(pixels), marks, lines)


def polygon(marks: np.ndarray, corners: list[np.ndarray]) -> None:
    """Fill with a sixteenth of a pixel's accuracy."""
    points = np.rint((np.array(corners) - 0.375) * 16).astype(np.int32)
    cv2.fillConvexPoly(marks, points, 1, cv2.LINE_8, 4)


def piece(
    rng: np.random.Generator, pixels: np.ndarray, marks: np.ndarray, lines: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Cut out a piece, which holds the zone more often than not."""
    height, width = SHAPE
    padded = np.zeros((max(height, pixels.shape[0]), max(width, pixels.shape[1])), np.float32)
    padded[: pixels.shape[0], : pixels.shape[1]] = pixels
    aim = (
        lines.reshape(-1, 2).mean(axis=0)
        if rng.random() < _AIMED_RATE
        else rng.uniform(0, padded.shape[::-1])
    )
    corner = [
        int(
            np.clip(
                aim[1 - axis] - SHAPE[axis] / 2 + rng.uniform(-1, 1) * SHAPE[axis] / 3,
                0,
                padded.shape[axis] - SHAPE[axis],
            )
        )
        // 4
        * 4
        for axis in (0, 1)
    ]
    image = padded[corner[0] : corner[0] + height, corner[1] : corner[1] + width]
    target = np.zeros((2, height // 4, width // 4), np.float32)
    part = marks[:, corner[0] // 4 :, corner[1] // 4 :][:, : height // 4, : width // 4]
    target[:, : part.shape[1], : part.shape[2]] = part
    return image[None], target


def take_over(net: nn.Sequential, start: Path) -> None:
    """Go on from folded weights: each normalisation then only scales and shifts."""
    convolutions = [layer for layer in net if isinstance(layer, nn.Conv2d)]
    norms = [layer for layer in net if isinstance(layer, nn.BatchNorm2d)]
    with np.load(start) as arrays, torch.no_grad():
        for place, layer in enumerate(convolutions):
            kernel = arrays[f"w{place}"].astype(np.float32).transpose(3, 2, 0, 1)
            layer.weight.copy_(torch.from_numpy(kernel.copy()))
            bias = torch.from_numpy(arrays[f"b{place}"].astype(np.float32))
            if place == len(norms):
                layer.bias.copy_(bias)
                continue
            norms[place].bias.copy_(bias)
            norms[place].weight.fill_((1 + norms[place].eps) ** 0.5)


def main() -> None:
    """Train until the time is over."""
    out, seconds, *start = Path(sys.argv[1]), float(sys.argv[2]), *map(Path, sys.argv[3:])
    seed = SEED + len(start)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rng = np.random.default_rng(seed)
    net = make_net()
    if start:
        take_over(net, start[0])
        net.eval()
    optimizer = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-4)
    loss_of = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0, 1.5])[:, None, None])
    began, step, seen = time.monotonic(), 0, []
    while (passed := time.monotonic() - began) < seconds:
        for group in optimizer.param_groups:
            group["lr"] = (
                4e-3 * min(1, step / 50) * 0.5 * (1 + np.cos(np.pi * passed / seconds)) + 1e-5
            )
        images, targets = zip(*(sample(rng) for _ in range(BATCH)), strict=True)
        target = torch.from_numpy(np.stack(targets))
        scores = net(torch.from_numpy(np.stack(images)))
        loss = loss_of(scores, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            found = scores > 0
            both = (found & (target == 1)).sum((0, 2, 3)).float()
            either = (found | (target == 1)).sum((0, 2, 3)).float()
        seen.append((loss.item(), *(both / either.clamp(min=1)).tolist()))
        step += 1
        if step % 25 == 0:
            now = np.mean(seen, axis=0).round(4)
            print(f"{passed:6.0f} s  {step}  loss, overlap of lines, of zones {now}", flush=True)
            seen = []
        if step % 100 == 0:
            np.savez(out, **folded(net))
            net.train(not start)
    np.savez(out, **folded(net))


if __name__ == "__main__":
    main()
