"""Document readers over PC/SC: found, watched, and a card on one of them addressed.

Guarantees: fulfils ``fieldid.ports.CardReaderDriver``; all calls into the smart card service
happen in worker processes that are killed when they do not answer (ADR 0011), so that a mute
card, a reader that is pulled or a service that hangs costs one attempt. A reader that is
missing its library or its service is a state with advice. Leaves out what is said to the card.
"""

from __future__ import annotations

import importlib.util
import threading
import time
from typing import TYPE_CHECKING, TypeVar

from drivers.pcsc_messages import (
    Answered,
    CardReport,
    Connect,
    Connected,
    Failed,
    Listed,
    ListReaders,
    Reset,
    Transmit,
    decode_card_report,
    unpack_error,
)
from drivers.pcsc_worker import SERVICE, serve_cards
from drivers.worker_process import PipedProcess, WorkerGoneError
from fieldid.errors.reader import (
    CaptureCancelledError,
    CardMuteError,
    CardRemovedError,
    ReaderDriverMissingError,
    ReaderError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.ports import CancelToken, CardReaderInfo, CardState, ReaderState

if TYPE_CHECKING:
    from drivers.pcsc_messages import CardOrder, ListedReader

START_S = 20.0  # a cold disk
LIST_S = 5.0
ANSWER_S = 12.0  # chips with RSA keys of 4096 bits think for up to 5 s
WATCH_S = 0.25
_POLL_S = 0.05
_PREFIX = "pcsc:"
_LIBRARY = "pyscard"
_ReportT = TypeVar("_ReportT", Listed, Connected, Answered)


class PcscCardReaders:
    """All readers that the smart card service knows; safe to call from several threads."""

    name = "pcsc"

    def __init__(self) -> None:
        """Start nothing yet: the first question does."""
        self._lock = threading.Lock()
        self._watcher: _CardProcess | None = None

    def discover(self) -> list[CardReaderInfo]:
        """Return the readers, or one entry that says what is missing."""
        if importlib.util.find_spec("smartcard") is None:
            return [_missing(_LIBRARY)]
        try:
            return [_info(reader) for reader in self._listed()]
        except ReaderDriverMissingError as error:
            return [_missing(str(error.details.get("missing", SERVICE)))]
        except ReaderError:
            advice = "The smart card service does not answer. Wait a moment, or start it again."
            return [CardReaderInfo(_PREFIX, SERVICE, ReaderState.FAULT, advice=advice)]

    def connect(self, reader_id: str, wait_s: float, cancel: CancelToken | None) -> PcscConnection:
        """Wait for a document on this reader and power its chip up. Raises a ``ReaderError``."""
        name = reader_id.removeprefix(_PREFIX)
        deadline = time.monotonic() + wait_s
        while True:
            self._await_card(name, deadline, cancel)
            try:
                return PcscConnection(name, cancel)
            except CardRemovedError:  # it is still being laid down, or the service is behind
                if time.monotonic() > deadline:
                    raise
                time.sleep(WATCH_S)

    def close(self) -> None:
        """End the watching process."""
        with self._lock:
            if self._watcher:
                self._watcher.stop()
            self._watcher = None

    def _await_card(self, name: str, deadline: float, cancel: CancelToken | None) -> None:
        while True:
            states = {reader.name: reader.card for reader in self._listed()}
            if name not in states:
                raise ReaderUnpluggedError(reader=name)
            if states[name] is not CardState.ABSENT:
                return
            if cancel is not None and cancel.is_set():
                raise CaptureCancelledError(reader=name)
            if time.monotonic() > deadline:
                raise ReaderTimeoutError(reader=name)
            time.sleep(WATCH_S)

    def _listed(self) -> list[ListedReader]:
        with self._lock:
            self._watcher = _running(self._watcher)
            return self._watcher.ask(ListReaders(), Listed, "", LIST_S).readers


class PcscConnection:
    """One card in a process of its own; killed and started again when the card is mute."""

    def __init__(self, reader: str, cancel: CancelToken | None) -> None:
        """Power the card up. Raises a ``ReaderError``."""
        self._reader = reader
        self._cancel = cancel
        self._process: _CardProcess | None = None
        self._atr = b""
        try:
            self._power_up()
        except BaseException:
            self.close()
            raise

    @property
    def atr(self) -> bytes:
        """What the card said at its last reset."""
        return self._atr

    @property
    def worker_pid(self) -> int | None:
        """Process number of the worker, or None while there is none."""
        return self._process.pid if self._process else None

    def transmit(self, command: bytes) -> bytes:
        """Send one command. Raises a ``ReaderError``; see ``fieldid.ports.CardTransport``."""
        return self._ask(Transmit(command), Answered).data

    def reset(self) -> None:
        """Reset the card; one that was given up on is powered up anew. Raises a ``ReaderError``."""
        if self._process is None or not self._process.alive:
            self._power_up()
        else:
            self._atr = self._ask(Reset(), Connected).atr

    def close(self) -> None:
        """Power the card down and end the process. Never raises; idempotent."""
        process, self._process = self._process, None
        if process:
            process.stop()

    def _power_up(self) -> None:
        self._process = _running(self._process)
        self._atr = self._ask(Connect(self._reader), Connected).atr

    def _ask(self, order: CardOrder, kind: type[_ReportT]) -> _ReportT:
        if self._process is None:
            raise CardMuteError(reader=self._reader)
        return self._process.ask(order, kind, self._reader, ANSWER_S, self._cancel)


class _CardProcess(PipedProcess[CardReport]):
    """A worker, and how to ask it something in bounded time."""

    def __init__(self) -> None:
        super().__init__(serve_cards, None, decode_card_report, "card reader")
        self._is_warm = False

    def ask(
        self,
        order: CardOrder,
        kind: type[_ReportT],
        reader: str,
        limit_s: float,
        cancel: CancelToken | None = None,
    ) -> _ReportT:
        """Return the report. Raises a ``ReaderError``; the process is killed unless it answers."""
        try:
            self.send(order)
            report = self._await(time.monotonic() + self._limit(limit_s), reader, cancel)
        except WorkerGoneError:
            self.kill()
            raise ReaderUnpluggedError(reader=reader) from None
        except ReaderError:
            self.kill()
            raise
        self._is_warm = True
        if isinstance(report, Failed):
            raise _as_reader_error(report, reader)
        if not isinstance(report, kind):
            self.kill()
            raise ReaderError(reader=reader, reason="it answered out of turn")
        return report

    def _limit(self, limit_s: float) -> float:
        return limit_s if self._is_warm else limit_s + START_S

    def _await(self, deadline: float, reader: str, cancel: CancelToken | None) -> CardReport:
        while time.monotonic() < deadline:
            if (report := self.receive(_POLL_S)) is not None:
                return report
            if cancel is not None and cancel.is_set():
                raise CaptureCancelledError(reader=reader)
        raise CardMuteError(reader=reader)


def _as_reader_error(report: Failed, reader: str) -> ReaderError:
    error = unpack_error(report, reader)
    return (
        error if isinstance(error, ReaderError) else ReaderError(reader=reader, reason="it failed")
    )


def _running(process: _CardProcess | None) -> _CardProcess:
    if process is not None and process.alive:
        return process
    if process is not None:
        process.kill()
    return _CardProcess()


def _info(reader: ListedReader) -> CardReaderInfo:
    state = ReaderState.BUSY if reader.card is CardState.IN_USE else ReaderState.READY
    advice = CardMuteError.next_step if reader.card is CardState.MUTE else ""
    return CardReaderInfo(_PREFIX + reader.name, reader.name, state, reader.card, advice)


def _missing(what: str) -> CardReaderInfo:
    advice = str(ReaderDriverMissingError(reader="for documents", missing=what))
    return CardReaderInfo(_PREFIX, what, ReaderState.DRIVER_MISSING, advice=advice)
