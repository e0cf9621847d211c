"""Plays the finger on libfprint's virtual image device: a socket that takes pictures and orders.

Two int32 of the machine's byte order, width and height, then the pixels; a negative width is an
order (libfprint, drivers/virtual-image.c).
"""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RETRY, DEVICE_ERROR, REMOVE = -1, -2, -5
RETRY_TOO_SHORT, RETRY_REMOVE_FINGER = 1, 3
_PATIENCE_S = 3.0
_READ_S = 0.2  # the device reads while the connection lasts


def press(glass: Path, pixels: NDArray[np.uint8]) -> None:
    """Put a finger on the glass."""
    send(glass, pixels.shape[1], pixels.shape[0], pixels.tobytes())


def send(glass: Path, width: int, height: int, rest: bytes = b"") -> None:
    """Send one message, once the scanner listens; gives up in silence, as a finger would."""
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.connect(str(glass))
            line.sendall(struct.pack("=ii", width, height) + rest)
            time.sleep(_READ_S)
            return
        time.sleep(0.05)


def speckle(width: int = 256, height: int = 300) -> NDArray[np.uint8]:
    """Something in which libfprint's minutiae detection always finds some."""
    return np.random.default_rng(7).integers(0, 256, (height, width), np.uint8)
