"""A real smart card service with Debian's virtual reader, and cards of our own on it.

``vpcd`` (vsmartcard) listens on all addresses: it runs for the tests only. It speaks messages of a
two-byte length and a body; a body of one byte is a control: power off, power on, reset, ATR.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.ports import CardTransport

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
PORT = 0x8C7B
READERS = ("Virtual PCD 00 00", "Virtual PCD 00 01")
START_S = 15.0
_POWER_OFF, _POWER_ON, _RESET, _ATR = 0, 1, 2, 4


def skip_unless_possible() -> None:
    """Skip with the reason where no virtual reader can be had."""
    if shutil.which("pcscd") is None or not DRIVER.exists():
        pytest.skip("pcscd and vsmartcard-vpcd are not installed")
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can start pcscd")
    pytest.importorskip("smartcard", reason="pyscard is not installed")
    if Path("/run/pcscd/pcscd.comm").exists() and _listens():
        pytest.skip("another pcscd is running")


def _listens() -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex("/run/pcscd/pcscd.comm") == 0


class Service:
    """``pcscd`` with two virtual slots; can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self._config = folder / "vpcd"
        self._config.write_text(
            f'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:{PORT:#06x}\n'
            f"LIBPATH {DRIVER}\nCHANNELID {PORT:#06x}\n"
        )
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = ["pcscd", "--foreground", "--config", str(self._config)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + START_S
        while not _listens():
            if time.monotonic() > deadline or self._process.poll() is not None:
                self.stop()
                pytest.skip("pcscd does not start here")
            time.sleep(0.05)

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


class CardOnReader:
    """Lays ``card`` on a slot until ``take_off``. ``hold``: set it, and the card says nothing."""

    def __init__(self, card: CardTransport, slot: int = 0) -> None:
        self._card = card
        self._port = PORT + slot
        self._gone = threading.Event()
        self._socket = _connected(self._port)
        self.hold = threading.Event()
        self.exchanges = 0
        self.take_off_after: int | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def take_off(self) -> None:
        self._gone.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)

    def _serve(self) -> None:
        """Answer; a card that still lies there comes back when the service drops the line."""
        while not self._gone.is_set():
            with contextlib.suppress(OSError, EOFError):
                self._speak()
            if not self._gone.wait(0.1):
                with contextlib.suppress(OSError):
                    self._socket.close()
                    self._socket = _connected(self._port)

    def _speak(self) -> None:
        while True:
            body = self._receive(int.from_bytes(self._receive(2), "big"))
            answer = self._answer(body)
            if answer is not None:
                self._socket.sendall(len(answer).to_bytes(2, "big") + answer)

    def _answer(self, body: bytes) -> bytes | None:
        if len(body) == 1:
            if body[0] in {_POWER_ON, _RESET}:
                self._card.reset()
            return self._card.atr if body[0] == _ATR else None
        self.exchanges += 1
        if self.take_off_after is not None and self.exchanges > self.take_off_after:
            self._gone.set()
            self._socket.close()
            raise EOFError
        while self.hold.is_set():
            time.sleep(0.02)
        return self._card.transmit(body)

    def _receive(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            piece = self._socket.recv(size - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data


def _connected(port: int) -> socket.socket:
    deadline = time.monotonic() + START_S
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), 5)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@contextlib.contextmanager
def card_on_reader(card: CardTransport, slot: int = 0) -> Iterator[CardOnReader]:
    """Lay a card on a slot for a while."""
    # the service looks at its slots twice a second: a change it has not seen is lost on it
    _await_slot(slot, occupied=False)
    lying = CardOnReader(card, slot)
    try:
        _await_slot(slot, occupied=True)
        yield lying
    finally:
        lying.hold.clear()
        lying.take_off()


def _await_slot(slot: int, *, occupied: bool) -> None:
    """Wait until the service says so itself; gives up in silence, so that the test speaks."""
    deadline = time.monotonic() + START_S
    while _is_occupied(READERS[slot]) is not occupied and time.monotonic() < deadline:
        time.sleep(0.05)


def _is_occupied(reader: str) -> bool | None:
    """Ask the service; None while it does not know the reader."""
    from smartcard import scard  # noqa: PLC0415 - not installed everywhere

    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if code != scard.SCARD_S_SUCCESS:
        return None
    try:
        asked = [(reader, scard.SCARD_STATE_UNAWARE)]
        code, found = scard.SCardGetStatusChange(context, 0, asked)
        return bool(found[0][1] & scard.SCARD_STATE_PRESENT) if code == 0 else None
    finally:
        scard.SCardReleaseContext(context)
