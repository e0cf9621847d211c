"""The worker's side of the smart card readers: carries out one order at a time over PC/SC.

Guarantees that every fault of service, reader or card becomes a report, and that it ends when
the program ends, even while the service hangs. Leaves out time limits: the program's side kills
a worker that does not answer. Runs on ``pyscard``, which it loads itself.
"""

from __future__ import annotations

import contextlib
import os
import queue
import threading
from typing import TYPE_CHECKING, Any

from drivers.pcsc_messages import (
    MAX_ANSWER_BYTES,
    Answered,
    CardOrder,
    CardReport,
    Close,
    Connect,
    Connected,
    Listed,
    ListedReader,
    ListReaders,
    Reset,
    Transmit,
    encode_card_report,
    pack_error,
)
from drivers.worker_main import PARENT_CHECK_S, leave_the_program_alone
from fieldid.errors.reader import (
    CardMuteError,
    CardRemovedError,
    CardResetError,
    ReaderBusyError,
    ReaderDriverMissingError,
    ReaderError,
    ReaderUnpluggedError,
)
from fieldid.ports import CardState

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SERVICE = "the smart card service (pcscd)"


def serve_cards(pipe: Connection, _: object) -> None:
    """Carry out orders until told to close. The process's target."""
    leave_the_program_alone(pipe)
    orders: queue.SimpleQueue[CardOrder] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, os.getppid(), orders), daemon=True).start()
    station: _Pcsc | None = None
    with contextlib.suppress(OSError):  # the program is gone: nobody is left to tell
        while not isinstance(order := orders.get(), Close):
            try:
                station = station or _Pcsc()
                report = station.carry_out(order)
            except Exception as error:  # noqa: BLE001 - the library may raise anything
                report = pack_error(error)
            pipe.send_bytes(encode_card_report(report))
    if station:
        station.release()


def _listen(pipe: Connection, parent: int, orders: queue.SimpleQueue[CardOrder]) -> None:
    """Hand on orders; a thread of its own, so that a service that hangs outlives nobody."""
    try:
        while os.getppid() == parent:
            if pipe.poll(PARENT_CHECK_S):
                orders.put(pipe.recv())
    finally:
        os._exit(1)


