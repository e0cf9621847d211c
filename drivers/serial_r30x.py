"""R30x fingerprint modules (R305, R307, AS608) behind a USB-to-serial bridge.

Guarantees: nothing is stored in the module; every packet is checked; a cancelled upload leaves
the line clean for the next capture. Leaves out: the module's own comparison and its library of
templates, which must never hold a person. A bridge does not tell what is behind it: whether it
is such a module shows when the reader is opened. An image takes about seven seconds to arrive
at the speed that modules are delivered with.
"""

from __future__ import annotations

import errno
import time
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from drivers import r30x_protocol as protocol
from drivers.r30x_protocol import Code, Command, Kind, PacketError
from drivers.worker import WorkerReader
from fieldid.errors.reader import (
    CaptureCancelledError,
    PresentAgainError,
    ReaderBusyError,
    ReaderError,
    ReaderNotFoundError,
    ReaderPermissionError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FingerImage, Modality
from fieldid.ports import ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import serial

    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink

# CH340, CP210x, FT232, PL2303: the bridges on which modules are sold
BRIDGES = frozenset({(0x1A86, 0x7523), (0x10C4, 0xEA60), (0x0403, 0x6001), (0x067B, 0x2303)})
SPEEDS = (57_600, 115_200, 9_600)  # the first is as delivered
WIDTH, HEIGHT, DPI = 256, 288, 500  # module manual: image buffer, two pixels a byte
IMAGE_BYTES = WIDTH * HEIGHT // 2
ANSWER_S = 0.5
FINGER_POLL_S = 0.1
QUIET_S = 0.1
_GREY_STEP = 17  # 4 bits to 8


class SerialR30XDriver:
    """Finds the bridges that such modules are sold on, and the ports it was given."""

    name = "serial_r30x"

    def __init__(self, ports: Sequence[Path] = ()) -> None:
        """Keep the ports that stand in for modules."""
        self._ports = tuple(ports)

    def discover(self) -> list[ReaderInfo]:
        """Return what may be a module, without opening it."""
        return [info for info, _ in self._found()]

    def open(self, reader_id: str) -> WorkerReader:
        """Open one module in its worker. Raises a ``ReaderError``."""
        for info, port in self._found():
            if info.reader_id == reader_id:
                return WorkerReader(info, partial(R30XDevice, port))
        raise ReaderNotFoundError(reader=reader_id)

    def _found(self) -> Iterator[tuple[ReaderInfo, str]]:
        for given in self._ports:
            yield _info(given.name, given.name), str(given)
        from serial.tools import list_ports  # noqa: PLC0415 - slow to load, rarely needed

        for port in list_ports.comports():
            if (port.vid, port.pid) in BRIDGES:
                yield _info(port.serial_number or port.name, port.name), port.device


def _info(place: str, port: str) -> ReaderInfo:
    return ReaderInfo(
        f"{SerialR30XDriver.name}:{place}",
        SerialR30XDriver.name,
        f"Fingerprint module ({port})",
        (Modality.FINGER,),
    )


class R30XDevice:
    """One module, in its worker."""

    def __init__(self, port: str) -> None:
        """Find the speed at which it answers. Raises a ``ReaderError``."""
        self._line = _opened(port)
        for speed in SPEEDS:
            self._line.baudrate = speed
            if self._answers():
                return
        self._line.close()
        raise ReaderError(reason="no R30x fingerprint module answers there")

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage:
        """Wait for a finger, then fetch its image."""
        try:
            self._wait_until_quiet()
            self._await_finger(time.monotonic() + request.timeout_s, cancel)
            image = FingerImage(_pixels(self._fetch(cancel)), DPI)
        except PacketError as error:
            raise ReaderError(reason=f"its answer cannot be read ({error})") from error
        except OSError as error:
            raise ReaderUnpluggedError from error
        preview(image)
        return image

    def close(self) -> None:
        """Release the port."""
        self._line.close()

    def _answers(self) -> bool:
        try:
            self._wait_until_quiet()
            code = protocol.ask(self._line, Command.VERIFY_PASSWORD, bytes(4))
        except PacketError:
            return False
        except OSError as error:
            raise ReaderUnpluggedError from error
        if code == Code.WRONG_PASSWORD:
            raise ReaderError(reason="the module is locked with a password")
        return True

    def _await_finger(self, deadline: float, cancel: CancelToken) -> None:
        while (code := protocol.ask(self._line, Command.TAKE_IMAGE)) == Code.NO_FINGER:
            if cancel.is_set():
                raise CaptureCancelledError
            if time.monotonic() > deadline:
                raise ReaderTimeoutError
            time.sleep(FINGER_POLL_S)
        if code == Code.IMAGE_FAILED:
            raise PresentAgainError(reason="the module could not take an image")
        if code != Code.OK:
            raise ReaderError(reason=f"the module answers with code {code}")

    def _fetch(self, cancel: CancelToken) -> bytes:
        """Return the image as it is sent, packet by packet."""
        code = protocol.ask(self._line, Command.SEND_IMAGE)
        if code != Code.OK:
            raise ReaderError(reason=f"the module does not send its image (code {code})")
        data, kind = bytearray(), Kind.DATA
        while kind is Kind.DATA and len(data) < IMAGE_BYTES:
            if cancel.is_set():
                raise CaptureCancelledError
            kind, content = protocol.read_packet(self._line)
            data += content
        if len(data) != IMAGE_BYTES or kind is not Kind.END_OF_DATA:
            raise PacketError(f"{len(data)} bytes of an image that has {IMAGE_BYTES}")
        return bytes(data)

    def _wait_until_quiet(self) -> None:
        """Let the rest of a cancelled upload run out."""
        while self._line.in_waiting:
            self._line.reset_input_buffer()
            time.sleep(QUIET_S)


def _opened(port: str) -> serial.Serial:
    import serial  # noqa: PLC0415 - needed in the worker only

    try:
        return serial.Serial(port, SPEEDS[0], timeout=ANSWER_S, write_timeout=1, exclusive=True)
    except serial.SerialException as error:
        raise _for_people(error.errno) from error


def _for_people(number: int | None) -> ReaderError:
    if number in (errno.EACCES, errno.EPERM):
        return ReaderPermissionError()
    if number in (errno.ENOENT, errno.ENXIO, errno.ENODEV):
        return ReaderNotFoundError()
    return ReaderBusyError()


def _pixels(packed: bytes) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """Unpack two pixels a byte, the left one in the upper half; (HEIGHT, WIDTH), uint8."""
    pairs = np.frombuffer(packed, np.uint8)
    halves = np.stack((pairs >> 4, pairs & 0x0F), axis=1)
    return (halves * np.uint8(_GREY_STEP)).reshape(HEIGHT, WIDTH)
