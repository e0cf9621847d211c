"""Trains the line reader: ``python packaging/mrz_model/train_reader.py OUT.npz``.

Needs PyTorch beside fieldid, and Debian's ``fonts-ocr-b``. An hour on one core.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent))
from folding import folded
from samples import FRAME, GAP, IGNORED, strips

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH = 32
FRAMES = 96  # of a crop: about 21 characters
SEED = 20_260_000


def make_net() -> nn.Sequential:
    """Return the net; ``fieldid.document.ocr.line_reader`` is the same in NumPy."""

    def step(  # one convolution, normalised and rectified
        inputs: int,
        outputs: int,
        kernel: int | tuple[int, int],
        stride: tuple[int, int],
        padding: tuple[int, int],
    ) -> list[nn.Module]:
        return [
            nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
        ]

    return nn.Sequential(
        *step(1, 10, 3, (1, 1), (1, 1)),
        *step(10, 24, 3, (2, 2), (1, 1)),
        *step(24, 40, 3, (2, 2), (1, 1)),
        *step(40, 48, 3, (1, 1), (1, 1)),
        *step(48, 48, 3, (2, 1), (1, 1)),
        *step(48, 80, (4, 3), (1, 1), (0, 1)),
        *step(80, 72, (1, 3), (1, 1), (0, 1)),
        nn.Conv2d(72, GAP + 1, 1),
    )


def serve(queue: Any, seed: int, stop: Any) -> None:
    """Fill the queue with batches."""
    rng = np.random.default_rng(seed)
    waiting = []
    while not stop.is_set():
        while len(waiting) < BATCH * 4:
            for strip, classes in strips(rng):
                waiting += crops(rng, strip, classes)
        order = rng.permutation(len(waiting))
        chosen = [waiting[place] for place in order[:BATCH]]
        waiting = [waiting[place] for place in order[BATCH:]]
        queue.put((np.stack([image for image, _ in chosen]), np.stack([row for _, row in chosen])))


def crops(
    rng: np.random.Generator, strip: np.ndarray, classes: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Cut a strip and its classes into pieces of one width, the last padded."""
    start = -int(rng.integers(0, FRAMES // 4))
    while start < len(classes) - FRAMES // 4:
        image = np.zeros((1, 32, FRAMES * FRAME), np.float32)
        row = np.full(FRAMES, IGNORED, np.uint8)
        begin = max(start, 0)
        part = classes[begin : start + FRAMES]
        row[: len(part)] = part
        cut = strip[:, begin * FRAME : (begin + len(part)) * FRAME]
        image[0, :, : cut.shape[1]] = cut
        yield image, row
        start += FRAMES


def main() -> None:
    """Train until the time is over; write the weights as they stand every now and then."""
    out, seconds, *start = sys.argv[1:]
    out, seconds = Path(out), float(seconds)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    context = multiprocessing.get_context("spawn")
    queue, stop = context.Queue(6), context.Event()
    context.Process(target=serve, args=(queue, SEED, stop), daemon=True).start()
    net = make_net()
    if start:  # go on from the weights of an earlier run
        net.load_state_dict(torch.load(start[0]))
    optimizer = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-4)
    loss_of = nn.CrossEntropyLoss(ignore_index=IGNORED)
    began, step, seen = time.monotonic(), 0, []
    while (passed := time.monotonic() - began) < seconds:
        for group in optimizer.param_groups:
            part = passed / seconds
            group["lr"] = 3e-3 * min(1, step / 100) * 0.5 * (1 + np.cos(np.pi * part)) + 1e-5
        images, labels = queue.get()
        target = torch.from_numpy(labels.astype(np.int64))
        scores = net(torch.from_numpy(images))[:, :, 0]
        loss = loss_of(scores, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            is_character = (target != GAP) & (target != IGNORED)
            right = (scores.argmax(1) == target)[is_character].float().mean()
        seen.append((loss.item(), right.item()))
        step += 1
        if step % 50 == 0:
            loss_now, right_now = np.mean(seen, axis=0)
            print(
                f"{passed:6.0f} s  {step}  loss {loss_now:.4f}  right {right_now:.4f}", flush=True
            )
            seen = []
        if step % 400 == 0:
            save(net, out)
    save(net, out)
    stop.set()


def save(net: nn.Sequential, out: Path) -> None:
    """Write the weights for NumPy, and beside them those for going on."""
    torch.save(net.state_dict(), out.with_suffix(".pt"))
    np.savez(out, **folded(net))


if __name__ == "__main__":
    main()