class _Pcsc:
    """One context of the service and at most one card."""

    def __init__(self) -> None:
        from smartcard import scard  # noqa: PLC0415 - only the worker loads it

        self._scard: Any = scard
        self._context: Any = None
        self._card: Any = None
        self._protocol = 0
        self._reader = ""

    def carry_out(self, order: CardOrder) -> CardReport:
        match order:
            case ListReaders():
                return Listed(self._listed())
            case Connect(reader):
                return self._connect(reader)
            case Transmit(command):
                return self._transmit(command)
            case Reset():
                return self._reset()
        raise ReaderError(reason="it was told something unknown")

    def release(self) -> None:
        """Let go of the card and the service."""
        if self._card is not None:
            self._scard.SCardDisconnect(self._card, self._scard.SCARD_UNPOWER_CARD)
        self._drop_context()

    def _listed(self) -> list[ListedReader]:
        names = self._names()
        if not names:
            return []
        asked = [(name, self._scard.SCARD_STATE_UNAWARE) for name in names]
        code, states = self._scard.SCardGetStatusChange(self._context, 0, asked)
        if code not in {self._scard.SCARD_S_SUCCESS, self._scard.SCARD_E_TIMEOUT}:
            self._drop_context()
            self._check(code)
        return [ListedReader(name, self._card_state(state)) for name, state, _ in states]

    def _names(self) -> list[str]:
        """Return the readers' names; a service that was started anew is asked a second time."""
        for is_last in (False, True):
            context = self._live_context()
            code, names = self._scard.SCardListReaders(context, [])
            if code == self._scard.SCARD_S_SUCCESS:
                return list(names)
            if code == self._scard.SCARD_E_NO_READERS_AVAILABLE:
                return []
            self._drop_context()
            if is_last:
                self._check(code)
        return []

    def _live_context(self) -> Any:
        if self._context is None:
            code, context = self._scard.SCardEstablishContext(self._scard.SCARD_SCOPE_USER)
            self._check(code)
            self._context = context
        return self._context

    def _drop_context(self) -> None:
        if self._context is not None:
            self._scard.SCardReleaseContext(self._context)
            self._context = None

    def _card_state(self, state: int) -> CardState:
        scard = self._scard
        if state & scard.SCARD_STATE_MUTE:
            return CardState.MUTE
        if state & scard.SCARD_STATE_EXCLUSIVE:
            return CardState.IN_USE
        return CardState.PRESENT if state & scard.SCARD_STATE_PRESENT else CardState.ABSENT

    def _connect(self, reader: str) -> Connected:
        scard = self._scard
        either = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        self._reader = reader
        code, card, protocol = scard.SCardConnect(
            self._live_context(), reader, scard.SCARD_SHARE_EXCLUSIVE, either
        )
        self._check(code)
        self._card, self._protocol = card, protocol
        return Connected(self._atr())

    def _atr(self) -> bytes:
        code, _, _, _, atr = self._scard.SCardStatus(self._card)
        return bytes(atr) if code == self._scard.SCARD_S_SUCCESS else b""

    def _transmit(self, command: bytes) -> Answered:
        pci = {
            self._scard.SCARD_PROTOCOL_T0: self._scard.SCARD_PCI_T0,
            self._scard.SCARD_PROTOCOL_T1: self._scard.SCARD_PCI_T1,
        }[self._protocol]
        code, answer = self._scard.SCardTransmit(self._card, pci, list(command))
        if code != self._scard.SCARD_S_SUCCESS:
            raise self._broken(code)
        return Answered(bytes(answer)[:MAX_ANSWER_BYTES])

    def _broken(self, code: int) -> ReaderError:
        """Tell a card that is gone from one that can be addressed again."""
        error = self._error(code)
        if type(error) is ReaderError and self._state_now() is CardState.PRESENT:
            return CardResetError()
        return error

    def _state_now(self) -> CardState:
        asked = [(self._reader, self._scard.SCARD_STATE_UNAWARE)]
        code, states = self._scard.SCardGetStatusChange(self._context, 0, asked)
        if code != self._scard.SCARD_S_SUCCESS:
            return CardState.ABSENT
        state = self._card_state(states[0][1])
        return CardState.PRESENT if state is CardState.IN_USE else state

    def _reset(self) -> Connected:
        scard = self._scard
        either = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        code, self._protocol = scard.SCardReconnect(
            self._card, scard.SCARD_SHARE_EXCLUSIVE, either, scard.SCARD_RESET_CARD
        )
        self._check(code)
        return Connected(self._atr())

    def _check(self, code: int) -> None:
        if code != self._scard.SCARD_S_SUCCESS:
            raise self._error(code)

    def _error(self, code: int) -> ReaderError:
        scard = self._scard
        kinds: dict[int, type[ReaderError]] = {
            scard.SCARD_W_RESET_CARD: CardResetError,
            scard.SCARD_W_REMOVED_CARD: CardRemovedError,
            scard.SCARD_E_NO_SMARTCARD: CardRemovedError,
            scard.SCARD_W_UNRESPONSIVE_CARD: CardMuteError,
            scard.SCARD_W_UNPOWERED_CARD: CardMuteError,
            scard.SCARD_E_SHARING_VIOLATION: ReaderBusyError,
            scard.SCARD_E_READER_UNAVAILABLE: ReaderUnpluggedError,
            scard.SCARD_E_UNKNOWN_READER: ReaderUnpluggedError,
            scard.SCARD_E_INVALID_HANDLE: ReaderUnpluggedError,
            scard.SCARD_E_SERVICE_STOPPED: ReaderUnpluggedError,
            scard.SCARD_F_COMM_ERROR: ReaderUnpluggedError,
        }
        if code in kinds:
            return kinds[code]()
        if code == scard.SCARD_E_NO_SERVICE:
            return ReaderDriverMissingError(missing=SERVICE)
        return ReaderError(reason=scard.SCardGetErrorMessage(code).rstrip(". "))
