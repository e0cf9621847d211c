"""The trained numbers of the two nets: package data, checked before it is used.

Guarantees that the file is the one this release was measured with, by its SHA-256. It is made by
``packaging/mrz_model``.
"""

from __future__ import annotations

import hashlib
import io
from functools import cache
from importlib.resources import files

import numpy as np

from fieldid.document.ocr.network import Layer, Network, Step
from fieldid.errors.document import ModelDataError
from fieldid.parameters import MRZ_MODEL_SHA256

READER_STEPS = (
    Step(),
    Step(stride=(2, 2)),
    Step(stride=(2, 2)),
    Step(),
    Step(stride=(2, 1)),
    Step(padding=(0, 1)),
    Step(padding=(0, 1)),
    Step(padding=(0, 0)),
)
FINDER_STEPS = (
    Step(stride=(2, 2)),
    Step(stride=(2, 2)),
    Step(),
    Step(padding=(2, 2), dilation=(2, 2)),
    Step(padding=(2, 4), dilation=(2, 4)),
    Step(padding=(2, 8), dilation=(2, 8)),
    Step(padding=(0, 0)),
)


@cache
def line_reader() -> Network:
    """Return the net that reads a line. Raises ``ModelDataError``."""
    return _network("reader", READER_STEPS)


@cache
def line_finder() -> Network:
    """Return the net that marks lines in a picture. Raises ``ModelDataError``."""
    return _network("finder", FINDER_STEPS)


def _network(name: str, steps: tuple[Step, ...]) -> Network:
    arrays = _arrays()
    layers = (
        Layer(step, arrays[f"{name}_w{place}"], arrays[f"{name}_b{place}"])
        for place, step in enumerate(steps)
    )
    return Network(tuple(layers))


@cache
def _arrays() -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    try:
        data = files("fieldid.document.ocr").joinpath("mrz_model.npz").read_bytes()
    except OSError:
        raise ModelDataError(reason="the file is missing") from None
    return read_arrays(data, MRZ_MODEL_SHA256)


def read_arrays(
    data: bytes, sha256: str
) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """Return the arrays of a model file. Raises ``ModelDataError`` if it is another file."""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ModelDataError(reason="its checksum is not the right one")
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays.files}
