"""The extractor with trained weights: LEADER minutiae at 500 dpi.

Cappelli and Ferrara, arXiv:2602.15493, 2026, run by ONNX Runtime on one thread. Guarantees that
nothing is loaded before it is used, and weights only when they are those that were tested. Leaves
out NFIQ 2, which stays with NBIS. Whether the weights were trained on public test sets is not
known; what is measured on such sets is said with that caveat (docs/adr/0032).
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from fieldid import parameters
from fieldid.errors.image import EngineUnavailableError
from fieldid.fingerprint.leader_network import FEATURES, REACH, finder, reader
from fieldid.fingerprint.leader_weights import LEADER, LeaderWeights
from fieldid.fingerprint.raw_minutiae import RawMinutiae

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.fingerprint.ridges import RidgeArea
    from fieldid.weights import ModelFile

_STEP = parameters.LEADER_SIDE_STEP
_LONGEST = parameters.LEADER_LONGEST_SIDE


class Leader:
    """Both networks, loaded with the first impression (0.2 s). May be shared by threads."""

    def __init__(self, file: ModelFile = LEADER) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._sessions: tuple[Any, Any] | None = None

    def load(self) -> None:
        """Load now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        with self._lock:
            if self._sessions is None:
                weights = LeaderWeights(self._file)
                self._sessions = _session(finder(weights)), _session(reader(weights))

    def detect(self, pixels: NDArray[np.uint8], area: RidgeArea) -> RawMinutiae:
        """Return the minutiae of pixels at 500 dpi where ``area`` shows ridges, best first.

        Takes 0.1 to 0.25 s for a finger of usual size; of a larger area only the middle is
        looked at, which bounds time and memory.
        """
        self.load()
        assert self._sessions is not None  # noqa: S101 - load() saw to it
        find, read = self._sessions
        canvas, corner = _canvas(pixels, area)
        likelihood, features = find.run(None, {"pixels": canvas[None, None].astype(np.float32)})
        y, x, quality = _peaks(likelihood[0, 0])
        if not len(y):
            return RawMinutiae.none()
        vector, ending = read.run(None, {"patches": _patches(features[0], y, x)})
        phase = y % 2 * 2 + x % 2
        place = np.arange(len(y))
        direction = np.arctan2(vector[place, 4 + phase, 0, 0], vector[place, phase, 0, 0])
        found = RawMinutiae(
            xy=(np.column_stack([x, y]) + corner).astype(np.float32),
            direction=(direction % np.float32(2 * np.pi)).astype(np.float32),
            quality=quality,
            bifurcation=ending[place, phase, 0, 0] < 0,
        )
        return found.inside(pixels.shape).best(parameters.MINUTIAE_MAX)


def _session(model: bytes) -> Any:
    try:
        import onnxruntime  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise EngineUnavailableError(name="leader", reason="ONNX Runtime is missing") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # gives the memory of a large image back
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _canvas(
    pixels: NDArray[np.uint8], area: RidgeArea
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Cut the part with ridges out, in sides that the network can halve five times.

    Returns it with the place (x, y) of its upper left corner in the image.
    """
    spans = []
    for axis, length in enumerate(pixels.shape):
        windows = np.nonzero(area.windows.any(axis=1 - axis))[0]
        first = windows[0] * parameters.RIDGE_WINDOW_STEP - parameters.LEADER_MARGIN
        end = (windows[-1] + 1) * parameters.RIDGE_WINDOW_STEP + parameters.LEADER_MARGIN
        first, end = max(0, int(first)), min(length, int(end))
        side = min(-(-(end - first) // _STEP) * _STEP, _LONGEST)
        middle = (first + end - side) // 2
        spans.append((max(0, min(middle, length - side)) if side <= length else middle, side))
    (top, height), (left, width) = spans
    rows = slice(max(0, top), min(pixels.shape[0], top + height))
    columns = slice(max(0, left), min(pixels.shape[1], left + width))
    above, before = rows.start - top, columns.start - left
    below, after = top + height - rows.stop, left + width - columns.stop
    canvas = cv2.copyMakeBorder(
        pixels[rows, columns],
        above,
        below,
        before,
        after,
        cv2.BORDER_CONSTANT,
        value=int(pixels[0, 0]),  # as the authors pad
    )
    return np.asarray(canvas, np.uint8), np.array([left, top])


def _peaks(
    likelihood: NDArray[np.float32],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Return y, x and height of the pixels that no neighbour within 3 pixels exceeds."""
    highest = cv2.dilate(likelihood, np.ones((7, 7), np.uint8))
    y, x = np.nonzero((likelihood == highest) & (likelihood >= parameters.LEADER_MINUTIA))
    return y, x, np.minimum(likelihood[y, x], 1)


def _patches(
    features: NDArray[np.float32], y: NDArray[np.int64], x: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Cut the features around each minutia out, float32 (k, 52, 9, 9); beyond the edge zero."""
    padded = np.pad(features, ((0, 0), (REACH, REACH), (REACH, REACH)))
    side = 2 * REACH + 1
    views = np.lib.stride_tricks.sliding_window_view(padded, (side, side), axis=(1, 2))
    patches = views[:, y // 2, x // 2].swapaxes(0, 1)
    return np.ascontiguousarray(patches).reshape(len(y), FEATURES, side, side)
