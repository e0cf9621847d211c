"""An R30x module on a pseudo-terminal, made from the packets of its manual."""

from __future__ import annotations

import contextlib
import os
import struct
import threading
import tty
from enum import Enum, auto
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

HEAD = struct.Struct(">HIBH")
ACKNOWLEDGE, DATA, LAST = 7, 2, 8
TAKE, SEND, PASSWORD = 0x01, 0x0A, 0x13


class Mischief(Enum):
    """What the module can be told to do wrong."""

    WRONG_SUM = auto()
    SHORT_IMAGE = auto()
    LONG_IMAGE = auto()
    STRANGER = auto()
    LOCKED = auto()
    BAD_IMAGE = auto()
    NONSENSE = auto()
    FALLS_SILENT = auto()


def finger() -> NDArray[np.uint8]:
    """An image as a module can hold it: 256 x 288 of 16 greys."""
    return np.random.default_rng(3).integers(0, 16, (288, 256), np.uint8) * np.uint8(17)


def packet(kind: int, content: bytes) -> bytes:
    """Written from the manual, apart from the driver's own."""
    length = len(content) + 2
    total = kind + sum(length.to_bytes(2, "big")) + sum(content)
    return (
        HEAD.pack(0xEF01, 0xFFFFFFFF, kind, length) + content + (total % 65536).to_bytes(2, "big")
    )


class Module:
    """Answers on a pseudo-terminal, to which ``port`` is a link."""

    def __init__(self, port: Path, mischief: Mischief | None = None) -> None:
        """Listen. ``pressed``: the finger that lies on it, if any."""
        self.pressed: NDArray[np.uint8] | None = None
        self.mischief = mischief
        self.asked: list[int] = []
        self._wire, end = os.openpty()
        tty.setraw(end)
        port.unlink(missing_ok=True)
        port.symlink_to(os.ttyname(end))
        os.close(end)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """Go away; once is enough."""
        if not self._over.is_set():
            self._over.set()
            self._thread.join()
            os.close(self._wire)

    def _serve(self) -> None:
        received = b""
        os.set_blocking(self._wire, False)
        while not self._over.wait(0.002):
            with contextlib.suppress(OSError):  # nobody has opened the other end yet
                received += os.read(self._wire, 4096)
            while len(received) >= HEAD.size + (size := self._length(received)):
                content = received[HEAD.size : HEAD.size + size - 2]
                received = received[HEAD.size + size :]
                self._answer(content)

    @staticmethod
    def _length(received: bytes) -> int:
        return HEAD.unpack_from(received)[3] if len(received) >= HEAD.size else 1 << 20

    def _answer(self, content: bytes) -> None:
        command = content[0]
        self.asked.append(command)
        if self.mischief is Mischief.STRANGER:
            return self._write(b"login: ")
        if command == PASSWORD:
            return self._acknowledge(0x13 if self.mischief is Mischief.LOCKED else 0)
        if command == TAKE:
            return self._take()
        return self._send_image() if command == SEND else self._acknowledge(1)

    def _take(self) -> None:
        if self.mischief is Mischief.FALLS_SILENT:
            return
        if self.mischief is Mischief.NONSENSE:
            self._write(bytes(range(256)))
        elif self.mischief is Mischief.BAD_IMAGE:
            self._acknowledge(3)
        else:
            self._acknowledge(2 if self.pressed is None else 0)

    def _send_image(self) -> None:
        assert self.pressed is not None
        halves = self.pressed // 17
        data = (halves[:, ::2] << 4 | halves[:, 1::2]).tobytes()
        data = data[:-128] if self.mischief is Mischief.SHORT_IMAGE else data
        data = data * 3 if self.mischief is Mischief.LONG_IMAGE else data
        self._acknowledge(0)
        for at in range(0, len(data), 128):
            last = at + 128 >= len(data)
            sent = packet(LAST if last else DATA, data[at : at + 128])
            if self.mischief is Mischief.WRONG_SUM and at == 1280:
                sent = sent[:-1] + bytes([sent[-1] ^ 1])
            if self._over.is_set():
                return
            self._write(sent)

    def _acknowledge(self, code: int) -> None:
        self._write(packet(ACKNOWLEDGE, bytes([code])))

    def _write(self, data: bytes) -> None:
        while data and not self._over.is_set():
            try:
                data = data[os.write(self._wire, data) :]
            except BlockingIOError:
                self._over.wait(0.002)
            except OSError:
                return
